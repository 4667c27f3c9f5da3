/** An order accepts exactly one quote, once, safely repeatable by its key (M4, C10, T1, T2; Idempotency). */
import { logOperation } from './action-log.ts';
import { makeId } from './ids.ts';
import { highestInvoiceTotal } from './lines.ts';
import { isPayable } from './money.ts';
import { tooExpensive } from './quotes.ts';
import { accepted, notFound, refused, type Result } from './refusals.ts';
import { settle } from './settlement.ts';
import type { KeyState, OperationState, Outcome, QuoteState } from './state.ts';
import { changeFacts, changesOf } from './versions.ts';
import type { World } from './world.ts';
import { keyOf, recordOf, todayIn } from './world.ts';

const KEY_LIFETIME_MS = 30 * 24 * 3_600_000;

/** T1: a few minutes. */
export const DEFAULT_OUTCOME: Readonly<Outcome> = { delayMs: 120_000, outcome: 'applied', error: 'processing-failed' };

/** Places an order or repeats one. Checked in order: key, 404, 409, amounts that cannot be said exactly. */
export function placeOrder(world: World, userId: string, quoteId: string, key: string): Result<OperationState> {
  const record = findKey(world, userId, key);
  if (record) {
    return record.quoteId === quoteId
      ? accepted(recordOf(world.operations, record.operationId))
      : refused('idempotency-key-reused', 'This key belongs to an order of another quote.');
  }
  const quote = world.quotes.get(quoteId);
  if (quote?.userId !== userId) return notFound('quote of yours', quoteId);
  const refusal = refusalOf(world, quote);
  return refusal ?? accepted(accept(world, quote, key));
}

/** The operation a key of this user led to; undefined when it was never received, or more than 30 days ago. */
export function findByKey(world: World, userId: string, key: string): OperationState | undefined {
  const record = findKey(world, userId, key);
  return record && recordOf(world.operations, record.operationId);
}

function findKey(world: World, userId: string, key: string): KeyState | undefined {
  const record = world.keys.get(keyOf(userId, key));
  return record && world.now < record.recordedAt + KEY_LIFETIME_MS ? record : undefined;
}

function refusalOf(world: World, quote: QuoteState): Result<never> | undefined {
  const { lineId, quantity } = quote.priced.change;
  if (quote.operationId !== null) return refused('quote-used', 'This quote has been ordered.');
  if (world.now >= quote.expiresAt) return refused('quote-expired', 'This quote has expired.');
  if (world.processing.has(lineId)) return refused('line-busy', 'A change of this line is being processed.');
  const changes = changesOf(world, quote.basis);
  if (changes.length > 0) {
    return refused('quote-outdated', 'What was quoted has changed.', changeFacts(world, changes));
  }
  return isPayable(highestInvoiceTotal(world, new Map([[lineId, quantity]]))) ? undefined : tooExpensive();
}

function accept(world: World, quote: QuoteState, key: string): OperationState {
  const { now, period } = world;
  const { id: userId, name } = recordOf(world.users, quote.userId);
  const { delayMs, outcome, error } = world.outcomes.shift() ?? DEFAULT_OUTCOME;
  world.counters.operations += 1;
  const operation: OperationState = {
    id: makeId('op', world.counters.operations, 6),
    priced: quote.priced,
    ...{
      status: 'processing',
      requestedAt: now,
      requestedBy: { id: userId, name },
      dueAt: now + delayMs,
      outcome,
      error,
    },
    effectiveDate: quote.priced.kind === 'purchase' ? todayIn(world) : period.endDate,
    settledAt: null,
    invoiceId: null,
  };
  world.operations.set(operation.id, operation);
  world.processing.set(quote.priced.change.lineId, operation.id);
  world.quotes.set(quote.id, { ...quote, operationId: operation.id });
  world.keys.set(keyOf(userId, key), { userId, key, quoteId: quote.id, operationId: operation.id, recordedAt: now });
  logOperation(world, 'requested', operation);
  if (delayMs === 0) settle(world, operation);
  return recordOf(world.operations, operation.id);
}
