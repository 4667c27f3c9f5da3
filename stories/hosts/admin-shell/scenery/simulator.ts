import { createMockFetch, type MockBackend, type MockHandlerOptions } from '../../../../mocks/index.ts';

type Gateway = NonNullable<MockHandlerOptions['gateway']>;

/**
 * Lets a simulated backend answer this page's requests to `/api/v1/…` and `/__mock__/…`: through a service worker, so
 * that they are real ones, seen in the browser's tools. Where none may run (an insecure origin, a private window), the
 * page's own `fetch` answers them.
 */
export async function serveInPage(backend: MockBackend, gateway: Gateway): Promise<void> {
  try {
    // Loaded here, because where storage is refused loading is already what fails.
    const [{ setupWorker }, { licenseHandlers }] = await Promise.all([
      import('msw/browser'),
      import('../../../../mocks/msw/index.ts'),
    ]);
    await setupWorker(...licenseHandlers(backend, { gateway })).start({
      serviceWorker: { url: '/mockServiceWorker.js' },
      onUnhandledFrame: 'bypass',
      quiet: true,
    });
  } catch (error) {
    console.warn('No service worker here, so the simulated backend answers inside this page.', error);
    answerInPage(backend, gateway);
  }
}

function answerInPage(backend: MockBackend, gateway: Gateway): void {
  const answer = createMockFetch(backend, { gateway });
  const elsewhere = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const ours = origin === location.origin && /^\/(api\/v1|__mock__)\//.test(pathname);
    return ours ? answer(input, init) : elsewhere(input, init);
  };
}
