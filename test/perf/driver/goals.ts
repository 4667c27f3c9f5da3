/** What the table is held to. Ratios are of one run, so that a slow moment of the machine strikes both sides. */
import { TIMED, type Measure } from '../table/steps.ts';
import { FLOOR, LAZY_FLOOR, OURS, type Entrant } from './contestants.ts';
import { median, medianRatio } from './statistics.ts';
import type { Result } from './table-bench.ts';

export interface Verdict {
  readonly measure: Measure;
  readonly rows: number;
  readonly goal: string;
  readonly value: string;
  readonly ok: boolean;
  /** What the floor reaches, where it misses the goal, too. */
  readonly floor?: string;
}

/** At most so many times the floor; at least so many times as fast as the best peer. */
const LARGE: readonly (readonly [measure: Measure, floor: string, atMost: number, faster: number])[] = [
  ['data → first rows', LAZY_FLOOR, 1.25, 1.3],
  ['first search ever', LAZY_FLOOR, 1, 1.4],
  ['search, few hits', FLOOR, 1.25, 3],
  ['search, half of all', FLOOR, 1.25, 2.5],
  ['search, no hits', FLOOR, 1.25, 2.5],
  ['worst of five typed letters', FLOOR, 1.25, 1.6],
  ['clear the search', FLOOR, 1.25, 1.6],
  ['module filter', FLOOR, 1.25, 1.3],
  ['sort by name', LAZY_FLOOR, 1.25, 5],
  ['search while sorted', LAZY_FLOOR, 1.25, 4],
  ['sweep, p95 frame', FLOOR, 1.3, 1],
];

const LIMITS: readonly (readonly [measure: Measure, atMost: number])[] = [
  ['blank frames', 0],
  ['DOM nodes', 800],
  ['heap over the rows', 10],
  ['long tasks', 0],
];

const LARGE_ROWS = 100_000;

export function judge(entrants: readonly Entrant[], results: readonly Result[]): Verdict[] {
  const rowCounts = [...new Set(results.map(({ rows }) => rows))];
  return rowCounts.flatMap((rows) => (rows >= LARGE_ROWS ? large : small)(new Judge(entrants, results, rows)));
}

function large(judge: Judge): Verdict[] {
  return [
    ...LARGE.flatMap(([measure, floor, atMost, faster]) => [
      ...judge.against(measure, floor, atMost),
      ...judge.againstBest(measure, faster, floor),
    ]),
    ...LIMITS.flatMap(([measure, atMost]) => judge.within(measure, atMost)),
  ];
}

function small(judge: Judge): Verdict[] {
  return [...TIMED, 'sweep, p95 frame' as const].flatMap((measure) => judge.againstBest(measure, 1));
}

class Judge {
  #entrants: readonly Entrant[];
  #results: readonly Result[];
  #rows: number;

  constructor(entrants: readonly Entrant[], results: readonly Result[], rows: number) {
    this.#entrants = entrants;
    this.#results = results.filter((one) => one.rows === rows);
    this.#rows = rows;
  }

  against(measure: Measure, floor: string, atMost: number): Verdict[] {
    const [ours, theirs] = [this.#result(OURS, measure), this.#result(floor, measure)];
    if (!ours || !theirs) return [];
    const ratio = medianRatio(ours.runs, theirs.runs);
    const name = this.#entrants.find(({ id }) => id === floor)?.title ?? floor;
    return [this.#verdict(measure, `≤ ${atMost} × ${name}`, `${number(ratio)} ×`, ratio <= atMost)];
  }

  againstBest(measure: Measure, atLeast: number, floor = FLOOR): Verdict[] {
    const ours = this.#result(OURS, measure);
    const physical = this.#result(floor, measure);
    const peers = this.#entrants
      .filter(({ kind }) => kind === 'peer')
      .flatMap(({ id, title }) => {
        const result = this.#result(id, measure);
        return result && !Number.isNaN(result.median) ? [{ title, result }] : [];
      });
    const best = peers.toSorted((a, b) => a.result.median - b.result.median)[0];
    if (!ours || !best) return [];
    const ratio = medianRatio(best.result.runs, ours.runs);
    const goal = atLeast === 1 ? 'not slower than the best peer' : `≥ ${atLeast} × as fast as the best peer`;
    const verdict = this.#verdict(measure, goal, `${number(ratio)} × ${best.title}`, ratio >= atLeast);
    const reach = physical ? medianRatio(best.result.runs, physical.runs) : NaN;
    return [reach < atLeast ? { ...verdict, floor: `${number(reach)} ×` } : verdict];
  }

  within(measure: Measure, atMost: number): Verdict[] {
    const ours = this.#result(OURS, measure);
    if (!ours) return [];
    const value = median(ours.runs);
    return [this.#verdict(measure, `≤ ${atMost}`, number(value), value <= atMost)];
  }

  #result(contestant: string, measure: Measure): Result | undefined {
    return this.#results.find((one) => one.contestant === contestant && one.measure === measure);
  }

  #verdict(measure: Measure, goal: string, value: string, ok: boolean): Verdict {
    return { measure, rows: this.#rows, goal, value, ok };
  }
}

function number(value: number): string {
  return Number.isNaN(value) ? '—' : value.toFixed(2);
}
