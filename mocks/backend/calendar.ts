/**
 * Instants, local dates and durations. Instants are milliseconds since 1970 in UTC, local dates `YYYY-MM-DD` in an IANA
 * time zone; everything the calendar decides is decided by Temporal.
 */
import { Temporal } from 'temporal-polyfill';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(\.\d+)?Z$/;

/** The last instant the simulator can be moved to: beyond it RFC 3339 has no four-digit year. */
export const LAST_INSTANT = Date.UTC(9999, 0, 1);

/** RFC 3339 in UTC, milliseconds only where there are any. `Date` says the same as Temporal here, thirty times faster. */
export function formatInstant(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** An RFC 3339 instant in UTC, cut to milliseconds; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  return INSTANT.test(text) ? attempt(() => Temporal.Instant.from(text).epochMilliseconds) : undefined;
}

/** The local date at an instant. */
export function localDate(instant: number, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The first instant of a local date: midnight, or where that does not exist, the first moment after the gap. */
export function startOfDate(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The next midnight by the local clock; where it is turned back over midnight, a date may begin twice. */
export function nextMidnight(instant: number, timeZone: string): number {
  const tomorrow = addDays(localDate(instant, timeZone), 1);
  const first = startOfDate(tomorrow, timeZone);
  if (first > instant) return first;
  const midnight = Temporal.PlainDate.from(tomorrow).toPlainDateTime();
  return midnight.toZonedDateTime(timeZone, { disambiguation: 'later' }).epochMilliseconds;
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Months later, clamped to the month's last day: 31 January + 1 month is 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The same local time some calendar days later (G1); in a gap of summer time, just after it. */
export function sameTimeDaysLater(instant: number, days: number, timeZone: string): number {
  return zoned(instant, timeZone).add({ days }).epochMilliseconds;
}

/** Calendar arithmetic in a zone; undefined where the duration is no ISO 8601 duration, is negative or leads too far. */
export function addDuration(instant: number, duration: string, timeZone: string): number | undefined {
  const later = attempt(() => zoned(instant, timeZone).add(duration).epochMilliseconds);
  return later !== undefined && later >= instant && later <= LAST_INSTANT ? later : undefined;
}

/** The length of an ISO 8601 duration of days (24 hours each) and less; undefined for any other. */
export function durationLength(duration: string): number | undefined {
  const length = attempt(() => Math.floor(Temporal.Duration.from(duration).total('milliseconds')));
  return length !== undefined && length >= 0 ? length : undefined;
}

export function isTimeZone(timeZone: string): boolean {
  return attempt(() => zoned(0, timeZone)) !== undefined;
}

function zoned(instant: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}

/** Undefined where Temporal refuses what it is given. */
function attempt<Value>(calculate: () => Value): Value | undefined {
  try {
    return calculate();
  } catch {
    return undefined;
  }
}
