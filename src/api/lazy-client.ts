/** A client whose code comes when it is first asked. */
import { type Answer, failure } from '../domain/problems.ts';
import type { CallOptions, LicenseApi } from './license-api.ts';
import { withinLimits } from './limits.ts';
import type { Ports } from './ports.ts';

/**
 * The client that `load` gives. As long as it cannot be had, every call is answered with `part-missing`: nothing was
 * asked, and no order was sent. The next call tries anew.
 */
export function lazyClient(load: () => Promise<LicenseApi>, schedule: Ports['schedule']): LicenseApi {
  let client: LicenseApi | undefined;

  async function ask<T>(
    call: (client: LicenseApi) => Promise<Answer<T>>,
    { signal }: CallOptions = {},
  ): Promise<Answer<T>> {
    if (!client) {
      const ended = await withinLimits(load, { schedule, signal });
      if (ended.how !== 'done') return failure({ type: ended.how === 'aborted' ? 'aborted' : 'part-missing' });
      client = ended.value;
    }
    return call(client);
  }

  return {
    getAccount: (options) => ask((client) => client.getAccount(options), options),
    createQuote: (change, etag, options) => ask((client) => client.createQuote(change, etag, options), options),
    placeOrder: (quoteId, key, options) => ask((client) => client.placeOrder(quoteId, key, options), options),
    getOperation: (id, options) => ask((client) => client.getOperation(id, options), options),
    findOperation: (key, options) => ask((client) => client.findOperation(key, options), options),
    listAssignments: (query, options) => ask((client) => client.listAssignments(query, options), options),
    listActionLog: (query, options) => ask((client) => client.listActionLog(query, options), options),
  };
}
