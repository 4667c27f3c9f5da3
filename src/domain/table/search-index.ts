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
  readonly #values: readonly string[];
  readonly #blocks: Block[] = [];
  #prepared = 0;

  /** @param values May grow; what is added is prepared the next time. */
  constructor(values: readonly string[]) {
    this.#values = values;
  }

  /** Prepares what is not yet, block by block. */
  *prepare(): Generator<void> {
    while (this.#prepared < this.#values.length) {
      const first = this.#prepared;
      const block = blockOf(this.#values, first, Math.min(first + VALUES_PER_BLOCK, this.#values.length));
      this.#blocks.push(block);
      this.#prepared += block.ends.length;
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

function blockOf(values: readonly string[], first: number, end: number): Block {
  const joined = (): string => values.slice(first, end).join(SEPARATOR);
  const text = new SearchText(joined);
  const ends = endsOf(text, end - first);
  if (ends) return { text, first, ends };
  // A value with a line break of its own would be taken for two.
  const cleaned = (): string => values.slice(first, end).map(withoutSeparator).join(SEPARATOR);
  const cleanText = new SearchText(cleaned);
  return { text: cleanText, first, ends: endsOf(cleanText, end - first) ?? new Uint32Array() };
}

const withoutSeparator = (value: string): string => value.replaceAll(SEPARATOR, ' ');

/** Undefined where there are not as many values as there should be. */
function endsOf({ plain }: SearchText, quantity: number): Uint32Array | undefined {
  const ends = new Uint32Array(quantity);
  let value = 0;
  for (let at = plain.indexOf(SEPARATOR); at >= 0; at = plain.indexOf(SEPARATOR, at + 1)) ends[value++] = at;
  ends[value++] = plain.length;
  return value === quantity ? ends : undefined;
}
