import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  type Request as PageRequest,
} from 'playwright-core';
import { chromeArgs } from './browser.ts';
import { OpenApiValidator } from './openapi-validator.ts';

const contractPath = /^\/(api\/v1|__mock__)\//;
const validator = new OpenApiValidator();

/** What of one exchange is not as documented. */
async function mismatchesOf(asked: PageRequest): Promise<readonly string[]> {
  // There since the request finished; asking the browser for it would fail where the page closes meanwhile.
  const answered = asked.existingResponse();
  if (!answered) return [];
  const bodySent = asked.postData();
  const body = await answered.text().catch(() => undefined);
  if (body === undefined) return [];
  const request = new Request(asked.url(), {
    method: asked.method(),
    headers: asked.headers(),
    ...(bodySent !== null && { body: bodySent }),
  });
  const emptyStatus = answered.status() === 204;
  const response = new Response(emptyStatus ? null : body, { status: answered.status(), headers: answered.headers() });
  const what = `${asked.method()} ${new URL(asked.url()).pathname} → ${String(answered.status())}`;
  return [
    ...validator.requestMismatches(request, bodySent ?? ''),
    ...validator.responseMismatches(request, response, body),
  ].map((mismatch) => `${what}: ${mismatch}`);
}

/** Everything a person does on the licence page, by role and name. */
export class LicensePage {
  readonly page: Page;
  readonly #backend: BackendControls;

  /** How many answers the journey has broken on purpose; one may be lost to the reload that follows it. */
  brokenAnswers = 0;
  #mismatches: Promise<readonly string[]>[] = [];

  /** @param backend Asked through the page unless it runs elsewhere. */
  constructor(page: Page, backend: BackendControls = throughThePage(page)) {
    this.page = page;
    this.#backend = backend;
    page.on('requestfinished', (request) => {
      if (contractPath.test(new URL(request.url()).pathname)) this.#mismatches.push(mismatchesOf(request));
    });
  }

  /** Ends the journey; every exchange there was must have been as the OpenAPI document says. */
  async leave(): Promise<void> {
    const wrong = (await Promise.all(this.#mismatches)).filter((mismatches) => mismatches.length > 0);
    await this.page.context().close();
    if (wrong.length <= this.brokenAnswers) return;
    throw new Error(`${String(wrong.length)} exchanges are not as documented:\n${wrong.flat().join('\n')}`);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Manage licences', level: 1 });
  }

  get status(): Locator {
    return this.page.locator('tl-license-manager').getByRole('status').last();
  }

  /** A line of one of the three sections with all that belongs to it. */
  row(line: string): Locator {
    return this.page.locator('tl-license-section').getByRole('row').filter({ hasText: line }).first();
  }

  group(line: string): Locator {
    return this.page.locator('tl-license-section').getByRole('rowgroup').filter({ hasText: line }).first();
  }

  pencil(line: string): Locator {
    return this.page.getByRole('button', { name: `Change number of ${line}` });
  }

  field(line: string): Locator {
    return this.page.getByRole('textbox', { name: `New number of ${line}` });
  }

  get cost(): Locator {
    return this.page.getByRole('region', { name: 'Cost of the change' });
  }

  /** The way to a view: a link where the page has addresses, else a button. */
  view(name: string): Locator {
    return this.page.locator('tl-license-manager nav').getByText(name, { exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async change(line: string, number: string): Promise<void> {
    await this.pencil(line).click();
    await this.field(line).fill(number);
  }

  /** Waits until a quote is current and accepts it. */
  async confirm(name: string | RegExp = /^Confirm/): Promise<void> {
    const confirm = this.button(name).and(this.page.locator(':not([aria-disabled="true"])'));
    await confirm.click();
  }

  /** One of the simulator's controls, as any client would ask. */
  async control(path: string, body: unknown): Promise<unknown> {
    return this.#backend.control(path, body);
  }

  /** Waits until a change of the line is on its way, and lets the time pass that it takes (T1). */
  async letApply(line: string): Promise<void> {
    await this.group(line).getByText('Processing').waitFor();
    await this.advance('PT2M');
  }

  async advance(duration: string): Promise<void> {
    await this.control('clock', { advance: duration });
  }

  /** Everything the simulated backend knows. */
  async backend(): Promise<BackendState> {
    return this.#backend.state();
  }
}

/** The simulator's controls, over HTTP. */
export interface BackendControls {
  control(path: string, body: unknown): Promise<unknown>;
  state(): Promise<BackendState>;
}

/** Through the service worker of the page. */
function throughThePage(page: Page): BackendControls {
  return {
    control: (path, body) =>
      page.evaluate(
        async ({ path, body }) => {
          const response = await fetch(`/__mock__/${path}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          });
          if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
          return response.status === 204 ? undefined : ((await response.json()) as unknown);
        },
        { path, body },
      ),
    state: () => page.evaluate(async () => (await fetch('/__mock__/state')).json() as Promise<BackendState>),
  };
}

/** Past the page, whose policy and traces are under test. */
export function pastThePage(api: string): BackendControls {
  return {
    control: async (path, body) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`${api}/__mock__/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.status === 204 ? undefined : ((await response.json()) as unknown);
    },
    state: async () => (await fetch(`${api}/__mock__/state`)).json() as Promise<BackendState>,
  };
}

/** What somebody reads in a part of the page, through shadow roots and without what is hidden; spaces folded. */
export async function readText(part: Locator): Promise<string> {
  const text = await part.evaluate((element) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
      if (node instanceof Element && (node.localName === 'style' || getComputedStyle(node).display === 'none'))
        return '';
      const children = node instanceof HTMLSlotElement ? node.assignedNodes() : ((node as Element).shadowRoot ?? node);
      const nodes = Array.isArray(children) ? children : [...children.childNodes];
      return nodes.map(read).join(' ');
    };
    return read(element);
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** What the journeys ask of `GET /__mock__/state`. */
export interface BackendState {
  readonly invoices: readonly { readonly kind: string; readonly total: number }[];
  readonly operations: readonly { readonly status: string; readonly change: { readonly quantity: number } }[];
  readonly mails: readonly { readonly kind: string; readonly to: string }[];
}

export interface Visit {
  readonly scenario?: string;
  readonly user?: string;
  readonly context?: BrowserContextOptions;
  /** What is to happen before the shell is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** A browser of its own with one empty page. */
export async function openPage(
  browser: Browser,
  context: BrowserContextOptions = {},
  prepare?: Visit['prepare'],
): Promise<Page> {
  const opened = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...context });
  await prepare?.(opened);
  const page = await opened.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** One browser for a file of journeys; every journey has a context, and so a backend, of its own. */
export class Shell {
  #browser: Browser;
  #baseUrl: string;

  private constructor(browser: Browser, baseUrl: string) {
    this.#browser = browser;
    this.#baseUrl = baseUrl;
  }

  static async open(baseUrl: string, executablePath: string): Promise<Shell> {
    return new Shell(await chromium.launch({ executablePath, args: [...chromeArgs] }), baseUrl);
  }

  /** The shell with a scenario, its clock standing still until the journey moves it. */
  async visit({ scenario = 'steady', user, context = {}, prepare }: Visit = {}): Promise<LicensePage> {
    const page = await openPage(this.#browser, context, prepare);
    const query = new URLSearchParams({ scenario, clock: 'manual', ...(user && { user }) });
    await page.goto(`${this.#baseUrl}?${query}`);
    return new LicensePage(page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
