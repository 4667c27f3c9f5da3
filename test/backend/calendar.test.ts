import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as calendar from '../../mocks/backend/calendar.ts';
import { currentPeriod, periodDays } from '../../mocks/backend/periods.ts';
import * as reference from '../reference/calendar.ts';

const ZONES = [
  'Europe/Stockholm',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Africa/Cairo',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
];
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2036, 0, 1);

/** Days around changes of summer time and month ends, in UTC; the rest by chance. */
const FORCED = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-11-01',
  '2026-02-28',
  '2028-02-29',
  '2026-12-31',
  '2026-04-05',
];
const instants = fc.oneof(
  fc.integer({ min: FROM, max: TO }),
  fc
    .tuple(fc.constantFrom(...FORCED), fc.integer({ min: -36 * 60, max: 36 * 60 }))
    .map(([date, minutes]) => Date.parse(`${date}T00:00:00Z`) + minutes * 60_000),
);

describe('T4, T5 calendar against an independent reference', () => {
  test('local dates, their first instants, and the same time seven days later', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const date = reference.localDateOf(instant, zone);
        expect(calendar.localDate(instant, zone)).toBe(date);
        expect(calendar.startOfDate(date, zone)).toBe(reference.firstInstantOf(date, zone));
        expect(calendar.sameTimeDaysLater(instant, 7, zone)).toBe(reference.sameWallClockLater(instant, 7, zone));
        expect(calendar.addDays(date, 7)).toBe(reference.dateDaysLater(date, 7));
      }),
      { numRuns: 400 },
    );
  });

  test('period boundaries from any anchor', () => {
    const anchors = fc.tuple(
      fc.integer({ min: 2026, max: 2032 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const days = fc.oneof(
      anchors,
      fc.constantFrom([2026, 1, 31] as const, [2028, 2, 29] as const, [2027, 8, 30] as const),
    );
    fc.assert(
      fc.property(days, fc.constantFrom('monthly', 'quarterly', 'annual'), fc.nat(60), ([y, m, d], kind, index) => {
        const anchor = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const months = { monthly: 1, quarterly: 3, annual: 12 }[kind];
        const period = currentPeriod({ kind, anchor, index }, 'Europe/Stockholm');
        expect(period.startDate).toBe(reference.periodBoundary(anchor, months, index));
        expect(period.endDate).toBe(reference.periodBoundary(anchor, months, index + 1));
        expect(periodDays(period)).toBe(reference.daysFrom(period.startDate, period.endDate));
      }),
    );
  });

  test('T4 boundaries are counted from the anchor and never chained', () => {
    const starts = [0, 1, 2, 3, 4].map(
      (index) => currentPeriod({ kind: 'monthly', anchor: '2027-01-31', index }, 'Europe/Stockholm').startDate,
    );
    expect(starts).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    const quarters = [0, 1, 2].map(
      (index) => currentPeriod({ kind: 'quarterly', anchor: '2027-01-31', index }, 'Europe/Stockholm').startDate,
    );
    expect(quarters).toEqual(['2027-01-31', '2027-04-30', '2027-07-31']);
  });

  test('T4 a period begins at the first instant of its date, also where midnight does not exist', () => {
    // Beirut's clocks go from 00:00 to 01:00 on the last Sunday of March.
    const period = currentPeriod({ kind: 'monthly', anchor: '2027-02-28', index: 1 }, 'Asia/Beirut');
    expect(period.startDate).toBe('2027-03-28');
    expect(calendar.formatInstant(period.start)).toBe('2027-03-27T22:00:00Z');
  });

  test.each([
    ['monthly', '2026-02-01', 28],
    ['monthly', '2028-02-01', 29],
    ['monthly', '2026-04-01', 30],
    ['monthly', '2026-05-01', 31],
    ['quarterly', '2026-01-01', 90],
    ['quarterly', '2026-07-01', 92],
    ['annual', '2026-01-01', 365],
    ['annual', '2028-01-01', 366],
  ] as const)('T4 a %s period from %s has %i days', (kind, anchor, days) => {
    expect(periodDays(currentPeriod({ kind, anchor, index: 0 }, 'Europe/Stockholm'))).toBe(days);
  });
});

describe('instants and durations from outside', () => {
  test.each(['', '2026-11-24', '2026-11-24T09:00:00', '2026-11-24T09:00:00+01:00', '2026-13-01T00:00:00Z', 'now'])(
    '%j is no instant',
    (text) => expect(calendar.parseInstant(text)).toBeUndefined(),
  );

  test('an instant is read to the millisecond and written without needless digits', () => {
    expect(calendar.formatInstant(calendar.parseInstant('2026-11-24T09:00:00.000Z') ?? 0)).toBe('2026-11-24T09:00:00Z');
    expect(calendar.formatInstant(calendar.parseInstant('2026-11-24T09:00:00.125Z') ?? 0)).toBe(
      '2026-11-24T09:00:00.125Z',
    );
  });

  test.each(['', '7', 'P', '-P1D', 'PT-5M', 'P1H', 'P9999999Y'])('%j does not advance the clock', (text) =>
    expect(calendar.addDuration(Date.UTC(2026, 0, 1), text, 'Europe/Stockholm')).toBeUndefined(),
  );

  test('a day is a calendar day, an hour is an hour', () => {
    const eve = Date.parse('2027-03-27T12:00:00Z');
    expect(calendar.addDuration(eve, 'P1D', 'Europe/Stockholm')).toBe(Date.parse('2027-03-28T11:00:00Z'));
    expect(calendar.addDuration(eve, 'PT24H', 'Europe/Stockholm')).toBe(Date.parse('2027-03-28T12:00:00Z'));
  });

  test.each([
    ['PT0S', 0],
    ['PT2M', 120_000],
    ['PT1H30M', 5_400_000],
    ['P1D', 86_400_000],
    ['PT24H', 86_400_000],
  ])('%s lasts %i ms', (text, length) => expect(calendar.durationLength(text)).toBe(length));

  test.each(['P1M', 'P1W', 'P1Y', '-PT1S', 'two minutes'])('%s has no fixed length', (text) =>
    expect(calendar.durationLength(text)).toBeUndefined(),
  );

  test('time zones are known or refused', () => {
    expect(calendar.isTimeZone('Europe/Stockholm')).toBe(true);
    expect(calendar.isTimeZone('Europe/Nowhere')).toBe(false);
  });
});
