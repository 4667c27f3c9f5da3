/** More than one copy of the package on one page: the first stays in use, the developer is told, and nothing breaks. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createMockHandler, MockBackend } from '../../mocks/index.ts';
import { startServer, type RunningServer } from '../../mocks/server.ts';
import { fileOf } from '../../stories/hosts/serving/pages.ts';
import { chromeArgs } from '../support/browser.ts';
import { LicensePage } from '../support/license-page.ts';

const consumer = inject('consumer');
const site = join(consumer, 'site');
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  // An application of its own, with the package from npm and what its bundler makes of that.
  writeFileSync(join(consumer, 'application.ts'), "import '@timelog/license-manager/define';\n");
  // As for production, whatever the runner's own is.
  vi.stubEnv('NODE_ENV', 'production');
  const input = { npm: join(consumer, 'application.ts') };
  const output = { entryFileNames: '[name].js' };
  await build({
    root: consumer,
    configFile: false,
    logLevel: 'error',
    build: { outDir: site, target: 'es2022', rolldownOptions: { input, output } },
  });
  const standalone = join(consumer, 'node_modules/@timelog/license-manager/dist/standalone.js');
  for (const name of ['standalone', 'copy', 'third']) cpSync(standalone, join(site, `${name}.js`));
  // Another version calls a part of the page something else, and so brings an element that this one does not know.
  const other = readFileSync(standalone, 'utf8').replaceAll('tl-usage-meter', 'tl-usage-bar');
  writeFileSync(join(site, 'other-version.js'), other);

  const answer = createMockHandler(new MockBackend({ scenario: 'steady' }));
  server = await startServer((request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith('/api/')) return answer(request);
    if (pathname !== '/') return fileOf(site, pathname, {});
    const page = pageWith(searchParams.getAll('load'));
    return Promise.resolve(new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
  }, 0);
  browser = await chromium.launch({ executablePath: inject('chromePath'), args: [...chromeArgs] });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const pageWith = (names: string[]): string => `<!doctype html>
  <link rel="icon" href="data:," />
  ${names.map((name) => `<script type="module" src="/${name}.js"></script>`).join('')}
  <tl-license-manager base-url="" lang="en"></tl-license-manager>
  <script>document.querySelector('tl-license-manager').getToken = () => 'mock-u-01';</script>`;

describe('on one page', () => {
  it.each([
    ['the package alone', ['npm'], 0],
    ['the one file alone', ['standalone'], 0],
    ['the one file twice from one address', ['standalone', 'standalone'], 0],
    ['the one file from two addresses', ['standalone', 'copy'], 1],
    ['the package, then the one file', ['npm', 'standalone'], 1],
    ['the one file, then the package', ['standalone', 'npm'], 1],
    ['an older version, then this one', ['other-version', 'standalone'], 1],
    ['this version, then an older one', ['standalone', 'other-version'], 1],
    ['three copies, each told of once', ['standalone', 'copy', 'third'], 2],
  ])('%s', async (_, names, warnings) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    const told: string[] = [];
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => (message.type() === 'warning' ? told : wrong).push(message.text()));
    await page.goto(`${server.url}/?${names.map((name) => `load=${name}`).join('&')}`);

    const licences = new LicensePage(page);
    await licences.change('Standard licences', '30');
    await licences.cost.getByText('1,239.13').first().waitFor();
    await page.getByRole('button', { name: 'Add-on module licences' }).click();
    await page.getByRole('searchbox').waitFor();

    expect(told).toHaveLength(warnings);
    for (const text of told) expect(text).toContain('@timelog/license-manager: another copy was here first');
    expect(wrong).toEqual([]);
    await licences.leave();
  });
});
