import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromeArgs } from '../support/browser.ts';

const MOUNTS = 1_000;
/** So much comes and goes in the engine's own house-keeping; what is left by each mount is a thousand times that. */
const TOLERATED = { nodes: 100, listeners: 20, bytes: 1_500_000 };

const PAGE = `<!doctype html>
<title>Mounts</title>
<script type="module">
  import * as mounting from '/test/support/mount-page.ts';
  Object.assign(globalThis, { mounting, timers: mounting.watchTimers() });
</script>`;

interface Left {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
  readonly timers: number;
}

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromePath'), args: [...chromeArgs] });
});
afterAll(() => browser.close());

describe('promise 15: mounted and unmounted a thousand times, nothing is left', () => {
  it.each(['mountTables', 'mountManagers'] as const)('%s', { timeout: 240_000 }, async (mount) => {
    const page = await emptyPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await run(page, mount, 20);
    const before = await left(page, session);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() !== 'script') requests.push(request.url());
    });
    await run(page, mount, MOUNTS);
    const after = await left(page, session);
    expect(after.nodes - before.nodes, 'nodes').toBeLessThan(TOLERATED.nodes);
    expect(after.listeners - before.listeners, 'listeners').toBeLessThan(TOLERATED.listeners);
    expect(after.timers, 'timers').toBe(0);
    expect(after.heap - before.heap, 'bytes').toBeLessThan(TOLERATED.bytes);
    expect(requests).toEqual([]);
    await page.context().close();
  });
});

async function emptyPage(): Promise<Page> {
  const page = await browser.newPage();
  const address = new URL('empty', inject('baseUrl')).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.goto(address);
  await page.waitForFunction('globalThis.timers');
  return page;
}

async function run(page: Page, mount: string, times: number): Promise<void> {
  await page.evaluate(`mounting.${mount}(${times})`);
}

/** After everything that nobody holds any more has been collected. */
async function left(page: Page, session: CDPSession): Promise<Left> {
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  for (let nth = 0; nth < 3; nth += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize'),
    timers: Number(await page.evaluate('timers()')),
  };
}
