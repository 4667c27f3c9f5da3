import { compareText } from './ids.ts';
import type { MarkState } from './state.ts';

const KINDS: Readonly<Record<MarkState['kind'], number>> = { user: 0, assignment: 1 };

/** G3: marks are cleared by earliest deadline, then earliest created, then lowest id. */
export function firstToClear(a: MarkState, b: MarkState): boolean {
  return (a.deadline - b.deadline || a.since - b.since || compareText(a.id, b.id)) < 0;
}

/** T3, G5: at one deadline the latest created first, then by id, descending. */
export function latestCreatedFirst(a: MarkState, b: MarkState): number {
  return b.since - a.since || compareText(b.id, a.id);
}

/** How marks are listed: in the order in which they would be acted on (T3). */
export function inOrderOfDeadlines(a: MarkState, b: MarkState): number {
  return a.deadline - b.deadline || KINDS[a.kind] - KINDS[b.kind] || latestCreatedFirst(a, b);
}
