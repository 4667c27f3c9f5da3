/** `docs/promises.md`, from the list. A test or a line that is no longer there stops the writing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promises, type Promised } from './promises.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Where the line stands, and that it stands there once. */
export function lineNumber(file: string, line: string): number {
  const found = read(file)
    .split('\n')
    .flatMap((text, index) => (text.trim() === line ? [index + 1] : []));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${file} has ${found.length} lines like this: ${line}`);
  return only;
}

function rowsOf({ number, says, shown, note }: Promised): string[] {
  const rows = shown.map(({ suite, file, test, figure, broken }) => {
    if (!read(file).includes(test)) throw new Error(`${file} has no test “${test}”`);
    const place = `\`${broken.file}\`, “\`${broken.line.replaceAll('`', "'").replaceAll('|', '\\|')}\`”`;
    lineNumber(broken.file, broken.line);
    return `“${test}” (${suite}, \`${file}\`) | ${figure} | ${place}`;
  });
  const [first = `${note ?? ''} | | `, ...others] = rows;
  const said = note !== undefined && rows.length > 0 ? `${says}. ${note}` : says;
  return [`| ${number} | ${said} | ${first} |`, ...others.map((row) => `| | | ${row} |`)];
}

export function promisesDocument(): string {
  return [
    '<!-- Written by `npm run generate` from test/promises/promises.ts. -->',
    '',
    '# Promises, and how each is shown',
    '',
    'Each promise has a test that fails when it is broken. The last column names a line that breaks it: `npm run promises`',
    'changes each of these lines in turn, runs the test, and fails unless that test goes red.',
    '',
    '| # | promise | test | figure | a line that breaks it |',
    '|---|---|---|---|---|',
    ...promises.flatMap(rowsOf),
    '',
  ].join('\n');
}
