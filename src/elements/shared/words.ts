import type { Account, AccountInfo, Instant, Line, Operation, Period } from '../../domain/model.ts';
import { localDateOf } from '../../domain/period.ts';
import type { Currency, Formats } from '../../i18n/formats.ts';
import type { PageMessages } from '../../i18n/messages.ts';

/** One language, as `LocalizeController` gives it. `M`: the strings that come with a chunk of their own. */
export interface Words<M = object> {
  readonly messages: PageMessages & M;
  readonly formats: Formats;
}

/** The line that counts users (not one that follows it): the only one whose end is the end of the subscription (C6). */
export function isStandardLine(line: Line): boolean {
  return line.section === 'licenses' && line.follows === undefined && line.minimum > 0;
}

/** A fee has no number, so that nothing on the page may look like one (P6). */
export function isFee(line: Line): boolean {
  return line.readOnlyReason === 'fee' || line.used === null;
}

/** `30 standard licences`, `6 Microsoft Outlook`. */
export function lineQuantity({ messages, formats }: Words, line: Line, quantity: number): string {
  return isStandardLine(line)
    ? messages.standardLicences(quantity)
    : messages.moduleLicences(formats.number(quantity), line.name);
}

/** What a line is called in the middle of a sentence: `standard licences`, `Microsoft Outlook`. */
export function lineNoun({ messages }: Words, line: Line): string {
  return isStandardLine(line) ? messages.standardLicencesNoun : line.name;
}

/** How a currency is written beside a column of amounts: `SEK`, `kr`. */
export function currencyLabel({ formats }: Words, currency: Currency): string {
  // What is left of an amount of money without its digits: the one place where each language says how it writes it.
  return formats.money(0, currency).replace(formats.amount(0, currency), '').trim() || currency.currency;
}

export function perPeriod({ messages }: Words, period: Period): string {
  switch (period.kind) {
    case 'monthly':
      return messages.perMonth;
    case 'quarterly':
      return messages.perQuarter;
    case 'annual':
      return messages.perYear;
    default:
      return messages.perPeriod;
  }
}

/** `today at 10:02`, `on 23 November 2026 at 17:40`. */
export function momentOf(
  { messages, formats }: Words,
  instant: Instant,
  now: Instant,
  { timeZone }: AccountInfo,
): string {
  const time = formats.timeOf(instant, timeZone);
  return localDateOf(instant, timeZone) === localDateOf(now, timeZone)
    ? messages.todayAt(time)
    : messages.onDateAt(formats.dateOf(instant, timeZone), time);
}

/** `8 January, 00:00`: where the year goes without saying. */
export function dayAndTimeOf({ messages, formats }: Words, instant: Instant, { timeZone }: AccountInfo): string {
  return messages.dayAt(formats.dayMonth(localDateOf(instant, timeZone)), formats.timeOf(instant, timeZone));
}

/** `Central European Time (Stockholm)`: the name people use, and the place that says which one it is (T5). */
export function zoneOf({ formats }: Words, instant: Instant, { timeZone }: AccountInfo): string {
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  const name = formats.zoneName(instant, timeZone);
  return place === undefined || place === name ? name : `${name} (${place})`;
}

/** The last minute in which a plan can be changed: the period ends when the next begins (C7). */
export function lastMomentOf({ end }: Period): Instant {
  return new Date(Date.parse(end) - 60_000).toISOString();
}

export function requesterOf({ messages }: Words, operation: Operation, account: Account): string {
  return account.user?.id === operation.requestedBy.id ? messages.byYou : messages.byPerson(operation.requestedBy.name);
}
