/** The client and the simulated backend meet: every exchange is held to the OpenAPI document. */
import { beforeEach, describe, expect, test } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { MockFault } from '../../mocks/backend/wire.ts';
import { createMockHandler } from '../../mocks/http/handler.ts';
import { createMemoryApi } from '../../mocks/memory.ts';
import { createHttpClient } from '../../src/api/http-client.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { Account, Change, Operation, Quote } from '../../src/domain/model.ts';
import type { Answer } from '../../src/domain/problems.ts';
import { KEY } from '../support/client.ts';
import { OpenApiValidator } from '../support/openapi-validator.ts';
import { createVirtualPorts, type VirtualPorts } from '../support/virtual-ports.ts';

const OTHER_KEY = '0b9f4a52-7c1d-4e8a-8f33-6d5e4c3b2a10';
const buy30: Change = { lineId: 'standard', quantity: 30, effective: 'now' };

let backend: MockBackend;
let ports: VirtualPorts;
let api: LicenseApi;

beforeEach(() => {
  backend = new MockBackend();
  const handler = new OpenApiValidator().wrap(createMockHandler(backend), { requests: 'refused' });
  ports = createVirtualPorts({ fetch: handler });
  api = createHttpClient({ baseUrl: 'http://mock.invalid', getToken: () => 'mock-u-01', language: 'sv', ports });
});

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

const ask = async <T>(answer: Promise<Answer<T>>): Promise<T> => valueOf(await ports.settle(answer));
const getAccount = (): Promise<Account> => ask(api.getAccount());
const quoteFor = async (change: Change): Promise<Quote> => ask(api.createQuote(change, (await getAccount()).etag));
const order = async (change: Change, key = KEY): Promise<Answer<Operation>> => {
  const { id } = await quoteFor(change);
  return ports.settle(api.placeOrder(id, key));
};
const chargesMade = (): number => backend.state().invoices.filter(({ kind }) => kind === 'purchase').length;
const fault = (match: string, kind: MockFault['kind'], times = 1): void => {
  backend.queueFaults({ next: Array<MockFault>(times).fill({ match, kind }) });
};

describe('the client over the simulated backend', () => {
  test('E1: reads the account, quotes 30 now, orders, and sees it applied', async () => {
    const quote = await quoteFor(buy30);
    expect(quote.charges.map(({ amount }) => amount)).toEqual([92935, 18587, 12391]);
    expect(quote.dueNow).toBe(123913);
    expect(quote.nextInvoice).toEqual({ date: '2027-01-01', before: 1680000, after: 1980000 });
    const operation = await ask(api.placeOrder(quote.id, KEY));
    expect(operation.status).toBe('processing');
    expect(await ask(api.findOperation(KEY))).toEqual(operation);
    backend.advance('PT2M');
    expect((await ask(api.getOperation(operation.id))).status).toBe('applied');
    expect((await getAccount()).lines[0]?.purchased).toBe(30);
    expect(chargesMade()).toBe(1);
  });

  test('A1, R2: reads assignments and the action log page by page', async () => {
    valueOf(await order(buy30));
    backend.advance('PT2M');
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask(api.listAssignments({ limit: 5, ...(cursor !== undefined && { cursor }) }));
      ids.push(...page.items.map(({ id }) => id));
      expect(page.total).toBe(12);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(12);
    const log = await ask(api.listActionLog({ lineId: 'standard' }));
    expect(log.items.map(({ event }) => event)).toEqual(['applied', 'requested']);
  });

  test.each<[string, () => Promise<Answer<unknown>>, object]>([
    [
      'C6: standard to 0',
      async () => api.createQuote({ ...buy30, quantity: 0 }, (await getAccount()).etag),
      { type: 'below-minimum', supportEmail: 'support@timelog.se' },
    ],
    [
      'C8: 100001',
      async () => api.createQuote({ ...buy30, quantity: 100_001 }, (await getAccount()).etag),
      { type: 'above-maximum' },
    ],
    [
      'C9: the present number',
      async () => api.createQuote({ ...buy30, quantity: 25 }, (await getAccount()).etag),
      { type: 'no-change' },
    ],
    [
      'P4: a follower line',
      async () => api.createQuote({ ...buy30, lineId: 'resource-planner' }, (await getAccount()).etag),
      { type: 'not-editable' },
    ],
    ['an etag that is not known', () => api.createQuote(buy30, 'unknown'), { type: 'stale', changes: [] }],
    ['an operation that is not there', () => api.getOperation('op-none'), { type: 'not-found' }],
    ['a quote that is not there', () => api.placeOrder('q-none', KEY), { type: 'not-found' }],
    ['a cursor that is none', () => api.listAssignments({ cursor: 'nonsense' }), { type: 'invalid-cursor' }],
  ])('%s is refused by name', async (_name, call, problem) => {
    expect(await ports.settle(call())).toEqual({ ok: false, problem });
  });

  test('C10: a second order for a busy line is refused', async () => {
    valueOf(await order(buy30));
    expect(await order({ ...buy30, quantity: 31 }, OTHER_KEY)).toEqual({ ok: false, problem: { type: 'line-busy' } });
  });

  test('P5: nobody without the right sees it', async () => {
    const nobody = createHttpClient({ baseUrl: 'http://mock.invalid', getToken: () => 'mock-u-04', ports });
    expect(await ports.settle(nobody.getAccount())).toEqual({ ok: false, problem: { type: 'not-allowed' } });
  });
});

describe('an order under fire is charged once', () => {
  test.each<[string, () => void]>([
    [
      'cut after it was accepted',
      () => {
        fault('POST /license-orders', 'cut-after-commit');
      },
    ],
    [
      'lost on its way',
      () => {
        fault('POST /license-orders', 'network-error');
      },
    ],
    [
      'never answered',
      () => {
        fault('POST /license-orders', 'timeout');
      },
    ],
    [
      'answered with half a body',
      () => {
        fault('POST /license-orders', 'malformed-json');
      },
    ],
    [
      'answered with something else',
      () => {
        fault('POST /license-orders', 'wrong-shape');
      },
    ],
    [
      'lost, then cut after it was accepted',
      () => {
        fault('POST /license-orders', 'network-error');
        fault('POST /license-orders', 'cut-after-commit');
      },
    ],
    [
      'cut, and the lookups fail at first',
      () => {
        fault('POST /license-orders', 'cut-after-commit');
        fault('GET /license-operations', 'network-error', 2);
      },
    ],
  ])('when it is %s', async (_name, arrange) => {
    arrange();
    expect(await order(buy30)).toMatchObject({ ok: true, value: { status: 'processing', change: buy30 } });
    backend.advance('PT2M');
    expect(chargesMade()).toBe(1);
  });

  test('when it is cut and nobody can say: it is unknown, and found later by its key', async () => {
    fault('POST /license-orders', 'cut-after-commit');
    fault('GET /license-operations', 'network-error', 4);
    expect(await order(buy30)).toEqual({ ok: false, problem: { type: 'outcome-unknown', reason: 'network' } });
    expect(await ask(api.findOperation(KEY))).toMatchObject({ change: buy30 });
    backend.advance('PT2M');
    expect(chargesMade()).toBe(1);
  });

  test('when it is sent twice with one key', async () => {
    const { id } = await quoteFor(buy30);
    const [one, two] = await ports.settle(Promise.all([api.placeOrder(id, KEY), api.placeOrder(id, KEY)]));
    expect(valueOf(one)).toEqual(valueOf(two));
    backend.advance('PT2M');
    expect(chargesMade()).toBe(1);
  });
});

describe('the in-memory client', () => {
  test('is signed in as whom the scenario is meant for, also when the scenario changes', async () => {
    const memory = createMemoryApi(backend, { ports });
    expect((await ask(memory.getAccount())).user?.id).toBe('u-01');
    backend.startScenario('read-only');
    expect((await ask(memory.getAccount())).permissions).toEqual({ view: true, buy: false });
  });

  test('is signed in as whom it is told, in the language it is told', async () => {
    const memory = createMemoryApi(backend, { ports, userId: 'u-02', language: 'sv' });
    const account = await ask(memory.getAccount());
    expect(account.user?.id).toBe('u-02');
    expect(account.lines[0]?.name).toBe('Standardlicenser');
  });
});
