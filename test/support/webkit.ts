/**
 * The WebKit that the element tests run in besides Chromium: WebKitGTK, driven over WebDriver, on a display of its own.
 * Safari is the same engine, but takes a Mac.
 */
import { aptInstaller, findOrInstall, isExecutable, onPath } from './installing.ts';

export interface WebKit {
  /** Starts WebKitGTK's MiniBrowser and speaks WebDriver. */
  readonly driver: string;
  /** A display without a screen. */
  readonly xvfb: string;
  /** Lets a process end with the one that started it. */
  readonly setpriv: string;
}

const command = (name: string): string | undefined => onPath(name).find(isExecutable);

export function findWebkit(): WebKit | undefined {
  const [driver, xvfb, setpriv] = [command('WebKitWebDriver'), command('Xvfb'), command('setpriv')];
  return driver && xvfb && setpriv ? { driver, xvfb, setpriv } : undefined;
}

export const findOrInstallWebkit = (): Promise<WebKit | undefined> =>
  findOrInstall('WebKit', findWebkit, [aptInstaller('webkit2gtk-driver', 'xvfb', 'util-linux')]);

/** Which of its parts is not there, and how to get it. */
export function noWebkit(): string {
  const missing = ['WebKitWebDriver', 'Xvfb', 'setpriv'].filter((name) => !command(name));
  return `No WebKit was found and none could be installed: not on PATH: ${missing.join(', ')}. It takes Linux with WebKitGTK 2.50 or newer (Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb util-linux).`;
}
