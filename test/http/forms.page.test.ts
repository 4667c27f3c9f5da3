import { setupWorker } from 'msw/browser';
import { beforeAll, describe } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { licenseHandlers } from '../../mocks/msw/index.ts';
import { endToEnd } from './end-to-end.ts';

describe('MSW in a page', () => {
  const worker = setupWorker();

  beforeAll(async () => {
    await worker.start({ onUnhandledFrame: 'bypass', quiet: true });
  });

  // The worker stays: stopping it waits for every answer, and one test asks for an answer that never comes.
  endToEnd(() => {
    worker.resetHandlers(...licenseHandlers(new MockBackend()));
    return Promise.resolve({
      url: location.origin,
      fetch: (input, init) => globalThis.fetch(input, init),
      close: () => Promise.resolve(),
    });
  });
});
