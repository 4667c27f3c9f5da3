/** The hosts of `docs/portal.md`, and the headers of `docs/security.md`: what they say is all it takes. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { MockBackend } from '../../mocks/index.ts';
import { startHost, type HostName, type RunningHost } from '../../stories/hosts/serving/hosts.ts';
import { read } from '../docs/reader.ts';
import { chromeArgs } from '../support/browser.ts';
import { LicensePage } from '../support/license-page.ts';

const CHOSEN_BY_THE_SYSTEM = { page: 0, api: 0, files: 0 };

let browser: Browser;

beforeAll(async () => {
  // The hosts are built as for production, whatever the runner's own environment is.
  vi.stubEnv('NODE_ENV', 'production');
  browser = await chromium.launch({ executablePath: inject('chromePath'), args: [...chromeArgs] });
});
afterAll(() => browser.close());

describe.each<[HostName, string, fromThirdOrigin: number]>([
  ['script-tag', '', 1],
  ['script-tag', 'strict.html', 0],
  ['partner-portal', '', 0],
])('%s/%s', (name, path, fromThirdOrigin) => {
  let host: RunningHost;
  let backend: MockBackend;
  let page: Page;
  const wrong: string[] = [];
  const asked = new Set<string>();

  beforeAll(async () => {
    backend = new MockBackend({ scenario: 'steady' });
    host = await startHost(name, backend, CHOSEN_BY_THE_SYSTEM);
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    // A violation of the policy is an error in the console, too; a token that has expired is none.
    page.on('console', (message) => {
      if (!message.text().includes('401 (Unauthorized)')) wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    await page.goto(host.url + path);
  });
  afterAll(async () => {
    await page.close();
    await host.close();
  });

  it('buys licences and shows every view, without a violation or an error', async () => {
    const licences = new LicensePage(page);
    await licences.change('Standard licences', '30');
    await licences.confirm('Confirm purchase');
    await licences.row('Standard licences').getByText('30').first().waitFor();
    await licences.button('Add-on module licences').click();
    await page.getByRole('searchbox').waitFor();
    await licences.button('Action log').click();
    await page.locator('tl-action-log [part="entry"]').first().waitFor();
    backend.advance('PT2M');
    expect(backend.invoices().map(({ total }) => total)).toEqual([123913]);
    expect(wrong).toEqual([]);
  });

  it('asks nobody but the page’s server, that of the file and the billing API', () => {
    const known = [new URL(host.url).origin, host.api];
    const others = [...asked].filter((origin) => !known.includes(origin) && origin !== 'null');
    expect(others).toHaveLength(fromThirdOrigin);
  });
});

it('docs/security.md: its headers are the ones that the portal sends', async () => {
  const host = await startHost('partner-portal', new MockBackend(), CHOSEN_BY_THE_SYSTEM);
  const { headers } = await fetch(host.url);
  const [, shown = ''] = /^```http\n([^]*?)^```$/m.exec(read('docs/security.md')) ?? [];
  const told = new Map(
    shown
      .replaceAll('\n  ', ' ')
      .split('\n')
      .flatMap((line) => {
        const [name = '', ...value] = line.split(/:\s+/);
        return name === '' ? [] : [[name, value.join(': ').replace('https://billing.example', host.api)] as const];
      }),
  );
  expect([...told.keys()]).toEqual(['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options']);
  for (const [name, value] of told) expect(headers.get(name), name).toBe(value);
  await host.close();
});
