/**
 * Sets of rows, a byte for each row: 1 for a row that is in it. Where half of the rows are in, a processor guesses every
 * other branch wrong, which takes longer than all the rest: the loops calculate with the bytes instead.
 */
import type { Column } from './column.ts';
import type { SearchWord } from './search.ts';

/** The set of these rows, of so many that there are. */
export function setOf(rows: Uint32Array, quantity: number): Uint8Array {
  const set = new Uint8Array(quantity);
  for (let place = 0; place < rows.length; place += 1) set[rows[place] ?? 0] = 1;
  return set;
}

/** The rows that have the word in any of the columns. */
export function rowsThatHave(
  columns: readonly Pick<Column<never>, 'ids' | 'search'>[],
  word: SearchWord,
  rows: number,
): Uint8Array {
  const set = new Uint8Array(rows);
  for (const column of columns) {
    const hits = column.search(word);
    if (!hits) continue;
    const { ids } = column;
    for (let row = 0; row < rows; row += 1) set[row] = (set[row] ?? 0) | (hits[ids[row] ?? 0] ?? 0);
  }
  return set;
}

/** What both have, in the place of the second. */
export function both(first: Uint8Array, second: Uint8Array): Uint8Array {
  for (let row = 0; row < second.length; row += 1) second[row] = (second[row] ?? 0) & (first[row] ?? 0);
  return second;
}

/** Of these rows those that are in the set, in the order in which they are. */
export function rowsIn(set: Uint8Array, order: Uint32Array): Uint32Array {
  // One more, because what is not in the set is written, too, and then written over.
  const rows = new Uint32Array(order.length + 1);
  let length = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    rows[length] = row;
    length += set[row] ?? 0;
  }
  return rows.slice(0, length);
}
