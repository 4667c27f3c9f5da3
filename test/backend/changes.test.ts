import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../mocks/backend/wire.ts';
import { must, refusal, Simulator } from '../support/simulator.ts';

let steady: Simulator;

beforeEach(() => {
  steady = new Simulator();
});

describe('changing the number', () => {
  test('C1 a purchase raises this period and, where it is lower, the next', () => {
    expect(steady.buy('standard', 30)).toMatchObject({ status: 'applied', adjusts: [] });
    expect(steady.numbers('standard')).toEqual([30, 30]);
  });

  test('C2 a purchase cancels a planned reduction, says so before and remembers it', () => {
    steady.plan('standard', 18);
    const adjusts = [{ lineId: 'standard', from: 18, to: 30 }];
    expect(steady.quote('standard', 30).adjusts).toEqual(adjusts);
    expect(steady.buy('standard', 30).adjusts).toEqual(adjusts);
    expect(steady.numbers('standard')).toEqual([30, 30]);
  });

  test('C2 a purchase overwrites a smaller planned increase', () => {
    steady.plan('standard', 28);
    expect(steady.quote('standard', 30).adjusts).toEqual([{ lineId: 'standard', from: 28, to: 30 }]);
  });

  test.each([30, 40])('C2 a planned %i stays when 30 are bought', (planned) => {
    steady.plan('standard', planned);
    expect(steady.quote('standard', 30).adjusts).toEqual([]);
    steady.buy('standard', 30);
    expect(steady.numbers('standard')).toEqual([30, planned]);
    expect(steady.log().some(({ event }) => event === 'cancelled')).toBe(false);
  });

  test('C3 a reduction applies from the next period, without a refund', () => {
    const quote = steady.quote('standard', 18, 'next-period');
    expect(quote).toMatchObject({ dueNow: 0, nextInvoice: { before: 1680000, after: 1260000 } });
    steady.plan('standard', 18);
    expect(steady.numbers('standard')).toEqual([25, 18]);
    expect(steady.invoices()).toEqual([]);
    steady.toPeriodsEnd();
    expect(steady.numbers('standard')).toEqual([18, 18]);
  });

  test.each(['now', 'next-period'] as const)('C4 the present number %s undoes a plan', (effective) => {
    steady.plan('standard', 18);
    expect(steady.quote('standard', 25, effective)).toMatchObject({
      dueNow: 0,
      nextInvoice: { before: 1260000, after: 1680000 },
      charges: [{ lineId: 'standard', quantity: 0 }, { quantity: 0 }, { quantity: 0 }],
      affected: [],
      adjusts: [],
    });
    steady.order('standard', 25, effective);
    steady.advance('PT2M');
    expect(steady.numbers('standard')).toEqual([25, 25]);
  });

  test('C5 a planned increase charges nothing now', () => {
    const quote = steady.quote('standard', 30, 'next-period');
    expect(quote.dueNow).toBe(0);
    expect(quote.charges).toEqual(
      ['standard', 'resource-planner', 'business-central-users'].map((lineId, index) => ({
        lineId,
        quantity: 5,
        remainingDays: 0,
        periodDays: 92,
        amount: 0,
        unitPrice: [45000, 9000, 6000][index],
      })),
    );
    steady.plan('standard', 30);
    expect(steady.numbers('standard')).toEqual([25, 30]);
  });

  test.each([0, -1, -100])('C6 standard to %i names the support address', (quantity) => {
    expect(refusal(steady.tryQuote({ lineId: 'standard', quantity, effective: 'next-period' }))).toMatchObject({
      type: 'below-minimum',
      supportEmail: 'support@timelog.se',
    });
  });

  test('C6 an add-on module may go to 0, and from 0 to some, not below', () => {
    steady.plan('microsoft-outlook', 0);
    expect(steady.numbers('microsoft-outlook')).toEqual([10, 0]);
    steady.buy('timesheet-approval', 4);
    expect(steady.numbers('timesheet-approval')).toEqual([4, 4]);
    const below = refusal(steady.tryQuote({ lineId: 'timelog-crm', quantity: -1, effective: 'next-period' }));
    expect(below.type).toBe('below-minimum');
    expect(below).not.toHaveProperty('supportEmail');
  });

  test('C7 a plan can be changed until the period ends', () => {
    steady.plan('standard', 18);
    steady.to('2026-12-31T22:57:00Z');
    steady.plan('standard', 20);
    steady.toPeriodsEnd();
    expect(steady.line('standard').purchased).toBe(20);
  });

  test('C8 up to 100,000', () => {
    expect(steady.quote('standard', 100_000).change.quantity).toBe(100_000);
    const above = steady.tryQuote({ lineId: 'standard', quantity: 100_001, effective: 'now' });
    expect(refusal(above).type).toBe('above-maximum');
  });

  test.each([25.5, -0.5, NaN, Infinity])('C8 %d is no number of licences, in process as over HTTP', (quantity) => {
    for (const effective of ['now', 'next-period'] as const) {
      const { type, errors } = refusal(steady.tryQuote({ lineId: 'standard', quantity, effective }));
      expect(type).toBe('invalid-request');
      expect(errors).toEqual([{ pointer: '/changes/0/quantity', code: 'not-a-whole-number' }]);
    }
  });

  test.each<[string, Change, string]>([
    ['a reduction now', { lineId: 'standard', quantity: 20, effective: 'now' }, 'effective-not-allowed'],
    ['the present number now', { lineId: 'standard', quantity: 25, effective: 'now' }, 'no-change'],
    [
      'the present number from next period',
      { lineId: 'standard', quantity: 25, effective: 'next-period' },
      'no-change',
    ],
    ['a follower', { lineId: 'resource-planner', quantity: 30, effective: 'now' }, 'not-editable'],
    ['an active fee', { lineId: 'business-central', quantity: 0, effective: 'next-period' }, 'not-editable'],
    ['an inactive fee', { lineId: 'visma-admin', quantity: 1, effective: 'now' }, 'not-editable'],
  ])('C9, P4, P6 %s is refused', (_, change, type) => {
    expect(refusal(steady.tryQuote(change)).type).toBe(type);
  });

  test.each([18, 30])('C9 the plan of %i that already stands is refused', (quantity) => {
    steady.plan('standard', quantity);
    const again = steady.tryQuote({ lineId: 'standard', quantity, effective: 'next-period' });
    expect(refusal(again).type).toBe('no-change');
  });

  test('C9 a reduction now is refused as such even where it stands as a plan', () => {
    steady.plan('standard', 18);
    const now = steady.tryQuote({ lineId: 'standard', quantity: 18, effective: 'now' });
    expect(refusal(now).type).toBe('effective-not-allowed');
  });

  test.each<[string, string, number, string]>([
    ['not-editable before below-minimum', 'business-central', -1, 'not-editable'],
    ['below-minimum before effective-not-allowed', 'standard', 0, 'below-minimum'],
    ['above-maximum before anything later', 'standard', 100_001, 'above-maximum'],
  ])('422 in order: %s', (_, lineId, quantity, type) => {
    expect(refusal(steady.tryQuote({ lineId, quantity, effective: 'now' })).type).toBe(type);
  });

  test('C10 a second order on a busy line is refused, quoting it and other lines is not', () => {
    steady.order('standard', 30);
    const second = steady.quote('standard', 31, 'now', 'u-02');
    expect(refusal(steady.tryOrder(second.id, 'u-02')).type).toBe('line-busy');
    expect(steady.order('timelog-crm', 6).status).toBe('processing');
  });

  test('C10 a line is busy no more once its operation failed', () => {
    must(steady.backend.queueOutcome({ outcome: 'failed' }));
    steady.order('standard', 30);
    steady.advance('PT2M');
    expect(steady.numbers('standard')).toEqual([25, 25]);
    expect(steady.buy('standard', 26).status).toBe('applied');
  });
});

describe('T1 an operation says what has come of it, and nothing else', () => {
  const asked = {
    id: 'op-000001',
    change: { lineId: 'standard', quantity: 30, effective: 'now' },
    adjusts: [],
    requestedAt: '2026-11-24T09:00:00Z',
    requestedBy: { id: 'u-01', name: 'Anna Berg' },
  };
  const settledAt = '2026-11-24T09:02:00Z';

  test('processing: when to ask again', () => {
    expect(steady.order('standard', 30)).toEqual({ ...asked, status: 'processing', retryAfterMs: 1000 });
  });

  test('applied: when, and the invoice of a purchase', () => {
    expect(steady.buy('standard', 30)).toEqual({ ...asked, status: 'applied', settledAt, invoiceId: 'inv-000001' });
  });

  test('applied: of a plan there is no invoice', () => {
    const change = { lineId: 'standard', quantity: 18, effective: 'next-period' };
    expect(steady.plan('standard', 18)).toEqual({ ...asked, change, status: 'applied', settledAt });
  });

  test('failed: why', () => {
    must(steady.backend.queueOutcome({ outcome: 'failed', error: 'card-expired' }));
    expect(steady.buy('standard', 30)).toEqual({
      ...{ ...asked, status: 'failed', settledAt },
      error: { type: 'card-expired' },
    });
  });
});

describe('the lines', () => {
  test('P3, P4 a follower mirrors the standard line and has no pencil', () => {
    steady.plan('standard', 18);
    steady.hireMany(6);
    expect(steady.line('resource-planner')).toMatchObject({
      purchased: 25,
      nextPeriod: 18,
      used: 27,
      available: 0,
      over: 2,
      minimum: 1,
      follows: 'standard',
      editable: false,
      readOnlyReason: 'follows-line',
    });
    expect(steady.backend.state().marks.map(({ lineId }) => lineId)).toEqual(['standard', 'standard']);
  });

  test('P6 fees are 1 or 0, count nothing and have no pencil', () => {
    const nothing = { used: null, available: null, over: null, editable: false, readOnlyReason: 'fee', minimum: 0 };
    expect(steady.line('business-central')).toMatchObject({ purchased: 1, nextPeriod: 1, ...nothing });
    expect(steady.line('visma-admin')).toMatchObject({ purchased: 0, nextPeriod: 0, ...nothing });
  });

  test('P5 only active users with the view right see it, P5a only those who may buy change it', () => {
    expect(refusal(steady.backend.account('u-04')).type).toBe('not-allowed');
    expect(refusal(steady.backend.account('nobody')).type).toBe('unauthenticated');
    const account = must(steady.backend.account('u-03'));
    expect(account.lines.map(({ editable, readOnlyReason }) => [editable, readOnlyReason])).toEqual([
      [false, 'no-right'],
      [false, 'follows-line'],
      [false, 'follows-line'],
      [false, 'no-right'],
      [false, 'no-right'],
      [false, 'no-right'],
      [false, 'fee'],
      [false, 'fee'],
    ]);
    const change = { lineId: 'standard', quantity: 30, effective: 'now' } as const;
    expect(refusal(steady.backend.quote('u-03', change, account.etag)).type).toBe('not-allowed');
    expect(refusal(steady.backend.order('u-03', 'q-000001', steady.newKey())).type).toBe('not-allowed');
    must(steady.backend.deactivateUser('u-03'));
    expect(refusal(steady.backend.account('u-03')).type).toBe('not-allowed');
  });

  test('P5a who may buy can change users and modules; the state shows the lines as they see them', () => {
    const { lines } = must(steady.backend.account('u-01'));
    expect(lines.map(({ id, editable, readOnlyReason }) => [id, editable, readOnlyReason])).toEqual([
      ['standard', true, undefined],
      ['resource-planner', false, 'follows-line'],
      ['business-central-users', false, 'follows-line'],
      ['microsoft-outlook', true, undefined],
      ['timelog-crm', true, undefined],
      ['timesheet-approval', true, undefined],
      ['business-central', false, 'fee'],
      ['visma-admin', false, 'fee'],
    ]);
    expect(steady.backend.lines()).toEqual(lines);
  });

  test('buying without seeing is not enough', () => {
    must(steady.backend.setPermissions('u-02', { view: false, buy: true }));
    const change = { lineId: 'standard', quantity: 30, effective: 'now' } as const;
    expect(refusal(steady.backend.quote('u-02', change, steady.etag())).type).toBe('not-allowed');
  });

  test.each([
    ['en', ['Standard licences', 'Resource planner', 'Business Central users', 'Timesheet approval']],
    ['sv', ['Standardlicenser', 'Resursplanerare', 'Business Central-användare', 'Tidrapportsgodkännande']],
    ['da', ['Standardlicenser', 'Ressourceplanlægger', 'Business Central-brugere', 'Timeseddelgodkendelse']],
  ] as const)('names are in %s', (language, names) => {
    const { lines } = must(steady.backend.account('u-01', language));
    expect([0, 1, 2, 5].map((index) => lines[index]?.name)).toEqual(names);
  });
});
