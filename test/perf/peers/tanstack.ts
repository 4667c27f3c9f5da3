import {
  columnFilteringFeature,
  constructTable,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_equalsString,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  type Row,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { html, render } from 'lit';
import { ROW_HEIGHT, rowsOnScreen, VIEWPORT_HEIGHT, type Contestant } from '../table/contestant.ts';
import { COLUMNS, HEADINGS, type FlatRow } from '../table/rows.ts';
import { compare } from './flat-search.ts';

const css = `
  .row { display: grid; grid-template-columns: 2fr 3fr 2fr 2fr 1fr 1fr; inline-size: 100%; block-size: ${ROW_HEIGHT}px; }
  .row span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; line-height: ${ROW_HEIGHT}px; }
  .scroller { block-size: ${VIEWPORT_HEIGHT}px; overflow: auto; contain: strict; }
  .space { position: relative; inline-size: 100%; }
  .space .row { position: absolute; inset-block-start: 0; }
`;

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString, equalsString: filterFn_equalsString },
});
type Features = typeof features;

const helper = createColumnHelper<Features, FlatRow>();
const columns = helper.columns(
  COLUMNS.map((column) =>
    helper.accessor(column, {
      header: HEADINGS[column],
      filterFn: 'equalsString',
      sortFn: (a: Row<Features, FlatRow>, b: Row<Features, FlatRow>, id: string) =>
        compare(a.getValue<string>(id), b.getValue<string>(id)),
    }),
  ),
);

const makeTable = (data: FlatRow[]) =>
  constructTable({ features, columns, data, globalFilterFn: 'includesString', getRowId: (_, index) => String(index) });

export function createContestant(): Contestant {
  let table: ReturnType<typeof makeTable>;
  const scroller = document.createElement('div');
  const space = document.createElement('div');
  let virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  const rows = (): readonly Row<Features, FlatRow>[] => table.getRowModel().rows;

  const draw = (): void => {
    const all = rows();
    space.style.blockSize = `${virtualizer.getTotalSize()}px`;
    render(
      virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = all[index];
        return html`<div class="row" .style=${`transform: translateY(${start}px)`}>
          ${row?.getAllCells().map((cell) => html`<span>${cell.getValue()}</span>`)}
        </div>`;
      }),
      space,
    );
  };
  const options = (): VirtualizerOptions<HTMLElement, HTMLElement> => ({
    count: rows().length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 5,
    getScrollElement: () => scroller,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: draw,
  });
  const update = (): void => {
    virtualizer.setOptions(options());
    virtualizer._willUpdate();
    virtualizer.scrollToOffset(0);
    draw();
  };

  return {
    needs: 'flat',
    mount(host, { flat }) {
      table = makeTable([...flat]);
      const style = document.createElement('style');
      style.textContent = css;
      scroller.className = 'scroller';
      space.className = 'space';
      scroller.append(space);
      host.append(style, scroller);
      virtualizer = new Virtualizer(options());
      virtualizer._didMount();
      update();
    },
    search(text) {
      table.setGlobalFilter(text);
      update();
    },
    filter(module) {
      table.getColumn('module')?.setFilterValue(module === '' ? undefined : module);
      update();
    },
    sortByName() {
      table.setSorting([{ id: 'employee', desc: false }]);
      update();
    },
    count: () => rows().length,
    scroller: () => scroller,
    visibleRows: () => rowsOnScreen(scroller, space.children),
  };
}
