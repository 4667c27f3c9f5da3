import { beforeEach, describe, expect, test } from 'vitest';
import { type ClientBench, createClientBench, KEY, operation } from '../support/client.ts';
import { json, problem, type Script } from '../support/scripted-network.ts';
import { START } from '../support/virtual-ports.ts';

const SEND = 'POST /license-orders';
const LOOK_UP = `GET /license-operations?idempotencyKey=${KEY}`;
const unknown = (reason: string): unknown => ({ ok: false, problem: { type: 'outcome-unknown', reason } });

let bench: ClientBench;

beforeEach(() => {
  bench = createClientBench({ getToken: () => 'token' });
});

function script({ orders, lookups = ['network-error'] }: { orders: Script[]; lookups?: Script[] }): void {
  bench.network.on('POST /license-orders', ...orders);
  bench.network.on('GET /license-operations', ...lookups);
}

const order = (signal?: AbortSignal): Promise<unknown> =>
  bench.ports.settle(bench.api.placeOrder('q-1', KEY, signal ? { signal } : {}));

const accepted = (): Response => json(202, { operation });
const found = (): Response => json(200, { items: [operation] });
const neverReceived = (): Response => json(200, { items: [] });

function everyOrderHasTheSameKeyAndQuote(): void {
  const orders = bench.network.sent.filter(({ method }) => method === 'POST');
  expect(new Set(orders.map(({ headers, body }) => JSON.stringify([headers.get('Idempotency-Key'), body])))).toEqual(
    new Set([JSON.stringify([`"${KEY}"`, { quoteId: 'q-1' }])]),
  );
}

describe('an order that is answered clearly', () => {
  test('is accepted, once', async () => {
    script({ orders: [accepted()] });
    expect(await order()).toEqual({ ok: true, value: operation });
    expect(bench.calls()).toEqual([SEND]);
  });

  test.each([
    [400, 'idempotency-key-missing', {}, {}],
    [403, 'not-allowed', {}, {}],
    [404, 'not-found', {}, {}],
    [409, 'quote-used', {}, {}],
    [409, 'quote-expired', {}, {}],
    [409, 'line-busy', {}, {}],
    [409, 'quote-outdated', {}, { changes: [] }],
    [422, 'idempotency-key-reused', {}, {}],
  ])('%i %s: is refused, and neither looked up nor sent again (M4, C10)', async (status, type, facts, answered) => {
    script({ orders: [problem(status, type, facts)] });
    expect(await order()).toEqual({ ok: false, problem: { type, ...answered } });
    expect(bench.calls()).toEqual([SEND]);
  });

  test('with a rate limit is sent again with the same key, after the time asked for', async () => {
    script({ orders: [problem(429, 'rate-limited', { retryAfterMs: 4000 }), accepted()] });
    expect(await order()).toEqual({ ok: true, value: operation });
    expect(bench.ports.now() - START).toBe(4250);
    expect(bench.calls()).toEqual([SEND, SEND]);
    everyOrderHasTheSameKeyAndQuote();
  });

  test('with a rate limit that stays is refused: nothing was charged', async () => {
    script({ orders: [problem(429, 'rate-limited', { retryAfterMs: 1000 })] });
    expect(await order()).toEqual({ ok: false, problem: { type: 'rate-limited', retryAfterMs: 1000 } });
    expect(bench.calls()).toEqual([SEND, SEND, SEND]);
  });

  test('with 401 is sent again with the same key and a fresh token', async () => {
    script({ orders: [problem(401, 'unauthenticated'), accepted()] });
    expect(await order()).toEqual({ ok: true, value: operation });
    everyOrderHasTheSameKeyAndQuote();
  });
});

describe.each<[string, string, Script]>([
  ['whose answer is cut', 'network', 'network-error'],
  ['that is not answered in 15 seconds', 'timeout', 'silence'],
  ['that ends in a server error', 'server-error', problem(502, 'internal-error')],
  ['that is answered with nonsense', 'malformed-answer', json(202, { operation: { id: 'op-1' } })],
  ['that is answered by a captive portal', 'malformed-answer', json(200, '<html>')],
])('an order %s', (_name, reason, silence) => {
  test('and was received: is found by its key', async () => {
    script({ orders: [silence], lookups: [found()] });
    expect(await order()).toEqual({ ok: true, value: operation });
    expect(bench.calls()).toEqual([SEND, LOOK_UP]);
  });

  test('and was never received: is sent again with the same key', async () => {
    script({ orders: [silence, accepted()], lookups: [neverReceived()] });
    expect(await order()).toEqual({ ok: true, value: operation });
    expect(bench.calls()).toEqual([SEND, LOOK_UP, SEND]);
    everyOrderHasTheSameKeyAndQuote();
  });

  test('and was never received, and is then refused: is refused', async () => {
    script({ orders: [silence, problem(409, 'quote-expired')], lookups: [neverReceived()] });
    expect(await order()).toEqual({ ok: false, problem: { type: 'quote-expired' } });
  });

  test.each([
    ...['quote-used', 'line-busy', 'idempotency-key-reused', 'above-maximum'].map((type) => [409, type, {}] as const),
    [409, 'quote-outdated', { changes: [] }] as const,
  ])(
    'and was never received, and is then refused after a look at its key (%i %s): is refused',
    async (status, type, facts) => {
      script({ orders: [silence, problem(status, type, facts)], lookups: [neverReceived()] });
      expect(await order()).toEqual({ ok: false, problem: { type, ...facts } });
    },
  );

  // The first sending may arrive between the look-up and the second one: what is said before a look at the key leaves it open.
  test.each([
    [400, 'invalid-request'],
    [401, 'unauthenticated'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [408, 'about:blank'],
    [409, 'of-a-gateway'],
    [413, 'about:blank'],
    [429, 'rate-limited'],
  ])('and was never received, and is then held off with %i %s: nobody knows', async (status, type) => {
    script({ orders: [silence, problem(status, type)], lookups: [neverReceived()] });
    expect(await order()).toEqual(unknown(reason));
  });

  test('twice: is looked up twice, sent no third time, and found', async () => {
    script({ orders: [silence, silence, accepted()], lookups: [neverReceived(), found()] });
    expect(await order()).toEqual({ ok: true, value: operation });
    expect(bench.calls()).toEqual([SEND, LOOK_UP, SEND, LOOK_UP]);
    everyOrderHasTheSameKeyAndQuote();
  });

  test('twice, and never received as far as the server knows: nobody knows', async () => {
    script({ orders: [silence], lookups: [neverReceived()] });
    expect(await order()).toEqual(unknown(reason));
    expect(bench.calls()).toEqual([SEND, LOOK_UP, SEND, LOOK_UP]);
  });

  test.each<[string, Script, number]>([
    ['the server cannot be reached any more', 'network-error', 4],
    ['the server fails', problem(500, 'internal-error'), 4],
    ['the right to see the account is gone', problem(403, 'not-allowed'), 1],
    ['the session is over', problem(401, 'unauthenticated'), 2],
    ['the lookup is unknown to the server', problem(404, 'not-found'), 1],
    ['the lookup makes no sense', json(200, { items: [{}] }), 1],
  ])('and %s: nobody knows, and it is not sent again', async (_why, lookup, times) => {
    script({ orders: [silence, accepted()], lookups: [lookup] });
    expect(await order()).toEqual(unknown(reason));
    expect(bench.calls()).toEqual([SEND, ...Array<string>(times).fill(LOOK_UP)]);
    expect(bench.ports.waiting()).toEqual([]);
  });

  test('and is found once the server is back', async () => {
    script({ orders: [silence], lookups: ['network-error', problem(503, 'internal-error'), found()] });
    expect(await order()).toEqual({ ok: true, value: operation });
  });
});

describe('an order that the caller gives up', () => {
  async function giveUp(afterMs: number): Promise<unknown> {
    const controller = new AbortController();
    const answer = bench.api.placeOrder('q-1', KEY, { signal: controller.signal });
    await bench.ports.advance(afterMs);
    controller.abort();
    return answer;
  }

  test('while it is on its way: nobody knows', async () => {
    script({ orders: ['silence'] });
    expect(await giveUp(10)).toEqual(unknown('aborted'));
    expect(bench.calls()).toEqual([SEND]);
    expect(bench.ports.waiting()).toEqual([]);
  });

  test('before it is looked up: nobody knows', async () => {
    script({ orders: ['network-error'] });
    expect(await giveUp(10)).toEqual(unknown('network'));
    expect(bench.calls()).toEqual([SEND]);
  });

  test('while it is looked up: nobody knows', async () => {
    script({ orders: ['network-error'], lookups: ['silence'] });
    expect(await giveUp(1000)).toEqual(unknown('network'));
    expect(bench.calls()).toEqual([SEND, LOOK_UP]);
  });

  test('while it is sent again: nobody knows', async () => {
    script({
      orders: ['network-error', problem(429, 'rate-limited', { retryAfterMs: 9000 })],
      lookups: [neverReceived()],
    });
    expect(await giveUp(2000)).toEqual(unknown('network'));
    expect(bench.calls()).toEqual([SEND, LOOK_UP, SEND]);
  });

  test('while it waits out a rate limit was not accepted, and is given up', async () => {
    script({ orders: [problem(429, 'rate-limited', { retryAfterMs: 9000 })] });
    expect(await giveUp(2000)).toEqual({ ok: false, problem: { type: 'aborted' } });
  });
});
