/** The hosts that are pages of their own, served as they would be in real life: other origins, real headers. */
import { createMockHandler, type MockBackend } from '../../../mocks/index.ts';
import { startServer } from '../../../mocks/server.ts';
import { readFileSync } from 'node:fs';
import { buildFrameworks, buildPages, buildStandalone } from './build.ts';
import { fileOf } from './pages.ts';
import { contentPolicy } from './policy.ts';
import { Tokens } from './tokens.ts';

export interface RunningHost {
  /** The page with the licence page in it. */
  readonly url: string;
  /** The origin of its billing backend. */
  readonly api: string;
  close(): Promise<void>;
}

/** 0 lets the system choose, as the tests do. */
export interface Ports {
  readonly page: number;
  readonly api: number;
  readonly files: number;
}

export const hostNames = ['partner-portal', 'script-tag', 'react', 'vue', 'svelte'] as const;
export type HostName = (typeof hostNames)[number];

export function startHost(name: HostName, backend: MockBackend, ports: Ports): Promise<RunningHost> {
  switch (name) {
    case 'partner-portal':
      return startPortal(backend, ports);
    case 'script-tag':
      return startScriptTag(backend, ports);
    case 'react':
    case 'vue':
    case 'svelte':
      return startFramework(name, backend, ports);
  }
}

/** That of `docs/security.md`. */
const strictPolicy = (billing: string): Record<string, string> =>
  contentPolicy({ asks: [billing], trustedTypes: ['lit-html', 'tl-license-manager'] });

const answer = (text: string, type: string, headers: Record<string, string>): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, ...headers } });

const pathOf = (request: Request): string => new URL(request.url).pathname;

/** Another origin's page; its Trusted Types are its own Lit's policy and ours. */
async function startPortal(backend: MockBackend, ports: Ports): Promise<RunningHost> {
  await buildStandalone();
  const folder = await buildPages('partner-portal', 'index.html', 'clean.html');
  const tokens = new Tokens();
  const billing = await startServer(createMockHandler(backend, { gateway: tokens.exchange }), ports.api);
  const headers = strictPolicy(billing.url);
  const portal = await startServer((request) => {
    if (pathOf(request) !== '/session') return fileOf(folder, pathOf(request), headers);
    return Promise.resolve(Response.json({ billing: billing.url, token: tokens.give() }, { headers }));
  }, ports.page);
  return { url: `${portal.url}/`, api: billing.url, close: closing(portal, billing) };
}

/** A page by hand, the self-contained file from a third origin; and `strict.html`, which has it from its own. */
async function startScriptTag(backend: MockBackend, ports: Ports): Promise<RunningHost> {
  const { folder, integrity } = await buildStandalone();
  const tokens = new Tokens();
  const billing = await startServer(createMockHandler(backend, { gateway: tokens.exchange }), ports.api);
  const files = await startServer(
    (request) => fileOf(folder, pathOf(request), { 'Access-Control-Allow-Origin': '*' }),
    ports.files,
  );
  const textOf = (file: string): string =>
    readFileSync(new URL(`../script-tag/${file}`, import.meta.url), 'utf8')
      .replace('https://cdn.example/standalone.js', `${files.url}/standalone.js`)
      .replace(/sha384-\.\.\./, integrity)
      .replace('https://billing.example', billing.url);
  const page = textOf('index.html');
  const policy = contentPolicy({ scripts: [files.url], page, asks: [billing.url], images: ['data:'] });
  const strict = strictPolicy(billing.url);
  const site = await startServer(async (request) => {
    switch (pathOf(request)) {
      case '/':
        return answer(page, 'text/html', policy);
      case '/strict.html':
        return answer(textOf('strict.html'), 'text/html', strict);
      case '/licences.js':
        return answer(textOf('licences.js'), 'text/javascript', strict);
      case '/standalone.js':
        return fileOf(folder, '/standalone.js', strict);
      case '/token':
        return new Response(tokens.give());
      default:
        return new Response(null, { status: 404 });
    }
  }, ports.page);
  return { url: `${site.url}/`, api: billing.url, close: closing(site, files, billing) };
}

/** An application of its own, its billing backend on the same origin. */
async function startFramework(
  name: 'react' | 'vue' | 'svelte',
  backend: MockBackend,
  ports: Ports,
): Promise<RunningHost> {
  const folder = await buildFrameworks();
  const tokens = new Tokens();
  const billing = createMockHandler(backend, { gateway: tokens.exchange });
  const policy = contentPolicy({ images: ['data:'] });
  const site = await startServer((request) => {
    const path = pathOf(request);
    if (path === '/token') return Promise.resolve(new Response(tokens.give()));
    return /^\/(api\/v1|__mock__)\//.test(path) ? billing(request) : fileOf(folder, path, policy);
  }, ports.page);
  return { url: `${site.url}/${name}/`, api: site.url, close: closing(site) };
}

function closing(...servers: { close(): Promise<void> }[]): () => Promise<void> {
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
