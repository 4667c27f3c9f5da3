/**
 * Letters as a search sees them (A2). A letter is a base character with its combining marks, whichever way Unicode spells
 * it. It has two forms: *exact*, what only the same letter equals, and *plain*, what somebody types who leaves the
 * diacritic out. Both are independent of upper and lower case, and equally long, so that a place in the plain form of a
 * text is the same place in its exact form.
 */
export interface Letter {
  readonly exact: string;
  readonly plain: string;
}

/**
 * Letters that are drawn with a diacritic, or as two letters in one, without Unicode taking them apart. The ligatures
 * become both of their letters and not the first alone, because that is how a keyboard without them writes the name:
 * “Jaeger” finds “Jæger”. While it is being typed, “ja” has to find it too, and being the beginning it does.
 */
const STROKES_AND_LIGATURES: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
};

const MARKS = /\p{M}+/gu;
/** One letter; marks without a base to stand on are a letter of their own. White space is no base: words end at it. */
const LETTERS = /[^\p{M}\s]\p{M}*|\s|\p{M}+/gu;
/** The letters whose forms are more than their lower case. Most names have none, which is why they are looked for. */
const PECULIAR_LETTERS = /[^\p{M}\s]\p{M}+|\p{M}+|[^\0-\x7F]/gu;
/** The same, where no mark stands on its own and every letter has one spelling: ten times as fast. */
const PECULIAR_LATIN_LETTERS = /[\x80-\xFF]/g;
const LATIN = /^[\0-\xFF]*$/;

/** Fills an exact form that is shorter than its plain form (`æ`, `ae`). */
const FILLER = '\0';

const known = new Map<string, Letter>();
/** Every alphabet in use has fewer; a text made to have more must not fill the memory. */
const KNOWN_AT_MOST = 4096;

function letter(source: string): Letter {
  const found = known.get(source);
  if (found) return found;
  const plain = plainForm(source);
  const made = { plain, exact: ofLength(exactForm(source), plain.length) };
  if (known.size < KNOWN_AT_MOST) known.set(source, made);
  return made;
}

function ofLength(exact: string, length: number): string {
  return (exact.length > length ? codeOf(exact) : exact).padEnd(length, FILLER);
}

const FIRST_CODE = 0xe000;
const LAST_CODE = 0xf8ff;
const codes = new Map<string, string>();

/**
 * Stands for an exact form that is longer than its plain form, which happens to letters that Unicode has no single code
 * for. From the private range: a text that has such a character itself has another plain form at that place.
 */
function codeOf(exact: string): string {
  const found = codes.get(exact);
  if (found !== undefined) return found;
  const code = String.fromCharCode(Math.min(FIRST_CODE + codes.size, LAST_CODE));
  if (FIRST_CODE + codes.size < LAST_CODE) codes.set(exact, code);
  return code;
}

/** Sigma at the end of a word is the same letter in another shape. */
function exactForm(source: string): string {
  return source.toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}

/**
 * By way of upper case, because that is where ß becomes SS and ı becomes I: whoever types `STRASSE` or `YILDIZ` means
 * them. The plain form of a letter without a diacritic is its exact form.
 */
function plainForm(source: string): string {
  const base = source.normalize('NFD').replace(MARKS, '').normalize('NFC');
  // Marks without a base have no plainer form.
  if (base === '') return exactForm(source);
  const plain = base.toLowerCase().toUpperCase().toLowerCase();
  return Array.from(plain, (one) => STROKES_AND_LIGATURES[one] ?? one).join('');
}

/** The canonical spelling of a text, in which letters are found. */
export function canonical(text: string): string {
  return text.normalize('NFC');
}

/** A whole text in one of the two forms of its letters. */
export function inForm(text: string, form: keyof Letter): string {
  const inThisForm = (source: string): string => letter(source)[form];
  const folded = LATIN.test(text)
    ? text.replace(PECULIAR_LATIN_LETTERS, inThisForm)
    : canonical(text).replace(PECULIAR_LETTERS, inThisForm);
  return folded.toLowerCase();
}

/** Calls back with every letter of a canonical text and where it stands. */
export function eachLetter(text: string, visit: (letter: Letter, start: number, end: number) => void): void {
  for (const match of text.matchAll(LETTERS)) {
    visit(letter(match[0]), match.index, match.index + match[0].length);
  }
}
