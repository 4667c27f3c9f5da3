import assert from 'node:assert/strict';
import { createHttpClient, type ListQuery } from '../../../src/index.ts';

/** What the licence page relies on most. It orders, so give it an account that may be charged. */
export async function acceptBackend(baseUrl: string, token: string): Promise<void> {
  const api = createHttpClient({ baseUrl, getToken: () => token });

  const before = await api.getAccount();
  assert(before.ok && before.value.permissions.buy, 'the account, whole, to somebody who may buy');
  const line = before.value.lines.find(({ section, editable }) => section === 'licenses' && editable);
  assert(line, 'the line that licenses users');

  const change = { lineId: line.id, quantity: line.purchased + 1, effective: 'now' } as const;
  const quote = await api.createQuote(change, before.value.etag);
  assert(quote.ok, 'a price, and nothing done yet');
  const { charges, dueNow } = quote.value;
  const sum = charges.reduce((all, { amount }) => all + amount, 0);
  assert(dueNow === sum, 'what is due now is the sum of its charges');
  for (const { quantity, unitPrice, remainingDays, periodDays, amount } of charges) {
    const twice = 2n * BigInt(quantity) * BigInt(unitPrice) * BigInt(remainingDays); // exact, and half up below
    assert(amount === Number((twice + BigInt(periodDays)) / BigInt(2 * periodDays)), 'the rest of the period, half up');
  }

  const key = crypto.randomUUID();
  const orders = await Promise.all([api.placeOrder(quote.value.id, key), api.placeOrder(quote.value.id, key)]);
  const [order, again] = orders;
  assert(
    orders.some(({ ok }) => ok),
    `an order, accepted; not ${order.ok || order.problem.type}, as while another is processed`,
  );
  assert(order.ok && again.ok && order.value.id === again.value.id, 'the same key twice at one time: one order');
  const found = await api.findOperation(key);
  assert(found.ok && found.value?.id === order.value.id, 'an order is found by its key');
  const never = await api.findOperation(crypto.randomUUID());
  assert(never.ok && never.value === undefined, 'a key that never came is no error');

  const second = await api.placeOrder(quote.value.id, crypto.randomUUID());
  assert(!second.ok && second.problem.type === 'quote-used', 'a quote is good for one order');
  const after = await api.getAccount();
  const other = await api.createQuote({ ...change, quantity: change.quantity + 1 }, after.ok ? after.value.etag : '');
  assert(other.ok, 'a price also while a change is processed');
  const reused = await api.placeOrder(other.value.id, key);
  assert(!reused.ok && reused.problem.type === 'idempotency-key-reused', 'a key is good for one quote');
  const stale = await api.createQuote(change, 'of another time');
  assert(!stale.ok && stale.problem.type === 'stale', 'what was read is no longer what is');

  for (const list of [(of: ListQuery) => api.listAssignments(of), (of: ListQuery) => api.listActionLog(of)]) {
    const page = await list({ limit: 1 });
    assert(page.ok, 'a list, page by page');
    const { items, next } = page.value;
    assert(next === undefined || items.length > 0, 'no page that leads on is empty');
    if (next === undefined) continue; // with one entry, or none, there is no second page to ask for
    const rest = await list({ limit: 5000, cursor: next });
    assert(rest.ok && rest.value.items[0]?.id !== items[0]?.id, 'a cursor goes on with another limit, too');
  }
}
