import { describe, expect, test } from 'vitest';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { Answer } from '../../src/domain/problems.ts';
import { account, createClientBench, KEY, quote } from '../support/client.ts';
import { json, problem, type Script } from '../support/scripted-network.ts';
import { START } from '../support/virtual-ports.ts';

const change = { lineId: 'text', quantity: 2, effective: 'now' } as const;

const reads: [string, string, (api: LicenseApi) => Promise<Answer<unknown>>, Response][] = [
  ['a read', 'GET /license-account', (api) => api.getAccount(), json(200, account)],
  ['a quote, which changes nothing', 'POST /license-quotes', (api) => api.createQuote(change, 'e'), json(201, quote)],
];

const serverError = (): Response => problem(503, 'internal-error');

describe.each(reads)('%s', (_name, call, ask, good) => {
  test.each<[string, Script]>([
    ['nothing was reached', 'network-error'],
    ['the server failed', serverError()],
    ['no answer came in 15 seconds', 'silence'],
  ])('is tried again when %s', async (_why, bad) => {
    const { api, network, ports, calls } = createClientBench();
    network.on(call, bad, bad, good);
    expect((await ports.settle(ask(api))).ok).toBe(true);
    expect(calls()).toEqual([call, call, call]);
    expect(ports.waiting()).toEqual([]);
  });

  test.each<[string, Script, object]>([
    ['network', 'network-error', {}],
    ['server-error', serverError(), { status: 503 }],
    ['timeout', 'silence', {}],
  ])('ends as unreachable (%s) after three tries', async (reason, bad, facts) => {
    const { api, network, ports, calls } = createClientBench();
    network.on(call, bad);
    expect(await ports.settle(ask(api))).toEqual({ ok: false, problem: { type: 'unreachable', reason, ...facts } });
    expect(calls()).toHaveLength(3);
  });

  test.each([400, 403, 404, 409, 410, 412, 418, 422, 451])('is never tried again on %i', async (status) => {
    const { api, network, ports, calls } = createClientBench();
    network.on(call, problem(status, 'novelty'));
    expect((await ports.settle(ask(api))).ok).toBe(false);
    expect(calls()).toHaveLength(1);
  });

  test('is not tried again on an answer that makes no sense', async () => {
    const { api, network, ports, calls } = createClientBench();
    network.on(call, json(200, '{'));
    await ports.settle(ask(api));
    expect(calls()).toHaveLength(1);
  });
});

test('looking up what became of an order is worth one try more than a read', async () => {
  const { api, network, ports, calls } = createClientBench();
  network.on('GET /license-operations', serverError());
  await ports.settle(api.findOperation(KEY));
  expect(calls()).toHaveLength(4);
});

describe('waiting before another try', () => {
  test.each([
    ['no jitter', 0, 0],
    ['half', 0.5, 250 + 500],
    ['nearly all', 0.999, 499.5 + 999],
  ])('takes full jitter of 0.5 s, then 1 s: %s', async (_name, random, total) => {
    const { api, network, ports } = createClientBench({}, () => random);
    network.on('GET /license-account', 'network-error');
    await ports.settle(api.getAccount());
    expect(ports.now() - START).toBeCloseTo(total, 6);
  });

  test('of a rate limit takes what the body says, and jitter on top', async () => {
    const { api, network, ports, calls } = createClientBench();
    network.on(
      'GET /license-account',
      problem(429, 'rate-limited', { retryAfterMs: 2500 }, { 'Retry-After': '3' }),
      json(200, account),
    );
    expect((await ports.settle(api.getAccount())).ok).toBe(true);
    expect(ports.now() - START).toBe(2500 + 250);
    expect(calls()).toHaveLength(2);
  });

  test.each([
    ['seconds', '4', 4000],
    ['a date, which only the wrong clock could read', 'Tue, 24 Nov 2026 09:10:00 GMT', 0],
    ['nonsense', '-1', 0],
  ])('of a rate limit takes the header when the body says nothing: %s', async (_name, retryAfter, ms) => {
    const { api, network, ports } = createClientBench();
    network.on('GET /license-account', json(429, '', { 'Retry-After': retryAfter }), json(200, account));
    expect((await ports.settle(api.getAccount())).ok).toBe(true);
    expect(ports.now() - START).toBe(ms + 250);
  });

  test('of a rate limit longer than half a minute is left to the person', async () => {
    const { api, network, ports, calls } = createClientBench();
    network.on('GET /license-account', problem(429, 'rate-limited', { retryAfterMs: 30_001 }));
    expect(await ports.settle(api.getAccount())).toEqual({
      ok: false,
      problem: { type: 'rate-limited', retryAfterMs: 30_001 },
    });
    expect(calls()).toHaveLength(1);
    expect(ports.now()).toBe(START);
  });

  test('of a rate limit that stays ends after three tries', async () => {
    const { api, network, ports, calls } = createClientBench();
    network.on('GET /license-account', problem(429, 'rate-limited', { retryAfterMs: 1000 }));
    expect(await ports.settle(api.getAccount())).toMatchObject({
      problem: { type: 'rate-limited', retryAfterMs: 1000 },
    });
    expect(calls()).toHaveLength(3);
  });
});

describe('a body that does not end', () => {
  test('is given up after 15 seconds, like an answer that does not come', async () => {
    const { api, network, ports } = createClientBench();
    const begun = (): Response =>
      new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')) }),
      );
    network.on('GET /license-account', begun, begun, begun);
    expect(await ports.settle(api.getAccount())).toEqual({
      ok: false,
      problem: { type: 'unreachable', reason: 'timeout' },
    });
  });

  test('that breaks off is a network error', async () => {
    const { api, network, ports, calls } = createClientBench();
    const broken = (): Response =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            controller.error(new TypeError('terminated'));
          },
        }),
      );
    network.on('GET /license-account', broken, json(200, account));
    expect((await ports.settle(api.getAccount())).ok).toBe(true);
    expect(calls()).toHaveLength(2);
  });
});

describe('a caller that gives up', () => {
  const aborted = { ok: false, problem: { type: 'aborted' } };

  async function giveUpAfter(ms: number, { api, ports }: ReturnType<typeof createClientBench>): Promise<unknown> {
    const controller = new AbortController();
    const answer = api.getAccount({ signal: controller.signal });
    await ports.advance(ms);
    controller.abort();
    return answer;
  }

  test('before it began sends nothing, and asks for no token', async () => {
    let asked = 0;
    const { api, network, ports } = createClientBench({ getToken: () => String((asked += 1)) });
    const signal = AbortSignal.abort();
    expect(await ports.settle(api.getAccount({ signal }))).toEqual(aborted);
    expect(await ports.settle(api.placeOrder('q', KEY, { signal }))).toEqual(aborted);
    expect(network.sent).toEqual([]);
    expect(asked).toBe(0);
  });

  test('while it waits for the answer is answered at once, and the request is cancelled', async () => {
    const bench = createClientBench();
    const { network, ports } = bench;
    network.on('GET /license-account', 'silence');
    expect(await giveUpAfter(1000, bench)).toEqual(aborted);
    expect(network.sent[0]?.request.signal.aborted).toBe(true);
    expect(ports.waiting()).toEqual([]);
  });

  test('while it waits for another try is answered at once', async () => {
    const bench = createClientBench();
    const { network, ports, calls } = bench;
    network.on('GET /license-account', 'network-error');
    expect(await giveUpAfter(100, bench)).toEqual(aborted);
    expect(calls()).toHaveLength(1);
    expect(ports.waiting()).toEqual([]);
  });

  test('while it waits for a token is answered at once', async () => {
    const bench = createClientBench({ getToken: () => new Promise<never>(() => undefined) });
    expect(await giveUpAfter(1000, bench)).toEqual(aborted);
    expect(bench.network.sent).toEqual([]);
  });
});
