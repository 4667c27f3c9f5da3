import type { Contestant } from '../table/contestant.ts';
import { MODULES } from '../table/names.ts';
import { cellWriter, type Cells } from '../table/rows.ts';
import { nameOrder } from './name-order.ts';
import { RowWindow } from './row-window.ts';

/** The least that the work can cost where all is prepared at once: windowed rows over one lower-case text for each. */
export function createContestant(): Contestant {
  let rows: RowWindow;
  let cells: Cells[] = [];
  let texts: string[] = [];
  let modules = new Uint8Array();
  let found = new Uint32Array();
  let query = '';
  let moduleIndex = -1;
  let order: Uint32Array | undefined;
  let sortedOrder = (): Uint32Array => new Uint32Array();

  const update = (): void => {
    const all = new Uint32Array(texts.length);
    let count = 0;
    for (let position = 0; position < texts.length; position += 1) {
      const index = order ? (order[position] ?? 0) : position;
      if (moduleIndex >= 0 && modules[index] !== moduleIndex) continue;
      if (query !== '' && !texts[index]?.includes(query)) continue;
      all[count++] = index;
    }
    found = all.subarray(0, count);
    rows.show(count);
  };

  return {
    needs: 'assignments',
    mount(host, { assignments }) {
      cells = assignments.map(cellWriter());
      texts = cells.map((row) => row.join('\n').toLowerCase());
      modules = Uint8Array.from(assignments, ({ lineId }) => MODULES.findIndex(({ id }) => id === lineId));
      sortedOrder = () => nameOrder(assignments);
      const none: Cells = ['', '', '', '', '', ''];
      rows = new RowWindow(host, (position) => cells[found[position] ?? 0] ?? none);
      update();
    },
    search(text) {
      query = text.toLowerCase();
      update();
    },
    filter(name) {
      moduleIndex = MODULES.findIndex((module) => module.name === name);
      update();
    },
    sortByName() {
      order = sortedOrder();
      update();
    },
    count: () => rows.count,
    scroller: () => rows.scroller,
    visibleRows: () => rows.visibleRows(),
  };
}
