/**
 * The state with what makes it quick: maps, counts per line, marks in the order they would be cleared. A world is
 * changed in place and never leaves the backend; what is seen from outside is plain state (`dehydrate`).
 */
import { localDate } from './calendar.ts';
import { heapPush } from './heap.ts';
import { firstToClear } from './mark-order.ts';
import { appendId, forkOrder, orderedIds, type OrderedIds } from './ordered-ids.ts';
import { currentPeriod, type Period } from './periods.ts';
import type {
  AssignmentState,
  EngineState,
  KeyState,
  LineState,
  MarkState,
  OperationState,
  QuoteState,
} from './state.ts';
import type { UserState, VersionState } from './state.ts';

/** What one line licenses: users, or the assignments of one add-on module. */
export interface Pool {
  readonly lineId: string;
  readonly kind: MarkState['kind'];
  /** Active users, or assignments of active users. */
  used: number;
  readonly marks: Map<string, MarkState>;
  /** A heap, first to be cleared on top; may hold marks that no longer stand. */
  readonly queue: MarkState[];
  readonly order: OrderedIds;
}

type Shared = Omit<
  EngineState,
  'lines' | 'users' | 'assignments' | 'marks' | 'operations' | 'quotes' | 'keys' | 'versions'
>;

export interface World extends Shared {
  period: Period;
  readonly lines: Map<string, LineState>;
  readonly followers: ReadonlyMap<string, readonly string[]>;
  readonly standardId: string;
  readonly users: Map<string, UserState>;
  readonly assignments: Map<string, AssignmentState>;
  readonly assignmentOrder: OrderedIds;
  readonly assignmentsOf: Map<string, readonly string[]>;
  /** By line id: the standard line, then the add-on modules. */
  readonly pools: ReadonlyMap<string, Pool>;
  /** Active users with the right to buy. */
  readonly buyers: Set<string>;
  /** How many of the buyers are not marked. */
  freeBuyers: number;
  readonly operations: Map<string, OperationState>;
  /** Processing operations by the line they change, in the order of their acceptance. */
  readonly processing: Map<string, string>;
  readonly quotes: Map<string, QuoteState>;
  readonly keys: Map<string, KeyState>;
  readonly versions: Map<string, VersionState>;
  /** The etag of the present values; null: not computed since they changed. */
  etag: string | null;
  /** The local date at the instant it was last asked for. */
  today: { instant: number; date: string } | null;
}

/** Builds a world from plain state; the state stays as it is. */
export function hydrate(state: EngineState): World {
  const { lines, users, assignments, marks, operations, quotes, keys, versions, ...rest } = state;
  const world: World = {
    ...rest,
    counters: { ...state.counters },
    assignmentVersions: { ...state.assignmentVersions },
    invoices: [...state.invoices],
    mails: [...state.mails],
    log: [...state.log],
    outcomes: [...state.outcomes],
    faults: [...state.faults],
    period: currentPeriod(state.periods, state.account.timeZone),
    lines: new Map(lines.map((line) => [line.id, line])),
    followers: followersByLeader(lines),
    standardId: lines.find((line) => line.kind === 'users')?.id ?? '',
    users: new Map(users.map((user) => [user.id, user])),
    assignments: new Map(assignments.map((assignment) => [assignment.id, assignment])),
    assignmentOrder: orderedIds(assignments.map(({ id }) => id)),
    assignmentsOf: new Map(),
    pools: poolsOf(lines),
    buyers: new Set(users.filter(isBuyer).map(({ id }) => id)),
    freeBuyers: 0,
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    processing: new Map(),
    quotes: new Map(quotes.map((quote) => [quote.id, quote])),
    keys: new Map(keys.map((record) => [keyOf(record.userId, record.key), record])),
    versions: new Map(versions.map((version) => [version.etag, version])),
    etag: null,
    today: null,
  };
  count(world, marks);
  return world;
}

/** The plain state of a world. Records are shared, arrays are new. */
export function dehydrate(world: World): EngineState {
  const { now, account, periods, latencyMs, idWidths } = world;
  return {
    now,
    account,
    periods,
    latencyMs,
    idWidths,
    lines: [...world.lines.values()],
    users: [...world.users.values()],
    assignments: [...world.assignments.values()],
    marks: [...world.pools.values()].flatMap((pool) => [...pool.marks.values()]),
    operations: [...world.operations.values()],
    quotes: [...world.quotes.values()],
    keys: [...world.keys.values()],
    invoices: [...world.invoices],
    mails: [...world.mails],
    log: [...world.log],
    versions: [...world.versions.values()],
    outcomes: [...world.outcomes],
    faults: [...world.faults],
    counters: { ...world.counters },
    assignmentVersions: { ...world.assignmentVersions },
  };
}

/** A copy to play on (G7): it leaves no traces in the original and starts with none of its own. */
export function fork(world: World): World {
  const pools = [...world.pools].map(([id, pool]): [string, Pool] => [
    id,
    { ...pool, marks: new Map(pool.marks), queue: [...pool.queue], order: forkOrder(pool.order) },
  ]);
  return {
    ...world,
    counters: { ...world.counters },
    assignmentVersions: { ...world.assignmentVersions },
    invoices: [],
    mails: [],
    log: [],
    outcomes: [],
    faults: [],
    lines: new Map(world.lines),
    users: new Map(world.users),
    assignments: new Map(world.assignments),
    assignmentOrder: forkOrder(world.assignmentOrder),
    assignmentsOf: new Map(world.assignmentsOf),
    pools: new Map(pools),
    buyers: new Set(world.buyers),
    operations: new Map(world.operations),
    processing: new Map(world.processing),
    versions: new Map(world.versions),
  };
}

/** The local date in the account's zone; remembered, since many things happen at one instant. */
export function todayIn(world: World): string {
  if (world.today?.instant !== world.now) {
    world.today = { instant: world.now, date: localDate(world.now, world.account.timeZone) };
  }
  return world.today.date;
}

export function isBuyer(user: UserState): boolean {
  return user.active && user.permissions.buy;
}

export function keyOf(userId: string, key: string): string {
  return `${userId} ${key.toLowerCase()}`;
}

/**
 * A line's pool.
 * @throws {Error} for a line that licenses nothing: the caller has mixed up its lines.
 */
export function poolOf(world: World, lineId: string): Pool {
  const pool = world.pools.get(lineId);
  if (!pool) throw new Error(`The line ${lineId} licenses neither users nor assignments.`);
  return pool;
}

/**
 * A record that must be there, since the backend made the id itself.
 * @throws {Error} when it is not.
 */
export function recordOf<Value>(records: ReadonlyMap<string, Value>, id: string): Value {
  const record = records.get(id);
  if (record === undefined) throw new Error(`The simulated backend has lost ${id}.`);
  return record;
}

function followersByLeader(lines: readonly LineState[]): Map<string, string[]> {
  const followers = new Map<string, string[]>();
  for (const line of lines) {
    if (line.follows !== null) followers.set(line.follows, [...(followers.get(line.follows) ?? []), line.id]);
  }
  return followers;
}

function poolsOf(lines: readonly LineState[]): Map<string, Pool> {
  const kinds = { users: 'user', assignments: 'assignment' } as const;
  return new Map(
    lines.flatMap(({ id, kind }): [string, Pool][] =>
      kind === 'users' || kind === 'assignments'
        ? [[id, { lineId: id, kind: kinds[kind], used: 0, marks: new Map(), queue: [], order: orderedIds() }]]
        : [],
    ),
  );
}

function count(world: World, marks: readonly MarkState[]): void {
  const users = poolOf(world, world.standardId);
  for (const user of world.users.values()) {
    appendId(users.order, user.id);
    if (user.active) users.used += 1;
  }
  const held = new Map<string, string[]>();
  for (const assignment of world.assignments.values()) {
    const pool = poolOf(world, assignment.lineId);
    appendId(pool.order, assignment.id);
    if (recordOf(world.users, assignment.userId).active) pool.used += 1;
    const ids = held.get(assignment.userId);
    if (ids) ids.push(assignment.id);
    else held.set(assignment.userId, [assignment.id]);
  }
  for (const [userId, ids] of held) world.assignmentsOf.set(userId, ids);
  for (const mark of marks) {
    const pool = poolOf(world, mark.lineId);
    pool.marks.set(mark.id, mark);
    heapPush(pool.queue, mark, firstToClear);
  }
  world.freeBuyers = [...world.buyers].filter((id) => !users.marks.has(id)).length;
  for (const operation of world.operations.values()) {
    if (operation.status === 'processing') world.processing.set(operation.priced.change.lineId, operation.id);
  }
}
