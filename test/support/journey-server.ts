import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser, NO_BROWSER } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the development server, as `npm start` serves it, ending in a slash. */
    baseUrl: string;
    /** Executable of the Chromium to launch. */
    chromePath: string;
  }
}

/** One development server for all journeys, on a free port, with a cache apart from that of a running `npm start`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromePath = findBrowser();
  if (!chromePath) throw new Error(NO_BROWSER);
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    cacheDir: 'node_modules/.vite/journeys',
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The development server has no port.');
  project.provide('baseUrl', `http://127.0.0.1:${address.port}/`);
  project.provide('chromePath', chromePath);
  return () => server.close();
}
