import { COLUMNS, type FlatRow } from '../table/rows.ts';

/** The search of the documentations' examples: any column that contains what was typed. */
export function containsText(row: FlatRow, lowerCase: string): boolean {
  return COLUMNS.some((column) => row[column].toLowerCase().includes(lowerCase));
}

export const { compare } = new Intl.Collator('sv');

/** What a grid without a search of its own is given anew: the rows that are found, sorted. */
export class FlatSearch {
  query = '';
  module = '';
  sorted = false;
  #rows: readonly FlatRow[];

  constructor(rows: readonly FlatRow[]) {
    this.#rows = rows;
  }

  found(): FlatRow[] {
    const { module, sorted } = this;
    const query = this.query.toLowerCase();
    const rows = this.#rows.filter(
      (row) => (module === '' || row.module === module) && (query === '' || containsText(row, query)),
    );
    return sorted ? rows.sort((a, b) => compare(a.employee, b.employee)) : rows;
  }
}
