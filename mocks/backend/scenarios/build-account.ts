/** An account of one's own, in the field's words. What is left out is sensible; what contradicts the rules is refused. */
import { isTimeZone, localDate, parseInstant } from '../calendar.ts';
import { MAXIMUM } from '../changes.ts';
import { ANY_COUNT, isWithin, wholeNumber } from '../control-inputs.ts';
import { compareText, makeId } from '../ids.ts';
import { highestInvoiceTotal } from '../lines.ts';
import { isPayable } from '../money.ts';
import { currentPeriod, MONTHS, type PeriodPlan } from '../periods.ts';
import { productNames } from '../products.ts';
import type { AssignmentState, EngineState, LineKind, LineState, Names, UserState } from '../state.ts';
import type { Section } from '../wire.ts';
import { hydrate } from '../world.ts';
import { emailOf } from './people.ts';

export interface LineSpec {
  id: string;
  /** `users`: the standard line, exactly one; `follower`: follows it; `assignments`: an add-on module; `fee`: 0 or 1. */
  kind: LineKind;
  /** Minor units per licence and period. */
  unitPrice: number;
  /** Of a follower it is the standard line's. */
  purchased?: number;
  /** A plan for the next period; without one the number goes on. */
  nextPeriod?: number;
  names?: Names;
}

export interface UserSpec {
  name: string;
  /** RFC 3339 instant; users are given in the order of their creation. */
  createdAt: string;
  id?: string;
  email?: string;
  department?: string;
  active?: boolean;
  /** `buy` includes seeing; default `none`. */
  rights?: 'none' | 'view' | 'buy';
}

export interface AssignmentSpec {
  userId: string;
  lineId: string;
  /** RFC 3339 instant; without it since the employee was created. */
  assignedAt?: string;
}

export interface AccountSpec {
  /** RFC 3339 instant at which the account starts. */
  now: string;
  /** Periods of this kind from this local date on; it lies in the past. */
  period: { kind: PeriodPlan['kind']; anchor: string };
  lines: LineSpec[];
  users: UserSpec[];
  assignments?: AssignmentSpec[];
  id?: string;
  name?: string;
  currency?: string;
  exponent?: number;
  timeZone?: string;
  supportEmail?: string;
}

const QUANTITY = { least: 0, most: MAXIMUM };
const EXPONENT = { least: 0, most: 4 };

const SECTIONS: Readonly<Record<LineKind, Section>> = {
  users: 'licenses',
  follower: 'licenses',
  assignments: 'add-ons',
  fee: 'integrations',
};

/**
 * The state an account starts with: no quotes, operations, invoices, mails, marks or log entries.
 * @throws {Error} saying what is wrong with the specification.
 */
export function buildAccount(spec: AccountSpec): EngineState {
  const { currency = 'SEK', timeZone = 'Europe/Stockholm', supportEmail = 'support@timelog.se' } = spec;
  if (!isTimeZone(timeZone)) throw new Error(`${timeZone} is not an IANA time zone.`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new Error(`${currency} is no ISO 4217 code like SEK.`);
  const { exponent = digitsOf(currency) } = spec;
  const now = instant(spec.now);
  const lines = linesOf(spec.lines);
  const users = usersOf(spec.users);
  const assignments = assignmentsOf(spec.assignments ?? [], users);
  const state: EngineState = {
    now,
    account: {
      id: spec.id ?? 'acc-1',
      name: spec.name ?? 'Nordlys Konsult AB',
      currency,
      exponent,
      timeZone,
      supportEmail,
    },
    periods: planAt(spec.period, now, timeZone),
    lines,
    users,
    assignments,
    marks: [],
    operations: [],
    quotes: [],
    keys: [],
    invoices: [],
    mails: [],
    log: [],
    versions: [],
    outcomes: [],
    faults: [],
    latencyMs: 0,
    assignmentVersions: {},
    counters: {
      quotes: 0,
      operations: 0,
      invoices: 0,
      mails: 0,
      log: 0,
      changes: 0,
      ...lastNumbers(users, assignments),
    },
    idWidths: { users: widthFor(users.length, 2), assignments: widthFor(assignments.length, 4) },
  };
  check(state);
  return state;
}

function instant(text: string): number {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`${text} is not an instant like 2026-11-24T09:00:00Z.`);
  return parsed;
}

function planAt(period: AccountSpec['period'], now: number, timeZone: string): PeriodPlan {
  const { kind, anchor } = period;
  if (!Object.hasOwn(MONTHS, kind)) throw new Error(`${kind} is no period: ${Object.keys(MONTHS).join(', ')}.`);
  if (anchor > localDate(now, timeZone)) throw new Error(`The period's anchor ${anchor} lies in the future.`);
  let plan: PeriodPlan = { kind, anchor, index: 0 };
  while (currentPeriod(plan, timeZone).end <= now) plan = { ...plan, index: plan.index + 1 };
  return plan;
}

function linesOf(specs: readonly LineSpec[]): LineState[] {
  const standard = specs.filter(({ kind }) => kind === 'users');
  const [leader] = standard;
  if (!leader || standard.length > 1) throw new Error('An account has exactly one line that licenses users.');
  return specs.map(({ id, kind, unitPrice, purchased = 0, nextPeriod = purchased, names = productNames(id) }) => ({
    id,
    kind,
    section: SECTIONS[kind],
    names,
    unitPrice,
    ...(kind === 'follower' ? { purchased: 0, nextPeriod: 0 } : { purchased, nextPeriod }),
    follows: kind === 'follower' ? leader.id : null,
    authors: {},
  }));
}

function usersOf(specs: readonly UserSpec[]): UserState[] {
  const width = widthFor(specs.length, 2);
  return specs.map((spec, index) => {
    const { name, email = emailOf(name), department = '', active = true, rights = 'none' } = spec;
    const id = spec.id ?? makeId('u', index + 1, width);
    const permissions = { view: rights !== 'none', buy: rights === 'buy' };
    return { id, name, email, department, createdAt: instant(spec.createdAt), active, permissions };
  });
}

/** Numbered in the order of their making. */
function assignmentsOf(specs: readonly AssignmentSpec[], users: readonly UserState[]): AssignmentState[] {
  const createdAt = new Map(users.map((user) => [user.id, user.createdAt]));
  const width = widthFor(specs.length, 4);
  return specs
    .map(({ userId, lineId, assignedAt }) => {
      const since = assignedAt === undefined ? createdAt.get(userId) : instant(assignedAt);
      if (since === undefined) throw new Error(`There is no user ${userId} to assign ${lineId} to.`);
      return { userId, lineId, assignedAt: since };
    })
    .sort((a, b) => a.assignedAt - b.assignedAt || compareText(a.userId, b.userId))
    .map((assignment, index) => ({ id: makeId('as', index + 1, width), ...assignment }));
}

function widthFor(count: number, least: number): number {
  return Math.max(least, String(count).length);
}

/** Where the simulator goes on counting: after the highest number that was given. */
function lastNumbers(
  users: readonly UserState[],
  assignments: readonly AssignmentState[],
): { users: number; assignments: number } {
  const given = users.map(({ id }) => Number(/^u-[a-z]?(\d+)$/.exec(id)?.[1] ?? 0));
  return { users: given.reduce((most, each) => Math.max(most, each), 0), assignments: assignments.length };
}

function check(state: EngineState): void {
  checkExponent(state.account);
  checkEmail(state.account);
  state.lines.forEach(checkNumbers);
  checkMoments(state);
  const twice = twin(state.lines.map(({ id }) => id));
  if (twice !== undefined) throw new Error(`${twice} is the id of two lines.`);
  const heldTwice = twin(state.assignments.map(({ userId, lineId }) => `${userId} holds ${lineId}`));
  if (heldTwice !== undefined) throw new Error(`${heldTwice} twice.`);
  const modules = new Set(state.lines.filter(({ kind }) => kind === 'assignments').map(({ id }) => id));
  const stray = state.assignments.find(({ lineId }) => !modules.has(lineId));
  if (stray) throw new Error(`${stray.lineId} is not an add-on module of this account.`);
  const active = new Set(state.users.filter((user) => user.active).map(({ id }) => id));
  for (const line of state.lines) {
    const held = state.assignments.filter(({ lineId, userId }) => lineId === line.id && active.has(userId)).length;
    const used = line.kind === 'users' ? active.size : held;
    if (used > line.purchased) throw new Error(`${line.id}: ${used} used, but only ${line.purchased} purchased.`);
    if (line.kind === 'users' && Math.min(line.purchased, line.nextPeriod) < 1)
      throw new Error(`${line.id}: at least 1.`);
    if (line.kind === 'fee' && Math.max(line.purchased, line.nextPeriod) > 1) {
      throw new Error(`${line.id}: a fee is active (1) or not (0).`);
    }
  }
  if (!state.users.every((user, index) => comesAfter(user, state.users[index - 1]))) {
    throw new Error('Users are given in the order of their creation, with ids that sort alike.');
  }
  // Of lines alone: who holds what makes no invoice.
  if (!isPayable(highestInvoiceTotal(hydrate({ ...state, users: [], assignments: [] })))) {
    throw new Error('Invoices would come to more than 2^53 − 1 minor units.');
  }
}

/** ISO 4217, which is the same in every language: a yen has no hundredths, a Kuwaiti dinar has thousandths. */
function digitsOf(currency: string): number {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'fraction')?.value.length ?? 0;
}

function checkExponent({ exponent }: EngineState['account']): void {
  if (!isWithin(EXPONENT, exponent)) throw new Error(`exponent has to be ${wholeNumber(EXPONENT)}.`);
}

/** The contract's pattern: with another address the whole account would be no answer. */
function checkEmail({ supportEmail }: EngineState['account']): void {
  if (!/^[^\s@]+@[^\s@]+$/.test(supportEmail)) throw new Error(`${supportEmail} is no e-mail address to write to.`);
}

/** C8, M3. */
function checkNumbers({ id, unitPrice, purchased, nextPeriod }: LineState): void {
  for (const [name, number, range] of [
    ['unitPrice', unitPrice, ANY_COUNT],
    ['purchased', purchased, QUANTITY],
    ['nextPeriod', nextPeriod, QUANTITY],
  ] as const) {
    if (!isWithin(range, number)) throw new Error(`${id}: ${name} has to be ${wholeNumber(range)}.`);
  }
}

/** What is yet to happen has not happened before the start. */
function checkMoments({ now, users, assignments }: EngineState): void {
  const user = users.find(({ createdAt }) => createdAt > now);
  if (user) throw new Error(`${user.id} is created after the account starts.`);
  const assignment = assignments.find(({ assignedAt }) => assignedAt > now);
  if (assignment) throw new Error(`${assignment.userId} is assigned ${assignment.lineId} after the account starts.`);
}

/** The first of those that are there twice. */
function twin(texts: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return texts.find((text) => seen.size === seen.add(text).size);
}

function comesAfter(user: UserState, before: UserState | undefined): boolean {
  return !before || (before.createdAt <= user.createdAt && before.id < user.id);
}
