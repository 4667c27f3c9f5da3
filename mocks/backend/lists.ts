/** The two long lists, page by page: what comes after an id, so that inserts and removals shift nothing. */
import { formatInstant } from './calendar.ts';
import { indexAfter } from './ordered-ids.ts';
import type { AssignmentState } from './state.ts';
import { fingerprint } from './versions.ts';
import type { Assignment, LogEntry } from './wire.ts';
import type { World } from './world.ts';
import { poolOf, recordOf } from './world.ts';

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
  const { lineId, after = '', limit } = query;
  const ids = idsOf(world, lineId);
  const rest: Assignment[] = [];
  for (const id of ids.slice(indexAfter(ids, after))) {
    // One more than asked for tells whether there is a next page.
    if (rest.length > limit) break;
    const assignment = world.assignments.get(id);
    if (assignment && isActive(world, assignment)) rest.push(describe(world, assignment));
  }
  return { ...pageOf(rest, limit), total: totalOf(world, lineId), etag: listEtag(world, lineId) };
}

/** The action log, newest first (R2). */
export function listLog(world: World, query: LogQuery): ListPage<LogEntry> {
  const { lineId, actorId, after, limit } = query;
  const matches = (entry: LogEntry): boolean =>
    (lineId === undefined || entry.lineId === lineId) && (actorId === undefined || actorOf(entry) === actorId);
  const found = world.log.filter(matches).reverse();
  const rest = found.filter(({ id }) => after === undefined || id < after);
  return { ...pageOf(rest, limit), total: found.length };
}

function pageOf<Item extends { id: string }>(
  rest: readonly Item[],
  limit: number,
): Pick<ListPage<Item>, 'items' | 'after'> {
  const items = rest.slice(0, limit);
  return { items, after: rest.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** What licenses no assignments has none: the ids of users are those of no assignment. */
function idsOf(world: World, lineId: string | undefined): readonly string[] {
  return lineId === undefined ? world.assignmentOrder.ids : (world.pools.get(lineId)?.order.ids ?? []);
}

function isActive(world: World, assignment: AssignmentState): boolean {
  return recordOf(world.users, assignment.userId).active;
}

function describe(world: World, assignment: AssignmentState): Assignment {
  const { id, lineId, assignedAt } = assignment;
  const { id: userId, name, email, department } = recordOf(world.users, assignment.userId);
  const mark = poolOf(world, lineId).marks.get(id);
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
  const versions = Object.entries(world.assignmentVersions).filter(([id]) => lineId === undefined || id === lineId);
  return fingerprint(JSON.stringify([world.account.id, lineId, versions]));
}

function actorOf(entry: LogEntry): string {
  return entry.actor.kind === 'person' ? entry.actor.id : 'system';
}
