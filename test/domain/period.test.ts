import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/domain/model.ts';
import { addDays, lastDateOf, localDateOf, periodProgress } from '../../src/domain/period.ts';

const quarter: Period = {
  kind: 'quarterly',
  startDate: '2026-10-01',
  endDate: '2027-01-01',
  start: '2026-09-30T22:00:00Z',
  end: '2026-12-31T23:00:00Z',
};

describe('where today stands in a period, today included', () => {
  it.each<[string, string, number]>([
    ['before its start', '2026-09-30T21:59:59Z', 92],
    ['its first instant', '2026-09-30T22:00:00Z', 92],
    ['E1: 24 November', '2026-11-24T09:00:00Z', 38],
    ['E2: after local midnight', '2026-11-24T23:00:00Z', 37],
    ['E3: the last day', '2026-12-31T22:59:59Z', 1],
    ['its end', '2026-12-31T23:00:00Z', 0],
    ['long after it', '2027-03-01T00:00:00Z', 0],
  ])('%s', (_, now, daysLeft) => {
    expect(periodProgress(quarter, now, 'Europe/Stockholm')).toMatchObject({ daysLeft, days: 92 });
  });

  it.each([
    ['Europe/Stockholm', '2026-11-25'],
    ['America/New_York', '2026-11-24'],
  ])('the date is that of %s', (timeZone, today) => {
    const now = '2026-11-24T23:30:00Z';
    expect(localDateOf(now, timeZone)).toBe(today);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('the last date is the one before the end', () => {
    expect(lastDateOf(quarter)).toBe('2026-12-31');
  });
});
