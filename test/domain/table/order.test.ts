import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatSort,
  groupByKey,
  orderByRank,
  parseSort,
  ranksOfNumbers,
  ranksOfTexts,
  toggleSort,
} from '../../../src/domain/table/order.ts';
import { finish } from '../../support/finish.ts';
import { sequences } from '../../support/sequences.ts';

describe('the order of the add-on table', () => {
  it.each([
    ['a column', 'department', { column: 'department', descending: false }],
    ['descending', '-assigned', { column: 'assigned', descending: true }],
    ['an unknown column', 'salary', undefined],
    ['nothing', '', undefined],
    ['a minus alone', '-', undefined],
  ])('reads %s', (_name, sort, expected) => {
    expect(parseSort(sort)).toEqual(expected);
  });

  it('writes what it reads', () => {
    for (const sort of ['employee', '-employee', 'status', '-module']) expect(formatSort(parseSort(sort)!)).toBe(sort);
  });

  it('starts a new column ascending and turns the present one round', () => {
    const byName = { column: 'employee', descending: false } as const;
    expect(toggleSort(byName, 'employee')).toEqual({ column: 'employee', descending: true });
    expect(toggleSort({ ...byName, descending: true }, 'employee')).toEqual(byName);
    expect(toggleSort(byName, 'email')).toEqual({ column: 'email', descending: false });
    expect(toggleSort({ ...byName, descending: true }, 'email')).toEqual({ column: 'email', descending: false });
  });

  it.each(['en', 'sv', 'da'])('orders texts as %s does, and keeps equal rows in their order both ways', (locale) => {
    const { compare } = new Intl.Collator(locale);
    const name = fc.oneof(
      fc.constantFrom('Åsa', 'Asa', 'asa', 'Öst', 'Øst', 'Zoe', 'Aa', ''),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(name), fc.nat(), fc.boolean(), (names, known, descending) => {
        const sorted = finish(ranksOfTexts(names.slice(0, known), compare)).order;
        const { ranks } = finish(ranksOfTexts(names, compare, sorted));
        const rows = names.map((text, index) => ({ text, index }));
        const expected = [...rows].sort((a, b) => (descending ? compare(b.text, a.text) : compare(a.text, b.text)));
        expect([...orderByRank(ranks, descending)]).toEqual(expected.map(({ index }) => index));
      }),
      sequences(100),
    );
  });

  it('orders thousands of texts, whatever was sorted before, as a sort by the language does', () => {
    const { compare } = new Intl.Collator('sv');
    const names = Array.from(
      { length: 3_000 },
      (_, index) => `${String.fromCodePoint(97 + ((index * 7) % 29))}${index % 290}`,
    );
    const sorted = finish(ranksOfTexts(names.slice(0, 1_234), compare)).order;
    const { order } = finish(ranksOfTexts(names, compare, sorted));
    const rows = names.map((name, index) => ({ name, index }));
    // Equal ones stay in their order.
    expect([...order]).toEqual(rows.sort((a, b) => compare(a.name, b.name)).map(({ index }) => index));
  });

  it('stops often on its way through many texts, and goes on where it was', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => String((index * 7919) % 20_000));
    let comparisons = 0;
    const between: number[] = [];
    const work = ranksOfTexts(names, (a, b) => {
      comparisons += 1;
      return Number(a) - Number(b);
    });
    for (let last = 0, done = false; !done; last = comparisons) {
      done = work.next().done === true;
      between.push(comparisons - last);
    }
    expect(Math.max(...between)).toBeLessThan(5_000);
    expect(between.length).toBeLessThan(comparisons / 500);
  });

  it('stops on its way through many numbers, too, and not at each', () => {
    const work = ranksOfNumbers(Float64Array.from({ length: 20_000 }, (_, index) => -index));
    let stops = 0;
    while (work.next().done !== true) stops += 1;
    expect(stops).toBeGreaterThan(2);
    expect(stops).toBeLessThan(20_000 / 100);
  });

  it('gives equal numbers one rank, from 0 on', () => {
    expect([...finish(ranksOfNumbers(Float64Array.of(3, 1, 7, 1)))]).toEqual([1, 0, 2, 0]);
  });

  it('orders numbers, with what has none at the end', () => {
    const order = (descending: boolean): number[] => [
      ...orderByRank(finish(ranksOfNumbers(Float64Array.of(Infinity, 3, Infinity, 1))), descending),
    ];
    expect(order(false)).toEqual([3, 1, 0, 2]);
    expect(order(true)).toEqual([0, 2, 1, 3]);
  });

  it('A3: groups rows by key, in their order within one, and says where each key ends', () => {
    expect(groupByKey(Uint32Array.of(2, 0, 2, 3, 0), 4)).toEqual({
      rows: Uint32Array.of(1, 4, 0, 2, 3),
      ends: Uint32Array.of(2, 2, 4, 5),
    });
  });

  it('asks the language about once for each text where character codes say the same', () => {
    const names = Array.from({ length: 8_000 }, (_, index) => `Name ${(index * 7919) % 8_000}`);
    const { compare } = new Intl.Collator('sv');
    let comparisons = 0;
    const { order } = finish(
      ranksOfTexts(names, (a, b) => {
        comparisons += 1;
        return compare(a, b);
      }),
    );
    expect(order).toHaveLength(8_000);
    // Once to sort, once for the ranks.
    expect(comparisons).toBeLessThan(2.1 * 8_000);
  });

  it('orders nothing', () => {
    expect([...orderByRank(finish(ranksOfNumbers(new Float64Array(0))), false)]).toEqual([]);
  });
});
