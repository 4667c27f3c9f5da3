import type { BrowserContext } from 'playwright-core';
import type { TableBench } from '../table/table.ts';
import { MEASURES, type Measure } from '../table/steps.ts';
import { heapInUse, launch } from './browser.ts';
import { bundle, bundlePage, gzipSize } from './bundles.ts';
import { entryOf, type Entrant } from './contestants.ts';
import type { Site } from './site.ts';
import { median } from './statistics.ts';

declare global {
  // What the page offers.
  var prepareTableBench: (contestant: string, rows: number) => Promise<TableBench>;
  var tableBench: TableBench;
}

const MEGA = 1_000_000;

/** One figure of one contestant, run by run. A run that gave none is NaN. */
export interface Result {
  readonly contestant: string;
  readonly rows: number;
  readonly measure: Measure;
  readonly median: number;
  readonly runs: readonly number[];
}

type Figures = Partial<Record<Measure, number>>;

export async function buildTableBench(site: Site, entrants: readonly Entrant[]): Promise<void> {
  await bundlePage('table/table-page.ts', site.folder);
  for (const entrant of entrants) await bundle(entryOf(entrant), site.fileOf(entrant.id));
}

export interface TableRuns {
  readonly entrants: readonly Entrant[];
  readonly rows: number;
  readonly runs: number;
  readonly onRun: (message: string) => void;
}

/** Every contestant in turn, run by run, each beginning with another one. */
export async function runTableBench(site: Site, asked: TableRuns): Promise<Result[]> {
  const { entrants, rows, runs, onRun } = asked;
  const figures = new Map<string, Figures[]>(entrants.map(({ id }) => [id, []]));
  for (let run = 0; run < runs; run += 1) {
    for (let nth = 0; nth < entrants.length; nth += 1) {
      const entrant = entrants[(nth + run) % entrants.length];
      if (!entrant) continue;
      const measured = await visit(site, entrant, rows).catch((error: unknown): Figures => {
        // A figure without the right answer is none.
        process.exitCode = 1;
        onRun(`${entrant.title}, ${rows} rows: ${String(error).split('\n', 1)[0] ?? ''}`);
        return {};
      });
      figures.get(entrant.id)?.push(measured);
    }
    onRun(`${rows} rows: run ${run + 1} of ${runs}`);
  }
  return entrants.flatMap(({ id }) =>
    MEASURES.map((measure) => {
      const values = (figures.get(id) ?? []).map((one) => one[measure] ?? NaN);
      return { contestant: id, rows, measure, median: median(values), runs: values };
    }),
  );
}

/** In a browser of its own: what one contestant leaves behind is no burden to the next. */
async function visit(site: Site, { id }: Entrant, rows: number): Promise<Figures> {
  const browser = await launch();
  try {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 1000 },
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
    });
    return await measure(context, site, id, rows);
  } finally {
    await browser.close();
  }
}

async function measure(context: BrowserContext, site: Site, id: string, rows: number): Promise<Figures> {
  const page = await context.newPage();
  const own = new Set<string>();
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith(`/${id}/`)) own.add(site.fileOf(path));
  });
  await page.goto(site.origin);
  await page.waitForFunction(() => 'prepareTableBench' in globalThis);
  const session = await context.newCDPSession(page);
  await page.evaluate(
    async ([name, count]) => {
      globalThis.tableBench = await prepareTableBench(name, count);
    },
    [id, rows] as const,
  );
  const before = await heapInUse(session);
  const figures = await page.evaluate(() => tableBench.run());
  const after = await heapInUse(session);
  return { ...figures, 'heap over the rows': (after - before) / MEGA, bundle: (await gzipSize(own)) / 1000 };
}
