import type { Instant, LocalDate, LogEntry } from './model.ts';

/** One row of the log: one entry, or several that say the same of several people at one instant. */
export interface LogRow {
  readonly entry: LogEntry;
  /** Whom it is about, in the order in which it happened. */
  readonly subjects: readonly NonNullable<LogEntry['subject']>[];
}

export interface LogDay {
  readonly date: LocalDate;
  readonly rows: readonly LogRow[];
}

/** The log, newest first, by days of the account's calendar; who is marked at one instant stands in one row. */
export function logDays(entries: readonly LogEntry[], dateOf: (at: Instant) => LocalDate): readonly LogDay[] {
  const days: { date: LocalDate; rows: { entry: LogEntry; subjects: NonNullable<LogEntry['subject']>[] }[] }[] = [];
  for (const entry of entries) {
    const date = dateOf(entry.at);
    let day = days.at(-1);
    if (day?.date !== date) days.push((day = { date, rows: [] }));
    const row = day.rows.at(-1);
    if (row && isSameMarking(row.entry, entry) && entry.subject) {
      // The list runs backwards in time, so each further one came before.
      row.subjects.unshift(entry.subject);
    } else {
      day.rows.push({ entry, subjects: entry.subject ? [entry.subject] : [] });
    }
  }
  return days;
}

function isSameMarking(a: LogEntry, b: LogEntry): boolean {
  return (
    a.event === 'marked' && b.event === 'marked' && a.at === b.at && a.lineId === b.lineId && a.deadline === b.deadline
  );
}
