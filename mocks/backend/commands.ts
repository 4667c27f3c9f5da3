/**
 * Everything that can change the simulated account, as plain JSON. The same state and the same commands give the same
 * bytes: that is what a reload replays.
 */
import { queueFaults, takeFault, type NextFaults } from './faults.ts';
import { formatInstant, LAST_INSTANT } from './calendar.ts';
import { highestInvoiceTotal } from './lines.ts';
import { isPayable } from './money.ts';
import { placeOrder } from './orders.ts';
import { activateUser, assign, createUser, deactivateUser, setPermissions, unassign, type NewUser } from './people.ts';
import { createQuote } from './quotes.ts';
import { accepted, invalid, notFound, type Result } from './refusals.ts';
import type { AssignmentState, EngineState, LineState, OperationState, Outcome, UserState } from './state.ts';
import { advanceTo } from './timeline.ts';
import { changeLine, rememberVersion } from './versions.ts';
import type { Change, MockFault, Permissions, Quote } from './wire.ts';
import { dehydrate, hydrate, type World } from './world.ts';

interface Payloads {
  /** Milliseconds since 1970; everything due on the way happens in order. */
  'clock-to': { to: number };
  'create-user': { user: NewUser };
  'set-permissions': { userId: string; permissions: Permissions };
  'activate-user': { userId: string };
  'deactivate-user': { userId: string };
  assign: { userId: string; lineId: string };
  unassign: { assignmentId: string };
  'set-unit-price': { lineId: string; unitPrice: number };
  'queue-outcome': { outcome: Outcome };
  'queue-faults': NextFaults;
  'take-fault': { method: string; path: string };
  quote: { userId: string; change: Change; etag: string };
  order: { userId: string; quoteId: string; key: string };
}

interface Values {
  'clock-to': null;
  'create-user': UserState;
  'set-permissions': UserState;
  'activate-user': UserState;
  'deactivate-user': UserState;
  assign: AssignmentState;
  unassign: null;
  'set-unit-price': LineState;
  'queue-outcome': null;
  'queue-faults': null;
  'take-fault': MockFault | null;
  quote: Quote;
  order: OperationState;
}

export type CommandType = keyof Payloads;
export type CommandOf<Type extends CommandType> = { type: Type } & Payloads[Type];
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];
export type ValueOf<Type extends CommandType> = Values[Type];

/** One step may not lead further than this: 100 years are a slip of the finger, or a loop. */
const LONGEST_STEP_MS = 100 * 366 * 24 * 3_600_000;

const handlers: { [Type in CommandType]: (world: World, command: CommandOf<Type>) => Result<Values[Type]> } = {
  'clock-to': (world, { to }) => moveTo(world, to),
  'create-user': (world, { user }) => createUser(world, user),
  'set-permissions': (world, { userId, permissions }) => setPermissions(world, userId, permissions),
  'activate-user': (world, { userId }) => activateUser(world, userId),
  'deactivate-user': (world, { userId }) => deactivateUser(world, userId),
  assign: (world, { userId, lineId }) => assign(world, userId, lineId),
  unassign: (world, { assignmentId }) => unassign(world, assignmentId),
  'set-unit-price': (world, { lineId, unitPrice }) => setUnitPrice(world, lineId, unitPrice),
  'queue-outcome': (world, { outcome }) => queueOutcome(world, outcome),
  'queue-faults': (world, faults) => queueFaults(world, faults),
  'take-fault': (world, { method, path }) => takeFault(world, method, path),
  quote: (world, { userId, change, etag }) => createQuote(world, userId, change, etag),
  order: (world, { userId, quoteId, key }) => placeOrder(world, userId, quoteId, key),
};

/** Whether something read from storage names a command at all. */
export function isCommandType(type: unknown): type is CommandType {
  return typeof type === 'string' && Object.hasOwn(handlers, type);
}

/** Carries out one command in place. A refused command has changed nothing. */
export function perform<Type extends CommandType>(world: World, command: CommandOf<Type>): Result<ValueOf<Type>> {
  return handlers[command.type](world, command);
}

/** The engine seen from outside: plain state and a command in, new plain state and the result out. */
export function evolve<Type extends CommandType>(
  state: EngineState,
  command: CommandOf<Type>,
): { state: EngineState; result: Result<ValueOf<Type>> } {
  const world = hydrate(state);
  const result = perform(world, command);
  return { state: dehydrate(world), result };
}

function moveTo(world: World, to: number): Result<null> {
  const last = Math.min(LAST_INSTANT, world.now + LONGEST_STEP_MS);
  if (to < world.now || to > last) {
    const allowed = [`${formatInstant(world.now)} to ${formatInstant(last)}`];
    return invalid('/to', 'out-of-range', 'The clock only moves forward, and at most 100 years at a time.', allowed);
  }
  advanceTo(world, to);
  return accepted(null);
}

/** A new price outdates quotes of the line (M4). Refused where invoices could no longer be said exactly (M3). */
function setUnitPrice(world: World, lineId: string, unitPrice: number): Result<LineState> {
  const line = world.lines.get(lineId);
  if (!line) return notFound('line', lineId);
  if (line.unitPrice === unitPrice) return accepted(line);
  world.lines.set(lineId, { ...line, unitPrice });
  const payable = isPayable(highestInvoiceTotal(world));
  world.lines.set(lineId, line);
  if (!payable) {
    const allowed = ['a price with which an invoice stays below 2^53 minor units'];
    return invalid('/unitPrice', 'too-high', 'Invoices would come to more than 2^53 − 1 minor units.', allowed);
  }
  rememberVersion(world);
  return accepted(changeLine(world, line, { unitPrice }, null));
}

function queueOutcome(world: World, outcome: Outcome): Result<null> {
  world.outcomes.push(outcome);
  return accepted(null);
}
