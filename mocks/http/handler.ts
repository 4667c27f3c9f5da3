/** The simulated backend as one function: a request in, the contract's answer out. */
import type { MockBackend } from '../backend/mock-backend.ts';
import { preflight, problem } from './answers.ts';
import { API } from './contract.ts';
import { actOut } from './faults.ts';
import { nothingThere, ROUTES } from './routes.ts';
import { wait, type Schedule } from './schedule.ts';

export interface MockHandlerOptions {
  /** Where `/api/v1` and `/__mock__` begin inside a URL's path; default at its root. */
  basePath?: string;
  /** Waits for the latency that was asked for; default a timer. */
  schedule?: Schedule;
  /** What stands in front of a real backend and knows sessions or tokens of its own: the request as this backend knows its users. */
  gateway?: (request: Request) => Request;
}

export type MockHandler = (request: Request) => Promise<Response>;

/**
 * The contract and the controls over a backend. Answers every request; rejects only where a fault was asked for that
 * breaks the connection (a `TypeError`, like `fetch`), or with the signal's reason when the request is given up.
 */
export function createMockHandler(backend: MockBackend, options: MockHandlerOptions = {}): MockHandler {
  const { basePath = '', schedule = wait, gateway = (request: Request) => request } = options;
  return async (request) => {
    const url = new URL(request.url);
    if (request.method === 'OPTIONS') return preflight(request);
    const path = url.pathname.startsWith(basePath) ? url.pathname.slice(basePath.length) : '';
    const carryOut = (): Promise<Response> => dispatch(backend, gateway(request), url, path, basePath);
    if (!path.startsWith(`${API}/`)) return carryOut();
    if (backend.latencyMs > 0) await schedule(backend.latencyMs, request.signal);
    const fault = backend.takeFault(request.method, path.slice(API.length));
    return fault ? actOut(fault, request, carryOut) : carryOut();
  };
}

async function dispatch(
  backend: MockBackend,
  request: Request,
  url: URL,
  path: string,
  basePath: string,
): Promise<Response> {
  const route = ROUTES.find(({ method, pattern }) => method === request.method && pattern.test(path));
  const id = route && decode(route.pattern.exec(path)?.[1] ?? '');
  if (!route || id === undefined) return nothingThere(request.method, path);
  const result = await route.endpoint({ backend, request, url, id, basePath });
  return result.ok ? result.value : problem(result.refusal);
}

/** undefined: not something that was ever encoded. */
function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
