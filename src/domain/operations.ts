import type { Account, Operation } from './model.ts';

/** On its way (T1). A status that a newer server has added is no outcome, unless the operation says when it settled. */
export function isProcessing({ status, settledAt }: Operation): boolean {
  return status !== 'applied' && status !== 'failed' && settledAt === undefined;
}

/** Whether a change of this line is already on its way (C10). */
export function isBusy({ operations }: Account, lineId: string): boolean {
  return operations.some((operation) => operation.change.lineId === lineId && isProcessing(operation));
}

/** Whether there is nothing to tell beside the plain numbers: no mark, no plan, no change on its way or just settled. */
export function isQuiet({ marks, operations, lines }: Account): boolean {
  return (
    marks.length === 0 &&
    operations.length === 0 &&
    lines.every(({ nextPeriod, purchased }) => nextPeriod === purchased)
  );
}
