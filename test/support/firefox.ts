/** The Firefox that the element tests run in besides Chromium: `FIREFOX_PATH`, one that is there, or Debian's package. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { aptInstaller, chosenBy, findOrInstall, isExecutable, onPath } from './installing.ts';

export const NO_FIREFOX =
  'No Firefox was found and none could be installed: install Firefox 142 or newer (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its executable, and run this again.';

export const findFirefox = (): string | undefined => chosenBy('FIREFOX_PATH') ?? candidates().find(isExecutable);

export const findOrInstallFirefox = (): Promise<string | undefined> =>
  findOrInstall('Firefox', findFirefox, [aptInstaller('firefox-esr')]);

function candidates(): string[] {
  if (process.platform === 'darwin') {
    return ['/', homedir()].map((base) => join(base, 'Applications/Firefox.app/Contents/MacOS/firefox'));
  }
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => process.env[name] ?? []);
  return [...onPath('firefox', 'firefox-esr'), ...programs.map((base) => join(base, 'Mozilla Firefox/firefox.exe'))];
}
