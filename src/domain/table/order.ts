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
export function toggleSort(order: SortOrder | undefined, column: SortColumn): SortOrder {
  return { column, descending: order?.column === column && !order.descending };
}

/** Texts sorted between two opportunities to stop, and comparisons made: comparing by a language's rules is slow. */
const RUN = 256;
const COMPARISONS_AT_A_TIME = 4096;
const NONE = new Uint32Array(0);

export interface Ranks {
  /** Indices of the texts, sorted. */
  readonly order: Uint32Array;
  /** Rank of each text. */
  readonly ranks: Uint32Array;
}

/**
 * The rank of each text; texts that the language holds equal share one. A merge sort, because it can stop anywhere and
 * because what was sorted before takes part as it is.
 *
 * @param sorted The order of the first of these texts, where it is known already.
 */
export function* ranksOfTexts(
  texts: readonly string[],
  compare: Compare,
  sorted: Uint32Array = NONE,
): Generator<void, Ranks> {
  const textOf = (index: number): string => texts[index] ?? '';
  const byText = (a: number, b: number): number => compare(textOf(a), textOf(b));
  let runs: Uint32Array[] = [];
  for (let start = sorted.length; start < texts.length; start += RUN) {
    const run = Uint32Array.from({ length: Math.min(RUN, texts.length - start) }, (_, index) => start + index);
    runs.push(run.sort(byText));
    yield;
  }
  while (runs.length > 1) {
    const longer: Uint32Array[] = [];
    for (let index = 0; index < runs.length; index += 2)
      longer.push(yield* merge(runs[index], runs[index + 1], byText));
    runs = longer;
  }
  const order = yield* merge(sorted, runs[0], byText);
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    if (place > 0 && byText(order[place - 1] ?? 0, index) !== 0) rank += 1;
    ranks[index] = rank;
    if (place % COMPARISONS_AT_A_TIME === 0) yield;
  }
  return { order, ranks };
}

function* merge(
  a: Uint32Array = NONE,
  b: Uint32Array = NONE,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  const merged = new Uint32Array(a.length + b.length);
  let [inA, inB] = [0, 0];
  for (let place = 0; place < merged.length; place += 1) {
    const takeA = inB >= b.length || (inA < a.length && compare(a[inA] ?? 0, b[inB] ?? 0) <= 0);
    merged[place] = (takeA ? a[inA++] : b[inB++]) ?? 0;
    if (place % COMPARISONS_AT_A_TIME === 0) yield;
  }
  return merged;
}

/** The rank of each number. */
export function* ranksOfNumbers(numbers: Float64Array): Generator<void, Uint32Array> {
  const sorted = numbers.toSorted();
  const ranks = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    if (index % COMPARISONS_AT_A_TIME === 0) yield;
    ranks[index] = firstAtLeast(sorted, numbers[index] ?? 0);
  }
  return ranks;
}

function firstAtLeast(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows by their rank. Stable both ways: rows of one rank keep their order. */
export function orderByRank(ranks: Uint32Array, descending: boolean): Uint32Array {
  const rows = ranks.length;
  let highest = 0;
  for (let row = 0; row < rows; row += 1) highest = Math.max(highest, ranks[row] ?? 0);
  const placeOf = (row: number): number => (descending ? highest - (ranks[row] ?? 0) : (ranks[row] ?? 0));
  // A counting sort: where each rank begins, then every row to the next free place of its rank.
  const next = new Uint32Array(highest + 2);
  for (let row = 0; row < rows; row += 1) count(next, placeOf(row) + 1);
  for (let rank = 1; rank < next.length; rank += 1) count(next, rank, next[rank - 1]);
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const place = placeOf(row);
    order[next[place] ?? 0] = row;
    count(next, place);
  }
  return order;
}

function count(counts: Uint32Array, at: number, by = 1): void {
  counts[at] = (counts[at] ?? 0) + by;
}
