import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { highlight, type SearchWord } from '../../domain/table/search.ts';
import type { SortColumn, SortOrder } from '../../domain/table/order.ts';
import type { PageMessages, TableMessages } from '../../i18n/messages.ts';
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

export function columnName(messages: PageMessages & TableMessages, column: SortColumn): string {
  const names: Record<SortColumn, string> = {
    employee: messages.tableEmployee,
    email: messages.tableEmail,
    department: messages.tableDepartment,
    module: messages.tableModule,
    assigned: messages.tableAssigned,
    status: messages.tableLicence,
  };
  return names[column];
}

/** A column's heading; with `onSort` it is a button that sorts. */
export function renderHeading(
  column: SortColumn,
  name: string,
  order: SortOrder,
  onSort: ((column: SortColumn) => void) | undefined,
): TemplateResult {
  if (!onSort) return html`<th scope="col" role="columnheader" class=${column}>${name}</th>`;
  const sorted = order.column === column;
  const direction = order.descending ? 'descending' : 'ascending';
  return html`
    <th scope="col" role="columnheader" class=${column} aria-sort=${ifDefined(sorted ? direction : undefined)}>
      <button type="button" part="sort-button" class="sort" @click=${() => onSort(column)}>
        ${name}${sorted ? html`<span class="arrow" aria-hidden="true">${order.descending ? '↓' : '↑'}</span>` : nothing}
      </button>
    </th>
  `;
}

/** The cells of one row. On one line each they may be cut off, and then say the whole when pointed at. */
export function renderCells(row: TableRow, surroundings: CellSurroundings): TemplateResult {
  const { messages, formats, timeZone, searched, oneLine } = surroundings;
  const { employee, assignedAt } = row.assignment;
  const whole = (text: string): string | undefined => (oneLine ? text : undefined);
  return html`
    <th scope="row" role="rowheader" class="employee" title=${ifDefined(whole(employee.name))}>
      ${renderEmployee(employee, surroundings)}
    </th>
    <td role="cell" class="email" title=${ifDefined(whole(employee.email))}>
      ${renderEmail(employee.email, surroundings)}
    </td>
    <td role="cell" class="department" title=${ifDefined(whole(employee.department))}>
      ${renderText(employee.department, searched)}
    </td>
    <td role="cell" class="module" title=${ifDefined(whole(row.module))}>${renderText(row.module, searched)}</td>
    <td role="cell" class="assigned">
      <span class="label" aria-hidden="true">${messages.tableAssigned}</span>
      ${renderText(assignedText(assignedAt, timeZone, formats), searched)}
    </td>
    <td role="cell" class="status">
      ${
        row.deadline === undefined
          ? renderText(messages.tableLicensed, searched)
          : html`<span class="marked">${warningIcon} <b>${renderText(messages.tableNoLicence, searched)}</b></span>
              <span class="ends">${renderText(endsText(row.deadline, timeZone, surroundings), searched)}</span>`
      }
    </td>
  `;
}

const X = 'x';

/** The tallest row there can be: the one without a licence. */
export function renderSample(surroundings: CellSurroundings): TemplateResult {
  const employee = { id: X, name: X, email: X, department: X };
  const assignment = { id: X, lineId: X, employee, assignedAt: X };
  return renderCells({ assignment, module: X, deadline: X }, surroundings);
}

function renderEmployee(
  employee: { readonly id: string; readonly name: string },
  { searched, links, standalone }: CellSurroundings,
): unknown {
  const name = renderText(employee.name, searched);
  const href = employeeHref(links, employee.id);
  if (href !== undefined) return html`<a href=${href}>${name}</a>`;
  if (standalone) return name;
  return html`<button
    type="button"
    class="link"
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new EmployeeRequest(employee.id))}
  >
    ${name}
  </button>`;
}

/** A text with what was searched marked in it; every piece stays text. */
function renderText(text: string, words: readonly SearchWord[]): unknown {
  if (words.length === 0) return text;
  return highlight(text, words).map((piece) => (piece.found ? html`<mark>${piece.text}</mark>` : piece.text));
}

/** Where it has no room, an address breaks before its host rather than anywhere. */
function renderEmail(email: string, { searched, oneLine }: CellSurroundings): unknown {
  if (oneLine || !email.includes('@')) return renderText(email, searched);
  // Marked as a whole first, since a word may stand on both sides of the break.
  return highlight(email, searched).map(({ text, found }) => {
    const [user = '', ...host] = text.split('@');
    const broken = host.length === 0 ? user : html`${user}<wbr />@${host.join('@')}`;
    return found ? html`<mark>${broken}</mark>` : broken;
  });
}

const SKELETON_ROWS = [0, 1, 2, 3, 4];

/** What the table will look like; it says nothing, the status does. */
export function renderSkeleton(columns: readonly SortColumn[]): TemplateResult {
  return html`<tbody class="skeleton" aria-hidden="true">
    ${SKELETON_ROWS.map(
      () =>
        html`<tr role="row">
          ${columns.map((column) => html`<td role="cell" class=${column}><span></span></td>`)}
        </tr>`,
    )}
  </tbody>`;
}
