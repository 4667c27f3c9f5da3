import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textColumn } from '../../../src/domain/table/column.ts';
import { both, rowsIn, rowsThatHave, setOf } from '../../../src/domain/table/row-set.ts';
import { searchWords } from '../../../src/domain/table/search.ts';
import { sequences } from '../../support/sequences.ts';

const flags = fc.array(fc.boolean(), { maxLength: 20 });
const flagged = (has: readonly boolean[]): Uint8Array => Uint8Array.from(has, Number);

describe('a set of rows', () => {
  it('is made of its rows, in whatever order', () => {
    fc.assert(
      fc.property(flags, (has) => {
        const rows = Uint32Array.from([...has.keys()].filter((row) => has[row]).reverse());
        expect(setOf(rows, has.length)).toEqual(flagged(has));
      }),
      sequences(100),
    );
  });

  it('with another has what both have', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean())), (pairs) => {
        const [first, second] = [flagged(pairs.map(([a]) => a)), flagged(pairs.map(([, b]) => b))];
        expect(both(first, second)).toEqual(flagged(pairs.map(([a, b]) => a && b)));
      }),
      sequences(100),
    );
  });

  it('gives its rows in the order of others, which may be fewer', () => {
    fc.assert(
      fc.property(
        flags.chain((has) => fc.tuple(fc.constant(has), fc.shuffledSubarray([...has.keys()]))),
        ([has, order]) => {
          expect([...rowsIn(flagged(has), Uint32Array.from(order))]).toEqual(order.filter((row) => has[row]));
        },
      ),
      sequences(100),
    );
  });

  it('A2: is of the rows that have a word in any column', () => {
    const rows = [
      { name: 'Anna', module: 'crm' },
      { name: 'Bo', module: 'mail' },
      { name: 'Crm Ek', module: 'mail' },
    ];
    const names = textColumn<(typeof rows)[number]>(({ name }) => name);
    const modules = textColumn<(typeof rows)[number]>(({ module }) => module);
    for (const column of [names, modules]) Array.from(column.prepareSearch(rows));
    const [word] = searchWords('crm');
    expect(rowsThatHave([names, modules], word!, 3)).toEqual(flagged([true, false, true]));
  });
});
