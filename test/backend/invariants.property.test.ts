import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { MockState } from '../../mocks/backend/wire.ts';
import { invoicesFrom } from '../reference/invoices.ts';
import { daysFrom, periodBoundary } from '../reference/calendar.ts';
import { begin, beginnings, Player, steps, type Beginning } from '../support/random-life.ts';

const RUNS = Number(process.env['SEQUENCES'] ?? 300);
const MONTHS = { monthly: 1, quarterly: 3, annual: 12 } as const;

/** Whoever fails prints the seed and the path; `fc.assert(…, { seed, path })` replays it. */
describe('invariants over random lives of an account', () => {
  test('hold after every command and every event', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(beginnings, fc.array(steps, { minLength: 5, maxLength: 60, size: 'max' }), (beginning, life) => {
        const account = begin(beginning);
        const inOneStep = new Player(new MockBackend({ account }), inOne);
        const inManySteps = new Player(new MockBackend({ account }), eventByEvent);
        for (const step of life) {
          inOneStep.play(step);
          inManySteps.play(step);
          check(inManySteps.backend.state());
        }
        expect(JSON.stringify(inManySteps.backend.state())).toBe(JSON.stringify(inOneStep.backend.state()));
        keysChangeNothing(inOneStep);
        const restored = MockBackend.restore(JSON.parse(JSON.stringify(inOneStep.backend.snapshot())));
        expect(JSON.stringify(restored.state())).toBe(JSON.stringify(inOneStep.backend.state()));
        invoicesAgree(beginning, inOneStep);
        chargedOnceAndAsQuoted(inOneStep);
      }),
      { numRuns: RUNS },
    );
  });
});

function inOne(backend: MockBackend, minutes: number): void {
  backend.advance(`PT${minutes}M`);
}

/** Stops at every event on the way and looks at what it did. */
function eventByEvent(backend: MockBackend, minutes: number): void {
  const target = new Date(Date.parse(backend.now) + minutes * 60_000).toISOString();
  for (let next = backend.nextEvents()[0]?.at; next !== undefined && next <= target.replace('.000Z', 'Z');) {
    const before = backend.state();
    backend.advanceToNextEvent();
    checkEvent(before, backend.state());
    next = backend.nextEvents()[0]?.at;
  }
  backend.advanceTo(target);
}

function check(state: MockState): void {
  const standard = state.lines.find(({ id }) => id === 'standard')!;
  for (const line of state.lines) {
    expect(line.purchased).toBeGreaterThanOrEqual(line.minimum);
    expect(line.nextPeriod).toBeGreaterThanOrEqual(line.minimum);
    const { purchased, nextPeriod, used, over, available } = standard;
    if (line.follows) expect(line).toMatchObject({ purchased, nextPeriod, used, over, available });
    const marks = state.marks.filter(({ lineId }) => lineId === line.id);
    expect(marks.length).toBe(line.follows ? 0 : (line.over ?? 0));
  }
  const active = new Set(state.users.filter((user) => user.active).map(({ id }) => id));
  expect(standard.used).toBe(active.size);
  for (const mark of state.marks) {
    expect(active.has(mark.employee.id)).toBe(true);
    expect(mark.deadline > state.now).toBe(true);
  }
  const buyers = state.users.filter(({ id, permissions }) => active.has(id) && permissions.buy);
  const marked = new Set(state.marks.filter(({ kind }) => kind === 'user').map(({ id }) => id));
  if (buyers.length > 0) expect(buyers.some(({ id }) => !marked.has(id))).toBe(true);
  expect([...state.log].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ at }) => at)).toEqual(
    state.log.map(({ at }) => at),
  );
}

/** What happened by itself at one instant: only who was due has been deactivated or removed. */
function checkEvent(before: MockState, after: MockState): void {
  expect(after.now > before.now).toBe(true);
  check(after);
  const deadlines = new Map(before.marks.map(({ kind, id, deadline }) => [`${kind} ${id}`, deadline]));
  for (const { event, at, subject } of after.log.slice(before.log.length)) {
    expect(at).toBe(after.now);
    if (event === 'deactivated' || event === 'assignment-removed') {
      expect(deadlines.get(`${subject?.kind ?? ''} ${subject?.id ?? ''}`)).toBe(after.now);
    }
  }
}

function keysChangeNothing({ backend, orders }: Player): void {
  for (const { who, quoteId, key, operationId } of orders) {
    const before = JSON.stringify(backend.state());
    const repeated = backend.order(who, quoteId, key);
    if (repeated.ok) expect([quoteId, repeated.value.id]).toEqual([quoteId, operationId]);
    expect(JSON.stringify(backend.state())).toBe(before);
  }
}

function invoicesAgree({ anchor, kind, purchased }: Beginning, { backend, prices }: Player): void {
  const { log, invoices } = backend.state();
  const months = MONTHS[kind];
  let index = 0;
  while (daysFrom(periodBoundary(anchor, months, index + 1), '2026-11-24') >= 0) index += 1;
  const number = (count: number): { purchased: number; nextPeriod: number } => ({
    purchased: count,
    nextPeriod: count,
  });
  const lines = [
    { id: 'standard', unitPrice: 45_000, ...number(purchased[0]) },
    { id: 'planner', unitPrice: 9_001, follows: 'standard', ...number(0) },
    { id: 'outlook', unitPrice: 3_000, ...number(purchased[1]) },
    { id: 'crm', unitPrice: 12_007, ...number(purchased[2]) },
    { id: 'fee', unitPrice: 90_000, ...number(1) },
  ];
  const expected = invoicesFrom({ anchor, months, index, lines }, log, prices);
  expect(invoices.map(({ kind: what, issuedAt, total }) => ({ kind: what, issuedAt, total: BigInt(total) }))).toEqual(
    expected,
  );
}

/** Each order is charged at most once, and then exactly what was quoted. */
function chargedOnceAndAsQuoted({ backend, orders, quotes }: Player): void {
  const { invoices, operations } = backend.state();
  expect(operations.map(({ id }) => id)).toEqual(orders.map(({ operationId }) => operationId));
  for (const { operationId, quoteId } of orders) {
    const charged = invoices.filter((invoice) => invoice.operationId === operationId);
    expect(charged.length).toBeLessThanOrEqual(1);
    const quoted = quotes.find(({ id }) => id === quoteId)?.dueNow;
    if (charged[0]) expect(charged[0].total).toBe(quoted);
  }
}
