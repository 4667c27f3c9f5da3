import type { Account, LocalDate, Operation } from './model.ts';
import { isProcessing } from './operations.ts';

/**
 * The purchases that replaced a plan which nobody has planned again since (C2): after each of them the page offers the
 * old plan. The newest operation of a line speaks for the line.
 */
export function replacedPlans(account: Account): readonly Operation[] {
  const newest = new Map<string, Operation>();
  // A failed order changed nothing, and so does not speak for its line.
  for (const operation of account.operations.filter(({ status }) => status !== 'failed')) {
    const { lineId } = operation.change;
    const known = newest.get(lineId);
    if (!known || Date.parse(operation.requestedAt) >= Date.parse(known.requestedAt)) newest.set(lineId, operation);
  }
  return [...newest.values()].filter(
    ({ status, adjusts }) =>
      status === 'applied' &&
      adjusts.some(({ lineId, to }) => account.lines.some(({ id, nextPeriod }) => id === lineId && nextPeriod === to)),
  );
}

/** From when the plan was to apply that a purchase replaced: the boundary after the purchase, which may have passed. */
export function replacedPlanDate({ period }: Account, { requestedAt }: Operation): LocalDate {
  return Date.parse(requestedAt) < Date.parse(period.start) ? period.startDate : period.endDate;
}

/**
 * The operations that were on their way in one reading of the account, or were accepted since, and are settled in a
 * later one.
 */
export function settledSince(
  before: Account | undefined,
  account: Account,
  accepted: readonly string[],
): readonly Operation[] {
  const settled = new Set(before?.operations.filter((operation) => !isProcessing(operation)).map(({ id }) => id));
  const known = new Set([...accepted, ...(before?.operations.map(({ id }) => id) ?? [])]);
  return account.operations.filter(
    (operation) => !isProcessing(operation) && known.has(operation.id) && !settled.has(operation.id),
  );
}
