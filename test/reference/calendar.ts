/**
 * Calendar arithmetic written a second time, over Luxon: another library than the simulator's, by other authors, and the
 * choices that the rules make are made here by their text. Instants are milliseconds since 1970.
 */
import { DateTime } from 'luxon';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const QUOTE_LIFETIME = 15 * MINUTE;

export type PeriodKind = 'monthly' | 'quarterly' | 'annual';
const MONTHS: Readonly<Record<PeriodKind, number>> = { monthly: 1, quarterly: 3, annual: 12 };

export interface Period {
  startDate: string;
  endDate: string;
  start: number;
  end: number;
  days: number;
}

export function localDateOf(instant: number, zone: string): string {
  return isoDate(DateTime.fromMillis(instant, { zone }));
}

/** T4: boundary n of periods from an anchor date, clamped to the month's last day, never chained. */
export function periodBoundary(anchor: string, kind: PeriodKind, number: number): string {
  return isoDate(dateOf(anchor).plus({ months: number * MONTHS[kind] }));
}

/** Period n: it begins and ends at the first instants of its dates. */
export function periodOf(anchor: string, kind: PeriodKind, number: number, zone: string): Period {
  const startDate = periodBoundary(anchor, kind, number);
  const endDate = periodBoundary(anchor, kind, number + 1);
  return {
    ...{ startDate, endDate, days: daysFrom(startDate, endDate) },
    ...{ start: firstInstantOf(startDate, zone), end: firstInstantOf(endDate, zone) },
  };
}

/** The number of the period in which an instant lies. */
export function periodNumber(anchor: string, kind: PeriodKind, instant: number, zone: string): number {
  let number = 0;
  while (firstInstantOf(periodBoundary(anchor, kind, number + 1), zone) <= instant) number += 1;
  return number;
}

/** M1: local dates from one, included, to another, not included. */
export function daysFrom(start: string, end: string): number {
  return dateOf(end).diff(dateOf(start), 'days').days;
}

export function dateDaysLater(date: string, days: number): string {
  return isoDate(dateOf(date).plus({ days }));
}

/**
 * The first instant of a local date. Luxon's `startOf('day')` is 00:00 by the clock on the wall, and that is not always it:
 * where the clock is turned back over midnight 00:00 comes twice, and the date begins with the first (Luxon promises
 * neither); where a gap begins before midnight and ends after it Luxon adds its length to 00:00, an hour after midnight
 * perhaps, while the date begins where the gap ends.
 */
export function firstInstantOf(date: string, zone: string): number {
  const midnight = DateTime.fromISO(date, { zone });
  if (midnight.hour === 0 && midnight.minute === 0 && isoDate(midnight) === date) return earliest(midnight);
  const wall = (instant: number): number => instant + DateTime.fromMillis(instant, { zone }).offset * MINUTE;
  const wanted = dateOf(date).toMillis();
  let [before, after] = [midnight.toMillis() - DAY, midnight.toMillis()];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wall(middle) < wanted) before = middle;
    else after = middle;
  }
  return after;
}

/**
 * The same local time some calendar days later. Where it comes twice that is the first time: a deadline that had been
 * shown as 02:30 has passed when it is 02:30. Where it is left out it is so much later as the clock was put forward, as
 * it would have been without that; Luxon does the same.
 */
export function sameTimeLater(instant: number, days: number, zone: string): number {
  return earliest(DateTime.fromMillis(instant, { zone }).plus({ days }));
}

/** G1: seven calendar days, the same local time. */
export function graceAfterActivation(instant: number, zone: string): number {
  return sameTimeLater(instant, 7, zone);
}

/** G2: the first instant of the local date seven days after the period's start. */
export function graceAfterRollOver(period: Period, zone: string): number {
  return firstInstantOf(dateDaysLater(period.startDate, 7), zone);
}

/** M4: after 15 minutes, at local midnight or at the period's end, whichever is first. */
export function quoteExpiry(instant: number, period: Period, zone: string): number {
  const tomorrow = dateDaysLater(localDateOf(instant, zone), 1);
  const midnights = [firstInstantOf(tomorrow, zone), ...instantsOf(DateTime.fromISO(tomorrow, { zone }))];
  const midnight = Math.min(...midnights.filter((each) => each > instant));
  return Math.min(instant + QUOTE_LIFETIME, midnight, period.end);
}

function earliest(time: DateTime): number {
  return Math.min(...instantsOf(time));
}

/** All at which the clock on the wall shows this time: two where it is turned back. */
function instantsOf(time: DateTime): number[] {
  return time.getPossibleOffsets().map((each) => each.toMillis());
}

function dateOf(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function isoDate(time: DateTime): string {
  const date = time.toISODate();
  if (date === null) throw new Error(`Luxon knows no such time: ${time.invalidExplanation ?? ''}`);
  return date;
}
