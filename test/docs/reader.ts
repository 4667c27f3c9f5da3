/** The pages of documentation as their readers see them. */
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Every page but the decisions, which tell of the past. */
export const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What a reader imports, and where it lives here. */
const ENTRIES: readonly (readonly [name: string, file: string])[] = [
  ['@timelog/license-manager/mocks/panel', 'mocks/panel/define.ts'],
  ['@timelog/license-manager/mocks/msw', 'mocks/msw/index.ts'],
  ['@timelog/license-manager/mocks', 'mocks/index.ts'],
  ['@timelog/license-manager/define', 'src/define.ts'],
  ['@timelog/license-manager', 'src/index.ts'],
];

export function asReaderWritesIt(source: string): string {
  return ENTRIES.reduce(
    (text, [name, file]) => text.replaceAll(new RegExp(`'(\\.\\./)+${file.replaceAll('.', '\\.')}'`, 'g'), `'${name}'`),
    source,
  );
}

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The file that it is taken from, as the comment before it says. */
  readonly file: string | undefined;
}

const BLOCK = /(?:<!-- (\S+) -->\n+)?^```(\w+)\n([^]*?)^```$/gm;

export function codeBlocksOf(text: string): CodeBlock[] {
  return [...text.matchAll(BLOCK)].map(([, file, language = '', code = '']) => ({ file, language, code }));
}

/** The page with every block as the file that it is taken from is now. */
export function withCodeOfToday(text: string): string {
  return text.replaceAll(BLOCK, (block, file: string | undefined, language: string) =>
    file === undefined ? block : `<!-- ${file} -->\n\n\`\`\`${language}\n${asReaderWritesIt(read(file))}\`\`\``,
  );
}
