import type { Account, Adjustment, Line, Operation } from './model.ts';

/** What became of a change, worth telling the person until they put it away. */
export interface Outcome {
  readonly operation: Operation;
  readonly line: Line;
  /** The plan that a purchase replaced and that nobody has planned again since (C2). */
  readonly replaced?: Adjustment;
}

/**
 * The outcomes to tell of: what was seen to settle while the page was open, the failures of the user's own orders, and
 * every replaced plan that could be planned again. The newest of a line speaks for the line.
 */
export function outcomesToTell(
  account: Account,
  seenToSettle: ReadonlySet<string>,
  dismissed: ReadonlySet<string>,
): readonly Outcome[] {
  const newest = new Map<string, Operation>();
  for (const operation of account.operations) {
    const known = newest.get(operation.change.lineId);
    if (!known || Date.parse(operation.requestedAt) >= Date.parse(known.requestedAt)) {
      newest.set(operation.change.lineId, operation);
    }
  }
  const outcomes: Outcome[] = [];
  for (const operation of newest.values()) {
    const line = account.lines.find(({ id }) => id === operation.change.lineId);
    if (!line || dismissed.has(operation.id)) continue;
    const replaced = operation.status === 'applied' ? standingReplacement(operation, line) : undefined;
    const own = account.user !== undefined && account.user.id === operation.requestedBy.id;
    const settled = operation.status === 'applied' || operation.status === 'failed';
    const told = seenToSettle.has(operation.id) || (own && operation.status === 'failed') || (own && replaced);
    if (settled && told) outcomes.push({ operation, line, ...(replaced && { replaced }) });
  }
  return outcomes;
}

function standingReplacement(operation: Operation, line: Line): Adjustment | undefined {
  return operation.adjusts.find(({ lineId, to }) => lineId === line.id && to === line.nextPeriod);
}

/** Ids of the operations that were processing in one account and are settled in a later one. */
export function settledSince(before: Account | undefined, account: Account): readonly Operation[] {
  if (!before) return [];
  const processing = new Set(before.operations.filter(({ settledAt }) => settledAt === undefined).map(({ id }) => id));
  return account.operations.filter(
    ({ id, status }) => processing.has(id) && (status === 'applied' || status === 'failed'),
  );
}
