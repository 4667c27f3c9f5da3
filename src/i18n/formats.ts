import { once } from './once.ts';

/** RFC 3339 instant in UTC. */
export type Instant = string;
/** `YYYY-MM-DD`. */
type LocalDate = string;

export interface Currency {
  /** ISO 4217 code. */
  readonly currency: string;
  /** Decimal digits of the minor unit; from the server, never guessed (M3). */
  readonly exponent: number;
}

/** How the first view writes numbers, money and moments in one language. Amounts are minor units (M3). */
export interface PageFormats {
  number(value: number): string;
  /** `SEK 1,239.13`. */
  money(minor: number, currency: Currency): string;
  /** `1,239.13`, where the currency stands beside it. */
  amount(minor: number, currency: Currency): string;
  /** `1 January 2027`. */
  date(date: LocalDate): string;
  /** `1 January`. */
  dayMonth(date: LocalDate): string;
  /** `1 Jan`. */
  shortDayMonth(date: LocalDate): string;
  /** `1 October – 31 December 2026`. */
  dateRange(first: LocalDate, last: LocalDate): string;
  /** `21 May 2025`, the date an instant has in a zone. */
  dateOf(instant: Instant, timeZone: string): string;
  /** `10:15`; without a zone in that of the device. */
  timeOf(instant: Instant, timeZone?: string): string;
  /** `8 January 2027, 00:00`. */
  dateTimeOf(instant: Instant, timeZone: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

/** How what comes after the first view writes the rest, deadlines above all. */
export interface LaterFormats {
  /** A difference with its sign: `+5`, `−7`, `0`. */
  difference(value: number): string;
  /** `21 May 2025` in short months. */
  shortDate(date: LocalDate): string;
  /** `21 May 2025` in short months, the date an instant has in a zone. */
  shortDateOf(instant: Instant, timeZone: string): string;
  /** `Thursday 31 December 2026`. */
  weekdayDateOf(instant: Instant, timeZone: string): string;
  /** `8 January, 00:00`: where the year goes without saying. */
  dayTimeOf(instant: Instant, timeZone: string): string;
  /** `Thursday 31 December 2026, 23:59 Central European Time` (T5). */
  deadlineOf(instant: Instant, timeZone: string): string;
  /** `27 Nov 2026, 14:30 CET`, for a table's cell (T5). */
  shortDeadlineOf(instant: Instant, timeZone: string): string;
  /** `Central European Time`, or what the browser calls the zone at that instant; exactly in an hour that comes twice. */
  zoneName(instant: Instant, timeZone: string): string;
}

/** All of them: those of `later-formats.ts` come with what writes them, as its strings do. */
export type Formats = PageFormats & LaterFormats;

/**
 * Minor units as a decimal literal, exactly: `(123, 2)` is `1.23`. Formatting a literal instead of a number keeps every
 * digit that a floating-point division would lose (M3).
 */
export function decimalLiteral(minor: number, exponent: number): `${number}` {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent > 0 ? `.${digits.slice(-exponent)}` : '';
  // The literal is a number by construction; the type system cannot see it.
  return `${minor < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
}

/** No line ends between a day and its month, nor before a dash: `12 / March 2027` reads as two things. */
const unbroken = (date: string): string => date.replace(/ (?=\D)/g, '\u00a0');

/** What `Intl` leaves to taste. */
export interface Conventions {
  /** BCP 47 tag whose conventions apply, e.g. `en-GB` for our English. */
  readonly tag: string;
  /** Between hours and minutes. */
  readonly timeSeparator: ':' | '.';
  /** Between a date and a time of day: `31 December 2026, 23:59`, `31 december 2026 kl. 23.59`. */
  readonly dateTimeSeparator: string;
}

export type WriteInstant = (instant: Instant, timeZone?: string) => string;

function cached<T, Key>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

export const inZones = (
  tag: string,
  options: Intl.DateTimeFormatOptions,
): ((timeZone: string | undefined) => Intl.DateTimeFormat) =>
  cached((timeZone) => new Intl.DateTimeFormat(tag, { ...options, timeZone }));

/** Without a zone in UTC: there a local date is a midnight, which no zone can shift. */
export function written(tag: string, options: Intl.DateTimeFormatOptions): WriteInstant {
  const format = inZones(tag, options);
  return (instant, timeZone = 'UTC') => unbroken(format(timeZone).format(new Date(instant)));
}

export const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** U+2212, which lines up with digits and is read as a minus. */
export const withMinus = (text: string): string => text.replace('-', '−');

export function createFormats({ tag, timeSeparator, dateTimeSeparator }: Conventions): PageFormats {
  /** With exactly so many digits after the separator. */
  const fixed = (options?: Intl.NumberFormatOptions): ((exponent: number) => Intl.NumberFormat) =>
    cached(
      (exponent) =>
        new Intl.NumberFormat(tag, { ...options, minimumFractionDigits: exponent, maximumFractionDigits: exponent }),
    );
  const numbers = once(() => new Intl.NumberFormat(tag));
  const amounts = fixed();
  const currencies = cached((currency: string) => fixed({ style: 'currency', currency }));
  const date = written(tag, LONG);
  const ranges = inZones(tag, LONG);
  const times = inZones(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const lists = once(() => new Intl.ListFormat(tag));
  const timeOf: WriteInstant = (instant, timeZone) =>
    times(timeZone).format(new Date(instant)).replace(/[:.]/, timeSeparator);

  return {
    number: (value) => withMinus(numbers().format(value)),
    money: (minor, { currency, exponent }) =>
      withMinus(currencies(currency)(exponent).format(decimalLiteral(minor, exponent))),
    amount: (minor, { exponent }) => withMinus(amounts(exponent).format(decimalLiteral(minor, exponent))),
    date,
    dayMonth: written(tag, { day: 'numeric', month: 'long' }),
    shortDayMonth: written(tag, { day: 'numeric', month: 'short' }),
    dateRange: (first, last) => unbroken(ranges('UTC').formatRange(new Date(first), new Date(last))),
    dateOf: date,
    timeOf,
    dateTimeOf: (instant, timeZone) => date(instant, timeZone) + dateTimeSeparator + timeOf(instant, timeZone),
    list: (items) => lists().format(items),
  };
}
