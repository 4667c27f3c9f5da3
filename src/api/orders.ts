/** Placing an order so that it is never charged twice and never lost. */
import type { Operation } from '../domain/model.ts';
import { type Answer, outcomeUnknown, type Problem, success } from '../domain/problems.ts';
import { findOperation, placeOrder } from './endpoints.ts';
import type { Exchange } from './exchange.ts';
import type { CallOptions } from './license-api.ts';
import { pause } from './limits.ts';
import type { Ports } from './ports.ts';
import { backoffMs, READ, type RetryPolicy } from './retry.ts';
import type { Silence } from './transport.ts';

/** Finding out what became of an order is worth more patience. */
export const LOOKUP: RetryPolicy = { ...READ, tries: 4 };
/** A rate limit is a clear no; any silence after an order is not, and has to be looked up before anything is resent. */
const ORDER: RetryPolicy = { tries: 3, after: ['rate-limited'] };

/** The order itself, and once more with the same key when the server says that it never received it. */
const MOST_SENDINGS = 2;

/**
 * Sends the order. A clear answer is the answer. After silence, or an answer that makes no sense, the server is asked
 * what became of the key: if it knows, that is the answer; if it never received the key, the order is sent again with
 * the same one; if it does not say, nobody knows, and the answer is `outcome-unknown`.
 */
export async function placeOrderOnce(
  exchange: Exchange,
  quoteId: string,
  key: string,
  options: CallOptions,
  { schedule, random }: Pick<Ports, 'schedule' | 'random'>,
): Promise<Answer<Operation>> {
  let silence: Silence | undefined;
  for (let sendings = 1; ; sendings++) {
    const attempt = await exchange(placeOrder(quoteId, key), ORDER, options);
    if (!attempt.uncertain)
      return silence && !tellsOfTheFirst(attempt.answer) ? outcomeUnknown(silence) : attempt.answer;
    silence = attempt.answer.problem;
    // A moment for an order that is still on its way to arrive, before its absence is believed.
    if (!(await pause(backoffMs(sendings, random), schedule, options.signal))) return outcomeUnknown(silence);
    const { answer: found } = await exchange(findOperation(key), LOOKUP, options);
    if (found.ok && found.value) return success(found.value);
    const neverReceived = found.ok;
    if (!neverReceived || sendings >= MOST_SENDINGS) return outcomeUnknown(silence);
  }
}

/**
 * What a server refuses an order for after it has looked for its key, so that it has not accepted the first sending of it
 * either. All else is said before that, or by somebody in between: whether the first has arrived, it leaves open.
 */
const AFTER_THE_KEY: readonly Problem['type'][] = [
  'quote-used',
  'quote-expired',
  'line-busy',
  'quote-outdated',
  'idempotency-key-reused',
  'above-maximum',
];

const tellsOfTheFirst = (answer: Answer<Operation>): boolean =>
  answer.ok || AFTER_THE_KEY.includes(answer.problem.type);
