import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMockHandler } from '../../mocks/http/handler.ts';
import { createMockFetch } from '../../mocks/memory.ts';
import { readArguments, startMockServer } from '../../mocks/server.ts';
import type { components } from '../../src/api/wire.gen.ts';
import { Caller, type Problem } from '../support/caller.ts';
import { checkedFetch } from '../support/checked-fetch.ts';

type Schemas = components['schemas'];

let backend: MockBackend;
let page: Caller;

beforeEach(() => {
  backend = new MockBackend({ now: () => 0 });
  page = new Caller('http://mock.invalid', checkedFetch(createMockFetch(backend)));
});

describe('controls', () => {
  test('scenario: starts afresh, with a seed', async () => {
    const answer = await page.control<Schemas['MockState']>('POST', '/scenario', { name: 'new-customer', seed: 9 });
    expect(answer).toMatchObject({ status: 200, body: { scenario: 'new-customer', seed: 9 } });
    expect(answer.body.users).toHaveLength(1);
  });

  test('clock: a duration in calendar days, an instant, a mode', async () => {
    expect((await page.control('POST', '/clock', { advance: 'P1M' })).body).toEqual({ now: '2026-12-24T09:00:00Z' });
    expect((await page.control('POST', '/clock', { to: '2027-03-27T09:00:00Z' })).body).toEqual({
      now: '2027-03-27T09:00:00Z',
    });
    expect((await page.control('POST', '/clock', { advance: 'P1D' })).body).toEqual({ now: '2027-03-28T08:00:00Z' });
    await page.control('POST', '/clock', { mode: 'realtime', speed: 60 });
    expect((await page.state()).clock).toEqual({ mode: 'realtime', speed: 60 });
    await page.control('POST', '/clock', { mode: 'manual' });
    expect((await page.state()).clock).toEqual({ mode: 'manual', speed: 60 });
  });

  test('users: created, given rights, deactivated and activated', async () => {
    const created = await page.control<Schemas['User']>('POST', '/users', { name: 'Maja', email: 'm@nordlys.example' });
    expect(created).toMatchObject({
      status: 201,
      body: { id: 'u-22', department: '', active: true, permissions: { view: false, buy: false } },
    });
    const permissions = { view: true, buy: true };
    expect((await page.control('POST', '/users/u-22', { permissions })).body).toMatchObject({ permissions });
    expect((await page.account('u-22')).user).toEqual({ id: 'u-22', name: 'Maja' });
    expect((await page.control('POST', '/users/u-22/deactivate')).body).toMatchObject({ active: false });
    expect((await page.control('POST', '/users/u-22/activate')).body).toMatchObject({ active: true });
  });

  test('assignments: given and taken', async () => {
    const given = await page.control<Schemas['MockAssignment']>('POST', '/assignments', {
      userId: 'u-09',
      lineId: 'timelog-crm',
    });
    expect(given).toMatchObject({ status: 201, body: { id: 'as-0013', assignedAt: '2026-11-24T09:00:00Z' } });
    expect((await page.control('DELETE', `/assignments/${given.body.id}`)).status).toBe(204);
    expect((await page.control('DELETE', `/assignments/${given.body.id}`)).status).toBe(404);
  });

  test('lines: a new price, of fees and followers too', async () => {
    expect((await page.control('POST', '/lines/visma-admin', { unitPrice: 7 })).body).toMatchObject({ unitPrice: 7 });
    expect((await page.control('POST', '/lines/resource-planner', { unitPrice: 0 })).body).toMatchObject({
      unitPrice: 0,
    });
  });

  test.each<[string, unknown]>([
    ['/scenario', {}],
    ['/scenario', { name: 'nothing' }],
    ['/scenario', { name: 'steady', seed: -1 }],
    ['/scenario', { name: 'steady', seed: 'one' }],
    ['/clock', {}],
    ['/clock', { speed: 2 }],
    ['/clock', { advance: 'P1D', to: '2027-01-01T00:00:00Z' }],
    ['/clock', { advance: 'tomorrow' }],
    ['/clock', { advance: 7 }],
    ['/clock', { advance: '-P1D' }],
    ['/clock', { to: '2026-11-24T08:00:00Z' }],
    ['/clock', { to: '2026-12-24' }],
    ['/clock', { to: '2026-12-31T23:59:60Z' }],
    ['/clock', { mode: 'fast' }],
    ['/clock', { mode: 'realtime', speed: 0 }],
    ['/clock', { mode: 'realtime', speed: 1_000_001 }],
    ['/clock', { mode: 'realtime', speed: 'fast' }],
    ['/clock', { advance: 'P1D', speed: 2 }],
    ['/clock', { to: '2027-01-01T00:00:00Z', speed: 2 }],
    ['/users', { name: 'Maja' }],
    ['/users', { name: '', email: 'm@x.example' }],
    ['/users', { name: 'Maja', email: 'm' }],
    ['/users', { name: 'Maja', email: 'm@x.example', department: 7 }],
    ['/users/u-01', {}],
    ['/users/u-01', { permissions: { view: true } }],
    ['/users/u-01', { permissions: { view: 'yes', buy: false } }],
    ['/assignments', { userId: 'u-09' }],
    ['/assignments', { userId: 'u-09', lineId: 'standard' }],
    ['/assignments', { userId: 'u-01', lineId: 'microsoft-outlook' }],
    ['/lines/standard', {}],
    ['/lines/standard', { unitPrice: -1 }],
    ['/lines/standard', { unitPrice: 1.5 }],
    ['/lines/standard', { unitPrice: 9007199254740991 }],
    ['/operations/next', {}],
    ['/operations/next', { outcome: 'lost' }],
    ['/operations/next', { outcome: 'applied', delay: 'PT25H' }],
    ['/operations/next', { outcome: 'applied', delay: 3 }],
    ['/operations/next', { outcome: 'applied', error: 'payment-refused' }],
    ['/faults', { next: [{ match: 'GET /license-account', kind: 'timeout', status: 503 }] }],
    ['/faults', { next: [{ match: 'GET /license-account', kind: 'timeout', retryAfterMs: 5 }] }],
    ['/faults', { next: [], clear: 'yes' }],
    ['/faults', {}],
    ['/faults', { next: [{ match: 'GET /nothing', kind: 'timeout' }] }],
    ['/faults', { next: [{ match: 'GET /license-operations/', kind: 'timeout' }] }],
    ['/faults', { next: [{ match: 'GET /license-account', kind: 'explosion' }] }],
    ['/faults', { next: [{ match: 'GET /license-account', kind: 'status' }] }],
    ['/faults', { next: [{ match: 'GET /license-account', kind: 'status', status: 200 }] }],
    ['/faults', { next: [7] }],
    ['/faults', { next: [], latencyMs: -1 }],
    ['/faults', 'not json'],
  ])('400 with what is allowed: %s %j, and nothing changed', async (path, body) => {
    const before = JSON.stringify(backend.snapshot());
    const answer = await page.control<Problem>('POST', path, body);
    expect(answer).toMatchObject({ status: 400, body: { type: 'invalid-request' } });
    expect(answer.body.errors?.length).toBeGreaterThan(0);
    if (body !== 'not json') expect(answer.body.allowed?.length).toBeGreaterThan(0);
    expect(JSON.stringify(backend.snapshot())).toBe(before);
  });

  test.each<[string, unknown, string[]]>([
    ['a kind that is none', { kind: 'explosion' }, ['/next/0/kind: not-allowed']],
    ['no kind', {}, ['/next/0/kind: missing']],
    ['no kind, and what another would have', { status: 503, retryAfterMs: -1 }, ['/next/0/kind: missing']],
    ['a status without its number', { kind: 'status' }, ['/next/0/status: missing']],
    [
      'what only a status has',
      { kind: 'timeout', status: 503, retryAfterMs: 5 },
      ['/next/0/status: not-allowed', '/next/0/retryAfterMs: not-allowed'],
    ],
  ])('a fault with %s: only what is wrong is named', async (_, fault, mistakes) => {
    const next = [{ match: 'GET /license-account', ...(fault as object) }];
    const { body } = await page.control<Problem>('POST', '/faults', { next });
    expect(body.errors?.map(({ pointer, code }) => `${pointer}: ${code}`)).toEqual(mistakes);
  });

  test('clock: what is allowed of a speed', async () => {
    const { body } = await page.control<Problem>('POST', '/clock', { mode: 'realtime', speed: 0 });
    expect(body).toMatchObject({ errors: [{ pointer: '/speed' }], allowed: ['more than 0, at most 1000000'] });
  });

  test('faults: the queue is emptied', async () => {
    await page.control('POST', '/faults', { next: [{ match: 'GET /license-account', kind: 'timeout' }] });
    expect((await page.control('POST', '/faults', { next: [], clear: true })).status).toBe(204);
    expect((await page.account()).account.name).toBe('Nordlys Konsult AB');
  });

  test('faults: a latency, or an empty queue, and nothing else', async () => {
    await page.control('POST', '/faults', { next: [{ match: 'GET /license-account', kind: 'timeout' }] });
    expect((await page.control('POST', '/faults', { latencyMs: 200 })).status).toBe(204);
    expect([backend.latencyMs, backend.queued().faults.length]).toEqual([200, 1]);
    expect((await page.control('POST', '/faults', { clear: true })).status).toBe(204);
    expect([backend.latencyMs, backend.queued().faults.length]).toEqual([200, 0]);
  });

  test('faults: what is queued is forgotten before what comes with it', async () => {
    const [old, next] = (['timeout', 'wrong-shape'] as const).map((kind) => ({ match: 'GET /action-log', kind }));
    await page.control('POST', '/faults', { next: [old] });
    await page.control('POST', '/faults', { next: [next], clear: true });
    expect(backend.queued().faults).toEqual([next]);
  });

  test.each([
    ['GET', '/clock', 'POST /__mock__/clock'],
    ['POST', '/state', 'GET /__mock__/state'],
    ['POST', '/assignments/as-0001', 'DELETE /__mock__/assignments/{id}'],
  ])('404 for %s %s says what there is: %s', async (method, path, expected) => {
    const answer = await page.send<Problem>(method, `/__mock__${path}`);
    expect(answer).toMatchObject({ status: 404, body: { type: 'not-found', allowed: [expected] } });
  });

  test.each<[string, unknown]>([
    ['/users/nobody', { permissions: { view: true, buy: true } }],
    ['/users/nobody/activate', undefined],
    ['/users/nobody/deactivate', undefined],
    ['/assignments', { userId: 'nobody', lineId: 'timelog-crm' }],
    ['/assignments', { userId: 'u-09', lineId: 'nothing' }],
    ['/lines/nothing', { unitPrice: 1 }],
  ])('404 for an unknown id: %s %j', async (path, body) => {
    expect(await page.control('POST', path, body)).toMatchObject({ status: 404, body: { type: 'not-found' } });
  });
});

describe('faults', () => {
  const queue = (...next: Schemas['MockFault'][]): Promise<unknown> => page.control('POST', '/faults', { next });

  test('a status once, then as usual; each match has its own queue', async () => {
    await queue(
      { match: 'GET /license-account', kind: 'status', status: 503 },
      { match: 'GET /license-account', kind: 'status', status: 429, retryAfterMs: 1500 },
      { match: 'GET /action-log', kind: 'status', status: 401 },
    );
    expect(await page.api('GET', '/license-account')).toMatchObject({ status: 503, body: { type: 'internal-error' } });
    expect(await page.api('GET', '/action-log')).toMatchObject({ status: 401, body: { type: 'unauthenticated' } });
    const limited = await page.api('GET', '/license-account');
    expect(limited).toMatchObject({ status: 429, body: { type: 'rate-limited', retryAfterMs: 1500 } });
    expect(limited.headers.get('retry-after')).toBe('2');
    expect((await page.api('GET', '/license-account')).status).toBe(200);
  });

  test('a status leaves the order unplaced', async () => {
    const quote = await page.quote('standard', 30);
    await queue({ match: 'POST /license-orders', kind: 'status', status: 500 });
    expect((await page.order(quote.body.id)).status).toBe(500);
    expect((await page.state()).operations).toEqual([]);
  });

  test.each([
    [400, 'invalid-request'],
    [401, 'unauthenticated'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'quote-outdated'],
    [412, 'stale'],
    [422, 'above-maximum'],
    [429, 'rate-limited'],
    [500, 'internal-error'],
    [503, 'internal-error'],
  ])('a status of %i is the problem %s', async (status, type) => {
    await queue({ match: 'POST /license-quotes', kind: 'status', status });
    expect(await page.quote('standard', 30)).toMatchObject({ status, body: { type } });
  });

  test('a status of 422 is a problem that an order may have, too', async () => {
    const quote = await page.quote('standard', 30);
    await queue({ match: 'POST /license-orders', kind: 'status', status: 422 });
    expect(await page.order(quote.body.id)).toMatchObject({ status: 422, body: { type: 'above-maximum' } });
  });

  test.each([
    ['network-error', 0],
    ['cut-after-commit', 1],
  ] as const)('%s: the connection breaks, and of the orders that then stand there are %i', async (kind, orders) => {
    const quote = await page.quote('standard', 30);
    await queue({ match: 'POST /license-orders', kind });
    await expect(page.order(quote.body.id)).rejects.toMatchObject({ name: 'TypeError', message: 'Failed to fetch' });
    expect((await page.state()).operations).toHaveLength(orders);
  });

  test('timeout: nothing is ordered, and no answer comes until whoever asked gives up', async () => {
    const quote = await page.quote('standard', 30);
    await queue({ match: 'POST /license-orders', kind: 'timeout' });
    const patience = new AbortController();
    const body = { quoteId: quote.body.id };
    const headers = { 'Idempotency-Key': `"${page.newKey()}"` };
    const asked = page.api('POST', '/license-orders', { body, headers, signal: patience.signal });
    const heard = asked.then(
      () => 'an answer',
      (error: unknown) => error,
    );
    // An exchange of its own takes more turns than an answer that is there would.
    const state = await page.state();
    expect(await Promise.race([heard, Promise.resolve('silence')])).toBe('silence');
    expect(state.operations).toEqual([]);
    patience.abort(new Error('15 seconds are over'));
    expect(await heard).toEqual(new Error('15 seconds are over'));
  });

  test('timeout: whoever had given up before is told so at once', async () => {
    await queue({ match: 'GET /license-account', kind: 'timeout' });
    const signal = AbortSignal.abort(new Error('gone'));
    const asked = createMockHandler(backend)(new Request('http://mock.invalid/api/v1/license-account', { signal }));
    await expect(asked).rejects.toThrow('gone');
  });

  test.each(['network-error', 'cut-after-commit'] as const)('over a socket: %s closes it', async (kind) => {
    const server = await startMockServer(backend, 0);
    try {
      await queue({ match: 'GET /license-account', kind });
      await expect(sendRaw(server.url, 'GET', '/api/v1/license-account')).rejects.toMatchObject({ code: 'ECONNRESET' });
    } finally {
      await server.close();
    }
  });

  test('a match may name one operation or any', async () => {
    const { body } = await page.order((await page.quote('standard', 30)).body.id);
    const path = `/license-operations/${body.operation.id}`;
    await queue({ match: 'GET /license-operations/{id}', kind: 'status', status: 500 });
    await queue({ match: `GET ${path}`, kind: 'status', status: 502 });
    expect((await page.api('GET', path)).status).toBe(500);
    expect((await page.api('GET', path)).status).toBe(502);
    expect((await page.api('GET', path)).status).toBe(200);
  });

  test.each([
    ['malformed-json', 'Unexpected end of JSON input'],
    ['wrong-shape', undefined],
  ] as const)('%s: the order stands, the answer is of no use', async (kind, message) => {
    const quote = await page.quote('standard', 30);
    await queue({ match: 'POST /license-orders', kind });
    const answer = await createMockFetch(backend)('/api/v1/license-orders', {
      method: 'POST',
      body: JSON.stringify({ quoteId: quote.body.id }),
      headers: {
        Authorization: 'Bearer mock-u-01',
        'Content-Type': 'application/json',
        'Idempotency-Key': `"${page.newKey()}"`,
      },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([202, 'application/json']);
    const text = await answer.text();
    if (message === undefined) expect(JSON.parse(text)).toEqual({ unexpected: true });
    else expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect((await page.state()).operations).toHaveLength(1);
  });

  test('latency waits before every answer of the contract, not of the controls', async () => {
    const waited: number[] = [];
    const schedule = (milliseconds: number): Promise<void> => Promise.resolve(void waited.push(milliseconds));
    const slow = new Caller('http://mock.invalid', checkedFetch(createMockFetch(backend, { schedule })));
    await slow.control('POST', '/faults', { next: [], latencyMs: 250 });
    await slow.account();
    await slow.state();
    expect(waited).toEqual([250]);
  });

  test('latency is given up with the request', async () => {
    await page.control('POST', '/faults', { next: [], latencyMs: 60_000 });
    const patience = new AbortController();
    const asked = page.api('GET', '/license-account', { signal: patience.signal });
    patience.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('where it lives', () => {
  test('below a base path', async () => {
    const handler = createMockHandler(backend, { basePath: '/billing/v7' });
    const get = (path: string): Promise<Response> =>
      handler(new Request(`https://x.example${path}`, { headers: { Authorization: 'Bearer mock-u-01' } }));
    expect((await get('/billing/v7/api/v1/license-account')).status).toBe(200);
    expect((await get('/api/v1/license-account')).status).toBe(404);
  });

  test('behind a gateway that knows sessions of its own', async () => {
    const gateway = (request: Request): Request => {
      const headers = new Headers(request.headers);
      headers.set('Authorization', headers.get('X-Session') === 's-1' ? 'Bearer mock-u-01' : 'Bearer nobody');
      return new Request(request, { headers });
    };
    const behind = createMockFetch(backend, { gateway });
    const account = (session: string): Promise<Response> =>
      behind('/api/v1/license-account', { headers: { 'X-Session': session } });
    expect((await account('s-1')).status).toBe(200);
    expect((await account('s-2')).status).toBe(401);
    const body = JSON.stringify({ advance: 'PT1H' });
    const headers = { 'Content-Type': 'application/json' };
    expect((await behind('/__mock__/clock', { method: 'POST', headers, body })).status).toBe(200);
  });

  test.each([
    [['--port', '0'], { port: 0, backend: { scenario: 'steady', seed: 1 } }],
    [['--scenario', 'processing', '--seed', '7'], { port: 4010, backend: { scenario: 'processing', seed: 7 } }],
  ])('arguments %j', (args, expected) => expect(readArguments(args)).toEqual(expected));

  test.each([
    [['--port', 'abc'], '--port abc is not a whole number from 0 to 65535.'],
    [['--port', '70000'], '--port 70000 is not a whole number from 0 to 65535.'],
    [['--seed', '-1'], 'The mock server understands --port, --scenario and --seed, each with a value.'],
    [['--seed', '1.5'], '--seed 1.5 is not a whole number from 0 to 4294967295.'],
    [['--scenario', 'nothing'], /^--scenario nothing is none of steady, /],
    [['--host', '0.0.0.0'], 'The mock server understands --port, --scenario and --seed, each with a value.'],
    [['steady'], 'The mock server understands --port, --scenario and --seed, each with a value.'],
  ])('wrong arguments %j are one clear sentence', (args, sentence) => {
    expect(readArguments(args)).toEqual({
      wrong: typeof sentence === 'string' ? sentence : (expect.stringMatching(sentence) as string),
    });
  });

  test.each([
    ['GET', '//', []],
    ['GET', '//api/v1/license-account', []],
    ['TRACE', '/__mock__/state', ['GET /__mock__/state']],
  ])('over a socket: %s %s, which no fetch would send, answers 404', async (method, path, allowed) => {
    const server = await startMockServer(backend, 0);
    try {
      const answer = await sendRaw(server.url, method, path);
      expect(answer).toMatchObject({ status: 404, body: { type: 'not-found' } });
      expect(answer.body.allowed ?? []).toEqual(allowed);
    } finally {
      await server.close();
    }
  });

  test('from the command line: says where it listens, and what is wrong', { timeout: 30_000 }, async () => {
    const server = await run(['--port', '0', '--scenario', 'processing']);
    const url = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(server.out)?.[1] ?? '';
    expect(server.out.split('\n')[1]).toBe('sign in as u-01 with Authorization: Bearer mock-u-01');
    expect((await new Caller(url, checkedFetch(fetch)).account()).operations[0]).toMatchObject({
      status: 'processing',
    });
    const taken = await run(['--port', new URL(url).port]);
    expect(taken).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The mock server could not listen on port \d+: EADDRINUSE\.\n$/) as string,
    });
    server.stop();
    expect(await run(['--scenario', 'nothing'])).toMatchObject({ code: 1, out: '' });
  });
});

test.skipIf(process.platform === 'win32')(
  'started by npm: ends with it, although npm ends nothing but its shell',
  { timeout: 30_000 },
  async () => {
    const npm = spawn('npm', ['run', 'mock-server', '--', '--port', '0'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    const url = await new Promise<string>((resolve) => {
      npm.stdout.on('data', (chunk) => {
        const said = /listening on (\S+)\n/.exec((out += String(chunk)))?.[1];
        if (said !== undefined) resolve(said);
      });
    });
    expect((await fetch(`${url}/__mock__/state`)).status).toBe(200);
    npm.kill('SIGTERM');
    await expect
      .poll(
        () =>
          fetch(`${url}/__mock__/state`).then(
            () => 'there',
            () => 'gone',
          ),
        { timeout: 5_000 },
      )
      .toBe('gone');
  },
);

/** Runs the server until it has said its two lines or ends. */
function run(args: string[]): Promise<{ out: string; err: string; code: number | null; stop: () => void }> {
  const file = fileURLToPath(new URL('../../mocks/server.ts', import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  return new Promise((resolve) => {
    const done = (code: number | null): void => resolve({ out, err, code, stop: () => child.kill() });
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.split('\n').length > 2) done(null);
    });
    child.on('close', done);
  });
}

/** As the target of a request it is sent as it stands; a `fetch` would make a URL of it. */
function sendRaw(url: string, method: string, path: string): Promise<{ status: number | undefined; body: Problem }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, path }, (response) => {
      json(response).then((body) => resolve({ status: response.statusCode, body: body as Problem }), reject);
    });
    sent.on('error', reject).end();
  });
}
