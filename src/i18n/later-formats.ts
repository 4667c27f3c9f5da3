import {
  inZones,
  LONG,
  withMinus,
  written,
  type Conventions,
  type Instant,
  type LaterFormats,
  type PageFormats,
  type WriteInstant,
} from './formats.ts';
import { once } from './once.ts';

/** By how many minutes clocks are set back, seen from either side: half an hour on Lord Howe, two hours at Troll. */
const SETBACKS = [-120, -60, -30, 30, 60, 120];

/** `Centraleuropæisk tid` stands in sentences, where Danish writes it small; not so `Moskva-tid` or `Greenwich Mean Time`. */
const ADJECTIVE = /^.(?=\S+sk \S*tid$)/;

export function createLaterFormats({ tag, dateTimeSeparator }: Conventions, page: PageFormats): LaterFormats {
  const withTime =
    (write: WriteInstant): WriteInstant =>
    (instant, timeZone) =>
      write(instant, timeZone) + dateTimeSeparator + page.timeOf(instant, timeZone);
  const zoneWritten = (timeZoneName: Intl.DateTimeFormatOptions['timeZoneName']): LaterFormats['zoneName'] => {
    const format = inZones(tag, { timeZoneName });
    return (instant, timeZone) =>
      format(timeZone)
        .formatToParts(new Date(instant))
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  };

  const differences = once(() => new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' }));
  const shortDate = written(tag, { ...LONG, month: 'short' });
  const weekdayAndDate = written(tag, { weekday: 'long', ...LONG });
  const weekdayDateOf: WriteInstant = (instant, timeZone) => weekdayAndDate(instant, timeZone).replace(',', '');
  // Generic, because a deadline's zone is known to people by one name all year round.
  const zone = zoneWritten('longGeneric');
  const exactZone = zoneWritten('long');
  const shortZone = zoneWritten('short');

  /** In the night when clocks are set back, a time of day comes twice, and its zone's exact name tells which is meant. */
  const isRepeated = (instant: Instant, timeZone: string): boolean =>
    SETBACKS.some((minutes) => {
      const other = new Date(Date.parse(instant) + minutes * 60_000).toISOString();
      return page.dateTimeOf(other, timeZone) === page.dateTimeOf(instant, timeZone);
    });
  const zoneName: LaterFormats['zoneName'] = (instant, timeZone) =>
    (isRepeated(instant, timeZone) ? exactZone : zone)(instant, timeZone).replace(ADJECTIVE, (letter) =>
      letter.toLowerCase(),
    );

  return {
    difference: (value) => withMinus(differences().format(value)),
    shortDate,
    shortDateOf: shortDate,
    weekdayDateOf,
    dayTimeOf: withTime(written(tag, { day: 'numeric', month: 'long' })),
    deadlineOf: (instant, timeZone) => `${withTime(weekdayDateOf)(instant, timeZone)} ${zoneName(instant, timeZone)}`,
    shortDeadlineOf: (instant, timeZone) => `${withTime(shortDate)(instant, timeZone)} ${shortZone(instant, timeZone)}`,
    zoneName,
  };
}
