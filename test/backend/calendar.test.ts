import { describe, expect, test } from 'vitest';
import * as calendar from '../../mocks/backend/calendar.ts';
import { currentPeriod, periodDays } from '../../mocks/backend/periods.ts';

describe('T4 periods', () => {
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

test('M4 midnight lies ahead, also where the clock was turned back over it and a date begins twice', () => {
  // St John's, 2010: at 00:01 of 7 November back to 23:01.
  const midnights = ['2010-11-07T02:29:59Z', '2010-11-07T02:31:00Z', '2010-11-07T03:29:59Z'].map((instant) =>
    calendar.formatInstant(calendar.nextMidnight(Date.parse(instant), 'America/St_Johns')),
  );
  expect(midnights).toEqual(['2010-11-07T02:30:00Z', '2010-11-07T03:30:00Z', '2010-11-07T03:30:00Z']);
});

describe('instants and durations from outside', () => {
  test.each([
    ...['', 'now', '2026-11-24', '2026-11-24T09:00:00', '2026-13-01T00:00:00Z', '2026-02-29T00:00:00Z'],
    // ISO 8601, but not in UTC as RFC 3339 has it.
    ...['2026-11-24T09:00:00+01:00', '2026-11-24T09:00Z', '2026-11-24T09:00:00Z[UTC]', '+002026-11-24T09:00:00Z'],
    ...['20261124T090000Z', '2026-11-24 09:00:00Z', '2026-11-24t09:00:00z', '2026-11-24T09:00:00,5Z'],
    // RFC 3339 has a 60th second, the contract has none.
    '2026-12-31T23:59:60Z',
  ])('%j is no instant', (text) => expect(calendar.parseInstant(text)).toBeUndefined());

  test('an instant is read to the millisecond and written without needless digits', () => {
    expect(calendar.formatInstant(calendar.parseInstant('2026-11-24T09:00:00.000Z') ?? 0)).toBe('2026-11-24T09:00:00Z');
    expect(calendar.formatInstant(calendar.parseInstant('2026-11-24T09:00:00.125Z') ?? 0)).toBe(
      '2026-11-24T09:00:00.125Z',
    );
    expect(calendar.parseInstant('2026-11-24T09:00:00.0019Z')).toBe(Date.parse('2026-11-24T09:00:00.001Z'));
  });

  test.each(['', '7', 'P', '-P1D', 'PT-5M', 'P1H', 'P9999999Y'])('%j does not advance the clock', (text) =>
    expect(calendar.addDuration(Date.UTC(2026, 0, 1), text, 'Europe/Stockholm')).toBeUndefined(),
  );

  test('the clock can be advanced by nothing, and up to the last instant', () => {
    const last = calendar.LAST_INSTANT;
    expect(calendar.formatInstant(last)).toBe('9999-01-01T00:00:00Z');
    expect(calendar.addDuration(last, 'PT0S', 'UTC')).toBe(last);
    expect(calendar.addDuration(last, 'PT0.001S', 'UTC')).toBeUndefined();
  });

  test('a day is a calendar day, an hour is an hour', () => {
    const eve = Date.parse('2027-03-27T12:00:00Z');
    expect(calendar.addDuration(eve, 'P1D', 'Europe/Stockholm')).toBe(Date.parse('2027-03-28T11:00:00Z'));
    expect(calendar.addDuration(eve, 'PT24H', 'Europe/Stockholm')).toBe(Date.parse('2027-03-28T12:00:00Z'));
  });

  test.each([
    ['PT0S', 0],
    ['PT0.0019S', 1],
    ['PT2M', 120_000],
    ['PT1H30M', 5_400_000],
    ['P1D', 86_400_000],
    ['PT24H', 86_400_000],
    ['P1DT1M', 86_460_000],
  ])('%s lasts %i ms', (text, length) => expect(calendar.durationLength(text)).toBe(length));

  test.each(['P1M', 'P1W', 'P1Y', '-PT1S', 'two minutes'])('%s has no fixed length', (text) =>
    expect(calendar.durationLength(text)).toBeUndefined(),
  );

  test('time zones are known or refused', () => {
    expect(calendar.isTimeZone('Europe/Stockholm')).toBe(true);
    expect(calendar.isTimeZone('Europe/Nowhere')).toBe(false);
  });
});
