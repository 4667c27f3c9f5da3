import { FilterModule, FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import css from 'tabulator-tables/dist/css/tabulator.min.css?inline';
import { ROW_HEIGHT, rowsOnScreen, VIEWPORT_HEIGHT, type Contestant } from '../table/contestant.ts';
import { COLUMNS, HEADINGS, type FlatRow } from '../table/rows.ts';
import { compare, containsText } from './flat-search.ts';

Tabulator.registerModule([FilterModule, FormatModule, SortModule]);

export function createContestant(): Contestant {
  let table: Tabulator;
  let query = '';
  let module = '';
  let built = false;
  const element = document.createElement('div');
  const passes = (row: FlatRow): boolean =>
    (module === '' || row.module === module) && (query === '' || containsText(row, query));
  const update = (): void => {
    if (query === '' && module === '') table.clearFilter(false);
    else table.setFilter(passes);
  };

  return {
    needs: 'flat',
    mount(host, { flat }) {
      const style = document.createElement('style');
      style.textContent = css;
      host.append(style, element);
      table = new Tabulator(element, {
        height: VIEWPORT_HEIGHT,
        rowHeight: ROW_HEIGHT,
        layout: 'fitColumns',
        data: [...flat],
        columns: COLUMNS.map((field) => ({ field, title: HEADINGS[field], sorter: compare })),
      });
      table.on('tableBuilt', () => {
        built = true;
      });
    },
    search(text) {
      query = text.toLowerCase();
      update();
    },
    filter(name) {
      module = name;
      update();
    },
    sortByName() {
      table.setSort('employee', 'asc');
    },
    count: () => (built ? table.getDataCount('active') : 0),
    scroller: () => element.querySelector('.tabulator-tableholder') ?? element,
    visibleRows() {
      const holder = element.querySelector('.tabulator-tableholder') ?? element;
      return rowsOnScreen(holder, element.querySelectorAll('.tabulator-row'), (row) =>
        row.querySelectorAll('.tabulator-cell'),
      );
    },
  };
}
