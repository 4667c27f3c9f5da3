import type { Change, Effective, Line } from './model.ts';

/** The largest number that can be asked for (C8). */
export const MAXIMUM_QUANTITY = 100_000;

/** What of a line decides what a change of it is. */
export type LineNumbers = Pick<Line, 'purchased' | 'nextPeriod' | 'minimum'>;

/**
 * What asking for a total means: a purchase (C1), a planned increase (C5), a planned reduction (C3), the undoing of a
 * plan (C4), or nothing at all (C9).
 */
export type ChangeKind = 'purchase' | 'planned-increase' | 'planned-reduction' | 'undo' | 'none';

export function changeKind(line: LineNumbers, quantity: number, effective: Effective): ChangeKind {
  if (quantity > line.purchased && effective === 'now') return 'purchase';
  if (quantity === line.nextPeriod) return 'none';
  if (quantity === line.purchased) return 'undo';
  return quantity > line.purchased ? 'planned-increase' : 'planned-reduction';
}

/** Only an increase has a choice of when; everything else applies from the next period (C3, C5). */
export function hasChoiceOfTime(line: LineNumbers, quantity: number): boolean {
  return quantity > line.purchased;
}

/** The change a total stands for: a choice of time that does not exist is not sent (C9). */
export function changeFor(lineId: string, line: LineNumbers, quantity: number, chosen: Effective): Change {
  return { lineId, quantity, effective: hasChoiceOfTime(line, quantity) ? chosen : 'next-period' };
}

/** Why what was typed is not a number that can be asked for (C6, C8). */
export type QuantityError = 'not-a-whole-number' | 'above-maximum' | 'below-minimum';

/**
 * Reads what was typed. Digits only: a sign, a space, a separator or an exponent is an error and never silently
 * corrected, because a licence too many is money (C8).
 */
export function parseQuantity(
  input: string,
  minimum: number,
): { readonly quantity: number } | { readonly error: QuantityError } {
  if (!/^\d+$/.test(input)) return { error: 'not-a-whole-number' };
  const quantity = Number(input);
  if (quantity > MAXIMUM_QUANTITY) return { error: 'above-maximum' };
  if (quantity < minimum) return { error: 'below-minimum' };
  return { quantity };
}
