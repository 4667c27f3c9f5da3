const SESSION = 'timelog-session';
const ANTI_FORGERY = 'timelog-antiforgery';
const HEADER = 'X-Anti-Forgery';

/**
 * What stands before the billing backend of a shell on its own origin: who is signed in is in a cookie, and beside it is a
 * second one that only a page of this origin can read, to be sent back in a header. Here the page makes both, as it makes
 * the backend; a server would hide the first from scripts.
 */
export class Gateway {
  readonly #userId: () => string;
  readonly #cookies = new Cookies();
  #session = '';
  #antiForgery = '';

  constructor(userId: () => string) {
    this.#userId = userId;
    this.signIn();
  }

  /** A new session; the one before it is over. */
  signIn(): void {
    this.#session = crypto.randomUUID();
    this.#antiForgery = crypto.randomUUID();
    this.#cookies.set(SESSION, this.#session);
    this.#cookies.set(ANTI_FORGERY, this.#antiForgery);
  }

  /** What the shell adds to its requests. */
  get headers(): Record<string, string> {
    return { [HEADER]: this.#cookies.get(ANTI_FORGERY) };
  }

  /** The request as the simulated backend knows its users, or as nobody's. */
  admit(request: Request): Request {
    const headers = new Headers(request.headers);
    headers.delete('Authorization');
    const session = request.credentials === 'omit' ? '' : this.#cookies.get(SESSION);
    if (session === this.#session && headers.get(HEADER) === this.#antiForgery) {
      headers.set('Authorization', `Bearer mock-${this.#userId()}`);
    }
    return new Request(request, { headers });
  }
}

/** The page's cookies; where the browser refuses them, a session lasts as long as the page. */
class Cookies {
  readonly #refused = new Map<string, string>();

  get(name: string): string {
    const found = readCookies().find((cookie) => cookie.startsWith(`${name}=`));
    return found?.slice(name.length + 1) ?? this.#refused.get(name) ?? '';
  }

  set(name: string, value: string): void {
    try {
      document.cookie = `${name}=${value}; path=/; SameSite=Strict`;
    } catch {
      // Kept below.
    }
    if (!readCookies().includes(`${name}=${value}`)) this.#refused.set(name, value);
  }
}

function readCookies(): string[] {
  try {
    return document.cookie.split('; ');
  } catch {
    return [];
  }
}
