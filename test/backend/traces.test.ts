import { beforeEach, describe, expect, test } from 'vitest';
import type { Charge } from '../../mocks/backend/wire.ts';
import { must, Simulator, smallAccount, standardLine } from '../support/simulator.ts';

let steady: Simulator;

beforeEach(() => {
  steady = new Simulator();
});

describe('R1 mails', () => {
  test('R1 to who made the change, when it is applied', () => {
    steady.order('standard', 30, 'now', 'u-02');
    expect(steady.mails()).toEqual([]);
    steady.advance('PT2M');
    expect(steady.mails()).toMatchObject([
      {
        id: 'mail-000001',
        at: '2026-11-24T09:02:00Z',
        to: 'erik.holm@nordlys.example',
        kind: 'applied',
        operationId: 'op-000001',
      },
    ]);
    expect(steady.mails()[0]?.subject).toBe('Your licences have changed: Standard licences: 25 to 30, now');
    expect(steady.mails()[0]?.text).toBe('Standard licences: 25 to 30, now. Charged: SEK 1239.13 excl. VAT.');
  });

  test('R1 of a plan: from when, and that nothing is charged', () => {
    steady.plan('standard', 18);
    expect(steady.mails()[0]?.text).toBe('Standard licences: 25 to 18, from 2027-01-01. Nothing is charged now.');
  });

  test('R1 a failure mail when it failed', () => {
    must(steady.backend.queueOutcome({ outcome: 'failed', error: 'payment-refused' }));
    expect(steady.buy('standard', 30)).toMatchObject({ status: 'failed', error: { type: 'payment-refused' } });
    expect(steady.mails()).toMatchObject([
      { to: 'anna.berg@nordlys.example', kind: 'failed', operationId: 'op-000001' },
    ]);
    expect(steady.mails()[0]?.subject).toMatch(
      /^Your licences could not be changed: Standard licences: 25 to 30, now$/,
    );
    expect(steady.mails()[0]?.text).toMatch(/The change failed\. Nothing was changed and nothing was charged\.$/);
  });

  test('R1 marking mails every buyer once, whatever is marked at one instant', () => {
    steady.plan('standard', 18);
    steady.plan('microsoft-outlook', 5);
    steady.toPeriodsEnd();
    const marked = steady.mails().filter(({ kind }) => kind === 'marked');
    expect(marked.map(({ to, at }) => [to, at])).toEqual([
      ['anna.berg@nordlys.example', '2026-12-31T23:00:00Z'],
      ['erik.holm@nordlys.example', '2026-12-31T23:00:00Z'],
    ]);
    expect(marked[0]?.subject).toBe('5 without a licence');
    expect(marked[0]?.text).toMatch(
      /^Without a licence: Sara Lindqvist \(Standard licences\) until 2027-01-07T23:00:00Z, Johan Nyström \(/,
    );
  });

  test('R1 all deadlines at one instant are one event', () => {
    steady.plan('standard', 18);
    steady.plan('microsoft-outlook', 5);
    steady.to('2027-01-07T23:00:00Z');
    const ended = steady.mails().filter(({ kind }) => kind === 'deactivated');
    expect(ended.map(({ to }) => to)).toEqual(['anna.berg@nordlys.example', 'erik.holm@nordlys.example']);
    expect(ended[0]?.subject).toBe('5 deactivated or removed');
    for (const name of ['Sara Lindqvist', 'Johan Nyström', 'Elin Forsberg', 'Märta Östberg (Microsoft Outlook)']) {
      expect(ended[0]?.text).toContain(name);
    }
  });

  test('R1 a mark that moves tells of who has it now', () => {
    steady.plan('standard', 20);
    steady.toPeriodsEnd();
    must(steady.backend.setPermissions('u-21', { view: true, buy: true }));
    must(steady.backend.setPermissions('u-01', { view: true, buy: false }));
    must(steady.backend.setPermissions('u-02', { view: true, buy: false }));
    expect(steady.marked()).toEqual(['u-20']);
    expect(steady.mails().at(-1)).toMatchObject({ kind: 'marked', to: 'sara.lindqvist@nordlys.example' });
    expect(steady.mails().at(-1)?.text).toContain('Johan Nyström');
  });

  test.each([
    ['20 names are all written', 0, 20, /\d\dZ\.$/],
    ['the 21st is only counted', 1, 20, / and 1 more\.$/],
    ['of more names the rest is counted', 9, 20, / and 9 more\.$/],
  ])('R1 %s', (_, hired, named, end) => {
    steady.buy('standard', 30);
    steady.hireMany(hired);
    steady.plan('standard', 1);
    steady.toPeriodsEnd();
    const { text = '' } = steady.mails().at(-1) ?? {};
    expect(text.split(' until ')).toHaveLength(named + 1);
    expect(text).toMatch(end);
  });

  test('R1 to the buyers in the order of their making, whoever got the right when', () => {
    must(steady.backend.setPermissions('u-01', { view: true, buy: false }));
    must(steady.backend.setPermissions('u-03', { view: true, buy: true }));
    must(steady.backend.setPermissions('u-01', { view: true, buy: true }));
    steady.hireMany(5);
    expect(steady.mails().map(({ to }) => to.split('.')[0])).toEqual(['anna', 'erik', 'andreas']);
  });

  test.each([
    ['SEK', 2, 123913, 'SEK 1239.13'],
    ['SEK', 2, 5, 'SEK 0.05'],
    ['JPY', 0, 500, 'JPY 500'],
    ['KWD', 3, 1500, 'KWD 1.500'],
    ['KWD', 3, 7, 'KWD 0.007'],
  ])('R1 of %s with %i decimals %i is written %s', (currency, exponent, unitPrice, written) => {
    const account = Simulator.of({
      ...smallAccount(1, 1),
      ...{ now: '2026-10-01T09:00:00Z', currency, exponent, lines: [standardLine(unitPrice, 1)] },
    });
    account.buy('standard', 2);
    expect(account.mails()[0]?.text).toBe(`Standard licences: 1 to 2, now. Charged: ${written} excl. VAT.`);
  });

  test('R1 where nothing is charged the mail says so', () => {
    const account = Simulator.of({ ...smallAccount(1, 1), lines: [standardLine(0, 1)] });
    account.buy('standard', 2);
    expect(account.mails()[0]?.text).toBe('Standard licences: 1 to 2, now. Nothing is charged now.');
  });

  test('what is done by hand mails nobody, unless somebody is marked by it', () => {
    must(steady.backend.deactivateUser('u-08'));
    must(steady.backend.activateUser('u-08'));
    must(steady.backend.assign('u-08', 'microsoft-outlook'));
    expect(steady.mails()).toEqual([]);
    must(steady.backend.assign('u-08', 'timelog-crm'));
    expect(steady.mails().map(({ kind }) => kind)).toEqual(['marked', 'marked']);
  });
});

describe('R2 the action log', () => {
  const anna = { kind: 'person', id: 'u-01', name: 'Anna Berg' };
  const charge = (lineId: string, quantity: number, unitPrice: number, amount: number, remainingDays = 38): Charge => ({
    ...{ lineId, quantity, unitPrice, remainingDays, periodDays: 92, amount },
  });

  test('R2 a purchase: requested and applied with before → after, effective date, price, amount and its charges', () => {
    steady.buy('standard', 30);
    const entry = {
      actor: anna,
      lineId: 'standard',
      before: 25,
      after: 30,
      unitPrice: 45000,
      effectiveDate: '2026-11-24',
      amount: 123913,
      charges: [
        charge('standard', 5, 45000, 92935),
        charge('resource-planner', 5, 9000, 18587),
        charge('business-central-users', 5, 6000, 12391),
      ],
      operationId: 'op-000001',
    };
    expect(steady.log()).toEqual([
      { id: 'log-000001', at: '2026-11-24T09:00:00Z', event: 'requested', ...entry },
      { id: 'log-000002', at: '2026-11-24T09:02:00Z', event: 'applied', ...entry },
    ]);
  });

  test('R2 a purchase applied after midnight takes effect on the day of the order', () => {
    steady.to('2026-12-31T22:59:00Z');
    steady.order('standard', 30);
    steady.toPeriodsEnd();
    expect(steady.log()[1]).toMatchObject({
      event: 'applied',
      at: '2026-12-31T23:00:00Z',
      effectiveDate: '2026-12-31',
    });
  });

  test('R2 a plan has the next period’s number before and after, its date, and no amount', () => {
    steady.plan('standard', 18);
    const entry = { actor: anna, lineId: 'standard', before: 25, after: 18, effectiveDate: '2027-01-01' };
    expect(steady.log()).toMatchObject([
      { event: 'requested', ...entry },
      { event: 'applied', ...entry },
    ]);
    expect(steady.log()[1]).not.toHaveProperty('amount');
    expect(steady.log()[1]).not.toHaveProperty('charges');
  });

  test('R2, C4 undoing a plan: cancelled stands beside applied', () => {
    steady.plan('standard', 18);
    steady.plan('standard', 25, 'u-02');
    const erik = { kind: 'person', id: 'u-02', name: 'Erik Holm' };
    expect(steady.log().slice(2)).toMatchObject([
      { event: 'requested', actor: erik, before: 18, after: 25 },
      { event: 'applied', actor: erik, before: 18, after: 25 },
      { event: 'cancelled', actor: erik, lineId: 'standard', before: 18, after: 25, effectiveDate: '2027-01-01' },
    ]);
  });

  test('R2, C2 a purchase that ends a plan: applied with purchased, cancelled with the next period’s number', () => {
    steady.plan('standard', 18);
    steady.buy('standard', 30);
    expect(steady.log().slice(3)).toMatchObject([
      { event: 'applied', before: 25, after: 30, operationId: 'op-000002' },
      { event: 'cancelled', before: 18, after: 30, operationId: 'op-000002' },
    ]);
  });

  test('R2 a failed change: what was asked for and from when, no amount, since nothing was charged', () => {
    must(steady.backend.queueOutcome({ outcome: 'failed' }));
    steady.buy('microsoft-outlook', 12, 'u-02');
    const failed = steady.log()[1];
    expect(failed).toMatchObject({ event: 'failed', lineId: 'microsoft-outlook', before: 10, after: 12 });
    expect(failed).toHaveProperty('effectiveDate', '2026-11-24');
    expect(failed).not.toHaveProperty('amount');
    expect(failed).not.toHaveProperty('charges');
  });

  test('R2 a roll-over logs each changed line but followers, then the account with the invoice’s amount', () => {
    steady.plan('standard', 18);
    steady.plan('timelog-crm', 6);
    steady.toPeriodsEnd();
    const system = { kind: 'system' };
    const entries = steady.log().filter(({ event }) => event === 'rolled-over');
    expect(entries).toMatchObject([
      { actor: system, lineId: 'standard', before: 25, after: 18, effectiveDate: '2027-01-01', unitPrice: 45000 },
      { actor: system, lineId: 'timelog-crm', before: 5, after: 6 },
      { actor: system, amount: 1272000, effectiveDate: '2027-01-01' },
    ]);
    expect(entries[2]).not.toHaveProperty('lineId');
    expect(entries[2]?.charges).toEqual(steady.invoices()[0]?.charges);
    expect(entries[2]?.charges?.map(({ lineId, quantity, unitPrice }) => [lineId, quantity, unitPrice])).toEqual([
      ['standard', 18, 45000],
      ['resource-planner', 18, 9000],
      ['business-central-users', 18, 6000],
      ['microsoft-outlook', 10, 3000],
      ['timelog-crm', 6, 12000],
      ['business-central', 1, 90000],
    ]);
  });

  test('R2 marked, cleared, deactivated, with whom', () => {
    steady.plan('standard', 19);
    steady.toPeriodsEnd();
    steady.buy('standard', 20);
    steady.to('2027-01-07T23:00:00Z');
    const graces = steady.log().filter(({ subject }) => subject !== undefined);
    expect(graces.map(({ event, subject, effectiveDate }) => [event, subject?.name, effectiveDate])).toEqual([
      ['marked', 'Sara Lindqvist', '2027-01-01'],
      ['marked', 'Johan Nyström', '2027-01-01'],
      ['cleared', 'Johan Nyström', '2027-01-01'],
      ['deactivated', 'Sara Lindqvist', '2027-01-08'],
    ]);
    expect(graces.every(({ actor, lineId }) => actor.kind === 'system' && lineId === 'standard')).toBe(true);
  });

  test('R2 a failed plan says from when it was asked for', () => {
    must(steady.backend.queueOutcome({ outcome: 'failed' }));
    steady.plan('standard', 18);
    expect(steady.log()[1]).toMatchObject({ event: 'failed', effectiveDate: '2027-01-01' });
  });

  test('R2 marked says until when, nothing else does', () => {
    steady.plan('standard', 20);
    steady.toPeriodsEnd();
    steady.hire();
    steady.advance('P7D');
    const deadlines = steady.log().flatMap(({ event, subject, deadline }) => (subject ? [[event, deadline]] : []));
    expect(deadlines).toEqual([
      ['marked', '2027-01-07T23:00:00Z'],
      ['marked', '2027-01-07T23:00:00Z'],
      ['deactivated', undefined],
      ['deactivated', undefined],
    ]);
    expect(steady.log().filter(({ event, deadline }) => event !== 'marked' && deadline !== undefined)).toEqual([]);
  });

  test('R2 what is done by hand is not logged, a mark it ends is cleared', () => {
    must(steady.backend.deactivateUser('u-20'));
    must(steady.backend.activateUser('u-20'));
    steady.hireMany(5);
    const before = steady.log().length;
    expect(steady.log().map(({ event }) => event)).toEqual(['marked']);
    must(steady.backend.deactivateUser('u-26'));
    expect(steady.log().slice(before)).toMatchObject([{ event: 'cleared', subject: { id: 'u-26' } }]);
  });
});

describe('R2 the log as a list', () => {
  const events = (
    who: string,
    query: { lineId?: string; actorId?: string; limit?: number; after?: string },
  ): string[] => must(steady.backend.actionLog(who, { limit: 500, ...query })).items.map(({ id }) => id);

  beforeEach(() => {
    steady.plan('standard', 18);
    steady.plan('timelog-crm', 4, 'u-02');
    steady.toPeriodsEnd();
  });

  test('newest first', () => {
    const ids = steady.log().map(({ id }) => id);
    expect(events('u-03', {})).toEqual(ids.toReversed());
  });

  test('by line and by actor, system included', () => {
    const log = steady.log();
    const ids = (keep: (entry: (typeof log)[number]) => boolean): string[] =>
      log
        .filter(keep)
        .map(({ id }) => id)
        .toReversed();
    expect(events('u-01', { lineId: 'timelog-crm' })).toEqual(ids(({ lineId }) => lineId === 'timelog-crm'));
    expect(events('u-01', { actorId: 'u-02' })).toEqual(
      ids(({ actor }) => actor.kind === 'person' && actor.id === 'u-02'),
    );
    expect(events('u-01', { actorId: 'system' })).toEqual(ids(({ actor }) => actor.kind === 'system'));
    expect(events('u-01', { actorId: 'u-02', lineId: 'standard' })).toEqual([]);
  });

  test('page by page, undisturbed by what is new', () => {
    const all = events('u-01', {});
    const first = must(steady.backend.actionLog('u-01', { limit: 4 }));
    expect(first).toMatchObject({ total: all.length, after: all[3] });
    steady.buy('standard', 19);
    const second = must(steady.backend.actionLog('u-01', { limit: 500, after: all[3] }));
    expect(second.items.map(({ id }) => id)).toEqual(all.slice(4));
    expect(second.after).toBeNull();
  });
});
