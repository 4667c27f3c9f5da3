import type { Assignment, Instant, Line, Mark } from '../../domain/model.ts';
import { matches, searchText, type SearchText, type SearchWord } from '../../domain/search.ts';
import { sortRows, type Compare, type SortColumn, type SortOrder } from '../../domain/table-order.ts';
import type { PageMessages, TableMessages } from '../../i18n/messages.ts';
import type { Formats } from '../../i18n/formats.ts';

/** One assignment as the table shows and searches it. */
export interface TableRow {
  readonly assignment: Assignment;
  readonly module: string;
  /** The date, as written in the cell. */
  readonly assigned: string;
  /** When the licence is taken away, if there is none for it (G6). */
  readonly deadline: Instant | undefined;
  /** The deadline as written in the cell, empty without one. */
  readonly ends: string;
  readonly search: SearchText;
}

/** What a row's texts depend on beside the assignment. */
export interface RowSurroundings {
  readonly lines: readonly Line[];
  /** Undefined where the host gives none: then a row's own deadline counts. */
  readonly marks: readonly Mark[] | undefined;
  readonly timeZone: string;
  readonly messages: PageMessages & TableMessages;
  readonly formats: Formats;
}

export interface Selection {
  /** Empty for all modules. */
  readonly lineId: string;
  readonly words: readonly SearchWord[];
  readonly order: SortOrder;
  readonly compare: Compare;
}

/** Texts are made once per assignment, and a selection once, while nothing that they depend on changes. */
export class TableModel {
  #key = '';
  #messages: (PageMessages & TableMessages) | undefined;
  #assignments: readonly Assignment[] = [];
  #rows: readonly TableRow[] = [];
  #rowOf = new Map<Assignment, TableRow>();
  #selected:
    { readonly from: readonly TableRow[]; readonly by: Selection; readonly found: readonly TableRow[] } | undefined;

  rows(assignments: readonly Assignment[], surroundings: RowSurroundings): readonly TableRow[] {
    const key = keyOf(surroundings);
    const same = key === this.#key && surroundings.messages === this.#messages;
    if (same && assignments === this.#assignments) return this.#rows;
    this.#key = key;
    this.#messages = surroundings.messages;
    this.#assignments = assignments;
    const kept = same ? this.#rowOf : undefined;
    // A new map, so that rows which are gone are let go.
    this.#rowOf = new Map();
    const make = rowMaker(surroundings);
    this.#rows = assignments.map((assignment) => {
      const row = kept?.get(assignment) ?? make(assignment);
      this.#rowOf.set(assignment, row);
      return row;
    });
    return this.#rows;
  }

  /** What is searched in what is chosen, sorted. */
  select(rows: readonly TableRow[], by: Selection): readonly TableRow[] {
    const last = this.#selected;
    if (last?.from === rows && isSame(last.by, by)) return last.found;
    const found = inModule(rows, by.lineId).filter((row) => matches(row.search, by.words));
    const sorted = sortRows(found, keys[by.order.column], by.order.descending, by.compare);
    this.#selected = { from: rows, by, found: sorted };
    return sorted;
  }
}

function isSame(a: Selection, b: Selection): boolean {
  return (
    a.lineId === b.lineId &&
    a.words === b.words &&
    a.compare === b.compare &&
    a.order.column === b.order.column &&
    a.order.descending === b.order.descending
  );
}

/** By value: the account is read again and again, and mostly says the same. */
function keyOf({ lines, marks, timeZone }: RowSurroundings): string {
  return JSON.stringify([
    timeZone,
    lines.map(({ id, name }) => [id, name]),
    marks?.map(({ id, deadline }) => [id, deadline]),
  ]);
}

function rowMaker({
  lines,
  marks,
  timeZone,
  messages,
  formats,
}: RowSurroundings): (assignment: Assignment) => TableRow {
  const names = new Map(lines.map((line) => [line.id, line.name]));
  // The account is read more often than the list: where it is given, its marks are the newer ones.
  const deadlines = marks && new Map(marks.map((mark) => [mark.id, mark.deadline]));
  return (assignment) => {
    const { employee } = assignment;
    const module = names.get(assignment.lineId) ?? assignment.lineId;
    const assigned = formats.shortDateOf(assignment.assignedAt, timeZone);
    const deadline = deadlines ? deadlines.get(assignment.id) : assignment.deadline;
    const ends = deadline === undefined ? '' : messages.tableEnds(formats.shortDeadlineOf(deadline, timeZone));
    const status = deadline === undefined ? messages.tableLicensed : messages.tableNoLicence;
    // Words hold no line breaks, so none is found across two cells.
    const text = [employee.name, employee.email, employee.department, module, assigned, status, ends].join('\n');
    return { assignment, module, assigned, deadline, ends, search: searchText(text) };
  };
}

export function inModule(rows: readonly TableRow[], lineId: string): readonly TableRow[] {
  return lineId === '' ? rows : rows.filter((row) => row.assignment.lineId === lineId);
}

/** Who has no licence comes first, the most urgent on top. */
const keys: Record<SortColumn, (row: TableRow) => string | number> = {
  employee: ({ assignment }) => assignment.employee.name,
  email: ({ assignment }) => assignment.employee.email,
  department: ({ assignment }) => assignment.employee.department,
  module: ({ module }) => module,
  assigned: ({ assignment }) => Date.parse(assignment.assignedAt),
  status: ({ deadline }) => (deadline === undefined ? Infinity : Date.parse(deadline)),
};
