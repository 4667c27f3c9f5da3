import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textColumn } from '../../../src/domain/table/column.ts';
import { both, inOrder, rowsThatHave, rowsWith, size } from '../../../src/domain/table/row-set.ts';
import { searchWords } from '../../../src/domain/table/search.ts';

const flags = fc.array(fc.boolean(), { maxLength: 20 });
const setOf = (has: readonly boolean[]): Uint8Array => Uint8Array.from(has, Number);

describe('a set of rows', () => {
  it('is as large as it has rows', () => {
    fc.assert(
      fc.property(flags, (has) => {
        expect(size(setOf(has))).toBe(has.filter(Boolean).length);
      }),
    );
  });

  it('with another has what both have; without one, all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean())), (pairs) => {
        const [first, second] = [setOf(pairs.map(([a]) => a)), setOf(pairs.map(([, b]) => b))];
        expect(both(first, second)).toEqual(setOf(pairs.map(([a, b]) => a && b)));
      }),
    );
    expect(both(undefined, setOf([true, false]))).toEqual(setOf([true, false]));
  });

  it('gives its rows in an order of all', () => {
    fc.assert(
      fc.property(
        flags.chain((has) =>
          fc.tuple(fc.constant(has), fc.shuffledSubarray([...has.keys()], { minLength: has.length })),
        ),
        ([has, order]) => {
          expect([...inOrder(Uint32Array.from(order), setOf(has))]).toEqual(order.filter((row) => has[row]));
        },
      ),
    );
  });

  it('A2, A3: is of the rows with a key, and of those that have a word in any column', () => {
    const rows = [
      { name: 'Anna', module: 'crm' },
      { name: 'Bo', module: 'mail' },
      { name: 'Crm Ek', module: 'mail' },
    ];
    const names = textColumn<(typeof rows)[number]>(({ name }) => name);
    const modules = textColumn<(typeof rows)[number]>(({ module }) => module);
    for (const column of [names, modules]) Array.from(column.prepareSearch(rows));
    const [word] = searchWords('crm');
    expect(rowsThatHave([names, modules], word!, 3)).toEqual(setOf([true, false, true]));
    expect(rowsWith(modules, 'mail')).toEqual(setOf([false, true, true]));
    expect(rowsWith(modules, 'nothing')).toEqual(setOf([false, false, false]));
  });
});
