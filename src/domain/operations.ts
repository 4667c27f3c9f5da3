import type { Account, Operation } from './model.ts';

/** On its way (T1). A status that a newer server has added is no outcome, unless the operation says when it settled. */
export function isProcessing({ status, settledAt }: Operation): boolean {
  return status !== 'applied' && status !== 'failed' && settledAt === undefined;
}

/** The change of a line that is on its way; there is one at most (C10). */
export function processingOf({ operations }: Account, lineId: string): Operation | undefined {
  return operations.find((operation) => operation.change.lineId === lineId && isProcessing(operation));
}

/** Whether there is nothing to tell beside the plain numbers: no mark, no plan, no change on its way or just settled. */
export function isQuiet({ marks, operations, lines }: Account): boolean {
  return (
    marks.length === 0 &&
    operations.length === 0 &&
    lines.every(({ nextPeriod, purchased }) => nextPeriod === purchased)
  );
}
