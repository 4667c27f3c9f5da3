/** `./mocks/msw`: the simulated backend as MSW request handlers, for `setupWorker` in a page and `setupServer` in Node. */
import { http, HttpResponse, type HttpHandler } from 'msw';
import type { MockBackend } from '../backend/mock-backend.ts';
import { NetworkFault } from '../http/faults.ts';
import { createMockHandler, type MockHandlerOptions } from '../http/handler.ts';

export interface LicenseHandlersOptions extends Pick<MockHandlerOptions, 'schedule' | 'gateway'> {
  /**
   * What stands before `/api/v1`: an origin with or without a path (`https://billing.example/v2`), or a path alone for
   * any origin. Without it: the root of any origin.
   */
  baseUrl?: string;
}

/** Handlers for the contract and the controls over a backend: pass them to `setupWorker` or `setupServer`. */
export function licenseHandlers(backend: MockBackend, options: LicenseHandlersOptions = {}): HttpHandler[] {
  const { baseUrl = '', ...rest } = options;
  const base = baseUrl.replace(/\/+$/, '');
  const absolute = /^https?:\/\/[^/]+/.exec(base)?.[0] ?? '';
  const basePath = base.slice(absolute.length);
  const handler = createMockHandler(backend, { ...rest, basePath });
  const origin = absolute === '' ? 'https?://[^/]+' : escape(absolute);
  return [
    http.all(new RegExp(`^${origin}${escape(basePath)}/(api/v1|__mock__)/`), async ({ request }) => {
      try {
        return await handler(request);
      } catch (error) {
        // A connection that breaks, or nobody left who waits for it.
        if (error instanceof NetworkFault || request.signal.aborted) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
