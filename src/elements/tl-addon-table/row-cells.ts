import { html, render } from 'lit';
import { highlight, type SearchWord } from '../../domain/table/search.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import { once } from '../../i18n/once.ts';
import { warningIcon } from '../shared/icons.ts';
import { employeeHref, type Links } from '../shared/links.ts';
import { EmployeeRequest } from '../shared/requests.ts';
import type { Words } from '../shared/words.ts';
import { assignedText, endsText } from './table-columns.ts';
import type { TableRow } from './table-model.ts';

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
 * The element of a row, which shows one assignment after the other. While somebody types or scrolls, all that changes is
 * the text in the cells, and nothing is as quick as writing just that.
 */
export class RowCells {
  readonly element = pattern().cloneNode(true) as HTMLElement;
  /** What a keyboard reaches in the row, if anything. */
  control: HTMLElement | undefined;
  readonly #cells: readonly HTMLElement[];
  #employeeId = '';

  constructor() {
    this.#cells = [...this.element.querySelectorAll<HTMLElement>('th, td:not(.assigned), span')];
  }

  show(row: TableRow, surroundings: CellSurroundings): void {
    const { messages, formats, timeZone, searched, oneLine } = surroundings;
    const { holder } = row;
    this.#employeeId = holder.id;
    const [name, email, department, module, label, assigned, status] = this.#cells;
    write(this.#nameHolder(name, surroundings), piecesOf(holder.name, searched));
    write(email, piecesOf(holder.email, searched, oneLine ? undefined : breakableAddress));
    write(department, piecesOf(holder.department, searched));
    write(module, piecesOf(row.module, searched));
    write(label, [messages.assigned]);
    write(assigned, piecesOf(assignedText(row.assignment.assignedAt, timeZone, formats), searched));
    this.element.classList.toggle('ending', row.deadline !== undefined);
    write(
      status,
      row.deadline === undefined ? piecesOf(messages.tableLicensed, searched) : [noLicence(row.deadline, surroundings)],
    );
  }

  /** Where the employee's name goes: a link, a button, or the cell; nobody has no card. */
  #nameHolder(cell: HTMLElement | undefined, { links, standalone }: CellSurroundings): HTMLElement | undefined {
    const href = employeeHref(links, this.#employeeId);
    const tag = href === undefined ? 'button' : 'a';
    if (this.#employeeId === '' || (href === undefined && standalone)) this.control = undefined;
    else if (this.control?.localName !== tag) {
      this.control = tag === 'a' ? document.createElement('a') : this.#newButton();
      cell?.replaceChildren(this.control);
    }
    if (href !== undefined) this.control?.setAttribute('href', href);
    return this.control ?? cell;
  }

  #newButton(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link person';
    button.addEventListener('click', () => button.dispatchEvent(new EmployeeRequest(this.#employeeId)));
    return button;
  }
}

/** Made once, and copied for each row. */
const pattern = once((): HTMLTableRowElement => {
  const row = document.createElement('tr');
  // The heading says to those who hear the table what the label says.
  render(
    html`<th scope="row" role="rowheader" class="employee"></th>
      <td role="cell" class="email secondary"></td>
      <td role="cell" class="department secondary"></td>
      <td role="cell" class="module"></td>
      <td role="cell" class="assigned"><span class="label" aria-hidden="true"></span> <span></span></td>
      <td role="cell" class="status"></td>`,
    row,
  );
  row.role = 'row';
  row.part.add('row');
  return row;
});

type Piece = string | Node;

/** A text with what was searched marked in it; every piece stays text. */
function piecesOf(
  given: string | number | undefined,
  words: readonly SearchWord[],
  broken: (text: string) => readonly Piece[] = (whole) => [whole],
): readonly Piece[] {
  // A host's own rows may leave a text out, or have a number for it.
  const text = `${given ?? ''}`;
  if (words.length === 0) return broken(text);
  // Marked as a whole first, since a word may stand on both sides of a break.
  return highlight(text, words).flatMap((piece) => {
    const pieces = broken(piece.text);
    if (!piece.found) return pieces;
    const mark = document.createElement('mark');
    mark.append(...pieces);
    return mark;
  });
}

/** Touches nothing that says it already. */
function write(parent: HTMLElement | undefined, pieces: readonly Piece[]): void {
  if (pieces.length !== 1 || typeof pieces[0] !== 'string' || parent?.childElementCount)
    parent?.replaceChildren(...pieces);
  else if (parent && parent.textContent !== pieces[0]) parent.textContent = pieces[0];
}

/** Where it has no room, an address breaks before its host rather than anywhere. */
function breakableAddress(text: string): readonly Piece[] {
  return text.split(/(?=@)/).flatMap((part, index) => (index > 0 ? [document.createElement('wbr'), part] : part));
}

function noLicence(deadline: string, surroundings: CellSurroundings): DocumentFragment {
  const { messages, timeZone, searched } = surroundings;
  const fragment = document.createDocumentFragment();
  render(
    html`<span class="marked">${warningIcon} <b>${piecesOf(messages.tableNoLicence, searched)}</b></span>
      <span class="ends">${piecesOf(endsText(deadline, timeZone, surroundings), searched)}</span>`,
    fragment,
  );
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
