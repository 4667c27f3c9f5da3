/** The action log (R2). Entries are written as the contract has them, oldest first. */
import { formatInstant } from './calendar.ts';
import { makeId } from './ids.ts';
import type { MarkState, OperationState } from './state.ts';
import type { LogEntry } from './wire.ts';
import type { World } from './world.ts';
import { recordOf, todayIn } from './world.ts';

type Entry = Omit<LogEntry, 'id' | 'at'>;

export function writeLog(world: World, entry: Entry): void {
  world.counters.log += 1;
  world.log.push({ id: makeId('log', world.counters.log, 6), at: formatInstant(world.now), ...entry });
}

/** What happened to an order and from when it was asked for; where money is due or was charged, how much and for what (R2). */
export function logOperation(world: World, event: 'requested' | 'applied' | 'failed', operation: OperationState): void {
  const { priced, requestedBy, id, effectiveDate } = operation;
  writeLog(world, {
    event,
    actor: { kind: 'person', ...requestedBy },
    lineId: priced.change.lineId,
    before: priced.before,
    after: priced.after,
    unitPrice: priced.unitPrice,
    effectiveDate,
    ...(event !== 'failed' && priced.kind === 'purchase' && { amount: priced.dueNow, charges: priced.charges }),
    operationId: id,
  });
}

/** A plan that ended (C2, C4): stands beside `applied`, with the number of the next period before and after. */
export function logCancelled(world: World, operation: OperationState, before: number, after: number): void {
  writeLog(world, {
    event: 'cancelled',
    actor: { kind: 'person', ...operation.requestedBy },
    lineId: operation.priced.change.lineId,
    before,
    after,
    effectiveDate: world.period.endDate,
    operationId: operation.id,
  });
}

type MarkEvent = 'marked' | 'cleared' | 'deactivated' | 'assignment-removed';

export function logMark(world: World, event: MarkEvent, mark: MarkState): void {
  writeLog(world, {
    event,
    actor: { kind: 'system' },
    lineId: mark.lineId,
    subject: { kind: mark.kind, id: mark.id, name: recordOf(world.users, mark.userId).name },
    effectiveDate: todayIn(world),
    ...(event === 'marked' && { deadline: formatInstant(mark.deadline) }),
  });
}
