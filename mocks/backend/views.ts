/** The state in the contract's words: for a page (by viewer and language), and whole for the controls. */
import { formatInstant } from './calendar.ts';
import { minimumOf, nextInvoiceTotal, numbersOf } from './lines.ts';
import { inOrderOfDeadlines } from './mark-order.ts';
import { toAmount } from './money.ts';
import type { AssignmentState, Language, LineState, MarkState, OperationState, UserState } from './state.ts';
import { currentEtag } from './versions.ts';
import type { Account, Line, Mark, MockAssignment, MockState, Operation, User } from './wire.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

const DAY_MS = 24 * 3_600_000;

/** When to ask again for an operation that is processing: milliseconds of the outside clock. */
export type RetryAfter = (operation: OperationState) => number;

/** The account as one of its users sees it. */
export function wireAccount(world: World, viewer: UserState, language: Language, retryAfter: RetryAfter): Account {
  const { id, name, currency, exponent, timeZone, supportEmail } = world.account;
  const { startDate, endDate, start, end } = world.period;
  return {
    account: { id, name, currency, exponent, timeZone, supportEmail },
    user: { id: viewer.id, name: viewer.name },
    permissions: viewer.permissions,
    period: { kind: world.periods.kind, startDate, endDate, start: formatInstant(start), end: formatInstant(end) },
    lines: wireLines(world, viewer.permissions.buy, language),
    marks: wireMarks(world),
    operations: recentOperations(world).map((operation) => wireOperation(operation, retryAfter)),
    nextInvoice: { date: endDate, amount: toAmount(nextInvoiceTotal(world)) },
    etag: currentEtag(world),
    serverTime: formatInstant(world.now),
  };
}

/** Everything but the clock's mode and the scenario's name, which are not the engine's. */
export function wireState(
  world: World,
  retryAfter: RetryAfter,
): Omit<MockState, 'scenario' | 'seed' | 'viewer' | 'clock'> {
  return {
    now: formatInstant(world.now),
    users: [...world.users.values()].map(wireUser),
    lines: wireLines(world),
    assignments: [...world.assignments.values()].map(wireAssignment),
    marks: wireMarks(world),
    operations: [...world.operations.values()].map((operation) => wireOperation(operation, retryAfter)),
    invoices: [...world.invoices],
    mails: [...world.mails],
    log: [...world.log],
  };
}

/** In English, as somebody with every right sees it, where nothing else is said. */
export function wireLine(world: World, line: LineState, mayBuy = true, language: Language = 'en'): Line {
  const reason = readOnlyReason(line, mayBuy);
  return {
    id: line.id,
    section: line.section,
    name: line.names[language],
    unitPrice: line.unitPrice,
    ...numbersOf(world, line),
    minimum: minimumOf(world, line),
    ...(line.follows !== null && { follows: line.follows }),
    editable: reason === undefined,
    ...(reason && { readOnlyReason: reason }),
  };
}

export function wireMark(world: World, mark: MarkState): Mark {
  const { id, name, createdAt } = recordOf(world.users, mark.userId);
  return {
    kind: mark.kind,
    id: mark.id,
    employee: { id, name, createdAt: formatInstant(createdAt) },
    lineId: mark.lineId,
    markedAt: formatInstant(mark.markedAt),
    deadline: formatInstant(mark.deadline),
    cause: mark.cause,
  };
}

export function wireOperation(operation: OperationState, retryAfter: RetryAfter): Operation {
  const { id, status, priced, requestedAt, requestedBy, settledAt, invoiceId, error } = operation;
  return {
    id,
    status,
    change: priced.change,
    adjusts: priced.adjusts,
    requestedBy,
    requestedAt: formatInstant(requestedAt),
    ...(settledAt !== null && { settledAt: formatInstant(settledAt) }),
    ...(status === 'processing' && { retryAfterMs: retryAfter(operation) }),
    ...(invoiceId !== null && { invoiceId }),
    ...(status === 'failed' && { error: { type: error } }),
  };
}

export function wireUser(user: UserState): User {
  return { ...user, createdAt: formatInstant(user.createdAt) };
}

export function wireAssignment(assignment: AssignmentState): MockAssignment {
  return { ...assignment, assignedAt: formatInstant(assignment.assignedAt) };
}

export function wireLines(world: World, mayBuy?: boolean, language?: Language): Line[] {
  return [...world.lines.values()].map((line) => wireLine(world, line, mayBuy, language));
}

export function wireMarks(world: World): Mark[] {
  return [...world.pools.values()]
    .flatMap((pool) => [...pool.marks.values()])
    .sort(inOrderOfDeadlines)
    .map((mark) => wireMark(world, mark));
}

/** Those processing, and those settled in the last 24 hours, oldest first. */
function recentOperations(world: World): OperationState[] {
  const dayAgo = world.now - DAY_MS;
  return [...world.operations.values()].filter(({ settledAt }) => settledAt === null || settledAt > dayAgo);
}

function readOnlyReason(line: LineState, mayBuy: boolean): Line['readOnlyReason'] {
  if (line.kind === 'follower') return 'follows-line';
  if (line.kind === 'fee') return 'fee';
  return mayBuy ? undefined : 'no-right';
}
