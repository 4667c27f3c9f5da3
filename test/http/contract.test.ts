import { beforeEach, describe, expect, test } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMockFetch } from '../../mocks/memory.ts';
import type { components } from '../../src/api/wire.gen.ts';
import { Caller, type Problem } from '../support/caller.ts';
import { checkedFetch } from '../support/checked-fetch.ts';
import { must } from '../support/simulator.ts';

type Schemas = components['schemas'];

let backend: MockBackend;
let page: Caller;

beforeEach(() => {
  backend = new MockBackend();
  page = new Caller('http://mock.invalid', checkedFetch(createMockFetch(backend)));
});

const change = { lineId: 'standard', quantity: 30, effective: 'now' };
const problems = (body: unknown): string[] =>
  ((body as Problem).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('errors, in the contract’s order', () => {
  test.each([
    ['nobody', null],
    ['somebody unknown', 'u-99'],
  ])('401 for %s, whatever else is wrong', async (_, as) => {
    for (const path of [
      '/license-account',
      '/addon-assignments?limit=0',
      '/action-log?cursor=x',
      '/license-operations',
    ]) {
      expect((await page.api('GET', path, { as })).status).toBe(401);
    }
    expect((await page.api('POST', '/license-orders', { as, body: 'not json' })).status).toBe(401);
  });

  test.each(['Basic dTp1', 'Bearer', 'Bearer u-01', 'mock-u-01'])('401 for %j', async (authorization) => {
    const answer = await page.api('GET', '/license-account', { as: null, headers: { Authorization: authorization } });
    expect(answer.status).toBe(401);
  });

  test('403 without the view right, without the buy right, or inactive; before 400', async () => {
    must(backend.deactivateUser('u-02'));
    expect(await page.api('GET', '/license-account', { as: 'u-04' })).toMatchObject({
      status: 403,
      body: { type: 'not-allowed' },
    });
    expect((await page.api('GET', '/license-account', { as: 'u-02' })).status).toBe(403);
    expect((await page.api('POST', '/license-quotes', { as: 'u-03', body: 'not json' })).status).toBe(403);
    expect((await page.api('POST', '/license-orders', { as: 'u-03', body: 'not json' })).status).toBe(403);
    expect((await page.api('GET', '/license-operations', { as: 'u-04' })).status).toBe(403);
    expect((await page.api('GET', '/license-operations/op-000001', { as: 'u-04' })).status).toBe(403);
    expect((await page.api('GET', '/addon-assignments?limit=0', { as: 'u-04' })).status).toBe(403);
    expect((await page.api('GET', '/action-log?limit=0', { as: 'u-04' })).status).toBe(403);
  });

  test('400 before the key is looked up, the key before 404, 404 before 409', async () => {
    const key = page.newKey();
    const first = await page.quote('standard', 30);
    await page.order(first.body.id, key);
    const headers = { 'Idempotency-Key': `"${key}"` };
    expect((await page.api('POST', '/license-orders', { body: {}, headers })).status).toBe(400);
    expect(await page.order('q-999999', key)).toMatchObject({ status: 422, body: { type: 'idempotency-key-reused' } });
    expect(await page.order('q-999999')).toMatchObject({ status: 404, body: { type: 'not-found' } });
    expect(await page.order(first.body.id)).toMatchObject({ status: 409, body: { type: 'quote-used' } });
  });

  test('404 before 412, 412 before 422', async () => {
    const quote = (lineId: string, quantity: number): Promise<unknown> =>
      page.api('POST', '/license-quotes', { body: { changes: [{ ...change, lineId, quantity }], etag: 'old' } });
    expect(await quote('nothing', 0)).toMatchObject({ status: 404 });
    expect(await quote('standard', 0)).toMatchObject({ status: 412, body: { type: 'stale', changes: [] } });
  });

  test('422 with the way out', async () => {
    expect(await page.quote('standard', -1)).toMatchObject({
      status: 422,
      body: { type: 'below-minimum', supportEmail: 'support@timelog.se' },
    });
    expect(await page.quote('standard', 100_001)).toMatchObject({ status: 422, body: { type: 'above-maximum' } });
    expect(await page.quote('standard', 1e300)).toMatchObject({ status: 422, body: { type: 'above-maximum' } });
    expect(await page.quote('standard', 20)).toMatchObject({ status: 422, body: { type: 'effective-not-allowed' } });
    expect(await page.quote('standard', 25)).toMatchObject({ status: 422, body: { type: 'no-change' } });
    expect(await page.quote('visma-admin', 1)).toMatchObject({ status: 422, body: { type: 'not-editable' } });
  });

  test.each<[string, unknown, string[]]>([
    ['nothing', '', [' not-json']],
    ['half of it', '{"changes":[', [' not-json']],
    ['an array', [], [' not-an-object', '/etag missing', '/changes missing']],
    ['null', null, [' not-an-object', '/etag missing', '/changes missing']],
    ['no change', { changes: [], etag: 'x' }, ['/changes too-few']],
    ['two changes', { changes: [change, change], etag: 'x' }, ['/changes too-many']],
    [
      'a change that is none',
      { changes: [7], etag: 'x' },
      [
        '/changes/0 not-an-object',
        '/changes/0/lineId missing',
        '/changes/0/quantity missing',
        '/changes/0/effective missing',
      ],
    ],
    ['changes that are none', { changes: 'all', etag: 'x' }, ['/changes not-an-array']],
    ['a fraction', { changes: [{ ...change, quantity: 1.5 }], etag: 'x' }, ['/changes/0/quantity not-a-whole-number']],
    [
      'a text for a number',
      { changes: [{ ...change, quantity: '30' }], etag: 'x' },
      ['/changes/0/quantity not-a-number'],
    ],
    ['another time', { changes: [{ ...change, effective: 'later' }], etag: 'x' }, ['/changes/0/effective not-allowed']],
    ['an empty etag', { changes: [change], etag: '' }, ['/etag too-short']],
    ['an etag that is a number', { changes: [change], etag: 7 }, ['/etag not-a-text']],
    ['fields from a prototype', '{"__proto__":{"changes":[],"etag":"x"}}', ['/etag missing', '/changes missing']],
  ])('400 names each mistake: %s', async (_, body, expected) => {
    const answer = await page.api('POST', '/license-quotes', { body });
    expect(answer).toMatchObject({ status: 400, body: { type: 'invalid-request' } });
    expect(problems(answer.body)).toEqual(expected);
  });

  test.each(['11111111-1111-4111-8111-000000000001', '"key"', '""', 'W/"11111111-1111-4111-8111-000000000001"'])(
    '400 for the key %s',
    async (key) => {
      const answer = await page.api('POST', '/license-orders', {
        body: { quoteId: 'q' },
        headers: { 'Idempotency-Key': key },
      });
      expect(answer.status).toBe(400);
      expect(problems(answer.body)).toEqual(['Idempotency-Key not-a-quoted-uuid']);
    },
  );

  test.each([
    '',
    '?idempotencyKey=',
    '?idempotencyKey=7',
    '?idempotencyKey=%2211111111-1111-4111-8111-000000000001%22',
  ])('400 for a look-up with %j', async (query) => {
    expect(await page.api('GET', `/license-operations${query}`)).toMatchObject({
      status: 400,
      body: { type: 'invalid-request' },
    });
  });

  test('404 as a problem for whatever is not in the contract', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/nothing'],
      ['PUT', '/api/v1/license-account'],
      ['DELETE', '/api/v1/license-orders'],
      ['GET', '/api/v2/license-account'],
      ['GET', '/'],
      ['GET', '/__mock__/nothing'],
      ['POST', '/__mock__/state'],
      ['GET', '/api/v1/license-operations/%E0%A4%A'],
    ] as const) {
      expect(await page.send(method, path)).toMatchObject({ status: 404, body: { type: 'not-found' } });
    }
  });
});

describe('idempotency', () => {
  test('a key belongs to its user: another’s same key is another key', async () => {
    const key = page.newKey();
    await page.order((await page.quote('standard', 30)).body.id, key);
    const theirs = await page.quote('timelog-crm', 6, 'now', 'u-02');
    expect((await page.order(theirs.body.id, key, 'u-02')).status).toBe(202);
    const found = await page.api<Schemas['OperationList']>('GET', `/license-operations?idempotencyKey=${key}`, {
      as: 'u-02',
    });
    expect(found.body.items.map(({ change: { lineId } }) => lineId)).toEqual(['timelog-crm']);
  });

  test('only a 202 is recorded: a refused order leaves its key unused', async () => {
    const key = page.newKey();
    const quote = await page.quote('standard', 30);
    await page.control('POST', '/clock', { advance: 'PT15M' });
    expect((await page.order(quote.body.id, key)).status).toBe(409);
    expect((await page.order((await page.quote('standard', 30)).body.id, key)).status).toBe(202);
  });

  test('for 30 days; the case of a UUID does not matter', async () => {
    const key = 'ABCDEFAB-1111-4111-8111-ABCDEFABCDEF';
    const quote = await page.quote('standard', 30);
    await page.order(quote.body.id, key);
    await page.control('POST', '/clock', { advance: 'PT719H59M59S' });
    expect((await page.order(quote.body.id, key.toLowerCase())).status).toBe(202);
    const found = (): Promise<{ body: Schemas['OperationList'] }> =>
      page.api<Schemas['OperationList']>('GET', `/license-operations?idempotencyKey=${key}`);
    expect((await found()).body.items).toHaveLength(1);
    await page.control('POST', '/clock', { advance: 'PT1S' });
    expect((await found()).body.items).toHaveLength(0);
    expect(await page.order(quote.body.id, key)).toMatchObject({ status: 409, body: { type: 'quote-used' } });
  });
});

describe('lists', () => {
  const assignments = (query = ''): Promise<{ body: Schemas['AssignmentPage']; headers: Headers }> =>
    page.api<Schemas['AssignmentPage']>('GET', `/addon-assignments${query}`);

  test('A1 the assignments of active employees, total = sum of used', async () => {
    must(backend.deactivateUser('u-05'));
    const { body } = await assignments();
    const { lines } = await page.account();
    const used = lines.filter(({ section }) => section === 'add-ons').reduce((sum, line) => sum + (line.used ?? 0), 0);
    expect([body.items.length, body.total, used]).toEqual([10, 10, 10]);
    expect(body.items[0]).toEqual({
      ...{ id: 'as-0001', lineId: 'microsoft-outlook', assignedAt: '2025-01-01T08:00:00Z' },
      employee: { id: 'u-01', name: 'Anna Berg', email: 'anna.berg@nordlys.example', department: 'Finance' },
    });
    expect(body).not.toHaveProperty('next');
  });

  test('page by page, stable under inserts and removals', async () => {
    const all = (await assignments()).body.items.map(({ id }) => id);
    const first = (await assignments('?limit=5')).body;
    expect(first.items.map(({ id }) => id)).toEqual(all.slice(0, 5));
    for (const id of [all[0], all[4], all[7]]) must(backend.unassign(id ?? ''));
    const { id: added } = must(backend.assign('u-20', 'microsoft-outlook'));
    const second = (await assignments(`?limit=3&cursor=${first.next ?? ''}`)).body;
    const third = (await assignments(`?limit=500&cursor=${second.next ?? ''}`)).body;
    const rest = [...second.items, ...third.items].map(({ id }) => id);
    expect(rest).toEqual([...all.slice(5).filter((id) => id !== all[7]), added]);
    expect(third.next).toBeUndefined();
    expect(third.total).toBe(10);
  });

  test('a page that ends exactly at the end has no next', async () => {
    expect((await assignments('?lineId=timelog-crm&limit=5')).body.next).toBeUndefined();
    expect((await assignments('?lineId=timelog-crm&limit=4')).body.next).toBeDefined();
  });

  test('a cursor belongs to its query', async () => {
    const next = (await assignments('?lineId=timelog-crm&limit=2')).body.next ?? '';
    expect((await assignments(`?lineId=timelog-crm&cursor=${next}`)).body.items).toHaveLength(3);
    for (const path of [
      `/addon-assignments?cursor=${next}`,
      `/addon-assignments?lineId=microsoft-outlook&cursor=${next}`,
      `/action-log?lineId=timelog-crm&cursor=${next}`,
      '/addon-assignments?cursor=nonsense',
      '/addon-assignments?cursor=',
      '/action-log?cursor=bnVsbA',
    ]) {
      expect(await page.api('GET', path)).toMatchObject({ status: 400, body: { type: 'invalid-cursor' } });
    }
  });

  test.each(['limit=0', 'limit=5001', 'limit=-1', 'limit=1.5', 'limit=all', 'limit=', 'lineId='])(
    '400 for %s',
    async (query) => {
      for (const path of ['/addon-assignments', '/action-log']) {
        expect((await page.api('GET', `${path}?${query}`)).status).toBe(400);
      }
      expect((await page.api('GET', '/action-log?actorId=')).status).toBe(400);
    },
  );

  test.each(['timesheet-approval', 'standard', 'nothing', '日程表', 'a\nb', '\0', '"'])(
    'a line without assignments has none, whatever it is: %j',
    async (lineId) => {
      const { body } = await assignments(`?lineId=${encodeURIComponent(lineId)}`);
      expect(body).toMatchObject({ items: [], total: 0 });
    },
  );

  test('the etag changes whenever the list does, and only then', async () => {
    const etag = async (line: string): Promise<string> => (await assignments(`?lineId=${line}`)).body.etag;
    const seen = [await etag('timelog-crm')];
    const outlook = await etag('microsoft-outlook');
    must(backend.createUser({ name: 'Ny', email: 'ny@nordlys.example' }));
    expect(await etag('timelog-crm')).toBe(seen[0]);
    for (const act of [
      () => backend.assign('u-22', 'timelog-crm'),
      () => backend.deactivateUser('u-22'),
      () => backend.activateUser('u-22'),
      () => backend.advance('P7D'),
      () => backend.unassign('as-0006'),
    ]) {
      expect(act().ok).toBe(true);
      seen.push(await etag('timelog-crm'));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(await etag('microsoft-outlook')).toBe(outlook);
  });

  test('a marked assignment has its deadline', async () => {
    must(backend.assign('u-08', 'timelog-crm'));
    const { body } = await assignments('?lineId=timelog-crm');
    expect(body.items.map(({ deadline }) => deadline)).toEqual([...Array<undefined>(5), '2026-12-01T09:00:00Z']);
  });

  test('100,000 assignments in pages of 5,000, each once', { timeout: 30_000 }, async () => {
    const big = createMockFetch(new MockBackend({ scenario: 'large' }));
    const ids: string[] = [];
    let cursor = '';
    do {
      const url = `/api/v1/addon-assignments?limit=5000${cursor}`;
      const answer = await big(url, { headers: { Authorization: 'Bearer mock-u-00001' } });
      const { items, next, total } = (await answer.json()) as Schemas['AssignmentPage'];
      expect(total).toBe(100_000);
      ids.push(...items.map(({ id }) => id));
      cursor = next === undefined ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    expect(new Set(ids).size).toBe(100_000);
    expect(ids).toEqual([...ids].sort());
  });
});

describe('headers', () => {
  test('a preflight needs no authentication', async () => {
    const answer = await createMockFetch(backend)('http://api.example/api/v1/license-orders', {
      method: 'OPTIONS',
      headers: { Origin: 'https://portal.example', 'Access-Control-Request-Headers': 'authorization,idempotency-key' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE');
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,idempotency-key');
  });

  test('every answer can be read from another origin, with its headers, and is not cached', async () => {
    for (const as of ['u-01', null]) {
      const { headers } = await page.api('GET', '/license-account', { as });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toBe('ETag, Location, Retry-After');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('the ETag is the body’s etag', async () => {
    const answer = await page.api<Schemas['Account']>('GET', '/license-account');
    expect(answer.headers.get('etag')).toBe(`"${answer.body.etag}"`);
  });

  test('a settled operation has no Retry-After', async () => {
    await page.control('POST', '/operations/next', { outcome: 'applied', delay: 'PT0S' });
    const ordered = await page.order((await page.quote('standard', 30)).body.id);
    expect(ordered.body.operation.status).toBe('applied');
    expect(ordered.headers.get('retry-after')).toBeNull();
  });

  test.each([
    [null, 'en'],
    ['', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['da', 'da'],
    ['sv-FI,en', 'sv'],
    ['DA-dk;q=0.9,sv;q=0.8', 'da'],
    ['en;q=0.2, sv;q=0.3', 'sv'],
    ['sv;q=0, da;q=0.1', 'da'],
  ])('Accept-Language %j is answered in %s', async (wanted, language) => {
    const headers = wanted === null ? {} : { 'Accept-Language': wanted };
    const answer = await page.api('GET', '/license-account', { headers });
    expect(answer.headers.get('content-language')).toBe(language);
  });
});
