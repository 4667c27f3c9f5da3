import { describe, expect, test } from 'vitest';
import { httpClient } from '../../src/api/http-client.ts';
import { lazyClient } from '../../src/api/lazy-client.ts';
import { lazyGuard } from '../../src/api/lazy-guard.ts';
import type { CallOptions, LicenseApi } from '../../src/api/license-api.ts';
import type { Answer } from '../../src/domain/problems.ts';
import { account, BASE_URL, createClientBench, KEY, quote } from '../support/client.ts';
import { deferred, FakeApi } from '../support/fake-api.ts';
import { createScriptedNetwork, json, problem } from '../support/scripted-network.ts';
import { createVirtualPorts } from '../support/virtual-ports.ts';

const change = { lineId: 'text', quantity: 2, effective: 'now' } as const;
const query = { lineId: 'text' };

const calls: [method: keyof LicenseApi, given: unknown[], (api: LicenseApi, options?: CallOptions) => unknown][] = [
  ['getAccount', [], (api, options) => api.getAccount(options)],
  ['createQuote', [change, 'e'], (api, options) => api.createQuote(change, 'e', options)],
  ['placeOrder', ['q', KEY], (api, options) => api.placeOrder('q', KEY, options)],
  ['getOperation', ['op'], (api, options) => api.getOperation('op', options)],
  ['findOperation', [KEY], (api, options) => api.findOperation(KEY, options)],
  ['listAssignments', [query], (api, options) => api.listAssignments(query, options)],
  ['listActionLog', [query], (api, options) => api.listActionLog(query, options)],
];

describe.each(calls)('%s of a client whose code comes late', (method, given, ask) => {
  const refused = { ok: false, problem: { type: 'rate-limited' } } as const;
  const coming = (): FakeApi => new FakeApi({ [method]: () => Promise.resolve(refused) });

  test('is what the client answers, asked with what was given', async () => {
    const ports = createVirtualPorts();
    const client = coming();
    const { signal } = new AbortController();
    const api = lazyClient(() => Promise.resolve(client), ports.schedule);
    expect(await ask(api, { signal })).toEqual(refused);
    expect(client.calls).toEqual([{ method, given: [...given, { signal }] }]);
    expect(ports.waiting()).toEqual([]);
  });

  test('says so when the code cannot be had, and asks for it anew with the next call', async () => {
    const ports = createVirtualPorts();
    const client = coming();
    let broken = true;
    let loads = 0;
    const api = lazyClient(() => {
      loads += 1;
      return broken ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(client);
    }, ports.schedule);
    expect(await ask(api)).toEqual({ ok: false, problem: { type: 'part-missing' } });
    expect(client.calls).toEqual([]);
    broken = false;
    expect(await ask(api)).toEqual(refused);
    expect(await ask(api)).toEqual(refused);
    expect(loads).toBe(2);
  });

  test('says so with a problem of its own each time, so that the page says it again', async () => {
    const api = lazyClient(() => Promise.reject(new TypeError('Failed to fetch')), createVirtualPorts().schedule);
    const [first, second] = [await ask(api), await ask(api)] as { readonly problem: unknown }[];
    expect(second?.problem).toEqual(first?.problem);
    expect(second?.problem).not.toBe(first?.problem);
  });

  test('says so when the code does not come in time, and does not order once it does', async () => {
    const ports = createVirtualPorts();
    const client = coming();
    const code = deferred<LicenseApi>();
    const api = lazyClient(() => code.promise, ports.schedule);
    const answer = await ports.settle(ask(api) as Promise<unknown>);
    expect(answer).toEqual({ ok: false, problem: { type: 'part-missing' } });
    code.resolve(client);
    await ports.advance(0);
    expect(client.calls).toEqual([]);
  });

  test('ends as soon as nobody waits for it, and asks nobody', async () => {
    const ports = createVirtualPorts();
    const client = coming();
    const code = deferred<LicenseApi>();
    const given = new AbortController();
    const answer = ask(
      lazyClient(() => code.promise, ports.schedule),
      given,
    );
    given.abort();
    expect(await answer).toEqual({ ok: false, problem: { type: 'aborted' } });
    code.resolve(client);
    await ports.advance(0);
    expect(client.calls).toEqual([]);
  });
});

describe('the HTTP client', () => {
  test('reads the account without the code of its other calls, which say what became of them', async () => {
    const network = createScriptedNetwork();
    network.on('GET /license-account', json(200, account));
    const ports = createVirtualPorts({ fetch: network.fetch });
    const api = httpClient({ baseUrl: BASE_URL, ports }, () => Promise.reject(new TypeError('Failed to fetch')));
    expect((await ports.settle(api.getAccount())).ok).toBe(true);
    expect(await api.placeOrder('q', KEY)).toEqual({ ok: false, problem: { type: 'part-missing' } });
    expect(network.sent).toHaveLength(1);
  });

  test('reads the account where a bundler’s loader throws at once, as webpack’s does under Trusted Types', async () => {
    const network = createScriptedNetwork();
    network.on('GET /license-account', json(200, account));
    const ports = createVirtualPorts({ fetch: network.fetch });
    const api = httpClient({ baseUrl: BASE_URL, ports }, () => {
      throw new TypeError('This document requires TrustedScriptURL assignment.');
    });
    expect((await ports.settle(api.getAccount())).ok).toBe(true);
    expect(await api.placeOrder('q', KEY)).toEqual({ ok: false, problem: { type: 'part-missing' } });
  });

  test('brings the code of its other calls with an account, and not before there is one', async () => {
    const network = createScriptedNetwork();
    network.on('GET /license-account', problem(403, 'not-allowed'), json(200, account));
    const ports = createVirtualPorts({ fetch: network.fetch });
    let asked = 0;
    const api = httpClient({ baseUrl: BASE_URL, ports }, () => {
      asked += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const brought = [];
    for (let reading = 0; reading < 2; reading += 1) {
      await ports.settle(api.getAccount());
      brought.push(asked);
    }
    expect(brought).toEqual([0, 1]);
  });

  test('asks for a price with the code that an account has brought', async () => {
    const { api, network, ports, calls } = createClientBench();
    network.on('GET /license-account', json(200, account));
    network.on('POST /license-quotes', json(201, quote));
    expect((await ports.settle(api.getAccount())).ok).toBe(true);
    expect((await ports.settle(api.createQuote(change, 'e'))).ok).toBe(true);
    expect(calls()).toEqual(['GET /license-account', 'POST /license-quotes']);
  });
});

describe('a guard that comes late', () => {
  const { schedule } = createVirtualPorts();

  test('holds a host’s client to the contract from its first answer on', async () => {
    const wrong = { getAccount: () => Promise.resolve({ ok: true, value: 7 }) } as unknown as LicenseApi;
    const { problem } = (await lazyGuard(wrong, schedule).getAccount()) as Exclude<Answer<unknown>, { ok: true }>;
    expect(problem).toMatchObject({ type: 'malformed-answer' });
  });

  test('leaves alone a client that is checked already, by the package or by a guard', () => {
    const { api } = createClientBench();
    expect(lazyGuard(api, schedule)).toBe(api);
    const guarded = lazyGuard(new FakeApi(), schedule);
    expect(lazyGuard(guarded, schedule)).toBe(guarded);
    const given = new FakeApi();
    expect(lazyGuard(given, schedule)).toBe(lazyGuard(given, schedule));
  });
});
