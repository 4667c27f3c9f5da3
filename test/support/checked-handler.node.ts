import { createMockHandler as create } from '../../mocks/http/handler.ts';
import { checkedBy } from './checked-handler.ts';
import { mismatchesIn } from './exchanges.ts';

export type * from '../../mocks/http/handler.ts';

export const createMockHandler = checkedBy(create, (exchange) => Promise.resolve(mismatchesIn(exchange)));
