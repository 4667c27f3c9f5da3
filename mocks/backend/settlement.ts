/** How an accepted change ends: applied and charged, or failed and nothing charged (C1–C5, M1, R1, R2). */
import { logCancelled, logOperation } from './action-log.ts';
import { formatInstant } from './calendar.ts';
import { numbersAfter } from './changes.ts';
import { afterEvent } from './grace.ts';
import { makeId } from './ids.ts';
import { mailOutcome } from './mails.ts';
import type { OperationState } from './state.ts';
import type { Invoice } from './wire.ts';
import { changeLine, rememberVersion } from './versions.ts';
import type { World } from './world.ts';
import { recordOf } from './world.ts';

/** Settles a processing operation at the present instant. */
export function settle(world: World, operation: OperationState): void {
  world.processing.delete(operation.priced.change.lineId);
  if (operation.outcome === 'failed') {
    const failed = put(world, { ...operation, status: 'failed', settledAt: world.now });
    logOperation(world, 'failed', failed);
    mailOutcome(world, failed);
    return;
  }
  const invoiceId = operation.priced.kind === 'purchase' ? invoicePurchase(world, operation) : null;
  const applied = put(world, { ...operation, status: 'applied', settledAt: world.now, invoiceId });
  apply(world, applied);
  mailOutcome(world, applied);
}

/** An invoice as it goes out now. */
export function issueInvoice(
  world: World,
  invoice: Omit<Invoice, 'id' | 'issuedAt' | 'periodStart' | 'periodEnd'>,
): string {
  world.counters.invoices += 1;
  const id = makeId('inv', world.counters.invoices, 6);
  const { startDate, endDate } = world.period;
  world.invoices.push({
    id,
    issuedAt: formatInstant(world.now),
    periodStart: startDate,
    periodEnd: endDate,
    ...invoice,
  });
  return id;
}

function apply(world: World, operation: OperationState): void {
  const { change, kind } = operation.priced;
  const line = recordOf(world.lines, change.lineId);
  const after = numbersAfter(line, kind, change.quantity);
  rememberVersion(world);
  changeLine(world, line, after, operation.requestedBy);
  logOperation(world, 'applied', operation);
  const planEnded = kind === 'cancellation' || operation.priced.adjusts.length > 0;
  if (planEnded) logCancelled(world, operation, line.nextPeriod, after.nextPeriod);
  afterEvent(world);
}

/** M4: the charge is exactly the confirmed quote. */
function invoicePurchase(world: World, operation: OperationState): string {
  const { charges, dueNow } = operation.priced;
  return issueInvoice(world, { kind: 'purchase', operationId: operation.id, charges, total: dueNow });
}

function put(world: World, operation: OperationState): OperationState {
  world.operations.set(operation.id, operation);
  return operation;
}
