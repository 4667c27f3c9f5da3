import type { Assignment, Employee, Line } from '../../../src/domain/model.ts';
import { DEPARTMENTS, DOMAINS, FIRST_NAMES, LAST_NAMES, MODULES, RARE_NAMES } from './names.ts';

export const TIME_ZONE = 'Europe/Stockholm';

/** What a cell says, in the order of the columns. */
export interface FlatRow {
  readonly employee: string;
  readonly email: string;
  readonly department: string;
  readonly module: string;
  readonly assigned: string;
  readonly status: string;
}

export const COLUMNS = ['employee', 'email', 'department', 'module', 'assigned', 'status'] as const;

export const HEADINGS: Record<keyof FlatRow, string> = {
  employee: 'Employee',
  email: 'E-mail',
  department: 'Department',
  module: 'Module',
  assigned: 'Assigned',
  status: 'Licence',
};

const DAYS = 1_000;
const FIRST_DAY = Date.UTC(2024, 1, 1);
const DAY = 24 * 60 * 60 * 1000;
const EACH_HOLDS = 3;
/** However many there are: more would be a page of its own above the table. */
const MARKED = 4;

/** The contract's rows, in the server's order: that of their making. The same for the same seed. */
export function makeAssignments(count: number, seed = 1): readonly Assignment[] {
  const random = mulberry32(seed);
  const employees = Array.from({ length: Math.ceil(count / EACH_HOLDS) }, (_, index) => makeEmployee(index, random));
  const held: { readonly employee: Employee; readonly lineId: string }[] = [];
  for (const [index, employee] of employees.entries()) {
    for (let nth = 0; nth < EACH_HOLDS && held.length < count; nth += 1) {
      held.push({ employee, lineId: at(MODULES, (index * 7 + nth) % MODULES.length).id });
    }
  }
  shuffle(held, random);
  return held.map(({ employee, lineId }, index) => ({
    id: `a-${String(index + 1).padStart(6, '0')}`,
    lineId,
    employee,
    assignedAt: workingHour(index / count),
    ...(index % Math.ceil(count / MARKED) === 0 && { deadline: '2026-12-01T08:00:00Z' }),
  }));
}

export function makeLines(assignments: readonly Assignment[]): readonly Line[] {
  return MODULES.map(({ id, name }) => {
    const used = assignments.filter(({ lineId }) => lineId === id).length;
    return {
      ...{ id, section: 'add-ons', name, unitPrice: 12_000, purchased: used, nextPeriod: used, used },
      ...{ available: 0, over: 0, minimum: 0, editable: true },
    };
  });
}

/** Cells as texts, which is what the peers are given: made before the clock starts. */
export function flatten(assignments: readonly Assignment[]): FlatRow[] {
  const cells = cellWriter();
  return assignments.map((one) => {
    const [employee, email, department, module, assigned, status] = cells(one);
    return { employee, email, department, module, assigned, status };
  });
}

export type Cells = readonly [string, string, string, string, string, string];

/** The six texts of a row; an hour's date is formatted once. */
export function cellWriter(): (assignment: Assignment) => Cells {
  const names = new Map(MODULES.map(({ id, name }) => [id, name]));
  const format = new Intl.DateTimeFormat('sv-SE', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
  const dates = new Map<string, string>();
  const dateOf = (instant: string): string => {
    const hour = instant.slice(0, 13);
    let text = dates.get(hour);
    if (text === undefined) dates.set(hour, (text = format.format(new Date(instant))));
    return text;
  };
  return ({ employee, lineId, assignedAt, deadline }) => [
    employee.name,
    employee.email,
    employee.department,
    names.get(lineId) ?? lineId,
    dateOf(assignedAt),
    deadline === undefined ? 'Har licens' : 'Utan licens',
  ];
}

function makeEmployee(index: number, random: () => number): Employee {
  const first = at(FIRST_NAMES, Math.floor(random() * FIRST_NAMES.length));
  const name = `${first} ${lastName(index, random)}`;
  return {
    id: `u-${String(index + 1).padStart(5, '0')}`,
    name,
    email: `${plain(name).replace(' ', '.')}${index}@${at(DOMAINS, Math.floor(random() * DOMAINS.length))}`,
    department: at(DEPARTMENTS, Math.floor(random() * DEPARTMENTS.length)),
  };
}

/** The first employees make sure that each rare name is there in a short list, too. */
function lastName(index: number, random: () => number): string {
  const chance = random();
  const rare = RARE_NAMES[index] ?? RARE_NAMES[Math.floor(chance * 1000)];
  return rare ?? at(LAST_NAMES, Math.floor(random() * LAST_NAMES.length));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '');
}

function workingHour(share: number): string {
  const day = Math.floor(share * DAYS);
  const minutes = Math.floor((share * DAYS - day) * 9 * 60);
  return `${new Date(FIRST_DAY + day * DAY + (7 * 60 + minutes) * 60_000).toISOString().slice(0, 16)}:00Z`;
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`Nothing at ${index}`);
  return found;
}

function shuffle(list: unknown[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [at(list, other), at(list, last)];
  }
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
