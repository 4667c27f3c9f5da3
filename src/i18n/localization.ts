import { en, type Messages } from './en.ts';
import { createFormats, type Conventions, type Formats } from './formats.ts';

/** The languages this version speaks; anything else falls back to English. */
export type Locale = 'en' | 'sv' | 'da';

/** One language, ready to use. */
export interface Localization {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly formats: Formats;
}

const conventions: Record<Locale, Conventions> = {
  en: { tag: 'en-GB', timeSeparator: ':', dateTimeSeparator: ', ' },
  sv: { tag: 'sv-SE', timeSeparator: '.', dateTimeSeparator: ' kl. ' },
  da: { tag: 'da-DK', timeSeparator: '.', dateTimeSeparator: ' kl. ' },
};

/** Lazily, because a page needs one language. */
const loaders: Record<Exclude<Locale, 'en'>, () => Promise<Messages>> = {
  sv: async () => (await import('./sv.ts')).sv,
  da: async () => (await import('./da.ts')).da,
};

const localizations = new Map<Locale, Localization>();

function localization(locale: Locale, messages: Messages): Localization {
  const known = localizations.get(locale);
  if (known) return known;
  const made = { locale, messages, formats: createFormats(conventions[locale]) };
  localizations.set(locale, made);
  return made;
}

/** What is there from the start and what everything falls back to. */
export function english(): Localization {
  return localization('en', en);
}

/** The language of a BCP 47 tag (`sv-FI` is `sv`), English where we do not speak it. */
export function localeOf(tag: string): Locale {
  const language = tag.toLowerCase().split('-', 1)[0];
  return language === 'sv' || language === 'da' ? language : 'en';
}

/** A language that is loaded already, for rendering without a flash of English. */
export function loadedLocalization(locale: Locale): Localization | undefined {
  return locale === 'en' ? english() : localizations.get(locale);
}

/** Loads a language; where that fails (a lost connection), English serves. */
export async function loadLocalization(locale: Locale): Promise<Localization> {
  if (locale === 'en') return english();
  const known = localizations.get(locale);
  if (known) return known;
  try {
    return localization(locale, await loaders[locale]());
  } catch {
    return english();
  }
}

/** Host overrides of single strings on top of a language. */
export function withOverrides(base: Localization, overrides: Partial<Messages> | undefined): Localization {
  return overrides ? { ...base, messages: { ...base.messages, ...overrides } } : base;
}
