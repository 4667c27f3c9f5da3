import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { isPayable, prorate, toAmount } from '../../mocks/backend/money.ts';
import { defined, must, refusal, Simulator, smallAccount, standardLine } from '../support/simulator.ts';
import { roundedShare } from '../reference/money.ts';
import { sequences } from '../support/sequences.ts';

const MAX = Number.MAX_SAFE_INTEGER;

describe('M1 proration', () => {
  test('M1, M3 is exact for any amounts, half up', () => {
    const numbers = [
      fc.nat(100_000),
      fc.maxSafeNat(),
      fc.integer({ min: 0, max: 366 }),
      fc.integer({ min: 1, max: 366 }),
    ] as const;
    fc.assert(
      fc.property(...numbers, (quantity, unitPrice, part, whole) => {
        expect(prorate(quantity, unitPrice, part, whole)).toBe(roundedShare(quantity, unitPrice, part, whole));
      }),
      sequences(100),
    );
  });

  test.each([
    [1, 1, 1, 2, 1n],
    [1, 1, 1, 3, 0n],
    [1, 2, 1, 3, 1n],
    [1, 3, 1, 2, 2n],
    [0, 500, 1, 2, 0n],
  ])('M1 %i × %i × %i/%i = %i', (quantity, unitPrice, part, whole, amount) => {
    expect(prorate(quantity, unitPrice, part, whole)).toBe(amount);
  });

  test('M3 an amount beyond 2^53 − 1 is not rounded but refused', () => {
    expect(toAmount(BigInt(MAX))).toBe(MAX);
    expect(isPayable(BigInt(MAX) + 1n)).toBe(false);
    expect(() => toAmount(BigInt(MAX) + 1n)).toThrow(RangeError);
  });

  test.each([
    ['monthly', '2026-02-01', '2026-02-15T12:00:00Z', 14, 28],
    ['monthly', '2028-02-01', '2028-02-15T12:00:00Z', 15, 29],
    ['monthly', '2026-04-01', '2026-04-30T12:00:00Z', 1, 30],
    ['monthly', '2026-05-01', '2026-05-01T12:00:00Z', 31, 31],
    ['monthly', '2026-01-31', '2026-03-30T12:00:00Z', 1, 31],
    ['quarterly', '2026-10-01', '2026-11-24T12:00:00Z', 38, 92],
    ['quarterly', '2027-01-01', '2027-03-31T12:00:00Z', 1, 90],
    ['annual', '2026-01-01', '2026-12-31T12:00:00Z', 1, 365],
    ['annual', '2028-01-01', '2028-01-01T12:00:00Z', 366, 366],
  ] as const)('M1 %s from %s, bought at %s: %i of %i days', (kind, anchor, now, remainingDays, periodDays) => {
    const account = Simulator.of(
      smallAccount(2, 2, { now, period: { kind, anchor }, lines: [standardLine(29_900, 2)] }),
    );
    const quote = account.quote('standard', 5);
    const amount = Number(roundedShare(3, 29_900, remainingDays, periodDays));
    expect(quote.charges).toEqual([
      { lineId: 'standard', quantity: 3, unitPrice: 29_900, remainingDays, periodDays, amount },
    ]);
    account.buy('standard', 5);
    expect(account.invoices().map(({ total }) => total)).toEqual([amount]);
  });

  test('M1 the local date counts, not the UTC date', () => {
    const kiritimati = { timeZone: 'Pacific/Kiritimati', now: '2026-11-24T12:00:00Z' };
    const account = Simulator.of(
      smallAccount(2, 2, { ...kiritimati, period: { kind: 'monthly', anchor: '2026-11-01' } }),
    );
    expect(account.quote('standard', 3).charges[0]).toMatchObject({ remainingDays: 6, periodDays: 30 });
  });

  test.each([
    ['JPY', 0, 5_000, 2, 1087],
    ['SEK', 2, 45_000, 2, 9783],
    ['BHD', 3, 12_345_678, 2, 2683843],
  ])(
    'M3 %s with %i decimals: the same arithmetic in minor units',
    (currency, exponent, unitPrice, purchased, amount) => {
      const lines = [standardLine(unitPrice, purchased)];
      const account = Simulator.of(smallAccount(2, 2, { currency, exponent, lines, now: '2026-12-12T09:00:00Z' }));
      expect(must(account.backend.account('u-01')).account).toMatchObject({ currency, exponent });
      expect(account.quote('standard', 3).dueNow).toBe(amount);
      account.buy('standard', 3);
      const [whole = '', decimals = ''] = (amount / 10 ** exponent).toFixed(exponent).split('.');
      const written = decimals === '' ? whole : `${whole}.${decimals}`;
      expect(account.mails()[0]?.text).toContain(`${currency} ${written} excl. VAT`);
    },
  );
});

describe('M2 period invoices', () => {
  test('M2 every line whose number is not 0, fees included, at the planned numbers', () => {
    const steady = new Simulator();
    steady.plan('standard', 18);
    steady.plan('timelog-crm', 0);
    steady.toPeriodsEnd();
    const invoice = defined(steady.invoices()[0]);
    expect(invoice).toMatchObject({ kind: 'period', issuedAt: '2026-12-31T23:00:00Z', total: 1_200_000 });
    expect([invoice.periodStart, invoice.periodEnd]).toEqual(['2027-01-01', '2027-04-01']);
    expect(invoice.charges.map(({ lineId, quantity, amount }) => [lineId, quantity, amount])).toEqual([
      ['standard', 18, 810000],
      ['resource-planner', 18, 162000],
      ['business-central-users', 18, 108000],
      ['microsoft-outlook', 10, 30000],
      ['business-central', 1, 90000],
    ]);
    expect(invoice.charges.every(({ remainingDays, periodDays }) => remainingDays === 90 && periodDays === 90)).toBe(
      true,
    );
  });

  test('M2 at the price of the day', () => {
    const steady = new Simulator();
    must(steady.backend.setUnitPrice('visma-admin', 1));
    must(steady.backend.setUnitPrice('business-central', 1));
    steady.toPeriodsEnd();
    expect(steady.invoices()[0]?.total).toBe(1_680_000 - 90_000 + 1);
  });

  test('M3 a price with which invoices could not be said exactly is refused, and changes nothing', () => {
    const account = Simulator.of(smallAccount(3, 3));
    expect(account.backend.setUnitPrice('standard', Math.floor(MAX / 3)).ok).toBe(true);
    const before = JSON.stringify(account.backend.state());
    expect(refusal(account.backend.setUnitPrice('standard', Math.floor(MAX / 3) + 1)).type).toBe('invalid-request');
    expect(JSON.stringify(account.backend.state())).toBe(before);
    expect(refusal(account.tryQuote({ lineId: 'standard', quantity: 4, effective: 'now' })).type).toBe('above-maximum');
    expect(refusal(account.tryQuote({ lineId: 'standard', quantity: 4, effective: 'next-period' })).type).toBe(
      'above-maximum',
    );
  });

  test('M3 what is on its way counts: no price and no order can lead beyond', () => {
    const lines = [standardLine(1, 3), { id: 'crm', kind: 'assignments', unitPrice: 1, purchased: 0 } as const];
    const account = Simulator.of(smallAccount(3, 3, { lines }));
    account.order('crm', 2);
    expect(refusal(account.backend.setUnitPrice('crm', MAX - 3)).type).toBe('invalid-request');
    const quote = account.quote('standard', 4);
    must(account.backend.setUnitPrice('crm', (MAX - 3) / 2));
    expect(refusal(account.tryOrder(quote.id)).type).toBe('above-maximum');
    must(account.backend.setUnitPrice('crm', 1));
    expect(account.tryOrder(quote.id).ok).toBe(true);
  });
});

describe('M4 quotes', () => {
  let steady: Simulator;

  beforeEach(() => {
    steady = new Simulator();
  });

  test.each([
    ['after 15 minutes', '2026-11-24T09:00:00Z', '2026-11-24T09:15:00Z'],
    ['at local midnight', '2026-11-24T22:50:00Z', '2026-11-24T23:00:00Z'],
    ['at the period’s end', '2026-12-31T22:59:00Z', '2026-12-31T23:00:00Z'],
  ])('M4 a quote expires %s', (_, now, expiresAt) => {
    steady.to(now);
    const quote = steady.quote('standard', 30);
    expect(quote.expiresAt).toBe(expiresAt);
    steady.to(expiresAt);
    expect(refusal(steady.tryOrder(quote.id)).type).toBe('quote-expired');
  });

  test('M4 until the last millisecond it can be ordered', () => {
    const quote = steady.quote('standard', 30);
    steady.to('2026-11-24T09:14:59.999Z');
    expect(steady.tryOrder(quote.id).ok).toBe(true);
  });

  test('M4 a quote can be ordered once', () => {
    const quote = steady.quote('standard', 30);
    must(steady.tryOrder(quote.id));
    expect(refusal(steady.tryOrder(quote.id)).type).toBe('quote-used');
  });

  test('M4 and only by whom it was made for', () => {
    const quote = steady.quote('standard', 30);
    expect(refusal(steady.tryOrder(quote.id, 'u-02')).type).toBe('not-found');
  });

  test('M4 it is outdated while a price of its line or a follower differs, by value', () => {
    const quote = steady.quote('standard', 30);
    must(steady.backend.setUnitPrice('resource-planner', 9100));
    expect(refusal(steady.tryOrder(quote.id))).toMatchObject({
      type: 'quote-outdated',
      changes: [{ lineId: 'resource-planner', field: 'unitPrice', from: 9000, to: 9100 }],
    });
    must(steady.backend.setUnitPrice('resource-planner', 9000));
    expect(steady.tryOrder(quote.id).ok).toBe(true);
  });

  test('M4 it is outdated when another has changed the line, and says who and what', () => {
    const quote = steady.quote('standard', 30);
    steady.plan('standard', 20, 'u-02');
    const outdated = refusal(steady.tryOrder(quote.id));
    expect(outdated).toMatchObject({
      type: 'quote-outdated',
      changedBy: { id: 'u-02', name: 'Erik Holm' },
      changes: [{ lineId: 'standard', field: 'nextPeriod', from: 25, to: 20 }],
    });
  });

  test('M4 after a price change it was the system', () => {
    const quote = steady.quote('standard', 30);
    steady.plan('standard', 20, 'u-02');
    must(steady.backend.setUnitPrice('standard', 1));
    expect(refusal(steady.tryOrder(quote.id))).not.toHaveProperty('changedBy');
  });

  test('M4 a plan that was made and undone meanwhile is not who outdated it', () => {
    const quote = steady.quote('standard', 30);
    must(steady.backend.setUnitPrice('resource-planner', 9100));
    steady.plan('standard', 18, 'u-02');
    steady.plan('standard', 25, 'u-02');
    const outdated = refusal(steady.tryOrder(quote.id));
    expect(outdated).toMatchObject({ type: 'quote-outdated', changes: [{ lineId: 'resource-planner' }] });
    expect(outdated).not.toHaveProperty('changedBy');
  });

  test('M4 other lines and users do not matter', () => {
    const quote = steady.quote('standard', 30);
    steady.buy('timelog-crm', 6, 'u-02');
    must(steady.backend.setUnitPrice('microsoft-outlook', 1));
    steady.hire();
    expect(steady.tryOrder(quote.id).ok).toBe(true);
  });

  test('M4 the charge is exactly the confirmed quote, whatever the price is when it is applied', () => {
    steady.order('standard', 30);
    must(steady.backend.setUnitPrice('standard', 1));
    steady.advance('PT2M');
    expect(steady.invoices()[0]?.total).toBe(123913);
  });

  test('409 in order: used before expired, expired before busy, busy before outdated', () => {
    const used = steady.quote('standard', 30);
    const other = steady.quote('standard', 31, 'now', 'u-02');
    must(steady.tryOrder(used.id));
    must(steady.backend.setUnitPrice('standard', 1));
    expect(refusal(steady.tryOrder(other.id, 'u-02')).type).toBe('line-busy');
    steady.advance('PT2M');
    expect(refusal(steady.tryOrder(other.id, 'u-02')).type).toBe('quote-outdated');
    must(steady.backend.queueOutcome({ outcome: 'applied', delay: 'PT1H' }));
    steady.order('standard', 40);
    steady.advance('PT20M');
    expect(refusal(steady.tryOrder(other.id, 'u-02')).type).toBe('quote-expired');
    expect(refusal(steady.tryOrder(used.id)).type).toBe('quote-used');
  });

  test('a quote is priced on a named etag: another’s change is stale and says who and what', () => {
    const etag = steady.etag();
    steady.buy('timelog-crm', 6, 'u-02');
    const stale = refusal(steady.tryQuote({ lineId: 'standard', quantity: 30, effective: 'now' }, 'u-01', etag));
    expect(stale).toMatchObject({
      type: 'stale',
      changedBy: { id: 'u-02', name: 'Erik Holm' },
      changes: [
        { lineId: 'timelog-crm', field: 'purchased', from: 5, to: 6 },
        { lineId: 'timelog-crm', field: 'nextPeriod', from: 5, to: 6 },
      ],
    });
  });

  describe('changedBy is whoever last changed a value that is among the changes', () => {
    const stale = (etag: string): ReturnType<typeof refusal> =>
      refusal(steady.tryQuote({ lineId: 'standard', quantity: 30, effective: 'now' }, 'u-01', etag));

    test.each([
      ['timelog-crm', 12000],
      ['standard', 45000],
    ])('nobody for a new price of %s, although another planned and undid it since', (lineId, price) => {
      const etag = steady.etag();
      must(steady.backend.setUnitPrice(lineId, price + 100));
      steady.plan('standard', 18, 'u-02');
      steady.plan('standard', 25, 'u-02');
      expect(stale(etag)).toEqual({
        type: 'stale',
        detail: expect.any(String) as string,
        changes: [{ lineId, field: 'unitPrice', from: price, to: price + 100 }],
      });
    });

    test('the buyer of what is still different, not who took back what else the purchase did', () => {
      const etag = steady.etag();
      steady.buy('standard', 30);
      steady.plan('standard', 25, 'u-02');
      expect(stale(etag)).toMatchObject({
        changedBy: { id: 'u-01' },
        changes: [{ lineId: 'standard', field: 'purchased', from: 25, to: 30 }],
      });
    });

    test('the buyer of what is still different, not who planned and undid it later', () => {
      const etag = steady.etag();
      steady.buy('timelog-crm', 6);
      steady.plan('standard', 18, 'u-02');
      steady.plan('standard', 25, 'u-02');
      expect(stale(etag)).toMatchObject({ changedBy: { id: 'u-01', name: 'Anna Berg' } });
    });

    test('of several the latest, whichever line comes first on the page', () => {
      const etag = steady.etag();
      steady.buy('timelog-crm', 6);
      steady.plan('standard', 18, 'u-02');
      expect(stale(etag)).toMatchObject({ changedBy: { id: 'u-02' } });
      steady.plan('timelog-crm', 4);
      expect(stale(etag)).toMatchObject({ changedBy: { id: 'u-01' } });
      must(steady.backend.setUnitPrice('visma-admin', 1));
      expect(stale(etag)).not.toHaveProperty('changedBy');
    });

    test('a purchase changes no plan that it leaves as it is', () => {
      steady.plan('standard', 40, 'u-02');
      const etag = steady.etag();
      steady.plan('standard', 41);
      must(steady.backend.setUnitPrice('standard', 45001));
      steady.buy('standard', 30, 'u-02');
      steady.toPeriodsEnd();
      const changes = stale(etag).changes?.map(({ field, to }) => [field, to]);
      expect(changes).toEqual([
        ['purchased', 41],
        ['nextPeriod', 41],
        ['unitPrice', 45001],
      ]);
      expect(stale(etag)).not.toHaveProperty('changedBy');
    });

    test('nobody where nothing but the period is different', () => {
      const etag = steady.etag();
      steady.plan('standard', 18, 'u-02');
      steady.plan('standard', 25, 'u-02');
      steady.toPeriodsEnd();
      expect(stale(etag)).toMatchObject({ changes: [] });
      expect(stale(etag)).not.toHaveProperty('changedBy');
    });
  });

  test('stale by a new price, or by the next period, names nobody', () => {
    const etag = steady.etag();
    must(steady.backend.setUnitPrice('resource-planner', 9100));
    const change = { lineId: 'standard', quantity: 30, effective: 'now' } as const;
    expect(refusal(steady.tryQuote(change, 'u-01', etag))).toEqual({
      type: 'stale',
      detail: expect.any(String) as string,
      changes: [{ lineId: 'resource-planner', field: 'unitPrice', from: 9000, to: 9100 }],
    });
    const later = steady.etag();
    steady.toPeriodsEnd();
    expect(refusal(steady.tryQuote(change, 'u-01', later))).toMatchObject({ type: 'stale', changes: [] });
  });

  test('an unknown etag is stale without changes; an unknown line is not found before that', () => {
    const change = { lineId: 'standard', quantity: 30, effective: 'now' } as const;
    expect(refusal(steady.tryQuote(change, 'u-01', 'of-another-day'))).toMatchObject({ type: 'stale', changes: [] });
    expect(refusal(steady.tryQuote({ ...change, lineId: 'nothing' }, 'u-01', 'of-another-day')).type).toBe('not-found');
    expect(refusal(steady.tryQuote({ ...change, quantity: 0 }, 'u-01', 'of-another-day')).type).toBe('stale');
  });

  test('the etag names values: users do not change it, going back restores it', () => {
    const etag = steady.etag();
    steady.hireMany(6);
    must(steady.backend.assign('u-08', 'microsoft-outlook'));
    expect(steady.etag()).toBe(etag);
    steady.plan('standard', 20);
    expect(steady.etag()).not.toBe(etag);
    steady.plan('standard', 25);
    expect(steady.etag()).toBe(etag);
  });
});

describe('G7 who will be affected', () => {
  let steady: Simulator;

  beforeEach(() => {
    steady = new Simulator();
  });

  test('G7 names who would be marked at the period’s end, and their deadlines, and changes nothing', () => {
    const before = JSON.stringify(steady.backend.state());
    const { affected } = steady.quote('standard', 18, 'next-period');
    expect(
      affected.map(({ employee, markedAt, deadline, cause }) => [employee.name, markedAt, deadline, cause]),
    ).toEqual(
      ['Sara Lindqvist', 'Johan Nyström', 'Elin Forsberg'].map((name) => [
        ...[name, '2026-12-31T23:00:00Z', '2027-01-07T23:00:00Z', 'roll-over'],
      ]),
    );
    expect(JSON.stringify(steady.backend.state())).toBe(before);
  });

  test('G7 leaves out who is marked already, and who would be deactivated before', () => {
    const account = Simulator.of(smallAccount(5, 5));
    account.to('2026-12-28T09:00:00Z');
    const marked = account.hire();
    expect(account.quote('standard', 4, 'next-period').affected.map(({ id }) => id)).toEqual(['u-05']);
    const early = Simulator.of(smallAccount(5, 5));
    early.hire();
    expect(early.quote('standard', 4, 'next-period').affected.map(({ id }) => id)).toEqual(['u-05']);
    expect(marked).toBe('u-06');
  });

  test('G7 names who is marked already, where that mark ends before and another begins', () => {
    const account = Simulator.of(
      smallAccount(2, 2, {
        lines: [standardLine(100, 2), { id: 'crm', kind: 'assignments', unitPrice: 10, purchased: 1 }],
        now: '2026-12-10T09:00:00Z',
      }),
    );
    const unlicensed = account.hire();
    must(account.backend.assign(unlicensed, 'crm'));
    account.to('2026-12-16T09:00:00Z');
    must(account.backend.assign('u-02', 'crm'));
    // The first holder of crm goes a day later, and with it the mark of the second.
    const { affected } = account.quote('crm', 0, 'next-period');
    expect(affected.map(({ employee, cause }) => [employee.id, cause])).toEqual([['u-02', 'roll-over']]);
    expect(account.marked()).toContain(account.backend.marks().find(({ lineId }) => lineId === 'crm')?.id);
  });

  test('G7 names assignments of an add-on module', () => {
    const { affected } = steady.quote('timelog-crm', 3, 'next-period');
    expect(affected.map(({ kind, employee }) => [kind, employee.id])).toEqual([
      ['assignment', 'u-07'],
      ['assignment', 'u-06'],
    ]);
  });

  test('G7 passes over the last buyer', () => {
    const { affected } = steady.quote('standard', 1, 'next-period');
    expect(affected).toHaveLength(20);
    expect(affected.map(({ id }) => id)).not.toContain('u-01');
  });

  test('G7 only the line that is changed is spoken of', () => {
    steady.plan('timelog-crm', 3);
    expect(steady.quote('standard', 20, 'next-period').affected.map(({ id }) => id)).toEqual(['u-21']);
  });

  test('G7 what is being processed is settled on the copy first', () => {
    steady.order('standard', 18, 'next-period');
    expect(steady.quote('standard', 20, 'next-period').affected.map(({ id }) => id)).toEqual(['u-21']);
  });
});
