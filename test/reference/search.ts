/**
 * The search of the add-on table (A2), written for being read and not for being fast: letter by letter, on lists.
 *
 * A letter is a base with its marks. Typed without its diacritic it finds every letter that has it as a base; typed with
 * it, only itself. Ligatures and sharp s count as the letters they are written with when the keyboard has none.
 */
interface Letter {
  readonly whole: string;
  readonly bases: readonly string[];
}

const OTHER_LETTERS = new Map([
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ł', 'l'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['ſ', 's'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
]);

const isMark = (character: string): boolean => /^\p{M}$/u.test(character);

function lettersOf(text: string): Letter[] {
  const groups: string[][] = [];
  for (const character of text.normalize('NFC')) {
    const last = groups.at(-1);
    if (isMark(character) && last && !/^\s/.test(last.join(''))) last.push(character);
    else groups.push([character]);
  }
  return groups.map((group) => {
    const whole = group.join('').toLowerCase().replace('ς', 'σ').normalize('NFC');
    const bases = Array.from(group.join('').normalize('NFD')).filter((character) => !isMark(character));
    if (bases.length === 0) return { whole, bases: Array.from(whole) };
    const small = bases.join('').normalize('NFC').toLowerCase().replace('ς', 'σ');
    return { whole, bases: Array.from(OTHER_LETTERS.get(small) ?? small) };
  });
}

/** True if every word of the query stands somewhere in the text. */
export function slowSearch(text: string, query: string): boolean {
  const letters = lettersOf(text);
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => somewhere(letters, lettersOf(word)));
}

/** A place in the text: a letter, and a base within it, since `a` also finds the first half of `æ`. */
function somewhere(text: readonly Letter[], word: readonly Letter[]): boolean {
  return text.some((letter, at) => letter.bases.some((_, base) => startsWith(text, word, at, base)));
}

function startsWith(text: readonly Letter[], word: readonly Letter[], at: number, base: number): boolean {
  const [wanted, ...rest] = word;
  if (!wanted) return true;
  const here = text[at];
  if (!here) return false;
  if (wanted.whole !== wanted.bases.join('')) {
    return base === 0 && here.whole === wanted.whole && startsWith(text, rest, at + 1, 0);
  }
  let place = { at, base };
  for (const one of wanted.bases) {
    const bases = text[place.at]?.bases;
    if (bases?.[place.base] !== one) return false;
    place = place.base + 1 < bases.length ? { at: place.at, base: place.base + 1 } : { at: place.at + 1, base: 0 };
  }
  return startsWith(text, rest, place.at, place.base);
}
