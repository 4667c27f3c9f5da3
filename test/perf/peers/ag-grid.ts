import {
  RowApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ExternalFilterModule,
  ModuleRegistry,
  QuickFilterModule,
  type GridApi,
} from 'ag-grid-community';
import { ROW_HEIGHT, rowsOnScreen, VIEWPORT_HEIGHT, type Contestant } from '../table/contestant.ts';
import { COLUMNS, HEADINGS, type FlatRow } from '../table/rows.ts';
import { compare } from './flat-search.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  RowApiModule,
  QuickFilterModule,
  ExternalFilterModule,
  ColumnApiModule,
]);

/** With the quick filter's cache, as its documentation says for many rows. */
export function createContestant(): Contestant {
  let api: GridApi<FlatRow>;
  let chosen = '';
  const element = document.createElement('div');

  return {
    needs: 'flat',
    mount(host, { flat }) {
      element.style.blockSize = `${VIEWPORT_HEIGHT}px`;
      host.append(element);
      api = createGrid<FlatRow>(element, {
        columnDefs: COLUMNS.map((field) => ({ field, headerName: HEADINGS[field], comparator: compare, flex: 1 })),
        rowData: [...flat],
        rowHeight: ROW_HEIGHT,
        cacheQuickFilter: true,
        animateRows: false,
        isExternalFilterPresent: () => chosen !== '',
        doesExternalFilterPass: ({ data }) => data?.module === chosen,
      });
    },
    search(text) {
      api.setGridOption('quickFilterText', text);
    },
    filter(module) {
      chosen = module;
      api.onFilterChanged();
    },
    sortByName() {
      api.applyColumnState({ state: [{ colId: 'employee', sort: 'asc' }] });
    },
    count: () => api.getDisplayedRowCount(),
    scroller: () => element.querySelector('.ag-grid-viewport') ?? element,
    visibleRows() {
      const body = element.querySelector('.ag-grid-viewport') ?? element;
      return rowsOnScreen(body, body.querySelectorAll('.ag-row'), (row) => row.querySelectorAll('.ag-cell'));
    },
  };
}
