/** What of the add-on table is searched and chosen, and how it is sorted. */
export interface TableState {
  readonly query: string;
  /** Empty for all modules. */
  readonly lineId: string;
  /** A column; with `-` before it descending; empty for the order in which the rows are given. */
  readonly sort: string;
}

export const WHOLE_TABLE: TableState = { query: '', lineId: '', sort: 'employee' };
