import { recall } from './memory.ts';
import { shellTexts, type Language } from './strings.ts';

/** What was chosen here before, else the browser's. */
export function preferredLanguage(): Language {
  const wanted = [recall('language') ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(shellTexts, tag);
}

// At once: what is embedded takes its first words from here.
document.documentElement.lang = preferredLanguage();
