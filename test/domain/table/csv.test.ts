import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, csvLine } from '../../../src/domain/table/csv.ts';
import { sequences } from '../../support/sequences.ts';

/** What a spreadsheet, in some country, takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

describe('A5: CSV', () => {
  it.each([
    ['plain cells', ['Anna', 'Salg'], ',', 'Anna,Salg\r\n'],
    ['the separator', ['Berg, Anna', 'a;b'], ',', '"Berg, Anna",a;b\r\n'],
    ['the other separator', ['Berg, Anna', 'a;b'], ';', 'Berg, Anna;"a;b"\r\n'],
    ['quotes', ['the "boss"'], ',', '"the ""boss"""\r\n'],
    ['line breaks', ['two\nlines'], ',', '"two\nlines"\r\n'],
    ['a formula', ['=1+1'], ',', "'=1+1\r\n"],
    ['a formula with a quote', ['=HYPERLINK("x")'], ',', `"'=HYPERLINK(""x"")"\r\n`],
    ['what else begins a formula', ['+1', '-1', '@A1', '\t=1'], ';', "'+1;'-1;'@A1;'\t=1\r\n"],
    ['what begins one where letters are wide', ['＝1', '＋1', '－1', '＠A1'], ',', "'＝1,'＋1,'－1,'＠A1\r\n"],
    ['a line break before a formula', ['\n=1'], ',', `"'\n=1"\r\n`],
    ['an apostrophe that is a name’s own', ["'t Hart", "'-"], ',', "'t Hart,'-\r\n"],
    ['a carriage return before a formula', ['\r=1'], ',', `"'\r=1"\r\n`],
    ['an empty cell', ['', ''], ',', ',\r\n'],
  ] as const)('A5: writes %s', (_name, cells, separator, expected) => {
    expect(csvLine(cells, separator)).toBe(expected);
  });

  it('A5: begins with the bytes by which a spreadsheet knows UTF-8', () => {
    expect([...new TextEncoder().encode(BYTE_ORDER_MARK)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('A5: a strict parser reads what was written, and no cell begins a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', '"', "'", ',', ';', ' ', 'å'),
        maxLength: 6,
      }),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',' as const, ';' as const), (rows, separator) => {
        const file = BYTE_ORDER_MARK + rows.map((row) => csvLine(row, separator)).join('');
        const read: string[][] = parse(file, { delimiter: separator, bom: true, record_delimiter: '\r\n' });
        expect(read.flat().filter((one) => FORMULA.test(one))).toEqual([]);
        expect(read).toEqual(rows.map((row) => row.map((one) => (FORMULA.test(one) ? `'${one}` : one))));
      }),
      { ...sequences(2_000), examples: [[[['']], ',']] },
    );
  });
});
