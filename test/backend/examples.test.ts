import { beforeEach, describe, expect, test } from 'vitest';
import { prorate } from '../../mocks/backend/money.ts';
import { must, refusal, Simulator, smallAccount } from '../support/simulator.ts';

/** The examples of the rules (docs/rules.md), one by one. */
describe('examples that bind', () => {
  let steady: Simulator;

  beforeEach(() => {
    steady = new Simulator();
  });

  test('E1 standard 25 → 30 now costs 38 of 92 days', () => {
    const quote = steady.quote('standard', 30);
    expect(quote.charges.map(({ remainingDays, periodDays, amount }) => [remainingDays, periodDays, amount])).toEqual([
      [38, 92, 92935],
      [38, 92, 18587],
      [38, 92, 12391],
    ]);
    expect(quote.dueNow).toBe(123913);
    expect(quote.nextInvoice).toEqual({ date: '2027-01-01', before: 1680000, after: 1980000 });
  });

  test('E2 confirmed after local midnight it has expired, and the new quote has a day less', () => {
    steady.to('2026-11-24T22:50:00Z');
    const quote = steady.quote('standard', 30);
    steady.to('2026-11-24T23:00:00Z');
    expect(refusal(steady.tryOrder(quote.id)).type).toBe('quote-expired');
    expect(steady.quote('standard', 30).charges[0]).toMatchObject({ remainingDays: 37, periodDays: 92, amount: 90489 });
  });

  test('E3 on the last day one day is charged, on the first the whole period', () => {
    steady.to('2026-12-31T12:00:00Z');
    expect(steady.quote('standard', 30).charges[0]).toMatchObject({ remainingDays: 1, periodDays: 92, amount: 2446 });
    steady.to('2026-12-31T23:00:00Z');
    expect(steady.quote('standard', 30).charges[0]).toMatchObject({
      remainingDays: 90,
      periodDays: 90,
      amount: 225000,
    });
  });

  test.each([
    [1, 46, 1, 92, 1n],
    [1, 45, 1, 92, 0n],
    [3, 29900, 15, 29, 46397n],
    [1, 1000, 10, 31, 323n],
  ])('E4 %i × %i × %i/%i = %i', (quantity, unitPrice, remaining, days, amount) => {
    expect(prorate(quantity, unitPrice, remaining, days)).toBe(amount);
  });

  test('E5 a purchase resets a planned reduction, of the followers too', () => {
    steady.plan('standard', 18);
    expect(steady.numbers('standard')).toEqual([25, 18]);
    steady.buy('standard', 30);
    for (const id of ['standard', 'resource-planner', 'business-central-users']) {
      expect(steady.numbers(id)).toEqual([30, 30]);
    }
  });

  test('E6 the period starts with 18 for 21 users', () => {
    steady.plan('standard', 18);
    steady.toPeriodsEnd();
    expect(steady.line('standard').purchased).toBe(18);
    expect(steady.marks()).toEqual([
      ['u-21', '2027-01-07T23:00:00Z'],
      ['u-20', '2027-01-07T23:00:00Z'],
      ['u-19', '2027-01-07T23:00:00Z'],
    ]);
    expect(steady.invoices().map(({ kind, total }) => [kind, total])).toEqual([['period', 1260000]]);
  });

  test('E7 one bought the same day clears one mark: the earliest created', () => {
    steady.plan('standard', 18);
    steady.toPeriodsEnd();
    steady.buy('standard', 19);
    expect(steady.marked()).toEqual(['u-21', 'u-20']);
  });

  test('E8 nothing done: deactivated at the deadline, latest created first', () => {
    steady.plan('standard', 18);
    steady.to('2027-01-07T22:59:59Z');
    expect(steady.line('standard').used).toBe(21);
    steady.to('2027-01-07T23:00:00Z');
    const deactivated = steady.log().filter(({ event }) => event === 'deactivated');
    expect(deactivated.map(({ subject }) => subject?.id)).toEqual(['u-21', 'u-20', 'u-19']);
    expect(steady.line('standard')).toMatchObject({ used: 18, over: 0 });
  });

  test('E9 an earlier mark keeps its deadline, the latest created unmarked get the period’s', () => {
    steady.to('2026-12-28T09:00:00Z');
    steady.plan('standard', 23);
    expect(steady.hireMany(5)).toEqual(['u-22', 'u-23', 'u-24', 'u-25', 'u-26']);
    steady.toPeriodsEnd();
    expect(steady.marks()).toEqual([
      ['u-26', '2027-01-04T09:02:00Z'],
      ['u-25', '2027-01-07T23:00:00Z'],
      ['u-24', '2027-01-07T23:00:00Z'],
    ]);
  });

  describe('E10 two over, A marked on day 1, B on day 2', () => {
    let account: Simulator;
    let a: string;
    let b: string;

    beforeEach(() => {
      account = Simulator.of(smallAccount(25, 25));
      a = account.hire();
      account.advance('P1D');
      b = account.hire();
      expect(account.marked()).toEqual([a, b]);
    });

    test('B is deactivated by hand: A stays marked', () => {
      must(account.backend.deactivateUser(b));
      expect(account.marked()).toEqual([a]);
    });

    test('an unmarked user is: A is cleared, B stays', () => {
      must(account.backend.deactivateUser('u-07'));
      expect(account.marked()).toEqual([b]);
    });
  });

  test('E11 seven calendar days across the start of summer time are 167 hours', () => {
    const account = Simulator.of(smallAccount(3, 3, { now: '2027-03-21T11:00:00Z' }));
    account.hire();
    expect(account.marks()).toEqual([['u-04', '2027-03-28T10:00:00Z']]);
  });

  test('E12 seven days after a period’s start across its end are 169 hours', () => {
    const period = { kind: 'monthly', anchor: '2026-01-20' } as const;
    const account = Simulator.of(smallAccount(3, 3, { now: '2026-10-01T09:00:00Z', period }));
    account.plan('standard', 2);
    account.toPeriodsEnd();
    expect(account.now).toBe('2026-10-19T22:00:00Z');
    expect(account.marks()).toEqual([['u-03', '2026-10-26T23:00:00Z']]);
  });

  test('E13 bought a minute before the end: one day charged, applied at the end, before the roll-over', () => {
    steady.to('2026-12-31T22:59:00Z');
    const { id } = steady.order('standard', 30);
    steady.toPeriodsEnd();
    expect(must(steady.backend.operation('u-01', id))).toMatchObject({
      status: 'applied',
      settledAt: '2026-12-31T23:00:00Z',
    });
    const [purchase, period] = steady.invoices();
    expect(purchase).toMatchObject({ kind: 'purchase', periodStart: '2026-10-01', total: 2446 + 489 + 326 });
    expect(purchase?.charges.map(({ remainingDays }) => remainingDays)).toEqual([1, 1, 1]);
    expect(period).toMatchObject({ kind: 'period', periodStart: '2027-01-01', total: 1980000 });
  });

  test('E14 a purchase accepted a minute before a deadline is applied at it, first: nobody is deactivated', () => {
    const account = Simulator.of(smallAccount(3, 3, { now: '2026-11-24T12:00:00Z' }));
    const marked = account.hire();
    account.to('2026-12-01T11:59:00Z');
    const { id } = account.order('standard', 4);
    account.to('2026-12-01T12:00:00Z');
    expect(must(account.backend.operation('u-01', id)).settledAt).toBe('2026-12-01T12:00:00Z');
    expect(account.marked()).toEqual([]);
    expect(account.activeUsers()).toContain(marked);
  });

  test('E15 of two buyers who would both be marked only one is', () => {
    const spec = smallAccount(6, 6);
    const users = spec.users.map((user, index) => ({
      ...user,
      rights: index >= 4 ? ('buy' as const) : ('none' as const),
    }));
    const account = Simulator.of({ ...spec, users });
    account.plan('standard', 4, 'u-05');
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-06', 'u-04']);
  });

  test('E16 Outlook to 0: its assignments are marked and removed seven days later, the users stay', () => {
    steady.plan('microsoft-outlook', 0);
    steady.toPeriodsEnd();
    expect(steady.backend.state().marks.map(({ kind, lineId }) => [kind, lineId])).toEqual(
      Array.from({ length: 7 }, () => ['assignment', 'microsoft-outlook']),
    );
    steady.to('2027-01-07T23:00:00Z');
    expect(steady.line('microsoft-outlook')).toMatchObject({ purchased: 0, used: 0 });
    expect(steady.log().filter(({ event }) => event === 'assignment-removed')).toHaveLength(7);
    expect(steady.activeUsers()).toHaveLength(21);
  });
});
