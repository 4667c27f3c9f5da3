/** Every answer is checked at the border: what the contract requires is required, what it does not name is tolerated. */
import { describe, expect, test } from 'vitest';
import { createHttpClient } from '../../src/api/http-client.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { Answer } from '../../src/domain/problems.ts';
import {
  component,
  enumPaths,
  mutations,
  objectPaths,
  optionalPaths,
  sample,
  valueAt,
  withValue,
} from '../support/openapi-samples.ts';
import { OpenApiValidator, readOpenApiDocument } from '../support/openapi-validator.ts';
import { createScriptedNetwork, json } from '../support/scripted-network.ts';
import { createVirtualPorts } from '../support/virtual-ports.ts';

const KEY = '3f2b8c1e-5d4a-4b7e-9c60-1a2b3c4d5e6f';

interface Endpoint {
  readonly call: string;
  /** How a problem names the call, where that differs. */
  readonly where?: string;
  readonly status: number;
  readonly schema: string;
  readonly ask: (api: LicenseApi) => Promise<Answer<unknown>>;
  /** The part of the answer that the caller gets. */
  readonly value: (body: unknown) => unknown;
}

const same = (body: unknown): unknown => body;
const change = { lineId: 'text', quantity: 2, effective: 'now' } as const;

const endpoints: readonly Endpoint[] = [
  { call: 'GET /license-account', status: 200, schema: 'Account', ask: (api) => api.getAccount(), value: same },
  {
    call: 'POST /license-quotes',
    status: 201,
    schema: 'Quote',
    ask: (api) => api.createQuote(change, 'e'),
    value: same,
  },
  {
    call: 'POST /license-orders',
    status: 202,
    schema: 'OrderAnswer',
    ask: (api) => api.placeOrder('q', KEY),
    value: (body) => valueAt(body, ['operation']),
  },
  {
    call: 'GET /license-operations/op-1',
    where: 'GET /license-operations/{id}',
    status: 200,
    schema: 'Operation',
    ask: (api) => api.getOperation('op-1'),
    value: same,
  },
  {
    call: 'GET /license-operations',
    status: 200,
    schema: 'OperationList',
    ask: (api) => api.findOperation(KEY),
    value: (body) => valueAt(body, ['items', 0]),
  },
  {
    call: 'GET /addon-assignments',
    status: 200,
    schema: 'AssignmentPage',
    ask: (api) => api.listAssignments({}),
    value: same,
  },
  { call: 'GET /action-log', status: 200, schema: 'LogPage', ask: (api) => api.listActionLog({}), value: same },
];

function endpointOf(schema: string): Endpoint {
  const found = endpoints.find((endpoint) => endpoint.schema === schema);
  if (!found) throw new Error(`no endpoint answers ${schema}`);
  return found;
}

async function answerTo(endpoint: Endpoint, body: unknown): Promise<Answer<unknown>> {
  const network = createScriptedNetwork();
  network.on(endpoint.call, json(endpoint.status, body));
  if (endpoint.schema === 'OrderAnswer') network.on('GET /license-operations', 'network-error');
  const ports = createVirtualPorts({ fetch: network.fetch });
  return ports.settle(endpoint.ask(createHttpClient({ baseUrl: 'https://api.test', ports })));
}

function expectRefused(endpoint: Endpoint, answer: Answer<unknown>, path: readonly (string | number)[]): void {
  if (endpoint.schema === 'OrderAnswer') {
    expect(answer).toEqual({ ok: false, problem: { type: 'outcome-unknown', reason: 'malformed-answer' } });
    return;
  }
  if (answer.ok || answer.problem.type !== 'malformed-answer') throw new Error(`unexpected: ${JSON.stringify(answer)}`);
  const where = endpoint.where ?? endpoint.call;
  expect(answer.problem.where.startsWith(where), answer.problem.where).toBe(true);
  const place = answer.problem.where.slice(where.length + 1);
  const broken = path.join('.');
  // A choice between shapes is judged as a whole; a list where an object belongs lacks the object's fields.
  expect(broken.startsWith(place) || place.startsWith(broken), `${place} for ${broken}`).toBe(true);
}

describe.each(endpoints)('the answer to $call', (endpoint) => {
  const schema = component(endpoint.schema);
  const whole = sample(schema);

  test('is taken as it is when it is as agreed', async () => {
    expect(await answerTo(endpoint, whole)).toEqual({ ok: true, value: endpoint.value(whole) });
  });

  test('is a typed error, naming the place, for every required field missing and every field mistyped', async () => {
    const all = mutations(whole, schema);
    expect(all.length).toBeGreaterThan(30);
    await Promise.all(
      all.map(async ({ name, path, value }) => {
        const answer = await answerTo(endpoint, value);
        expect(answer.ok, name).toBe(false);
        expectRefused(endpoint, answer, path);
      }),
    );
  });

  test('may hold fields that are not known here, anywhere; they are dropped', async () => {
    const extended = objectPaths(schema).reduce(
      (body, path) => withValue(body, path, { ...(valueAt(body, path) as object), novelty: { a: [1] } }),
      whole,
    );
    expect(await answerTo(endpoint, extended)).toEqual({ ok: true, value: endpoint.value(whole) });
  });

  test('may say null of what does not apply; it is missing then', async () => {
    const optional = optionalPaths(schema);
    const filledWith = (value: null | undefined): unknown =>
      optional.reduce((body, path) => (valueAt(body, path.slice(0, -1)) ? withValue(body, path, value) : body), whole);
    const answer = await answerTo(endpoint, filledWith(null));
    expect(answer).toEqual({ ok: true, value: endpoint.value(filledWith(undefined)) });
  });

  test('may hold values of a known set that are new; they are passed on', async () => {
    const open = enumPaths(schema).filter((path) => !(endpoint.schema === 'Quote' && path.at(-1) === 'effective'));
    const extended = open.reduce((body, path) => withValue(body, path, 'novelty'), whole);
    expect(await answerTo(endpoint, extended)).toEqual({ ok: true, value: endpoint.value(extended) });
  });

  test.each([
    ['no JSON', '{"account": '],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
  ])('is a typed error when it is %s', async (_name, body) => {
    expectRefused(endpoint, await answerTo(endpoint, body), []);
  });

  test('with __proto__ and constructor in it harms nobody', async () => {
    const hostile = JSON.stringify(whole).replace(
      '{',
      '{"__proto__":{"polluted":true,"etag":"x"},"constructor":{"prototype":{"polluted":true}},',
    );
    const answer = await answerTo(endpoint, hostile);
    expect(answer).toEqual({ ok: true, value: endpoint.value(whole) });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(answer.ok && answer.value)).toBe(Object.prototype);
  });
});

/** The standards know more spellings of both than are understood here, and validators differ in what a format is to them. */
describe('which instants and addresses are legal the document says by patterns: what is understood, and no more', () => {
  const document = JSON.stringify(readOpenApiDocument(), (key, value: unknown) =>
    key === 'format' ? undefined : value,
  );
  const validator = new OpenApiValidator(JSON.parse(document) as ReturnType<typeof readOpenApiDocument>);
  const request = new Request('https://api.test/api/v1/license-account');
  const isLegal = (body: unknown): boolean => {
    const headers = { 'Content-Type': 'application/json', ETag: '"text"' };
    return validator.responseMismatches(request, new Response('', { headers }), JSON.stringify(body)).length === 0;
  };

  test.each<[field: string, value: string, legal: boolean]>([
    ['serverTime', '2026-11-24T09:00:00Z', true],
    ['serverTime', '2026-11-24T23:59:59.123456789Z', true],
    ['serverTime', '2024-02-29T00:00:00.0Z', true],
    ['serverTime', '2026-11-24t09:00:00Z', false],
    ['serverTime', '2026-11-24T09:00:00z', false],
    ['serverTime', '2026-11-24 09:00:00Z', false],
    ['serverTime', '2026-12-31T23:59:60Z', false],
    ['serverTime', '2026-11-24T09:60:00Z', false],
    ['serverTime', '2026-11-24T09:00Z', false],
    ['serverTime', '2026-11-24T09:00:00.Z', false],
    ['serverTime', '2026-11-24T09:00:00,5Z', false],
    ['serverTime', '2026-11-24T09:00:00+00:00', false],
    ['serverTime', '2026-11-24T25:00:00Z', false],
    ['serverTime', '2026-13-24T09:00:00Z', false],
    ['serverTime', '+002026-11-24T09:00:00Z', false],
    ['account.supportEmail', 'support@timelog.se', true],
    ['account.supportEmail', "o'hara+licences@mail.timelog.se", true],
    ['account.supportEmail', '"the desk"@timelog.se', false],
    ['account.supportEmail', '"a@b"@timelog.se', false],
    ['account.supportEmail', 'support', false],
    ['account.supportEmail', 'support@', false],
  ])('%s %s: %s', async (field, value, legal) => {
    const body = withValue(sample(component('Account')), field.split('.'), value);
    const answer = await answerTo(endpointOf('Account'), body);
    expect([isLegal(body), answer.ok]).toEqual([legal, legal]);
  });
});

describe('what the document cannot say', () => {
  test.each(['9007199254740993', '1e400', '-1e400', '1e-3'])(
    'M3: an amount of %s, with which JavaScript cannot count, is refused, not rounded',
    async (amount) => {
      const body = JSON.stringify(sample(component('Account'))).replace('"amount":2', `"amount":${amount}`);
      expect(body).toContain(amount);
      expect(await answerTo(endpointOf('Account'), body)).toEqual({
        ok: false,
        problem: { type: 'malformed-answer', where: 'GET /license-account nextInvoice.amount' },
      });
    },
  );

  test.each(['Mars/Olympus_Mons', '', 'Europe', 'Stockholm', '+25:00'])(
    'T5: the zone "%s", in which no clock can be read, is refused, before anything is shown in it',
    async (timeZone) => {
      const body = withValue(sample(component('Account')), ['account', 'timeZone'], timeZone);
      expect(await answerTo(endpointOf('Account'), body)).toEqual({
        ok: false,
        problem: { type: 'malformed-answer', where: 'GET /license-account account.timeZone' },
      });
    },
  );

  test('R2: the system, and whoever is no person, is the system', async () => {
    const page = sample(component('LogPage'));
    const actorOf = async (actor: unknown): Promise<unknown> => {
      const answer = await answerTo(endpointOf('LogPage'), withValue(page, ['items', 0, 'actor'], actor));
      return answer.ok ? valueAt(answer.value, ['items', 0, 'actor']) : answer.problem.type;
    };
    expect(await actorOf({ kind: 'system' })).toEqual({ kind: 'system' });
    expect(await actorOf({ kind: 'integration', id: 'i-1', name: 'Payroll' })).toEqual({ kind: 'system' });
    expect(await actorOf({ kind: 'person', id: 'u-01' })).toBe('malformed-answer');
  });

  test('a key that leads to two operations is no answer', async () => {
    const list = endpointOf('OperationList');
    const operation = sample(component('Operation'));
    expectRefused(list, await answerTo(list, { items: [operation, operation] }), ['items']);
    expect(await answerTo(list, { items: [] })).toEqual({ ok: true, value: undefined });
  });

  test('an answer without end is cut off', async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        chunks += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
      },
    });
    const ports = createVirtualPorts({ fetch: () => Promise.resolve(new Response(endless)) });
    const answer = createHttpClient({ baseUrl: 'https://api.test', ports }).getAccount();
    expect(await answer).toEqual({ ok: false, problem: { type: 'malformed-answer', where: 'GET /license-account' } });
    expect(chunks).toBeLessThan(40);
  });
});
