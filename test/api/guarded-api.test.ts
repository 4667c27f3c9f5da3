import { describe, expect, test } from 'vitest';
import { guardApi } from '../../src/api/guarded-api.ts';
import { createHttpClient, httpClient } from '../../src/api/http-client.ts';
import type { CallOptions, LicenseApi } from '../../src/api/license-api.ts';
import type { Answer, Problem } from '../../src/domain/problems.ts';
import { account, assignmentPage, BASE_URL, KEY, logPage, operation, quote } from '../support/client.ts';
import { createVirtualPorts } from '../support/virtual-ports.ts';

const CANARY = 'canary-4711';
const change = { lineId: 'text', quantity: 2, effective: 'now' } as const;

const methods: [keyof LicenseApi, unknown, (api: LicenseApi, options?: CallOptions) => Promise<Answer<unknown>>][] = [
  ['getAccount', account, (api, options) => api.getAccount(options)],
  ['createQuote', quote, (api, options) => api.createQuote(change, 'e', options)],
  ['placeOrder', operation, (api, options) => api.placeOrder('q', KEY, options)],
  ['getOperation', operation, (api, options) => api.getOperation('op', options)],
  ['findOperation', operation, (api, options) => api.findOperation(KEY, options)],
  ['listAssignments', assignmentPage, (api, options) => api.listAssignments({}, options)],
  ['listActionLog', logPage, (api, options) => api.listActionLog({}, options)],
];

/** A host's client with one behaviour, which no type can promise. */
const hostClient = (behaviour: () => unknown): LicenseApi =>
  Object.fromEntries(methods.map(([name]) => [name, behaviour])) as unknown as LicenseApi;

describe.each(methods)('%s of an injected client', (name, good, ask) => {
  const isOrder = name === 'placeOrder';
  const failed = (problem: object): unknown => ({
    ok: false,
    problem: isOrder ? { type: 'outcome-unknown', reason: 'client-fault' } : problem,
  });

  test('is what it answers, without fields that are not known', async () => {
    const value = { ...(good as object), novelty: 1 };
    expect(await ask(guardApi(hostClient(() => Promise.resolve({ ok: true, value }))))).toEqual({
      ok: true,
      value: good,
    });
  });

  test('is not asked for a caller that has given up already', async () => {
    let asked = 0;
    const guarded = guardApi(hostClient(() => (asked += 1)));
    const answer = await ask(guarded, { signal: AbortSignal.abort() });
    expect(answer).toEqual({
      ok: false,
      problem: isOrder ? { type: 'outcome-unknown', reason: 'aborted' } : { type: 'aborted' },
    });
    expect(asked).toBe(0);
  });

  test('may be answered without a promise', async () => {
    expect(await ask(guardApi(hostClient(() => ({ ok: true, value: good }))))).toEqual({ ok: true, value: good });
  });

  test('may be answered with undefined for what is optional', async () => {
    const value = { ...(good as object), next: undefined, settledAt: undefined, user: undefined };
    expect((await ask(guardApi(hostClient(() => ({ ok: true, value }))))).ok).toBe(true);
  });

  test('that throws is a client fault, and quotes nothing', async () => {
    const guarded = guardApi(
      hostClient(() => {
        throw new RangeError(CANARY);
      }),
    );
    expect(await ask(guarded)).toEqual(failed({ type: 'client-fault', message: `${name} threw RangeError` }));
  });

  test('that rejects is a client fault, and quotes nothing', async () => {
    // Hosts reject with anything.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const guarded = guardApi(hostClient(() => Promise.reject(CANARY)));
    expect(await ask(guarded)).toEqual(failed({ type: 'client-fault', message: `${name} threw string` }));
  });

  test('that is missing is a client fault', async () => {
    expect(await ask(guardApi({} as LicenseApi))).toEqual(
      failed({ type: 'client-fault', message: `${name} threw TypeError` }),
    );
  });

  test.each([[undefined], [null], ['text'], [{}], [{ ok: 'yes' }], [[]], [good]])(
    'that answers %j is a client fault',
    async (nonsense) => {
      expect(await ask(guardApi(hostClient(() => nonsense)))).toEqual(
        failed({ type: 'client-fault', message: `${name} answered neither a value nor a problem` }),
      );
    },
  );

  test.each([[undefined], [{}], [{ type: 'novelty' }], [{ type: 'stale', changes: 7 }], [{ type: '__proto__' }]])(
    'that answers the problem %j is a client fault',
    async (problem) => {
      expect(await ask(guardApi(hostClient(() => ({ ok: false, problem }))))).toEqual(
        failed({ type: 'client-fault', message: `${name} answered a problem that is not known` }),
      );
    },
  );

  test('that answers a value not as agreed is a malformed answer', async () => {
    const answer = await ask(guardApi(hostClient(() => ({ ok: true, value: 7 }))));
    expect(answer).toEqual({
      ok: false,
      problem: isOrder
        ? { type: 'outcome-unknown', reason: 'malformed-answer' }
        : { type: 'malformed-answer', where: name },
    });
  });

  test('ends when the caller gives up, even if the client does not listen', async () => {
    const controller = new AbortController();
    const answer = ask(guardApi(hostClient(() => new Promise(() => undefined))), { signal: controller.signal });
    controller.abort();
    expect(await answer).toEqual({
      ok: false,
      problem: isOrder ? { type: 'outcome-unknown', reason: 'aborted' } : { type: 'aborted' },
    });
  });
});

describe('a problem that an injected client answers', () => {
  const problems: Problem[] = [
    { type: 'unauthenticated' },
    { type: 'stale', changes: [{ lineId: 'standard', field: 'purchased', from: 25, to: 26 }] },
    { type: 'below-minimum', supportEmail: 'support@timelog.se' },
    { type: 'rate-limited', retryAfterMs: 5 },
    { type: 'refused', status: 418, refusal: 'teapot' },
    { type: 'unreachable', reason: 'server-error', status: 503 },
    { type: 'malformed-answer', where: 'somewhere' },
    { type: 'outcome-unknown', reason: 'timeout' },
    { type: 'client-fault', message: 'words' },
    { type: 'part-missing' },
  ];

  test.each(problems)('is passed on: $type', async (problem) => {
    expect(await guardApi(hostClient(() => ({ ok: false, problem }))).getAccount()).toEqual({ ok: false, problem });
  });

  test('that gave up unasked is a fault of the client: its caller would wait for ever', async () => {
    const answer = await guardApi(hostClient(() => ({ ok: false, problem: { type: 'aborted' } }))).getAccount();
    expect(answer).toMatchObject({ ok: false, problem: { type: 'client-fault' } });
  });

  test.each<[Problem, object]>([
    [{ type: 'unreachable', reason: 'server-error', status: 503 }, { reason: 'server-error' }],
    [{ type: 'malformed-answer', where: 'x' }, { reason: 'malformed-answer' }],
    [{ type: 'aborted' }, { reason: 'client-fault' }],
    [{ type: 'client-fault', message: 'x' }, { reason: 'client-fault' }],
  ])('of an order that may have been received is outcome-unknown: $type', async (problem, reason) => {
    expect(await guardApi(hostClient(() => ({ ok: false, problem }))).placeOrder('q', KEY)).toEqual({
      ok: false,
      problem: { type: 'outcome-unknown', ...reason },
    });
  });

  test('of an order that a client of ours could not send for want of its code is no doubt', async () => {
    const ours = httpClient({ baseUrl: BASE_URL, ports: createVirtualPorts() }, () =>
      Promise.reject(new TypeError('x')),
    );
    expect(await guardApi({ ...ours }).placeOrder('q', KEY)).toEqual({ ok: false, problem: { type: 'part-missing' } });
  });
});

test('what was never received is undefined', async () => {
  expect(await guardApi(hostClient(() => ({ ok: true, value: undefined }))).findOperation(KEY)).toEqual({ ok: true });
});

test('the methods of a class instance keep their this', async () => {
  class HostClient {
    #account = account;
    getAccount(): Promise<unknown> {
      return Promise.resolve({ ok: true, value: this.#account });
    }
  }
  expect(await guardApi(new HostClient() as unknown as LicenseApi).getAccount()).toEqual({ ok: true, value: account });
});

test('a client whose answers are checked already is left as it is', () => {
  const own = createHttpClient({ baseUrl: 'https://api.test', ports: createVirtualPorts() });
  expect(guardApi(own)).toBe(own);
  const guarded = guardApi(hostClient(() => undefined));
  expect(guardApi(guarded)).toBe(guarded);
});
