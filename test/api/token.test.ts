import { describe, expect, test } from 'vitest';
import { account, createClientBench, KEY, operation } from '../support/client.ts';
import { json, problem, type Sent } from '../support/scripted-network.ts';
import { START } from '../support/virtual-ports.ts';

const CANARY = 'canary-4711';
const unauthenticated = { ok: false, problem: { type: 'unauthenticated' } };

/** Takes only the tokens named. */
const takes =
  (good: Response, ...tokens: string[]) =>
  ({ headers }: Sent): Response =>
    tokens.includes(headers.get('Authorization') ?? '') ? good : problem(401, 'unauthenticated');

const tokensSent = (sent: readonly Sent[]): (string | null)[] =>
  sent.map(({ headers }) => headers.get('Authorization'));

describe('the token', () => {
  test('is asked for when one is needed, and not before', async () => {
    const requests: boolean[] = [];
    const { api, network, ports } = createClientBench({
      getToken: ({ refresh }) => {
        requests.push(refresh);
        return Promise.resolve(CANARY);
      },
    });
    expect(requests).toEqual([]);
    network.on('GET /license-account', json(200, account));
    await ports.settle(api.getAccount());
    await ports.settle(api.getAccount());
    expect(requests).toEqual([false, false]);
  });

  test('that is undefined sends none', async () => {
    const { api, network, ports } = createClientBench({ getToken: () => undefined });
    network.on('GET /license-account', json(200, account));
    await ports.settle(api.getAccount());
    expect(tokensSent(network.sent)).toEqual([null]);
  });

  test('that was refused is refreshed once for all calls that were sent with it, and each is sent again', async () => {
    let refreshes = 0;
    const { api, network, ports } = createClientBench({
      getToken: async ({ refresh }) => {
        if (refresh) refreshes += 1;
        await new Promise<void>((resolve) => ports.schedule(resolve, 100));
        return refresh ? 'new' : 'old';
      },
    });
    network.on('GET /license-account', takes(json(200, account), 'Bearer new'));
    network.on('POST /license-orders', takes(json(202, { operation }), 'Bearer new'));
    const answers = await ports.settle(
      Promise.all([api.getAccount(), api.getAccount(), api.placeOrder('q', KEY), api.getAccount()]),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(refreshes).toBe(1);
    const orders = network.sent.filter(({ method }) => method === 'POST');
    expect(orders.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual([`"${KEY}"`, `"${KEY}"`]);
  });

  test('that is being refreshed is waited for by a call that begins meanwhile, which is not sent with the refused one', async () => {
    const { api, network, ports } = createClientBench({
      getToken: async ({ refresh }) => {
        if (refresh) await new Promise<void>((resolve) => ports.schedule(resolve, 100));
        return refresh ? 'new' : 'old';
      },
    });
    network.on('GET /license-account', takes(json(200, account), 'Bearer new'));
    const first = api.getAccount();
    await ports.advance(50);
    const second = api.getAccount();
    await ports.settle(Promise.all([first, second]));
    expect(tokensSent(network.sent)).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
  });

  test('is not refreshed again for a refusal that arrives after the refresh', async () => {
    let refreshes = 0;
    const { api, network, ports } = createClientBench({
      getToken: ({ refresh }) => {
        if (refresh) refreshes += 1;
        return refresh ? 'new' : 'old';
      },
    });
    const late = new Promise<Response>((resolve) => {
      ports.schedule(() => {
        resolve(problem(401, 'unauthenticated'));
      }, 5000);
    });
    network.on('GET /license-account', () => late, problem(401, 'unauthenticated'), json(200, account));
    const slow = api.getAccount();
    await ports.advance(1);
    const quick = api.getAccount();
    await ports.advance(1);
    expect((await ports.settle(quick)).ok).toBe(true);
    expect((await ports.settle(slow)).ok).toBe(true);
    expect(refreshes).toBe(1);
    expect(tokensSent(network.sent)).toEqual(['Bearer old', 'Bearer old', 'Bearer new', 'Bearer new']);
  });

  test('that stays refused ends in unauthenticated, without a loop; the next call tries anew', async () => {
    const requests: boolean[] = [];
    const { api, network, ports, calls } = createClientBench({
      getToken: ({ refresh }) => {
        requests.push(refresh);
        return CANARY;
      },
    });
    network.on('GET /license-account', problem(401, 'unauthenticated'));
    network.on('POST /license-orders', problem(401, 'unauthenticated'));
    expect(await ports.settle(api.getAccount())).toEqual(unauthenticated);
    expect(requests).toEqual([false, true]);
    expect(calls()).toHaveLength(2);
    expect(await ports.settle(api.placeOrder('q', KEY))).toEqual(unauthenticated);
    expect(requests).toEqual([false, true, false, true]);
    expect(calls()).toHaveLength(4);
  });

  test('that expires between two tries is refreshed, and the tries stay bounded', async () => {
    const { api, network, ports, calls } = createClientBench({ getToken: () => CANARY });
    network.on(
      'GET /license-account',
      'network-error',
      problem(401, 'unauthenticated'),
      'network-error',
      'network-error',
      'network-error',
    );
    expect(await ports.settle(api.getAccount())).toMatchObject({ problem: { type: 'unreachable' } });
    expect(calls()).toHaveLength(4);
  });

  test('of a host without a provider: 401 is unauthenticated at once', async () => {
    const { api, network, ports, calls } = createClientBench({ credentials: 'include' });
    network.on('GET /license-account', problem(401, 'unauthenticated'));
    expect(await ports.settle(api.getAccount())).toEqual(unauthenticated);
    expect(calls()).toHaveLength(1);
  });
});

describe('a token provider', () => {
  const broken: [string, () => string | Promise<string>][] = [
    [
      'throws',
      () => {
        throw new Error(CANARY);
      },
    ],
    ['rejects', () => Promise.reject(new Error(CANARY))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ];

  test.each(broken)(
    'that %s ends in unauthenticated within 15 seconds, and nothing is sent',
    async (_name, getToken) => {
      const { api, network, ports } = createClientBench({ getToken });
      expect(await ports.settle(api.getAccount())).toEqual(unauthenticated);
      expect(await ports.settle(api.placeOrder('q', KEY))).toEqual(unauthenticated);
      expect(network.sent).toEqual([]);
      expect(ports.now() - START).toBeLessThanOrEqual(30_000);
    },
  );

  test.each(broken)(
    'that %s when asked to refresh ends in unauthenticated for all that wait',
    async (_name, refreshed) => {
      const { api, network, ports } = createClientBench({
        getToken: ({ refresh }) => (refresh ? refreshed() : CANARY),
      });
      network.on('GET /license-account', problem(401, 'unauthenticated'));
      const answers = await ports.settle(Promise.all([api.getAccount(), api.getAccount()]));
      expect(answers).toEqual([unauthenticated, unauthenticated]);
      expect(network.sent).toHaveLength(2);
    },
  );
});

test('a refresh that never answers is no reason to wait for it again: the next call asks anew', async () => {
  let hangs = true;
  const { api, network, ports } = createClientBench({
    getToken: ({ refresh }) => (refresh && hangs ? new Promise<never>(() => undefined) : refresh ? 'new' : 'old'),
  });
  network.on('GET /license-account', takes(json(200, account), 'Bearer new'));
  expect(await ports.settle(api.getAccount())).toEqual(unauthenticated);
  hangs = false;
  expect((await ports.settle(api.getAccount())).ok).toBe(true);
});

test('the token stands in the Authorization header and nowhere else', async () => {
  const answers: unknown[] = [];
  const outcomes = [
    json(200, '{'),
    problem(500, 'internal-error'),
    problem(401, 'unauthenticated'),
    'network-error',
  ] as const;
  for (const outcome of [...outcomes, problem(418, 'novelty'), json(202, { operation })]) {
    const { api, network, ports } = createClientBench({ getToken: () => CANARY });
    for (const call of ['GET /license-account', 'POST /license-orders', 'GET /license-operations'])
      network.on(call, outcome);
    answers.push(await ports.settle(api.getAccount()), await ports.settle(api.placeOrder('q', KEY)));
    for (const { url, body, headers } of network.sent) {
      headers.delete('Authorization');
      expect(JSON.stringify([url, body, [...headers]])).not.toContain(CANARY);
    }
  }
  expect(answers).toHaveLength(12);
  expect(JSON.stringify(answers)).not.toContain(CANARY);
});
