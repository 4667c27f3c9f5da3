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
const RUN = 512;
const COMPARISONS_AT_A_TIME = 4096;
const NONE = new Uint32Array(0);

export interface Ranks {
  /** Indices of the texts, sorted. */
  readonly order: Uint32Array;
  /** Rank of each text. */
  readonly ranks: Uint32Array;
}

/**
 * The rank of each text; texts that the language holds equal share one.
 *
 * Character codes come first: they are compared many times as fast, and put most texts where the language wants them. It
 * is asked for every place all the same, but of texts that are nearly in order only about once for each.
 *
 * @param sorted The order of the first of these texts, where it is known already.
 */
export function* ranksOfTexts(
  texts: readonly string[],
  compare: Compare,
  sorted: Uint32Array = NONE,
): Generator<void, Ranks> {
  const codes: string[] = [];
  for (const text of texts) {
    codes.push(text.toLowerCase());
    if (codes.length % COMPARISONS_AT_A_TIME === 0) yield;
  }
  const byText: CompareAt = (a, b) => compare(texts[a] ?? '', texts[b] ?? '');
  const roughly = yield* sort(indicesFrom(sorted.length, texts.length), byValue(codes));
  const order = yield* merge(sorted, yield* sort(roughly, byText), byText);
  return { order, ranks: yield* ranksIn(order, byText) };
}

/** The rank of each number. */
export function* ranksOfNumbers(numbers: Float64Array): Generator<void, Uint32Array> {
  const byNumber = byValue(numbers);
  return yield* ranksIn(yield* sort(indicesFrom(0, numbers.length), byNumber), byNumber);
}

/** Compares what stands at two indices. */
type CompareAt = (a: number, b: number) => number;

const byValue =
  (values: ArrayLike<string | number>): CompareAt =>
  (a, b) => {
    const [first = 0, second = 0] = [values[a], values[b]];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  };

const indicesFrom = (start: number, end: number): Uint32Array =>
  Uint32Array.from({ length: end - start }, (_, index) => start + index);

/** Of what is in order; what is equal shares a rank. */
function* ranksIn(order: Uint32Array, compare: CompareAt): Generator<void, Uint32Array> {
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    if (place > 0 && compare(order[place - 1] ?? 0, index) !== 0) rank += 1;
    ranks[index] = rank;
    if (place % COMPARISONS_AT_A_TIME === 0) yield;
  }
  return ranks;
}

/** A merge sort, because it can stop anywhere, and because what is in order already costs it next to nothing. */
function* sort(items: Uint32Array, compare: CompareAt): Generator<void, Uint32Array> {
  let runs: Uint32Array[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    // That of an array notices what is in order; that of a typed array does not.
    runs.push(Uint32Array.from(Array.from(items.subarray(start, start + RUN)).sort(compare)));
    yield;
  }
  while (runs.length > 1) {
    const longer: Uint32Array[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      longer.push(yield* merge(runs[index], runs[index + 1], compare));
    }
    runs = longer;
  }
  return runs[0] ?? NONE;
}

function* merge(a: Uint32Array = NONE, b: Uint32Array = NONE, compare: CompareAt): Generator<void, Uint32Array> {
  const merged = new Uint32Array(a.length + b.length);
  const [endOfA, startOfB] = [a.at(-1), b[0]];
  if (endOfA === undefined || startOfB === undefined || compare(endOfA, startOfB) <= 0) {
    merged.set(a);
    merged.set(b, a.length);
    return merged;
  }
  let [inA, inB] = [0, 0];
  for (let place = 0; place < merged.length; place += 1) {
    const takeA = inB >= b.length || (inA < a.length && compare(a[inA] ?? 0, b[inB] ?? 0) <= 0);
    merged[place] = (takeA ? a[inA++] : b[inB++]) ?? 0;
    if (place % COMPARISONS_AT_A_TIME === 0) yield;
  }
  return merged;
}

/** The rows by their rank. Stable both ways: rows of one rank keep their order. */
export function orderByRank(ranks: Uint32Array, descending: boolean): Uint32Array {
  let highest = 0;
  for (let row = 0; row < ranks.length; row += 1) highest = Math.max(highest, ranks[row] ?? 0);
  const keys = descending ? ranks.map((rank) => highest - rank) : ranks;
  return groupByKey(keys, highest + 1).rows;
}

/** Rows of one key stand together, those of the lowest first; within a key they keep their order. */
export interface Groups {
  readonly rows: Uint32Array;
  /** Where among the rows each key ends; the next begins there. */
  readonly ends: Uint32Array;
}

/** A counting sort: where each key begins, then every row to the next free place of its key. */
export function groupByKey(keys: Uint32Array, quantity: number): Groups {
  const next = new Uint32Array(quantity + 1);
  for (let row = 0; row < keys.length; row += 1) {
    const after = (keys[row] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 1; key <= quantity; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const rows = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0;
    const place = next[key] ?? 0;
    rows[place] = row;
    next[key] = place + 1;
  }
  // What began where a key does has moved on to where it ends.
  return { rows, ends: next.subarray(0, quantity) };
}
