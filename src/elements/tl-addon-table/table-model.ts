import { LocalDays } from '../../domain/local-days.ts';
import type { Assignment, Employee, Instant, Line, Mark } from '../../domain/model.ts';
import { Column, textColumn } from '../../domain/table/column.ts';
import {
  orderByRank,
  ranksOfNumbers,
  type Compare,
  type SortColumn,
  type SortOrder,
} from '../../domain/table/order.ts';
import type { SearchWord } from '../../domain/table/search.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';

/** One assignment as the table shows it. */
export interface TableRow {
  readonly assignment: Assignment;
  readonly module: string;
  /** When the licence is taken away, if there is none for it (G6). */
  readonly deadline: Instant | undefined;
}

/** What a row's texts depend on beside the assignment. */
export interface RowSurroundings {
  readonly lines: readonly Line[];
  /** Undefined where the host gives none: then a row's own deadline counts. */
  readonly marks: readonly Mark[] | undefined;
  readonly timeZone: string;
  readonly words: Words<TableMessages>;
}

type MarkedAssignment = Assignment & { readonly deadline: Instant };

export interface Selection {
  /** Empty for all modules. */
  readonly lineId: string;
  readonly words: readonly SearchWord[];
  /** Undefined for the order in which the assignments are given. */
  readonly order: SortOrder | undefined;
  readonly compare: Compare;
}

/** What is searched in what is chosen, sorted. */
export interface Found {
  /** Indices into the assignments. */
  readonly rows: Uint32Array;
  /** How many there are of the chosen module, searched or not. */
  readonly ofModule: number;
}

/** What is searched. Whoever holds several modules is looked at once, with all that is known of them in one text. */
interface Columns {
  readonly people: Column<Assignment, Employee>;
  readonly module: Column<Assignment>;
  readonly assigned: Column<Assignment>;
  readonly status: Column<Assignment>;
}

/** What only sorting needs. */
type PeopleColumns = Record<'employee' | 'email' | 'department', Column<Employee>>;

/** How a change of what is shown is to be taken. */
export type ModelChange = 'none' | 'more rows' | 'other texts' | 'other rows';

/** The assignments by column: what of them is searched, sorted and counted, as far as it has been asked for. */
export class TableModel {
  #assignments: readonly Assignment[] = [];
  #surroundings: RowSurroundings | undefined;
  #key = '';
  #columns: Columns | undefined;
  #peopleColumns: PeopleColumns | undefined;
  #deadlines: ReadonlyMap<string, Instant> | undefined;
  #moduleNames: ReadonlyMap<string, string> = new Map();
  #asGiven = new Uint32Array(0);
  /** By column and direction, for one `compare`. */
  #orders = new Map<string, Uint32Array>();
  #compare: Compare | undefined;
  #marked: { readonly of: readonly Assignment[]; readonly assignments: readonly MarkedAssignment[] } | undefined;
  #counts: { readonly of: readonly Assignment[]; readonly counts: ReadonlyMap<string, number> } | undefined;

  get assignments(): readonly Assignment[] {
    return this.#assignments;
  }

  /** Takes note of what there is. Nothing is computed before it is needed. */
  update(assignments: readonly Assignment[], surroundings: RowSurroundings): ModelChange {
    const key = this.#keyOf(surroundings);
    const change = this.#changeTo(assignments, key, surroundings);
    this.#surroundings = surroundings;
    if (change === 'none') return change;
    this.#assignments = assignments;
    this.#key = key;
    this.#orders.clear();
    this.#marked = undefined;
    if (change !== 'more rows') this.#readSurroundings(surroundings, change === 'other rows');
    return change;
  }

  /** By value: the account is read again and again, and mostly says the same. */
  #keyOf({ lines, marks, timeZone }: RowSurroundings): string {
    const last = this.#surroundings;
    if (last?.lines === lines && last.marks === marks && last.timeZone === timeZone) return this.#key;
    return JSON.stringify([
      timeZone,
      lines.map(({ id, name }) => [id, name]),
      marks?.map(({ id, deadline }) => [id, deadline]),
    ]);
  }

  #changeTo(assignments: readonly Assignment[], key: string, { words }: RowSurroundings): ModelChange {
    const last = this.#assignments;
    if (!this.#columns) return 'other rows';
    if (assignments !== last && !last.every((one, index) => one === assignments[index])) return 'other rows';
    if (key !== this.#key || words.messages !== this.#surroundings?.words.messages) return 'other texts';
    return assignments.length === last.length ? 'none' : 'more rows';
  }

  #readSurroundings(surroundings: RowSurroundings, otherRows: boolean): void {
    const { lines, marks } = surroundings;
    this.#moduleNames = new Map(lines.map((line) => [line.id, line.name]));
    // The account is read more often than the list: where it is given, its marks are the newer ones.
    this.#deadlines = marks && new Map(marks.map((mark) => [mark.id, mark.deadline]));
    if (otherRows) this.#peopleColumns = undefined;
    this.#columns = {
      people: (otherRows ? undefined : this.#columns?.people) ?? peopleColumn(),
      module: textColumn(
        ({ lineId }) => lineId,
        (lineId) => this.#moduleName(lineId),
      ),
      assigned: assignedColumn(surroundings),
      status: textColumn(
        (assignment) => this.#deadlineOf(assignment) ?? '',
        (deadline) => statusText(deadline, surroundings),
      ),
    };
  }

  #moduleName(lineId: string): string {
    return this.#moduleNames.get(lineId) ?? lineId;
  }

  #deadlineOf(assignment: Assignment): Instant | undefined {
    return this.#deadlines ? this.#deadlines.get(assignment.id) : assignment.deadline;
  }

  row(index: number): TableRow | undefined {
    const assignment = this.#assignments[index];
    return (
      assignment && {
        assignment,
        module: this.#moduleName(assignment.lineId),
        deadline: this.#deadlineOf(assignment),
      }
    );
  }

  /** What a selection finds. */
  *select(by: Selection): Generator<void, Found> {
    const columns = this.#columns;
    if (!columns) return { rows: new Uint32Array(0), ofModule: 0 };
    const order = by.order ? yield* this.#order(columns, by.order, by.compare) : this.#givenOrder();
    if (by.lineId !== '') yield* columns.module.fill(this.#assignments);
    if (by.words.length > 0) yield* this.prepareSearch();
    const chosen = by.lineId === '' ? undefined : rowsWith(columns.module, by.lineId);
    const ofModule = chosen ? sum(chosen) : order.length;
    const kept = by.words.reduce((rows, word) => both(rows, rowsThatHave(columns, word, order.length)), chosen);
    return { rows: kept ? keptOf(order, kept) : order, ofModule };
  }

  /** Makes the next search quick. */
  *prepareSearch(): Generator<void> {
    if (!this.#columns) return;
    const { people, module, assigned, status } = this.#columns;
    for (const column of [people, module, assigned, status]) yield* column.prepareSearch(this.#assignments);
  }

  /** Counts how many employees hold each module. */
  *count(): Generator<void> {
    const { module } = this.#columns ?? {};
    if (!module || this.#counts?.of === this.#assignments) return;
    yield* module.fill(this.#assignments);
    const held = new Uint32Array(module.values.length);
    const { ids } = module;
    for (let row = 0; row < ids.length; row += 1) held[ids[row] ?? 0] = (held[ids[row] ?? 0] ?? 0) + 1;
    const counts = new Map(module.values.map((lineId, id) => [lineId, held[id] ?? 0]));
    this.#counts = { of: this.#assignments, counts };
  }

  /** How many employees hold each module; undefined until they are counted. */
  get counts(): ReadonlyMap<string, number> | undefined {
    return this.#counts?.of === this.#assignments ? this.#counts.counts : undefined;
  }

  /** Who holds a module without a licence for it, by the rows' own deadlines. */
  marked(lineId: string): readonly MarkedAssignment[] {
    if (this.#marked?.of !== this.#assignments) {
      const assignments = this.#assignments.flatMap((one) => {
        const deadline = this.#deadlineOf(one);
        return deadline === undefined ? [] : [{ ...one, deadline }];
      });
      this.#marked = { of: this.#assignments, assignments };
    }
    return this.#marked.assignments.filter((one) => one.lineId === lineId);
  }

  #givenOrder(): Uint32Array {
    const { length } = this.#assignments;
    if (this.#asGiven.length !== length) this.#asGiven = new Uint32Array(length).map((_, row) => row);
    return this.#asGiven;
  }

  *#order(columns: Columns, { column, descending }: SortOrder, compare: Compare): Generator<void, Uint32Array> {
    if (this.#compare !== compare) this.#orders.clear();
    this.#compare = compare;
    const key = `${descending ? '-' : ''}${column}`;
    let order = this.#orders.get(key);
    if (!order) {
      order = orderByRank(yield* this.#ranks(columns, column, compare), descending);
      this.#orders.set(key, order);
    }
    return order;
  }

  *#ranks(columns: Columns, column: SortColumn, compare: Compare): Generator<void, Uint32Array> {
    switch (column) {
      case 'assigned':
        return yield* this.#ranksOf(({ assignedAt }) => Date.parse(assignedAt));
      case 'status':
        // Who has no licence comes first, the most urgent on top.
        return yield* this.#ranksOf((assignment) => Date.parse(this.#deadlineOf(assignment) ?? ''));
      case 'module':
        return yield* columns.module.rank(this.#assignments, compare);
      default:
        return yield* this.#ranksOfPeople(columns.people, column, compare);
    }
  }

  *#ranksOfPeople(
    people: Column<Assignment, Employee>,
    column: keyof PeopleColumns,
    compare: Compare,
  ): Generator<void, Uint32Array> {
    yield* people.fill(this.#assignments);
    this.#peopleColumns ??= {
      employee: textColumn(({ name }) => name),
      email: textColumn(({ email }) => email),
      department: textColumn(({ department }) => department),
    };
    const ranks = yield* this.#peopleColumns[column].rank(people.values, compare);
    return people.ids.map((id) => ranks[id] ?? 0);
  }

  *#ranksOf(numberOf: (assignment: Assignment) => number): Generator<void, Uint32Array> {
    const numbers = new Float64Array(this.#assignments.length);
    let index = 0;
    for (const assignment of this.#assignments) {
      const number = numberOf(assignment);
      numbers[index] = Number.isNaN(number) ? Infinity : number;
      index += 1;
      if (index % ROWS_AT_A_TIME === 0) yield;
    }
    return yield* ranksOfNumbers(numbers);
  }
}

const ROWS_AT_A_TIME = 4096;

const FIELDS_APART = '\t';

function peopleColumn(): Column<Assignment, Employee> {
  return new Column({
    valueOf: ({ employee }: Assignment) => employee,
    keyOf: ({ id }) => id,
    // A list that changes while it is read may tell two things of one employee.
    isSame: (a, b) =>
      a === b || (a.name === b.name && a.email === b.email && a.department === b.department && a.id === b.id),
    // White space ends a word, so that none is found across two fields.
    textOf: ({ name, email, department }) => `${name}${FIELDS_APART}${email}${FIELDS_APART}${department}`,
  });
}

function assignedColumn({ timeZone, words: { formats } }: RowSurroundings): Column<Assignment> {
  const days = new LocalDays(timeZone);
  return textColumn(
    ({ assignedAt }) => days.dateOf(assignedAt) ?? assignedAt,
    (date) => (isDate(date) ? formats.shortDate(date) : date),
  );
}

function statusText(deadline: Instant, { words, timeZone }: RowSurroundings): string {
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

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** 1 for every row that has the key. */
function rowsWith(column: Column<Assignment>, key: string): Uint8Array {
  const wanted = column.idOf(key);
  const { ids } = column;
  const rows = new Uint8Array(ids.length);
  for (let row = 0; row < ids.length; row += 1) if (ids[row] === wanted) rows[row] = 1;
  return rows;
}

function keptOf(order: Uint32Array, kept: Uint8Array): Uint32Array {
  const rows = new Uint32Array(sum(kept));
  let length = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    if (kept[row] === 1) rows[length++] = row;
  }
  return rows;
}

/** 1 for every row that has the word in any column. */
function rowsThatHave({ people, module, assigned, status }: Columns, word: SearchWord, length: number): Uint8Array {
  const rows = new Uint8Array(length);
  for (const column of [people, module, assigned, status]) {
    const hits = column.search(word);
    if (!hits) continue;
    const { ids } = column;
    for (let row = 0; row < length; row += 1) if (hits[ids[row] ?? 0] === 1) rows[row] = 1;
  }
  return rows;
}

/** What both have, in the place of the second. */
function both(a: Uint8Array | undefined, b: Uint8Array): Uint8Array {
  if (!a) return b;
  for (let row = 0; row < b.length; row += 1) if (a[row] !== 1) b[row] = 0;
  return b;
}

function sum(ones: Uint8Array): number {
  let total = 0;
  for (let row = 0; row < ones.length; row += 1) total += ones[row] ?? 0;
  return total;
}
