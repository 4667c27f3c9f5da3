import { findWord, SearchText, type SearchWord } from './search.ts';

/** Few enough that one is prepared in well under a millisecond, many enough that searching is one long `indexOf`. */
const VALUES_PER_BLOCK = 1024;
/** Part of no word, so that nothing is found across two values. */
const SEPARATOR = '\n';

interface Block {
  readonly text: SearchText;
  /** Index of its first value. */
  readonly first: number;
  /** Where each value ends. */
  readonly ends: Uint32Array;
}

/** Many values, searched as a few long texts (A2). */
export class SearchIndex {
  readonly #textsOf: (from: number, to: number) => readonly string[];
  readonly #blocks: Block[] = [];
  #prepared = 0;

  /** @param textsOf What some of the values say; asked when they are prepared, and perhaps once again. */
  constructor(textsOf: (from: number, to: number) => readonly string[]) {
    this.#textsOf = textsOf;
  }

  /** Prepares the values up to a number of them, block by block, as far as they are not yet. */
  *prepare(quantity: number): Generator<void> {
    while (this.#prepared < quantity) {
      const first = this.#prepared;
      const end = Math.min(first + VALUES_PER_BLOCK, quantity);
      this.#blocks.push({ first, ...blockOf(() => this.#textsOf(first, end)) });
      this.#prepared = end;
      yield;
    }
  }

  /** 1 for every prepared value that has the word in it; undefined if none has. */
  search(word: SearchWord): Uint8Array | undefined {
    let hits: Uint8Array | undefined;
    for (const { text, first, ends } of this.#blocks) {
      let value = 0;
      for (let at = findWord(text, word, 0); at >= 0; at = findWord(text, word, ends[value] ?? Infinity)) {
        while ((ends[value] ?? Infinity) <= at) value += 1;
        hits ??= new Uint8Array(this.#prepared);
        hits[first + value] = 1;
      }
    }
    return hits;
  }
}

function blockOf(textsOf: () => readonly string[]): Omit<Block, 'first'> {
  let quantity = 0;
  const text = new SearchText(() => {
    const texts = textsOf();
    quantity = texts.length;
    return texts.join(SEPARATOR);
  });
  const ends = endsOf(text);
  if (ends.length === quantity) return { text, ends };
  // A value with a line break of its own was taken for two.
  return blockOf(() => textsOf().map((one) => one.replaceAll(SEPARATOR, ' ')));
}

function endsOf({ plain }: SearchText): Uint32Array {
  const ends: number[] = [];
  for (let at = plain.indexOf(SEPARATOR); at >= 0; at = plain.indexOf(SEPARATOR, at + 1)) ends.push(at);
  return Uint32Array.of(...ends, plain.length);
}
