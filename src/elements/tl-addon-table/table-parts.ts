import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { highlight, type SearchWord } from '../../domain/search.ts';
import type { SortColumn, SortOrder } from '../../domain/table-order.ts';
import type { PageMessages, TableMessages } from '../../i18n/messages.ts';
import { warningIcon } from '../shared/icons.ts';
import { employeeHref, type Links } from '../shared/links.ts';
import { EmployeeRequest } from '../shared/requests.ts';
import type { TableRow } from './table-model.ts';

/** What the cells of every row have in common. */
export interface CellSurroundings {
  readonly messages: PageMessages & TableMessages;
  readonly words: readonly SearchWord[];
  readonly links: Links;
  /** Nobody around us opens employee cards. */
  readonly standalone: boolean;
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

export function renderRows(rows: readonly TableRow[], surroundings: CellSurroundings): unknown {
  const { messages, words, links, standalone } = surroundings;
  return repeat(
    rows,
    (row) => row.assignment.id,
    // A row that shows what it showed costs a comparison.
    (row) => guard([row, messages, words, links.employee, standalone], () => renderRow(row, surroundings)),
  );
}

function renderRow(row: TableRow, surroundings: CellSurroundings): TemplateResult {
  const { messages, words } = surroundings;
  const { employee } = row.assignment;
  return html`
    <tr role="row" part="row">
      <th scope="row" role="rowheader" class="employee">${renderEmployee(employee, surroundings)}</th>
      <td role="cell" class="email">${renderEmail(employee.email, words)}</td>
      <td role="cell" class="department">${renderText(employee.department, words)}</td>
      <td role="cell" class="module">${renderText(row.module, words)}</td>
      <td role="cell" class="assigned">
        <span class="label" aria-hidden="true">${messages.tableAssigned}</span> ${renderText(row.assigned, words)}
      </td>
      <td role="cell" class="status">
        ${
          row.deadline === undefined
            ? renderText(messages.tableLicensed, words)
            : html`<span class="marked">${warningIcon} <b>${renderText(messages.tableNoLicence, words)}</b></span>
                <span class="ends">${renderText(row.ends, words)}</span>`
        }
      </td>
    </tr>
  `;
}

function renderEmployee(
  employee: { readonly id: string; readonly name: string },
  { words, links, standalone }: CellSurroundings,
): unknown {
  const name = renderText(employee.name, words);
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
function renderEmail(email: string, words: readonly SearchWord[]): unknown {
  const at = email.indexOf('@');
  if (at < 0) return renderText(email, words);
  // Marked as a whole first, since a word may stand on both sides of the break.
  return highlight(email, words).map(({ text, found }) => {
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
