/** What the HTTP client is asked after the account: prices, orders, what became of them, and lists. */
import { createQuote, findOperation, getOperation, listActionLog, listAssignments } from './endpoints.ts';
import type { Exchange } from './exchange.ts';
import type { CallOptions, LicenseApi } from './license-api.ts';
import { LOOKUP, placeOrderOnce } from './orders.ts';
import type { Ports } from './ports.ts';
import { READ } from './retry.ts';
import type { Call } from './transport.ts';

export function laterCalls(
  exchange: Exchange,
  ports: Pick<Ports, 'schedule' | 'random'>,
): Omit<LicenseApi, 'getAccount'> {
  const read = async <T>(call: Call<T>, options: CallOptions = {}, policy = READ) =>
    (await exchange(call, policy, options)).answer;
  return {
    createQuote: (change, etag, options) => read(createQuote(change, etag), options),
    placeOrder: (quoteId, key, options = {}) => placeOrderOnce(exchange, quoteId, key, options, ports),
    getOperation: (id, options) => read(getOperation(id), options),
    findOperation: (key, options) => read(findOperation(key), options, LOOKUP),
    listAssignments: (query, options) => read(listAssignments(query), options),
    listActionLog: (query, options) => read(listActionLog(query), options),
  };
}
