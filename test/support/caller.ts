/** Plain requests to a form of the simulated backend, in Node or in a page. */
import type { components } from '../../src/api/wire.gen.ts';
import { unhelpfulIn } from './simulator.ts';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export type Problem = components['schemas']['Problem'];
type Schemas = components['schemas'];

export class Caller {
  readonly #url: string;
  readonly #fetch: typeof fetch;
  #keys = 0;

  constructor(url: string, fetchLike: typeof fetch) {
    this.#url = url;
    this.#fetch = fetchLike;
  }

  /** One request; `as` is the user who is signed in, `null` for nobody. */
  async send<Body>(
    method: string,
    path: string,
    { as = 'u-01', body, headers = {}, signal }: SendOptions = {},
  ): Promise<Answer<Body>> {
    const response = await this.#fetch(`${this.#url}${path}`, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
      headers: {
        ...(as !== null && { Authorization: `Bearer mock-${as}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
    const text = await response.text();
    const answer = text === '' ? null : (JSON.parse(text) as Body & Partial<Problem>);
    const unhelpful = answer?.type !== undefined && response.status >= 400 ? unhelpfulIn(answer) : [];
    if (unhelpful.length > 0) throw new Error(`${method} ${path} is refused without help: ${unhelpful.join(', ')}`);
    return { status: response.status, headers: response.headers, body: answer as Body };
  }

  api<Body>(method: string, path: string, options?: SendOptions): Promise<Answer<Body>> {
    return this.send(method, `/api/v1${path}`, options);
  }

  control<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    return this.send(method, `/__mock__${path}`, { as: null, ...(body !== undefined && { body }) });
  }

  async account(as = 'u-01'): Promise<Schemas['Account']> {
    return (await this.api<Schemas['Account']>('GET', '/license-account', { as })).body;
  }

  async state(): Promise<Schemas['MockState']> {
    return (await this.control<Schemas['MockState']>('GET', '/state')).body;
  }

  async quote(lineId: string, quantity: number, effective = 'now', as = 'u-01'): Promise<Answer<Schemas['Quote']>> {
    const { etag } = await this.account(as);
    const body = { changes: [{ lineId, quantity, effective }], etag };
    return this.api('POST', '/license-quotes', { as, body });
  }

  order(quoteId: string, key = this.newKey(), as = 'u-01'): Promise<Answer<Schemas['OrderAnswer']>> {
    return this.api('POST', '/license-orders', { as, body: { quoteId }, headers: { 'Idempotency-Key': `"${key}"` } });
  }

  newKey(): string {
    this.#keys += 1;
    return `33333333-3333-4333-8333-${String(this.#keys).padStart(12, '0')}`;
  }
}

export interface SendOptions {
  as?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}
