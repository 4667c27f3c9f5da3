import { compareText } from './ids.ts';
import type { MarkState } from './state.ts';

/** G3: marks are cleared by earliest deadline, then earliest created, then lowest id. */
export function firstToClear(a: MarkState, b: MarkState): boolean {
  if (a.deadline !== b.deadline) return a.deadline < b.deadline;
  if (a.since !== b.since) return a.since < b.since;
  return a.id < b.id;
}

/** T3, G5: at one deadline the latest created first, then by id, descending. */
export function latestCreatedFirst(a: MarkState, b: MarkState): number {
  return b.since - a.since || compareText(b.id, a.id);
}

/** How marks are listed: in the order in which they would be acted on (T3). */
export function inOrderOfDeadlines(a: MarkState, b: MarkState): number {
  if (a.deadline !== b.deadline) return a.deadline - b.deadline;
  if (a.kind !== b.kind) return a.kind === 'user' ? -1 : 1;
  return latestCreatedFirst(a, b);
}
