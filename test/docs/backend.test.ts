/** `docs/backend.md`: its example accepts the simulated backend, and its table is that of the contract. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMockHandler, MockBackend } from '../../mocks/index.ts';
import { startServer } from '../../mocks/server.ts';
import { acceptBackend } from './examples/backend.ts';
import { read } from './reader.ts';

interface Contract {
  readonly paths: Record<string, Record<string, unknown>>;
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

  it('names every request of the contract', () => {
    const contract = parse(readFileSync(new URL('../../src/api/openapi.yaml', import.meta.url), 'utf8')) as Contract;
    const requests = Object.entries(contract.paths)
      .filter(([path]) => path.startsWith('/api/'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const named = [...read('docs/backend.md').matchAll(/^\| `([A-Z]+ \S+)`/gm)].map(([, request]) => request);
    expect(named).toEqual(requests);
  });
});
