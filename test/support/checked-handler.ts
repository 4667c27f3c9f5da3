import type { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { MockHandler, MockHandlerOptions } from '../../mocks/http/handler.ts';

/** One exchange in plain JSON, so that it can be checked elsewhere. */
export interface Exchange {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly basePath: string;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: string;
  };
}

type CreateHandler = (backend: MockBackend, options?: MockHandlerOptions) => MockHandler;

/** The handler with every exchange checked; one that is not as documented fails the test that caused it. */
export function checkedBy(create: CreateHandler, check: (exchange: Exchange) => Promise<string[]>): CreateHandler {
  return (backend, options = {}) => {
    const handle = create(backend, options);
    return async (request) => {
      const asked = request.clone();
      const faults = backend.queued().faults.length;
      const response = await handle(request);
      // An answer that a test has broken on purpose is not the contract's.
      if (request.method === 'OPTIONS' || backend.queued().faults.length < faults) return response;
      const { basePath = '' } = options;
      const wrong = await check({
        request: { method: asked.method, url: asked.url, headers: plain(asked), body: await asked.text(), basePath },
        response: { status: response.status, headers: plain(response), body: await response.clone().text() },
      });
      if (wrong.length === 0) return response;
      const what = `${asked.method} ${new URL(asked.url).pathname} → ${String(response.status)}`;
      throw new Error(`${what} is not as the OpenAPI document says:\n  ${wrong.join('\n  ')}`);
    };
  };
}

function plain({ headers }: Request | Response): Record<string, string> {
  return Object.fromEntries(headers);
}
