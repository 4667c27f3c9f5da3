/** The hosts that are pages of their own, served as they would be in real life: other origins, real headers. */
import { createMockHandler, type MockBackend } from '../../../mocks/index.ts';
import { startServer } from '../../../mocks/server.ts';
import { readFileSync } from 'node:fs';
import { buildFrameworks, buildPages, buildStandalone } from './build.ts';
import { fileOf } from './pages.ts';

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

const pathOf = (request: Request): string => new URL(request.url).pathname;

/** Everything is forbidden but what the portal says it needs; `trusted-types` names its own Lit's policy and ours. */
function portalPolicy(api: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${api}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html tl-license-manager',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function startPortal(backend: MockBackend, ports: Ports): Promise<RunningHost> {
  await buildStandalone();
  const folder = await buildPages('partner-portal', 'index.html', 'clean.html');
  const tokens = new Tokens();
  const gateway = (request: Request): Request => tokens.exchange(request);
  const billing = await startServer(createMockHandler(backend, { gateway }), ports.api);
  const headers = {
    'Content-Security-Policy': portalPolicy(billing.url),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
  const portal = await startServer((request) => {
    if (pathOf(request) !== '/session') return fileOf(folder, pathOf(request), headers);
    return Promise.resolve(Response.json({ billing: billing.url, token: tokens.give() }, { headers }));
  }, ports.page);
  return { url: `${portal.url}/`, api: billing.url, close: closing(portal, billing) };
}

/** Bearer tokens that are good for some requests only, so that one always expires on the way. */
class Tokens {
  static readonly #REQUESTS_EACH = 3;
  readonly #left = new Map<string, number>();

  give(): string {
    const token = `canary-${crypto.randomUUID()}`;
    this.#left.set(token, Tokens.#REQUESTS_EACH);
    return token;
  }

  /** The request as the simulated backend knows its users, or as nobody's. */
  exchange(request: Request): Request {
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (token === undefined) return request;
    const left = this.#left.get(token) ?? 0;
    this.#left.set(token, left - 1);
    const headers = new Headers(request.headers);
    headers.set('Authorization', left > 0 ? 'Bearer mock-u-01' : 'Bearer expired');
    return new Request(request, { headers });
  }
}

async function startScriptTag(backend: MockBackend, ports: Ports): Promise<RunningHost> {
  const { folder, integrity } = await buildStandalone();
  const billing = await startServer(createMockHandler(backend), ports.api);
  const files = await startServer(
    (request) => fileOf(folder, pathOf(request), { 'Access-Control-Allow-Origin': '*' }),
    ports.files,
  );
  const page = readFileSync(new URL('../script-tag/index.html', import.meta.url), 'utf8')
    .replace('https://cdn.example/standalone.js', `${files.url}/standalone.js`)
    .replace(/sha384-\.\.\./, integrity)
    .replace('https://billing.example', billing.url);
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  const site = await startServer(
    (request) =>
      Promise.resolve(
        new Response(pathOf(request) === '/' ? page : null, pathOf(request) === '/' ? { headers } : { status: 404 }),
      ),
    ports.page,
  );
  return { url: `${site.url}/`, api: billing.url, close: closing(site, files, billing) };
}

async function startFramework(
  name: 'react' | 'vue' | 'svelte',
  backend: MockBackend,
  ports: Ports,
): Promise<RunningHost> {
  const folder = buildFrameworks();
  const answer = createMockHandler(backend);
  const site = await startServer((request) => {
    const path = pathOf(request);
    return /^\/(api\/v1|__mock__)\//.test(path) ? answer(request) : fileOf(folder, path, {});
  }, ports.page);
  return { url: `${site.url}/${name}/`, api: site.url, close: closing(site) };
}

function closing(...servers: { close(): Promise<void> }[]): () => Promise<void> {
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
