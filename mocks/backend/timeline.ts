/** What happens by itself, when, and in which order (T2, T3). One step is as good as many. */
import { atDeadlines, dueMarks, nextMark } from './grace.ts';
import { inOrderOfDeadlines } from './mark-order.ts';
import { endAtDeadline } from './people.ts';
import { rollOver } from './roll-over.ts';
import { settle } from './settlement.ts';
import type { OperationState } from './state.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

/** Moves to an instant (not before now); everything due on the way happens at its own instant, in order. */
export function advanceTo(world: World, instant: number): void {
  for (let next = nextInstant(world); next <= instant; next = nextInstant(world)) {
    world.now = next;
    happen(world);
  }
  world.now = instant;
}

/** When an operation settles: when due, but before a period's end or a deadline of its line passes (T2). */
export function settlesAt(world: World, operation: OperationState): number {
  const pool = world.pools.get(operation.priced.change.lineId);
  const deadline = pool && nextMark(pool)?.deadline;
  return Math.min(operation.dueAt, world.period.end, deadline ?? Infinity);
}

/** The next instant at which anything happens by itself. */
export function nextInstant(world: World): number {
  let next = world.period.end;
  for (const id of world.processing.values()) next = Math.min(next, recordOf(world.operations, id).dueAt);
  for (const pool of world.pools.values()) next = Math.min(next, nextMark(pool)?.deadline ?? Infinity);
  return next;
}

/** T3: at one instant operations, then the roll-over, then deadlines. */
function happen(world: World): void {
  const due = [...world.processing.values()]
    .map((id) => recordOf(world.operations, id))
    .filter((operation) => settlesAt(world, operation) <= world.now);
  for (const operation of due) settle(world, operation);
  if (world.now === world.period.end) rollOver(world);
  endDeadlines(world);
}

/** Users before assignments, latest created first; of assignments the latest assigned, whatever the module. */
function endDeadlines(world: World): void {
  const due = [...world.pools.values()].flatMap((pool) => dueMarks(world, pool));
  atDeadlines(world, due.sort(inOrderOfDeadlines), (mark) => endAtDeadline(world, mark));
}
