import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MockBackend } from '../../mocks/index.ts';
import { startServer } from '../../mocks/server.ts';
import { startHost } from '../../stories/hosts/serving/hosts.ts';
import { chromeArgs } from '../support/browser.ts';
import { LicensePage, openPage, pastThePage } from '../support/license-page.ts';

let browser: Browser;
let page: LicensePage;
const closing: (() => Promise<void>)[] = [];

/** A host's page as a frame without an origin of its own has it: storage and cookies are refused. */
beforeAll(async () => {
  const host = await startHost('script-tag', new MockBackend(), { page: 0, api: 0, files: 0 });
  const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Security-Policy': 'sandbox allow-scripts' };
  const sandbox = await startServer(async (request) => {
    const answer = await fetch(new URL(new URL(request.url).pathname, host.url));
    const type = answer.headers.get('Content-Type') ?? 'text/plain';
    return new Response(await answer.arrayBuffer(), { headers: { ...headers, 'Content-Type': type } });
  }, 0);
  browser = await chromium.launch({ executablePath: inject('chromePath'), args: [...chromeArgs] });
  closing.push(() => browser.close(), sandbox.close, host.close);
  const opened = await openPage(browser);
  await opened.goto(sandbox.url);
  page = new LicensePage(opened, pastThePage(host.api));
});
afterAll(async () => {
  for (const close of closing) await close();
});

describe('a sandboxed page, where the browser refuses storage', () => {
  it('buys, and says meanwhile that a reload would forget the order', async () => {
    await page.pencil('Standard licences').waitFor();
    const refused = await page.page.evaluate(() => {
      try {
        return String(sessionStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('SecurityError');

    await page.change('Standard licences', '30');
    await page.cost.getByText('1,239.13').first().waitFor();
    // The answer takes its time, so that there is some to read in.
    await page.control('faults', { next: [], latencyMs: 1_500 });
    await page.confirm('Confirm purchase');
    await page.page.getByRole('heading', { name: 'Keep this page open until the order is received' }).waitFor();
    await page.control('faults', { next: [], latencyMs: 0 });
    await page.group('Standard licences').getByText('30 requested').waitFor();
    await page.advance('PT2M');
    await page.pencil('Standard licences').waitFor();
    expect((await page.backend()).invoices.map(({ total }) => total)).toEqual([123913]);
    await page.leave();
  });
});
