/** The forms of the simulated backend, each as a `fetch` for one script that runs against all of them. */
import { setupServer } from 'msw/node';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMockFetch } from '../../mocks/memory.ts';
import { licenseHandlers } from '../../mocks/msw/index.ts';
import { startMockServer } from '../../mocks/server.ts';

export interface Form {
  url: string;
  fetch: typeof fetch;
  close: () => Promise<void>;
}

const MSW_URL = 'https://billing.example';

export const forms: Readonly<Record<'in-memory' | 'MSW in Node' | 'HTTP server', () => Promise<Form>>> = {
  'in-memory': () =>
    Promise.resolve({
      url: 'http://mock.invalid',
      fetch: createMockFetch(new MockBackend()),
      close: () => Promise.resolve(),
    }),
  'MSW in Node': () => {
    const server = setupServer(...licenseHandlers(new MockBackend(), { baseUrl: MSW_URL }));
    server.listen({ onUnhandledFrame: 'error' });
    return Promise.resolve({
      url: MSW_URL,
      fetch: (input, init) => globalThis.fetch(input, init),
      close: () => {
        server.close();
        return Promise.resolve();
      },
    });
  },
  'HTTP server': async () => {
    const { url, close } = await startMockServer(new MockBackend(), 0);
    return { url, fetch: (input, init) => globalThis.fetch(input, init), close };
  },
};
