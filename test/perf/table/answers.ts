import type { Contestant } from './contestant.ts';
import type { FlatRow } from './rows.ts';
import { STEPS } from './steps.ts';

/** What has to be on screen: so many rows, and these first. */
export interface Answer {
  readonly count: number;
  readonly first: readonly string[];
}

/** Enough to tell the answers of all steps apart, few enough to be on everybody's screen. */
const FIRST = 6;

export function keyOf({ employee, email, department, module }: FlatRow): string {
  return [employee, email, department, module].join('|');
}

/** The answer to every step, computed plainly, column by column, before anybody is asked. */
export function expectedAnswers(rows: readonly FlatRow[]): readonly [first: Answer, ...steps: Answer[]] {
  let query = '';
  let module = '';
  let ordered = rows;
  const answer = (): Answer => {
    const found = ordered.filter((row) => (module === '' || row.module === module) && matches(row, query));
    return { count: found.length, first: found.slice(0, FIRST).map(keyOf) };
  };
  const steps = STEPS.map(({ action, text = '' }) => {
    if (action === 'search') query = text;
    if (action === 'filter') module = text;
    if (action === 'sort') ordered = sortedByName(rows);
    return answer();
  });
  return [{ count: rows.length, first: rows.slice(0, FIRST).map(keyOf) }, ...steps];
}

function matches(row: FlatRow, query: string): boolean {
  return query === '' || Object.values(row).some((text: string) => text.toLowerCase().includes(query));
}

function sortedByName(rows: readonly FlatRow[]): FlatRow[] {
  const { compare } = new Intl.Collator('sv');
  return [...rows].sort((a, b) => compare(a.employee, b.employee));
}

/** Undefined where the contestant shows the answer, else what is wrong. */
export function mistake(contestant: Contestant, { count, first }: Answer): string | undefined {
  const said = contestant.count();
  if (said !== count) return `says ${said} rows instead of ${count}`;
  const shown = contestant.visibleRows();
  if (first.length === 0) return shown.length === 0 ? undefined : `shows ${shown.length} rows instead of none`;
  const wrong = first.findIndex((key, nth) => shown[nth]?.cells.join('|') !== key);
  return wrong < 0
    ? undefined
    : `shows "${shown[wrong]?.cells.join('|') ?? 'nothing'}" in row ${wrong + 1} instead of "${first[wrong] ?? ''}"`;
}
