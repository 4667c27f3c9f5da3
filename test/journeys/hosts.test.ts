/** One suite for every host: the same journeys by the same page object, and nobody harmed on the way. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TOKEN_PREFIX } from '../../stories/hosts/serving/tokens.ts';
import { chromeArgs } from '../support/browser.ts';
import { adminShell, servedHost, type EmbeddingHost, type OpenedHost } from '../support/embedding-hosts.ts';
import { HostTable } from '../support/host-table.ts';
import { readText, type LicensePage } from '../support/license-page.ts';

type Walk = (page: LicensePage) => Promise<void>;

/** What an administrator does; the name of the feature, the scenario, the walk. */
const journeys = {
  'Buys at the price it showed': ['steady', buy],
  'Plans, and undoes the plan': ['steady', planAndUndo],
  'Shows who has no licence, and until when': ['grace-after-activation', seeGrace],
  'Searches the add-on modules': ['steady', search],
  'Speaks another language at once': ['steady', changeLanguage],
  'Is light and dark with the page': ['steady', changeTheme],
} as const satisfies Record<string, readonly [string, Walk]>;
const all = Object.keys(journeys) as (keyof typeof journeys)[];
const smoke: typeof all = ['Buys at the price it showed'];

const manners = {
  renewed: 'Goes on when the token or the session is over',
  policy: 'No violation of the content policy',
  token: 'The token is nowhere but in the Authorization header',
  belongings: 'Address, history, globals and style sheets as they were',
  hostile: 'Pixel by pixel the same under hostile style sheets',
} as const;

interface HostUnderTest {
  readonly start: (browser: Browser) => Promise<EmbeddingHost>;
  readonly walks: typeof all;
  /** What of `manners` is so in another way here. */
  readonly otherwise?: Partial<Record<keyof typeof manners, string>>;
  /** Globals that the host itself makes. */
  readonly globals?: readonly string[];
  /** It gave the page an address to write to. */
  readonly routed?: boolean;
}

const hosts: Record<string, HostUnderTest> = {
  'Admin shell': {
    start: (browser) => Promise.resolve(adminShell(browser, inject('baseUrl'))),
    walks: all,
    otherwise: { policy: 'has none', token: 'a session cookie', belongings: 'its address is in use' },
    globals: ['timelogMock', '__MSW_INTERCEPTORS_REGISTRY', 'litIssuedWarnings', 'litPropertyMetadata'],
    routed: true,
  },
  'Partner portal': {
    start: (browser) => servedHost('partner-portal', browser),
    walks: all,
    otherwise: { policy: '✓ with Trusted Types' },
  },
  'Script tag': { start: (browser) => servedHost('script-tag', browser), walks: all },
  React: { start: (browser) => servedHost('react', browser), walks: smoke },
  Vue: {
    start: (browser) => servedHost('vue', browser),
    walks: smoke,
    globals: ['__VUE__', '__VUE_INSTANCE_SETTERS__', '__VUE_SSR_SETTERS__'],
  },
  Svelte: { start: (browser) => servedHost('svelte', browser), walks: smoke, globals: ['__svelte'] },
};
const table = new HostTable(Object.keys(hosts), [...all, ...Object.values(manners)]);

/** What is around the table in docs/hosts.md. */
const HEAD = `# Hosts

<!-- Written by test/journeys/hosts.test.ts: npm run test:journeys -- hosts.test.ts -u -->

What each host has shown in a run of the shared suite, by the same journeys. The hosts are in \`stories/hosts\`; \`–\` was not
tried there. In the frameworks one journey is walked; types are checked by \`npm run check\` in \`stories/hosts/frameworks\`.
`;
const FOOT = `The policy of the served hosts forbids everything but what \`stories/hosts/serving/policy.ts\` lists; the portal's also asks for
Trusted Types, beside another copy of Lit. A token of the served hosts is good for three requests. Of globals, the version notes
that Lit itself makes are not counted. Under hostile style sheets every box is where it is without, and every pixel what it is
in a page that draws into a layer of the same kind.
`;

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromePath'), args: [...chromeArgs] });
});
afterAll(() => browser.close());

describe.each(Object.entries(hosts))('%s', (name, { start, walks, otherwise = {}, globals = [], routed = false }) => {
  let host: EmbeddingHost;

  // The frameworks are built here, and on a fresh machine installed.
  beforeAll(async () => {
    host = await start(browser);
  }, 300_000);
  afterAll(() => host.close());

  const note = (manner: keyof typeof manners): void => {
    table.note(name, manners[manner], otherwise[manner]);
  };

  async function expectGoodManners({ watch }: OpenedHost): Promise<void> {
    expect(await watch.violations()).toEqual([]);
    note('policy');
    expect(await watch.leaksOf(TOKEN_PREFIX)).toEqual([]);
    expect((await watch.authorizedBy(TOKEN_PREFIX)) > 0).toBe(otherwise.token === undefined);
    note('token');
    expect(await watch.trespasses({ globals, address: routed })).toEqual({});
    note('belongings');
  }

  it.each(walks)('%s', async (feature) => {
    const [scenario, walk] = journeys[feature];
    const opened = await host.open(scenario);
    await walk(opened.page);
    table.note(name, feature);
    await expectGoodManners(opened);
    if (walk === buy) {
      expect(opened.watch.refusals).toBeGreaterThan(0);
      note('renewed');
    }
    await opened.page.leave();
  });
});

describe('a portal with hostile style sheets', () => {
  let host: EmbeddingHost;

  beforeAll(async () => {
    host = await servedHost('partner-portal', browser);
  });
  afterAll(() => host.close());

  /** Everything of the page at once, so that nothing of the portal's lies over it. */
  async function openWhole(path: string, walk: Walk): Promise<LicensePage> {
    const { page } = await host.open('grace-after-activation', path);
    await page.page.setViewportSize({ width: 1280, height: 2600 });
    await walk(page);
    return page;
  }

  const boxes = (page: LicensePage) =>
    page.page.locator('tl-license-manager').evaluate((manager) => {
      const found: string[] = [];
      const visit = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          const { x, y, width, height } = element.getBoundingClientRect();
          found.push(`${element.localName} ${[x, y, width, height].join(' ')}`);
          if (element.shadowRoot) visit(element.shadowRoot);
        }
      };
      if (manager.shadowRoot) visit(manager.shadowRoot);
      return found;
    });

  /** A transformed box is a layer, whose letters the browser draws a trifle softer: the clean one is made one, too. */
  async function picture(page: LicensePage): Promise<Buffer> {
    await page.page.locator('.stage').evaluate((stage: HTMLElement) => {
      stage.style.transform = 'translateZ(0)';
    });
    return page.page.locator('tl-license-manager').screenshot({ animations: 'disabled', caret: 'hide' });
  }

  const states: Record<string, Walk> = {
    'notices and an open editor': async (page) => {
      await page.change('Standard licences', '30');
      await page.cost.getByText('1,239.13').first().waitFor();
      await page.button('Confirm purchase').and(page.page.locator(':not([aria-disabled="true"])')).waitFor();
    },
    'the add-on table': async (page) => {
      await page.view('Add-on module licences').click();
      await page.page.locator('tl-addon-table').getByRole('row').nth(5).waitFor();
    },
  };

  it.each(Object.entries(states))('shows %s pixel by pixel as a clean one does', async (_, walk) => {
    const hostile = await openWhole('index.html', walk);
    const clean = await openWhole('clean.html', walk);
    expect(await boxes(hostile)).toEqual(await boxes(clean));
    expect((await picture(hostile)).equals(await picture(clean))).toBe(true);
    table.note('Partner portal', manners.hostile);
    await hostile.leave();
    await clean.leave();
  });
});

describe('the watch itself', () => {
  it('finds what a bad guest does', async () => {
    const host = await servedHost('script-tag', browser);
    const { page, watch } = await host.open('steady');
    await page.pencil('Standard licences').waitFor();
    await page.page.evaluate((secret) => {
      const style = document.createElement('style');
      style.textContent = `/* ${secret} */`;
      document.head.append(style);
      document.body.style.margin = '1px';
      localStorage.setItem('kept', secret);
      console.log(secret);
      history.pushState({ secret }, '', `#${secret}`);
      document.dispatchEvent(Object.assign(new Event('tl-told'), { secret }));
      Object.assign(globalThis, { [secret]: 1 });
    }, TOKEN_PREFIX);
    await page.page.evaluate((secret) => fetch(`/?${secret}`), TOKEN_PREFIX);
    expect(await watch.violations()).toEqual([expect.stringContaining('style-src')]);
    const places = ['the DOM', 'local storage', 'history', 'globals', 'events', 'console', /^GET .*\?canary-/];
    expect(await watch.leaksOf(TOKEN_PREFIX)).toEqual(
      places.map((place) => (typeof place === 'string' ? place : (expect.stringMatching(place) as unknown))),
    );
    const changed = Object.keys(await watch.trespasses({ globals: [], address: false }));
    expect(changed).toEqual(['url', 'entries', 'state', 'sheets', 'styled', 'globals']);
    await page.leave();
    await host.close();
  });
});

describe('docs/hosts.md', () => {
  it('says what this run has shown', async () => {
    const written = await table.markdown(HEAD, FOOT);
    await expect(written).toMatchFileSnapshot('../../docs/hosts.md');
  });
});

async function buy(page: LicensePage): Promise<void> {
  await page.change('Standard licences', '30');
  await page.cost.getByText('1,239.13').first().waitFor();
  // Where the session is in a cookie, this is how it ends; a token has an end of its own.
  await page.page.context().clearCookies();
  await page.confirm('Confirm purchase');
  await page.group('Standard licences').getByText('30 requested').waitFor();
  await page.advance('PT2M');
  await page.pencil('Standard licences').waitFor();
  expect(await readText(page.row('Standard licences'))).toMatch(/21 30 9 30/);
  expect((await page.backend()).invoices.map(({ total }) => total)).toEqual([123913]);
}

async function planAndUndo(page: LicensePage): Promise<void> {
  await page.change('Standard licences', '18');
  await page.cost.getByText('Sara Lindqvist').waitFor();
  await page.confirm('Confirm plan');
  await page.letApply('Standard licences');
  const undo = page.button('Undo planned change for Standard licences').first();
  await undo.click();
  await page.cost.getByText('SEK 0.00').waitFor();
  await page.confirm('Confirm: undo plan');
  await page.letApply('Standard licences');
  await page.pencil('Standard licences').waitFor();
  expect(await undo.count()).toBe(0);
  expect(await readText(page.row('Standard licences'))).toMatch(/21 25 4 25/);
}

async function seeGrace(page: LicensePage): Promise<void> {
  await page.page.getByRole('heading', { name: '1 user has no licence' }).waitFor();
  expect(await readText(page.page.locator('tl-grace-notice').first())).toContain('Friday 27 November 2026, 14:30');
}

async function search(page: LicensePage): Promise<void> {
  await page.view('Add-on module licences').click();
  await page.page.getByLabel('Search in the table').fill('crm');
  const found = page.page.locator('tl-addon-table').getByRole('row').filter({ hasText: '@' });
  await expect.poll(async () => (await found.allTextContents()).every((row) => row.includes('CRM'))).toBe(true);
  expect(await found.count()).toBeGreaterThan(0);
}

async function changeLanguage(page: LicensePage): Promise<void> {
  await page.change('Standard licences', '30');
  for (const [language, heading] of [
    ['sv', 'Hantera licenser'],
    ['da', 'Administrér licenser'],
  ] as const) {
    await page.page.evaluate((lang) => {
      document.documentElement.lang = lang;
    }, language);
    await page.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    expect(await page.page.locator('tl-quantity-editor').getByRole('textbox').inputValue()).toBe('30');
  }
}

async function changeTheme(page: LicensePage): Promise<void> {
  const ink = () => page.heading.evaluate((heading) => getComputedStyle(heading).color);
  await page.page.emulateMedia({ colorScheme: 'light' });
  expect(await ink()).toBe('rgb(27, 33, 40)');
  await page.page.emulateMedia({ colorScheme: 'dark' });
  expect(await ink()).toBe('rgb(232, 235, 238)');
}
