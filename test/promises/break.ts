/**
 * `npm run promises`: would the tests notice a broken promise? Changes each line of `promises.ts` in turn, runs its test
 * and puts the line back. Fails unless every one of these tests goes red.
 *
 *   node test/promises/break.ts          all
 *   node test/promises/break.ts 2 13     some
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineNumber } from './document.ts';
import { promises, type Promised } from './promises.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
type Shown = Promised['shown'][number];

/** Whether the test fails, and not something else of its file. */
function isRed({ suite, file, test }: Shown): boolean {
  // The elements' runner knows no names, so its report is read.
  const inTheElementsRunner = ['elements', 'firefox', 'webkit'].includes(suite);
  const only = inTheElementsRunner ? [] : ['-t', test.replaceAll(/[()?+*.$^|[\]\\]/g, '.')];
  const { status, stdout } = spawnSync(process.execPath, ['test/run.ts', suite, file, ...only], {
    cwd: root,
    encoding: 'utf8',
  });
  return (
    status !== 0 &&
    (!inTheElementsRunner || stdout.split('\n').some((line) => /❌|𐄂/.test(line) && line.includes(test)))
  );
}

/** Runs with the line changed; whatever happens, the file is as it was afterwards. */
function whileBroken<Result>({ broken: { file, line, to } }: Shown, run: () => Result): Result {
  const path = join(root, file);
  const source = readFileSync(path, 'utf8');
  const lines = source.split('\n');
  const at = lineNumber(file, line) - 1;
  lines[at] = (lines[at] ?? '').replace(line, () => to);
  writeFileSync(path, lines.join('\n'));
  try {
    return run();
  } finally {
    writeFileSync(path, source);
  }
}

const wanted = process.argv.slice(2).map(Number);
let kept = 0;
for (const { number, shown } of promises) {
  if (wanted.length > 0 && !wanted.includes(number)) continue;
  for (const each of shown) {
    const red = whileBroken(each, () => isRed(each));
    if (!red) kept += 1;
    console.log(`${red ? 'red  ' : 'GREEN'} ${number}: ${each.test}`);
  }
}
process.exitCode = kept === 0 ? 0 : 1;
