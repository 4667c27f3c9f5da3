/**
 * `npm run test:mutation`: would the tests of the rules notice a wrong rule? Fails below the score of the configuration, with
 * too many excuses, or with one that excuses nothing.
 *
 *   node test/mutation/run.ts                                        everything
 *   node test/mutation/run.ts --mutate mocks/backend/grace.ts        one file; the arguments are Stryker's
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { excused, MOST_EXCUSED, type Excused } from './excused.ts';
import { REPORT } from './stryker.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = join(root, REPORT);

/** What is read of a report: https://github.com/stryker-mutator/mutation-testing-elements (the report's schema). */
interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number } };
}

interface Survivor extends Omit<Excused, 'reason'> {
  at: string;
}

function survivorsIn({ files }: Report): Survivor[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ mutatorName, replacement = '', location: { start } }) => ({
        file,
        mutator: mutatorName,
        line: source.split('\n')[start.line - 1]?.trim() ?? '',
        replacement,
        at: `${file}:${start.line}:${start.column}`,
      })),
  );
}

function isSame(a: Omit<Excused, 'reason'>, b: Omit<Excused, 'reason'>): boolean {
  return a.file === b.file && a.mutator === b.mutator && a.line === b.line && a.replacement === b.replacement;
}

/** What is wrong with the list of excuses; of a file that was not mutated nothing can be said. */
function complaints(result: Report, survivors: readonly Survivor[]): string[] {
  const stale = excused.filter(
    (excuse) => excuse.file in result.files && !survivors.some((survivor) => isSame(survivor, excuse)),
  );
  return [
    ...(excused.length > MOST_EXCUSED
      ? [`${excused.length} mutants are excused, at most ${MOST_EXCUSED} may be.`]
      : []),
    ...stale.map(({ file, line, replacement }) => `Excused, but no survivor: ${file}: ${line} → ${replacement}`),
  ];
}

rmSync(report, { force: true });
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'test/mutation/stryker.config.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);

let wrong: string[] = [];
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const survivors = survivorsIn(result);
  const open = survivors.filter((survivor) => !excused.some((excuse) => isSame(survivor, excuse)));
  console.log(`${survivors.length} survivors, ${survivors.length - open.length} of them excused`);
  for (const { at, mutator } of open) console.log(`  ${at} ${mutator}`);
  wrong = complaints(result, survivors);
  for (const complaint of wrong) console.error(complaint);
}
process.exitCode = status === 0 && wrong.length === 0 ? 0 : 1;
