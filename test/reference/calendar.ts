/**
 * Calendar arithmetic written a second time, over `Intl` and UTC dates alone: slow, and sharing nothing with the
 * simulator. Instants are milliseconds since 1970.
 */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local wall clock at an instant, as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, ...fields, ...time, era: 'short' });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const seconds = Date.UTC(
    part['year']!,
    part['month']! - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  return seconds + (((instant % 1000) + 1000) % 1000);
}

export function localDateOf(instant: number, timeZone: string): string {
  return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

/** The first instant whose local date is this one or later, found by looking at every minute. */
export function firstInstantOf(date: string, timeZone: string): number {
  const middle = Date.parse(`${date}T00:00:00Z`);
  let instant = middle - DAY;
  while (localDateOf(instant + 60 * MINUTE, timeZone) < date) instant += 60 * MINUTE;
  while (localDateOf(instant, timeZone) < date) instant += MINUTE;
  return instant;
}

/** The same wall clock some days later; in a gap the time after it, of two the earlier. */
export function sameWallClockLater(instant: number, days: number, timeZone: string): number {
  const wanted = wallClock(instant, timeZone) + days * DAY;
  const before = wallClock(wanted - DAY, timeZone) - (wanted - DAY);
  const after = wallClock(wanted + DAY, timeZone) - (wanted + DAY);
  const found = [wanted - before, wanted - after].filter((each) => wallClock(each, timeZone) === wanted);
  return found.length > 0 ? Math.min(...found) : wanted - before;
}

/** Boundary n of periods of some months from an anchor date, clamped to the month's last day. */
export function periodBoundary(anchor: string, months: number, number: number): string {
  const [year, month, day] = anchor.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + number * months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

export function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY);
}

export function dateDaysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
