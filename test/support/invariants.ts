/** What is true of a simulated account at every moment, and of what happens to it by itself. */
import { expect } from 'vitest';
import type { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { Line, MockState } from '../../mocks/backend/wire.ts';
import type { Watcher } from './player.ts';

/** Looks at the account after every event and every step. */
export class Witness implements Watcher {
  #last: MockState | undefined;

  /** Nothing in the account has gone wrong, and time has not gone back. */
  look(backend: MockBackend): void {
    const state = backend.state();
    const before = this.#last;
    if (before) expect(Date.parse(state.now)).toBeGreaterThanOrEqual(Date.parse(before.now));
    expect([...violationsOf(state), ...violationsOfLog(state, before?.log.length ?? 0)]).toEqual([]);
    this.#last = state;
  }

  forget(): void {
    this.#last = undefined;
  }

  until(backend: MockBackend, instant: string): void {
    for (let next = backend.nextEvents()[0]?.at; next !== undefined && Date.parse(next) <= Date.parse(instant);) {
      const before = backend.state();
      backend.advanceToNextEvent();
      this.look(backend);
      checkEvent(before, backend.state());
      next = backend.nextEvents()[0]?.at;
    }
  }
}

/** What is wrong at this moment. */
function violationsOf(state: MockState): string[] {
  return [...state.lines.flatMap((line) => violationsOfLine(state, line)), ...violationsOfMarks(state)];
}

function violationsOfLine(state: MockState, line: Line): string[] {
  const { purchased, nextPeriod, minimum, follows, used, available, over } = line;
  const leader = state.lines.find(({ id }) => id === follows) ?? line;
  const marks = state.marks.filter(({ lineId }) => lineId === line.id).length;
  const like: readonly (keyof Line)[] = ['purchased', 'nextPeriod', 'used', 'available', 'over'];
  return saidOf(line.id, {
    'below its minimum': purchased < minimum || nextPeriod < minimum,
    'not as the line it follows': like.some((field) => line[field] !== leader[field]),
    'marks are not over': marks !== (follows === undefined ? (over ?? 0) : 0),
    'used is not what counts': used !== counted(state, leader),
    'over and available do not come from used': used !== null && (over ?? 0) - (available ?? 0) !== used - purchased,
    'over and available at once': Math.min(over ?? 0, available ?? 0) !== 0,
  });
}

/** Active users, or assignments of active users; a fee counts nothing. */
function counted({ users, assignments }: MockState, { id, section }: Line): number | null {
  if (section === 'integrations') return null;
  const active = new Set(users.filter((user) => user.active).map((user) => user.id));
  if (section === 'licenses') return active.size;
  return assignments.filter(({ lineId, userId }) => lineId === id && active.has(userId)).length;
}

function violationsOfMarks({ users, marks, now }: MockState): string[] {
  const active = new Set(users.filter((user) => user.active).map(({ id }) => id));
  const buyers = users.filter(({ id, permissions }) => active.has(id) && permissions.buy);
  const marked = new Set(marks.filter(({ kind }) => kind === 'user').map(({ id }) => id));
  return [
    ...marks.flatMap(({ id, employee, deadline }) =>
      saidOf(id, {
        'marked, and not active': !active.has(employee.id),
        'marked, and the deadline has passed': Date.parse(deadline) <= Date.parse(now),
      }),
    ),
    ...saidOf('the last buyer', { 'is marked': buyers.length > 0 && buyers.every(({ id }) => marked.has(id)) }),
  ];
}

function saidOf(what: string, claims: Record<string, boolean>): string[] {
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [`${what}: ${claim}`] : []));
}

/** New entries come in the order of time; what they say of prices is what the prices are. */
function violationsOfLog({ log, lines }: MockState, from: number): string[] {
  const prices = new Map(lines.map(({ id, unitPrice }) => [id, unitPrice]));
  return log.slice(from).flatMap(({ id, at, event, lineId, unitPrice, charges = [] }, index) => {
    const last = log[from + index - 1];
    const priced = event === 'requested' || event === 'rolled-over';
    return saidOf(id, {
      'not in order': last !== undefined && (id <= last.id || Date.parse(at) < Date.parse(last.at)),
      'another price': priced && lineId !== undefined && unitPrice !== prices.get(lineId),
      'charged at another price': priced && charges.some((each) => each.unitPrice !== prices.get(each.lineId)),
    });
  });
}

/** What happened by itself at one instant: only who was due has been deactivated or removed. */
function checkEvent(before: MockState, after: MockState): void {
  expect(Date.parse(after.now)).toBeGreaterThan(Date.parse(before.now));
  const deadlines = new Map(before.marks.map(({ kind, id, deadline }) => [`${kind} ${id}`, deadline]));
  for (const { event, at, subject } of after.log.slice(before.log.length)) {
    expect(at).toBe(after.now);
    if (event === 'deactivated' || event === 'assignment-removed') {
      expect(deadlines.get(`${subject?.kind ?? ''} ${subject?.id ?? ''}`)).toBe(after.now);
    }
  }
}
