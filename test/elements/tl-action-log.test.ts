import { expect } from 'chai';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { LogEntry } from '../../src/domain/model.ts';
import { failure } from '../../src/domain/problems.ts';
import { defineActionLog } from '../../src/elements/lazy.ts';
import { steady } from '../../stories/fixtures/account.ts';
import { logApi, logEntries, manyEntries } from '../../stories/fixtures/action-log.ts';
import { listApi } from '../../stories/fixtures/assignments.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { deepText } from '../support/deep.ts';
import { LogTablePage } from '../support/log-table-page.ts';
import { waitUntil } from '../support/wait-until.ts';

before(defineActionLog);

describe('tl-action-log', () => {
  let page: LogTablePage;

  beforeEach(async () => {
    page = await LogTablePage.with({ api: logApi(logEntries) });
  });

  it('R2: tells everything, newest first, by days of the account’s calendar', () => {
    expect(page.days).to.deep.equal([
      [
        'Friday 8 January 2027',
        '00:00 | Deactivated | Johan Nyström, no licence at the deadline | | System | 8 Jan 2027 | ',
        '00:00 | Deactivated | Sara Lindqvist, no licence at the deadline | | System | 8 Jan 2027 | ',
      ],
      [
        'Tuesday 5 January 2027',
        '10:14 | Mark cleared | Elin Forsberg | | System | 5 Jan 2027 | ',
        '10:14 | Applied | Standard licences and 2 that follow | 18 → 19 | Anna Berg | 5 Jan 2027 | 573.33',
        '10:12 | Requested | Standard licences, now | 18 → 19 | Anna Berg | 5 Jan 2027 | 573.33',
      ],
      [
        'Friday 1 January 2027',
        '00:00 | Marked | Sara Lindqvist, Johan Nyström and Elin Forsberg had no licence: deadline 8 January 2027, 00:00 | | System | 1 Jan 2027 | ',
        '00:00 | New period | Invoice for the new period | | System | 1 Jan 2027 | 12,600.00',
        '00:00 | New period | Standard licences and 2 that follow | 25 → 18 | System | 1 Jan 2027 | ',
      ],
      [
        'Tuesday 24 November 2026',
        '10:41 | Failed | Microsoft Outlook: nothing was changed or charged | 10 → 12 | Erik Holm | | ',
        '10:39 | Requested | Microsoft Outlook, now | 10 → 12 | Erik Holm | 24 Nov 2026 | 24.78',
        '10:22 | Plan cancelled | TimeLog CRM: still 5 in the next period | 4 → 5 | Erik Holm | 1 Jan 2027 | ',
        '10:04 | Applied | Standard licences, plan for the next period | 25 → 18 | Anna Berg | 1 Jan 2027 | ',
        '10:02 | Requested | Standard licences, plan for the next period | 25 → 18 | Anna Berg | 1 Jan 2027 | ',
      ],
    ]);
    expect(page.status).to.equal('13 entries, newest first');
  });

  it('M3, T5: says the zone of the times, the currency, and that VAT is not in it', () => {
    expect(page.text).to.include('Times are Central European Time (Stockholm).');
    expect(page.text).to.include('Amounts are in SEK, excl. VAT.');
  });

  it('R2: a plan that is applied at the very moment it is for is still told as one', async () => {
    const plan = logEntries.find(({ event, effectiveDate }) => event === 'applied' && effectiveDate === '2027-01-01')!;
    page = await LogTablePage.with({ api: logApi([{ ...plan, at: '2026-12-31T23:00:00Z' }]) });
    expect(page.rows).to.deep.equal([
      '00:00 | Applied | Standard licences, plan for the next period | 25 → 18 | Anna Berg | 1 Jan 2027 | ',
    ]);
  });

  it('R2: is accessible, wide and narrow', async () => {
    expect(await accessibilityViolations(page.log)).to.deep.equal([]);
    page.log.style.inlineSize = '320px';
    expect(page.log.scrollWidth).to.be.at.most(320);
    expect(await accessibilityViolations(page.log)).to.deep.equal([]);
  });

  it('R2: what a newer server calls an event is told by its own name', async () => {
    const entry: LogEntry = { ...logEntries.at(-1)!, event: 'price-changed' };
    page = await LogTablePage.with({ api: logApi([entry]) });
    expect(page.rows).to.deep.equal([
      '10:02 | price-changed | Standard licences | 25 → 18 | Anna Berg | 1 Jan 2027 | ',
    ]);
  });

  it('R2, G6: an assignment is told with its module, and its id is not taken for an employee’s', async () => {
    const subject = { kind: 'assignment', id: 'a-13', name: 'Thomas Åslund' };
    const entry: LogEntry = {
      ...{ id: 'log-1', at: '2026-11-27T13:30:00Z', event: 'assignment-removed', actor: { kind: 'system' } },
      ...{ lineId: 'timelog-crm', subject },
    };
    page = await LogTablePage.with({ api: logApi([entry]) });
    expect(page.rows[0]).to.include('Module removed | Thomas Åslund, TimeLog CRM: no licence at the deadline');
    expect(page.root.querySelector('tbody a')).to.equal(null);
  });

  it('R2: users lead to their cards, or are asked for', async () => {
    expect(page.root.querySelector('tbody a')?.getAttribute('href')).to.equal('/employees/u-20');
    let asked: unknown;
    page.log.addEventListener('tl-request-employee', ({ employeeId }) => (asked = employeeId));
    page.log.links = {};
    await page.log.updateComplete;
    await page.press('Elin Forsberg');
    expect(asked).to.equal('u-19');
  });

  it('R2: by line', async () => {
    await page.choose('Product', 'TimeLog CRM');
    await waitUntil(() => page.status === '1 entry');
    expect(page.rows).to.have.length(1);
  });

  it('R2: by person, everybody who was seen, and the system', async () => {
    expect([...page.select('Person').options].map((option) => option.label)).to.deep.equal([
      'Everyone and the system',
      'Anna Berg',
      'Erik Holm',
      'System',
    ]);
    await page.choose('Person', 'Erik Holm');
    await waitUntil(() => page.status === '3 entries, newest first');
    await page.choose('Person', 'System');
    await waitUntil(() => page.status === '6 entries, newest first');
  });

  it('R2: one click shows everything, whatever was chosen of both', async () => {
    page = await LogTablePage.with({ api: logApi(logEntries), lineId: 'timelog-crm', actorId: 'system' });
    await page.press('Show all entries');
    await waitUntil(() => page.status === '13 entries, newest first');
    expect([page.select('Product').value, page.select('Person').value]).to.deep.equal(['', '']);
  });

  it('R2: shows what its host chose, also where nobody has told its name', async () => {
    page = await LogTablePage.with({ api: logApi(logEntries), lineId: 'gone', actorId: 'u-99' });
    expect([page.select('Product').value, page.select('Person').value]).to.deep.equal(['gone', 'u-99']);
  });

  it('M3, R2: an amount of nothing is an amount, and numbers are heard apart', async () => {
    const entry: LogEntry = { ...logEntries.at(-1)!, amount: 0 };
    page = await LogTablePage.with({ api: logApi([entry]) });
    expect(page.rows[0]).to.match(/\| 0\.00$/);
    expect(page.root.querySelector('.number [role=img]')?.getAttribute('aria-label')).to.equal('to');
  });

  it('T5: names the day as it is in the account’s zone, west of Greenwich, too', async () => {
    const account = { ...steady.account, timeZone: 'America/New_York' };
    page = await LogTablePage.with({ account, api: logApi([{ ...logEntries.at(-1)!, at: '2026-11-24T09:02:00Z' }]) });
    expect(page.days.map(([day]) => day)).to.deep.equal(['Tuesday 24 November 2026']);
    expect(page.rows[0]).to.match(/^04:02/);
  });

  it('WCAG 4.1.2: its table is busy until it is there', async () => {
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const entries = logApi(logEntries);
    const api = listApi({ listActionLog: (...given) => arrival.then(() => entries.listActionLog(...given)) });
    page.log.api = api;
    const busy = (): string | null | undefined => page.root.querySelector('table')?.getAttribute('aria-busy');
    await waitUntil(() => page.status.includes('being loaded'));
    expect(busy()).to.equal('true');
    arrive();
    await waitUntil(() => page.status === '13 entries, newest first');
    expect(busy()).to.equal('false');
  });

  it('R2: nothing for a choice: one click shows everything', async () => {
    await page.choose('Product', 'Timesheet approval');
    await waitUntil(() => page.status === 'There are no entries for this choice');
    page.button('Show all entries')!.focus();
    await page.press('Show all entries');
    await waitUntil(() => page.rows.length === 13);
    expect(page.root.activeElement?.id).to.equal(page.select('Product').id);
    expect(page.select('Product').value).to.equal('');
  });

  it('R2: nothing at all: says what will be here', async () => {
    page = await LogTablePage.with({ api: logApi([]) });
    expect(page.status).to.equal('Nothing has been changed yet');
    expect(page.root.querySelectorAll('select, table')).to.have.length(0);
    expect(page.button('Older')).to.equal(undefined);
    expect(await accessibilityViolations(page.log)).to.deep.equal([]);
  });

  it('R2: older and newer, saying which entries these are, and keeping the focus', async () => {
    page = await LogTablePage.with({ api: logApi(manyEntries(120)) });
    expect(page.text).to.include('Entries 1 to 50 of 120');
    expect(page.button('Newer')?.getAttribute('aria-disabled')).to.equal('true');
    await page.press('Older');
    await waitUntil(() => page.text.includes('Entries 51 to 100 of 120'));
    await page.press('Older');
    await waitUntil(() => page.text.includes('Entries 101 to 120 of 120'));
    expect(page.button('Older')?.getAttribute('aria-disabled')).to.equal('true');
    expect(page.root.activeElement).to.equal(page.button('Older'));
    await page.press('Newer');
    await waitUntil(() => page.text.includes('Entries 51 to 100 of 120'));
  });

  it('R2: what happens while an older page is read is offered, and shown on the newest', async () => {
    const happened = manyEntries(122);
    const readTo = (count: number): LicenseApi => logApi(happened.slice(-count));
    let api = readTo(120);
    page = await LogTablePage.with({ api: listApi({ listActionLog: (...given) => api.listActionLog(...given) }) });
    await page.press('Older');
    await waitUntil(() => page.text.includes('Entries 51 to 100 of 120'));
    api = readTo(121);
    page.button('Older')!.focus();
    page.log.lines = structuredClone(steady.lines);
    await waitUntil(() => page.status === '120 entries, newest first. More has happened since.');
    expect(page.text).to.include('Entries 51 to 100 of 120');
    expect(page.root.activeElement === page.button('Older')).to.equal(true);
    await page.press('Show the newest entries');
    await waitUntil(() => page.text.includes('Entries 1 to 50 of 121'));
    expect(page.status).to.equal('121 entries, newest first');
    api = readTo(122);
    page.log.reload();
    await waitUntil(() => page.status === '122 entries, newest first');
  });

  it('asks nobody where a host that renders again gives the same lines in another list', async () => {
    const api = logApi(logEntries);
    let asked = 0;
    page = await LogTablePage.with({
      api: listApi({
        listActionLog: (...given) => {
          asked += 1;
          return api.listActionLog(...given);
        },
      }),
    });
    for (let render = 0; render < 3; render += 1) {
      page.log.lines = [...steady.lines];
      await page.log.updateComplete;
    }
    expect(asked).to.equal(1);
  });

  it('says what happened, that nothing was changed, and tries again', async () => {
    let tries = 0;
    const backend = logApi(logEntries);
    page = await LogTablePage.with({
      api: listApi({
        listActionLog: (...given) => {
          tries += 1;
          return tries === 1
            ? Promise.resolve(failure({ type: 'unreachable', reason: 'server-error', status: 500 }))
            : backend.listActionLog(...given);
        },
      }),
    });
    await page.root.querySelector('tl-state-panel')?.updateComplete;
    expect(deepText(page.log)).to.include(
      'The action log could not be loaded TimeLog answered with an error. Nothing has been changed,',
    );
    page.button('Try again')!.focus();
    await page.press('Try again');
    await waitUntil(() => page.rows.length === 13);
    expect(page.root.activeElement?.id).to.equal(page.select('Product').id);
  });

  it('takes lines, links and an account that a framework has not yet for none', async () => {
    for (const none of [undefined, null]) {
      Object.assign(page.log, { lines: none, links: none, account: none });
      await page.log.updateComplete;
      expect(page.rows).to.have.length(13);
      expect(page.text).to.include('microsoft-outlook: nothing was changed');
    }
  });

  it('P5: without access shows no entry', async () => {
    page = await LogTablePage.with({
      api: listApi({ listActionLog: () => Promise.resolve(failure({ type: 'not-allowed' })) }),
    });
    expect(page.root.querySelector('table, select')).to.equal(null);
  });

  it('speaks Swedish and Danish', async () => {
    page.log.lang = 'sv';
    await waitUntil(() => page.text.includes('13 händelser, nyast först'));
    expect(page.days[0]?.[0]).to.equal('fredag 8 januari 2027');
    expect(page.text).to.include('Sara Lindqvist, Johan Nyström och Elin Forsberg');
    page.log.lang = 'da';
    await waitUntil(() => page.text.includes('13 hændelser, nyeste først'));
  });
});
