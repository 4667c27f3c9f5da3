/** `docs/backend.md`: its example accepts the simulated backend, and its table is that of the contract. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMockHandler, MockBackend } from '../../mocks/index.ts';
import { startServer } from '../../mocks/server.ts';
import { acceptBackend } from './examples/backend.ts';
import { read } from './reader.ts';

interface Answer {
  readonly content: Record<string, { readonly schema: { readonly allOf?: readonly Limits[] } }>;
}
interface Limits {
  readonly properties?: { readonly type: { readonly enum: readonly string[] } };
}
interface Contract {
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, { readonly $ref?: string }> }>>;
  readonly components: {
    readonly responses: Record<string, Answer>;
    readonly schemas: { readonly ProblemType: { readonly enum: readonly string[] } };
  };
}

const contractFile = fileURLToPath(new URL('../../src/api/openapi.yaml', import.meta.url));
const contract = parse(readFileSync(contractFile, 'utf8')) as Contract;
const paths = Object.entries(contract.paths).filter(([path]) => path.startsWith('/api/'));

/** `429 rate-limited GET /api/v1/action-log`, of every refusal that the contract names. */
function refusals(): string[] {
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.entries(responses).flatMap(([status, { $ref = '' }]) => {
        const answer = contract.components.responses[$ref.split('/').at(-1) ?? ''];
        const limits = answer?.content['application/problem+json']?.schema.allOf ?? [];
        const types = limits.flatMap(({ properties }) => properties?.type.enum ?? []);
        return types.map((type) => `${status} ${type} ${method.toUpperCase()} ${path}`);
      }),
    ),
  );
}

/** A backend that takes a cursor of this list only with the limit of the page before. */
function bindingLimits(handler: (request: Request) => Promise<Response>, list: string) {
  const limitOf = new Map<string, string | null>();
  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const [limit, cursor] = [searchParams.get('limit'), searchParams.get('cursor') ?? ''];
    const response = await handler(request);
    if (!pathname.endsWith(list)) return response;
    if ((limitOf.get(cursor) ?? limit) !== limit) return Response.json({ type: 'invalid-cursor' }, { status: 400 });
    const { next } = (await response.clone().json()) as { readonly next?: string };
    if (next !== undefined) limitOf.set(next, limit);
    return response;
  };
}

/** A backend that locks out the second of two orders that are there at one time, though it is the first once more. */
function lockingOut(handler: (request: Request) => Promise<Response>) {
  const second = Promise.withResolvers<undefined>();
  let held = false;
  return async (request: Request): Promise<Response> => {
    if (!request.url.endsWith('/license-orders')) return handler(request);
    if (held) {
      second.resolve(undefined);
      return Response.json({ type: 'line-busy' }, { status: 409 });
    }
    held = true;
    await second.promise;
    return handler(request);
  };
}

interface Priced {
  readonly dueNow: number;
  readonly charges: readonly { readonly amount: number }[];
}

/** A backend that quotes otherwise. */
function pricing(handler: (request: Request) => Promise<Response>, otherwise: (quote: Priced) => Priced) {
  return async (request: Request): Promise<Response> => {
    const response = await handler(request);
    if (response.status !== 201) return response;
    return Response.json(otherwise((await response.json()) as Priced), { status: 201 });
  };
}

describe('docs/backend.md', () => {
  it.each(['steady', 'new-customer', 'grace-after-activation'] as const)(
    'accepts the simulator: %s',
    async (scenario) => {
      const server = await startServer(createMockHandler(new MockBackend({ scenario })), 0);
      await acceptBackend(server.url, 'mock-u-01');
      await server.close();
    },
  );

  it('does not accept whoever may not buy', async () => {
    const server = await startServer(createMockHandler(new MockBackend({ scenario: 'read-only' })), 0);
    await expect(acceptBackend(server.url, 'mock-u-03')).rejects.toThrow('to somebody who may buy');
    await server.close();
  });

  it.each(['addon-assignments', 'action-log'])(
    'does not accept a cursor of %s that is bound to its limit',
    async (list) => {
      const backend = new MockBackend({ scenario: 'grace-after-activation' });
      const server = await startServer(bindingLimits(createMockHandler(backend), list), 0);
      await expect(acceptBackend(server.url, 'mock-u-01')).rejects.toThrow('goes on with another limit');
      await server.close();
    },
  );

  it('does not accept a lock in the place of the answer to a key that came twice at one time', async () => {
    const server = await startServer(lockingOut(createMockHandler(new MockBackend({ scenario: 'steady' }))), 0);
    await expect(acceptBackend(server.url, 'mock-u-01')).rejects.toThrow('the same key twice');
    await server.close();
  });

  const byOne = (charge: { readonly amount: number }) => ({ ...charge, amount: charge.amount + 1 });
  it.each<[string, (quote: Priced) => Priced]>([
    ['the sum of its charges', (quote) => ({ ...quote, dueNow: quote.dueNow + 1 })],
    [
      'half up',
      ({ charges, ...quote }) => ({ ...quote, charges: charges.map(byOne), dueNow: quote.dueNow + charges.length }),
    ],
  ])('does not accept a price that is not %s', async (what, otherwise) => {
    const server = await startServer(pricing(createMockHandler(new MockBackend({ scenario: 'steady' })), otherwise), 0);
    await expect(acceptBackend(server.url, 'mock-u-01')).rejects.toThrow(what);
    await server.close();
  });

  it('rests on a document that is OpenAPI 3.1 throughout', async () => {
    const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
    const problems = await lint({ ref: contractFile, config });
    expect(problems.map(({ message, location }) => `${location[0]?.pointer ?? ''}: ${message}`)).toEqual([]);
  });

  it('names every request of the contract', () => {
    const requests = paths.flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const named = [...read('docs/backend.md').matchAll(/^\| `([A-Z]+ \S+)`/gm)].map(([, request]) => request);
    expect(named).toEqual(requests);
  });

  it('names every refusal, and of which requests each is', () => {
    const rows = [...read('docs/backend.md').matchAll(/^\| (\d{3}) +\| `([a-z-]+)` +\| ([^|]+) \|/gm)];
    const named = rows.flatMap(([, status = '', type = '', of = '']) =>
      paths
        .filter(([path]) => of.trim() === 'all' || of.includes(`\`${path.replace('/api/v1/', '')}\``))
        .flatMap(([path, methods]) =>
          Object.keys(methods).map((method) => `${status} ${type} ${method.toUpperCase()} ${path}`),
        ),
    );
    // What has no status of its own is every request's: `default`.
    expect(named.filter((each) => !each.startsWith('500 ')).sort()).toEqual(refusals().sort());
    expect(rows.map(([, , type]) => type).sort()).toEqual([...contract.components.schemas.ProblemType.enum].sort());
  });

  it('names the right that each request takes', () => {
    const rights = [...read('docs/backend.md').matchAll(/^\| `([A-Z]+) (\S+)` +\| ([a-z ]+?) +\|/gm)];
    expect(
      rights.map(([, method = '', path = '', right]) => {
        const refused = contract.paths[path]?.[method.toLowerCase()]?.responses['403']?.$ref;
        return [right, refused?.split('/').at(-1)];
      }),
    ).toEqual(rights.map(([, , , right]) => [right, right === 'view' ? 'MayNotView' : 'MayNotBuy']));
    expect(rights).toHaveLength(paths.length);
  });
});
