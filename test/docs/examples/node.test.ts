import { createHttpClient } from '../../../src/index.ts';
import { MockBackend } from '../../../mocks/index.ts';
import { licenseHandlers } from '../../../mocks/msw/index.ts';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';

const baseUrl = 'https://billing.example';
const backend = new MockBackend({ scenario: 'steady' });
const server = setupServer(...licenseHandlers(backend, { baseUrl }));

beforeAll(() => server.listen());
afterAll(() => server.close());

it('buys five licences, although the answer to the order is lost on the way', async () => {
  const api = createHttpClient({ baseUrl, getToken: () => 'mock-u-01' });
  const account = await api.getAccount();
  if (!account.ok) throw new Error(account.problem.type);

  const change = { lineId: 'standard', quantity: 30, effective: 'now' } as const;
  const quote = await api.createQuote(change, account.value.etag);
  if (!quote.ok) throw new Error(quote.problem.type);
  expect(quote.value.dueNow).toBe(123913); // SEK 1,239.13: 38 of 92 days are left

  backend.queueFaults({ next: [{ match: 'POST /license-orders', kind: 'cut-after-commit' }] });
  const order = await api.placeOrder(quote.value.id, crypto.randomUUID());
  expect(order).toMatchObject({ ok: true, value: { status: 'processing' } });

  backend.advance('PT2M');
  expect(backend.lines()[0]).toMatchObject({ id: 'standard', purchased: 30 });
  expect(backend.invoices().map(({ total }) => total)).toEqual([123913]);
});
