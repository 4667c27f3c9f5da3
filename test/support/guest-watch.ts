/** What a guest in a page must not do there, seen from outside: break its policy, leak its token, leave traces. */
import type { BrowserContext, Page, Request as PageRequest } from 'playwright-core';

/** What is the host's, to be found as it was. */
interface Belongings {
  readonly url: string;
  readonly entries: number;
  readonly state: string;
  readonly globals: readonly string[];
  readonly sheets: number;
  readonly adopted: number;
  readonly styled: string;
}

interface Seen {
  readonly violations: string[];
  readonly events: string[];
  before: Belongings | undefined;
  readonly now: () => Belongings;
}

declare global {
  var guestWatch: Seen;
}

/** Runs in the page before anything of it does. */
function watch(): void {
  const attributes = ({ className, style }: HTMLElement): string => `${className} ${style.cssText}`;
  const now = (): Belongings => ({
    url: location.href,
    entries: history.length,
    state: JSON.stringify(history.state),
    globals: Object.getOwnPropertyNames(globalThis),
    sheets: document.querySelectorAll('style, link[rel~=stylesheet]').length,
    adopted: document.adoptedStyleSheets.length,
    styled: `${attributes(document.documentElement)} ${attributes(document.body)}`,
  });
  const seen: Seen = { violations: [], events: [], before: undefined, now };
  Object.defineProperty(globalThis, 'guestWatch', { value: seen });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('tl-')) seen.events.push(`${event.type} ${JSON.stringify(Object.entries(event))}`);
    return dispatch.call(this, event);
  };
  // Before any module of the page runs.
  document.addEventListener('readystatechange', () => {
    seen.before ??= now();
  });
}

/** Everything that a page holds where somebody else could read it. */
function readable(): Record<string, string> {
  const parts: string[] = [];
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      parts.push(...[...element.attributes].map(({ value }) => value));
      if ('value' in element) parts.push(String(element.value));
      if (element.shadowRoot) visit(element.shadowRoot);
    }
    parts.push(root.textContent ?? '', ...[...root.childNodes].map(({ textContent }) => textContent ?? ''));
  };
  visit(document);
  const stored = (storage: Storage): string => JSON.stringify(Object.entries(storage));
  return {
    'the DOM': parts.join('\n'),
    'local storage': stored(localStorage),
    'session storage': stored(sessionStorage),
    cookies: document.cookie,
    history: `${location.href} ${JSON.stringify(history.state)}`,
    globals: Object.getOwnPropertyNames(globalThis).join(' '),
    events: guestWatch.events.join('\n'),
  };
}

export class GuestWatch {
  readonly #page: Page;
  readonly #console: string[] = [];
  readonly #asked: PageRequest[] = [];
  /** Answers that a token was not good for. */
  refusals = 0;

  constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => this.#console.push(message.text()));
    page.on('pageerror', (error) => this.#console.push(`${error.message} ${String(error.stack)}`));
    page.on('request', (request) => this.#asked.push(request));
    page.on('response', (response) => {
      if (response.status() === 401) this.refusals += 1;
    });
  }

  static async prepare(context: BrowserContext): Promise<void> {
    await context.addInitScript(watch);
  }

  violations(): Promise<readonly string[]> {
    return this.#page.evaluate(() => guestWatch.violations);
  }

  /** Where a secret is found besides the Authorization headers. */
  async leaksOf(secret: string): Promise<string[]> {
    const places = { ...(await this.#page.evaluate(readable)), console: this.#console.join('\n') };
    const found = Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [place] : []));
    for (const request of this.#asked) {
      const headers = Object.entries(await request.allHeaders()).filter(([name]) => name !== 'authorization');
      const sent = [request.url(), request.postData() ?? '', ...headers.flat()].join('\n');
      if (sent.includes(secret)) found.push(`${request.method()} ${request.url()}`);
    }
    return found;
  }

  /** How many requests carried a secret where it belongs. */
  async authorizedBy(secret: string): Promise<number> {
    const headers = await Promise.all(this.#asked.map((request) => request.allHeaders()));
    return headers.filter(({ authorization }) => authorization?.includes(secret)).length;
  }

  /** What of the host's is not as it was before anything of it ran; `own` is what the host itself makes or gives away. */
  async trespasses(own: Own): Promise<Record<string, unknown>> {
    const { before, now } = await this.#page.evaluate(() => ({ before: guestWatch.before, now: guestWatch.now() }));
    if (!before) throw new Error('The page was not watched from its beginning.');
    const known = new Set([...before.globals, ...LIT, ...own.globals]);
    const globals = now.globals.filter((name) => !known.has(name));
    const compared = KEPT.filter((name) => !(own.address && ADDRESS.includes(name)));
    const changed = compared.filter((name) => now[name] !== before[name]).map((name) => [name, now[name]] as const);
    return { ...Object.fromEntries<unknown>(changed), ...(globals.length > 0 && { globals }) };
  }
}

interface Own {
  readonly globals: readonly string[];
  readonly address: boolean;
}

const ADDRESS: readonly (keyof Belongings)[] = ['url', 'entries', 'state'];
const KEPT = [...ADDRESS, 'sheets', 'adopted', 'styled'] as const;
/** Lit notes its versions, to warn of several, and what decorators say. */
const LIT = ['reactiveElementVersions', 'litHtmlVersions', 'litElementVersions', 'litPropertyMetadata'];
