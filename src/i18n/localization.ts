import { strings as english } from './en/page.ts';
import { createFormats, type Conventions, type Formats } from './formats.ts';
import type { createLaterFormats } from './later-formats.ts';
import type { Messages, PageMessages, Part } from './messages.ts';
import { once } from './once.ts';

/** The languages this version speaks; anything else falls back to English. */
export type Locale = 'en' | 'sv' | 'da';

/** One language, ready to use. `M`: the strings that are sure to be loaded where it is used. */
export interface Localization<M = PageMessages> {
  readonly locale: Locale;
  readonly messages: M;
  readonly formats: Formats;
}

const conventions: Record<Locale, Conventions> = {
  en: { tag: 'en-GB', timeSeparator: ':', dateTimeSeparator: ', ' },
  sv: { tag: 'sv-SE', timeSeparator: '.', dateTimeSeparator: ' kl.\u00a0' },
  da: { tag: 'da-DK', timeSeparator: '.', dateTimeSeparator: ' kl.\u00a0' },
};

type Load = () => Promise<{ readonly strings: Partial<Messages> }>;

/** Lazily, because a page needs one language, and of it what is on screen. */
const files: Record<Locale, Record<Part, Load>> = {
  en: {
    page: () => Promise.resolve({ strings: english }),
    later: () => import('./en/later.ts'),
    editor: () => import('./en/editor.ts'),
    table: () => import('./en/table.ts'),
    log: () => import('./en/log.ts'),
  },
  sv: {
    page: () => import('./sv/page.ts'),
    later: () => import('./sv/later.ts'),
    editor: () => import('./sv/editor.ts'),
    table: () => import('./sv/table.ts'),
    log: () => import('./sv/log.ts'),
  },
  da: {
    page: () => import('./da/page.ts'),
    later: () => import('./da/later.ts'),
    editor: () => import('./da/editor.ts'),
    table: () => import('./da/table.ts'),
    log: () => import('./da/log.ts'),
  },
};

/** The parts that are spoken on this page: a language that is loaded later comes with all of them. */
const parts = new Set<Part>(['page']);
/** The strings of every language in use, or on its way; a part that comes later is filled in. */
const spoken = new Map<Locale, Partial<Messages>>([['en', { ...english }]]);
const ready = new Map<Locale, Localization>();
/** Of the later parts, whatever the language. */
let makeLaterFormats: typeof createLaterFormats | undefined;

async function fill(locale: Locale, part: Part): Promise<void> {
  const { strings } = await files[locale][part]();
  Object.assign(spoken.get(locale) ?? {}, strings);
}

/** What is there from the start and what everything falls back to. */
export function fallback(): Localization {
  return loadedLocalization('en') ?? makeReady('en');
}

function makeReady(locale: Locale): Localization {
  // Not before there is a number to write: a skeleton has none.
  const page = once(() => createFormats(conventions[locale]));
  const later = once(() => ({ ...page(), ...makeLaterFormats?.(conventions[locale], page()) }));
  const made = {
    locale,
    // Complete by now for the parts that are spoken, and for the others nobody asks. So are the formats.
    messages: spoken.get(locale) as PageMessages,
    get formats() {
      return (makeLaterFormats ? later : page)() as Formats;
    },
  };
  ready.set(locale, made);
  return made;
}

/** The language of a BCP 47 tag (`sv-FI` is `sv`), English where we do not speak it. */
export function localeOf(tag: string): Locale {
  const language = tag.toLowerCase().split('-', 1)[0];
  return language === 'sv' || language === 'da' ? language : 'en';
}

/** A language that is loaded already, for rendering without a flash of English. */
export function loadedLocalization(locale: Locale): Localization | undefined {
  return ready.get(locale);
}

/** Loads a language; where that fails (a lost connection), English serves. */
export async function loadLocalization(locale: Locale): Promise<Localization> {
  if (!spoken.has(locale)) spoken.set(locale, {});
  try {
    await Promise.all([...parts].map((part) => fill(locale, part)));
    return loadedLocalization(locale) ?? makeReady(locale);
  } catch {
    // Unless somebody else has it by now, who hears later parts by it.
    if (!ready.has(locale)) spoken.delete(locale);
    return fallback();
  }
}

/** Loads parts in every language in use: what speaks them may be shown once this resolves, and never before. */
export async function loadStrings(...wanted: readonly Part[]): Promise<void> {
  for (const part of wanted) parts.add(part);
  const strings = [...spoken.keys()].flatMap((locale) => wanted.map((part) => fill(locale, part)));
  const [{ createLaterFormats }] = await Promise.all([import('./later-formats.ts'), ...strings]);
  makeLaterFormats = createLaterFormats;
}

/**
 * Host overrides of single strings on top of a language, whose later parts show through; one of another kind than ours, a
 * text where values have to be put in, is no string of ours, and ours stands.
 */
export function withOverrides(base: Localization, overrides: Partial<Messages> | undefined): Localization {
  if (!overrides) return base;
  const ours: Partial<Messages> = base.messages;
  const messages = Object.create(ours) as PageMessages;
  for (const key of Object.keys(overrides) as (keyof Messages)[]) {
    const get = (): unknown => (typeof overrides[key] === typeof ours[key] ? overrides : ours)[key];
    Object.defineProperty(messages, key, { get });
  }
  return Object.create(base, { messages: { value: messages } }) as Localization;
}
