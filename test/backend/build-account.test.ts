import { describe, expect, test } from 'vitest';
import { buildAccount } from '../../mocks/backend/scenarios/build-account.ts';
import { must, Simulator, smallAccount, standardLine } from '../support/simulator.ts';

describe('an account of one’s own', () => {
  test.each([
    ['SEK', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
  ])('M3 has as many decimals as its currency, where none are given: %s, %i', (currency, exponent) => {
    expect(buildAccount(smallAccount(1, 1, { currency })).account.exponent).toBe(exponent);
  });

  test('what is left out is sensible', () => {
    const { account, lines, users, ...state } = buildAccount({
      now: '2026-11-24T09:00:00Z',
      period: { kind: 'monthly', anchor: '2026-11-24' },
      lines: [
        { id: 'standard', kind: 'users', unitPrice: 100, purchased: 2 },
        { id: 'of-our-own', kind: 'assignments', unitPrice: 10 },
      ],
      users: [{ name: 'Ida Dahl', createdAt: '2026-11-24T08:00:00Z' }],
    });
    expect(account).toEqual({
      id: 'acc-1',
      name: 'Nordlys Konsult AB',
      currency: 'SEK',
      exponent: 2,
      timeZone: 'Europe/Stockholm',
      supportEmail: 'support@timelog.se',
    });
    expect(users).toEqual([
      {
        id: 'u-01',
        name: 'Ida Dahl',
        email: 'ida.dahl@nordlys.example',
        department: '',
        createdAt: Date.parse('2026-11-24T08:00:00Z'),
        active: true,
        permissions: { view: false, buy: false },
      },
    ]);
    expect(lines).toMatchObject([
      { section: 'licenses', names: { en: 'Standard licences' }, purchased: 2, nextPeriod: 2, follows: null },
      { section: 'add-ons', names: { en: 'Of our own' }, purchased: 0, nextPeriod: 0, follows: null },
    ]);
    const lists = Object.entries(state).filter(([, value]) => Array.isArray(value));
    expect(lists.map(([name, list]) => [name, list])).toEqual(lists.map(([name]) => [name, []]));
    expect(lists.length).toBeGreaterThan(8);
  });

  test('what is given is taken', () => {
    const spec = {
      ...{ id: 'acc-7', name: 'Fjord AS', currency: 'NOK', exponent: 0, timeZone: 'Europe/Oslo' },
      supportEmail: 'hjelp@fjord.example',
    };
    const user = { id: 'u-07', name: 'Ida Dahl', email: 'ida@fjord.example', department: 'Sales', active: false };
    const { account, users } = buildAccount({
      ...smallAccount(1, 1, spec),
      users: [{ ...user, createdAt: '2026-01-01T08:00:00Z', rights: 'view' }],
    });
    expect(account).toEqual(spec);
    expect(users).toMatchObject([{ ...user, permissions: { view: true, buy: false } }]);
  });

  test('M3: the highest amount that a number says exactly may be had', () => {
    const spec = smallAccount(1, 1, { lines: [standardLine(Number.MAX_SAFE_INTEGER, 1)] });
    expect(must(Simulator.of(spec).backend.account('u-01')).nextInvoice.amount).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each([
    ['now', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['a moment before', '2026-12-31T22:59:59.999Z', '2026-12-01'],
    ['years ago', '2026-11-24T09:00:00Z', '2026-11-01'],
  ])('a period that begins %s', (_, now, startDate) => {
    const account = Simulator.of(smallAccount(1, 1, { now, period: { kind: 'monthly', anchor: '2024-02-01' } }));
    expect(account.backend.period.startDate).toBe(startDate);
  });

  test('P4 a follower has the standard line’s numbers, whatever is said of it', () => {
    const follower = { id: 'planner', kind: 'follower', unitPrice: 10, purchased: 9, nextPeriod: 8 } as const;
    const account = Simulator.of(smallAccount(1, 2, { lines: [{ ...standardLine(100, 2), nextPeriod: 3 }, follower] }));
    expect(account.numbers('planner')).toEqual([2, 3]);
    expect(account.line('planner')).toMatchObject({ section: 'licenses', follows: 'standard' });
    account.toPeriodsEnd();
    expect(account.log().map(({ event, lineId }) => [event, lineId])).toEqual([
      ['rolled-over', 'standard'],
      ['rolled-over', undefined],
    ]);
  });

  test('assignments are numbered in the order of their making, then of their holders', () => {
    const spec = smallAccount(3, 3, {
      lines: [standardLine(100, 3), { id: 'crm', kind: 'assignments', unitPrice: 10, purchased: 3 }],
      assignments: [
        { userId: 'u-03', lineId: 'crm', assignedAt: '2026-05-01T08:00:00Z' },
        { userId: 'u-01', lineId: 'crm', assignedAt: '2026-06-01T08:00:00Z' },
        { userId: 'u-02', lineId: 'crm', assignedAt: '2026-05-01T08:00:00Z' },
      ],
    });
    expect(buildAccount(spec).assignments.map(({ id, userId }) => `${id} ${userId}`)).toEqual([
      ...['as-0001 u-02', 'as-0002 u-03', 'as-0003 u-01'],
    ]);
  });

  test.each([
    ['u-07', 'u-08'],
    ['u-99', 'u-a100'],
    ['u-a100', 'u-a101'],
    ['manager', 'u-01'],
    ['u-x', 'u-01'],
    ['mu-7', 'u-01'],
    ['u-7s', 'u-01'],
  ])('after %s comes %s', (id, next) => {
    const [user] = smallAccount(1, 1).users;
    const account = Simulator.of(smallAccount(1, 9, { users: user ? [{ ...user, id }] : [] }));
    expect(account.hire()).toBe(next);
  });

  test('who is inactive needs no licence, nor do their modules', () => {
    const spec = smallAccount(2, 1, {
      lines: [standardLine(100, 1), { id: 'crm', kind: 'assignments', unitPrice: 10, purchased: 0 }],
      assignments: [{ userId: 'u-02', lineId: 'crm' }],
    });
    const [first, second] = spec.users;
    if (!first || !second) throw new Error('There are two users.');
    const account = Simulator.of({ ...spec, users: [first, { ...second, active: false }] });
    expect([account.line('standard').used, account.line('crm').used]).toEqual([1, 0]);
    must(account.backend.activateUser('u-02'));
    expect(account.marked()).toEqual(['u-02', 'as-0001']);
  });

  test('the standard line may stand anywhere', () => {
    const module = { id: 'crm', kind: 'assignments', unitPrice: 10, purchased: 1 } as const;
    const account = Simulator.of(smallAccount(2, 2, { lines: [module, standardLine(100, 2)] }));
    expect([account.line('crm').used, account.line('standard').used]).toEqual([0, 2]);
    expect(account.marked()).toEqual([]);
    expect(account.hire()).toBe(account.marked()[0]);
  });

  test('users may have been created at one instant', () => {
    const [user] = smallAccount(1, 1).users;
    if (!user) throw new Error('There is a user.');
    expect(buildAccount(smallAccount(2, 2, { users: [user, user] })).users.map(({ id }) => id)).toEqual([
      'u-01',
      'u-02',
    ]);
  });

  test.each<[string, Parameters<typeof buildAccount>[0], RegExp]>([
    ['no standard line', smallAccount(1, 1, { lines: [] }), /exactly one line/],
    [
      'two standard lines',
      smallAccount(1, 1, { lines: [standardLine(1, 1), { ...standardLine(1, 1), id: 'b' }] }),
      /exactly one line/,
    ],
    ['fewer licences than users', smallAccount(2, 1), /standard: 2 used, but only 1 purchased/],
    ['no licence at all', smallAccount(0, 0), /standard: at least 1/],
    [
      'more holders than licences of a module',
      smallAccount(1, 1, {
        lines: [standardLine(1, 1), { id: 'crm', kind: 'assignments', unitPrice: 1 }],
        assignments: [{ userId: 'u-01', lineId: 'crm' }],
      }),
      /crm: 1 used, but only 0 purchased/,
    ],
    [
      'a plan for no licence at all',
      smallAccount(1, 1, { lines: [{ ...standardLine(1, 1), nextPeriod: 0 }] }),
      /standard: at least 1/,
    ],
    [
      'two users of one id',
      smallAccount(2, 2, { users: smallAccount(2, 2).users.map((user) => ({ ...user, id: 'u-01' })) }),
      /with ids that sort alike/,
    ],
    ['an unknown zone', smallAccount(1, 1, { timeZone: 'Europe/Nowhere' }), /Europe\/Nowhere is not an IANA time zone/],
    [
      'a period that has not begun',
      smallAccount(1, 1, { period: { kind: 'monthly', anchor: '2027-01-01' } }),
      /2027-01-01 lies in the future/,
    ],
    ['no instant', smallAccount(1, 1, { now: 'today' }), /today is not an instant/],
    [
      'an assignment to nobody',
      smallAccount(1, 1, { assignments: [{ userId: 'u-09', lineId: 'standard' }] }),
      /no user u-09/,
    ],
    [
      'an assignment of no module',
      smallAccount(1, 1, { assignments: [{ userId: 'u-01', lineId: 'standard' }] }),
      /standard is not an add-on module/,
    ],
    [
      'an assignment of a fee',
      smallAccount(1, 1, {
        lines: [standardLine(1, 1), { id: 'fee', kind: 'fee', unitPrice: 1 }],
        assignments: [{ userId: 'u-01', lineId: 'fee' }],
      }),
      /fee is not an add-on module/,
    ],
    [
      'a fee of two',
      smallAccount(1, 1, { lines: [standardLine(1, 1), { id: 'fee', kind: 'fee', unitPrice: 1, purchased: 2 }] }),
      /fee: a fee is active/,
    ],
    ['a negative price', smallAccount(1, 1, { lines: [standardLine(-1, 1)] }), /standard: unitPrice has to be a whole/],
    ['a price of half a cent', smallAccount(1, 1, { lines: [standardLine(0.5, 1)] }), /unitPrice has to be a whole/],
    [
      'an invoice that no number says exactly',
      smallAccount(1, 2, { lines: [standardLine(Number.MAX_SAFE_INTEGER, 2)] }),
      /more than 2\^53 − 1 minor units/,
    ],
    [
      'a plan that no number says exactly',
      smallAccount(1, 1, { lines: [{ ...standardLine(Number.MAX_SAFE_INTEGER, 1), nextPeriod: 2 }] }),
      /more than 2\^53 − 1 minor units/,
    ],
    [
      'a follower with which no number says the invoice exactly',
      smallAccount(1, 1, {
        lines: [standardLine(Number.MAX_SAFE_INTEGER, 1), { id: 'mobile', kind: 'follower', unitPrice: 1 }],
      }),
      /more than 2\^53 − 1 minor units/,
    ],
    ['more than may be had', smallAccount(1, 100_001), /standard: purchased has to be a whole number from 0 to 100000/],
    [
      'a plan below nothing',
      smallAccount(1, 1, {
        lines: [standardLine(1, 1), { id: 'crm', kind: 'assignments', unitPrice: 1, nextPeriod: -1 }],
      }),
      /crm: nextPeriod has to be a whole/,
    ],
    [
      'a plan for a fee of two',
      smallAccount(1, 1, { lines: [standardLine(1, 1), { id: 'fee', kind: 'fee', unitPrice: 1, nextPeriod: 2 }] }),
      /fee: a fee is active/,
    ],
    [
      'two lines of one id',
      smallAccount(1, 1, { lines: [standardLine(1, 1), { id: 'standard', kind: 'fee', unitPrice: 1 }] }),
      /standard is the id of two lines/,
    ],
    [
      'one module twice for one user',
      smallAccount(1, 1, {
        lines: [standardLine(1, 1), { id: 'crm', kind: 'assignments', unitPrice: 1, purchased: 2 }],
        assignments: [
          { userId: 'u-01', lineId: 'crm' },
          { userId: 'u-01', lineId: 'crm' },
        ],
      }),
      /u-01 holds crm twice/,
    ],
    [
      'a user of tomorrow',
      smallAccount(1, 1, { users: [{ name: 'Ida Dahl', createdAt: '2030-01-01T00:00:00Z' }] }),
      /u-01 is created after the account starts/,
    ],
    [
      'an assignment of tomorrow',
      smallAccount(1, 1, {
        lines: [standardLine(1, 1), { id: 'crm', kind: 'assignments', unitPrice: 1, purchased: 1 }],
        assignments: [{ userId: 'u-01', lineId: 'crm', assignedAt: '2030-01-01T00:00:00Z' }],
      }),
      /u-01 is assigned crm after the account starts/,
    ],
    ['an address that is none', smallAccount(1, 1, { supportEmail: 'support' }), /support is no e-mail address/],
    ['more than a currency', smallAccount(1, 1, { currency: 'xSEK' }), /xSEK is no ISO 4217 code/],
    ['a currency that is none', smallAccount(1, 1, { currency: 'kr' }), /kr is no ISO 4217 code/],
    ['an exponent that is none', smallAccount(1, 1, { exponent: 7 }), /exponent has to be a whole number from 0 to 4/],
    [
      'a period of a week',
      smallAccount(1, 1, { period: { kind: 'weekly' as 'monthly', anchor: '2026-01-01' } }),
      /weekly is no period: monthly, quarterly, annual/,
    ],
    [
      'users out of order',
      smallAccount(2, 2, { users: smallAccount(2, 2).users.toReversed() }),
      /in the order of their creation/,
    ],
  ])('an account with %s is not built', (_, spec, why) => {
    expect(() => buildAccount(spec)).toThrow(why);
  });
});
