/** One request, one answer: the only place that touches `fetch`. */
import { type Answer, type Failure, failure, success } from '../domain/problems.ts';
import { parseJson, readText } from './body.ts';
import type { Check, Checked } from './checks.ts';
import { type Ended, withinLimits } from './limits.ts';
import type { CallOptions } from './license-api.ts';
import type { Ports } from './ports.ts';
import { type NamedRefusals, refusalOf } from './refusals.ts';
import { told } from './warnings.ts';

/** One call of the contract, before it has a token and an origin. */
export interface Call<T> {
  readonly method: 'GET' | 'POST';
  /** As the contract writes it, `/license-operations/{id}`; named in problems. */
  readonly route: string;
  /** The route with its parameters and query, encoded; not given where it has none. */
  readonly path?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly check: Check<T>;
  /** Not given where the status says all there is to say of a refusal. */
  readonly named?: NamedRefusals;
}

export interface TransportOptions {
  readonly baseUrl: string;
  readonly credentials: RequestCredentials;
  /** Headers of the host's own, an anti-forgery token for instance; asked anew for every request. */
  readonly headers: () => HeadersInit | Promise<HeadersInit>;
  readonly language: string | undefined;
}

/** Why an answer did not come, or made no sense. */
export type Silence = Extract<Failure, { readonly type: 'unreachable' | 'malformed-answer' | 'aborted' }>;

/**
 * What one request ended in. It is uncertain when the request left and no clear answer came back: what it asked for may
 * or may not have happened.
 */
export type Attempt<T> =
  | { readonly uncertain: false; readonly answer: Answer<T> }
  | { readonly uncertain: true; readonly answer: { readonly ok: false; readonly problem: Silence } };

export type Transport = <T>(call: Call<T>, token: string | undefined, options: CallOptions) => Promise<Attempt<T>>;

export const clearly = <T>(answer: Answer<T>): Attempt<T> => ({ uncertain: false, answer });
const uncertainly = (problem: Silence): Attempt<never> => ({ uncertain: true, answer: { ok: false, problem } });

export function createTransport(options: TransportOptions, ports: Pick<Ports, 'fetch' | 'schedule'>): Transport {
  return async (call, token, { signal, language = options.language }) => {
    const progress = { sent: false };
    const exchange = async (within: AbortSignal): Promise<Received> => {
      const headers = await composeHeaders(options, call, token, language);
      const request = new Request(`${options.baseUrl}/api/v1${call.path ?? call.route}`, {
        method: call.method,
        headers,
        body: call.body ? JSON.stringify(call.body) : null,
        credentials: options.credentials,
        cache: 'no-store',
        // An order is never carried on to another place, nor are the host's headers.
        redirect: 'error',
        signal: within,
      });
      progress.sent = true;
      const response = await ports.fetch(request);
      return { status: response.status, headers: response.headers, text: await readText(response) };
    };
    const ended = await withinLimits(exchange, { schedule: ports.schedule, signal });
    if (ended.how === 'done') return judge(call, ended.value, options.baseUrl);
    return progress.sent ? uncertainly(silence(ended)) : clearly(failure(neverSent(ended, call)));
  };
}

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string | undefined;
}

async function composeHeaders(
  options: TransportOptions,
  call: Call<unknown>,
  token: string | undefined,
  language: string | undefined,
): Promise<Headers> {
  const headers = new Headers(await options.headers());
  headers.set('Accept', 'application/json, application/problem+json');
  if (language) headers.set('Accept-Language', language);
  if (call.body) headers.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, value);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return headers;
}

function judge<T>(call: Call<T>, { status, headers, text }: Received, baseUrl: string): Attempt<T> {
  if (status >= 500) return uncertainly({ type: 'unreachable', reason: 'server-error', status });
  // Whoever may not see it gets 403: a 404 comes from where no backend of the contract is.
  if (status === 404 && call.route === '/license-account') {
    const message = `404 for ${baseUrl}/api/v1${call.route}: base-url is what stands before /api/v1`;
    return clearly(failure(told({ type: 'client-fault', message })));
  }
  const body = parseJson(text);
  if (status >= 400) return clearly(failure(refusalOf(status, body, headers.get('Retry-After'), call.named)));
  const checked: Checked<T> =
    status >= 200 && status < 300 ? call.check(body) : { ok: false, place: `status ${status}` };
  if (checked.ok) return clearly(success(checked.value));
  const where = `${call.method} ${call.route} ${checked.place}`.trimEnd();
  return uncertainly(told({ type: 'malformed-answer', where }));
}

type NotDone = Exclude<Ended<never>, { readonly how: 'done' }>;

/** What there is to say of an answer that has not come. */
function silence({ how }: NotDone): Silence {
  if (how === 'aborted') return { type: 'aborted' };
  return { type: 'unreachable', reason: how === 'timeout' ? 'timeout' : 'network' };
}

/** Says nothing of the cause: the platform's words quote the header that it could not send, the token included. */
function neverSent({ how }: NotDone, { method, route }: Call<unknown>): Failure {
  if (how === 'aborted') return { type: 'aborted' };
  const message = `no ${method} ${route} can be made of the base URL, the token and the headers given`;
  return told({ type: 'client-fault', message });
}
