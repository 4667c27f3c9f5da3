import { html, LitElement } from 'lit';
import '@lit-labs/virtualizer';
import type { LitVirtualizer } from '@lit-labs/virtualizer';
import { ROW_HEIGHT, rowsOnScreen, VIEWPORT_HEIGHT, type Contestant } from '../table/contestant.ts';
import { COLUMNS, HEADINGS, type FlatRow } from '../table/rows.ts';
import { FlatSearch } from './flat-search.ts';

const css = `
  .row { display: grid; grid-template-columns: 2fr 3fr 2fr 2fr 1fr 1fr; inline-size: 100%; block-size: ${ROW_HEIGHT}px; }
  .row span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; line-height: ${ROW_HEIGHT}px; }
  lit-virtualizer { block-size: ${VIEWPORT_HEIGHT}px; }
`;

class VirtualTable extends LitElement {
  items: readonly FlatRow[] = [];
  static override properties = { items: { attribute: false } };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return html`<div class="row">${COLUMNS.map((column) => html`<span>${HEADINGS[column]}</span>`)}</div>
      <lit-virtualizer scroller .items=${this.items} .renderItem=${renderRow}></lit-virtualizer>`;
  }
}
customElements.define('virtual-table', VirtualTable);

const renderRow = (row: FlatRow): unknown =>
  html`<div class="row">${COLUMNS.map((column) => html`<span>${row[column]}</span>`)}</div>`;

export function createContestant(): Contestant {
  const table = new VirtualTable();
  let search: FlatSearch;
  const scroller = (): LitVirtualizer | null => table.querySelector<LitVirtualizer>('lit-virtualizer');
  const update = (): void => {
    table.items = search.found();
  };

  return {
    needs: 'flat',
    mount(host, { flat }) {
      search = new FlatSearch(flat);
      const style = document.createElement('style');
      style.textContent = css;
      table.items = flat;
      host.append(style, table);
    },
    search(text) {
      search.query = text;
      update();
    },
    filter(module) {
      search.module = module;
      update();
    },
    sortByName() {
      search.sorted = true;
      update();
    },
    count: () => table.items.length,
    scroller: () => scroller() ?? table,
    visibleRows() {
      const list = scroller();
      return list ? rowsOnScreen(list, list.querySelectorAll('.row')) : [];
    },
  };
}
