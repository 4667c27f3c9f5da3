/** Numbers of lines as they are seen: a follower has its leader's (P4), a fee counts nothing (P6). */
import { totalPrice } from './money.ts';
import type { BasisLine, LineState } from './state.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

export interface LineNumbers {
  purchased: number;
  nextPeriod: number;
  /** null on fee lines, like `available` and `over`. */
  used: number | null;
  available: number | null;
  over: number | null;
}

/** The line whose number this one has: itself, or the one it follows. */
export function leaderOf(world: World, line: LineState): LineState {
  return line.follows === null ? line : recordOf(world.lines, line.follows);
}

/** The line and those that follow it, in the page's order: what one change is charged for (P4). */
export function withFollowers(world: World, line: LineState): LineState[] {
  return [line, ...(world.followers.get(line.id) ?? []).map((id) => recordOf(world.lines, id))];
}

export function numbersOf(world: World, line: LineState): LineNumbers {
  const { id, purchased, nextPeriod } = leaderOf(world, line);
  const used = world.pools.get(id)?.used;
  if (used === undefined) return { purchased, nextPeriod, used: null, available: null, over: null };
  return { purchased, nextPeriod, used, available: Math.max(0, purchased - used), over: Math.max(0, used - purchased) };
}

/** C6: never below one standard licence; an add-on module may be given up. */
export function minimumOf(world: World, line: LineState): number {
  return leaderOf(world, line).kind === 'users' ? 1 : 0;
}

/** What stands behind a price: a line's numbers and unit price, by value. */
export function basisOf(world: World, line: LineState): BasisLine {
  const { purchased, nextPeriod } = leaderOf(world, line);
  return { lineId: line.id, purchased, nextPeriod, unitPrice: line.unitPrice };
}

/** The invoice of the next period (M2): `Σ nextPeriod × unitPrice`, with other numbers for the lines named. */
export function nextInvoiceTotal(world: World, instead: ReadonlyMap<string, number> = new Map()): bigint {
  return totalPrice(
    [...world.lines.values()].map((line) => {
      const leader = leaderOf(world, line);
      return { number: instead.get(leader.id) ?? leader.nextPeriod, unitPrice: line.unitPrice };
    }),
  );
}

/**
 * The most the next invoice can come to with everything that is on its way, so that an amount beyond 2^53 is refused
 * where it would arise and never met on the way (M3).
 */
export function highestInvoiceTotal(world: World, instead: ReadonlyMap<string, number> = new Map()): bigint {
  const highest = new Map<string, number>();
  for (const line of world.lines.values()) {
    const operationId = world.processing.get(line.id);
    const pending = operationId === undefined ? 0 : recordOf(world.operations, operationId).priced.change.quantity;
    highest.set(line.id, Math.max(line.purchased, line.nextPeriod, pending, instead.get(line.id) ?? 0));
  }
  return nextInvoiceTotal(world, highest);
}
