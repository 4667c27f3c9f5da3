/** The columns of the add-on table, by the names a host uses for them. */
export const SORT_COLUMNS = ['employee', 'email', 'department', 'module', 'assigned', 'status'] as const;

export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface SortOrder {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Compares two texts as the reader's language orders them. */
export type Compare = (a: string, b: string) => number;

/** `department`, or `-department` for descending; undefined for anything else. */
export function parseSort(sort: string): SortOrder | undefined {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const column = SORT_COLUMNS.find((one) => one === name);
  return column && { column, descending };
}

export function formatSort({ column, descending }: SortOrder): string {
  return descending ? `-${column}` : column;
}

/** What choosing a column's heading leads to: ascending first, then the other way round. */
export function toggleSort(order: SortOrder, column: SortColumn): SortOrder {
  return { column, descending: order.column === column && !order.descending };
}

/**
 * Sorts by a text or a number of each row, in a new array. Stable both ways: rows that are equal keep their order. Each
 * distinct text is compared once and then has a rank, since comparing by a language's rules is what costs.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | number,
  descending: boolean,
  compare: Compare,
): Row[] {
  const keys = rows.map(keyOf);
  const ranks = ranksOf(keys, compare);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row, index) => {
    const key = keys[index] ?? 0;
    return { row, rank: typeof key === 'number' ? key : (ranks.get(key) ?? 0) };
  });
  // Not a subtraction: both may be infinite, and the difference of infinities is no order.
  keyed.sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -sign : sign));
  return keyed.map(({ row }) => row);
}

/** Texts that the language holds equal share a rank. */
function ranksOf(keys: readonly (string | number)[], compare: Compare): ReadonlyMap<string, number> {
  const texts = [...new Set(keys.filter((key) => typeof key === 'string'))].sort(compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  texts.forEach((text, index) => {
    if (index > 0 && compare(texts[index - 1] ?? '', text) !== 0) rank += 1;
    ranks.set(text, rank);
  });
  return ranks;
}
