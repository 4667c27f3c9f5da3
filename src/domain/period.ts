import type { Instant, LocalDate, Period } from './model.ts';

const DAY_MS = 86_400_000;

/** Making one takes longer than all that is done with it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar date an instant has in a zone. */
export function localDateOf(instant: Instant | number, timeZone: string): LocalDate {
  // `sv-SE` writes ISO dates; spelling the parts out would say the same at greater length.
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  calendars.set(timeZone, calendar);
  return calendar.format(new Date(instant));
}

/** Whole days from one local date to another; local dates have no hours, so no zone and no DST enter here. */
function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Where today stands in a period: days left, today included, of all its days. Shown, never charged by (M5). */
export function periodProgress(
  period: Period,
  now: Instant,
  timeZone: string,
): { readonly daysLeft: number; readonly days: number } {
  const days = daysBetween(period.startDate, period.endDate);
  const daysLeft = Math.min(days, Math.max(0, daysBetween(localDateOf(now, timeZone), period.endDate)));
  return { daysLeft, days };
}

/** How much of a period has passed at an instant, 0 to 100; before it nothing, after it all. */
export function placeIn({ start, end }: Period, instant: Instant): number {
  const place = (Date.parse(instant) - Date.parse(start)) / (Date.parse(end) - Date.parse(start));
  return Math.min(100, Math.max(0, place * 100));
}

/** The last date a half-open period has. */
export function lastDateOf(period: Period): LocalDate {
  return addDays(period.endDate, -1);
}
