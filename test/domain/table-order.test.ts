import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSort, parseSort, sortRows, toggleSort } from '../../src/domain/table-order.ts';

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
    expect(toggleSort({ ...byName, descending: true }, 'email')).toEqual({ column: 'email', descending: false });
  });

  it.each(['en', 'sv', 'da'])('orders texts as %s does, and keeps equal rows in their order both ways', (locale) => {
    const { compare } = new Intl.Collator(locale);
    const name = fc.oneof(
      fc.constantFrom('Åsa', 'Asa', 'asa', 'Öst', 'Øst', 'Zoe', 'Aa', ''),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(name), fc.boolean(), (names, descending) => {
        const rows = names.map((text, index) => ({ text, index }));
        const expected = [...rows].sort((a, b) => (descending ? compare(b.text, a.text) : compare(a.text, b.text)));
        expect(sortRows(rows, (row) => row.text, descending, compare)).toEqual(expected);
      }),
    );
  });

  it('orders numbers, with what has none at the end', () => {
    const rows = [Infinity, 3, Infinity, 1];
    const order = (descending: boolean): number[] =>
      sortRows(
        rows,
        (row) => row,
        descending,
        () => 0,
      );
    expect(order(false)).toEqual([1, 3, Infinity, Infinity]);
    expect(order(true)).toEqual([Infinity, Infinity, 3, 1]);
  });
});
