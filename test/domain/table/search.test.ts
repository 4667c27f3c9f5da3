import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWord, highlight, SearchText, searchWords } from '../../../src/domain/table/search.ts';
import { slowSearch } from '../../reference/search.ts';
import { sequences } from '../../support/sequences.ts';

const found = (text: string, query: string): boolean => {
  const prepared = new SearchText(() => text);
  return searchWords(query).every((word) => findWord(prepared, word, 0) >= 0);
};

const table: readonly (readonly [name: string, text: string, query: string, expected: boolean])[] = [
  ['nothing typed finds everything', 'Åsa Wikström', '', true],
  ['only spaces typed find everything', 'Åsa Wikström', '  \t', true],
  ['a part of a word', 'Andreas Ek', 'rea', true],
  ['what is not there', 'Andreas Ek', 'xyz', false],
  ['several words, in any order', 'Thomas Åslund\nTimeLog CRM', 'crm thomas', true],
  ['several words of which one is missing', 'Thomas Åslund\nTimeLog CRM', 'crm jonas', false],
  ['a word does not run over two cells', 'Ek\nAndreas', 'ekandreas', false],
  ['the same word twice is found by one occurrence', 'Ek', 'ek ek', true],

  ['upper case typed', 'Andreas Ek', 'ANDREAS', true],
  ['upper case in the text', 'ANDREAS', 'andreas', true],
  ['upper case of a letter with a diacritic', 'ÅSA', 'åsa', true],
  ['sharp s in upper case', 'Straße', 'STRASSE', true],
  ['capital sharp s', 'STRAẞE', 'straße', true],
  ['sigma at the end of a word', 'ΟΔΟΣ', 'οδος', true],
  ['sigma in the middle of a word', 'οδοσημα', 'ΟΔΟΣ', true],

  ['a finds å', 'Åsa', 'asa', true],
  ['a finds ä', 'Mäki', 'maki', true],
  ['o finds ö', 'Öberg', 'oberg', true],
  ['o finds ø', 'Søren', 'soren', true],
  ['e finds é', 'René', 'rene', true],
  ['u finds ü', 'Müller', 'muller', true],
  ['l finds ł', 'Łukasz', 'lukasz', true],
  ['d finds đ', 'Đorđe', 'dorde', true],
  ['d finds ð', 'Guðrún', 'gudrun', true],
  ['h finds ħ', 'Ħal Tarxien', 'hal', true],
  ['i finds İ', 'İpek', 'ipek', true],
  ['i finds ı', 'Yıldız', 'yildiz', true],
  ['и finds й', 'Андрей', 'андреи', true],
  ['ss finds ß', 'Strauß', 'strauss', true],
  ['s, on the way to ss, finds ß', 'Strauß', 'straus', true],
  ['ae finds æ', 'Kjærgaard', 'kjaer', true],
  ['a, on the way to ae, finds æ', 'Kjærgaard', 'kja', true],
  ['oe finds œ', 'Cœur', 'coeur', true],
  ['th finds þ', 'Þór', 'thor', true],
  ['oe does not find ø, which is an o with a stroke', 'Søren', 'soeren', false],

  ['å finds only itself, not a', 'Asa', 'åsa', false],
  ['å finds only itself, not ä', 'Mäki', 'måki', false],
  ['ö finds only itself, not ø', 'Søren', 'sören', false],
  ['ø finds only itself, not ö', 'Sören', 'søren', false],
  ['æ finds only itself, not ae', 'Kjaer', 'kjær', false],
  ['æ finds only itself, not ä', 'Kjär', 'kjær', false],
  ['ß finds only itself, not ss', 'Strauss', 'strauß', false],
  ['ä finds only itself, not ǟ', 'ǟ', 'ä', false],
  ['one letter with, one without', 'Åsa Öberg', 'åsa oberg', true],
  ['one letter with, one without, in one word', 'Åström', 'åstrom', true],
  ['a later place counts where the first has another letter', 'asa åsa', 'ås', true],

  ['marks written on their own in the text', 'A\u030Asa', 'åsa', true],
  ['marks written on their own in what was typed', 'Åsa', 'a\u030Asa', true],
  ['a letter without a code of its own finds itself', 'x\u0302y', 'x\u0302', true],
  ['a letter without a code of its own, in upper case', 'X\u0302Y', 'x\u0302', true],
  ['x finds x with a circumflex', 'x\u0302y', 'xy', true],
  ['x with a circumflex finds no other x', 'x\u0308y x', 'x\u0302', false],
  ['an emoji', 'Team 🦊', '🦊', true],
  ['right to left', 'דוד לוי', 'לוי', true],
  ['vowel points are diacritics', 'דָּוִד', 'דוד', true],
];

describe('A2: the search', () => {
  it.each(table)('A2: %s', (_name, text, query, expected) => {
    expect(found(text, query)).toBe(expected);
    expect(slowSearch(text, query)).toBe(expected);
  });

  const letter = fc.constantFrom(
    ...['a', 'A', 'e', 'o', 's', 'S', 'ss', 'i', 'I', 'z', '.', '@', '1', ' ', '\n'],
    ...['å', 'Å', 'ä', 'ö', 'ø', 'Ø', 'æ', 'Æ', 'œ', 'ß', 'ẞ', 'ı', 'İ', 'é', 'ǟ', 'ñ', 'þ', 'ł'],
    ...['a\u030A', 'x\u0302', 'x\u0308', 'o\u0308\u0304', '\u0301', '🦊', 'ש', 'שׁ', 'Σ', 'ς', 'й', '각', 'が'],
  );
  const text = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''));
  const word = fc.array(letter, { minLength: 1, maxLength: 3 }).map((letters) => letters.join(''));

  it('A2: says what a slow search, letter by letter, says', () => {
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 3 }), (given, words) => {
        expect(found(given, words.join(' '))).toBe(slowSearch(given, words.join(' ')));
      }),
      sequences(3_000),
    );
  });

  it('A2: every text is found by each of its words, in either spelling', () => {
    // As `fc.string({ unit: 'binary' })`, which takes a second to make.
    const character = fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }));
    const anything = fc.array(character, { maxLength: 20 }).map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(fc.oneof(text, anything), (given) => {
        expect(found(given, given)).toBe(true);
        expect(found(given, given.normalize('NFD'))).toBe(true);
        expect(found(given.normalize('NFD'), given)).toBe(true);
      }),
      { ...sequences(100), examples: [['\n\u0301'], ['a \u0301b']] },
    );
  });

  it('A2: typing on never brings back what was gone', () => {
    const letters = fc.array(fc.constantFrom('a', 'e', 's', 'o', 'å', 'æ', 'ß', 'ø', 't', 'h', 'þ'), { maxLength: 5 });
    fc.assert(
      fc.property(text, letters, (given, typed) => {
        const results = typed.map((_, index) => found(given, typed.slice(0, index + 1).join('')));
        expect(results).toEqual([...results].sort((a, b) => Number(b) - Number(a)));
      }),
      sequences(100),
    );
  });
});

describe('A2: the marking', () => {
  const marked = (given: string, query: string): string =>
    highlight(given, searchWords(query))
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join('');

  it.each([
    ['nothing typed marks nothing', 'Åsa', '', 'Åsa'],
    ['every occurrence', 'Thomas Åslund', 'as', 'Thom[as] [Ås]lund'],
    ['every word', 'Jonas Hedlund', 'jo lund', '[Jo]nas Hed[lund]'],
    ['overlapping words once', 'banana', 'ana nan', 'b[anana]'],
    ['a word that overlaps itself', 'banana', 'ana', 'b[anana]'],
    ['a whole letter of which a part was typed', 'Kjær', 'ja', 'K[jæ]r'],
    ['sharp s, half typed', 'Straße', 'stras', '[Straß]e'],
    ['only the same letter', 'Asa Åsa', 'å', 'Asa [Å]sa'],
    ['letters of two units', 'a🦊b', '🦊', 'a[🦊]b'],
    ['markup stays text', '<b>x</b>', '<b>', '[<b>]x</b>'],
    ['an empty text', '', 'a', ''],
  ])('A2: %s', (_name, given, query, expected) => {
    expect(marked(given, query)).toBe(expected);
  });

  it('A2: what is found and what is not are pieces of their own', () => {
    expect(highlight('Åsa Ås', searchWords('ås'))).toEqual([
      { text: 'Ås', found: true },
      { text: 'a ', found: false },
      { text: 'Ås', found: true },
    ]);
    expect(highlight('Åsa', searchWords(''))).toEqual([{ text: 'Åsa', found: false }]);
  });

  it('A2: the pieces are the whole text, and something is marked exactly where something is found', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((given) => !/\s/.test(given));
    fc.assert(
      fc.property(anything, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }), (given, query) => {
        const words = searchWords(query);
        fc.pre(words.length === 1);
        const pieces = highlight(given, words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(given.normalize('NFC'));
        expect(pieces.some((piece) => piece.found)).toBe(found(given, query));
      }),
      sequences(100),
    );
  });
});
