import { html, render } from 'lit';
import { highlight, type SearchWord } from '../../domain/table/search.ts';
import { SORT_COLUMNS, type SortColumn } from '../../domain/table/order.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import { warningIcon } from '../shared/icons.ts';
import { employeeHref, type Links } from '../shared/links.ts';
import { EmployeeRequest } from '../shared/requests.ts';
import type { Words } from '../shared/words.ts';
import { assignedText, endsText, type TableRow } from './table-model.ts';

/** What the cells of every row have in common. */
export interface CellSurroundings extends Words<TableMessages> {
  readonly timeZone: string;
  /** What is searched, to be marked. */
  readonly searched: readonly SearchWord[];
  readonly links: Links;
  /** Nobody around us opens employee cards. */
  readonly standalone: boolean;
  /** Every row is equally tall. */
  readonly oneLine: boolean;
}

/**
 * The element of a row, which shows one assignment after the other. Plain DOM: while somebody types or scrolls, all that
 * changes is the text in the cells, and nothing is as quick as writing just that.
 */
export class RowCells {
  readonly element = newElement('tr', 'row');
  #cells: Readonly<Record<SortColumn, HTMLElement>>;
  #label = document.createElement('span');
  #assigned = document.createElement('span');
  #control: HTMLElement | undefined;
  #employeeId = '';

  constructor() {
    const cells = SORT_COLUMNS.map((column) => {
      const cell = column === 'employee' ? newElement('th', 'rowheader') : newElement('td', 'cell');
      cell.className = column;
      return [column, cell] as const;
    });
    this.#cells = Object.fromEntries(cells) as Record<SortColumn, HTMLElement>;
    this.#cells.employee.setAttribute('scope', 'row');
    this.#label.className = 'label';
    // The heading says it already to those who hear the table.
    this.#label.setAttribute('aria-hidden', 'true');
    this.#cells.assigned.append(this.#label, ' ', this.#assigned);
    this.element.append(...Object.values(this.#cells));
    this.element.setAttribute('part', 'row');
  }

  /** What a keyboard reaches in the row, if anything. */
  get control(): HTMLElement | undefined {
    return this.#control;
  }

  show(row: TableRow, surroundings: CellSurroundings): void {
    const { messages, formats, timeZone, searched, oneLine } = surroundings;
    const { employee, assignedAt } = row.assignment;
    this.#employeeId = employee.id;
    writeText(this.#nameHolder(surroundings), employee.name, searched);
    writeText(this.#cells.email, employee.email, searched, oneLine ? undefined : breakableAddress);
    writeText(this.#cells.department, employee.department, searched);
    writeText(this.#cells.module, row.module, searched);
    writeText(this.#label, messages.tableAssigned);
    writeText(this.#assigned, assignedText(assignedAt, timeZone, formats), searched);
    if (row.deadline === undefined) writeText(this.#cells.status, messages.tableLicensed, searched);
    else this.#cells.status.replaceChildren(noLicence(row.deadline, surroundings));
  }

  /** Where the employee's name goes: a link, a button, or the cell. */
  #nameHolder({ links, standalone }: CellSurroundings): HTMLElement {
    const cell = this.#cells.employee;
    const href = employeeHref(links, this.#employeeId);
    if (href === undefined && standalone) {
      this.#control = undefined;
      return cell;
    }
    const tag = href === undefined ? 'button' : 'a';
    if (this.#control?.localName !== tag) {
      this.#control = tag === 'a' ? document.createElement('a') : this.#newButton();
      cell.replaceChildren(this.#control);
    }
    if (href !== undefined) this.#control.setAttribute('href', href);
    return this.#control;
  }

  #newButton(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.addEventListener('click', () => button.dispatchEvent(new EmployeeRequest(this.#employeeId)));
    return button;
  }
}

const X = 'x';

/** The tallest row there can be: the one without a licence. */
export const SAMPLE: TableRow = {
  assignment: { id: X, lineId: X, employee: { id: X, name: X, email: X, department: X }, assignedAt: X },
  module: X,
  deadline: X,
};

function newElement(tag: string, role: string): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('role', role);
  return element;
}

type Piece = string | Node;

/** A text with what was searched marked in it; every piece stays text. */
function writeText(
  parent: HTMLElement,
  text: string,
  words: readonly SearchWord[] = [],
  broken: (text: string) => readonly Piece[] = asItIs,
): void {
  const pieces = words.length > 0 ? highlight(text, words) : [{ text, found: false }];
  const nodes = pieces.flatMap(({ text, found }) => (found ? [marked(broken(text))] : broken(text)));
  const [only] = nodes;
  const { firstChild } = parent;
  if (nodes.length !== 1 || typeof only !== 'string') parent.replaceChildren(...nodes);
  else if (firstChild instanceof Text && firstChild === parent.lastChild) {
    if (firstChild.data !== only) firstChild.data = only;
  } else parent.textContent = only;
}

const asItIs = (text: string): readonly Piece[] => [text];

function marked(pieces: readonly Piece[]): HTMLElement {
  const mark = document.createElement('mark');
  mark.append(...pieces);
  return mark;
}

/** Where it has no room, an address breaks before its host rather than anywhere. */
function breakableAddress(text: string): readonly Piece[] {
  const [user = '', ...host] = text.split('@');
  return host.length === 0 ? [text] : [user, document.createElement('wbr'), `@${host.join('@')}`];
}

function noLicence(deadline: string, surroundings: CellSurroundings): DocumentFragment {
  const { messages, timeZone, searched } = surroundings;
  const told = document.createElement('b');
  writeText(told, messages.tableNoLicence, searched);
  const ends = document.createElement('span');
  ends.className = 'ends';
  writeText(ends, endsText(deadline, timeZone, surroundings), searched);
  const fragment = document.createDocumentFragment();
  render(html`<span class="marked">${warningIcon} ${told}</span> ${ends}`, fragment);
  return fragment;
}

/** A cell that is cut off says the whole when pointed at. */
export function tellWhole({ target }: Event): void {
  const cell = cellOf(target);
  if (cell && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
}

/** The cell will show another row. */
export function tellNothing({ target }: Event): void {
  cellOf(target)?.removeAttribute('title');
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('th, td') : null;
}
