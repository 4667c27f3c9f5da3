/** Buys five licences from the simulator, in Node, and prints what was charged. */
import { createMemoryApi, MockBackend } from '@timelog/license-manager/mocks';

const backend = new MockBackend({ scenario: 'steady' });
const api = createMemoryApi(backend);

const account = await api.getAccount();
if (!account.ok) throw new Error(account.problem.type);
const change = { lineId: 'standard', quantity: 30, effective: 'now' } as const;
const quote = await api.createQuote(change, account.value.etag);
if (!quote.ok) throw new Error(quote.problem.type);
const order = await api.placeOrder(quote.value.id, crypto.randomUUID());
if (!order.ok) throw new Error(order.problem.type);
backend.advance('PT2M');

console.log(backend.invoices().map(({ total }) => total));
