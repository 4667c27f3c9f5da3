/**
 * The types for React, Vue, Svelte and Angular, each by its own compiler: the page that `docs` shows compiles, and in the
 * file beside it, `wrong.*`, every wrong property and event is refused.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { installFrameworks } from '../../stories/hosts/serving/build.ts';

const frameworks = resolve(import.meta.dirname, '../../stories/hosts/frameworks');

beforeAll(() => {
  vi.stubEnv('NODE_ENV', 'production');
  return installFrameworks();
});

it.each(['react', 'vue', 'svelte', 'angular'])('%s', (name) => {
  expect(check(name)).toBe('');
});

/** What the compiler has to say; nothing, where all is well. */
function check(name: string): string {
  try {
    execFileSync('npm', ['run', '--silent', `check:${name}`], {
      cwd: frameworks,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return stdout + stderr;
  }
}
