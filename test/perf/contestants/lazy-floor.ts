import type { Assignment } from '../../../src/domain/model.ts';
import type { Contestant } from '../table/contestant.ts';
import { MODULES } from '../table/names.ts';
import { cellWriter } from '../table/rows.ts';
import { nameOrder } from './name-order.ts';
import { RowWindow } from './row-window.ts';

const BLOCK = 512;
const SLICE_MS = 4;

interface Block {
  readonly text: string;
  /** Where each row starts in the text; one more at the end. */
  readonly starts: Uint32Array;
}

/** The same, but painting first and preparing afterwards, bit by bit: one lower-case text for a block of rows. */
export function createContestant(): Contestant {
  let assignments: readonly Assignment[] = [];
  let rows: RowWindow;
  let found: Uint32Array = new Uint32Array();
  let query = '';
  let lineId: string | undefined;
  let order: Uint32Array | undefined;
  const blocks: Block[] = [];
  const cellsOf = cellWriter();

  const addBlock = (): void => {
    const from = blocks.length * BLOCK;
    const part = assignments.slice(from, from + BLOCK).map((row) => cellsOf(row).join('\n'));
    const starts = new Uint32Array(part.length + 1);
    part.forEach((text, nth) => (starts[nth + 1] = (starts[nth] ?? 0) + text.length + 1));
    blocks.push({ text: part.join('\n').toLowerCase(), starts });
  };
  const isIndexed = (): boolean => blocks.length * BLOCK >= assignments.length;
  const indexALittle = (): void => {
    const until = performance.now() + SLICE_MS;
    while (!isIndexed() && performance.now() < until) addBlock();
    if (!isIndexed()) setTimeout(indexALittle);
  };

  const everything = (): Uint32Array => {
    const all = new Uint32Array(assignments.length);
    for (let index = 0; index < all.length; index += 1) all[index] = index;
    return all;
  };

  const searched = (): Uint32Array => {
    while (!isIndexed()) addBlock();
    const hits = new Uint32Array(assignments.length);
    let count = 0;
    blocks.forEach(({ text, starts }, nth) => {
      let row = 0;
      for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, starts[row])) {
        while ((starts[row + 1] ?? Infinity) <= at) row += 1;
        hits[count++] = nth * BLOCK + row;
        row += 1;
        if (row >= starts.length - 1) break;
      }
    });
    return hits.subarray(0, count);
  };

  /** The rows that are in the module, and chosen too where only some are; in the order in which they are given. */
  const keep = (indexes: Uint32Array, chosen?: Uint8Array): Uint32Array => {
    const kept = new Uint32Array(indexes.length);
    let count = 0;
    for (const index of indexes) {
      if (chosen && chosen[index] !== 1) continue;
      if (lineId !== undefined && assignments[index]?.lineId !== lineId) continue;
      kept[count++] = index;
    }
    return kept.subarray(0, count);
  };

  const inOrder = (indexes: Uint32Array, sorted: Uint32Array): Uint32Array => {
    if (indexes.length === sorted.length) return keep(sorted);
    const chosen = new Uint8Array(sorted.length);
    for (const index of indexes) chosen[index] = 1;
    return keep(sorted, chosen);
  };

  const update = (): void => {
    found = query === '' ? everything() : searched();
    if (order) found = inOrder(found, order);
    else if (lineId !== undefined) found = keep(found);
    rows.show(found.length);
  };

  return {
    needs: 'assignments',
    mount(host, data) {
      ({ assignments } = data);
      rows = new RowWindow(host, (position) => {
        const assignment = assignments[found[position] ?? 0];
        return assignment ? cellsOf(assignment) : ['', '', '', '', '', ''];
      });
      update();
      requestAnimationFrame(() => setTimeout(indexALittle));
    },
    search(text) {
      query = text.toLowerCase();
      update();
    },
    filter(name) {
      lineId = MODULES.find((module) => module.name === name)?.id;
      update();
    },
    sortByName() {
      order = nameOrder(assignments);
      update();
    },
    count: () => rows.count,
    scroller: () => rows.scroller,
    visibleRows: () => rows.visibleRows(),
  };
}
