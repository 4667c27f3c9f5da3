/** Instants in time zones, with those where a calendar goes wrong forced in: changes of the clock, ends of months. */
import fc from 'fast-check';
import type { PeriodKind } from '../reference/calendar.ts';

export interface Moment {
  zone: string;
  /** Milliseconds since 1970, whole seconds. */
  instant: number;
  /** The day of the month from which periods are counted. */
  anchorDay: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FROM = Date.UTC(1970, 0, 2);
const TO = Date.UTC(2040, 0, 1);

/** Clocks that do something else than an hour at night, some of them long ago; the change after that date. */
const PECULIAR: readonly (readonly [zone: string, date: string])[] = [
  ['America/Sao_Paulo', '2018-11-01'], // no midnight
  ['America/Sao_Paulo', '2019-02-01'], // 23:00 to midnight twice
  ['Africa/Cairo', '2027-04-01'], // no midnight
  ['Africa/Cairo', '2026-10-20'],
  ['Asia/Beirut', '2027-03-20'], // no midnight
  ['Asia/Beirut', '2026-10-20'],
  ['America/Havana', '2027-03-01'], // no midnight
  ['America/Havana', '2026-10-25'], // midnight twice
  ['Australia/Lord_Howe', '2026-10-01'], // half an hour
  ['Australia/Lord_Howe', '2027-04-01'],
  ['Pacific/Apia', '2011-12-20'], // a day that never was
  ['Pacific/Kwajalein', '1993-08-10'], // another
  ['America/St_Johns', '2010-11-01'], // back over midnight: a date begins, stops and begins again
  ['America/St_Johns', '2011-03-01'],
  ['Pacific/Chatham', '2027-04-01'],
  ['America/Nuuk', '2026-10-20'],
  ['Africa/Casablanca', '2026-02-01'], // back for Ramadan
  ['Antarctica/Troll', '2027-03-20'], // two hours
  ['Asia/Kathmandu', '1985-12-20'], // a quarter of an hour
  ['Europe/Stockholm', '2027-03-20'],
  ['Europe/Stockholm', '2026-10-20'],
  ['America/New_York', '2027-03-01'],
  ['America/New_York', '2026-10-25'],
];

const zones = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone'));
const anyTime = fc.integer({ min: FROM / 1000, max: TO / 1000 }).map((seconds) => seconds * 1000);
/** Around, and seven days before, so that what is seven days later lies around. */
const near = fc
  .tuple(
    fc.constantFrom(0, -7 * DAY, -DAY),
    fc.oneof(fc.integer({ min: -40 * 60, max: 40 * 60 }), fc.integer({ min: -90, max: 90 })),
  )
  .map(([days, minutes]) => days + minutes * MINUTE);

const peculiar = fc
  .tuple(fc.constantFrom(...PECULIAR), near)
  .map(([[zone, date], distance]) => ({ zone, instant: nextChange(zone, Date.parse(`${date}T00:00:00Z`)) + distance }));

/** Any zone at one of its changes of the clock. */
const changes = fc
  .tuple(zones, anyTime, near)
  .map(([zone, time, distance]) => ({ zone, instant: nextChange(zone, time) + distance }));

const monthEnds = fc
  .tuple(zones, fc.integer({ min: 1970, max: 2039 }), fc.nat(11), near)
  .map(([zone, year, month, distance]) => ({ zone, instant: Date.UTC(year, month + 1, 1) + distance }));

const anywhere = fc.record({ zone: zones, instant: anyTime });

export const moments: fc.Arbitrary<Moment> = fc
  .tuple(
    fc.oneof(peculiar, changes, monthEnds, anywhere),
    fc.oneof(fc.integer({ min: 28, max: 31 }), fc.integer({ min: 1, max: 31 })),
  )
  .map(([moment, anchorDay]) => ({ ...moment, anchorDay }));

export const periodKinds = fc.constantFrom<PeriodKind[]>('monthly', 'quarterly', 'annual');

/** When the offset of a zone changes next, to the minute; the time itself where it does not within two years. */
function nextChange(zone: string, time: number): number {
  const was = offset(zone, time);
  let [before, after] = [time, time];
  while (offset(zone, after) === was) {
    [before, after] = [after, after + 20 * DAY];
    if (after > time + 2 * 366 * DAY) return time;
  }
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / 1000) * 1000;
    if (offset(zone, middle) === was) before = middle;
    else after = middle;
  }
  return after;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offset(zone: string, instant: number): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
    formats.set(zone, format);
  }
  return format.format(instant);
}
