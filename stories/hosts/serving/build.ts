/** What the hosts are made of: our package as a stranger gets it, and their own pages, built. */
import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
export async function buildStandalone(): Promise<SelfContained> {
  const folder = join(root, 'dist');
  await build({ root, configFile: join(root, 'vite.config.ts'), mode: 'standalone', logLevel: 'warn' });
  return { folder, integrity: readFileSync(join(folder, 'standalone.sri'), 'utf8').trim() };
}

/** A host's own pages, minified; the folder they lie in. */
export async function buildPages(host: string, ...pages: string[]): Promise<string> {
  const outDir = join(builds, host);
  await build({
    root: join(hosts, host),
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: pages } },
  });
  return outDir;
}

/** The three frameworks' pages with the tools of their own package, our package unpacked beside them. */
export function buildFrameworks(): string {
  installFrameworks();
  run('npm run --silent build', frameworks);
  return join(frameworks, 'dist');
}

/** Their packages by their own lock file, and ours as `npm pack` makes it. */
export function installFrameworks(): void {
  // The environment may be production's; their tools are needed all the same.
  if (!isInstalled()) run('npm ci --include=dev --no-audit --no-fund --loglevel=error', frameworks);
  unpackInto(join(frameworks, 'node_modules/@timelog/license-manager'));
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
function unpackInto(target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'license-manager-package-'));
  run('npm run --silent build', root);
  run(`npm pack --silent --pack-destination "${folder}"`, root);
  const [tarball = ''] = readdirSync(folder);
  run(`tar -xzf "${tarball}"`, folder);
  rmSync(target, { recursive: true, force: true });
  cpSync(join(folder, 'package'), target, { recursive: true });
  rmSync(folder, { recursive: true });
}

function run(command: string, cwd: string): void {
  execSync(command, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
