/**
 * The Chromium that every browser test runs in: one that is there already, else one that can be installed without asking.
 *
 *   node test/support/browser.ts     prints its path, installing it first if need be
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstaller, chosenBy, findOrInstall, isExecutable, onPath, type Installer } from './installing.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Flags of every launch: no sandbox because CI is root in a container, and no traffic of the browser's own. */
export const chromeArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_APPS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

export const NO_BROWSER =
  'No Chromium was found and none could be installed: install Chromium, Chrome or Edge, or set CHROME_PATH to its executable, and run this again.';

/** A browser that is on this machine now, or nothing. */
export function findBrowser(): string | undefined {
  return (
    chosenBy('CHROME_PATH') ??
    [...onPath(...COMMANDS), ...inUsualPlaces(), ...playwrightBrowsers(), unpackedWithLibraries, unpacked].find(
      isExecutable,
    )
  );
}

/** {@link findBrowser}, else installs one: Debian's package, the one inside `@sparticuz/chromium`, or Playwright's download. */
export const findOrInstallBrowser = (): Promise<string | undefined> =>
  findOrInstall('Chromium', findBrowser, installers);

const installers: readonly Installer[] = [
  aptInstaller('chromium'),
  ['the Chromium inside @sparticuz/chromium', unpackChromium],
  ['playwright install chromium', installWithPlaywright],
];

/** `@sparticuz/chromium` unpacks into the temporary folder; ours is inside node_modules, so that it goes with the project. */
const unpackFolder = join(root, 'node_modules/.cache/chromium');
const unpacked = join(unpackFolder, 'chromium');
const unpackedWithLibraries = join(unpackFolder, 'chromium-with-libraries');

async function unpackChromium(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('is for Linux on x64');
  rmSync(unpackFolder, { recursive: true, force: true });
  mkdirSync(unpackFolder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpackFolder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    if (starts(unpacked)) return;
    // A bare container lacks NSS and its like; the package brings them, for this one program to be started with.
    await inflate(join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    const libraries = join(unpackFolder, 'al2023/lib');
    const script = `#!/bin/sh\nLD_LIBRARY_PATH="${libraries}" exec "${unpacked}" "$@"\n`;
    writeFileSync(unpackedWithLibraries, script, { mode: 0o755 });
    if (starts(unpackedWithLibraries)) return;
    rmSync(unpackFolder, { recursive: true });
    throw new Error('does not start here');
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function installWithPlaywright(): void {
  execFileSync(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
  });
}

function inUsualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return MAC_APPS.flatMap((app) =>
      ['/', homedir()].map((base) => join(base, 'Applications', `${app}.app`, 'Contents/MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return bases.flatMap((base) => WINDOWS_APPS.map((app) => join(base, app)));
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

/** The newest Chromium first that `playwright install` has left in its cache. */
function playwrightBrowsers(): string[] {
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
    }[process.platform as string] ??
    join(homedir(), '.cache/ms-playwright');
  return entries(cache)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .flatMap((name) =>
      entries(join(cache, name)).flatMap((folder) =>
        [
          'chrome',
          'chrome.exe',
          'headless_shell',
          'headless_shell.exe',
          'chrome-headless-shell',
          'Chromium.app/Contents/MacOS/Chromium',
        ].map((file) => join(cache, name, folder, file)),
      ),
    );
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function starts(path: string): boolean {
  return spawnSync(path, [...chromeArgs, '--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await findOrInstallBrowser();
  console.log(path ?? NO_BROWSER);
  if (!path) process.exitCode = 1;
}
