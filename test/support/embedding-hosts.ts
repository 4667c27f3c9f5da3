/** The hosts that embed the page, each with a backend of its own, opened by tests as anybody would open them. */
import type { Browser } from 'playwright-core';
import { MockBackend } from '../../mocks/index.ts';
import { startHost, type HostName } from '../../stories/hosts/serving/hosts.ts';
import { GuestWatch } from './guest-watch.ts';
import { LicensePage, openPage, pastThePage } from './license-page.ts';

export interface OpenedHost {
  readonly page: LicensePage;
  readonly watch: GuestWatch;
}

export interface EmbeddingHost {
  /** The host's page with a scenario behind it, its clock standing still until the journey moves it. */
  open(scenario: string, path?: string): Promise<OpenedHost>;
  close(): Promise<void>;
}

/** The shell, as the development server serves it. */
export function adminShell(browser: Browser, baseUrl: string): EmbeddingHost {
  return {
    async open(scenario) {
      const page = await openPage(browser, {}, GuestWatch.prepare);
      const watch = new GuestWatch(page);
      await page.goto(`${baseUrl}?${new URLSearchParams({ scenario, clock: 'manual' })}`);
      return { page: new LicensePage(page), watch };
    },
    close: () => Promise.resolve(),
  };
}

/** A host that is built and served as in real life, on ports that the system chooses. */
export async function servedHost(name: HostName, browser: Browser): Promise<EmbeddingHost> {
  const { url, api, close } = await startHost(name, new MockBackend(), { page: 0, api: 0, files: 0 });
  const controls = pastThePage(api);
  return {
    async open(scenario, path = '') {
      await controls.control('scenario', { name: scenario });
      const page = await openPage(browser, {}, GuestWatch.prepare);
      const watch = new GuestWatch(page);
      await page.goto(url + path);
      return { page: new LicensePage(page, controls), watch };
    },
    close,
  };
}
