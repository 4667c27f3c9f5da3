import type { LogRow } from '../../domain/log-days.ts';
import type { Line, LogEntry } from '../../domain/model.ts';
import type { PageMessages, LogMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';

/** What it happened to, after the names of the people it is about, if any. */
export function whatWords(
  { messages, formats }: Words<LogMessages>,
  { entry, subjects }: LogRow,
  lines: readonly Line[],
): string {
  const line = lineName(entry, lines);
  // Whoever is a user without a licence lacks a licence of the standard line, and it says so of nobody else.
  const [subject] = subjects;
  if (subject) return subjectWords(messages, entry.event, subject.kind === 'user' ? '' : line);
  if (entry.event === 'rolled-over' && entry.lineId === undefined) return messages.logInvoice;
  if (line === '') return '';
  switch (entry.event) {
    case 'failed':
      return messages.logNothingChanged(line);
    case 'cancelled':
      return entry.after === undefined ? line : messages.logKeeps(line, formats.number(entry.after));
    case 'requested':
    case 'applied':
      if (isPlan(entry)) return messages.logLinePlan(line);
      return entry.event === 'requested' ? messages.logLineNow(line) : withFollowers(messages, entry, line, lines);
    case 'rolled-over':
      return withFollowers(messages, entry, line, lines);
    default:
      return line;
  }
}

function subjectWords(messages: PageMessages & LogMessages, event: LogEntry['event'], line: string): string {
  switch (event) {
    case 'marked':
      return messages.logMarkedWhat(line);
    case 'deactivated':
      return messages.logDeactivatedWhat;
    case 'assignment-removed':
      return messages.logRemovedWhat(line);
    default:
      return messages.logClearedWhat(line);
  }
}

function lineName(entry: LogEntry, lines: readonly Line[]): string {
  return lines.find((line) => line.id === entry.lineId)?.name ?? entry.lineId ?? '';
}

/** Nothing is charged for a plan, nor for undoing one (C3–C5). */
function isPlan({ amount }: LogEntry): boolean {
  return amount === undefined;
}

function withFollowers(
  messages: PageMessages & LogMessages,
  entry: LogEntry,
  line: string,
  lines: readonly Line[],
): string {
  const followers = lines.filter((one) => one.follows === entry.lineId).length;
  return followers === 0 ? line : messages.logLineAndFollowers(line, followers);
}
