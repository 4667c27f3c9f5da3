/** The package as a stranger gets it: packed, which builds it, and unpacked into an empty project beside what it declares to need. */
import { execSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An empty project with the package in its `node_modules`. */
    consumer: string;
    /** Executable of the Chromium to launch. */
    chromePath: string;
  }
}

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export default function setup(project: TestProject): () => void {
  const chromePath = findBrowser();
  if (!chromePath) throw new Error(NO_BROWSER);
  const consumer = realpathSync(mkdtempSync(join(tmpdir(), 'license-manager-consumer-')));
  unpackInto(consumer);
  project.provide('consumer', consumer);
  project.provide('chromePath', chromePath);
  return () => {
    rmSync(consumer, { recursive: true });
  };
}

/** What it depends on is linked rather than downloaded, so that no network is needed; nothing else is there. */
function unpackInto(consumer: string): void {
  // The runner's own NODE_ENV would make it a build for tests.
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = (command: string, cwd: string): void => {
    execSync(command, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  // As in a fresh clone: what is in the package is what packing itself makes.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(`npm pack --silent --pack-destination "${consumer}"`, root);
  const [tarball = ''] = readdirSync(consumer);
  const installed = join(consumer, 'node_modules/@timelog/license-manager');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
  run(`tar -xzf "${tarball}" --strip-components 1 -C "${installed}"`, consumer);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    const link = join(consumer, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
}
