import type { MockBackend } from '../backend/mock-backend.ts';
import type { Result } from '../backend/refusals.ts';

/** One request on its way to an endpoint. */
export interface Context {
  backend: MockBackend;
  request: Request;
  url: URL;
  /** What `{id}` in the path stands for; `''` where there is none. */
  id: string;
  /** Where the paths begin: `''` or `/some/where`. */
  basePath: string;
}

type Endpoint = (context: Context) => Result<Response> | Promise<Result<Response>>;

export interface Route {
  method: string;
  /** Below the base path, `{id}` for one segment. */
  path: string;
  endpoint: Endpoint;
}
