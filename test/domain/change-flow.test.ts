import { beforeEach, describe, expect, it } from 'vitest';
import type { FlowEvent, LineFacts } from '../../src/domain/change-flow-state.ts';
import type { Change } from '../../src/domain/model.ts';
import { failure, success, type Problem } from '../../src/domain/problems.ts';
import {
  Line,
  accountRead,
  confirmed,
  facts,
  intent,
  later,
  lookedUp,
  opened,
  operation,
  orderRefused,
  quoteFor,
  quoteRefused,
  quoted,
  toThirty,
  typed,
  seen,
} from '../support/change-line.ts';

let line: Line;
beforeEach(() => {
  line = new Line();
});

describe('what is typed (C6, C8)', () => {
  it.each([
    ['', 'not-a-whole-number'],
    ['abc', 'not-a-whole-number'],
    ['1.5', 'not-a-whole-number'],
    ['-3', 'not-a-whole-number'],
    ['1e5', 'not-a-whole-number'],
    [' 30 ', 'not-a-whole-number'],
    ['3 0', 'not-a-whole-number'],
    ['٣٠', 'not-a-whole-number'],
    ['100001', 'above-maximum'],
    ['99999999999999999999', 'above-maximum'],
    ['0', 'below-minimum'],
  ])('C8: %j is a field error that keeps what was typed, and nothing is asked', (input, error) => {
    line.send(opened('25'), typed(input));
    expect(line.flow).toMatchObject({ phase: 'editing', error: { type: error }, draft: { input } });
    expect(line.effects).toEqual([]);
  });

  it('C9: the number that stands is neither an error nor a question', () => {
    line.send(opened('25'));
    expect(line.flow).toMatchObject({ phase: 'editing' });
    expect(line.flow).not.toHaveProperty('error');
    expect(line.effects).toEqual([]);
  });

  it.each<[string, LineFacts['line'], string, FlowEvent[], Change]>([
    ['C1: more is bought now', facts.line, '30', [], toThirty],
    [
      'C5: more can be planned instead',
      facts.line,
      '30',
      [{ type: 'effective-changed', effective: 'next-period' }],
      { lineId: 'standard', quantity: 30, effective: 'next-period' },
    ],
    [
      'C3: fewer is always planned',
      facts.line,
      '18',
      [],
      { lineId: 'standard', quantity: 18, effective: 'next-period' },
    ],
    [
      'C4: the present number undoes a plan',
      { purchased: 25, nextPeriod: 18, minimum: 1 },
      '25',
      [],
      { lineId: 'standard', quantity: 25, effective: 'next-period' },
    ],
  ])('%s', (_name, numbers, input, then, change) => {
    line.send(opened('20', { line: numbers, etag: 'e1' }), typed(input), ...then);
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change, etag: 'e1' });
  });
});

describe('the quote (P8, M4)', () => {
  it('is what Confirm accepts', () => {
    line.send(opened('30'), quoted(), seen(), confirmed);
    expect(line.phase).toBe('confirming');
    expect(line.effects.at(-1)).toEqual({ type: 'place-order', intent });
  });

  it('P8: is confirmable once it has been on screen for a moment, and no sooner', () => {
    line.send(opened('30'), quoted(), confirmed);
    expect(line.flow).toMatchObject({ phase: 'quoted', unseen: true });
    line.send(seen(), confirmed);
    expect(line.phase).toBe('confirming');
  });

  it.each<[string, FlowEvent[]]>([
    ['has run out', [{ type: 'quote-expired', quoteId: 'q1' }]],
    ['was refused as outdated', [confirmed, orderRefused({ type: 'quote-outdated', changes: [] })]],
    ['was refused as expired', [confirmed, orderRefused({ type: 'quote-expired' })]],
    ['holds for another period', [accountRead({ ...facts, etag: 'e2' })]],
  ])('P8: that takes the place of one that %s is not confirmed by a press meant for that', (_, then) => {
    const again: FlowEvent = { type: 'confirmed', intent: { ...intent, quoteId: 'q2' } };
    line.send(opened('30'), quoted(), seen(), ...then, quoted(toThirty, 'q2'));
    const orders = line.count('place-order');
    line.send(again, seen('q1'), again);
    expect(line.count('place-order')).toBe(orders);
    line.send(seen('q2'), again);
    expect(line.count('place-order')).toBe(orders + 1);
  });

  it('is not confirmable while it is being worked out, nor after the number has changed', () => {
    line.send(opened('30'), confirmed);
    expect(line.phase).toBe('quoting');
    line.send(quoted(), seen(), typed('31'), confirmed);
    expect(line.phase).toBe('quoting');
    expect(line.count('place-order')).toBe(0);
  });

  it('of a number that is no longer asked for is ignored when it arrives late', () => {
    line.send(opened('30'), typed('31'), quoted(toThirty));
    expect(line.phase).toBe('quoting');
  });

  it('for something else than was asked is not shown', () => {
    line.send(opened('30'), {
      type: 'quote-answered',
      change: toThirty,
      answer: success(quoteFor({ ...toThirty, quantity: 300 })),
    });
    expect(line.flow).toMatchObject({
      phase: 'unquotable',
      problem: { type: 'malformed-answer', where: 'quote.change' },
    });
  });

  it('M4: that has run out is asked for anew and the old total kept for comparison', () => {
    line.send(opened('30'), quoted(), { type: 'quote-expired', quoteId: 'q1' });
    expect(line.flow).toMatchObject({
      phase: 'quoting',
      draft: { notice: { type: 'expired' }, previous: { id: 'q1' } },
    });
  });

  it('that cannot be had can be asked for again', () => {
    line.send(opened('30'), quoteRefused({ type: 'unreachable', reason: 'network' }));
    expect(line.phase).toBe('unquotable');
    line.send({ type: 'quote-retried' });
    expect(line.count('request-quote')).toBe(2);
  });

  it('on stale numbers reloads the account, says who changed what, and asks again with the input kept', () => {
    const changedBy = { id: 'u-02', name: 'Erik Holm' };
    const changes = [{ lineId: 'standard', field: 'purchased', from: 25, to: 27 }];
    line.send(opened('30'), quoteRefused({ type: 'stale', changedBy, changes }));
    expect(line.effects.at(-1)).toEqual({ type: 'reload-account' });
    line.send(accountRead(later));
    expect(line.flow).toMatchObject({
      phase: 'quoting',
      draft: { input: '30', notice: { type: 'changed', changedBy, changes }, line: later.line },
    });
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e2' });
  });

  it('that is called stale however often the account is read ends in words and a way to ask again', () => {
    line.send(opened('30'));
    for (let round = 0; round < 10 && line.phase === 'quoting'; round++) {
      line.send(quoteRefused({ type: 'stale', changes: [] }));
      if (line.flow && 'awaiting' in line.flow) line.send(accountRead({ ...facts, etag: `e${String(round + 2)}` }));
    }
    expect(line.flow).toMatchObject({ phase: 'unquotable', problem: { type: 'stale' } });
    expect(line.count('request-quote')).toBeLessThan(6);
  });

  it('that waits for an account which cannot be read says so', () => {
    line.send(opened('30'), quoteRefused({ type: 'stale', changes: [] }), {
      type: 'account-failed',
      problem: { type: 'unreachable', reason: 'network' },
    });
    expect(line.flow).toMatchObject({ phase: 'unquotable', problem: { type: 'unreachable' } });
  });

  it('is not disturbed by an account that cannot be read while only its price is awaited', () => {
    line.send(opened('30'), { type: 'account-failed', problem: { type: 'unreachable', reason: 'network' } });
    expect(line.phase).toBe('quoting');
  });

  it('another number from elsewhere on the page (“Buy 3”) fills the open editor in', () => {
    line.send(opened('30'), quoted(), opened('28'));
    expect(line.flow).toMatchObject({ phase: 'quoting', draft: { input: '28' } });
  });

  it.each<[string, Problem, unknown]>([
    [
      'C6',
      { type: 'below-minimum', supportEmail: 'support@timelog.se' },
      { type: 'below-minimum', supportEmail: 'support@timelog.se' },
    ],
    ['C8', { type: 'above-maximum' }, { type: 'above-maximum' }],
    ['C9', { type: 'no-change' }, { type: 'no-change' }],
    ['C9', { type: 'effective-not-allowed' }, { type: 'effective-not-allowed' }],
    ['P6', { type: 'not-editable' }, { type: 'not-editable' }],
  ])('%s: a refusal of the number itself is a field error', (_rule, problem, error) => {
    line.send(opened('30'), quoteRefused(problem));
    expect(line.flow).toMatchObject({ phase: 'editing', error, draft: { input: '30' } });
  });

  it('P6: where the line is another than the account says, reads it again', () => {
    line.send(opened('30'), quoteRefused({ type: 'not-editable' }));
    expect(line.effects.at(-1)).toEqual({ type: 'reload-account' });
  });

  it('P5a: without the right to buy says that there is no price, and reloads to learn what is true', () => {
    line.send(opened('30'), quoteRefused({ type: 'not-allowed' }));
    expect(line.phase).toBe('unquotable');
    expect(line.effects.at(-1)).toEqual({ type: 'reload-account' });
  });
});

describe('another change while the editor is open', () => {
  const changedBy = { id: 'u-02', name: 'Erik Holm' };
  const changes = [{ lineId: 'standard', field: 'purchased', from: 25, to: 27 }];

  it('asks with the numbers it was made on, so that the server says who changed what', () => {
    line.send(opened('30'), quoted(), accountRead(later));
    expect(line.flow).toMatchObject({ phase: 'quoting', draft: { previous: { id: 'q1' } } });
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e1' });
  });

  it('does not forget who it was when the account is read once more before the answer comes', () => {
    line.send(opened('30'), quoted(), accountRead(later), accountRead(later));
    line.send(quoteRefused({ type: 'stale', changedBy, changes }), accountRead(later));
    expect(line.flow).toMatchObject({ phase: 'quoting', draft: { notice: { type: 'changed', changedBy, changes } } });
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e2' });
  });

  it('promise 4: after a refusal for a busy line, who changed what is asked for too', () => {
    line.send(opened('30'), quoted(), seen(), confirmed, orderRefused({ type: 'line-busy' }), accountRead(later));
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e1' });
    line.send(quoteRefused({ type: 'stale', changedBy, changes }), accountRead(later), quoted(toThirty, 'q2'));
    expect(line.flow).toMatchObject({
      phase: 'quoted',
      draft: { input: '30', notice: { type: 'changed', changedBy, changes } },
    });
  });

  it('promise 4: whose teller could not be reached is asked again on the way back', () => {
    line.send(opened('30'), quoted(), accountRead(later), quoteRefused({ type: 'unreachable', reason: 'network' }));
    line.send(accountRead(later));
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e1' });
  });

  it('M4: that gives the same order other terms says so (the period has ended)', () => {
    line.send(opened('30'), quoted(), accountRead({ ...facts, etag: 'e2' }));
    const answer = success({
      ...quoteFor(toThirty, 'q2', 300000),
      nextInvoice: { date: '2027-04-01', before: 1, after: 2 },
    });
    line.send({ type: 'quote-answered', change: toThirty, answer });
    expect(line.flow).toMatchObject({
      phase: 'quoted',
      draft: { notice: { type: 'changed', changes: [] }, previous: { id: 'q1' } },
    });
  });

  it('that leaves the terms as they were needs no word and strikes nothing through', () => {
    line.send(opened('30'), quoted(), accountRead({ ...facts, etag: 'e2' }), quoted(toThirty, 'q2'));
    expect(line.flow).toMatchObject({ phase: 'quoted', quote: { id: 'q2' } });
    expect(line.flow).not.toHaveProperty('draft.notice');
    expect(line.flow).not.toHaveProperty('draft.previous');
  });

  it('M4: of another line asks for the next invoice of now, without a word', () => {
    line.send(opened('30'), quoted(), accountRead({ ...facts, etag: 'e2' }));
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e2' });
    const invoice = { date: '2027-01-01', before: 1683000, after: 1983000 };
    const answer = success({ ...quoteFor(toThirty, 'q2'), nextInvoice: invoice });
    line.send({ type: 'quote-answered', change: toThirty, answer });
    expect(line.flow).toMatchObject({ phase: 'quoted', quote: { id: 'q2', nextInvoice: invoice } });
    expect(line.flow).not.toHaveProperty('draft.notice');
    expect(line.flow).not.toHaveProperty('draft.previous');
  });

  it('that made the very same number leaves nothing to confirm', () => {
    line.send(opened('30'), quoted(), accountRead({ line: { purchased: 30, nextPeriod: 30, minimum: 1 }, etag: 'e2' }));
    expect(line.flow).toMatchObject({ phase: 'editing', draft: { notice: { type: 'changed' } } });
  });

  it('changes nothing where the account is as it was', () => {
    line.send(opened('30'), quoted(), accountRead(facts));
    expect(line.phase).toBe('quoted');
  });
});

describe('the order', () => {
  beforeEach(() => {
    line.send(opened('30'), quoted(), seen(), confirmed);
  });

  it('is sent once, however often Confirm is pressed', () => {
    line.send(confirmed, confirmed);
    expect(line.count('place-order')).toBe(1);
  });

  it('cannot be cancelled once it is sent', () => {
    line.send({ type: 'cancelled' }, typed('31'));
    expect(line.phase).toBe('confirming');
  });

  it('that is accepted is forgotten, announced, and closed once the account tells of it (T1)', () => {
    line.send({ type: 'order-answered', key: 'key-1', answer: success(operation) });
    expect(line.phase).toBe('accepted');
    expect(line.effects.slice(-3).map(({ type }) => type)).toEqual([
      'forget-intent',
      'announce-accepted',
      'reload-account',
    ]);
    line.send(accountRead(facts));
    expect(line.phase).toBe('accepted');
    line.send(accountRead(facts, [operation]));
    expect(line.phase).toBe('closed');
  });

  it('that a later account does not list is closed too: the account is right', () => {
    line.send({ type: 'order-answered', key: 'key-1', answer: success(operation) });
    line.send(accountRead(facts, [], '2026-11-24T09:01:01Z'));
    expect(line.phase).toBe('closed');
  });

  it('of a quote that is not known any more is quoted anew', () => {
    line.send(orderRefused({ type: 'not-found' }));
    expect(line.flow).toMatchObject({ phase: 'quoting', draft: { notice: { type: 'expired' } } });
  });

  it('ignores an answer to another key', () => {
    line.send({ type: 'order-answered', key: 'other', answer: success(operation) });
    expect(line.phase).toBe('confirming');
  });

  it.each<[Problem, string]>([
    [{ type: 'quote-expired' }, 'expired'],
    [{ type: 'quote-outdated', changes: [] }, 'changed'],
    [{ type: 'stale', changes: [] }, 'changed'],
    [{ type: 'quote-used' }, 'quote-used'],
    [{ type: 'line-busy' }, 'busy'],
  ])('M4: refused as $type is quoted anew with the difference shown, and needs a new Confirm', (problem, notice) => {
    line.send(orderRefused(problem));
    expect(line.flow).toMatchObject({
      phase: 'quoting',
      draft: { input: '30', notice: { type: notice }, previous: { id: 'q1' } },
    });
    expect(line.effects).toContainEqual({ type: 'forget-intent', key: 'key-1' });
    expect(line.count('place-order')).toBe(1);
  });

  it.each<[Problem, string]>([
    [{ type: 'unauthenticated' }, 'signed-out'],
    [{ type: 'rate-limited' }, 'not-placed'],
    [{ type: 'refused', status: 418, refusal: 'teapot' }, 'not-placed'],
  ])('refused as $type stays confirmable and says that nothing was ordered', (problem, notice) => {
    line.send(orderRefused(problem));
    expect(line.flow).toMatchObject({ phase: 'quoted', draft: { notice: { type: notice } } });
  });
});

describe('an unknown outcome (promise 2)', () => {
  beforeEach(() => {
    line.send(opened('30'), quoted(), seen(), confirmed, orderRefused({ type: 'outcome-unknown', reason: 'network' }));
  });

  it('is looked up by its key and the key is kept', () => {
    expect(line.flow).toMatchObject({ phase: 'unknown', checking: true });
    expect(line.effects.at(-1)).toEqual({ type: 'look-up', intent });
    expect(line.count('forget-intent')).toBe(0);
  });

  it('becomes the truth when the order had been accepted', () => {
    line.send(lookedUp(operation));
    expect(line.flow).toEqual({ phase: 'accepted', operation });
    expect(line.count('place-order')).toBe(1);
  });

  it('is looked up at once when the account tells of such a change; only its key makes it this one', () => {
    line.send(
      {
        type: 'looked-up',
        key: 'key-1',
        answer: failure({ type: 'unreachable', reason: 'network' }),
        at: '2026-11-24T09:02:00Z',
      },
      accountRead(facts, [operation]),
    );
    expect(line.flow).toMatchObject({ phase: 'unknown', checking: true });
    expect(line.effects.at(-1)).toEqual({ type: 'look-up', intent });
    expect(line.count('forget-intent')).toBe(0);
  });

  it('is not taken for never received while the order may still be on its way', () => {
    line.send({ type: 'looked-up', key: 'key-1', answer: success(undefined), at: '2026-11-24T09:01:30Z' });
    expect(line.flow).toMatchObject({ phase: 'unknown', checking: false });
    expect(line.count('forget-intent')).toBe(0);
  });

  it('stays unknown while nobody answers, and can be asked about again', () => {
    line.send({
      type: 'looked-up',
      key: 'key-1',
      answer: failure({ type: 'unreachable', reason: 'network' }),
      at: '2026-11-24T09:02:00Z',
    });
    expect(line.flow).toMatchObject({
      phase: 'unknown',
      checking: false,
      attempts: 1,
      checkedAt: '2026-11-24T09:02:00Z',
    });
    line.send({ type: 'check-asked' });
    expect(line.count('look-up')).toBe(2);
  });

  it('locks the line', () => {
    line.send(typed('31'), { type: 'cancelled' }, opened('40'));
    expect(line.phase).toBe('unknown');
  });

  it('that turns out never received asks for a fresh quote and a new Confirm', () => {
    line.send(lookedUp(undefined));
    expect(line.flow).toMatchObject({ phase: 'quoting', draft: { input: '30', notice: { type: 'never-received' } } });
    expect(line.count('place-order')).toBe(1);
    line.send(quoted(toThirty, 'q2'));
    expect(line.phase).toBe('quoted');
  });
});

describe('after a reload', () => {
  it('an order of before is looked up', () => {
    line.send({ type: 'intent-restored', intent });
    expect(line.flow).toMatchObject({ phase: 'unknown', checking: true });
    line.send(lookedUp(operation));
    expect(line.flow).toEqual({ phase: 'accepted', operation });
  });

  it('one that never arrived is quoted anew on the numbers of now', () => {
    line.send({ type: 'intent-restored', intent }, lookedUp(undefined));
    expect(line.count('request-quote')).toBe(0);
    line.send(accountRead(later));
    expect(line.effects.at(-1)).toEqual({ type: 'request-quote', change: toThirty, etag: 'e2' });
    expect(line.flow).toMatchObject({ draft: { notice: { type: 'never-received' } } });
  });
});

it('Cancel closes the editor from every state in which nothing has been sent', () => {
  for (const before of [[opened('x')], [opened('30')], [opened('30'), quoted()]]) {
    expect(new Line().send(...before, { type: 'cancelled' }).phase).toBe('closed');
  }
});
