import type { Contestant, VisibleRow } from './contestant.ts';
import { nextFrame, painted, pause } from '../shared/settle.ts';

const FRAMES = 120;
/** What may differ by rounding, in pixels. */
const TOLERANCE = 4;

/** What was seen on the way. */
export interface Sweep {
  /** From the scrolling to its frame, painted, in milliseconds. */
  readonly frames: readonly number[];
  readonly samples: readonly Sample[];
  readonly atRest: readonly [top: Sample, end: Sample];
}

interface Sample {
  readonly covered: number;
  readonly keys: readonly string[];
}

/** From the first row to the last in equal steps, one a frame. */
export async function sweep(contestant: Contestant): Promise<Sweep> {
  const scroller = contestant.scroller();
  const top = sample(contestant);
  const frames: number[] = [];
  const samples: Sample[] = [];
  for (let nth = 1; nth <= FRAMES; nth += 1) {
    const started = performance.now();
    // Anew each time, since some only guess at first how tall their rows are.
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * nth) / FRAMES;
    await nextFrame();
    await painted();
    frames.push(performance.now() - started);
    samples.push(sample(contestant));
    await pause(0);
  }
  await pause(200);
  scroller.scrollTop = scroller.scrollHeight;
  await pause(200);
  const last = sample(contestant);
  scroller.scrollTop = 0;
  await pause(200);
  return { frames, samples, atRest: [top, last] };
}

/**
 * How many frames were blank: rows cover less of the table than at rest, or are not some that follow, further down. Undefined where the
 * last row was never seen. Asked afterwards, because it takes long.
 */
export function blankFrames({ samples, atRest }: Sweep, keys: readonly string[]): number | undefined {
  if (!atRest[1].keys.includes(keys.at(-1) ?? '')) return undefined;
  const least = Math.min(...atRest.map(({ covered }) => covered)) - TOLERANCE;
  const places = new Map(keys.map((key, index) => [key, index]));
  let before = -1;
  return samples.filter(({ covered, keys: shown }) => {
    const first = placeOf(shown, places);
    const right = first > before && covered >= least;
    before = Math.max(before, first);
    return !right;
  }).length;
}

function sample(contestant: Contestant): Sample {
  const rows = contestant.visibleRows();
  return { covered: coveredBy(rows), keys: rows.map(({ cells }) => cells.join('|')) };
}

function coveredBy(rows: readonly VisibleRow[]): number {
  let covered = 0;
  let reached = -Infinity;
  for (const { top, bottom } of rows) {
    covered += Math.max(0, bottom - Math.max(top, reached));
    reached = Math.max(reached, bottom);
  }
  return covered;
}

/** Where the rows stand that are shown, -1 unless they follow each other in the data. */
function placeOf(shown: readonly string[], places: ReadonlyMap<string, number>): number {
  const first = places.get(shown[0] ?? '') ?? -1;
  return shown.every((key, nth) => places.get(key) === first + nth) ? first : -1;
}
