import { ROW_HEIGHT, rowsOnScreen, VIEWPORT_HEIGHT, type VisibleRow } from '../table/contestant.ts';
import { COLUMNS, HEADINGS, type Cells } from '../table/rows.ts';

const OVERSCAN = 4;
const ROWS = Math.ceil(VIEWPORT_HEIGHT / ROW_HEIGHT) + 2 * OVERSCAN;

const css = `
  .scroller { block-size: ${VIEWPORT_HEIGHT}px; overflow: auto; contain: strict; position: relative; }
  .space { position: relative; overflow: hidden; }
  .rows { position: absolute; inset-inline: 0; }
  .row { display: grid; grid-template-columns: 2fr 3fr 2fr 2fr 1fr 1fr; block-size: ${ROW_HEIGHT}px; contain: strict; }
  .row[hidden] { display: none; }
  .row span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; line-height: ${ROW_HEIGHT}px; }
`;

interface Slot {
  readonly element: HTMLElement;
  readonly texts: readonly Text[];
}

/** Rows of one height, so that what is on screen is arithmetic; row elements are recycled by their position. */
export class RowWindow {
  readonly scroller = element('scroller');
  #space = element('space');
  #rows = element('rows');
  #slots: Slot[] = [];
  #count = 0;
  #first = 0;
  #cellsAt: (position: number) => Cells;

  constructor(host: HTMLElement, cellsAt: (position: number) => Cells) {
    this.#cellsAt = cellsAt;
    const style = document.createElement('style');
    style.textContent = css;
    this.#space.append(this.#rows);
    this.scroller.append(this.#space);
    const head = makeSlot();
    COLUMNS.forEach((column, index) => write(head, index, HEADINGS[column]));
    host.append(style, head.element, this.scroller);
    this.scroller.addEventListener('scroll', () => this.#draw(false));
  }

  /** Shows other rows, from the top. */
  show(count: number): void {
    if (count !== this.#count) this.#space.style.blockSize = `${count * ROW_HEIGHT}px`;
    this.#count = count;
    if (this.#first > 0) this.scroller.scrollTop = 0;
    this.#draw(true);
  }

  get count(): number {
    return this.#count;
  }

  visibleRows(): VisibleRow[] {
    return rowsOnScreen(this.scroller, this.#rows.children);
  }

  #draw(changed: boolean): void {
    const above = Math.floor(this.scroller.scrollTop / ROW_HEIGHT) - OVERSCAN;
    const first = Math.max(0, Math.min(above, this.#count - ROWS));
    if (!changed && first === this.#first) return;
    this.#first = first;
    this.#rows.style.transform = `translateY(${first * ROW_HEIGHT}px)`;
    const shown = Math.min(ROWS, this.#count);
    for (let nth = 0; nth < shown; nth += 1) {
      const slot = (this.#slots[nth] ??= this.#add());
      if (slot.element.hidden) slot.element.hidden = false;
      this.#cellsAt(first + nth).forEach((text, column) => write(slot, column, text));
    }
    for (const slot of this.#slots.slice(shown)) slot.element.hidden = true;
  }

  #add(): Slot {
    const slot = makeSlot();
    this.#rows.append(slot.element);
    return slot;
  }
}

function element(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  return made;
}

function makeSlot(): Slot {
  const row = element('row');
  const texts = COLUMNS.map(() => {
    const cell = document.createElement('span');
    const text = document.createTextNode('');
    cell.append(text);
    row.append(cell);
    return text;
  });
  return { element: row, texts };
}

function write({ texts }: Slot, column: number, value: string): void {
  const text = texts[column];
  if (text && text.data !== value) text.data = value;
}
