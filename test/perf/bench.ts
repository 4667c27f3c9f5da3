/**
 * `npm run bench`: the add-on table beside a floor and its peers on the same rows, and the licence page beside a trivial
 * element. The peers have a package of their own, which is installed when it is needed.
 *
 *   npm run bench -- table --runs 3 --rows 1000,100000 --only ours,lazy-floor --measure search --json FILE
 *   npm run bench -- page                 the licence page alone
 *   npm run bench -- --write              everything, and docs/performance.md with it
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserVersion } from './driver/browser.ts';
import { entrants } from './driver/contestants.ts';
import { writeDocument } from './driver/document.ts';
import { judge } from './driver/goals.ts';
import { buildPageBench, runPageBench, type PageFigure } from './driver/page-bench.ts';
import { aligned, medianTable, pageTable, ratioTable, verdictTable } from './driver/report.ts';
import { Site } from './driver/site.ts';
import { buildTableBench, runTableBench, type Result } from './driver/table-bench.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    rows: { type: 'string', default: '1000,10000,100000' },
    only: { type: 'string' },
    measure: { type: 'string', default: '' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const parts = positionals.length > 0 ? positionals : ['table', 'page'];
const runs = Number(options.runs);
const only = options.only?.split(',');
const chosen = entrants.filter(({ id }) => only?.includes(id) ?? true);

const peers = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${peers}node_modules`)) {
  spawnSync('npm', ['ci', '--prefix', peers], { stdio: 'inherit', shell: process.platform === 'win32' });
}

// Others at work on the same cores make every figure chance.
const load = loadavg()[0] ?? 0;
if (load > cpus().length) console.error(`This machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores).`);

const results = parts.includes('table') ? await benchTable() : [];
const page = parts.includes('page') ? await benchPage() : [];
if (options.json !== undefined) await writeFile(options.json, JSON.stringify(results, undefined, 2));
if (options.write) await writeDocument({ entrants: chosen, results, page, runs, browser: await browserVersion() });

async function benchTable(): Promise<Result[]> {
  await using site = await Site.open();
  await buildTableBench(site, chosen);
  const all: Result[] = [];
  for (const rows of options.rows.split(',').map(Number)) {
    const asked = { entrants: chosen, rows, runs, onRun: (message: string) => console.error(message) };
    all.push(...(await runTableBench(site, asked)));
    const results = all.filter(({ measure }) => measure.includes(options.measure));
    const figures = { entrants: chosen, results };
    console.log(`\nmedian\n${aligned(medianTable(figures, rows))}`);
    console.log(`\nours to theirs\n${aligned(ratioTable(figures, rows))}`);
  }
  const shown = all.filter(({ measure }) => measure.includes(options.measure));
  console.log(`\ngoals\n${aligned(verdictTable(judge(chosen, shown)))}`);
  return all;
}

async function benchPage(): Promise<PageFigure[]> {
  await using site = await Site.open();
  await buildPageBench(site);
  const figures = await runPageBench(site, runs);
  console.log(`\nthe licence page, at a quarter of the speed\n${aligned(pageTable(figures))}`);
  return figures;
}
