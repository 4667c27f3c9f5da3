/**
 * `npm test`: every runner in turn, in one browser; at the end what failed, once more, and one line that sums them up.
 *
 *   node test/run.ts                         all parts
 *   node test/run.ts unit [arguments …]      one part; the rest goes to its runner
 *   node test/run.ts browsers [files …]      the elements again, in the browsers that `npm test` leaves out
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser, NO_BROWSER } from './support/browser.ts';
import { findOrInstallFirefox, NO_FIREFOX } from './support/firefox.ts';
import { describeFailures, readReport, type Report } from './support/report.ts';
import { findOrInstallWebkit, noWebkit } from './support/webkit.ts';

interface Outcome extends Report {
  part: string;
  seconds: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const script = (path: string): string => join(root, 'node_modules', path);

const parts = ['unit', 'elements', 'stories', 'pages', 'package', 'journeys'] as const;
const otherBrowsers = ['firefox', 'webkit'] as const;
type OtherBrowser = (typeof otherBrowsers)[number];
type Part = (typeof parts)[number] | OtherBrowser;

const isOtherBrowser = (part: Part): part is OtherBrowser => otherBrowsers.some((browser) => browser === part);

function command(part: Part, reportFile: string, extra: string[]): string[] {
  if (part === 'elements' || isOtherBrowser(part)) {
    const files = extra.length > 0 ? ['--files', ...extra] : [];
    return [script('@web/test-runner/dist/bin.js'), '--config', 'test/web-test-runner.config.mjs', ...files];
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return [
    script('vitest/vitest.mjs'),
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    part,
    ...reporters,
    ...extra,
  ];
}

/** A part that ended badly, or ran nothing, counts as a failure even where no single test is to blame. */
function run(part: Part, extra: string[], folder: string): Outcome {
  console.log(`\n── ${part}`);
  const file = join(folder, `${part}.json`);
  const started = performance.now();
  const { status, signal } = spawnSync(process.execPath, command(part, file, extra), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TEST_BROWSER: isOtherBrowser(part) ? part : 'chromium',
      TEST_REPORT: file,
      STORYBOOK_DISABLE_TELEMETRY: '1',
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const { passed, failures } = readReport(file);
  const ran = passed + failures.length > 0;
  if (ran && (status === 0 || failures.length > 0)) return { part, passed, failures, seconds };
  const reason = ran ? `its runner ended with ${status ?? signal}` : 'no test ran';
  return { part, passed, failures: [{ test: part, reason }], seconds };
}

function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

function selected(argument: string | undefined): readonly Part[] {
  if (argument === undefined) return parts;
  if (argument === 'browsers') return otherBrowsers;
  const part = [...parts, ...otherBrowsers].find((name) => name === argument);
  return [
    part ?? giveUp(`Unknown part "${argument}": one of ${parts.join(', ')}, browsers, ${otherBrowsers.join(', ')}.`),
  ];
}

/** One sentence says what to do; a stack would bury it. */
function giveUp(reason: string): never {
  console.error(reason);
  process.exit(1);
}

/** Finds or installs a browser, and says where it is, or what to do to have it. */
const browsers = {
  async chromium() {
    const path = await findOrInstallBrowser();
    if (path) process.env['CHROME_PATH'] = path;
    return { path, missing: NO_BROWSER };
  },
  async firefox() {
    return { path: await findOrInstallFirefox(), missing: NO_FIREFOX };
  },
  async webkit() {
    return { path: (await findOrInstallWebkit())?.driver, missing: noWebkit() };
  },
};

/** All that are missing are named at once. */
async function findBrowsers(): Promise<void> {
  const missing: string[] = [];
  for (const browser of new Set(chosen.map((part) => (isOtherBrowser(part) ? part : 'chromium')))) {
    const found = await browsers[browser]();
    if (found.path) console.log(`Node ${process.versions.node}, browser ${found.path}`);
    else missing.push(found.missing);
  }
  if (missing.length > 0) giveUp(missing.join('\n'));
}

const [argument, ...extra] = process.argv.slice(2);
const chosen = selected(argument);
await findBrowsers().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));

const folder = mkdtempSync(join(tmpdir(), 'license-manager-test-'));
const outcomes = chosen.map((part) => run(part, extra, folder));
rmSync(folder, { recursive: true });

const failures = outcomes.flatMap((outcome) => outcome.failures);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
console.log(failures.length > 0 ? `\n── failed\n\n${describeFailures(failures, root)}\n` : '');
for (const { part, seconds, ...found } of outcomes) {
  console.log(`${part.padEnd(9)} ${found.passed} of ${found.passed + found.failures.length} in ${duration(seconds)}`);
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
