/** What is due, soonest first: for a time line. */
import { formatInstant } from './calendar.ts';
import { settlesAt } from './timeline.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

export type NextEvent =
  | { kind: 'operation'; at: string; operationId: string; lineId: string }
  | { kind: 'period-end'; at: string }
  /** `marks`: how many users or assignments of the line the deadline ends. */
  | { kind: 'deadline'; at: string; lineId: string; marks: number };

const ORDER = { operation: 0, 'period-end': 1, deadline: 2 } as const;

type WithoutTime<Each> = Each extends NextEvent ? Omit<Each, 'at'> : never;
type Timed = [instant: number, event: WithoutTime<NextEvent>];

export function nextEvents(world: World): NextEvent[] {
  const events: Timed[] = [...operations(world), [world.period.end, { kind: 'period-end' }], ...deadlines(world)];
  return events
    .sort(([a, one], [b, other]) => a - b || ORDER[one.kind] - ORDER[other.kind])
    .map(([instant, event]) => ({ at: formatInstant(instant), ...event }));
}

function operations(world: World): Timed[] {
  return [...world.processing].map(([lineId, operationId]) => [
    settlesAt(world, recordOf(world.operations, operationId)),
    { kind: 'operation', operationId, lineId },
  ]);
}

function deadlines(world: World): Timed[] {
  return [...world.pools.values()].flatMap(({ lineId, marks }) => {
    const counts = new Map<number, number>();
    for (const { deadline } of marks.values()) counts.set(deadline, (counts.get(deadline) ?? 0) + 1);
    return [...counts].map(([instant, count]): Timed => [instant, { kind: 'deadline', lineId, marks: count }]);
  });
}
