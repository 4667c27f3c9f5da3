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

export function nextEvents(world: World): NextEvent[] {
  const events = [...operations(world), ...deadlines(world), { instant: world.period.end, event: { kind: 'period-end' as const } }];
  return events
    .sort((a, b) => a.instant - b.instant || ORDER[a.event.kind] - ORDER[b.event.kind])
    .map(({ instant, event }) => ({ at: formatInstant(instant), ...event }) as NextEvent);
}

type Timed = { instant: number; event: NextEvent extends infer Each ? (Each extends NextEvent ? Omit<Each, 'at'> : never) : never };

function operations(world: World): Timed[] {
  return [...world.processing.entries()].map(([lineId, operationId]) => ({
    instant: settlesAt(world, recordOf(world.operations, operationId)),
    event: { kind: 'operation', operationId, lineId },
  }));
}

function deadlines(world: World): Timed[] {
  return [...world.pools.values()].flatMap((pool) => {
    const counts = new Map<number, number>();
    for (const { deadline } of pool.marks.values()) counts.set(deadline, (counts.get(deadline) ?? 0) + 1);
    return [...counts].map(
      ([instant, marks]): Timed => ({ instant, event: { kind: 'deadline', lineId: pool.lineId, marks } }),
    );
  });
}
