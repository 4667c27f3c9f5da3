/**
 * WebKitGTK for @web/test-runner. Its own WebDriver launcher brings WebdriverIO, 185 packages more for the few calls
 * that are made here.
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
  let starting: Promise<WebkitSession> | undefined;
  let active: string | undefined;
  let opened: string | undefined;
  const browser = (): Promise<WebkitSession> => (starting ??= WebkitSession.start(webkit, { width: 800, height: 600 }));
  return {
    name: 'WebKit',
    type: 'webdriver',
    // One window, into which the files of tests come one after another.
    concurrency: 1,
    isActive: (sessionId) => sessionId === active,
    async startSession(sessionId, url) {
      active = sessionId;
      opened = url;
      await (await browser()).open(url);
    },
    async stopSession() {
      active = undefined;
      await (await browser()).open('about:blank');
      return {};
    },
    // A browser that has died is still where it was: the runner then says that it is gone, not that it went elsewhere.
    getBrowserUrl: async () => (await browser()).address().catch(() => opened),
    sendKeys: async (_, keys) => (await browser()).type(keys.map((key) => KEYS[key] ?? key)),
    startDebugSession: () => Promise.reject(new Error('There is no debugging of WebKit here.')),
    async stop() {
      await (await starting)?.stop();
      starting = undefined;
    },
  };
}
