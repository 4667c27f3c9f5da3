/** What the hosts are made of: our package as a stranger gets it, and their own pages, built. */
import { exec } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const hosts = join(root, 'stories/hosts');
const frameworks = join(hosts, 'frameworks');
const builds = join(root, 'node_modules/.cache/hosts');

export interface SelfContained {
  /** The folder that the file lies in. */
  readonly folder: string;
  /** Its hash, for the `integrity` of a script tag. */
  readonly integrity: string;
}

/** The self-contained file as it is published. */
export const buildStandalone = once(async (): Promise<SelfContained> => {
  const folder = join(root, 'dist');
  await build({ root, configFile: join(root, 'vite.config.ts'), mode: 'standalone', logLevel: 'warn' });
  return { folder, integrity: readFileSync(join(folder, 'standalone.sri'), 'utf8').trim() };
});

/** A host's own pages, minified; the folder they lie in. */
export async function buildPages(host: string, ...pages: string[]): Promise<string> {
  const outDir = join(builds, host);
  await asPublished(() =>
    build({
      root: join(hosts, host),
      configFile: false,
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: pages } },
    }),
  );
  return outDir;
}

/** The three frameworks' pages with the tools of their own package, our package unpacked beside them. */
export const buildFrameworks = once(async (): Promise<string> => {
  await installFrameworks();
  await run('npm run --silent build', frameworks);
  return join(frameworks, 'dist');
});

/** Their packages by their own lock file, and ours as `npm pack` makes it. */
export async function installFrameworks(): Promise<void> {
  // This is production; their tools are needed all the same.
  if (!isInstalled()) await run('npm ci --include=dev --no-audit --no-fund --loglevel=error', frameworks);
  await unpackInto(join(frameworks, 'node_modules/@timelog/license-manager'));
}

function isInstalled(): boolean {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) => {
    const path = join(frameworks, file);
    return existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Locked> })
      : undefined;
  });
  return Object.entries(wanted?.packages ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed?.packages[path]?.version === version,
  );
}

interface Locked {
  readonly version?: string;
  readonly optional?: boolean;
}

/** What we depend on is found in our own `node_modules`, further up. */
async function unpackInto(target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'license-manager-package-'));
  await run(`npm pack --silent --pack-destination "${folder}"`, root);
  const [tarball = ''] = readdirSync(folder);
  await run(`tar -xzf "${tarball}"`, folder);
  rmSync(target, { recursive: true, force: true });
  cpSync(join(folder, 'package'), target, { recursive: true });
  rmSync(folder, { recursive: true });
}

/** Several hosts of one run are made of the same. */
function once<Built>(build: () => Promise<Built>): () => Promise<Built> {
  let built: Promise<Built> | undefined;
  return () => (built ??= asPublished(build));
}

/** A test runner calls itself another environment, and would get the development builds of what we depend on. */
async function asPublished<Built>(build: () => Promise<Built>): Promise<Built> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    return await build();
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/** Rejects with what the command had to complain about. */
async function run(command: string, cwd: string): Promise<void> {
  await promisify(exec)(command, { cwd });
}
