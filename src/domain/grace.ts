import type { Line, Mark, Operation } from './model.ts';

/** As they end, the earliest deadline first. */
export function byDeadline(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline));
}

/**
 * The marks of a line that stay once a purchase that is on its way is applied. It was accepted before their deadlines, so it
 * comes first whenever it is applied (T2), and clears as many as licences are bought, earliest deadline first (G1, G3).
 */
export function staying(marks: readonly Mark[], line: Line, processing: Operation | undefined): readonly Mark[] {
  const bought = processing?.change.effective === 'now' ? processing.change.quantity - line.purchased : 0;
  return byDeadline(marks).slice(bought);
}
