import { render, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** Rows beyond the visible ones, at each end: enough that no frame is blank, few enough to cost nothing. */
const OVERSCAN = 5;
/** Engines cut off what is taller than some ten million pixels; a taller list is scrolled in proportion. */
const TALLEST_PX = 8_000_000;

/** What is shown, row by row. */
export interface WindowedRows {
  /** Indices of the rows, in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly template: (row: number) => TemplateResult;
  /** Changes whenever the same row would be drawn otherwise. */
  readonly drawing: unknown;
  /** All rows on the page, each as tall as it needs; or only those that are seen, all equally tall. */
  readonly windowed: boolean;
  /** The rows are those that were shown, and perhaps more: whoever reads them must not lose the place. */
  readonly keepPlace: boolean;
}

interface Slot {
  readonly element: HTMLTableRowElement;
  position: number;
  row: number;
  drawing: unknown;
}

/**
 * Puts the rows into a table's body; of a long list only those that are seen. All rows of a long list are equally tall,
 * as tall as the `sample` row comes out in this layout, so that where a row stands is arithmetic. Elements of rows that
 * leave are used for those that come, except that of the row which has the focus.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LitElement;
  readonly #resizing = new ResizeObserver(() => {
    this.#measure();
    this.#lay();
  });
  #body: HTMLTableSectionElement | undefined;
  #sample: HTMLTableRowElement | undefined;
  #height: HTMLTableRowElement | undefined;
  #shown: WindowedRows = {
    rows: new Uint32Array(0),
    template: noTemplate,
    drawing: 0,
    windowed: false,
    keepPlace: true,
  };
  #slots: Slot[] = [];
  #focused: Slot | undefined;
  #rowPx = 0;
  #viewPx = 0;
  #scrollTop = 0;
  #scrolledTo = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#resizing.disconnect();
  }

  /**
   * @param body Where the rows go; another than before starts anew.
   * @param sample A row of the same body that is always there, as tall as the tallest row, and never seen.
   */
  show(
    body: HTMLTableSectionElement,
    sample: HTMLTableRowElement,
    height: HTMLTableRowElement,
    shown: WindowedRows,
  ): void {
    if (body !== this.#body) this.#enter(body, sample, height);
    const last = this.#shown;
    this.#shown = shown;
    const place = shown.keepPlace && shown.windowed && this.#scrollTop > 0 ? this.#place(last.rows) : undefined;
    if (shown.windowed && (this.#rowPx === 0 || shown.windowed !== last.windowed)) this.#measure();
    if (last.rows !== shown.rows) this.#reassign(shown.rows);
    this.#setHeight();
    if (place) this.#scrollTo(shown.rows.indexOf(place.row) * this.#rowPx + place.offset);
    else if (!shown.keepPlace && last.rows !== shown.rows) this.#scrollTo(0);
    this.#lay();
  }

  /** Where the reader is: the first row that is seen, and how much of it is not. */
  #place(rows: Uint32Array): { readonly row: number; readonly offset: number } | undefined {
    const position = Math.floor(this.#topPx / (this.#rowPx || 1));
    const row = rows[position];
    return row === undefined ? undefined : { row, offset: this.#topPx - position * this.#rowPx };
  }

  #enter(body: HTMLTableSectionElement, sample: HTMLTableRowElement, height: HTMLTableRowElement): void {
    this.#body = body;
    this.#sample = sample;
    this.#height = height;
    this.#slots = [];
    this.#focused = undefined;
    this.#scrollTop = this.#scrolledTo = 0;
    body.addEventListener('scroll', this.#onScroll, { passive: true });
    body.addEventListener('focusin', this.#onFocusIn);
    body.addEventListener('focusout', this.#onFocusOut);
    body.addEventListener('keydown', this.#onKeyDown);
    this.#observe();
  }

  #observe(): void {
    this.#resizing.disconnect();
    if (this.#body) this.#resizing.observe(this.#body);
    if (this.#sample) this.#resizing.observe(this.#sample);
  }

  #measure(): void {
    this.#rowPx = this.#sample?.getBoundingClientRect().height ?? 0;
    this.#body?.style.setProperty('--_row', `${this.#rowPx}px`);
    this.#setHeight();
    this.#viewPx = this.#body?.clientHeight ?? 0;
  }

  #setHeight(): void {
    this.#height?.style.setProperty('block-size', `${Math.min(this.#wholePx, TALLEST_PX)}px`);
  }

  get #wholePx(): number {
    return this.#shown.rows.length * this.#rowPx;
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
    if (!this.#body || !this.#shown.windowed) return;
    const furthest = Math.max(0, this.#wholePx - this.#viewPx);
    this.#scrollTop = Math.min(Math.max(0, topPx), furthest) / this.#ratio;
    // Asking for what is already so would make the browser lay out the page once more.
    if (this.#scrollTop !== this.#scrolledTo) this.#body.scrollTop = this.#scrolledTo = this.#scrollTop;
  }

  /** The row that has the focus keeps its element; what the others showed no longer matters. */
  #reassign(rows: Uint32Array): void {
    for (const slot of this.#slots) if (slot !== this.#focused) slot.position = -1;
    if (!this.#focused) return;
    const position = rows.indexOf(this.#focused.row);
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
    for (const { element } of free) element.remove();
    this.#slots.forEach((slot, index) => {
      this.#draw(slot, positions[index] ?? 0);
    });
    this.#order(kept.values());
    this.#setTabStop();
  }

  #wantedPositions(): number[] {
    const { rows, windowed } = this.#shown;
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
    const { rows, template, drawing, windowed } = this.#shown;
    const { element } = slot;
    const row = rows[position] ?? 0;
    if (slot.row !== row || slot.drawing !== drawing) render(template(row), element, { host: this.#host });
    // The first row is that of the headings.
    element.setAttribute('aria-rowindex', String(position + 2));
    slot.row = row;
    slot.drawing = drawing;
    slot.position = position;
    const top = position * this.#rowPx - this.#topPx + this.#scrollTop;
    element.style.transform = windowed ? `translateY(${top}px)` : '';
  }

  /** Elements that keep their row are not moved, because one that is moved loses the focus: the others are. */
  #order(kept: Iterable<Slot>): void {
    const staying = new Set<Element>(Array.from(kept, ({ element }) => element));
    let at = this.#height?.nextElementSibling ?? null;
    for (const { element } of this.#slots) {
      while (at && at !== element && !staying.has(at)) at = at.nextElementSibling;
      if (at === element) at = at.nextElementSibling;
      else this.#body?.insertBefore(element, at);
    }
  }

  /** A long list is one stop on the way through the page, and arrow keys lead through it. */
  #setTabStop(): void {
    const { windowed } = this.#shown;
    const firstSeen = Math.ceil(this.#topPx / (this.#rowPx || 1));
    const stop = this.#focused ?? this.#slots.find(({ position }) => position >= firstSeen);
    let reachable = false;
    for (const slot of this.#slots) {
      const control = controlOf(slot);
      if (!control) continue;
      reachable = true;
      if (windowed) control.tabIndex = slot === stop ? 0 : -1;
      else control.removeAttribute('tabindex');
    }
    // Without anything to stop at, the list itself has to be, to be scrolled by keys.
    if (this.#body) this.#body.tabIndex = windowed && !reachable ? 0 : -1;
  }

  #onScroll = (): void => {
    this.#scrollTop = this.#scrolledTo = this.#body?.scrollTop ?? 0;
    if (this.#shown.windowed) this.#lay();
  };

  #onFocusIn = (event: FocusEvent): void => {
    const { target } = event;
    this.#focused = this.#slots.find(({ element }) => target instanceof Node && element.contains(target));
    this.#setTabStop();
  };

  #onFocusOut = (): void => {
    const root = this.#body?.getRootNode();
    // Looking at another window takes the focus from the page, not from its place in the page.
    if (root instanceof ShadowRoot && this.#focused?.element.contains(root.activeElement)) return;
    this.#focused = undefined;
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (!this.#shown.windowed || !this.#focused || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const last = this.#shown.rows.length - 1;
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
    const control = slot && controlOf(slot);
    control?.focus({ preventScroll: true });
  }
}

function newSlot(): Slot {
  const element = document.createElement('tr');
  element.setAttribute('role', 'row');
  element.setAttribute('part', 'row');
  return { element, position: -1, row: -1, drawing: undefined };
}

function controlOf({ element }: Slot): HTMLElement | null {
  return element.querySelector<HTMLElement>('a, button');
}

function noTemplate(): never {
  throw new Error('There are no rows to draw.');
}
