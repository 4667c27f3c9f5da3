/** The two long lists, page by page: what comes after an id, so that inserts and removals shift nothing. */
import { formatInstant } from './calendar.ts';
import { indexAfter } from './ordered-ids.ts';
import type { AssignmentState } from './state.ts';
import type { Assignment, LogEntry } from './wire.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

export interface ListPage<Item> {
  items: Item[];
  /** The id to continue after; null at the end. */
  after: string | null;
  total: number;
}

export interface AssignmentQuery {
  lineId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

export interface LogQuery extends AssignmentQuery {
  /** A user's id, or `system`. */
  actorId?: string | undefined;
}

/** Assignments of active employees, by id (A1). */
export function listAssignments(world: World, query: AssignmentQuery): ListPage<Assignment> & { etag: string } {
  const { lineId, after, limit } = query;
  const pool = lineId === undefined ? undefined : world.pools.get(lineId);
  const ids = lineId === undefined ? world.assignmentOrder.ids : pool?.kind === 'assignment' ? pool.order.ids : [];
  // One more than asked for tells whether there is a next page.
  const found: AssignmentState[] = [];
  for (let at = after === undefined ? 0 : indexAfter(ids, after); at < ids.length && found.length <= limit; at += 1) {
    const assignment = world.assignments.get(ids[at] ?? '');
    if (assignment && isActive(world, assignment)) found.push(assignment);
  }
  const items = found.slice(0, limit).map((assignment) => describe(world, assignment));
  return {
    items,
    after: found.length > limit ? (items.at(-1)?.id ?? null) : null,
    total: totalOf(world, lineId),
    etag: listEtag(world, lineId),
  };
}

/** The action log, newest first (R2). */
export function listLog(world: World, query: LogQuery): ListPage<LogEntry> {
  const { lineId, actorId, after, limit } = query;
  const matches = (entry: LogEntry): boolean =>
    (lineId === undefined || entry.lineId === lineId) && (actorId === undefined || actorOf(entry) === actorId);
  const found = lineId === undefined && actorId === undefined ? world.log : world.log.filter(matches);
  const end = after === undefined ? found.length : indexBefore(found, after);
  const start = Math.max(0, end - limit);
  const items = found.slice(start, end).reverse();
  return { items, after: start > 0 ? (items.at(-1)?.id ?? null) : null, total: found.length };
}

function isActive(world: World, assignment: AssignmentState): boolean {
  return recordOf(world.users, assignment.userId).active;
}

function describe(world: World, assignment: AssignmentState): Assignment {
  const { id, lineId, assignedAt } = assignment;
  const { id: userId, name, email, department } = recordOf(world.users, assignment.userId);
  const mark = world.pools.get(lineId)?.marks.get(id);
  return {
    id,
    lineId,
    employee: { id: userId, name, email, department },
    assignedAt: formatInstant(assignedAt),
    ...(mark && { deadline: formatInstant(mark.deadline) }),
  };
}

function totalOf(world: World, lineId: string | undefined): number {
  const pools = [...world.pools.values()].filter(({ kind }) => kind === 'assignment');
  return pools.reduce((total, pool) => (lineId === undefined || pool.lineId === lineId ? total + pool.used : total), 0);
}

/** Changes whenever the list does: assigned, removed, begins or ceases to count, marked, cleared. */
function listEtag(world: World, lineId: string | undefined): string {
  const counts = Object.entries(world.assignmentVersions).filter(([id]) => lineId === undefined || id === lineId);
  return `${world.account.id}.${lineId ?? ''}.${counts.reduce((sum, [, count]) => sum + count, 0)}`;
}

function actorOf(entry: LogEntry): string {
  return entry.actor.kind === 'person' ? entry.actor.id : 'system';
}

/** Index of the first entry that is not older than an id; ids sort in the order of their making. */
function indexBefore(entries: readonly LogEntry[], id: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
