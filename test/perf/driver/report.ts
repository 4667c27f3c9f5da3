import { MEASURES } from '../table/steps.ts';
import { OURS, type Entrant } from './contestants.ts';
import type { Verdict } from './goals.ts';
import type { PageFigure } from './page-bench.ts';
import { medianRatio } from './statistics.ts';
import type { Result } from './table-bench.ts';

export interface Figures {
  readonly entrants: readonly Entrant[];
  readonly results: readonly Result[];
}

/** A row for each measure: what everybody takes. */
export function medianTable(figures: Figures, rows: number): string[][] {
  return tableOf(figures, rows, ({ median }) => number(median));
}

/** What ours takes of what they take, run by run; below 1 ours is less. */
export function ratioTable(figures: Figures, rows: number): string[][] {
  const others = figures.entrants.filter(({ id }) => id !== OURS);
  return tableOf({ ...figures, entrants: others }, rows, (result) => {
    const ours = find(figures.results, OURS, rows, result.measure);
    const ratio = ours ? medianRatio(ours.runs, result.runs) : NaN;
    return Number.isFinite(ratio) ? ratio.toFixed(2) : '—';
  });
}

function tableOf({ entrants, results }: Figures, rows: number, cell: (result: Result) => string): string[][] {
  const lines = MEASURES.flatMap((measure) => {
    const found = entrants.map(({ id }) => find(results, id, rows, measure));
    return found.some(Boolean) ? [[measure, ...found.map((result) => (result ? cell(result) : '—'))]] : [];
  });
  return [[`${rows.toLocaleString('en-GB')} rows`, ...entrants.map(({ title }) => title)], ...lines];
}

export function verdictTable(verdicts: readonly Verdict[]): string[][] {
  const lines = verdicts.map(({ measure, rows, goal, value, ok }) => {
    return [measure, rows.toLocaleString('en-GB'), goal, value, ok ? 'met' : '**missed**'];
  });
  return [['measure', 'rows', 'goal', 'measured', ''], ...lines];
}

export function pageTable(figures: readonly PageFigure[]): string[][] {
  const lines = figures.map(({ measure, value, goal, unit }) => {
    return [measure, `≤ ${goal} ${unit}`, `${number(value)} ${unit}`, value <= goal ? 'met' : '**missed**'];
  });
  return [['step', 'goal', 'measured', ''], ...lines];
}

/** As lines of a terminal. */
export function aligned(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function find(results: readonly Result[], contestant: string, rows: number, measure: string): Result | undefined {
  return results.find((one) => one.contestant === contestant && one.rows === rows && one.measure === measure);
}

function number(value: number): string {
  return Number.isNaN(value) ? '—' : value.toFixed(value < 100 ? 1 : 0);
}
