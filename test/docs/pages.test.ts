/** What the pages of documentation show and link to is there. Their code is compiled, and run where it can be. */
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asReaderWritesIt, codeBlocksOf, pages, read } from './reader.ts';

/** Code that a compiler checks; a page may show a line of markup or of a shell without a file. */
const COMPILED = ['ts', 'tsx', 'vue', 'svelte'];
/** One audience each: first what to write, then why. */
const GUIDES = ['shell', 'address', 'portal', 'react', 'vue', 'svelte', 'angular', 'backend', 'simulator'];

const root = join(import.meta.dirname, '../..');
const shown = pages.flatMap((page) => codeBlocksOf(read(page)).map((block) => ({ page, ...block })));

describe('code', () => {
  it('that is compiled is all from files', () => {
    const loose = shown.filter(({ language, file }) => COMPILED.includes(language) && file === undefined);
    expect(loose).toEqual([]);
  });

  const filed = shown.flatMap(({ page, file, code }) => (file === undefined ? [] : [{ page, file, code }]));
  it.each(filed)('of $page is $file, word for word', ({ file, code }) => {
    expect(code).toBe(asReaderWritesIt(read(file)));
  });

  it.each(GUIDES)('comes first in docs/%s.md', (guide) => {
    expect(read(`docs/${guide}.md`)).toMatch(/^# .+\n\n<!-- \S+ -->\n\n```/);
  });
});

it('the tags of the README’s portal are those of the host that the journeys walk through', () => {
  const host = read('stories/hosts/script-tag/index.html').replaceAll(/\s+/g, ' ').replaceAll(' >', '>');
  const portal = codeBlocksOf(read('README.md')).find(({ language }) => language === 'html');
  const tags = portal?.code.match(/<(script |tl-)[^>]*>/g) ?? [];
  expect(tags).toHaveLength(2);
  for (const tag of tags) expect(host.replaceAll('< ', '<')).toContain(tag);
});

/** As the sites that show such pages make them. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s/g, '-');

describe('links', () => {
  const links = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, target = '']) => ({ page, target })),
  );

  it.each(links)('$page → $target leads somewhere', ({ page, target }) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    expect(existsSync(join(root, file))).toBe(true);
    if (anchor === undefined) return;
    const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    expect(headings).toContain(anchor);
  });
});

it('docs/decisions/README.md lists every decision, by its title', () => {
  const listed = [...read('docs/decisions/README.md').matchAll(/^(\d+\. )\[(.+)\]\((.+)\)$/gm)];
  const written = globSync('0*.md', { cwd: join(root, 'docs/decisions') }).sort();
  expect(listed.map(([, number = '', title = '', file = '']) => [file, `# ${number}${title}`])).toEqual(
    written.map((file) => [file, read(`docs/decisions/${file}`).split('\n')[0]]),
  );
});

it('docs/security.md names every key under which the page keeps something in the session storage', () => {
  const keysIn = (text: string): string[] => text.match(/tl-license-manager:[a-z-]+/g) ?? [];
  const kept = globSync('src/**/*.ts', { cwd: root }).flatMap((file) => keysIn(read(file)));
  expect(kept).not.toEqual([]);
  expect(new Set(keysIn(read('docs/security.md')))).toEqual(new Set(kept));
});
