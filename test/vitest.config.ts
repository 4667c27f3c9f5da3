import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';
import { chromeArgs, findBrowser } from './support/browser.ts';
import { checkExchanges } from './support/exchanges.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findBrowser();
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: [...chromeArgs] } }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  root,
  test: {
    // What the builder of a page is told: tests that mean it listen for it, all others would bury their own words in it.
    onConsoleLog: (text) => !text.startsWith('@timelog/license-manager: '),
    projects: [
      {
        root,
        plugins: [checkExchanges('node')],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{elements,journeys,package,perf}/**', 'test/**/*.page.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        plugins: [checkExchanges('page'), storybookTest({ configDir: 'stories/.storybook', disableAddonDocs: true })],
        optimizeDeps: { include: ['lit', 'lit/decorators.js', 'lit/directives/*.js'] },
        test: {
          name: 'stories',
          testTimeout: 30_000,
          browser: inChromium(),
        },
      },
      {
        root,
        plugins: [checkExchanges('page'), msw({ mode: 'worker-only' })],
        optimizeDeps: { include: ['msw', 'msw/browser', 'temporal-polyfill'] },
        test: {
          name: 'pages',
          include: ['test/**/*.page.test.ts'],
          testTimeout: 30_000,
          browser: inChromium(),
        },
      },
      {
        root,
        plugins: [checkExchanges('node')],
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Compilers and a browser: each has the two cores to itself.
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/journey-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One page at a time: two cores carry the dev server and the browser already.
          fileParallelism: false,
        },
      },
    ],
  },
});
