/** What is in the tarball. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const folder = join(inject('consumer'), 'node_modules/@timelog/license-manager');
const root = resolve(import.meta.dirname, '../..');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  .sort();
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

type Target = string | { readonly [condition: string]: Target };
interface Manifest {
  readonly version: string;
  readonly exports: Record<string, Target>;
  readonly license: string;
  readonly 'web-types': string;
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly values?: unknown }[];
}
interface WebTypes {
  readonly name: string;
  readonly version: string;
  readonly contributions: { readonly html: { readonly elements: readonly Tag[] } };
}
const namesIn = ({ name, attributes }: Tag): string[] => [name, ...attributes.map((attribute) => attribute.name)];

const targets = (target: Target): string[] =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(targets);

describe('the tarball', () => {
  it('has the build and its types, the contract, the manifest, and pages to read; no source and no test', () => {
    const kinds = new Set(files.map((file) => file.replace(/^dist\/.*\.(d\.ts|js|js\.map)$/, 'dist/**.$1')));
    expect([...kinds].filter((kind) => !/^docs\/(decisions\/)?[\w-]+\.(md|png)$/.test(kind))).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'dist/**.js',
      'dist/**.js.map',
      'dist/licenses.md',
      'dist/standalone.licenses.md',
      'dist/standalone.sri',
      'dist/**.d.ts',
      'package.json',
      'src/api/openapi.yaml',
      'src/custom-elements.json',
      'src/editors/vscode.html-custom-data.json',
      'src/editors/web-types.json',
      'src/frameworks/elements.gen.d.ts',
      'src/frameworks/react.d.ts',
      'src/frameworks/svelte.d.ts',
      'src/frameworks/vue.d.ts',
    ]);
  });

  it('has every file that its exports name', () => {
    const { exports } = JSON.parse(read('package.json')) as Manifest;
    const named = Object.values(exports).flatMap(targets);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((target) => !files.includes(target.replace('./', '')))).toEqual([]);
  });

  it('tells editors of every public element, its attributes and what they take', () => {
    const { version, 'web-types': webTypes } = JSON.parse(read('package.json')) as Manifest;
    const { contributions, ...about } = JSON.parse(read(webTypes)) as WebTypes;
    const { tags } = JSON.parse(read('src/editors/vscode.html-custom-data.json')) as { tags: Tag[] };
    expect(about).toMatchObject({ name: '@timelog/license-manager', version });
    expect(tags.map(({ name }) => name)).toEqual(['tl-license-manager', 'tl-addon-table', 'tl-license-section']);
    expect(contributions.html.elements.map(namesIn)).toEqual(tags.map(namesIn));
    const view = tags[0]?.attributes.find(({ name }) => name === 'view');
    expect(view?.values).toEqual([{ name: 'licenses' }, { name: 'add-ons' }, { name: 'action-log' }]);
  });

  it('has whatever its own pages link to', () => {
    const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('dist/'));
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/reference.md']));
    for (const page of pages) {
      const targets = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]+)/g)].map(([, target = '']) =>
        join(dirname(page), target),
      );
      // A folder is there with what is in it.
      const missing = targets.filter(
        (target) => !files.some((file) => file === target || file.startsWith(`${target}/`)),
      );
      expect(missing, page).toEqual([]);
    }
  });

  it('has the sources inside its source maps, since they are nowhere else', () => {
    const maps = files.filter((file) => file.endsWith('.map'));
    expect(maps.length).toBeGreaterThan(20);
    for (const file of maps) {
      const { sources, sourcesContent } = JSON.parse(read(file)) as Record<string, (string | null)[] | undefined>;
      expect(sourcesContent?.filter(Boolean), file).toHaveLength(sources?.length ?? -1);
    }
  });

  it('names the folders of nobody’s machine', () => {
    const telling = files.filter((file) => [root, homedir() + '/'].some((path) => read(file).includes(path)));
    expect(telling).toEqual([]);
  });

  it('says whose it is, and whose the code is that its files contain', () => {
    expect((JSON.parse(read('package.json')) as Manifest).license).toBe('SEE LICENSE IN LICENSE');
    const named = (file: string): string[] => [...read(file).matchAll(/^## (\S+) - /gm)].map(([, name = '']) => name);
    expect(named('dist/standalone.licenses.md')).toEqual(expect.arrayContaining(['lit', 'lit-html']));
    expect(named('dist/licenses.md')).toContain('temporal-polyfill');
  });
});
