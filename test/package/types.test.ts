/** The package's types as a consumer's compiler reads them, our declarations included in what it checks. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, it } from 'vitest';
import { asReaderWritesIt, read } from '../docs/reader.ts';

const tsc = resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc');

/** What the documentation tells them to write; but for what is for Node, whose types are not to be needed here. */
const documented = readdirSync(resolve(import.meta.dirname, '../docs/examples'))
  .map((name): [name: string, text: string] => [name, asReaderWritesIt(read(`test/docs/examples/${name}`))])
  .filter(([name, text]) => !name.endsWith('.test.ts') && !text.includes("'node:"));

/** What the compiler has to say about a consumer's files. */
function compile(folder: string, options: object): string {
  const project = join(inject('consumer'), folder);
  mkdirSync(project, { recursive: true });
  cpSync(join(import.meta.dirname, 'consumers'), project, { recursive: true });
  for (const [name, text] of documented) writeFileSync(join(project, name), text);
  const compilerOptions = {
    ...{ target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [], strict: true, noEmit: true },
    ...options,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
  try {
    execFileSync(process.execPath, [tsc, '-p', project], { cwd: project, encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

it.each([
  ['for a bundler', { module: 'ESNext', moduleResolution: 'bundler' }],
  ['for Node', { module: 'Node16', moduleResolution: 'Node16' }],
  [
    'for Node, with every strictness there is',
    {
      ...{ module: 'NodeNext', moduleResolution: 'NodeNext', exactOptionalPropertyTypes: true },
      ...{ noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, verbatimModuleSyntax: true },
    },
  ],
])('a consumer compiles %s, and what is wrong does not', (name, options) => {
  expect(compile(name.replaceAll(/\W+/g, '-'), options)).toBe('');
});
