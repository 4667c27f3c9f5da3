/** One script, every form: what holds in memory holds under MSW, in Node and in a page, and over a socket. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Caller, type Problem } from '../support/caller.ts';
import type { Form } from '../support/forms.ts';

export function endToEnd(start: () => Promise<Form>): void {
  let form: Form;
  let page: Caller;

  beforeEach(async () => {
    form = await start();
    page = new Caller(form.url, form.fetch);
  });

  afterEach(() => form.close());

  test('E1 from the account to the invoice, with plain requests', async () => {
    const account = await page.account();
    expect(account.nextInvoice).toEqual({ date: '2027-01-01', amount: 1680000 });
    const quote = await page.quote('standard', 30);
    expect(quote).toMatchObject({ status: 201, body: { dueNow: 123913 } });
    const ordered = await page.order(quote.body.id);
    expect(ordered).toMatchObject({ status: 202, body: { operation: { status: 'processing', retryAfterMs: 1000 } } });
    expect(ordered.headers.get('retry-after')).toBe('1');
    const location = ordered.headers.get('location') ?? '';
    expect(location).toBe(`/api/v1/license-operations/${ordered.body.operation.id}`);
    await page.control('POST', '/clock', { advance: 'PT2M' });
    expect((await page.send('GET', location)).body).toMatchObject({ status: 'applied' });
    expect((await page.state()).invoices.map(({ total }) => total)).toEqual([123913]);
  });

  test('no token: 401', async () => {
    const answer = await page.api<Problem>('GET', '/license-account', { as: null });
    expect(answer).toMatchObject({ status: 401, body: { type: 'unauthenticated' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('an order without a key: 400', async () => {
    const quote = await page.quote('standard', 30);
    const answer = await page.api<Problem>('POST', '/license-orders', { body: { quoteId: quote.body.id } });
    expect(answer).toMatchObject({ status: 400, body: { type: 'idempotency-key-missing' } });
  });

  test('the same key twice: one charge', async () => {
    const quote = await page.quote('standard', 30);
    const key = page.newKey();
    const first = await page.order(quote.body.id, key);
    await page.control('POST', '/clock', { advance: 'PT2M' });
    const second = await page.order(quote.body.id, key);
    expect(second).toMatchObject({
      status: 202,
      body: { operation: { id: first.body.operation.id, status: 'applied' } },
    });
    expect((await page.state()).invoices).toHaveLength(1);
  });

  test('the same key with another quote: 422', async () => {
    const key = page.newKey();
    await page.order((await page.quote('standard', 30)).body.id, key);
    const other = await page.quote('timelog-crm', 6);
    expect(await page.order(other.body.id, key)).toMatchObject({
      status: 422,
      body: { type: 'idempotency-key-reused' },
    });
  });

  test('another’s change: 412 with who and what', async () => {
    const { etag } = await page.account();
    await page.control('POST', '/operations/next', { outcome: 'applied', delay: 'PT0S' });
    await page.order((await page.quote('standard', 26, 'now', 'u-02')).body.id, page.newKey(), 'u-02');
    const body = { changes: [{ lineId: 'standard', quantity: 30, effective: 'now' }], etag };
    expect(await page.api('POST', '/license-quotes', { body })).toMatchObject({
      status: 412,
      body: {
        ...{ type: 'stale', changedBy: { id: 'u-02', name: 'Erik Holm' } },
        changes: [
          { lineId: 'standard', field: 'purchased', from: 25, to: 26 },
          { lineId: 'standard', field: 'nextPeriod', from: 25, to: 26 },
        ],
      },
    });
  });

  test('an expired quote: 409', async () => {
    const quote = await page.quote('standard', 30);
    await page.control('POST', '/clock', { advance: 'PT15M' });
    expect(await page.order(quote.body.id)).toMatchObject({ status: 409, body: { type: 'quote-expired' } });
  });

  test('a second order on a busy line: 409', async () => {
    await page.order((await page.quote('standard', 30)).body.id);
    const second = await page.quote('standard', 31, 'now', 'u-02');
    expect(await page.order(second.body.id, page.newKey(), 'u-02')).toMatchObject({
      status: 409,
      body: { type: 'line-busy' },
    });
  });

  test('cut after commit: the connection breaks, the order stands, its key finds it', async () => {
    const quote = await page.quote('standard', 30);
    const key = page.newKey();
    await page.control('POST', '/faults', { next: [{ match: 'POST /license-orders', kind: 'cut-after-commit' }] });
    await expect(page.order(quote.body.id, key)).rejects.toThrow(TypeError);
    expect(await page.api('GET', `/license-operations?idempotencyKey=${key}`)).toMatchObject({
      body: { items: [{ status: 'processing', change: { quantity: 30 } }] },
    });
  });

  test('a network error: nothing arrived, the key finds nothing', async () => {
    const quote = await page.quote('standard', 30);
    const key = page.newKey();
    await page.control('POST', '/faults', { next: [{ match: 'POST /license-orders', kind: 'network-error' }] });
    await expect(page.order(quote.body.id, key)).rejects.toThrow(TypeError);
    expect(await page.api('GET', `/license-operations?idempotencyKey=${key}`)).toMatchObject({ body: { items: [] } });
    expect(await page.order(quote.body.id, key)).toMatchObject({ status: 202 });
  });

  test('a timeout: no answer until whoever asked gives up', async () => {
    await page.control('POST', '/faults', { next: [{ match: 'GET /license-account', kind: 'timeout' }] });
    const patience = new AbortController();
    const asked = page.api('GET', '/license-account', { signal: patience.signal });
    const first = await Promise.race([asked, page.state().then(() => 'nothing yet')]);
    expect(first).toBe('nothing yet');
    patience.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect((await page.account()).account.name).toBe('Nordlys Konsult AB');
  });

  test.each([
    ['the contract', '/api/v1/license-quotes'],
    ['the controls', '/__mock__/users'],
  ])('a body that is not JSON by its type: 400, by %s', async (_, path) => {
    for (const type of ['text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'application/jsonp', 'json']) {
      const answer = await page.send<Problem>('POST', path, { body: {}, headers: { 'Content-Type': type } });
      expect(answer).toMatchObject({ status: 400, body: { type: 'invalid-request' } });
      expect(answer.body.errors).toEqual([{ pointer: 'Content-Type', code: 'unsupported' }]);
      expect(answer.body.allowed).toEqual(['application/json']);
    }
  });

  test.each([
    ['application/json', 201],
    ['Application/JSON; charset=utf-8', 201],
    ['application/vnd.timelog+json', 400],
    [undefined, 400],
  ])('a body of type %s: %i, as the document knows one type alone', async (type, status) => {
    const body = JSON.stringify({ name: 'Maja', email: 'm@nordlys.example' });
    const headers: HeadersInit = type === undefined ? {} : { 'Content-Type': type };
    expect(
      await form.fetch(`${form.url}/__mock__/users`, {
        method: 'POST',
        body: new TextEncoder().encode(body),
        headers,
      }),
    ).toHaveProperty('status', status);
  });

  test('a body longer than any request of the contract: 400, and the connection stays', async () => {
    const body = (length: number): unknown => ({ name: 'x'.repeat(length), email: 'm@x.example' });
    const frame = JSON.stringify(body(0)).length;
    const answer = await page.control<Problem>('POST', '/users', body(1_000_001 - frame));
    expect(answer).toMatchObject({ status: 400, body: { type: 'invalid-request' } });
    expect(answer.body.errors).toEqual([{ pointer: '', code: 'too-long' }]);
    expect(answer.body.allowed).toEqual(['at most 1000000 bytes']);
    expect((await page.control('POST', '/users', body(8_000_000))).status).toBe(400);
    expect((await page.control('POST', '/users', body(1_000_000 - frame))).status).toBe(201);
  });

  test('401 comes before what is wrong with a body', async () => {
    const body = 'x'.repeat(1_100_000);
    expect((await page.api('POST', '/license-quotes', { as: null, body })).status).toBe(401);
  });

  test('names come in the language asked for', async () => {
    const headers = { 'Accept-Language': 'da;q=0.5, sv-SE, en;q=0.1' };
    const answer = await page.api<{ lines: { name: string }[] }>('GET', '/license-account', { headers });
    expect(answer.body.lines[1]?.name).toBe('Resursplanerare');
    expect(answer.headers.get('content-language')).toBe('sv');
  });

  test('E6, E8 grace from the plan to the deadline, over the controls', async () => {
    await page.order((await page.quote('standard', 18, 'next-period')).body.id);
    await page.control('POST', '/clock', { to: '2026-12-31T23:00:00Z' });
    expect((await page.account()).marks.map(({ id }) => id)).toEqual(['u-21', 'u-20', 'u-19']);
    await page.control('POST', '/clock', { advance: 'P7D' });
    expect((await page.account()).lines[0]).toMatchObject({ used: 18, over: 0 });
  });
}
