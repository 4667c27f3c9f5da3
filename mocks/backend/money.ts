/** Exact money: integers of minor units, never floating point, refused beyond 2^53 − 1 (M1, M3). */

const MAX_AMOUNT = BigInt(Number.MAX_SAFE_INTEGER);

/** `round_half_up(quantity × unitPrice × remainingDays / periodDays)` of non-negative numbers (M1). */
export function prorate(quantity: number, unitPrice: number, remainingDays: number, periodDays: number): bigint {
  const doubled = 2n * BigInt(quantity) * BigInt(unitPrice) * BigInt(remainingDays) + BigInt(periodDays);
  return doubled / (2n * BigInt(periodDays));
}

/** `Σ number × unitPrice` (M2). */
export function totalPrice(items: Iterable<{ number: number; unitPrice: number }>): bigint {
  let total = 0n;
  for (const item of items) total += BigInt(item.number) * BigInt(item.unitPrice);
  return total;
}

export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export function isPayable(amount: bigint): boolean {
  return amount <= MAX_AMOUNT;
}

/**
 * An amount as a number that says exactly the same.
 * @throws {RangeError} beyond 2^53 − 1: what could lead there is refused before.
 */
export function toAmount(amount: bigint): number {
  if (!isPayable(amount)) throw new RangeError('This amount is beyond 2^53 − 1 minor units.');
  return Number(amount);
}
