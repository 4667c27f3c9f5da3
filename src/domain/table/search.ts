import { canonical, eachLetter, inForm } from './letters.ts';

/**
 * One search over everything in a row (A2): several words must all be found; upper and lower case are the same; a letter
 * typed without its diacritic also finds the letter with it; a letter typed with it finds only itself.
 *
 * Texts are prepared once and then searched with `indexOf`, which is what keeps a keystroke cheap.
 */
export class SearchText {
  /** Every letter in its plain form. */
  readonly plain: string;
  readonly #text: () => string;
  #exact: string | undefined;

  /** @param text Asked for again if a letter with a diacritic is searched, which it mostly is not. */
  constructor(text: () => string) {
    this.plain = inForm(text(), 'plain');
    this.#text = text;
  }

  /** Every letter in its exact form, at the same place as its plain form. */
  get exact(): string {
    if (this.#exact === undefined) {
      const exact = inForm(this.#text(), 'exact');
      // One string where both say the same.
      this.#exact = exact === this.plain ? this.plain : exact;
    }
    return this.#exact;
  }
}

/** A letter that was typed with its diacritic: only the same will do. */
interface StrictLetter {
  readonly at: number;
  readonly exact: string;
}

export interface SearchWord {
  readonly plain: string;
  readonly strict: readonly StrictLetter[];
}

/** A stretch of a text, found or not. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** The words of what was typed; none when nothing was. */
export function searchWords(query: string): readonly SearchWord[] {
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(searchWord);
}

function searchWord(word: string): SearchWord {
  let plain = '';
  const strict: StrictLetter[] = [];
  eachLetter(canonical(word), (letter) => {
    if (letter.exact !== letter.plain) strict.push({ at: plain.length, exact: letter.exact });
    plain += letter.plain;
  });
  return { plain, strict };
}

/** Where a word is found at or after a place, -1 if nowhere. */
export function findWord(text: SearchText, word: SearchWord, from: number): number {
  const [first] = word.strict;
  if (!first) return text.plain.indexOf(word.plain, from);
  // Letters with diacritics are the rarer ones: looking for one of them first leaves little to compare.
  const { exact } = text;
  let at = exact.indexOf(first.exact, from + first.at);
  while (at >= 0 && !isAt(text, word, at - first.at)) at = exact.indexOf(first.exact, at + 1);
  return at < 0 ? -1 : at - first.at;
}

function isAt(text: SearchText, word: SearchWord, offset: number): boolean {
  return (
    text.plain.startsWith(word.plain, offset) &&
    word.strict.every(({ at, exact }) => text.exact.startsWith(exact, offset + at))
  );
}

/**
 * A text cut into what was found and what was not, for marking. A letter of which only a part was found (`a` in `æ`) is
 * marked whole. The pieces joined are the text in canonical spelling.
 */
export function highlight(text: string, words: readonly SearchWord[]): readonly Piece[] {
  const source = canonical(text);
  const found = foundPositions(new SearchText(() => source), words);
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
    for (let at = findWord(text, word, 0); at >= 0; at = findWord(text, word, at + 1)) {
      found ??= new Uint8Array(text.plain.length);
      found.fill(1, at, at + word.plain.length);
    }
  }
  return found;
}
