/**
 * A table as CSV (A5): RFC 4180, with the separator that spreadsheets of a language expect. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it, so that opening the file never runs what somebody typed as a
 * name.
 */

// The wide forms begin one in some countries, and a line feed in some programs.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Without it spreadsheets take UTF-8 for something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line with its end. */
export function csvLine(cells: readonly (string | number | undefined)[], separator: ',' | ';'): string {
  // A host's own rows may leave a text out, or have a number for it.
  return `${cells.map((cell) => csvCell(`${cell ?? ''}`, separator)).join(separator)}\r\n`;
}

function csvCell(cell: string, separator: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
