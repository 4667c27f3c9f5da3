/** The forms of the simulated backend that there are in Node. */
import { setupServer } from 'msw/node';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMockFetch } from '../../mocks/memory.ts';
import { licenseHandlers } from '../../mocks/msw/index.ts';
import { startMockServer } from '../../mocks/server.ts';
import { checkedFetch } from './checked-fetch.ts';

/** The simulated backend, newly started with `steady`, as a `fetch`. */
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
      fetch: checkedFetch(createMockFetch(new MockBackend())),
      close: () => Promise.resolve(),
    }),
  'MSW in Node': () => {
    const server = setupServer(...licenseHandlers(new MockBackend(), { baseUrl: MSW_URL }));
    server.listen({ onUnhandledFrame: 'error' });
    return Promise.resolve({
      url: MSW_URL,
      fetch: checkedFetch((input, init) => globalThis.fetch(input, init)),
      close: () => {
        server.close();
        return Promise.resolve();
      },
    });
  },
  'HTTP server': async () => {
    const { url, close } = await startMockServer(new MockBackend(), 0);
    return { url, fetch: checkedFetch((input, init) => globalThis.fetch(input, init)), close };
  },
};
