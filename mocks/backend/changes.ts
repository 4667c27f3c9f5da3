/** Which change a wanted number is, or why it is refused (C1–C9). */
import { minimumOf } from './lines.ts';
import { accepted, refused, type Result } from './refusals.ts';
import type { ChangeKind, LineState } from './state.ts';
import type { Change } from './wire.ts';
import type { World } from './world.ts';

export const MAXIMUM = 100_000;

/**
 * Judges a change in the contract's order: `not-editable`, `below-minimum` (with the support address on the standard
 * line), `above-maximum`, `effective-not-allowed`, `no-change`.
 */
export function judge(world: World, line: LineState, change: Change): Result<ChangeKind> {
  const { quantity, effective } = change;
  if (line.kind === 'follower') return refused('not-editable', 'This line has the number of the line it follows.');
  if (line.kind === 'fee') return refused('not-editable', 'A fee has no number of licences.');
  if (quantity < minimumOf(world, line)) return belowMinimum(world, line);
  if (quantity > MAXIMUM) return refused('above-maximum', `At most ${MAXIMUM}.`);
  if (quantity < line.purchased && effective === 'now') {
    return refused('effective-not-allowed', 'A lower number applies from the next period.');
  }
  if (quantity > line.purchased && effective === 'now') return accepted('purchase');
  if (quantity === line.nextPeriod) return refused('no-change', 'This is the number that stands.');
  return accepted(quantity === line.purchased ? 'cancellation' : 'plan');
}

/** What a change makes of a line's two numbers (C1, C3–C5). */
export function numbersAfter(
  line: LineState,
  kind: ChangeKind,
  quantity: number,
): Pick<LineState, 'purchased' | 'nextPeriod'> {
  const { purchased, nextPeriod } = line;
  if (kind === 'purchase') return { purchased: quantity, nextPeriod: Math.max(quantity, nextPeriod) };
  return { purchased, nextPeriod: quantity };
}

function belowMinimum(world: World, line: LineState): Result<never> {
  const facts = line.kind === 'users' ? { supportEmail: world.account.supportEmail } : {};
  return refused('below-minimum', `At least ${minimumOf(world, line)}.`, facts);
}
