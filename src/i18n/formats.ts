/** RFC 3339 instant in UTC. */
type Instant = string;
/** `YYYY-MM-DD`. */
type LocalDate = string;

export interface Currency {
  /** ISO 4217 code. */
  readonly currency: string;
  /** Decimal digits of the minor unit; from the server, never guessed (M3). */
  readonly exponent: number;
}

/** How numbers, money and moments are written in one language. Amounts are minor units (M3). */
export interface Formats {
  number(value: number): string;
  /** A difference with its sign: `+5`, `−7`, `0`. */
  difference(value: number): string;
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
  /** `21 May 2025` in short months. */
  shortDate(date: LocalDate): string;
  /** `1 October – 31 December 2026`. */
  dateRange(first: LocalDate, last: LocalDate): string;
  /** `21 May 2025`, the date an instant has in a zone. */
  dateOf(instant: Instant, timeZone: string): string;
  /** `21 May 2025` in short months. */
  shortDateOf(instant: Instant, timeZone: string): string;
  /** `Thursday 31 December 2026`. */
  weekdayDateOf(instant: Instant, timeZone: string): string;
  /** `10:15`; without a zone in that of the device. */
  timeOf(instant: Instant, timeZone?: string): string;
  /** `8 January 2027, 00:00`. */
  dateTimeOf(instant: Instant, timeZone: string): string;
  /** `8 January, 00:00`: where the year goes without saying. */
  dayTimeOf(instant: Instant, timeZone: string): string;
  /** `Thursday 31 December 2026, 23:59 Central European Time` (T5). */
  deadlineOf(instant: Instant, timeZone: string): string;
  /** `27 Nov 2026, 14:30 CET`, for a table's cell (T5). */
  shortDeadlineOf(instant: Instant, timeZone: string): string;
  /** `Central European Time`, or what the browser calls the zone at that instant; exactly in an hour that comes twice. */
  zoneName(instant: Instant, timeZone: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** `a, b or c`. */
  alternatives(items: readonly string[]): string;
}

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

/** By how many minutes clocks are set back, seen from either side: half an hour on Lord Howe, two hours at Troll. */
const SETBACKS = [-120, -60, -30, 30, 60, 120];

/** `Centraleuropæisk tid` stands in sentences, where Danish writes it small; not so `Moskva-tid` or `Greenwich Mean Time`. */
const ADJECTIVE = /^.(?=\S+sk \S*tid$)/;

/** What `Intl` leaves to taste. */
export interface Conventions {
  /** BCP 47 tag whose conventions apply, e.g. `en-GB` for our English. */
  readonly tag: string;
  /** Between hours and minutes. */
  readonly timeSeparator: ':' | '.';
  /** Between a date and a time of day: `31 December 2026, 23:59`, `31 december 2026 kl. 23.59`. */
  readonly dateTimeSeparator: string;
}

export function createFormats({ tag, timeSeparator, dateTimeSeparator }: Conventions): Formats {
  const cached = <T, Key>(make: (key: Key) => T): ((key: Key) => T) => {
    const made = new Map<Key, T>();
    return (key) => {
      const value = made.get(key) ?? make(key);
      made.set(key, value);
      return value;
    };
  };
  const inZones = (options: Intl.DateTimeFormatOptions): ((timeZone: string | undefined) => Intl.DateTimeFormat) =>
    cached((timeZone) => new Intl.DateTimeFormat(tag, { ...options, timeZone }));
  /** Without a zone in UTC: there a local date is a midnight, which no zone can shift. */
  const written = (options: Intl.DateTimeFormatOptions): ((instant: Instant, timeZone?: string) => string) => {
    const format = inZones(options);
    return (instant, timeZone = 'UTC') => format(timeZone).format(new Date(instant));
  };
  const zoneWritten = (timeZoneName: Intl.DateTimeFormatOptions['timeZoneName']): Formats['zoneName'] => {
    const format = inZones({ timeZoneName });
    return (instant, timeZone) =>
      format(timeZone)
        .formatToParts(new Date(instant))
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  };

  const numbers = cached((signDisplay: 'auto' | 'exceptZero') => new Intl.NumberFormat(tag, { signDisplay }));
  /** With exactly so many digits after the separator. */
  const fixed = (options?: Intl.NumberFormatOptions): ((exponent: number) => Intl.NumberFormat) =>
    cached(
      (exponent) =>
        new Intl.NumberFormat(tag, { ...options, minimumFractionDigits: exponent, maximumFractionDigits: exponent }),
    );
  const amounts = fixed();
  const currencies = cached((currency: string) => fixed({ style: 'currency', currency }));
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const date = written(long);
  const ranges = inZones(long);
  const shortDate = written({ ...long, month: 'short' });
  const dayMonth = written({ day: 'numeric', month: 'long' });
  const shortDayMonth = written({ day: 'numeric', month: 'short' });
  const weekdayAndDate = written({ weekday: 'long', ...long });
  const weekdayDate: typeof date = (instant, timeZone) => weekdayAndDate(instant, timeZone).replace(',', '');
  const times = inZones({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  // Generic, because a deadline's zone is known to people by one name all year round.
  const zone = zoneWritten('longGeneric');
  const exactZone = zoneWritten('long');
  const shortZone = zoneWritten('short');
  const lists = cached((type: Intl.ListFormatType) => new Intl.ListFormat(tag, { type }));
  /** U+2212, which lines up with digits and is read as a minus. */
  const minus = (text: string): string => text.replace('-', '−');

  const withTime =
    (write: Formats['dateOf']): Formats['dateTimeOf'] =>
    (instant, timeZone) =>
      [write(instant, timeZone), formats.timeOf(instant, timeZone)].join(dateTimeSeparator);

  /** In the night when clocks are set back, a time of day comes twice, and its zone's exact name tells which is meant. */
  const isRepeated = (instant: Instant, timeZone: string): boolean =>
    SETBACKS.some((minutes) => {
      const other = new Date(Date.parse(instant) + minutes * 60_000).toISOString();
      return formats.dateTimeOf(other, timeZone) === formats.dateTimeOf(instant, timeZone);
    });

  const formats: Formats = {
    number: (value) => minus(numbers('auto').format(value)),
    difference: (value) => minus(numbers('exceptZero').format(value)),
    money: (minor, { currency, exponent }) =>
      minus(currencies(currency)(exponent).format(decimalLiteral(minor, exponent))),
    amount: (minor, { exponent }) => minus(amounts(exponent).format(decimalLiteral(minor, exponent))),
    date,
    dayMonth,
    shortDayMonth,
    shortDate,
    // It breaks after its dash, at most before a year, and not between day and month.
    dateRange: (first, last) =>
      ranges('UTC')
        .formatRange(new Date(first), new Date(last))
        .replace(/ (?=\D)/g, '\u00a0'),
    dateOf: date,
    shortDateOf: shortDate,
    weekdayDateOf: weekdayDate,
    timeOf: (instant, timeZone) => times(timeZone).format(new Date(instant)).replace(/[:.]/, timeSeparator),
    dateTimeOf: withTime(date),
    dayTimeOf: withTime(dayMonth),
    deadlineOf: (instant, timeZone) =>
      `${withTime(weekdayDate)(instant, timeZone)} ${formats.zoneName(instant, timeZone)}`,
    shortDeadlineOf: (instant, timeZone) => `${withTime(shortDate)(instant, timeZone)} ${shortZone(instant, timeZone)}`,
    zoneName: (instant, timeZone) =>
      (isRepeated(instant, timeZone) ? exactZone : zone)(instant, timeZone).replace(ADJECTIVE, (letter) =>
        letter.toLowerCase(),
      ),
    list: (items) => lists('conjunction').format(items),
    alternatives: (items) => lists('disjunction').format(items),
  };
  return formats;
}
