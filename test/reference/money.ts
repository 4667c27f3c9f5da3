/** Half up by quotient and remainder, in BigInt: the slow way to the same number. */
export function roundedShare(quantity: number, unitPrice: number, part: number, whole: number): bigint {
  const exact = BigInt(quantity) * BigInt(unitPrice) * BigInt(part);
  const quotient = exact / BigInt(whole);
  const remainder = exact % BigInt(whole);
  return remainder * 2n >= BigInt(whole) ? quotient + 1n : quotient;
}
