/**
 * The user searched, chose a module or sorted. The new state can be read from the element; the event itself carries no
 * text that was typed, because it may be somebody's name.
 */
export class TableChangeEvent extends Event {
  static readonly type = 'tl-table-change';
  /** Which property of the table is new. */
  readonly property: 'query' | 'lineId' | 'sort';
  /** The module that is shown, empty for all. */
  readonly lineId: string;
  /** The column sorted by, with `-` before it for descending. */
  readonly sort: string;

  constructor(property: TableChangeEvent['property'], state: { readonly lineId: string; readonly sort: string }) {
    // A host hears it at the page around the table, too.
    super(TableChangeEvent.type, { bubbles: true, composed: true });
    this.property = property;
    this.lineId = state.lineId;
    this.sort = state.sort;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tl-table-change': TableChangeEvent;
  }
}
