import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Column, textColumn } from '../../../src/domain/table/column.ts';
import { searchWords } from '../../../src/domain/table/search.ts';
import { finish } from '../../support/finish.ts';

interface Row {
  readonly key: string;
}

const keyOf = vi.fn(({ key }: Row) => key);
const textOf = vi.fn((key: string) => `The ${key}`);
let compared = 0;
const compare = (a: string, b: string): number => {
  compared += 1;
  return a < b ? -1 : Number(a > b);
};

const rowsOf = (...keys: readonly string[]): Row[] => keys.map((key) => ({ key }));
/** As many as are read in more than two goes, all different, the last first by name. */
const many = rowsOf(...Array.from({ length: 5_000 }, (_, index) => String(9_999 - index)));

let column: Column<Row>;

beforeEach(() => {
  vi.clearAllMocks();
  compared = 0;
  column = textColumn(keyOf, textOf);
});

function stepsOf(work: Generator<void, unknown>): number {
  let steps = 0;
  while (work.next().done !== true) steps += 1;
  return steps;
}

describe('a column of many rows', () => {
  it('keeps each value once, however many rows have it', () => {
    finish(column.fill(rowsOf('crm', 'outlook', 'crm')));
    expect([...column.ids]).toEqual([0, 1, 0]);
    expect([column.idOf('crm'), column.idOf('outlook'), column.idOf('approval')]).toEqual([0, 1, -1]);
    expect(column.values).toEqual(['crm', 'outlook']);
    expect(textOf).not.toHaveBeenCalled();
  });

  it('keeps apart what one key stands for in turn', () => {
    const versions = new Column<
      { readonly id: string; readonly name: string },
      { readonly id: string; readonly name: string }
    >({
      valueOf: (row) => row,
      keyOf: ({ id }) => id,
      isSame: (a, b) => a.name === b.name,
      textOf: ({ name }) => name,
    });
    const rows = ['Ek', 'Ek', 'Berg', 'Berg', 'Ek'].map((name) => ({ id: 'u-1', name }));
    finish(versions.prepareSearch(rows));
    expect([...versions.ids].map((id) => versions.values[id]?.name)).toEqual(rows.map(({ name }) => name));
    expect(versions.values).toHaveLength(3);
  });

  it('reads the rows that are new, and no row twice', () => {
    finish(column.fill(rowsOf('crm', 'outlook')));
    finish(column.fill(rowsOf('crm', 'outlook', 'outlook', 'approval')));
    expect([...column.ids]).toEqual([0, 1, 1, 2]);
    expect(keyOf).toHaveBeenCalledTimes(4);
  });

  it('reads a little at a time, and goes on where it was given up', () => {
    column.fill(many).next();
    const read = keyOf.mock.calls.length;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(many.length);
    expect(stepsOf(column.fill(many))).toBeGreaterThan(1);
    expect(keyOf).toHaveBeenCalledTimes(many.length);
    expect([...column.ids]).toEqual(many.map((_, index) => index));
  });

  it('knows no row before it has read one', () => {
    expect(column.ids).toHaveLength(0);
  });

  it('shows its values as they are, where nothing else is said', () => {
    column = textColumn(keyOf);
    finish(column.prepareSearch(rowsOf('crm')));
    const [word] = searchWords('cr');
    expect(word && column.search(word)).toEqual(Uint8Array.of(1));
  });
});

describe('A2: the search of a column', () => {
  const hits = (query: string): number[] | undefined => {
    const [word] = searchWords(query);
    const found = word && column.search(word);
    return found && [...found];
  };

  it('A2: finds values by what is in their cells', () => {
    finish(column.prepareSearch(rowsOf('crm', 'outlook', 'crm')));
    expect([hits('outlook'), hits('the'), hits('approval')]).toEqual([[0, 1], [1, 1], undefined]);
  });

  it('A2: knows those that have come since', () => {
    finish(column.prepareSearch(rowsOf('crm')));
    finish(column.prepareSearch(rowsOf('crm', 'outlook')));
    expect(hits('outlook')).toEqual([0, 1]);
  });
});

describe('the order of a column', () => {
  const ranks = (...keys: string[]): number[] => [...finish(column.rank(rowsOf(...keys), compare))];

  it('ranks rows by what is in their cells; what reads the same shares a rank', () => {
    column = textColumn(keyOf, (key) => key.slice(0, 1));
    expect(ranks('b1', 'a1', 'c1', 'a2', 'b1')).toEqual([1, 0, 2, 0, 1]);
  });

  it('ranks anew when rows have come, and not when none have', () => {
    expect(ranks('b', 'd')).toEqual([0, 1]);
    expect(ranks('b', 'd', 'c')).toEqual([0, 2, 1]);
    compared = 0;
    expect(ranks('b', 'd', 'c')).toEqual([0, 2, 1]);
    expect(compared).toBe(0);
  });

  it('ranks anew in another language', () => {
    expect(ranks('a', 'b')).toEqual([0, 1]);
    const backwards = (a: string, b: string): number => -compare(a, b);
    expect([...finish(column.rank(rowsOf('a', 'b'), backwards))]).toEqual([1, 0]);
  });

  it('given up half-way has lost nothing: the next goes on from there', () => {
    finish(textColumn(keyOf, textOf).rank(many, compare));
    const inOneGo = compared;
    compared = 0;
    const givenUp = column.rank(many, compare);
    while (compared < inOneGo / 2) givenUp.next();
    expect([...finish(column.rank(many, compare))]).toEqual(many.map((_, index) => many.length - 1 - index));
    expect(compared).toBe(inOneGo);
  });

  it('given up half-way and asked for in another language begins again', () => {
    const givenUp = column.rank(many, compare);
    for (let step = 0; step < 10; step += 1) givenUp.next();
    const backwards = (a: string, b: string): number => -compare(a, b);
    expect([...finish(column.rank(many, backwards))]).toEqual(many.map((_, index) => index));
  });

  it('does what rows have come half-way as well', () => {
    const givenUp = column.rank(many.slice(0, 3_000), compare);
    for (let step = 0; step < 18; step += 1) givenUp.next();
    expect([...finish(column.rank(many, compare))]).toEqual(many.map((_, index) => many.length - 1 - index));
  });
});
