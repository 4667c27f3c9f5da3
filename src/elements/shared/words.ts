import type { Line, Period } from '../../domain/model.ts';
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

/** Whether a fee is charged, in this period and the next (P3, P6). */
export function feeWords({ messages, formats }: Words, { purchased, nextPeriod }: Line, { endDate }: Period): string {
  if (purchased > 0) return nextPeriod > 0 ? messages.feeActive : messages.feeEnds(formats.date(endDate));
  return nextPeriod > 0 ? messages.feeStarts(formats.date(endDate)) : messages.feeInactive;
}

/** `30 standard licences`, `6 Microsoft Outlook licences`; of a fee its name. */
export function lineQuantity({ messages }: Words, line: Line, quantity: number): string {
  if (isFee(line)) return line.name;
  return isStandardLine(line) ? messages.standardLicences(quantity) : messages.moduleLicences(quantity, line.name);
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
