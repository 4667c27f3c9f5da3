import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LocalDays } from '../../src/domain/local-days.ts';
import { sequences } from '../support/sequences.ts';

const zones = [
  ...['UTC', 'Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati'],
  // Where clocks change at midnight, in either direction, and where a day was left out.
  ...['America/Sao_Paulo', 'Asia/Beirut', 'Africa/Cairo', 'America/Havana', 'Pacific/Apia', 'Pacific/Chatham'],
];

describe('T5: the local dates of many instants', () => {
  it.each(zones)('T5: %s: the same as asked one by one, at every change of the clock', (timeZone) => {
    const days = new LocalDays(timeZone);
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 366 * 30 });
    fc.assert(
      fc.property(minutes, fc.constantFrom('Z', '.000Z', '.999Z'), (minute, end) => {
        const at = new Date(Date.UTC(2000, 0) + minute * 60_000).toISOString().slice(0, 19) + end;
        expect(days.dateOf(at)).toBe(calendar.format(new Date(at)));
      }),
      sequences(500),
    );
    const wrong = Array.from({ length: 2 * 365 * 24 }, (_, hour) => Date.UTC(2010, 0) + hour * 3_600_000)
      .filter((hour) => days.dateOf(new Date(hour).toISOString()) !== calendar.format(hour))
      .map((hour) => new Date(hour).toISOString());
    expect(wrong).toEqual([]);
  });

  it('T5: asks the calendar once for a week, and for its days only where the clocks change', () => {
    const calendar: { readonly format: unknown } = Intl.DateTimeFormat.prototype;
    const asked = vi.spyOn(calendar, 'format', 'get');
    const days = new LocalDays('Europe/Stockholm');
    const readDays = (from: number, many: number): number => {
      asked.mockClear();
      for (let hour = 0; hour < 24 * many; hour += 1) {
        const [start] = new Date(from + hour * 3_600_000).toISOString().split(':00.');
        for (const end of [':00Z', ':59.9Z', ':59.999Z']) days.dateOf(`${start}${end}`);
      }
      return asked.mock.calls.length;
    };
    // From a Thursday, as 1 January 1970 was; the last day ends in the week after.
    expect(readDays(Date.UTC(2026, 10, 5), 7)).toBe(3);
    expect(readDays(Date.UTC(2026, 10, 12), 7)).toBe(1);
    expect(readDays(Date.UTC(2026, 9, 22), 3)).toBe(5);
    asked.mockRestore();
  });

  it('T5: knows instants that are written otherwise, and what is no instant', () => {
    const days = new LocalDays('Europe/Stockholm');
    expect(days.dateOf('2026-11-24T23:30:00+00:00')).toBe('2026-11-25');
    expect(days.dateOf('2026-11-25T00:30:00+02:00')).toBe('2026-11-24');
    expect(days.dateOf('2026-11-25T00:30:00.000+02:00')).toBe('2026-11-24');
    expect(days.dateOf('2026-13-41T23:30:00Z')).toBeUndefined();
    expect(days.dateOf('yesterday')).toBeUndefined();
    expect(days.dateOf('2026-11-24T23:30:00Z or so')).toBeUndefined();
  });
});
