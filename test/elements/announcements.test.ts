import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import { LineActionRequest } from '../../src/elements/shared/requests.ts';
import type { LicenseApi } from '../../src/index.ts';
import { processing } from '../../stories/fixtures/account.ts';
import { deepQuery } from '../support/deep.ts';
import { ManagerPage } from '../support/manager-page.ts';
import { must } from '../support/simulator.ts';

describe('WCAG 4.1.3: what goes wrong is said to whoever does not see it', () => {
  let backend: MockBackend;
  let page: ManagerPage;
  let api: LicenseApi;
  let reachable: boolean;

  const readAgain = (): Promise<void> => page.manager.refresh();
  const says = (text: string): Promise<void> => page.until(() => page.status === text, `${text} is not said`);

  beforeEach(() => {
    backend = new MockBackend();
    reachable = true;
    const client = createMemoryApi(backend, { userId: 'u-01' });
    api = {
      ...client,
      getAccount: (options) =>
        reachable
          ? client.getAccount(options)
          : Promise.resolve({ ok: false, problem: { type: 'unreachable', reason: 'network' } }),
    };
    page = new ManagerPage();
    page.manager.api = api;
  });
  afterEach(() => {
    page.manager.remove();
    // An order in doubt outlives its page.
    sessionStorage.clear();
  });

  async function open(): Promise<void> {
    page.open();
    await page.shows('Resource planner');
  }

  it('T1: nothing of a change that ended in a way that this version does not know', async () => {
    const told: string[] = [];
    for (const type of ['tl-change-applied', 'tl-change-failed']) {
      page.manager.addEventListener(type, () => told.push(type));
    }
    let status = 'processing';
    const { getAccount } = api;
    page.manager.api = {
      ...api,
      getAccount: async (options) => {
        const answer = await getAccount(options);
        const settled = status === 'processing' ? {} : { settledAt: '2026-11-24T09:02:00Z' };
        const operation = { ...processing.operations[0]!, status, ...settled };
        return answer.ok ? { ok: true, value: { ...answer.value, operations: [operation] } } : answer;
      },
    };
    await open();
    await page.shows('30 requested');
    status = 'partly-applied';
    await readAgain();
    await page.showsNoMore('30 requested');
    expect([page.status, told]).to.deep.equal(['', []]);
  });

  it('that the licences could not be loaded', async () => {
    reachable = false;
    page.open();
    await says('The licences could not be loaded. TimeLog could not be reached.');
  });

  it('that the numbers may be out of date, again where trying again does not help, and no more once they are not', async () => {
    await open();
    reachable = false;
    await readAgain();
    const outOfDate =
      'The numbers may be out of date. TimeLog could not be reached. ' +
      'What you see is from 24 November 2026, 10:00. Orders that were received stand.';
    expect(page.status).to.equal(outOfDate);
    const texts: string[] = [];
    const observer = new MutationObserver(() => texts.push(page.status));
    observer.observe(page.manager.shadowRoot!.querySelector('[role=status]')!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await page.press('Try again');
    await page.until(() => texts.at(-1) === outOfDate);
    observer.disconnect();
    reachable = true;
    await readAgain();
    expect(page.status).to.equal('');
  });

  it('from when the numbers are, with the date, and nothing of what was not changed', async () => {
    await open();
    reachable = false;
    await readAgain();
    expect(page.text)
      .to.contain('What you see is from 24 November 2026, 10:00. Orders that were received stand.')
      .and.not.to.contain('Nothing has been changed');
  });

  it('that a change was not ordered whose line has gone from the account, and its editor with it', async () => {
    let gone = '';
    const { getAccount } = api;
    page.manager.api = {
      ...api,
      getAccount: async (options) => {
        const answer = await getAccount(options);
        if (!answer.ok) return answer;
        return { ok: true, value: { ...answer.value, lines: answer.value.lines.filter(({ id }) => id !== gone) } };
      },
    };
    await open();
    await page.press('Change number of TimeLog CRM');
    await page.until(() => page.inField, 'the focus is not in the field');
    page.type('9');
    await page.pressable('Confirm purchase');
    gone = 'timelog-crm';
    await readAgain();
    expect(page.status).to.equal('Your change of TimeLog CRM was not ordered, and nothing was charged.');
    expect(page.field === undefined).to.equal(true);
    expect(page.focused).to.contain('Microsoft Outlook');
    expect(backend.state().operations).to.deep.equal([]);
  });

  it('P5: that access is lost', async () => {
    await open();
    backend.setPermissions('u-01', { view: false, buy: false });
    await readAgain();
    expect(page.status).to.equal('You do not have access to this page.');
  });

  it('T1: of several changes that one reading finds applied, each', async () => {
    await open();
    const { etag } = must(backend.account('u-01'));
    for (const change of [
      { lineId: 'standard', quantity: 30, effective: 'now' },
      { lineId: 'microsoft-outlook', quantity: 12, effective: 'now' },
    ] as const) {
      must(backend.order('u-01', must(backend.quote('u-01', change, etag)).id, crypto.randomUUID()));
    }
    await readAgain();
    await page.shows('30 requested');
    backend.advance('PT3M');
    await readAgain();
    await says(
      'Applied: the number of Standard licences is now 30. Applied: the number of Microsoft Outlook is now 12.',
    );
  });

  const doubt = 'We do not know yet whether your purchase of 5 licences went through.';

  /** Until the first look-up was in vain. */
  async function orderIntoDoubt(): Promise<void> {
    api.placeOrder = () => Promise.resolve({ ok: false, problem: { type: 'outcome-unknown', reason: 'timeout' } });
    api.findOperation = () => Promise.resolve({ ok: false, problem: { type: 'unreachable', reason: 'network' } });
    await open();
    await page.edit('standard', 30);
    await page.press('Confirm purchase');
    await says(`${doubt} Last checked 10:00.`);
  }

  it('that nobody knows what became of an order, and what came of asking again', async () => {
    await orderIntoDoubt();
    let answer = (): void => undefined;
    api.findOperation = () =>
      new Promise((resolve) => {
        answer = () => {
          resolve({ ok: false, problem: { type: 'unreachable', reason: 'network' } });
        };
      });
    await page.press('Check again now');
    await says(`${doubt} Checking…`);
    answer();
    await says(`${doubt} Last checked 10:00.`);
  });

  it('that an order in doubt was never received, wherever the page is by then', async () => {
    await orderIntoDoubt();
    page.manager.view = 'add-ons';
    await page.until(() => deepQuery(page.manager, 'tl-addon-table').length > 0);
    backend.advance('PT2M');
    await readAgain();
    api.findOperation = () => Promise.resolve({ ok: true, value: undefined });
    page.manager.shadowRoot!.firstElementChild!.dispatchEvent(new LineActionRequest('standard', 'checkOrder'));
    await says('Your order did not reach TimeLog. We asked: it was never received, so nothing was charged.');
  });
});
