/** Rules are named by their signs all over: each sign has its rule in docs/rules.md, and each rule its tests. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { read } from './reader.ts';

const root = join(import.meta.dirname, '../..');
const all = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((file) => read(file))
    .join('\n');
const SIGN = /\b[PCMTGRA](?:10|[1-9])a?\b/g;

const rules = [...read('docs/rules.md').matchAll(/^\| (\S+) +\|.*\|$/gm)]
  .map(([, sign = '']) => sign)
  .filter((sign) => sign.match(SIGN));

it('every sign in a comment, and in the contract, is a rule', () => {
  const comments = all('{src,mocks}/**/*.ts').match(/\/\*\*[^]*?\*\/|\/\/.*$/gm) ?? [];
  const named = `${comments.join('\n')}\n${read('src/api/openapi.yaml')}`.match(SIGN) ?? [];
  expect(rules).not.toEqual([]);
  expect([...new Set(named)].filter((sign) => !rules.includes(sign))).toEqual([]);
});

it.each(rules)('%s is named by a test', (sign) => {
  expect(all('test/**/*.test.ts')).toMatch(new RegExp(`^\\s*(?:it|test|describe|\\[).*\\b${sign}\\b`, 'm'));
});
