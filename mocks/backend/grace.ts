/**
 * The grace (G1–G6): who is marked, until when, and who is let off. One law for users and for assignments; only the
 * protection of the last buyer concerns users alone. Marks = over after every event, always.
 */
import { logMark } from './action-log.ts';
import { addDays, sameTimeDaysLater, startOfDate } from './calendar.ts';
import { heapPop, heapPush } from './heap.ts';
import { mailDeactivated, mailMarked } from './mails.ts';
import { firstToClear, latestCreatedFirst } from './mark-order.ts';
import type { MarkCause, MarkState } from './state.ts';
import type { Pool, World } from './world.ts';
import { poolOf, recordOf } from './world.ts';

const GRACE_DAYS = 7;

/** What one event has done, for its mails (R1). */
interface Traces {
  marked: MarkState[];
  removed: MarkState[];
}

/** What a deadline does to the user or the assignment of a mark. */
export type AtDeadline = (mark: MarkState) => void;

function overOf(world: World, pool: Pool): number {
  return Math.max(0, pool.used - recordOf(world.lines, pool.lineId).purchased);
}

/** The same local time seven calendar days later (G1). */
function freshDeadline(world: World): number {
  return sameTimeDaysLater(world.now, GRACE_DAYS, world.account.timeZone);
}

/** The first instant of the local date seven days after the period's start (G2). */
function rollOverDeadline(world: World): number {
  return startOfDate(addDays(world.period.startDate, GRACE_DAYS), world.account.timeZone);
}

/** Something by which numbers fall or licences come; marks follow (G3, G5). */
export function afterEvent(world: World): void {
  event(world, () => undefined);
}

/** Users and assignments that have just begun to count: whoever finds none available is marked (G1, G5, G6). */
export function afterActivation(world: World, begun: readonly { pool: Pool; id: string }[]): void {
  event(world, (traces) => {
    for (const { pool, id } of begun) {
      if (overOf(world, pool) <= pool.marks.size) continue;
      const marked = isProtected(world, id) ? heirOf(world, pool) : id;
      mark(world, pool, marked, freshDeadline(world), 'activation', traces);
    }
  });
}

/** A period has begun: the latest created are marked until marks = over (G2). */
export function afterRollOver(world: World): void {
  event(world, (traces) => {
    for (const pool of world.pools.values()) markLatest(world, pool, rollOverDeadline(world), traces);
  });
}

/** All deadlines at one instant are one event (R1); after each of them marks follow (G3, G5). */
export function atDeadlines(world: World, due: readonly MarkState[], end: AtDeadline): void {
  event(world, (traces) => {
    for (const each of due) {
      // Clearing after an earlier deadline may have let this one off.
      if (poolOf(world, each.lineId).marks.get(each.id) !== each) continue;
      end(each);
      traces.removed.push(each);
      follow(world, traces);
    }
  });
}

/** Takes a mark away from who or what no longer counts. Nobody else is cleared by that alone (G3). */
export function dropMark(world: World, pool: Pool, id: string): MarkState | undefined {
  const dropped = pool.marks.get(id);
  if (!dropped) return undefined;
  pool.marks.delete(id);
  touchList(world, pool);
  if (world.buyers.has(id)) world.freeBuyers += 1;
  return dropped;
}

/** A mark that ends other than by its deadline is logged as cleared (R2). */
export function clearMark(world: World, pool: Pool, id: string): void {
  const cleared = dropMark(world, pool, id);
  if (cleared) logMark(world, 'cleared', cleared);
}

/** The list of a line's assignments now reads differently. */
export function touchList(world: World, pool: Pool): void {
  if (pool.kind === 'assignment')
    world.assignmentVersions[pool.lineId] = (world.assignmentVersions[pool.lineId] ?? 0) + 1;
}

/** The mark with the earliest deadline of a pool; forgets those that no longer stand. */
export function nextMark(pool: Pool): MarkState | undefined {
  for (;;) {
    const top = pool.queue[0];
    if (!top || pool.marks.get(top.id) === top) return top;
    heapPop(pool.queue, firstToClear);
  }
}

/** The marks of a pool whose deadline is now. They stay in the order of clearing. */
export function dueMarks(world: World, pool: Pool): MarkState[] {
  const due: MarkState[] = [];
  for (let top = nextMark(pool); top?.deadline === world.now; top = nextMark(pool)) {
    due.push(top);
    heapPop(pool.queue, firstToClear);
  }
  for (const each of due) heapPush(pool.queue, each, firstToClear);
  return due;
}

function event(world: World, act: (traces: Traces) => void): void {
  const traces: Traces = { marked: [], removed: [] };
  act(traces);
  follow(world, traces);
  if (traces.marked.length > 0) mailMarked(world, traces.marked);
  if (traces.removed.length > 0) mailDeactivated(world, traces.removed);
}

/** G3, then G5: clear until marks = over, then see to it that a buyer is left. */
function follow(world: World, traces: Traces): void {
  for (const pool of world.pools.values()) {
    const over = overOf(world, pool);
    for (let first = nextMark(pool); first && pool.marks.size > over; first = nextMark(pool)) {
      clearMark(world, pool, first.id);
    }
  }
  protectLastBuyer(world, traces);
}

/** G5: where all buyers are marked, the earliest created one's mark moves to the latest created unmarked user. */
function protectLastBuyer(world: World, traces: Traces): void {
  if (world.freeBuyers > 0) return;
  const pool = poolOf(world, world.standardId);
  const marks = [...world.buyers].map((id) => recordOf(pool.marks, id));
  const moved = marks.sort(latestCreatedFirst).at(-1);
  if (!moved) return;
  const heir = heirOf(world, pool);
  clearMark(world, pool, moved.id);
  mark(world, pool, heir, freshDeadline(world), moved.cause, traces);
}

/** Who is marked instead of the last buyer. */
function heirOf(world: World, pool: Pool): string {
  for (const id of latestUnmarked(world, pool)) if (!isProtected(world, id)) return id;
  throw new Error('Marks = over leaves at least one user unmarked, since one licence is the minimum.');
}

/** G5: only a buyer is ever passed over, and only the last unmarked one. */
function isProtected(world: World, id: string): boolean {
  return world.freeBuyers === 1 && world.buyers.has(id);
}

function markLatest(world: World, pool: Pool, deadline: number, traces: Traces): void {
  const over = overOf(world, pool);
  for (const id of latestUnmarked(world, pool)) {
    if (pool.marks.size >= over) return;
    if (!isProtected(world, id)) mark(world, pool, id, deadline, 'roll-over', traces);
  }
}

/** Unmarked users or assignments that count, latest created first, then by id, descending (G5). */
function* latestUnmarked(world: World, pool: Pool): Generator<string, void> {
  for (const id of pool.order.ids.toReversed()) if (!pool.marks.has(id) && counts(world, pool, id)) yield id;
}

function counts(world: World, pool: Pool, id: string): boolean {
  if (pool.kind === 'user') return recordOf(world.users, id).active;
  const assignment = world.assignments.get(id);
  return assignment !== undefined && recordOf(world.users, assignment.userId).active;
}

function mark(world: World, pool: Pool, id: string, deadline: number, cause: MarkCause, traces: Traces): void {
  const made: MarkState = {
    ...ownerOf(world, pool, id),
    id,
    lineId: pool.lineId,
    markedAt: world.now,
    deadline,
    cause,
  };
  pool.marks.set(id, made);
  heapPush(pool.queue, made, firstToClear);
  touchList(world, pool);
  if (world.buyers.has(id)) world.freeBuyers -= 1;
  traces.marked.push(made);
  logMark(world, 'marked', made);
}

function ownerOf(world: World, pool: Pool, id: string): Pick<MarkState, 'kind' | 'userId' | 'since'> {
  if (pool.kind === 'user') return { kind: 'user', userId: id, since: recordOf(world.users, id).createdAt };
  const { userId, assignedAt } = recordOf(world.assignments, id);
  return { kind: 'assignment', userId, since: assignedAt };
}
