/**
 * WebKitGTK for @web/test-runner. Its own WebDriver launcher brings WebdriverIO, over a hundred packages for the five
 * calls that are made here.
 */
import type { BrowserLauncher } from '@web/test-runner';
import { WebkitSession } from './webkit-session.ts';
import type { WebKit } from './webkit.ts';

/** As WebDriver names the keys that have no character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** With this type the runner's own commands know what they cannot do here, and say so; `sendKeys` is what they call. */
interface WebkitLauncher extends BrowserLauncher {
  readonly type: 'webdriver';
  sendKeys(sessionId: string, keys: readonly string[]): Promise<void>;
}

export function webkitLauncher(webkit: WebKit): WebkitLauncher {
  let browser: Promise<WebkitSession> | undefined;
  let active: string | undefined;
  const window = (): Promise<WebkitSession> => (browser ??= WebkitSession.start(webkit, { width: 800, height: 600 }));
  return {
    name: 'WebKit',
    type: 'webdriver',
    // One window, which the files of tests come into one after another.
    concurrency: 1,
    isActive: (sessionId) => sessionId === active,
    async startSession(sessionId, url) {
      active = sessionId;
      await (await window()).open(url);
    },
    async stopSession() {
      active = undefined;
      await (await window()).open('about:blank');
      return {};
    },
    getBrowserUrl: async () => (await window()).address(),
    sendKeys: async (_, keys) => (await window()).type(keys.map((key) => KEYS[key] ?? key)),
    startDebugSession: () => Promise.reject(new Error('There is no debugging of WebKit here.')),
    async stop() {
      await (await browser)?.stop();
      browser = undefined;
    },
  };
}
