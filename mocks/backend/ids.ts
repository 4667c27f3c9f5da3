/**
 * Ids sort, as plain strings, in the order of their making. Beyond the padded width a letter counts the extra digits
 * (`u-99`, `u-a100`, `u-b1000`), since a letter sorts after every digit.
 */
export function makeId(prefix: string, number: number, width: number): string {
  const digits = String(number);
  if (digits.length <= width) return `${prefix}-${digits.padStart(width, '0')}`;
  return `${prefix}-${String.fromCharCode(96 + digits.length - width)}${digits}`;
}

/** Orders by code units: the order of making. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
