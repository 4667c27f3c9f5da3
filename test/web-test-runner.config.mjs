import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { chromeArgs, findBrowser } from './support/browser.ts';
import { findFirefox } from './support/firefox.ts';
import { CHECK_PATH, CHECKED, answerCheck, isHandler } from './support/exchanges.ts';
import { freePort } from './support/free-port.ts';
import { fromSessions } from './support/report.ts';
import { webkitLauncher } from './support/webkit-launcher.ts';
import { findWebkit } from './support/webkit.ts';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** The service worker of MSW, served from the root so that its scope is the whole test page. */
const mswWorker = {
  name: 'msw-worker',
  serve(context) {
    if (context.path !== '/mockServiceWorker.js') return undefined;
    const body = readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');
    return { body, type: 'js', headers: { 'service-worker-allowed': '/' } };
  },
};

/** Holds every exchange with the simulated backend to the OpenAPI document. */
const checkExchanges = {
  name: 'check-exchanges',
  resolveImport: ({ source, context }) =>
    isHandler(source, context.path) ? CHECKED.page.replace(rootDir, '/') : undefined,
};

async function answerChecks(context, next) {
  if (context.path !== CHECK_PATH) return next();
  context.respond = false;
  context.res.statusCode = 200;
  return answerCheck(context.req, context.res);
}

/** For `npm test`, which sums over all runners. */
const reportTo = (file) => ({
  onTestRunFinished: ({ sessions }) => writeFileSync(file, JSON.stringify(fromSessions(sessions))),
});

/** One browser a run; the two besides Chromium are those of `npm run test:browsers`. */
const launchers = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: [...chromeArgs] } }),
  firefox: () =>
    chromeLauncher({ puppeteer: puppeteerCore, launchOptions: { browser: 'firefox', executablePath: findFirefox() } }),
  webkit: () => webkitLauncher(findWebkit()),
};

export default {
  rootDir,
  // 127.0.0.1, spelt so that the server listens there and nowhere else: the usual spelling it takes for every interface.
  hostname: '127.1',
  port: await freePort(),
  files: ['test/elements/**/*.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  middleware: [answerChecks],
  plugins: [
    checkExchanges,
    mswWorker,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [launchers[process.env.TEST_BROWSER ?? 'chromium']()],
  // A page behind another gets no frames, and with them no scrolling and no resizing.
  concurrency: 1,
  // What the builder of a page is told, too: tests that mean it listen for it.
  filterBrowserLogs: ({ args }) => !/^(Lit is in dev mode|@timelog\/license-manager: )/.test(String(args[0])),
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  testsFinishTimeout: 300_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(process.env.TEST_REPORT ? [reportTo(process.env.TEST_REPORT)] : []),
  ],
};
