import type { AcceptedChange, Line, Mark, Period } from './model.ts';

/** As they end, the earliest deadline first. */
export function byDeadline(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline));
}

/** What becomes of the marks of a line if nobody does anything else. */
export interface Fate {
  /** So many are cleared when a purchase is applied. */
  readonly bought: number;
  /** So many when the next period starts with a greater number. */
  readonly planned: number;
  /** These come to their deadline. */
  readonly staying: readonly Mark[];
}

/**
 * A change that is on its way, or is to be, was accepted before their deadlines, so it comes first whenever it is applied
 * (T2). A purchase clears as many as licences are bought, earliest deadline first (G1, G3); a plan for more the first of those
 * whom the next period still finds, which begins before a deadline at the same instant (T3).
 */
export function fateOf(
  marks: readonly Mark[],
  { purchased, nextPeriod }: Line,
  { end }: Period,
  change?: AcceptedChange,
): Fate {
  const now = change?.effective === 'now' ? change.quantity : purchased;
  const next = change?.effective === 'next-period' ? change.quantity : nextPeriod;
  const left = byDeadline(marks).slice(now - purchased);
  let more = next - now;
  const staying = left.filter(({ deadline }) => Date.parse(deadline) < Date.parse(end) || more-- <= 0);
  return { bought: marks.length - left.length, planned: left.length - staying.length, staying };
}
