/** The in-memory form: the simulated backend as a `fetch`, for pages without a service worker and for tests. */
import { httpClient, type HttpClientOptions } from '../src/api/http-client.ts';
import { laterCalls } from '../src/api/later-calls.ts';
import type { LicenseApi } from '../src/api/license-api.ts';
import { browserPorts } from '../src/api/ports.ts';
import type { MockBackend } from './backend/mock-backend.ts';
import { createMockHandler, type MockHandlerOptions } from './http/handler.ts';

/**
 * A `fetch` that is answered by the backend. Like any `fetch` it rejects with a `TypeError` where the connection breaks
 * (a fault that was asked for) and with the signal's reason when given up; relative URLs begin at `http://mock.invalid`.
 */
export function createMockFetch(backend: MockBackend, options?: MockHandlerOptions): typeof fetch {
  const handler = createMockHandler(backend, options);
  return async (input, init) => {
    const target = typeof input === 'string' ? new URL(input, 'http://mock.invalid') : input;
    const request = new Request(target, init);
    request.signal.throwIfAborted();
    const response = await handler(request);
    request.signal.throwIfAborted();
    return response;
  };
}

export interface MemoryApiOptions extends Omit<HttpClientOptions, 'baseUrl'>, MockHandlerOptions {
  /** Who is signed in; default whoever the scenario is meant for. Ignored where `getToken` is given. */
  readonly userId?: string;
}

/** The HTTP client of the package, over the backend instead of a network. `ports.fetch` is not used. */
export function createMemoryApi(backend: MockBackend, options: MemoryApiOptions = {}): LicenseApi {
  const { userId, basePath = '', schedule, gateway, ports = browserPorts(), ...client } = options;
  const fetch = createMockFetch(backend, { basePath, ...(schedule && { schedule }), ...(gateway && { gateway }) });
  return httpClient(
    {
      // Asked anew for each call, because the backend may have been started with another scenario meanwhile.
      getToken: () => `mock-${userId ?? backend.viewer}`,
      ...client,
      baseUrl: `http://mock.invalid${basePath}`,
      ports: { ...ports, fetch: (request) => fetch(request) },
    },
    // All of it is here: in a test whose time is its own, nothing may take real time.
    () => Promise.resolve({ laterCalls }),
  );
}
