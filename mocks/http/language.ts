import type { Language } from '../backend/state.ts';

const LANGUAGES: readonly Language[] = ['en', 'sv', 'da'];

/** The best of en, sv and da for an `Accept-Language`; English where none of them is wanted. */
export function languageOf(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { primary: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const best = wanted.map(({ primary }) => LANGUAGES.find((language) => language === primary)).find(Boolean);
  return best ?? 'en';
}
