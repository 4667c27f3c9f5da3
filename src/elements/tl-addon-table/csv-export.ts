import type { LocalDays } from '../../domain/local-days.ts';
import { localDateOf } from '../../domain/period.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../domain/table/csv.ts';
import type { SORT_COLUMNS } from '../../domain/table/order.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';
import type { TableCalendar } from './module-detail.ts';
import type { TableRow } from './table-model.ts';

/** Lines made between two opportunities to stop. */
const LINES_AT_A_TIME = 500;
const KEPT_MS = 60_000;

/**
 * Makes a file of the chosen rows and hands it to the browser's own download. False where that cannot be done: a row of the
 * host may be none, a browser may refuse.
 *
 * @param days In the calendar's zone. They and the columns are the table's, and handed over: for a chunk that another imports
 *   from, a bundler writes an object of getters.
 */
export function* saveCsv(
  rows: readonly TableRow[],
  calendar: TableCalendar,
  days: LocalDays,
  columns: typeof SORT_COLUMNS,
  words: Words<TableMessages>,
): Generator<void, boolean> {
  try {
    download(yield* csvFile(rows, calendar, days, columns, words), fileName(calendar, words));
    return true;
  } catch {
    return false;
  }
}

/**
 * The rows in their order, as the parts of a CSV file (A5). Dates are written so that a spreadsheet knows them:
 * `2026-11-24`, and deadlines with the time in the account's zone, which the heading names (T5).
 */
function* csvFile(
  rows: readonly TableRow[],
  { timeZone }: TableCalendar,
  days: LocalDays,
  columns: typeof SORT_COLUMNS,
  { messages, formats }: Words<TableMessages>,
): Generator<void, string[]> {
  const moment = (instant: string): string => {
    const date = days.dateOf(instant);
    return date === undefined ? instant : `${date} ${formats.timeOf(instant, timeZone).replace('.', ':')}`;
  };
  const cells = ({ assignment, holder, module, deadline }: TableRow): string[] => [
    ...[holder.name, holder.email, holder.department, module],
    days.dateOf(assignment.assignedAt) ?? assignment.assignedAt,
    deadline === undefined ? messages.tableLicensed : messages.tableNoLicence,
    deadline === undefined ? '' : moment(deadline),
  ];
  const separator = messages.tableCsvSeparator;
  const headings = [...columns.map((column) => messages[column]), messages.tableEndsIn(timeZone)];
  const parts = [BYTE_ORDER_MARK + csvLine(headings, separator)];
  for (let start = 0; start < rows.length; start += LINES_AT_A_TIME) {
    const lines = rows.slice(start, start + LINES_AT_A_TIME).map((row) => csvLine(cells(row), separator));
    parts.push(lines.join(''));
    yield;
  }
  return parts;
}

/** With the date that it is in the account's zone, where that is known (T5). */
function fileName({ timeZone, now }: TableCalendar, { messages }: Words<TableMessages>): string {
  return `${messages.tableExportFile}${now === undefined ? '' : `-${localDateOf(now, timeZone)}`}.csv`;
}

/** Without a server and without leaving the page. */
function download(parts: readonly string[], name: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers read it only when they have asked where it should go.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}
