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
