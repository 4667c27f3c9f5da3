import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowCells, tellNothing, tellWhole, type CellSurroundings } from './row-cells.ts';
import { SAMPLE_ROW } from './samples.ts';
import type { TableRow } from './table-model.ts';

/** Rows beyond the visible ones, at each end: enough that no frame is blank, few enough to cost nothing. */
const OVERSCAN = 5;
/** Engines cut off what is taller than some ten million pixels; a taller list is scrolled in proportion. */
const TALLEST_PX = 8_000_000;
const NO_ROWS: Uint32Array = new Uint32Array(0);

/** What is shown, row by row. */
export interface WindowedRows {
  /** Indices of the rows, in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly rowAt: (index: number) => TableRow | undefined;
  /**
   * Another object whenever the same row would be drawn otherwise. With `oneLine` only the rows that are seen are on the
   * page, all equally tall; else all are, each as tall as it needs.
   */
  readonly surroundings: CellSurroundings;
  /** The rows are those that were shown, and perhaps more: whoever reads them must not lose the place. */
  readonly keepPlace: boolean;
}

interface Slot {
  readonly cells: RowCells;
  position: number;
  index: number;
  surroundings: CellSurroundings | undefined;
}

/**
 * Puts the rows into a table's body; of a long list only those that are seen. All rows of a long list are equally tall,
 * as tall as a sample comes out in this layout, so that where a row stands is arithmetic. Elements of rows that
 * leave are used for those that come, except that of the row which has the focus.
 */
export class RowWindow implements ReactiveController {
  readonly #resizing = new ResizeObserver(() => {
    this.#measure();
    this.#lay();
  });
  #body: HTMLTableSectionElement | undefined;
  /** A row that is never seen, as tall as the tallest. */
  readonly #sample = sampleRow();
  /** Makes room for all rows. */
  readonly #height = hidden(document.createElement('tr'), 'height');
  #shown: WindowedRows | undefined;
  #slots: Slot[] = [];
  #focused: Slot | undefined;
  #rowPx = 0;
  #viewPx = 0;
  #scrollTop = 0;
  #scrolledTo = 0;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#resizing.disconnect();
  }

  /** @param body Where the rows go; another than before starts anew. */
  show(body: HTMLTableSectionElement, shown: WindowedRows): void {
    const entering = body !== this.#body;
    if (entering) this.#enter(body);
    const last = this.#shown;
    this.#shown = shown;
    const windowed = this.#windowed;
    if (entering || windowed !== last?.surroundings.oneLine) this.#observe();
    const otherRows = last?.rows !== shown.rows;
    const place = shown.keepPlace && windowed && this.#scrollTop > 0 ? this.#place(last?.rows) : undefined;
    if (windowed) this.#showSample(shown.surroundings, last?.surroundings);
    if (otherRows) this.#reassign(shown.rows);
    this.#setHeight();
    if (windowed && (this.#rowPx === 0 || !last?.surroundings.oneLine)) this.#measure();
    if (place) this.#scrollTo(shown.rows.indexOf(place.row) * this.#rowPx + place.offset);
    else if (!shown.keepPlace && otherRows) this.#scrollTo(0);
    this.#lay();
  }

  /** Whatever is searched, a row is as tall as before. */
  #showSample(now: CellSurroundings, before: CellSurroundings | undefined): void {
    const asTall =
      before?.oneLine &&
      before.messages === now.messages &&
      before.standalone === now.standalone &&
      before.links.employee === now.links.employee;
    if (!asTall) this.#sample.show(SAMPLE_ROW, { ...now, searched: [] });
  }

  get #windowed(): boolean {
    return this.#shown?.surroundings.oneLine ?? false;
  }

  get #rows(): Uint32Array {
    return this.#shown?.rows ?? NO_ROWS;
  }

  /** Where the reader is: the first row that is seen, and how much of it is not. */
  #place(rows = NO_ROWS): { readonly row: number; readonly offset: number } | undefined {
    const position = Math.floor(this.#topPx / (this.#rowPx || 1));
    const row = rows[position];
    return row === undefined ? undefined : { row, offset: this.#topPx - position * this.#rowPx };
  }

  #enter(body: HTMLTableSectionElement): void {
    this.#body = body;
    this.#slots = [];
    this.#focused = undefined;
    this.#scrollTop = this.#scrolledTo = 0;
    body.append(this.#sample.element, this.#height);
    body.addEventListener('scroll', this.#onScroll, { passive: true });
    body.addEventListener('focusin', this.#onFocusIn);
    body.addEventListener('focusout', this.#onFocusOut);
    body.addEventListener('keydown', this.#onKeyDown);
    body.addEventListener('pointerover', tellWhole);
    body.addEventListener('pointerout', tellNothing);
  }

  /** A short list is laid out by the browser alone, and has nothing to measure. */
  #observe(): void {
    this.#resizing.disconnect();
    if (!this.#body || !this.#windowed) return;
    this.#resizing.observe(this.#body);
    this.#resizing.observe(this.#sample.element);
  }

  /** Everything is read before anything is written, so that the page is laid out once. */
  #measure(): void {
    this.#rowPx = this.#sample.element.getBoundingClientRect().height;
    this.#viewPx = this.#body?.clientHeight ?? 0;
    this.#body?.style.setProperty('--_row', `${this.#rowPx}px`);
    this.#setHeight();
  }

  /** Before a row was measured as tall as can be, for the view to be measured with it. */
  #setHeight(): void {
    const wholePx = this.#rowPx === 0 ? Infinity : this.#wholePx;
    this.#height.style.setProperty('block-size', `${Math.min(wholePx, TALLEST_PX)}px`);
  }

  get #wholePx(): number {
    return this.#rows.length * this.#rowPx;
  }

  /** How far the list goes for each pixel scrolled. */
  get #ratio(): number {
    return this.#wholePx > TALLEST_PX ? (this.#wholePx - this.#viewPx) / (TALLEST_PX - this.#viewPx) : 1;
  }

  /** How much of the list lies above what is seen. */
  get #topPx(): number {
    return this.#scrollTop * this.#ratio;
  }

  #scrollTo(topPx: number): void {
    if (!this.#body || !this.#windowed) return;
    const furthest = Math.max(0, this.#wholePx - this.#viewPx);
    this.#scrollTop = Math.min(Math.max(0, topPx), furthest) / this.#ratio;
    // Asking for what is already so would make the browser lay out the page once more.
    if (this.#scrollTop !== this.#scrolledTo) this.#body.scrollTop = this.#scrolledTo = this.#scrollTop;
  }

  /** The row that has the focus keeps its element; what the others showed no longer matters. */
  #reassign(rows: Uint32Array): void {
    for (const slot of this.#slots) if (slot !== this.#focused) slot.position = -1;
    if (!this.#focused) return;
    const position = rows.indexOf(this.#focused.index);
    this.#focused.position = position;
    if (position >= 0) return;
    // It is gone: the focus must not stay on an element that will show somebody else.
    this.#focused = undefined;
    this.#body?.focus({ preventScroll: true });
  }

  /** Puts every row that must be on the page into an element, in the order of the list. */
  #lay(): void {
    if (!this.#body) return;
    const positions = this.#wantedPositions();
    const wanted = new Set(positions);
    const kept = new Map<number, Slot>();
    const free: Slot[] = [];
    for (const slot of this.#slots) {
      if (wanted.has(slot.position)) kept.set(slot.position, slot);
      else free.push(slot);
    }
    free.reverse();
    this.#slots = positions.map((position) => kept.get(position) ?? free.pop() ?? newSlot());
    for (const { cells } of free) cells.element.remove();
    this.#slots.forEach((slot, index) => {
      this.#draw(slot, positions[index] ?? 0);
    });
    this.#order(kept.values());
    this.#setTabStop();
  }

  #wantedPositions(): number[] {
    const rows = this.#rows;
    const windowed = this.#windowed;
    const first = windowed ? Math.max(0, Math.floor(this.#topPx / (this.#rowPx || 1)) - OVERSCAN) : 0;
    const seen = Math.ceil((this.#topPx + this.#viewPx) / (this.#rowPx || 1));
    const end = windowed ? Math.min(rows.length, seen + OVERSCAN) : rows.length;
    const positions = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
    const focused = this.#focused?.position ?? -1;
    if (focused >= end) positions.push(focused);
    else if (focused >= 0 && focused < first) positions.unshift(focused);
    return positions;
  }

  #draw(slot: Slot, position: number): void {
    if (!this.#shown) return;
    const { rows, rowAt, surroundings } = this.#shown;
    const { element } = slot.cells;
    const index = rows[position] ?? 0;
    const row = slot.index !== index || slot.surroundings !== surroundings ? rowAt(index) : undefined;
    if (row) slot.cells.show(row, surroundings);
    // The first row is that of the headings.
    if (slot.position !== position) element.setAttribute('aria-rowindex', String(position + 2));
    slot.index = index;
    slot.surroundings = surroundings;
    slot.position = position;
    const top = position * this.#rowPx - this.#topPx + this.#scrollTop;
    element.style.transform = this.#windowed ? `translateY(${top}px)` : '';
  }

  /** Elements that keep their row are not moved, because one that is moved loses the focus: the others are. */
  #order(kept: Iterable<Slot>): void {
    const staying = new Set<Element>(Array.from(kept, ({ cells }) => cells.element));
    let at = this.#height.nextElementSibling;
    for (const { cells } of this.#slots) {
      const { element } = cells;
      while (at && at !== element && !staying.has(at)) at = at.nextElementSibling;
      if (at === element) at = at.nextElementSibling;
      else this.#body?.insertBefore(element, at);
    }
  }

  /** A long list is one stop on the way through the page, and arrow keys lead through it. */
  #setTabStop(): void {
    const windowed = this.#windowed;
    const firstSeen = Math.ceil(this.#topPx / (this.#rowPx || 1));
    const stop = this.#focused ?? this.#slots.find(({ position }) => position >= firstSeen);
    let reachable = false;
    for (const slot of this.#slots) {
      const { control } = slot.cells;
      if (!control) continue;
      reachable = true;
      const tabIndex = !windowed || slot === stop ? 0 : -1;
      if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
    }
    // Without anything to stop at, the list itself has to be, to be scrolled by keys.
    const ownIndex = windowed && !reachable ? 0 : -1;
    if (this.#body && this.#body.getAttribute('tabindex') !== String(ownIndex)) this.#body.tabIndex = ownIndex;
  }

  #onScroll = (): void => {
    this.#scrollTop = this.#scrolledTo = this.#body?.scrollTop ?? 0;
    if (this.#windowed) this.#lay();
  };

  #onFocusIn = (event: FocusEvent): void => {
    const { target } = event;
    this.#focused = this.#slots.find(({ cells }) => target instanceof Node && cells.element.contains(target));
    this.#setTabStop();
  };

  #onFocusOut = (): void => {
    const root = this.#body?.getRootNode();
    // Looking at another window takes the focus from the page, not from its place in the page.
    if (root instanceof ShadowRoot && this.#focused?.cells.element.contains(root.activeElement)) return;
    this.#focused = undefined;
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (!this.#windowed || !this.#focused || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const last = this.#rows.length - 1;
    const page = Math.max(1, Math.floor(this.#viewPx / (this.#rowPx || 1)) - 1);
    const steps: Partial<Record<string, number>> = {
      ...{ ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page },
      ...{ Home: -last, End: last },
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#focus(Math.min(last, Math.max(0, this.#focused.position + step)));
  };

  #focus(position: number): void {
    const top = position * this.#rowPx;
    if (top < this.#topPx) this.#scrollTo(top);
    else if (top + this.#rowPx > this.#topPx + this.#viewPx) this.#scrollTo(top + this.#rowPx - this.#viewPx);
    this.#lay();
    const slot = this.#slots.find((one) => one.position === position);
    // In the list it is seen; the page follows where that end of the list is out of the window.
    slot?.cells.control?.focus();
  }
}

function newSlot(): Slot {
  return { cells: new RowCells(), position: -1, index: -1, surroundings: undefined };
}

function sampleRow(): RowCells {
  const sample = new RowCells();
  hidden(sample.element, 'sample').removeAttribute('part');
  return sample;
}

function hidden(row: HTMLElement, name: string): HTMLElement {
  row.className = name;
  row.setAttribute('aria-hidden', 'true');
  return row;
}
