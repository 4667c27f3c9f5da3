import { describe, expect, it } from 'vitest';
import { logDays } from '../../src/domain/log-days.ts';
import type { LogEntry } from '../../src/domain/model.ts';

const entry = (id: string, at: string, event: string, more: Partial<LogEntry> = {}): LogEntry => ({
  ...{ id, at, event, actor: { kind: 'system' } },
  ...more,
});
const about = (name: string, lineId = 'standard'): Partial<LogEntry> => ({
  lineId,
  subject: { kind: 'user', id: name.toLowerCase(), name },
});
const dateOf = (at: string): string => at.slice(0, 10);
const shape = (entries: readonly LogEntry[]) =>
  logDays(entries, dateOf).map(({ date, rows }) => [
    date,
    rows.map((row) => row.subjects.map(({ name }) => name).join('+')),
  ]);

describe('R2: the log by days', () => {
  it('R2: has nothing to show of nothing', () => {
    expect(logDays([], dateOf)).toEqual([]);
  });

  it('R2: begins a day wherever the date changes, in the order given', () => {
    const days = logDays(
      [
        entry('3', '2027-01-02T10:00:00Z', 'applied'),
        entry('2', '2027-01-01T09:00:00Z', 'applied'),
        entry('1', '2027-01-01T08:00:00Z', 'requested'),
      ],
      dateOf,
    );
    expect(days.map(({ date, rows }) => [date, ...rows.map((row) => row.entry.id)])).toEqual([
      ['2027-01-02', '3'],
      ['2027-01-01', '2', '1'],
    ]);
  });

  it('R2: puts who is marked at one instant in one row, first marked first', () => {
    const at = '2027-01-01T00:00:00Z';
    expect(shape([entry('2', at, 'marked', about('Johan')), entry('1', at, 'marked', about('Sara'))])).toEqual([
      ['2027-01-01', ['Sara+Johan']],
    ]);
  });

  it.each([
    ['another instant', entry('2', '2027-01-01T00:00:01Z', 'marked', about('B'))],
    ['another line', entry('2', '2027-01-01T00:00:00Z', 'marked', about('B', 'timelog-crm'))],
    [
      'another deadline',
      entry('2', '2027-01-01T00:00:00Z', 'marked', { ...about('B'), deadline: '2027-01-09T00:00:00Z' }),
    ],
    ['another event', entry('2', '2027-01-01T00:00:00Z', 'cleared', about('B'))],
  ])('R2: keeps %s apart', (_name, other) => {
    expect(shape([other, entry('1', '2027-01-01T00:00:00Z', 'marked', about('A'))])).toEqual([
      ['2027-01-01', ['B', 'A']],
    ]);
  });

  it('R2: keeps deactivations apart, each is somebody’s own', () => {
    const at = '2027-01-08T00:00:00Z';
    expect(shape([entry('2', at, 'deactivated', about('B')), entry('1', at, 'deactivated', about('A'))])).toEqual([
      ['2027-01-08', ['B', 'A']],
    ]);
  });
});
