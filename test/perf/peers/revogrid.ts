import { defineCustomElement } from '@revolist/revogrid/standalone/revo-grid.js';
import { ROW_HEIGHT, rowsOnScreen, VIEWPORT_HEIGHT, type Contestant } from '../table/contestant.ts';
import { COLUMNS, HEADINGS } from '../table/rows.ts';
import { FlatSearch } from './flat-search.ts';

defineCustomElement();

/** Searched and sorted outside: its own filters are one for each column. */
export function createContestant(): Contestant {
  const grid = document.createElement('revo-grid');
  let search: FlatSearch;
  let count = 0;
  const update = (): void => {
    const found = search.found();
    count = found.length;
    grid.source = found;
  };

  return {
    needs: 'flat',
    mount(host, { flat }) {
      search = new FlatSearch(flat);
      grid.style.blockSize = `${VIEWPORT_HEIGHT}px`;
      Object.assign(grid, {
        rowSize: ROW_HEIGHT,
        readonly: true,
        stretch: 'all',
        filter: false,
        hideAttribution: true,
      });
      grid.columns = COLUMNS.map((prop) => ({ prop, name: HEADINGS[prop], size: 190 }));
      update();
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
    count: () => count,
    scroller: () => grid.querySelector('revogr-viewport-scroll .vertical-inner') ?? grid,
    visibleRows() {
      const scroller = grid.querySelector('revogr-viewport-scroll .vertical-inner') ?? grid;
      return rowsOnScreen(scroller, grid.querySelectorAll('revogr-data .rgRow'));
    },
  };
}
