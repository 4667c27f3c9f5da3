import { beforeEach, describe, expect, it } from 'vitest';
import { advanceChangeFlow } from '../../src/domain/change-flow.ts';
import type { FlowEvent, LineFacts } from '../../src/domain/change-flow-state.ts';
import type { Change, Operation, Quote } from '../../src/domain/model.ts';
import { failure, success, type Problem } from '../../src/domain/problems.ts';
import {
  accountRead,
  confirmed,
  facts,
  intent,
  later,
  Line,
  lookedUp,
  opened,
  operation,
  orderRefused,
  quoted,
  quoteFor,
  quoteRefused,
  toThirty,
  typed,
  seen,
} from '../support/change-line.ts';

/** The same numbers, in another account. */
const renewed: LineFacts = { ...facts, etag: 'e2' };
const unreachable: Problem = { type: 'unreachable', reason: 'network' };
const notLookedUp: FlowEvent = {
  type: 'looked-up',
  key: 'key-1',
  answer: failure(unreachable),
  at: '2026-11-24T09:02:00Z',
};
const unknown = orderRefused({ type: 'outcome-unknown', reason: 'network' });
const ordered = [opened('30'), quoted(), seen(), confirmed];

const states = {
  closed: [],
  editing: [opened('x')],
  quoting: [opened('30')],
  'waiting for the account': [opened('30'), quoteRefused({ type: 'stale', changes: [] })],
  unquotable: [opened('30'), quoteRefused(unreachable)],
  unseen: [opened('30'), quoted()],
  quoted: [opened('30'), quoted(), seen()],
  confirming: ordered,
  'looking up': [...ordered, unknown],
  unknown: [...ordered, unknown, notLookedUp],
  accepted: [...ordered, { type: 'order-answered', key: 'key-1', answer: success(operation) }],
  'right-lost': [opened('30'), { type: 'right-lost' }],
} satisfies Record<string, FlowEvent[]>;

const events = {
  opened: opened('40'),
  'effective chosen again': { type: 'effective-changed', effective: 'now' },
  'the quote': quoted(),
  'a quote of another number': quoted({ ...toThirty, quantity: 31 }),
  'a quote of another time': quoted({ ...toThirty, effective: 'next-period' }),
  'a quote of another line': quoted({ ...toThirty, lineId: 'timelog-crm' }),
  'quoting given up': quoteRefused({ type: 'aborted' }),
  'quote asked for again': { type: 'quote-retried' },
  'the quote has been on screen for a moment': seen(),
  'another quote has been on screen for a moment': seen('q9'),
  'the quote has expired': { type: 'quote-expired', quoteId: 'q1' },
  'another quote has expired': { type: 'quote-expired', quoteId: 'q9' },
  confirmed,
  'another quote confirmed': { type: 'confirmed', intent: { ...intent, quoteId: 'q9' } },
  'the order accepted': { type: 'order-answered', key: 'key-1', answer: success(operation) },
  'another order accepted': { type: 'order-answered', key: 'key-9', answer: success(operation) },
  'an order restored': { type: 'intent-restored', intent },
  'asked what became of it': { type: 'check-asked' },
  'time to ask what became of it': { type: 'check-due' },
  'the order found': lookedUp(operation),
  'another order found': { type: 'looked-up', key: 'key-9', answer: success(operation), at: '2026-11-24T09:02:00Z' },
  'the account as it was': accountRead(facts),
  'the account with another order': accountRead(facts, [
    { ...operation, id: 'op-9', change: { ...toThirty, quantity: 31 } },
  ]),
  'no account': { type: 'account-failed', problem: unreachable },
  'the right lost': { type: 'right-lost' },
  cancelled: { type: 'cancelled' },
} satisfies Record<string, FlowEvent>;

type State = keyof typeof states;
type Event = keyof typeof events;

/** Out of everything that is open with nothing sent. */
const unsent = {
  opened: 'quoting',
  'an order restored': 'unknown',
  'the right lost': 'right-lost',
  cancelled: 'closed',
} satisfies Partial<Record<Event, string>>;

/** What leads where; everything else leaves all as it is and asks for nothing. */
const leads: Record<State, Partial<Record<Event, string>>> = {
  closed: { opened: 'quoting', 'an order restored': 'unknown' },
  editing: { ...unsent },
  quoting: { ...unsent, 'the quote': 'quoted' },
  'waiting for the account': {
    ...unsent,
    'the quote': 'quoted',
    'the account as it was': 'quoting',
    'the account with another order': 'quoting',
    'no account': 'unquotable',
  },
  unquotable: {
    ...unsent,
    'quote asked for again': 'quoting',
  },
  unseen: {
    ...unsent,
    'the quote has been on screen for a moment': 'quoted',
    'the quote has expired': 'quoting',
  },
  quoted: {
    ...unsent,
    'the quote has expired': 'quoting',
    confirmed: 'confirming',
  },
  confirming: { 'the order accepted': 'accepted' },
  'looking up': { 'the order found': 'accepted' },
  unknown: {
    'asked what became of it': 'unknown',
    'time to ask what became of it': 'unknown',
    'the order found': 'accepted',
  },
  accepted: { opened: 'quoting' },
  'right-lost': { opened: 'quoting', 'an order restored': 'unknown', cancelled: 'closed' },
};

describe('every event in every state', () => {
  const cases = Object.keys(states).flatMap((state) => Object.keys(events).map((event) => [state, event] as const));

  it.each(cases)('%s: %s', (state, event) => {
    const before = new Line().send(...states[state as State]).flow;
    const step = advanceChangeFlow(before, events[event as Event]);
    const expected = leads[state as State][event as Event];
    if (expected === undefined) {
      // The same object: another would be drawn, and watched, anew.
      expect(step.flow).toBe(before);
      expect(step.effects).toEqual([]);
    } else {
      expect(step.flow?.phase ?? 'closed').toBe(expected);
    }
  });
});

let line: Line;
beforeEach(() => {
  line = new Line();
});

describe('a notice', () => {
  it.each<[string, FlowEvent]>([
    ['another number', typed('31')],
    ['another time', { type: 'effective-changed', effective: 'next-period' }],
  ])('has been read by whoever chooses %s', (_, event) => {
    line.send(opened('30'), quoted(), { type: 'quote-expired', quoteId: 'q1' }, event);
    expect(line.flow).not.toHaveProperty('draft.notice');
    expect(line.flow).not.toHaveProperty('draft.previous');
  });

  it('stays while the same number is typed again', () => {
    line.send(opened('30'), quoted(), { type: 'quote-expired', quoteId: 'q1' }, typed('30'));
    expect(line.flow).toMatchObject({ draft: { notice: { type: 'expired' } } });
    expect(line.count('request-quote')).toBe(2);
  });

  it.each<[string, Partial<Quote>, boolean]>([
    ['what is due now', { dueNow: 1 }, true],
    ['what is charged for', { charges: [{ ...charge(), amount: 1 }] }, true],
    ['the next invoice', { nextInvoice: { date: '2027-04-01', before: 1680000, after: 1980000 } }, true],
    ['the totals of the next invoice, which other lines change', { nextInvoice: invoiceOf(1) }, false],
    ['a plan that ends', { adjusts: [{ lineId: 'standard', from: 18, to: 30 }] }, true],
    ['who is affected', { affected: [mark('u-21')] }, true],
    ['the clock alone', { serverTime: '2026-11-24T09:05:00Z', expiresAt: '2026-11-24T09:20:00Z' }, false],
  ])('M4: says so where another quote differs in %s', (_, terms, says) => {
    line.send(opened('30'), quoted(), accountRead(renewed));
    line.send({ type: 'quote-answered', change: toThirty, answer: success({ ...quoteFor(toThirty, 'q2'), ...terms }) });
    expect(line.flow).toMatchObject({ phase: 'quoted', quote: { id: 'q2' } });
    expect(noticed()).toEqual(says ? { type: 'changed', changes: [] } : undefined);
  });

  it.each<[string, Partial<Quote['affected'][number]>, boolean]>([
    ['somebody else', { id: 'u-22' }, true],
    ['another deadline', { deadline: '2027-01-08T23:00:00Z' }, true],
    ['another moment of marking', { markedAt: '2027-01-01T00:00:01Z' }, false],
  ])('M4, G7: of who is affected says so where it is %s', (_, facts, says) => {
    const affects = (id: string, mark: Quote['affected'][number]): FlowEvent => ({
      type: 'quote-answered',
      change: toThirty,
      answer: success({ ...quoteFor(toThirty, id), affected: [mark] }),
    });
    line.send(opened('30'), affects('q1', mark('u-21')), accountRead(renewed));
    line.send(affects('q2', { ...mark('u-21'), ...facts }));
    expect(noticed()).toEqual(says ? { type: 'changed', changes: [] } : undefined);
  });

  const noticed = (): unknown => line.flow?.phase === 'quoted' && line.flow.draft.notice;
});

describe('numbers that have changed under an open quote', () => {
  it.each<[string, Partial<LineFacts['line']>]>([
    ['this period', { purchased: 26 }],
    ['the next period', { nextPeriod: 18 }],
    ['the minimum', { minimum: 2 }],
  ])('of %s are asked about with the old etag, so that the server says who it was', (_, numbers) => {
    line.send(opened('30'), quoted(), accountRead({ line: { ...facts.line, ...numbers }, etag: 'e2' }));
    expect(line.flow).toMatchObject({ phase: 'quoting', awaiting: 'who-changed', draft: { previous: { id: 'q1' } } });
    expect(line.effects.at(-1)).toMatchObject({ type: 'request-quote', etag: 'e1' });
  });

  it('are asked about once, however often the account is read before the answer', () => {
    line.send(opened('30'), quoted(), accountRead(later), accountRead({ ...later, etag: 'e3' }));
    expect(line.flow).toMatchObject({ phase: 'quoting', awaiting: 'who-changed' });
    expect(line.count('request-quote')).toBe(2);
  });

  it('are asked about anew once the account was read that they called stale, even if it says the same', () => {
    line.send(opened('30'), quoteRefused({ type: 'stale', changes: [] }), accountRead(facts));
    expect(line.flow).toMatchObject({ phase: 'quoting', awaiting: 'price' });
    expect(line.count('request-quote')).toBe(2);
  });

  it('C9: that are what was to be ordered say so, and are judged anew when they change again', () => {
    const numbers = (purchased: number, etag: string): FlowEvent =>
      accountRead({ line: { purchased, nextPeriod: purchased, minimum: 1 }, etag });
    line.send(opened('30'), quoted(), numbers(30, 'e2'));
    expect(line.flow).toMatchObject({ phase: 'editing', draft: { notice: { type: 'changed', changes: [] } } });
    line.send(numbers(28, 'e3'));
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e3' });
  });

  it('make a number that is still being typed another question, without a word', () => {
    line.send(opened('30'), accountRead(later));
    expect(line.flow).toMatchObject({ phase: 'quoting', awaiting: 'price', draft: { line: later.line, etag: 'e2' } });
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e2' });
  });

  it('leave the first quote to compare with, however often they change', () => {
    line.send(opened('30'), quoted(), { type: 'quote-expired', quoteId: 'q1' });
    line.send(quoted(toThirty, 'q2'), accountRead(later));
    expect(line.flow).toMatchObject({ draft: { previous: { id: 'q1' } } });
  });

  it('are called stale three times in a row at most, then there is no price', () => {
    const stale = quoteRefused({ type: 'stale', changes: [] });
    line.send(opened('30'));
    for (const etag of ['e2', 'e3', 'e4']) line.send(stale, accountRead({ ...facts, etag }));
    expect(line.phase).toBe('quoting');
    line.send(stale);
    expect(line.flow).toMatchObject({ phase: 'unquotable', draft: { input: '30', notice: { type: 'changed' } } });
    line.send({ type: 'quote-retried' }, stale);
    expect(line.flow).toMatchObject({ phase: 'quoting', awaiting: 'account' });
  });

  it('are counted anew after a price was had, and what was said of them stays', () => {
    const stale = quoteRefused({ type: 'stale', changedBy: { id: 'u-02', name: 'Erik Holm' }, changes: [] });
    line.send(opened('30'), stale, accountRead(later), quoted());
    expect(line.flow).toMatchObject({ phase: 'quoted', draft: { notice: { changedBy: { id: 'u-02' } } } });
    line.send({ type: 'quote-expired', quoteId: 'q1' });
    for (const etag of ['e3', 'e4', 'e5']) line.send(stale, accountRead({ ...later, etag }));
    expect(line.phase).toBe('quoting');
  });
});

describe('an order that is refused', () => {
  beforeEach(() => {
    line.send(...ordered);
    line.effects = [];
  });

  const asked = (): string[] => line.effects.map(({ type }) => type);

  it.each<[Problem['type'], Problem]>([
    ['below-minimum', { type: 'below-minimum', supportEmail: 'support@timelog.se' }],
    ['above-maximum', { type: 'above-maximum' }],
    ['effective-not-allowed', { type: 'effective-not-allowed' }],
    ['no-change', { type: 'no-change' }],
    ['not-editable', { type: 'not-editable' }],
  ])('as %s is a field error, and the account is read', (_, problem) => {
    line.send(orderRefused(problem));
    expect(line.flow).toMatchObject({ phase: 'editing', draft: { input: '30' }, error: problem });
    expect(asked()).toEqual(['forget-intent', 'reload-account']);
  });

  it.each<Problem['type']>(['quote-expired', 'not-found', 'quote-used', 'line-busy'])(
    'as %s is quoted anew, and the account is read',
    (type) => {
      line.send(orderRefused({ type } as Problem));
      expect(asked()).toEqual(['forget-intent', 'request-quote', 'reload-account']);
    },
  );

  it.each<[string, Problem]>([
    ['signed-out', { type: 'unauthenticated' }],
    ['not-placed', { type: 'rate-limited' }],
  ])('as %s keeps the quote and asks for nothing', (_, problem) => {
    line.send(orderRefused(problem));
    expect(line.flow).toMatchObject({ phase: 'quoted', quote: { id: 'q1' } });
    expect(asked()).toEqual(['forget-intent']);
  });

  it('P5a: for want of the right to buy asks what is true', () => {
    line.send(orderRefused({ type: 'not-allowed' }));
    expect(line.flow).toMatchObject({ phase: 'quoted', draft: { input: '30', notice: { type: 'not-placed' } } });
    expect(asked()).toEqual(['forget-intent', 'reload-account']);
  });
});

describe('whether an order was refused', () => {
  const another = (quoteId: string): FlowEvent[] => [
    quoted(toThirty, quoteId),
    seen(quoteId),
    { type: 'confirmed', intent: { ...intent, quoteId } },
  ];

  it.each<[string, FlowEvent[], boolean]>([
    ['a quote that ran out', [quoted(), { type: 'quote-expired', quoteId: 'q1' }], false],
    ['a change of the number', [quoted(), accountRead(later), quoteRefused({ type: 'stale', changes: [] })], false],
    ['a refusal', [quoted(), seen(), confirmed, orderRefused({ type: 'quote-expired' })], true],
    ['an order that was not taken', [quoted(), seen(), confirmed, orderRefused({ type: 'rate-limited' })], true],
    ['another number since', [quoted(), seen(), confirmed, orderRefused({ type: 'rate-limited' }), typed('31')], false],
  ])('is known after %s', (_, then, refused) => {
    line.send(opened('30'), ...then);
    expect('draft' in line.flow! && line.flow.draft.refused === true).toBe(refused);
  });

  it('stays known while who changed what is asked for, and once there is a price', () => {
    line.send(...ordered, orderRefused({ type: 'line-busy' }), accountRead(later));
    line.send(quoteRefused({ type: 'stale', changes: [] }), accountRead(later), quoted(toThirty, 'q2'));
    expect(line.flow).toMatchObject({ phase: 'quoted', draft: { refused: true } });
  });

  it('leaves nothing to compare with where the quote is still the same', () => {
    line.send(opened('30'), quoted(), { type: 'quote-expired', quoteId: 'q1' }, ...another('q2'));
    expect(line.flow).toHaveProperty('draft.previous.id', 'q1');
    line.send(orderRefused({ type: 'rate-limited' }));
    expect(line.flow).toMatchObject({ phase: 'quoted', quote: { id: 'q2' } });
    expect(line.flow).not.toHaveProperty('draft.previous');
  });
});

describe('an outcome that is not known (promise 2)', () => {
  const checks = { type: 'check-due' } satisfies FlowEvent;

  beforeEach(() => {
    line.send(...ordered, unknown, notLookedUp);
    line.effects = [];
  });

  it('is counted while time alone asks, and counted anew when a person does', () => {
    line.send(checks, notLookedUp);
    expect(line.flow).toMatchObject({ attempts: 2 });
    line.send({ type: 'check-asked' });
    expect(line.flow).toMatchObject({ attempts: 0, checking: true, checkedAt: '2026-11-24T09:02:00Z' });
    expect(line.flow).toMatchObject({ draft: { input: '30' } });
  });

  it('is not asked about twice at once', () => {
    line.send(checks, checks, { type: 'check-asked' }, accountRead(facts, [operation]));
    expect(line.effects).toEqual([{ type: 'look-up', intent }]);
  });

  it.each<[string, readonly Operation[], boolean]>([
    ['such an order', [operation], true],
    ['such an order among others', [other({ quantity: 31 }), operation], true],
    ['another number', [other({ quantity: 31 })], false],
    ['another line', [other({ lineId: 'timelog-crm' })], false],
    ['another time', [other({ effective: 'next-period' })], false],
    ['none', [], false],
  ])('is asked about when the account tells of %s: attempts are kept', (_, operations, asks) => {
    line.send(accountRead(facts, [...operations]));
    expect(line.flow).toMatchObject({ phase: 'unknown', checking: asks, attempts: 1 });
    expect(line.count('look-up')).toBe(asks ? 1 : 0);
  });

  it.each([
    ['2026-11-24T09:01:59.999Z', 'unknown'],
    ['2026-11-24T09:02:00Z', 'quoting'],
  ])('at %s an order of 09:01:00 that is not there is %s', (at, phase) => {
    line.send(checks, { type: 'looked-up', key: 'key-1', answer: success(undefined), at });
    expect(line.phase).toBe(phase);
  });

  it('of an order that never arrived is forgotten and quoted anew', () => {
    line.send(checks, lookedUp(undefined));
    expect(line.effects.slice(1)).toEqual([
      { type: 'forget-intent', key: 'key-1' },
      { type: 'request-quote', change: toThirty, etag: 'e1' },
    ]);
  });

  it('of an order from before a reload that never arrived waits for the numbers of now', () => {
    line = new Line().send({ type: 'intent-restored', intent });
    expect(line.flow).toEqual({ phase: 'unknown', intent, attempts: 0, checking: true });
    line.send(notLookedUp, checks);
    expect(line.flow).not.toHaveProperty('draft');
    line.effects = [];
    line.send(lookedUp(undefined));
    expect(line.flow).toMatchObject({
      ...{ phase: 'quoting', awaiting: 'account', change: toThirty },
      draft: { lineId: 'standard', input: '30', effective: 'now', notice: { type: 'never-received' } },
    });
    expect(line.effects).toEqual([{ type: 'forget-intent', key: 'key-1' }, { type: 'reload-account' }]);
  });

  it('of an order from before a reload that never arrived: the number that stood then counts where none can be read', () => {
    line = new Line().send({ type: 'intent-restored', intent }, lookedUp(undefined));
    line.send({ type: 'account-failed', problem: unreachable });
    expect(line.phase).toBe('unquotable');
    line.send(typed('25'));
    expect(line.flow).toMatchObject({ phase: 'editing' });
    line.send(typed('0'));
    expect(line.effects.at(-1)).toMatchObject({ change: { quantity: 0, effective: 'next-period' } });
  });
});

function charge(): Quote['charges'][number] {
  return { lineId: 'standard', quantity: 5, unitPrice: 45000, remainingDays: 38, periodDays: 92, amount: 92935 };
}

function mark(id: string): Quote['affected'][number] {
  return {
    ...{ kind: 'user', id, lineId: 'standard', cause: 'roll-over' },
    ...{ markedAt: '2027-01-01T00:00:00Z', deadline: '2027-01-07T23:00:00Z' },
    employee: { id, name: id, createdAt: '2025-01-01T08:00:00Z' },
  };
}

function invoiceOf(before: number): Quote['nextInvoice'] {
  return { ...quoteFor(toThirty).nextInvoice, before };
}

function other(change: Partial<Change>): Operation {
  return { ...operation, id: 'op-9', change: { ...toThirty, ...change } };
}
