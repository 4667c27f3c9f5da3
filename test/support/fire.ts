/** One simulated backend, several pages over a network that loses, delays, repeats and cuts, and one virtual time. */
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMockHandler } from '../../mocks/http/handler.ts';
import { createHttpClient } from '../../src/api/http-client.ts';
import type { KeyValueStorage, Ports } from '../../src/api/ports.ts';
import { LicensePageController } from '../../src/controllers/license-page.ts';
import { PageActivity } from '../../src/controllers/page-activity.ts';
import type { Intent } from '../../src/domain/change-flow-state.ts';
import type { Account } from '../../src/domain/model.ts';
import { FakeAttention } from './fake-attention.ts';
import { FakeHost } from './fake-host.ts';
import { OpenApiValidator } from './openapi-validator.ts';
import { createVirtualPorts, memoryStorage, quiet, seededRandom, type VirtualPorts } from './virtual-ports.ts';

export interface Weather {
  readonly seed: number;
  /** How many of a hundred exchanges meet with trouble. */
  readonly trouble: number;
  /** The longest an exchange may take, in milliseconds. */
  readonly slowness: number;
}

export interface Confirmed {
  readonly userId: string;
  readonly intent: Intent;
}

const validator = new OpenApiValidator();

/** Everything that can happen to an exchange; each leaves the client with another kind of doubt. */
const troubles = ['lost', 'late', 'cut', 'repeated', 'never-answered', '500', '503', '429', '401'] as const;

export class Fire {
  readonly backend = new MockBackend();
  readonly time: VirtualPorts;
  readonly confirmed: Confirmed[] = [];
  readonly #handle: (request: Request) => Promise<Response>;
  readonly #random: () => number;
  weather: Weather;

  constructor(weather: Weather) {
    this.weather = weather;
    this.#random = seededRandom(weather.seed);
    this.time = createVirtualPorts({ random: this.#random });
    this.#handle = validator.wrap(createMockHandler(this.backend), {
      requests: 'refused',
    });
  }

  /** Both clocks, in steps small enough that whatever is due on either side meets the other where it should. */
  async advance(seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= 10) {
      const step = Math.min(10, left);
      this.backend.advance(`PT${String(step)}S`);
      await this.time.advance(step * 1000);
    }
  }

  /** A network of its own for every page: the same weather, its own order of arrivals. */
  fetch = async (request: Request): Promise<Response> => {
    const { signal } = request;
    // What can cost money meets the worst of the weather.
    const order = /license-(orders|operations)/.test(request.url) ? 2 : 1;
    const trouble = this.#random() * 100 < this.weather.trouble * order ? pick(troubles, this.#random()) : 'none';
    await this.#travel(signal);
    switch (trouble) {
      case 'lost':
        throw new TypeError('Failed to fetch');
      case 'late':
        // Gone for who sent it, and still on its way.
        this.time.schedule(() => void this.#handle(request.clone()), this.#random() * 20_000);
        throw new TypeError('Failed to fetch');
      case '500':
      case '503':
        return new Response('', { status: Number(trouble) });
      case '429':
        return problem(429, { type: 'rate-limited', retryAfterMs: 1000 }, { 'Retry-After': '1' });
      case '401':
        return problem(401, { type: 'unauthenticated' });
      default:
    }
    // What was sent arrives, whoever is still listening.
    const answer = await this.#handle(request.clone());
    if (trouble === 'repeated') await this.#handle(request.clone());
    if (trouble === 'cut') throw new TypeError('Failed to fetch');
    if (trouble === 'never-answered') await never(signal);
    await this.#travel(signal);
    return answer;
  };

  #travel(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const cancel = this.time.schedule(resolve, this.#random() * this.weather.slowness);
      signal.addEventListener('abort', () => {
        cancel();
        reject(new DOMException('given up', 'AbortError'));
      });
    });
  }
}

/** One tab of one person; it can be reloaded at any moment. */
export class Tab {
  readonly userId: string;
  attention = new FakeAttention();
  page!: LicensePageController;
  /** What the person saw, reading by reading. */
  readonly seen: Account[] = [];
  #fire: Fire;
  #storage: KeyValueStorage = memoryStorage();
  #host!: FakeHost;
  #end: () => void = () => undefined;
  #clockOffMs: number;

  constructor(fire: Fire, userId: string, clockOffMs: number) {
    this.#fire = fire;
    this.userId = userId;
    this.#clockOffMs = clockOffMs;
    this.#open();
  }

  /** Ends everything of the page there was, as a browser does, whatever was on its way. */
  reload(): void {
    this.#end();
    this.seen.length = 0;
    this.#open();
  }

  /** Takes the element out of the page and puts it back. */
  move(): void {
    this.#host.disconnect();
    this.#host.connect();
  }

  get keptIntents(): string {
    return this.#storage.getItem('tl-license-manager:intents') ?? '[]';
  }

  /** Ports of one life of the page; after it nothing comes back through them. */
  #ports(): Ports {
    const { time, fetch } = this.#fire;
    let alive = true;
    this.#end = () => {
      alive = false;
    };
    return {
      now: () => time.now() + this.#clockOffMs,
      random: time.random,
      // The same content in another object: what a document keeps in memory about its storage ends with it.
      storage: { ...this.#storage },
      schedule: (callback, delayMs) =>
        time.schedule(() => {
          if (alive) callback();
        }, delayMs),
      fetch: async (request) => {
        const outcome = await fetch(request).then(
          (response) => ({ response }),
          (error: unknown) => ({ error }),
        );
        if (!alive) await new Promise<never>(() => undefined);
        if ('error' in outcome) throw outcome.error;
        return outcome.response;
      },
    };
  }

  #open(): void {
    const ports = this.#ports();
    const api = createHttpClient({ baseUrl: 'http://mock.invalid', getToken: () => `mock-${this.userId}`, ports });
    const attention = new FakeAttention();
    this.attention = attention;
    this.#host = new FakeHost();
    const page = new LicensePageController(this.#host, {
      api: () => api,
      language: () => 'en',
      ports: () => ports,
      attention: () => attention,
      activity: () => PageActivity,
      mayOrder: (intent) => {
        this.#fire.confirmed.push({ userId: this.userId, intent });
        return true;
      },
      onAccepted: () => undefined,
      onSettled: () => undefined,
      onRightLost: () => undefined,
      onProblem: () => undefined,
    });
    this.page = page;
    const host = this.#host;
    host.addController({
      hostUpdated: () => {
        if (page.account && page.account !== this.seen.at(-1)) this.seen.push(page.account);
      },
    });
    host.connect();
  }
}

function pick<T>(items: readonly T[], chance: number): T {
  const item = items[Math.floor(chance * items.length)];
  if (item === undefined) throw new Error('Chance is in [0, 1).');
  return item;
}

function problem(
  status: number,
  facts: { readonly type: string; readonly retryAfterMs?: number },
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ title: facts.type, status, ...facts }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('given up', 'AbortError'));
    });
  });
}

export { quiet };
