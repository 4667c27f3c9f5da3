import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import type { Account, Change, Quote } from '../../src/domain/model.ts';
import { defineEditor } from '../../src/elements/lazy.ts';
import { draft, flows } from '../../stories/fixtures/account.ts';
import { deepText } from '../support/deep.ts';
import { Ledger } from '../support/ledger.ts';

before(defineEditor);

/** 26 users for 25 licences, and 5 employees with TimeLog CRM for 4: one of each is marked already. */
describe('G7: a plan where somebody is without a licence already', () => {
  const backend = new MockBackend({ scenario: 'grace-after-activation' });
  const api = createMemoryApi(backend, { userId: 'u-01' });
  let account: Account;

  beforeEach(async () => {
    const answer = await api.getAccount();
    if (answer.ok) account = answer.value;
  });

  async function quoteOf(lineId: string, quantity: number): Promise<{ change: Change; quote: Quote }> {
    const change: Change = { lineId, quantity, effective: 'next-period' };
    const answer = await api.createQuote(change, account.etag);
    if (!answer.ok) throw new Error(answer.problem.type);
    return { change, quote: answer.value };
  }

  async function quoted(lineId: string, quantity: number, section: 'licenses' | 'add-ons'): Promise<Ledger> {
    const { quote } = await quoteOf(lineId, quantity);
    const ledger = await Ledger.show(account, { section });
    const flow = { ...flows.plan, draft: draft(String(quantity), { lineId }), quote };
    await ledger.update({ flows: new Map([[lineId, flow]]) });
    return ledger;
  }

  const planned = (lineId: string, nextPeriod: number): Account => ({
    ...account,
    lines: account.lines.map((line) => (line.id === lineId ? { ...line, nextPeriod } : line)),
  });

  it('names who would be marked besides, from how many, and how to avoid it', async () => {
    const ledger = await quoted('standard', 23, 'licenses');
    expect(ledger.cost)
      .to.contain('2 users would have no licence from 1 January')
      .and.to.contain('25 users have a licence and 23 licences would remain.')
      .and.to.contain('deactivate any 3 users on their employee cards before 1 January, or plan at least 25 licences.');
  });

  it('says so at the line, of exactly so many', async () => {
    const { quote } = await quoteOf('standard', 23);
    expect(quote.affected).to.have.length(2);
    const ledger = await Ledger.show(planned('standard', 23));
    expect(ledger.notes.join(' ')).to.contain('25 have a licence now, so 2 licences would be missing then.');
  });

  it('does the same for an add-on module', async () => {
    const crm = account.lines.find(({ id }) => id === 'timelog-crm')!;
    const { quote } = await quoteOf('timelog-crm', 3);
    const have = quote.change.quantity + quote.affected.length;
    const ledger = await quoted('timelog-crm', 3, 'add-ons');
    expect(have).to.equal((crm.used ?? 0) - 1);
    expect(ledger.cost)
      .to.contain(`${String(have)} licences are in use and 3 would remain.`)
      .and.to.contain(`remove the module from any ${String((crm.used ?? 0) - 3)} employees`)
      .and.to.contain(`plan at least ${String(have)} licences.`);
    const line = await Ledger.show(planned('timelog-crm', 3), { section: 'add-ons' });
    const missing = String(quote.affected.length);
    expect(line.notes.join(' ')).to.contain(
      `${String(have)} have a licence now, so ${missing} licences would be missing`,
    );
  });
});

/** One employee has neither a standard licence nor one for TimeLog CRM, and both end at one instant. */
describe('G6, T3: an employee who is deactivated at the deadline of a module', () => {
  const backend = new MockBackend({ scenario: 'grace-after-activation' });
  const api = createMemoryApi(backend, { userId: 'u-01' });
  let account: Account;

  before(async () => {
    const answer = await api.getAccount();
    if (answer.ok) account = answer.value;
  });

  it('is not said to stay active', async () => {
    const marks = account.marks.filter(({ lineId }) => lineId === 'timelog-crm');
    const notice = await fixture<HTMLElement>(
      html`<tl-grace-notice .account=${account} .marks=${marks}></tl-grace-notice>`,
    );
    expect(deepText(notice))
      .to.contain('Then the module is removed, unless you act; that alone deactivates nobody.')
      .and.not.to.contain('the employee stays active');
  });

  it('is not said to lose the module as well, which the deactivation leaves with them', async () => {
    const summary = await fixture<HTMLElement>(html`<tl-period-summary .account=${account}></tl-period-summary>`);
    expect(deepText(summary))
      .to.contain('27 Nov 2026, 14:30 CET: 1 user deactivated')
      .and.not.to.contain('module removed');
    backend.advanceTo('2026-11-27T13:30:00Z');
    const { log, assignments } = backend.state();
    expect(log.map(({ event }) => event)).not.to.contain('assignment-removed');
    expect(assignments.filter(({ userId }) => userId === 'u-26')).to.have.length(1);
  });
});

/**
 * 27 users for 25 licences, one until before the period's end and one until after it: a plan for more gives the latter a
 * licence when the period begins (T3, G3).
 */
describe('G3: a plan for more where somebody is without a licence', () => {
  const backend = new MockBackend();
  const api = createMemoryApi(backend, { userId: 'u-01' });

  before(() => {
    const hire = (...names: string[]): void => {
      for (const name of names) backend.createUser({ name, email: `${name}@nordlys.example` });
    };
    backend.advanceTo('2026-12-22T09:00:00Z');
    hire('ada', 'bo', 'cleo', 'dan', 'eva');
    backend.advanceTo('2026-12-28T09:00:00Z');
    hire('finn');
  });

  async function read(): Promise<Account> {
    const answer = await api.getAccount();
    if (!answer.ok) throw new Error(answer.problem.type);
    return answer.value;
  }

  async function quoteOf(quantity: number, effective: Change['effective']): Promise<Quote> {
    const answer = await api.createQuote({ lineId: 'standard', quantity, effective }, (await read()).etag);
    if (!answer.ok) throw new Error(answer.problem.type);
    return answer.value;
  }

  async function plan(quantity: number): Promise<void> {
    backend.queueOutcome({ outcome: 'applied', delay: 'PT0S' });
    await api.placeOrder((await quoteOf(quantity, 'next-period')).id, crypto.randomUUID());
  }

  async function notice(account: Account): Promise<string> {
    return deepText(
      await fixture<HTMLElement>(html`<tl-grace-notice .account=${account} .marks=${account.marks}></tl-grace-notice>`),
    );
  }

  const saved = '1 user without a licence gets one on 1 January 2027.';

  it('the quote says who gets one when, and who none', async () => {
    const quote = await quoteOf(26, 'next-period');
    const ledger = await Ledger.show(await read(), { section: 'licenses' });
    await ledger.flow({ ...flows.plan, draft: draft('26'), quote });
    expect(ledger.cost)
      .to.contain(saved)
      .and.to.contain('1 user has no licence. The user is deactivated at the deadline.');
  });

  it('so does the page once it is planned, of whom the plan reaches too late as well', async () => {
    await plan(26);
    const account = await read();
    expect(await notice(account))
      .to.contain(saved)
      .and.to.contain('The user stays active until Tuesday 29 December 2026, 10:00')
      .and.to.contain('Buy 2 licences')
      .and.to.contain('Deactivate 1 user yourself');
    const ledger = await Ledger.show(account, { section: 'licenses' });
    expect(ledger.notes.join(' '))
      .to.contain(saved)
      .and.to.contain('1 of them is deactivated 29 Dec 2026, 10:00 CET unless you act.');
    const summary = await fixture<HTMLElement>(html`<tl-period-summary .account=${account}></tl-period-summary>`);
    expect(deepText(summary)).to.contain('29 Dec 2026').and.not.to.contain('4 Jan 2027');
  });

  it('nobody is said to be deactivated whom the plan comes in time for, and undoing it says who would be', async () => {
    backend.advanceTo('2026-12-29T12:00:00Z');
    const account = await read();
    expect(account.marks).to.have.length(1);
    expect(await notice(account))
      .to.contain(saved)
      .and.not.to.contain('unless you act');
    const ledger = await Ledger.show(account, { section: 'licenses' });
    await ledger.flow({ ...flows.plan, draft: draft('25'), quote: await quoteOf(25, 'next-period') });
    expect(ledger.cost).to.contain('1 user has no licence. The user is deactivated at the deadline.');
    await ledger.flow({ ...flows.plan, draft: draft('26'), quote: await quoteOf(26, 'now') });
    expect(ledger.cost).to.contain('1 user without a licence gets one when the purchase is applied.');
  });

  it('and so it comes', () => {
    backend.advanceTo('2027-01-10T12:00:00Z');
    const { users, marks } = backend.state();
    expect(users.filter(({ active }) => !active).map(({ name }) => name)).to.deep.equal(['eva']);
    expect(marks).to.deep.equal([]);
  });
});
