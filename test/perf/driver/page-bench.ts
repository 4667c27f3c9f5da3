import type { Page } from 'playwright-core';
import { FLOW_STEPS, type FlowFigures } from '../page/flow-steps.ts';
import { launch } from './browser.ts';
import { bundle, bundlePage } from './bundles.ts';
import type { Site } from './site.ts';
import { median, medianRatio } from './statistics.ts';

declare global {
  var firstView: (script: string) => Promise<number>;
  var changeFlow: (script: string) => Promise<FlowFigures>;
}

const THROTTLE = 4;
/** A first view is short, and at a quarter of the speed much of it is chance. */
const VIEWS_PER_RUN = 5;

export interface PageFigure {
  readonly measure: string;
  readonly value: number;
  readonly goal: number;
  readonly unit: '×' | 'ms';
  readonly runs: readonly number[];
}

export async function buildPageBench(site: Site): Promise<void> {
  await bundlePage('page/page-page.ts', site.folder);
  for (const name of ['trivial', 'manager', 'change-flow']) await bundle(`page/${name}.ts`, site.fileOf(name));
}

/** The first view beside a trivial element, and the steps of a change, at a quarter of this machine's speed. */
export async function runPageBench(site: Site, runs: number): Promise<PageFigure[]> {
  const trivial: number[] = [];
  const manager: number[] = [];
  const flows: FlowFigures[] = [];
  const view = (name: string): Promise<number> =>
    visit(site, (page) => page.evaluate((script) => firstView(script), `/${name}/index.js`));
  for (let run = 0; run < runs; run += 1) {
    for (let visited = 0; visited < VIEWS_PER_RUN; visited += 1) {
      // Each of the two goes first every other time.
      if (visited % 2 === 0) trivial.push(await view('trivial'));
      manager.push(await view('manager'));
      if (visited % 2 === 1) trivial.push(await view('trivial'));
    }
    flows.push(await visit(site, (page) => page.evaluate(() => changeFlow('/change-flow/index.js'))));
  }
  const ratio = { goal: 2, unit: '×', runs: manager.map((value, run) => value / (trivial[run] ?? NaN)) } as const;
  const steps = FLOW_STEPS.map((step) => ({ measure: step, runs: flows.map((flow) => flow[step]) }));
  return [
    { measure: 'first view : trivial Lit element', value: medianRatio(manager, trivial), ...ratio },
    ...steps.map((step) => ({ ...step, value: median(step.runs), goal: 50, unit: 'ms' as const })),
  ];
}

async function visit<T>(site: Site, ask: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 1000 }, locale: 'en-GB' });
    await page.goto(site.origin);
    await page.waitForFunction(() => 'firstView' in globalThis);
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    return await ask(page);
  } finally {
    await browser.close();
  }
}
