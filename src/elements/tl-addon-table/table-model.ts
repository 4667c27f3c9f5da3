import type { Assignment, Employee, Instant } from '../../domain/model.ts';
import { textColumn, type Column } from '../../domain/table/column.ts';
import {
  groupByKey,
  orderByRank,
  ranksOfNumbers,
  type Compare,
  type Groups,
  type SortColumn,
  type SortOrder,
} from '../../domain/table/order.ts';
import { both, rowsIn, rowsThatHave, setOf } from '../../domain/table/row-set.ts';
import type { SearchWord } from '../../domain/table/search.ts';
import {
  assignedColumn,
  holderOf,
  peopleColumn,
  statusText,
  type Columns,
  type RowSurroundings,
} from './table-columns.ts';

/** One assignment as the table shows it. */
export interface TableRow {
  readonly assignment: Assignment;
  readonly holder: Employee;
  readonly module: string;
  /** When the licence is taken away, if there is none for it (G6). */
  readonly deadline: Instant | undefined;
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

/** Who holds each module, by the module's id in its column. */
interface Modules extends Groups {
  readonly of: readonly Assignment[];
  readonly counts: ReadonlyMap<string, number>;
}

/** What only sorting needs. */
type PeopleColumns = Record<'employee' | 'email' | 'department', Column<Employee>>;

/** How a change of what is shown is to be taken. */
export type ModelChange = 'none' | 'more rows' | 'other texts' | 'other rows';

/** The assignments by column: what of them is searched, sorted and counted, as far as it has been asked for. */
export class TableModel {
  assignments: readonly Assignment[] = [];
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
  #modules: Modules | undefined;

  /** Takes note of what there is. Nothing is computed before it is needed. */
  update(assignments: readonly Assignment[], surroundings: RowSurroundings): ModelChange {
    const key = this.#keyOf(surroundings);
    const change = this.#changeTo(assignments, key, surroundings);
    this.#surroundings = surroundings;
    if (change === 'none') return change;
    this.assignments = assignments;
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
    const last = this.assignments;
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
        (assignment) => this.#deadlineOf(assignment),
        (deadline) => statusText(deadline, surroundings),
      ),
    };
  }

  #moduleName(lineId: string): string {
    return this.#moduleNames.get(lineId) ?? lineId;
  }

  /** Empty where there is none. */
  #deadlineOf(assignment: Assignment): Instant {
    return (this.#deadlines ? this.#deadlines.get(assignment.id) : assignment.deadline) ?? '';
  }

  row(index: number): TableRow | undefined {
    const assignment = this.assignments[index];
    return (
      assignment && {
        assignment,
        holder: holderOf(assignment),
        module: this.#moduleName(assignment.lineId),
        deadline: this.#deadlineOf(assignment) || undefined,
      }
    );
  }

  /** What a selection finds. */
  *select(by: Selection): Generator<void, Found> {
    const columns = this.#columns;
    if (!columns) return { rows: NO_ROWS, ofModule: 0 };
    const order = by.order ? yield* this.#order(columns, by.order, by.compare) : this.#givenOrder();
    const chosen = by.lineId === '' ? order : yield* this.#rowsOf(columns, by.lineId, by.order && order);
    if (by.words.length === 0) return { rows: chosen, ofModule: chosen.length };
    yield* this.prepareSearch();
    const hits = by.words.map((word) => rowsThatHave(Object.values(columns), word, order.length)).reduce(both);
    return { rows: rowsIn(hits, chosen), ofModule: chosen.length };
  }

  /** Who holds a module. */
  *#rowsOf({ module }: Columns, lineId: string, order: Uint32Array | undefined): Generator<void, Uint32Array> {
    const { rows, ends } = yield* this.#groupModules(module);
    const id = module.idOf(lineId);
    const held = id < 0 ? NO_ROWS : rows.subarray(ends[id - 1] ?? 0, ends[id]);
    return order ? rowsIn(setOf(held, order.length), order) : held;
  }

  /** Makes the next search quick. */
  *prepareSearch(): Generator<void> {
    const columns = Object.values(this.#columns ?? {});
    yield* inStep(columns.map((column) => column.fill(this.assignments)));
    for (const column of columns) yield* column.prepareSearch(this.assignments);
  }

  /** Makes choosing a module quick, and knows how many employees hold each. */
  *group(): Generator<void> {
    if (this.#columns) yield* this.#groupModules(this.#columns.module);
  }

  *#groupModules(module: Column<Assignment>): Generator<void, Modules> {
    const of = this.assignments;
    // First, because the column is another one where only names or marks have changed; its ids are as before.
    yield* module.fill(of);
    if (this.#modules?.of === of) return this.#modules;
    const groups = groupByKey(module.ids, module.values.length);
    const { ends } = groups;
    const counts = new Map(module.values.map((lineId, id) => [lineId, (ends[id] ?? 0) - (ends[id - 1] ?? 0)]));
    this.#modules = { of, ...groups, counts };
    return this.#modules;
  }

  /** How many employees hold each module; undefined until they are counted. */
  get counts(): ReadonlyMap<string, number> | undefined {
    return this.#modules?.of === this.assignments ? this.#modules.counts : undefined;
  }

  /** Who holds a module without a licence for it, by the rows' own deadlines. */
  marked(lineId: string): readonly MarkedAssignment[] {
    if (this.#marked?.of !== this.assignments) {
      this.#marked = { of: this.assignments, assignments: this.#markedAssignments() };
    }
    return this.#marked.assignments.filter((one) => one.lineId === lineId);
  }

  #markedAssignments(): MarkedAssignment[] {
    const { status } = this.#columns ?? {};
    if (!status) return [];
    // Mostly the search has read it already.
    for (const work = status.fill(this.assignments); !work.next().done;);
    const licensed = status.idOf('');
    const marked: MarkedAssignment[] = [];
    const { ids, values } = status;
    for (let row = 0; row < ids.length; row += 1) {
      const assignment = ids[row] === licensed ? undefined : this.assignments[row];
      if (assignment)
        marked.push({ ...assignment, employee: holderOf(assignment), deadline: values[ids[row] ?? 0] ?? '' });
    }
    return marked;
  }

  #givenOrder(): Uint32Array {
    const { length } = this.assignments;
    if (this.#asGiven.length === length) return this.#asGiven;
    const rows = new Uint32Array(length);
    for (let row = 0; row < length; row += 1) rows[row] = row;
    this.#asGiven = rows;
    return rows;
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
        return yield* this.#ranksOf((assignment) => Date.parse(this.#deadlineOf(assignment)));
      case 'module':
        return yield* columns.module.rank(this.assignments, compare);
      default:
        return yield* this.#ranksOfPeople(columns.people, column, compare);
    }
  }

  *#ranksOfPeople(
    people: Column<Assignment, Employee>,
    column: keyof PeopleColumns,
    compare: Compare,
  ): Generator<void, Uint32Array> {
    yield* people.fill(this.assignments);
    this.#peopleColumns ??= {
      employee: textColumn(({ name }) => name),
      email: textColumn(({ email }) => email),
      department: textColumn(({ department }) => department),
    };
    const ranks = yield* this.#peopleColumns[column].rank(people.values, compare);
    return people.ids.map((id) => ranks[id] ?? 0);
  }

  *#ranksOf(numberOf: (assignment: Assignment) => number): Generator<void, Uint32Array> {
    const numbers = new Float64Array(this.assignments.length);
    let index = 0;
    for (const assignment of this.assignments) {
      const number = numberOf(assignment);
      numbers[index] = Number.isNaN(number) ? Infinity : number;
      index += 1;
      if (index % ROWS_AT_A_TIME === 0) yield;
    }
    return yield* ranksOfNumbers(numbers);
  }
}

const ROWS_AT_A_TIME = 4096;
const NO_ROWS = new Uint32Array(0);

/** Side by side, so that a row is fetched from memory once and not once for each column. */
function* inStep(works: readonly Generator<void>[]): Generator<void> {
  for (let going = works; going.length > 0; yield) going = going.filter((work) => work.next().done === false);
}
