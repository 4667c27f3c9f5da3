import { createMockHandler as create } from '../../mocks/http/handler.ts';
import { checkedBy } from './checked-handler.ts';

export type * from '../../mocks/http/handler.ts';

// The page's own fetch, before a test puts another in its place. The path is `CHECK_PATH` of exchanges.ts.
const fetchFromServer = globalThis.fetch.bind(globalThis);

export const createMockHandler = checkedBy(create, async (exchange) => {
  const verdict = await fetchFromServer('/__exchange', { method: 'POST', body: JSON.stringify(exchange) });
  return (await verdict.json()) as string[];
});
