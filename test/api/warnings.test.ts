/** What the console says to whoever builds the page; a copy of the modules for each test, as on a page of its own. */
import { beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import type { HttpClientOptions } from '../../src/api/http-client.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import { account, BASE_URL, KEY, quote } from '../support/client.ts';
import { createScriptedNetwork, json, problem, type ScriptedNetwork } from '../support/scripted-network.ts';
import { createVirtualPorts, type VirtualPorts } from '../support/virtual-ports.ts';

const CANARY = 'canary-4711';

let warned: MockInstance<typeof console.warn>;
let network: ScriptedNetwork;
let ports: VirtualPorts;

beforeEach(() => {
  vi.resetModules();
  warned = vi.spyOn(console, 'warn').mockReset().mockReturnValue();
  network = createScriptedNetwork();
  ports = createVirtualPorts({ fetch: network.fetch });
});

const client = async (options: Partial<HttpClientOptions> = {}): Promise<LicenseApi> => {
  const { createHttpClient } = await import('../../src/api/http-client.ts');
  return createHttpClient({ baseUrl: BASE_URL, ports, ...options });
};
const guarded = async (given: Partial<LicenseApi>): Promise<LicenseApi> => {
  const { guardApi } = await import('../../src/api/guarded-api.ts');
  return guardApi(given as LicenseApi);
};
const said = (): unknown[] => warned.mock.calls.map(([text]) => String(text).replace('@timelog/license-manager: ', ''));

describe('an answer that is not as agreed', () => {
  test('is told of by its place, once for each', async () => {
    const api = await client();
    network.on('GET /license-account', json(200, { ...(account as object), lines: 7 }));
    network.on('POST /license-quotes', json(201, { ...(quote as object), dueNow: null }));
    for (let time = 0; time < 3; time += 1) await ports.settle(api.getAccount());
    await ports.settle(api.createQuote({ lineId: 'a', quantity: 1, effective: 'now' }, 'etag'));
    expect(said()).toEqual([
      'malformed-answer: GET /license-account lines',
      'malformed-answer: POST /license-quotes dueNow',
    ]);
  });

  test('of a client of the host’s own is told of by its method', async () => {
    const api = await guarded({ getAccount: () => Promise.resolve({ ok: true, value: {} as never }) });
    await api.getAccount();
    expect(said()).toEqual(['malformed-answer: getAccount account']);
  });

  test('names nobody', async () => {
    const api = await client({ getToken: () => CANARY });
    const employee = { id: CANARY, name: CANARY, createdAt: CANARY };
    network.on('GET /license-account', json(200, { ...(account as object), marks: [{ kind: 'user', employee }] }));
    await ports.settle(api.getAccount());
    expect(said()).toHaveLength(1);
    expect(JSON.stringify(warned.mock.calls)).not.toContain(CANARY);
  });
});

describe('a client that does not work', () => {
  test('is told of by what it did', async () => {
    const api = await guarded({
      getAccount: () => Promise.reject(new RangeError(CANARY)),
      createQuote: () => Promise.resolve(undefined as never),
    });
    for (let time = 0; time < 2; time += 1) await api.getAccount();
    await api.createQuote({ lineId: 'a', quantity: 1, effective: 'now' }, 'etag');
    expect(said()).toEqual([
      'client-fault: getAccount threw RangeError',
      'client-fault: createQuote answered neither a value nor a problem',
    ]);
  });

  test('is told of by the call that could not be made', async () => {
    const api = await client({ baseUrl: 'nonsense', getToken: () => CANARY });
    await ports.settle(api.getAccount());
    expect(said()).toEqual([
      'client-fault: no GET /license-account can be made of the base URL, the token and the headers given',
    ]);
  });
});

describe('a token provider', () => {
  test.each<[string, () => string | Promise<string>, string]>([
    [
      'throws',
      () => {
        throw new TypeError(CANARY);
      },
      'getToken: TypeError',
    ],
    ['rejects', () => Promise.reject(new Error(CANARY)), 'getToken: Error'],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as hosts do
    ['rejects with what is no error', () => Promise.reject(CANARY), 'getToken: string'],
    ['never answers', () => new Promise<never>(() => undefined), 'getToken: timeout'],
  ])('that %s is told of, once, and nothing of what it says', async (_name, getToken, expected) => {
    const api = await client({ getToken });
    for (let time = 0; time < 2; time += 1) await ports.settle(api.getAccount());
    expect(said()).toEqual([expected]);
  });

  test('that fails to refresh is told of, and never the token', async () => {
    const api = await client({
      getToken: ({ refresh }) => (refresh ? Promise.reject(new Error(`${CANARY} is refused`)) : CANARY),
    });
    network.on('GET /license-account', problem(401, 'unauthenticated'));
    network.on('POST /license-orders', problem(401, 'unauthenticated'));
    await ports.settle(api.getAccount());
    await ports.settle(api.placeOrder('q-1', KEY));
    expect(said()).toEqual(['getToken: Error']);
  });
});

test('what a user is told and can solve is no matter for the console', async () => {
  const api = await client({ getToken: () => CANARY });
  network.on('GET /license-account', problem(401, 'unauthenticated'), problem(403, 'not-allowed'), 'network-error');
  for (let time = 0; time < 2; time += 1) await ports.settle(api.getAccount());
  expect(said()).toEqual([]);
});
