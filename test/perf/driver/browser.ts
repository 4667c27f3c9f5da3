import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { chromeArgs, findOrInstallBrowser, NO_BROWSER } from '../../support/browser.ts';

/** Frames as fast as they are done: waiting for the screen's next one would be most of every figure, and chance. */
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function launch(): Promise<Browser> {
  const executablePath = await findOrInstallBrowser();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: [...chromeArgs, ...UNLIMITED] });
}

/** Bytes that are really in use: JavaScript, its buffers, and what the page's nodes take. */
export async function heapInUse(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as Record<string, number>;
  return (usage['usedSize'] ?? 0) + (usage['backingStorageSize'] ?? 0) + (usage['embedderHeapUsedSize'] ?? 0);
}

export async function browserVersion(): Promise<string> {
  const browser = await launch();
  await browser.close();
  return browser.version();
}
