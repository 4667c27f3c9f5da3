/** What runs in the page of a contestant. `prepare`, then the heap is weighed, then `run`, then it is weighed again. */
import { expectedAnswers, keyOf, mistake, type Answer } from './answers.ts';
import type { BenchData, Contestant } from './contestant.ts';
import { flatten, makeAssignments, makeLines } from './rows.ts';
import { nextFrame, pause, timed } from '../shared/settle.ts';
import { STEPS, type Measure, type Step } from './steps.ts';
import { blankFrames, sweep, type Sweep } from './sweep.ts';

/** 60 of them a second is all that a screen shows. */
const SCREEN_FRAME_MS = 1000 / 60;

export type Figures = Partial<Record<Measure, number>>;

export async function prepareTableBench(contestant: string, rows: number): Promise<TableBench> {
  const module = (await import(/* @vite-ignore */ `/${contestant}/index.js`)) as { createContestant(): Contestant };
  return new TableBench(module.createContestant(), rows);
}

export class TableBench {
  #contestant: Contestant;
  #data: BenchData;
  #answers: readonly [Answer, ...Answer[]];
  #host = document.createElement('main');
  #values = new Map<Measure, number[]>();
  #tasks: number[] = [];
  #swept: Sweep | undefined;

  constructor(contestant: Contestant, rows: number) {
    this.#contestant = contestant;
    const assignments = makeAssignments(rows);
    const flat = flatten(assignments);
    this.#answers = expectedAnswers(flat);
    this.#data = { assignments, lines: makeLines(assignments), flat: contestant.needs === 'flat' ? flat : [] };
    document.body.append(this.#host);
  }

  async run(): Promise<Figures> {
    const observer = new PerformanceObserver((list) =>
      this.#tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    observer.observe({ type: 'longtask' });
    await pause();
    const [first, ...answers] = this.#answers;
    await this.#time('data → first rows', first, () => this.#contestant.mount(this.#host, this.#data));
    this.#note('DOM nodes', countNodes(this.#host));
    for (const [nth, step] of STEPS.entries()) {
      await pause();
      await this.#do(step, answers[nth] ?? first);
    }
    await pause();
    await nextFrame();
    observer.disconnect();
    return this.#figures();
  }

  async #do(step: Step, answer: Answer): Promise<void> {
    const contestant = this.#contestant;
    const { action, measure, text = '' } = step;
    if (action === 'sweep') return this.#sweep();
    await this.#time(measure, answer, () => {
      if (action === 'search') contestant.search(text);
      else if (action === 'filter') contestant.filter(text);
      else contestant.sortByName();
    });
  }

  async #time(measure: Measure | undefined, answer: Answer, call: () => void): Promise<void> {
    const wrong = (): string | undefined => mistake(this.#contestant, answer);
    const taken = await timed(call, wrong).catch((error: unknown) => {
      throw new Error(`${measure ?? 'a step'}: ${String(error)}`);
    });
    if (measure) this.#note(measure, taken);
  }

  async #sweep(): Promise<void> {
    this.#swept = await sweep(this.#contestant);
    this.#note('DOM nodes', countNodes(this.#host));
  }

  #note(measure: Measure, value: number): void {
    this.#values.set(measure, [...(this.#values.get(measure) ?? []), value]);
  }

  #figures(): Figures {
    const figures: Figures = { 'long tasks': this.#tasks.length, 'longest task': Math.max(0, ...this.#tasks) };
    for (const [measure, values] of this.#values) {
      const worst = measure === 'worst of five typed letters' || measure === 'DOM nodes';
      figures[measure] = quantile(values, worst ? 1 : 0.5);
    }
    return { ...figures, ...this.#sweepFigures() };
  }

  #sweepFigures(): Figures {
    const blank = this.#swept && blankFrames(this.#swept, flatten(this.#data.assignments).map(keyOf));
    if (!this.#swept || blank === undefined) return {};
    const p95 = quantile(this.#swept.frames, 0.95);
    return { 'sweep, p95 frame': Math.max(SCREEN_FRAME_MS, p95), 'sweep, p95 work': p95, 'blank frames': blank };
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** All that is in the page for it, shadow roots included. */
function countNodes(root: Node): number {
  let count = 0;
  for (const child of root.childNodes) count += 1 + countNodes(child);
  if (root instanceof Element && root.shadowRoot) count += countNodes(root.shadowRoot);
  return count;
}
