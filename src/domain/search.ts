import { canonical, eachLetter } from './letters.ts';

/**
 * One search over everything in a row (A2): several words must all be found; upper and lower case are the same; a letter
 * typed without its diacritic also finds the letter with it; a letter typed with it finds only itself.
 *
 * Texts are prepared once and then searched with `indexOf`, which is what keeps a keystroke cheap.
 */
export interface SearchText {
  /** Every letter in its plain form. */
  readonly plain: string;
  /** The same length: every letter in its exact form, filled up or abridged to the length of its plain form. */
  readonly exact: string;
  /** The exact forms that had to be abridged, by their position; undefined in nearly every text. */
  readonly abridged: ReadonlyMap<number, string> | undefined;
}

/** A searched word: a text of its own, with the positions at which only the same letter will do. */
export interface SearchWord extends SearchText {
  readonly strict: readonly { readonly at: number; readonly length: number }[];
}

/** A stretch of a text, found or not. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Fills an exact form that is shorter than its plain form (`æ`, `ae`); never part of a text. */
const FILLER = '\uFFFF';
/** Stands for an exact form that is longer than its plain form, which happens to letters that have no single code. */
const ABRIDGED = '\uFFFE';
const RESERVED = /[\uFFFE\uFFFF]/g;
const ASCII = /^[\0-\x7F]*$/;

/** Prepares a text for `matches`. */
export function searchText(text: string): SearchText {
  if (ASCII.test(text)) {
    const lower = text.toLowerCase();
    return { plain: lower, exact: lower, abridged: undefined };
  }
  return prepare(text);
}

function prepare(text: string): SearchWord {
  let plain = '';
  let exact = '';
  let abridged: Map<number, string> | undefined;
  const strict: { at: number; length: number }[] = [];
  eachLetter(canonical(text).replace(RESERVED, '\uFFFD'), (letter) => {
    const at = plain.length;
    const length = letter.plain.length;
    if (letter.exact !== letter.plain) strict.push({ at, length });
    if (letter.exact.length > length) (abridged ??= new Map()).set(at, letter.exact);
    exact += (letter.exact.length > length ? ABRIDGED : letter.exact).padEnd(length, FILLER);
    plain += letter.plain;
  });
  // One string where both say the same saves half of the memory of most rows.
  return { plain, exact: exact === plain ? plain : exact, abridged, strict };
}

/** The words of what was typed; none when nothing was. */
export function searchWords(query: string): readonly SearchWord[] {
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(prepare);
}

/** True if every word is found somewhere in the text. */
export function matches(text: SearchText, words: readonly SearchWord[]): boolean {
  return words.every((word) => find(text, word, 0) >= 0);
}

/** Where a word is found next, -1 if nowhere. */
function find(text: SearchText, word: SearchWord, from: number): number {
  let at = text.plain.indexOf(word.plain, from);
  while (at >= 0 && !strictlyEqual(text, word, at)) at = text.plain.indexOf(word.plain, at + 1);
  return at;
}

function strictlyEqual(text: SearchText, word: SearchWord, offset: number): boolean {
  return word.strict.every(
    ({ at, length }) =>
      text.exact.startsWith(word.exact.slice(at, at + length), offset + at) &&
      text.abridged?.get(offset + at) === word.abridged?.get(at),
  );
}

/**
 * A text cut into what was found and what was not, for marking. A letter of which only a part was found (`a` in `æ`) is
 * marked whole. The pieces joined are the text in canonical spelling.
 */
export function highlight(text: string, words: readonly SearchWord[]): readonly Piece[] {
  const source = canonical(text);
  if (words.length === 0 || source === '') return [{ text: source, found: false }];
  const found = foundPositions(searchText(text), words);
  if (!found) return [{ text: source, found: false }];
  const pieces: { text: string; found: boolean }[] = [];
  let at = 0;
  eachLetter(source, (letter, start, end) => {
    const isFound = found.subarray(at, at + letter.plain.length).includes(1);
    const last = pieces.at(-1);
    if (last?.found === isFound) last.text += source.slice(start, end);
    else pieces.push({ text: source.slice(start, end), found: isFound });
    at += letter.plain.length;
  });
  return pieces;
}

/** 1 at every position that belongs to an occurrence of a word; undefined if there is none. */
function foundPositions(text: SearchText, words: readonly SearchWord[]): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  for (const word of words) {
    for (let at = find(text, word, 0); at >= 0; at = find(text, word, at + 1)) {
      found ??= new Uint8Array(text.plain.length);
      found.fill(1, at, at + word.plain.length);
    }
  }
  return found;
}
