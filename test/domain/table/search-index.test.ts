import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../src/domain/table/search.ts';
import { SearchIndex } from '../../../src/domain/table/search-index.ts';
import { slowSearch } from '../../reference/search.ts';
import { sequences } from '../../support/sequences.ts';

const letter = fc.constantFrom(
  ...['a', 'A', 'e', 'o', 's', 'S', 'z', '.', '@', '1', ' ', '\n', '\0'],
  ...['å', 'Å', 'ä', 'ö', 'ø', 'æ', 'Æ', 'œ', 'ß', 'ẞ', 'ı', 'İ', 'é', 'þ', 'ł'],
  ...['a\u030A', 'x\u0302', 'x\u0308', '\u0301', '\uE000', '🦊', 'ש', 'שׁ', 'Σ', 'ς', '각'],
);
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(letter, { maxLength }).map((letters) => letters.join(''));

const indexOf = (values: readonly string[]): SearchIndex => new SearchIndex((from, to) => values.slice(from, to));

const prepare = (index: SearchIndex, values: readonly string[]): number => {
  const steps = index.prepare(values.length);
  let taken = 0;
  while (steps.next().done !== true) taken += 1;
  return taken;
};

const hits = (index: SearchIndex, values: readonly string[], query: string): string[] => {
  const [word] = searchWords(query);
  const found = word && index.search(word);
  return values.filter((_, value) => found?.[value] === 1);
};

describe('A2: many values, searched as a few long texts', () => {
  it('A2: finds the values that a slow search finds, one by one', () => {
    fc.assert(
      fc.property(fc.array(text(8), { maxLength: 12 }), text(3), (values, typed) => {
        const [query = ''] = typed.trim().split(/\s+/);
        fc.pre(query !== '');
        const index = indexOf(values);
        prepare(index, values);
        expect(hits(index, values, query)).toEqual(values.filter((value) => slowSearch(value, query)));
      }),
      sequences(2_000),
    );
  });

  it('A2: finds nothing across the end of a value', () => {
    const values = ['Anna', 'Berg'];
    const index = indexOf(values);
    prepare(index, values);
    expect(hits(index, values, 'annaberg')).toEqual([]);
  });

  it('A2: learns the values that are added, and keeps those it knows', () => {
    const values = ['Anna'];
    const index = indexOf(values);
    prepare(index, values);
    values.push('Hanna', 'Bo');
    prepare(index, values);
    expect(hits(index, values, 'anna')).toEqual(['Anna', 'Hanna']);
  });

  it('A2: searches thousands of values, in any block', () => {
    const values = Array.from({ length: 5_000 }, (_, value) => `person.${value}@nordlys.example`);
    const index = indexOf(values);
    expect(prepare(index, values)).toBe(5);
    expect(hits(index, values, '.1023@')).toEqual(['person.1023@nordlys.example']);
    expect(hits(index, values, '.4999@')).toEqual(['person.4999@nordlys.example']);
    expect(hits(index, values, 'nordlys')).toHaveLength(5_000);
  });

  it('A2: takes a value with a line break for one, in any block', () => {
    const values = Array.from({ length: 2_000 }, (_, value) => `person.${value}`);
    values[5] = 'two\nlines';
    values[1_500] = 'more\nlines';
    const index = indexOf(values);
    prepare(index, values);
    expect(hits(index, values, 'lines')).toEqual(['two\nlines', 'more\nlines']);
    expect(hits(index, values, '.1999')).toEqual(['person.1999']);
  });
});
