import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { controlRoutes } from '../../mocks/http/controls.ts';
import { contractRoutes } from '../../mocks/http/contract.ts';
import { createMockFetch } from '../../mocks/memory.ts';
import { asRequest, routes, type Happening } from '../support/calls.ts';
import { Player } from '../support/player.ts';
import { begin, beginnings, lives, type Beginning } from '../support/random-life.ts';
import { sequences, timeFor } from '../support/sequences.ts';

const RUNS = 100;
const CONTRACT = '/api/v1';

describe('the lives of an account, lived over HTTP', () => {
  test('every endpoint of the contract and every control is among what is done', () => {
    const all = [...contractRoutes, ...controlRoutes].map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(routes)].sort()).toEqual(all.map((route) => route.replace(` ${CONTRACT}`, ' ')).sort());
  });

  test('every answer is as in process, and all ends with the same bytes', { timeout: timeFor(RUNS, 120_000) }, () =>
    fc.assert(
      fc.asyncProperty(beginnings, lives, async (beginning, life) => {
        const player = new Player(beginning);
        for (const step of life) player.play(step);
        const account = new AccountOverHttp(beginning);
        for (const happening of player.happened) await account.live(happening);
        expect(JSON.stringify(account.backend.state())).toBe(JSON.stringify(player.backend.state()));
      }),
      sequences(RUNS),
    ),
  );
});

/** Does again over HTTP what was done in process. */
class AccountOverHttp {
  readonly backend: MockBackend;
  readonly #fetch: typeof fetch;
  /** The cursor of a list by the last id that it has shown. */
  readonly #cursors = new Map<string, string>();
  #outside = 0;

  constructor(beginning: Beginning) {
    this.backend = new MockBackend({ account: begin(beginning), now: () => this.#outside });
    this.#fetch = createMockFetch(this.backend, { schedule: () => Promise.resolve() });
  }

  async live(happening: Happening): Promise<void> {
    if ('outside' in happening) {
      this.#outside += happening.outside;
      return;
    }
    const { call, fault, refused } = happening;
    const patience = new AbortController();
    const answer = this.#send(asRequest(call), patience.signal);
    if (fault?.kind === 'timeout') patience.abort();
    if (fault) await this.#survive(fault.kind, fault.status, answer);
    else expect([call.name, await typeOf(await answer)]).toEqual([call.name, refused]);
  }

  async #send(request: ReturnType<typeof asRequest>, signal: AbortSignal): Promise<Response> {
    const { method, path, as, key, body, query = {} } = request;
    const base = path.startsWith('/__mock__') ? '' : CONTRACT;
    const url = new URL(`http://mock.invalid${base}${path}`);
    for (const [name, value] of Object.entries({ ...query, after: undefined, ...this.#cursor(path, query) })) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    const response = await this.#fetch(url, {
      ...{ method, signal },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        ...(as !== undefined && { Authorization: `Bearer mock-${as}` }),
        ...(key !== undefined && { 'Idempotency-Key': `"${key}"` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
    });
    if (response.ok && method === 'GET') await this.#remember(path, response.clone());
    return response;
  }

  #cursor(path: string, { after }: Record<string, unknown>): { cursor?: string } {
    const cursor = typeof after === 'string' ? this.#cursors.get(`${path} ${after}`) : undefined;
    return cursor === undefined ? {} : { cursor };
  }

  async #remember(path: string, response: Response): Promise<void> {
    const { items, next } = (await jsonOf(response)) as { items?: { id: string }[]; next?: string };
    const last = items?.at(-1);
    if (last && next !== undefined) this.#cursors.set(`${path} ${last.id}`, next);
  }

  /** What a client meets of each fault; whether anything was done, the bytes tell in the end. */
  async #survive(kind: string, status: number | undefined, answer: Promise<Response>): Promise<void> {
    if (kind === 'network-error' || kind === 'cut-after-commit') await expect(answer).rejects.toThrow(TypeError);
    else if (kind === 'timeout') await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    else if (kind === 'status') expect((await answer).status).toBe(status);
    else if (kind === 'malformed-json') await expect((await answer).json()).rejects.toThrow(SyntaxError);
    else expect(await (await answer).json()).toEqual({ unexpected: true });
  }
}

/** The type of a refusal; undefined for what was accepted. */
async function typeOf(response: Response): Promise<string | undefined> {
  return response.ok ? undefined : ((await response.json()) as { type: string }).type;
}

/** A list whose answer a fault has spoilt leads nowhere. */
async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => ({}));
}
