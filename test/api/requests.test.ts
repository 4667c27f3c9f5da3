import { describe, expect, test } from 'vitest';
import {
  account,
  assignmentPage,
  BASE_URL,
  createClientBench,
  KEY,
  logPage,
  operation,
  quote,
} from '../support/client.ts';
import { OpenApiValidator } from '../support/openapi-validator.ts';
import { json, problem } from '../support/scripted-network.ts';

const headersOf = (headers: Headers): Record<string, string> => Object.fromEntries(headers.entries());

describe('what is sent', () => {
  test('is what the OpenAPI document asks for, and its answers are what the document promises', async () => {
    const validator = new OpenApiValidator();
    const { api, network, ports } = createClientBench({ getToken: () => 'token', language: 'sv' });
    network.on('GET /license-account', json(200, account, { ETag: 'e' }));
    network.on('POST /license-quotes', json(201, quote));
    network.on('POST /license-orders', json(202, { operation }));
    network.on('GET /license-operations/op-1', json(200, operation));
    network.on('GET /license-operations', json(200, { items: [operation] }));
    network.on('GET /addon-assignments', json(200, assignmentPage));
    network.on('GET /action-log', json(200, logPage));
    const answers = await ports.settle(
      Promise.all([
        api.getAccount(),
        api.createQuote({ lineId: 'standard', quantity: 30, effective: 'now' }, 'e'),
        api.placeOrder('q-1', KEY),
        api.getOperation('op-1'),
        api.findOperation(KEY),
        api.listAssignments({ lineId: 'timelog-crm', limit: 5000, cursor: 'c/1+2' }),
        api.listActionLog({ lineId: 'standard', actorId: 'system', limit: 20, cursor: 'x' }),
      ]),
    );
    expect(answers.map(({ ok }) => ok)).toEqual(Array(7).fill(true));
    for (const { request, body } of network.sent) {
      expect(validator.requestMismatches(request, body === undefined ? '' : JSON.stringify(body))).toEqual([]);
    }
  });

  test('names every parameter once, encoded', async () => {
    const { api, network, ports, calls } = createClientBench();
    network.on('GET /addon-assignments', json(200, assignmentPage));
    network.on('GET /license-operations/a%2Fb%3Fc', json(200, operation));
    network.on('GET /license-operations/%EF%BF%BD', json(200, operation));
    await ports.settle(api.listAssignments({ cursor: 'a&lineId=x+/=' }));
    await ports.settle(api.listAssignments({}));
    await ports.settle(api.getOperation('a/b?c'));
    // Half a character is in no address.
    await ports.settle(api.getOperation('\ud83d'));
    expect(calls()).toEqual([
      'GET /addon-assignments?cursor=a%26lineId%3Dx%2B%2F%3D',
      'GET /addon-assignments',
      'GET /license-operations/a%2Fb%3Fc',
      'GET /license-operations/%EF%BF%BD',
    ]);
  });

  test('carries the key quoted, the token as bearer, and asks for JSON', async () => {
    const { api, network, ports } = createClientBench({ getToken: () => 'token' });
    network.on('POST /license-orders', json(202, { operation }));
    await ports.settle(api.placeOrder('q-1', KEY));
    const [sent] = network.sent;
    expect(sent && headersOf(sent.headers)).toEqual({
      accept: 'application/json, application/problem+json',
      authorization: 'Bearer token',
      'content-type': 'application/json',
      'idempotency-key': `"${KEY}"`,
    });
    expect(sent?.body).toEqual({ quoteId: 'q-1' });
  });

  test('asks for the language of the call, else of the client, else none', async () => {
    const language = async (own?: string, ofCall?: string): Promise<string | null | undefined> => {
      const { api, network, ports } = createClientBench(own ? { language: own } : {});
      network.on('GET /license-account', json(200, account));
      await ports.settle(api.getAccount(ofCall ? { language: ofCall } : {}));
      return network.sent[0]?.headers.get('Accept-Language');
    };
    expect(await language('sv', 'da')).toBe('da');
    expect(await language('sv')).toBe('sv');
    expect(await language()).toBeNull();
  });

  test('is not answered by what only says where an answer might be', async () => {
    const { api, network, ports } = createClientBench();
    network.on('GET /license-account', json(300, account));
    expect(await ports.settle(api.getAccount())).toEqual({
      ok: false,
      problem: { type: 'malformed-answer', where: 'GET /license-account status 300' },
    });
  });

  test('takes no cookies along, is not cached and follows no redirect, unless the host says its session is to be used', async () => {
    const ask = async (options: Parameters<typeof createClientBench>[0]): Promise<Request | undefined> => {
      const { api, network, ports } = createClientBench(options);
      network.on('GET /license-account', json(200, account));
      await ports.settle(api.getAccount());
      return network.sent[0]?.request;
    };
    const request = await ask({});
    expect([request?.credentials, request?.cache, request?.redirect]).toEqual(['omit', 'no-store', 'error']);
    expect((await ask({ credentials: 'include' }))?.credentials).toBe('include');
  });

  test('carries the host’s own headers, asked for anew each time, and never lets them replace the contract’s', async () => {
    let asked = 0;
    const { api, network, ports } = createClientBench({
      getToken: () => 'token',
      headers: () => ({ 'X-Anti-Forgery': String((asked += 1)), Authorization: 'Basic x', 'Idempotency-Key': 'mine' }),
    });
    network.on('GET /license-account', json(200, account));
    network.on('POST /license-orders', json(202, { operation }));
    await ports.settle(api.getAccount());
    await ports.settle(api.placeOrder('q-1', KEY));
    expect(network.sent.map(({ headers }) => headers.get('X-Anti-Forgery'))).toEqual(['1', '2']);
    expect(network.sent[1]?.headers.get('Authorization')).toBe('Bearer token');
    expect(network.sent[1]?.headers.get('Idempotency-Key')).toBe(`"${KEY}"`);
  });

  test.each([
    ['an origin', 'https://api.test', `${BASE_URL}/api/v1/license-account`],
    ['an origin and a slash', 'https://api.test/', `${BASE_URL}/api/v1/license-account`],
    ['a prefix', 'https://api.test/billing/', `${BASE_URL}/billing/api/v1/license-account`],
    ['an origin with spaces around it', ' https://api.test\n', `${BASE_URL}/api/v1/license-account`],
    ['a prefix with spaces around it', ' https://api.test/billing/ ', `${BASE_URL}/billing/api/v1/license-account`],
    ['a URL', new URL('https://api.test/billing/'), `${BASE_URL}/billing/api/v1/license-account`],
  ])('goes to %s', async (_name, baseUrl, expected) => {
    const { api, network, ports } = createClientBench({ baseUrl });
    network.on('GET /license-account', json(200, account));
    await ports.settle(api.getAccount());
    expect(network.sent[0]?.url).toBe(expected);
  });
});

describe('what cannot be sent', () => {
  const faultOf = (call: string): object => ({
    ok: false,
    problem: {
      type: 'client-fault',
      message: `no ${call} can be made of the base URL, the token and the headers given`,
    },
  });

  test.each([
    ['a base URL that is none', { baseUrl: 'nonsense' }],
    ['a base URL without a host', { baseUrl: 'http://' }],
    ['a scheme for a base URL', { baseUrl: 'https:' }],
    ['slashes for a base URL', { baseUrl: '//' }],
    ['a base URL whose host is empty', { baseUrl: 'https:///billing' }],
    ['a base URL whose host is empty, behind a space', { baseUrl: ' https:///billing' }],
    ['a host and port for a base URL', { baseUrl: 'api.test:8080' }],
    ['a base URL of another scheme', { baseUrl: 'ftp://api.test' }],
    ['a base URL with a query', { baseUrl: 'https://api.test?x' }],
    ['a base URL with a hash', { baseUrl: '/billing#x' }],
    ['a base URL with a password in it', { baseUrl: 'https://me:canary@api.test' }],
    ['a token that no header can carry', { getToken: () => 'canary\nX-Other: 1' }],
    ['a language that no header can carry', { language: 'sv\nX-Other: 1' }],
    [
      'a hook for headers that throws',
      {
        headers: () => {
          throw new Error('canary');
        },
      },
    ],
    ['a hook for headers that never answers', { headers: () => new Promise<never>(() => undefined) }],
  ])('%s is a client fault, of an order too, and quotes nothing', async (_name, options) => {
    const { api, network, ports } = createClientBench(options);
    expect(await ports.settle(api.getAccount())).toEqual(faultOf('GET /license-account'));
    expect(await ports.settle(api.placeOrder('q-1', KEY))).toEqual(faultOf('POST /license-orders'));
    expect(network.sent).toEqual([]);
    expect(ports.waiting()).toEqual([]);
  });
});

describe('an address where no backend of the contract is', () => {
  const notFound = problem(404, 'not-found');

  test('is a client fault that names it: who may not see the account gets 403, nobody gets 404', async () => {
    const { api, network, ports, calls } = createClientBench({ baseUrl: `${BASE_URL}/wrong/` });
    network.on('GET /license-account', notFound);
    expect(await ports.settle(api.getAccount())).toEqual({
      ok: false,
      problem: {
        type: 'client-fault',
        message: `404 for ${BASE_URL}/wrong/api/v1/license-account: base-url is what stands before /api/v1`,
      },
    });
    expect(calls()).toHaveLength(1);
  });

  test('is not what a 404 for one thing tells of', async () => {
    const { api, network, ports } = createClientBench();
    network.on('GET /license-operations/op-1', notFound);
    expect(await ports.settle(api.getOperation('op-1'))).toMatchObject({ problem: { type: 'not-found' } });
  });
});
