/** The package in Node: a server or a test may import any of it, and nothing happens. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const consumer = inject('consumer');
const manifest = JSON.parse(
  readFileSync(join(consumer, 'node_modules/@timelog/license-manager/package.json'), 'utf8'),
) as { dependencies: Record<string, string>; exports: Record<string, string | { default?: string }> };

interface Seen {
  readonly exported: string[];
  readonly globals: string[];
  readonly calls: string[];
  readonly running: string[];
}

/** What importing these does, in a process of its own. */
function importing(...names: string[]): Seen {
  cpSync(join(import.meta.dirname, 'watch-import.mjs'), join(consumer, 'watch-import.mjs'));
  const output = execFileSync(process.execPath, ['watch-import.mjs', ...names], { cwd: consumer, encoding: 'utf8' });
  return JSON.parse(output) as Seen;
}

const subpaths = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === 'object' && target.default !== undefined ? [path.slice(1)] : [],
);

describe('importing it in Node', () => {
  // Lit makes itself at home there (its own versions, an element registry), and so does msw.
  const others = importing('lit', '@lit/context', '@lit/task', 'msw').globals;

  it('is possible for every subpath', () => {
    expect(subpaths).toEqual(['', '/define', '/standalone', '/mocks', '/mocks/msw', '/mocks/panel']);
  });

  it.each(subpaths)('@timelog/license-manager%s: no globals of ours, no timer, no listener, no request', (path) => {
    const { exported, globals, calls, running } = importing(`@timelog/license-manager${path}`);
    expect(exported.length).toBeGreaterThan(0);
    expect(globals.filter((name) => !others.includes(name))).toEqual([]);
    expect({ calls, running }).toEqual({ calls: [], running: [] });
  });

  it('the simulator needs nothing of Lit', () => {
    expect(importing('@timelog/license-manager/mocks').globals).toEqual([]);
  });
});

it('what a host has put on Object.prototype is taken for nothing of it', () => {
  const parts = readdirSync(join(consumer, 'node_modules/@timelog/license-manager/dist/chunks'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `./node_modules/@timelog/license-manager/dist/chunks/${file}`);
  expect(parts.length).toBeGreaterThan(20);
  const host = `Object.prototype.ofTheHost = 'no function'; for (const part of ${JSON.stringify(parts)}) await import(part);`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', host], { cwd: consumer, stdio: 'pipe' });
});

it('the simulator runs there: five licences are bought, and charged to the day', () => {
  cpSync(join(import.meta.dirname, 'consumers/buys.ts'), join(consumer, 'buys.ts'));
  const output = execFileSync(process.execPath, ['buys.ts'], { cwd: consumer, encoding: 'utf8' });
  expect(output.trim()).toBe('[ 123913 ]');
});
