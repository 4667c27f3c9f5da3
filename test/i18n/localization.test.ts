import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Messages, PageMessages } from '../../src/i18n/messages.ts';

/** What is loaded is kept by the module, so every test has one of its own. */
let language: typeof import('../../src/i18n/localization.ts');

beforeEach(async () => {
  vi.resetModules();
  language = await import('../../src/i18n/localization.ts');
});

/** All strings that are there, whatever the types say is sure. */
const all = ({ messages }: { messages: PageMessages }): Partial<Messages> => messages;

describe('languages and the parts of the page', () => {
  it('has English for the first view from the start', () => {
    expect(language.fallback().messages.manageLicences).toBe('Manage licences');
    expect(language.loadedLocalization('sv')).toBeUndefined();
  });

  it('loads a language for the first view, and the strings of a part only with the part', async () => {
    const swedish = await language.loadLocalization('sv');
    expect(all(swedish).manageLicences).toBe('Hantera licenser');
    expect(all(swedish).tableSearch).toBeUndefined();
    await language.loadStrings('table');
    expect(all(swedish).tableSearch).toBe('Sök i tabellen');
    expect(all(language.fallback()).tableSearch).toBe('Search in the table');
  });

  it('loads a language with all parts that are spoken', async () => {
    await language.loadStrings('editor');
    expect(all(await language.loadLocalization('da')).confirmPurchase).toBe('Bekræft købet');
  });

  it('keeps a language that somebody has, where somebody else could not load it', async () => {
    vi.doMock('../../src/i18n/sv/log.ts', () => {
      throw new Error('The connection is gone.');
    });
    const had = await language.loadLocalization('sv');
    await language.loadStrings('log').catch(() => undefined);
    expect((await language.loadLocalization('sv')).locale).toBe('en');
    vi.doUnmock('../../src/i18n/sv/log.ts');
    await language.loadStrings('editor');
    expect(all(had).confirmPurchase).toBe('Bekräfta köpet');
  });

  it('loads a part in a language that is still on its way', async () => {
    const loading = language.loadLocalization('sv');
    await language.loadStrings('log');
    expect(all(await loading).logNewer).toBe('Nyare');
  });

  it('is written over by key, and shows what comes later through', async () => {
    const own = language.withOverrides(language.fallback(), { manageLicences: 'Seats', tableSearch: 'Find' });
    await language.loadStrings('table');
    expect(all(own)).toMatchObject({ manageLicences: 'Seats', viewAddOns: 'Add-on module licences' });
    expect(all(own).tableSearch).toBe('Find');
    expect(all(own).tableClear).toBe('Clear search');
    expect(own.formats.difference(5)).toBe('+5');
    expect(language.fallback().messages.manageLicences).toBe('Manage licences');
  });

  it('keeps to its own string where what a host wrote is of another kind', () => {
    // As it comes from JSON, which knows no functions, or from a framework that sets what it has not.
    const written = JSON.parse(
      '{ "manageLicences": null, "today": "Now", "used": "In use", "unheardOf": "" }',
    ) as object;
    const own = language.withOverrides(language.fallback(), written);
    expect([own.messages.manageLicences, own.messages.today('1 May'), own.messages.used]).toEqual([
      'Manage licences',
      'Today, 1 May',
      'In use',
    ]);
  });

  it('writes a number once, and a name as it is', () => {
    const { messages } = language.fallback();
    expect(messages.moduleLicences(10, 'C# tools')).toBe('10 C# tools licences');
    expect(messages.moduleLicences(1, 'Microsoft Outlook')).toBe('1 Microsoft Outlook licence');
  });

  it.each(['en', 'sv', 'da'] as const)(
    'says the price of a licence where its period goes without saying: %s',
    async (tag) => {
      const { eachPer, perQuarter } = (await language.loadLocalization(tag)).messages;
      expect([eachPer('450', '').trim(), eachPer('450', perQuarter)]).toEqual(
        {
          en: ['450 each', '450 each per quarter'],
          sv: ['450 per licens', '450 per licens och kvartal'],
          da: ['450 pr. licens', '450 pr. licens pr. kvartal'],
        }[tag],
      );
    },
  );

  it.each(['en', 'sv', 'da'] as const)('keeps a day and its month on one line: %s', async (tag) => {
    await language.loadStrings('later');
    const { date, dayMonth, shortDate, shortDayMonth, deadlineOf } = (await language.loadLocalization(tag)).formats;
    const written = [date, dayMonth, shortDate, shortDayMonth].map((write) => write('2027-03-12'));
    for (const text of [...written, deadlineOf('2027-03-12T09:00:00Z', 'Europe/Stockholm')])
      expect(text).toMatch(/12\.?\u00a0mar/i);
  });

  it('keeps a day and its month on one line in a range', () => {
    const { formats } = language.fallback();
    expect(formats.dateRange('2026-10-01', '2026-12-31')).toMatch(/^1\u00a0October.–[^\u00a0]31\u00a0December 2026$/);
  });

  it.each([
    ['Europe/Copenhagen', 'centraleuropæisk tid'],
    ['Europe/Moscow', 'Moskva-normaltid'],
  ])('writes the zone %s as Danish does in a sentence: %s', async (zone, name) => {
    await language.loadStrings('later');
    const { formats } = await language.loadLocalization('da');
    expect(formats.zoneName('2026-11-24T09:00:00Z', zone)).toBe(name);
  });

  it.each([
    ['sv-FI', 'sv'],
    ['DA', 'da'],
    ['de', 'en'],
    ['', 'en'],
  ])('answers %s with %s', (tag, locale) => {
    expect(language.localeOf(tag)).toBe(locale);
  });
});
