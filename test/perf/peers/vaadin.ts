import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import type { Grid } from '@vaadin/grid';
import { rowsOnScreen, VIEWPORT_HEIGHT, type Contestant } from '../table/contestant.ts';
import { COLUMNS, HEADINGS, type FlatRow } from '../table/rows.ts';
import { FlatSearch } from './flat-search.ts';

/** Searched and sorted outside, since its own sorting knows no language and its own filters are one for each column. */
export function createContestant(): Contestant {
  const grid = document.createElement('vaadin-grid') as Grid<FlatRow>;
  let search: FlatSearch;
  const update = (): void => {
    grid.items = search.found();
  };

  return {
    needs: 'flat',
    mount(host, { flat }) {
      search = new FlatSearch(flat);
      grid.style.blockSize = `${VIEWPORT_HEIGHT}px`;
      for (const path of COLUMNS) {
        const column = document.createElement('vaadin-grid-column');
        Object.assign(column, { path, header: HEADINGS[path] });
        grid.append(column);
      }
      grid.items = [...flat];
      host.append(grid);
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
    count: () => grid.items?.length ?? 0,
    scroller: () => grid.shadowRoot?.querySelector('#table') ?? grid,
    visibleRows: () =>
      rowsOnScreen(grid, grid.shadowRoot?.querySelectorAll('#items > tr') ?? [], (row) =>
        [...row.children].map((cell) => assignedContent(cell)),
      ),
  };
}

/** A cell's content is a child of the grid, shown through a slot. */
function assignedContent(cell: Element): Element {
  return cell.querySelector('slot')?.assignedElements()[0] ?? cell;
}
