import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { buildAccount, MockBackend } from '../../mocks/index.ts';
import '../../mocks/panel/define.ts';
import { groupNames } from '../../mocks/panel/groups/index.ts';
import type { MockPanel } from '../../mocks/panel/tl-mock-panel.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { PanelPage } from '../support/panel-page.ts';
import { waitUntil } from '../support/wait-until.ts';

describe('tl-mock-panel', () => {
  let outside: number;
  let backend: MockBackend;
  let page: PanelPage;
  let changes: number;

  beforeEach(async () => {
    outside = 0;
    backend = new MockBackend({ scenario: 'processing', now: () => outside });
    page = new PanelPage(
      await fixture<MockPanel>(html`<tl-mock-panel user-id="u-01" .backend=${backend}></tl-mock-panel>`),
    );
    changes = 0;
    page.panel.addEventListener('tl-mock-change', () => (changes += 1));
  });

  it('shows scenario, time and zone of the account, and what is due next', () => {
    expect(page.select('Scenario').value).to.equal('processing');
    expect(page.text).to.contain('Tue 24 Nov 2026, 10:00:00').and.to.contain('Europe/Stockholm');
    expect(page.text).to.contain('paused');
    expect(page.coming).to.deep.equal([
      '24 Nov, 10:02 in 2 min change of standard is settled',
      '1 Jan 2027, 00:00 in 37 days the period ends',
    ]);
  });

  it('writes each label of the bar above its controls', () => {
    expect(page.labelsClear).to.deep.equal([
      ['Scenario', true],
      ['Signed in as', true],
      ['Speed', true],
      ['Step', true],
    ]);
  });

  it('jumps to the next event and says what it was', async () => {
    await page.press('Next event');
    expect(backend.now).to.equal('2026-11-24T09:02:00Z');
    expect(page.status).to.equal('On the way: change of standard is settled.');
    expect(page.coming).to.deep.equal(['1 Jan 2027, 00:00 in 37 days the period ends']);
    expect(changes).to.equal(1);
  });

  it('steps a calendar day, and says when nothing was due', async () => {
    await page.press('Next event');
    await page.press('+1 day');
    expect(backend.now).to.equal('2026-11-25T09:02:00Z');
    expect(page.status).to.equal('Nothing was due on the way.');
  });

  it('steps to the period’s end, which is the first moment of the next period', async () => {
    await page.press('Period’s end');
    expect(backend.now).to.equal('2026-12-31T23:00:00Z');
    expect(backend.period.startDate).to.equal('2027-01-01');
    expect(page.status).to.contain('the period ends');
  });

  it('starts another scenario and asks to sign in whom it is meant for', async () => {
    const asked: string[] = [];
    page.panel.addEventListener('tl-mock-sign-in', ({ userId }) => asked.push(userId));
    await page.choose('Scenario', 'read-only');
    expect(backend.scenario).to.equal('read-only');
    expect(asked).to.deep.equal(['u-03']);
    expect(changes).to.equal(1);
  });

  it('starts afresh, in the scenario it is in', async () => {
    await page.press('Period’s end');
    await page.press('Start afresh');
    expect(backend.scenario).to.equal('processing');
    expect(backend.now).to.equal('2026-11-24T09:00:00Z');
    expect(page.coming[0]).to.contain('change of standard is settled');
  });

  it('asks to sign somebody in, and leaves it to the page', async () => {
    const asked: string[] = [];
    page.panel.addEventListener('tl-mock-sign-in', ({ userId }) => asked.push(userId));
    await page.choose('Signed in as', 'u-02');
    expect(asked).to.deep.equal(['u-02']);
    expect(page.panel.userId).to.equal('u-01');
    page.panel.requestUpdate();
    await page.panel.updateComplete;
    expect(page.select('Signed in as').value).to.equal('u-01');
  });

  it('runs the clock at a speed and stops it', async () => {
    await page.press('Run');
    await page.choose('Speed', '20');
    outside = 3000;
    page.panel.requestUpdate();
    await page.panel.updateComplete;
    expect(page.text).to.contain('10:01:00').and.to.contain('20×');
    await page.press('Pause');
    outside = 9000;
    expect(backend.now).to.equal('2026-11-24T09:01:00Z');
  });

  it('shows where a running clock is by now, without being asked', async () => {
    await page.press('Run');
    outside = 60_000;
    await waitUntil(() => page.text.includes('10:01:00'), 'the display stands still');
  });

  it('says why a backend without a clock cannot run', async () => {
    page.panel.backend = new MockBackend();
    await page.panel.updateComplete;
    await page.press('Run');
    expect(page.status).to.contain('without a clock');
    expect(changes).to.equal(0);
  });

  it('tells the page that a running clock has passed the period’s end, but not what the page finds out itself', () => {
    backend.setClock({ mode: 'realtime', speed: 86_400 });
    outside = 10_000;
    expect(backend.now).to.equal('2026-12-04T09:00:00Z');
    expect(changes).to.equal(0);
    outside = 60_000;
    expect(backend.now).to.equal('2027-01-23T09:00:00Z');
    expect(changes).to.equal(1);
  });

  it('follows what is changed elsewhere, until it leaves the page', async () => {
    backend.deactivateUser('u-21');
    await page.panel.updateComplete;
    expect(page.select('Signed in as').textContent).to.contain('(deactivated)');
    page.panel.remove();
    backend.activateUser('u-21');
    await page.panel.updateComplete;
    expect(page.select('Signed in as').textContent).to.contain('(deactivated)');
  });

  it('shows what was changed while it was out of the page, and follows again', async () => {
    const place = page.panel.parentElement!;
    page.panel.remove();
    backend.deactivateUser('u-21');
    place.append(page.panel);
    await page.panel.updateComplete;
    expect(page.select('Signed in as').textContent).to.contain('(deactivated)');
    backend.activateUser('u-21');
    await page.panel.updateComplete;
    expect(page.select('Signed in as').textContent).not.to.contain('(deactivated)');
  });

  describe('given another backend', () => {
    const other = (): MockBackend => new MockBackend({ scenario: 'steady' });

    it('shows nothing of what was searched and said of the one before, and follows that no longer', async () => {
      await page.open('Employees');
      await page.press('Deactivate Anna Berg');
      await page.fill('Find an employee', 'u-03');
      page.panel.backend = other();
      await page.panel.updateComplete;
      expect([page.status, page.field('Find an employee').value]).to.deep.equal(['', '']);
      const { coming } = page;
      changes = 0;
      backend.advance('P1Y');
      await page.panel.updateComplete;
      expect(page.coming).to.deep.equal(coming);
      expect(changes).to.equal(0);
    });

    it('follows neither while it is out of the page', async () => {
      const next = other();
      page.panel.remove();
      page.panel.backend = next;
      await page.panel.updateComplete;
      for (const each of [backend, next]) each.advance('P1Y');
      expect(changes).to.equal(0);
    });
  });

  it('has whoever is signed in, scenario and speed in its lists, also where they are none it offers', async () => {
    const account = buildAccount({
      now: '2026-11-24T09:00:00Z',
      period: { kind: 'monthly', anchor: '2026-11-24' },
      lines: [{ id: 'standard', kind: 'users', unitPrice: 100, purchased: 1 }],
      users: [{ name: 'Ada Ny', createdAt: '2026-01-01T00:00:00Z', rights: 'buy' }],
    });
    const own = new MockBackend({ account, now: () => outside });
    own.setClock({ speed: 7 });
    Object.assign(page.panel, { backend: own, userId: 'nobody' });
    await page.panel.updateComplete;
    expect(page.select('Scenario').value).to.equal('custom');
    expect(page.select('Signed in as').value).to.equal('nobody');
    expect(page.select('Speed').value).to.equal('7');
  });

  it('names the next four of what is due, and counts the others', async () => {
    page.panel.backend = backend = new MockBackend({ scenario: 'grace-after-activation' });
    for (const name of ['Ada Ny', 'Bo Ny', 'Cia Ny', 'Dan Ny', 'Eli Ny']) {
      backend.createUser({ name, email: 'ny@nordlys.example', department: '' });
      backend.advance('P1D');
    }
    const { length } = backend.nextEvents();
    expect(length).to.be.above(4);
    await page.panel.updateComplete;
    expect(page.coming).to.have.lengthOf(5);
    expect(page.text).to.contain(`and ${length - 4} more`);
  });

  it('is opened and closed by its summary', async () => {
    const summary = page.panel.shadowRoot!.querySelector('summary')!;
    summary.click();
    await waitUntil(() => page.panel.collapsed);
    await page.panel.updateComplete;
    expect(page.text).not.to.contain('Next event');
    summary.click();
    await waitUntil(() => !page.panel.collapsed);
    await page.panel.updateComplete;
    expect(page.text).to.contain('Next event');
  });

  it('collapses to one line that still says the time', async () => {
    page.panel.collapsed = true;
    await page.panel.updateComplete;
    expect(page.text).to.contain('Simulator').and.to.contain('10:00:00').and.not.to.contain('Next event');
  });

  it('goes to a coming event at once', async () => {
    await page.press('Go to 1 Jan 2027, 00:00: the period ends');
    expect(backend.now).to.equal('2026-12-31T23:00:00Z');
    expect(page.status).to.equal('On the way: change of standard is settled, the period ends.');
  });

  it('opens one group at a time, and closes it again', async () => {
    await page.open('Prices');
    expect(page.text).to.contain('SEK 450.00 each');
    await page.open('Time');
    expect(page.text).not.to.contain('SEK 450.00 each');
    expect(page.panel.group).to.equal('time');
    await page.open('Time');
    expect(page.panel.group).to.equal('');
  });

  it('ignores the name of a group that does not exist', async () => {
    page.panel.setAttribute('group', 'toString');
    await page.panel.updateComplete;
    expect(page.rows).to.deep.equal([]);
  });

  describe('Time', () => {
    beforeEach(() => page.open('Time'));

    it('moves by any duration', async () => {
      await page.fill('Advance by (ISO 8601 duration)', 'P1M');
      await page.press('Advance');
      expect(backend.now).to.equal('2026-12-24T09:00:00Z');
    });

    it('says what is allowed, keeps what was typed and goes to the field', async () => {
      await page.fill('Advance by (ISO 8601 duration)', 'a week');
      await page.press('Advance');
      expect(page.status).to.equal(
        'Refused: This is no duration to advance by. Allowed: an ISO 8601 duration, not negative: P7D, P1M, PT2M.',
      );
      const field = page.field('Advance by (ISO 8601 duration)');
      expect(field.value).to.equal('a week');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(page.focused).to.equal(field);
      expect(changes).to.equal(0);
      await page.fill('Advance by (ISO 8601 duration)', 'P7D');
      expect(field.hasAttribute('aria-invalid')).to.equal(false);
    });

    it('does not go back', async () => {
      await page.fill('Go to instant (RFC 3339)', '2020-01-01T00:00:00Z');
      await page.press('Go');
      expect(page.status).to.contain('The clock only moves forward').and.to.contain('Allowed: 2026-11-24T09:00:00Z');
    });
  });

  describe('Employees', () => {
    beforeEach(async () => {
      page.panel.backend = backend = new MockBackend({ scenario: 'grace-after-activation' });
      await page.panel.updateComplete;
      await page.open('Employees');
    });

    it('lists who is without a licence first, with the deadline, and the others by search', async () => {
      expect(page.rows[0]).to.contain('Thomas Åslund u-26').and.to.contain('no licence, until 27 Nov, 14:30');
      expect(page.rows.at(-1)).to.equal('and 1 more: search for them');
      await page.fill('Find an employee', 'u-25 design');
      expect(page.rows).to.have.lengthOf(1);
      await page.fill('Find an employee', 'ÅSLUND');
      expect(page.rows).to.have.lengthOf(1);
      await page.fill('Find an employee', 'nobody like that');
      expect(page.text).to.contain('Nobody is found.');
    });

    it('deactivates and activates', async () => {
      await page.press('Deactivate Thomas Åslund');
      expect(backend.users().find(({ id }) => id === 'u-26')?.active).to.equal(false);
      expect(page.status).to.equal('Thomas Åslund is deactivated.');
      await page.fill('Find an employee', 'u-26');
      await page.press('Activate Thomas Åslund');
      expect(page.status).to.equal('Thomas Åslund (u-26) is active: no licence, until 1 Dec, 10:00.');
      expect(changes).to.equal(2);
    });

    it('creates somebody, and empties the form', async () => {
      await page.fill('Name', 'Nina Ny');
      await page.fill('E-mail', 'nina@nordlys.example');
      await page.press('Create');
      expect(page.status).to.equal('Nina Ny (u-27) is active: no licence, until 1 Dec, 10:00.');
      expect(backend.users().at(-1)).to.include({ name: 'Nina Ny', email: 'nina@nordlys.example', department: '' });
      expect(page.field('Name').value).to.equal('');
    });

    it('says what an employee lacks', async () => {
      await page.fill('E-mail', 'x');
      await page.press('Create');
      expect(page.status).to.equal('Refused: An employee has a name. Allowed: at least 1 character.');
      await page.fill('Name', 'Nina Ny');
      await page.press('Create');
      expect(page.status).to.equal('Refused: An employee has an e-mail address. Allowed: at least 3 characters.');
      expect(page.focused).to.equal(page.field('E-mail'));
    });

    it('gives and takes rights', async () => {
      await page.fill('Find an employee', 'u-03');
      await page.tick('buy: Andreas Ek');
      expect(backend.users()[2]?.permissions).to.deep.equal({ view: true, buy: true });
      expect(page.status).to.equal('Andreas Ek may see and buy.');
      await page.tick('see: Andreas Ek');
      await page.tick('buy: Andreas Ek');
      expect(page.status).to.equal('Andreas Ek has no rights.');
    });
  });

  describe('Modules', () => {
    beforeEach(() => page.open('Modules'));

    it('takes a module away, and keeps the focus in the group', async () => {
      await page.press('Microsoft Outlook: take away from Anna Berg');
      expect(backend.assignmentsOf('u-01')).to.deep.equal([]);
      expect(page.status).to.equal('Anna Berg no longer has Microsoft Outlook.');
      expect(page.focused?.getAttribute('role')).to.equal('region');
    });

    it('assigns one that is full, and says until when', async () => {
      await page.choose('Module for Anna Berg', 'timelog-crm');
      await page.press('Assign to Anna Berg');
      expect(page.status).to.equal('Anna Berg has TimeLog CRM: no licence, until 1 Dec, 10:00.');
      expect(page.rows[0]).to.contain('TimeLog CRM, no licence, until 1 Dec, 10:00');
    });

    it('offers only what the employee does not have', () => {
      const offered = [...page.select('Module for Andreas Ek').options].map(({ value }) => value);
      expect(offered).to.deep.equal(['timesheet-approval']);
    });
  });

  describe('Prices', () => {
    beforeEach(() => page.open('Prices'));

    it('sets one in minor units', async () => {
      page.fieldIn('Price of Resource planner', 'Minor units').value = '9100';
      await page.press('Set Price of Resource planner');
      expect(page.status).to.equal('Resource planner now costs SEK 91.00 each.');
      expect(page.fieldIn('Price of Resource planner', 'Minor units').value).to.equal('9100');
    });

    it('refuses what is no price', async () => {
      for (const typed of ['', '-1', '1.5', 'abc']) {
        page.fieldIn('Price of Resource planner', 'Minor units').value = typed;
        await page.press('Set Price of Resource planner');
        expect(page.status).to.contain('Refused: A price is in minor units. Allowed: a whole number from 0');
      }
      expect(backend.lines()[1]?.unitPrice).to.equal(9000);
    });
  });

  describe('Next operation', () => {
    beforeEach(() => page.open('Next operation'));

    it('queues how orders fare, without telling the page, which shows nothing of it yet', async () => {
      await page.choose('Outcome', 'failed');
      await page.fill('Settled after (ISO 8601)', 'PT10S');
      await page.fill('Problem type', 'card-expired');
      await page.press('Queue');
      await page.fill('Settled after (ISO 8601)', 'PT1H');
      await page.press('Queue');
      expect(page.rows).to.deep.equal(['failed (card-expired) after 10 s', 'applied after 1 h']);
      expect(changes).to.equal(0);
    });

    it('says which delays there are', async () => {
      await page.fill('Settled after (ISO 8601)', 'PT25H');
      await page.press('Queue');
      expect(page.status).to.contain('Allowed: an ISO 8601 duration from PT0S to PT24H.');
      expect(page.text).to.contain('Nothing is queued');
    });
  });

  describe('Faults', () => {
    beforeEach(() => page.open('Faults'));

    for (const kind of ['network-error', 'timeout', 'cut-after-commit', 'malformed-json', 'wrong-shape'])
      it(`queues ${kind} for a request, so many times`, async () => {
        await page.choose('Request', 'POST /license-orders');
        await page.choose('Kind', kind);
        await page.fill('Times', '2');
        await page.press('Queue');
        expect(backend.queued().faults).to.deep.equal(Array(2).fill({ match: 'POST /license-orders', kind }));
        expect(page.rows).to.deep.equal(Array(2).fill(`POST /license-orders: ${kind}`));
        expect(changes).to.equal(0);
      });

    it('clears what is queued', async () => {
      await page.choose('Kind', 'timeout');
      await page.press('Queue');
      await page.press('Clear the queued faults');
      expect(backend.queued().faults).to.deep.equal([]);
      expect(page.text).to.contain('No faults are queued.');
      expect(page.status).to.equal('Nothing that was queued will happen.');
      expect(changes).to.equal(0);
    });

    it('queues a status without a time after which to try again, as often as it may be', async () => {
      await page.fill('Times', '100');
      await page.press('Queue');
      expect(page.rows).to.deep.equal(Array(100).fill('GET /license-account: status 503'));
    });

    it('marks a field no longer whose form was accepted without it', async () => {
      await page.fill('Status', '200');
      await page.press('Queue');
      expect(page.field('Status').getAttribute('aria-invalid')).to.equal('true');
      await page.choose('Kind', 'timeout');
      await page.press('Queue');
      expect(page.rows).to.have.lengthOf(1);
      expect(page.field('Status').hasAttribute('aria-invalid')).to.equal(false);
    });

    it('queues a status with the time after which to try again', async () => {
      await page.choose('Kind', 'status');
      await page.fill('Status', '429');
      await page.fill('Retry after (ms)', '2000');
      await page.press('Queue');
      expect(page.rows).to.deep.equal(['GET /license-account: status 429, retry after 2 s']);
    });

    it('says what is allowed', async () => {
      await page.fill('Status', '200');
      await page.press('Queue');
      expect(page.status).to.contain('Allowed: a whole number from 400 to 599.');
      expect(page.focused).to.equal(page.field('Status'));
      await page.fill('Status', '500');
      await page.fill('Times', '1000');
      await page.press('Queue');
      expect(page.status).to.contain('Allowed: a whole number from 1 to 100.');
    });

    it('makes every answer take its time', async () => {
      await page.fill('Latency of each answer (ms)', '300');
      await page.press('Set');
      expect(backend.latencyMs).to.equal(300);
      await page.fill('Latency of each answer (ms)', '60001');
      await page.press('Set');
      expect(page.status).to.contain('Allowed: a whole number from 0 to 60000.');
    });
  });

  it('shows the mails and the invoices of a purchase', async () => {
    await page.press('Next event');
    await page.open('Mails (1)');
    expect(page.rows[0]).to.contain('24 Nov, 10:02 Your licences have changed: Standard licences: 25 to 30, now');
    expect(page.rows[0]).to.contain('Charged: SEK 1239.13 excl. VAT.');
    await page.open('Invoices (1)');
    expect(page.rows[0]).to.contain('SEK 1,239.13 inv-000001, purchase, 2026-10-01 to 2027-01-01');
    expect(page.rows).to.include('Standard licences: 5 × SEK 450.00 × 38/92 days = SEK 929.35');
  });

  it('shows the newest mail and the newest invoice first, and no days of a whole period', async () => {
    await page.press('Period’s end');
    await page.open('Invoices (2)');
    expect(page.rows[0]).to.contain('1 Jan, 00:00').and.to.contain('inv-000002');
    expect(page.rows).to.include('Standard licences: 30 × SEK 450.00 = SEK 13,500.00');
    // Until somebody is without a licence, which is a mail.
    for (let created = 0; created < 20 && backend.mails().length < 2; created += 1)
      backend.createUser({ name: 'Nina Ny', email: 'nina@nordlys.example', department: '' });
    const [older, newer] = backend.mails();
    await page.panel.updateComplete;
    await page.open(`Mails (${backend.mails().length})`);
    expect(page.rows[0]).to.contain(newer!.subject).and.not.to.contain(older!.subject);
  });

  it('forgets what was typed when another account begins', async () => {
    await page.open('Employees');
    await page.fill('Find an employee', 'u-03');
    await page.fill('Name', 'Nina');
    await page.choose('Scenario', 'steady');
    expect(page.field('Find an employee').value).to.equal('');
    expect(page.field('Name').value).to.equal('');
  });

  for (const group of ['', ...groupNames] as const)
    it(`has no accessibility violations, in light and in dark: ${group || 'no group open'}`, async () => {
      await page.press('Next event');
      page.panel.group = group;
      await page.panel.updateComplete;
      for (const scheme of ['light', 'dark']) {
        page.panel.style.colorScheme = scheme;
        expect(await accessibilityViolations(page.panel), scheme).to.deep.equal([]);
      }
    });
});
