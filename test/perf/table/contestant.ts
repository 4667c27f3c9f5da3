import type { Assignment, Line } from '../../../src/domain/model.ts';
import type { FlatRow } from './rows.ts';

/** What everybody is given. The peers take the flat rows, which are made before the clock starts. */
export interface BenchData {
  readonly assignments: readonly Assignment[];
  readonly lines: readonly Line[];
  readonly flat: readonly FlatRow[];
}

/** A row that is on screen, at least in part. */
export interface VisibleRow {
  readonly top: number;
  readonly bottom: number;
  /** Employee, e-mail, department, module. */
  readonly cells: readonly string[];
}

/** One table. Every call only asks for something; the harness waits for the frame that shows it. */
export interface Contestant {
  readonly needs: 'assignments' | 'flat';
  mount(host: HTMLElement, data: BenchData): void;
  /** Empty for everything. */
  search(text: string): void;
  /** The module's name; empty for all. */
  filter(module: string): void;
  sortByName(): void;
  /** How many rows it says it has found. */
  count(): number;
  /** The element that scrolls the rows. */
  scroller(): Element;
  visibleRows(): readonly VisibleRow[];
}

export const ROW_HEIGHT = 36;
export const VIEWPORT_HEIGHT = 600;

/** The rows that lie in the scroller, top to bottom, each read by its cells. */
export function rowsOnScreen(
  scroller: Element,
  rows: Iterable<Element>,
  cellsOf: (row: Element) => Iterable<Element> = (row) => row.children,
): VisibleRow[] {
  const page = scroller === document.scrollingElement;
  const frame = page ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const visible: VisibleRow[] = [];
  for (const row of rows) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom - top < 1 || bottom <= frame.top + 1 || top >= frame.bottom - 1) continue;
    const cells = [...cellsOf(row)].slice(0, 4).map((cell) => cell.textContent.trim());
    visible.push({ top: Math.max(top, frame.top), bottom: Math.min(bottom, frame.bottom), cells });
  }
  return visible.sort((a, b) => a.top - b.top || a.bottom - b.bottom);
}
