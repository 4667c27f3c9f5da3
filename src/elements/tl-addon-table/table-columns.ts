import { LocalDays } from '../../domain/local-days.ts';
import type { Assignment, Employee, Instant, Line, Mark } from '../../domain/model.ts';
import { Column, textColumn } from '../../domain/table/column.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';

/** What a row's texts depend on beside the assignment. */
export interface RowSurroundings {
  readonly lines: readonly Line[];
  /** Undefined where the host gives none: then a row's own deadline counts. */
  readonly marks: readonly Mark[] | undefined;
  readonly timeZone: string;
  readonly words: Words<TableMessages>;
}

/** What is searched. Whoever holds several modules is looked at once, with all that is known of them in one text. */
export type Columns = {
  readonly people: Column<Assignment, Employee>;
  readonly module: Column<Assignment>;
  readonly assigned: Column<Assignment>;
  readonly status: Column<Assignment>;
};

const NOBODY: Employee = { id: '', name: '', email: '', department: '' };

/** Who holds it. A host's own rows are shown even where they do not say so. */
export function holderOf({ employee }: Partial<Assignment>): Employee {
  return employee ?? NOBODY;
}

export function peopleColumn(): Column<Assignment, Employee> {
  return new Column({
    valueOf: holderOf,
    keyOf: ({ id }) => id,
    // A list that changes while it is read may tell two things of one employee.
    isSame: (a, b) => a === b || (a.name === b.name && a.email === b.email && a.department === b.department),
    // White space ends a word, so that none is found across two fields.
    textOf: ({ name, email, department }) => [name, email, department].join('\t'),
  });
}

export function assignedColumn({ timeZone, words: { formats } }: RowSurroundings): Column<Assignment> {
  let days: LocalDays | undefined;
  return textColumn(
    // Not made before it is needed: a calendar takes its time, and the first rows do without.
    ({ assignedAt }) => (days ??= new LocalDays(timeZone)).dateOf(assignedAt) ?? assignedAt,
    (date) => (isDate(date) ? formats.shortDate(date) : date),
  );
}

export function statusText(deadline: Instant, { words, timeZone }: RowSurroundings): string {
  const { messages } = words;
  return deadline === '' ? messages.tableLicensed : `${messages.tableNoLicence} ${endsText(deadline, timeZone, words)}`;
}

/** The date as its cell writes it. A host's own rows are shown even where they are not what they should be. */
export function assignedText(assignedAt: Instant, timeZone: string, formats: Formats): string {
  return isDate(assignedAt) ? formats.shortDateOf(assignedAt, timeZone) : assignedAt;
}

/** The deadline as its cell writes it. */
export function endsText(deadline: Instant, timeZone: string, { messages, formats }: Words<TableMessages>): string {
  return messages.tableEnds(isDate(deadline) ? formats.shortDeadlineOf(deadline, timeZone) : deadline);
}

export const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text));
