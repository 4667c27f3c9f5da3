import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { SORT_COLUMNS, type SortColumn, type SortOrder } from '../../domain/table/order.ts';
import { infoIcon, warningIcon } from '../shared/icons.ts';

/** A column's heading; with `onSort` it is a button that sorts. */
export function renderHeading(
  column: SortColumn,
  name: string,
  order: SortOrder | undefined,
  onSort: ((column: SortColumn) => void) | undefined,
): TemplateResult {
  if (!onSort) return html`<th scope="col" role="columnheader" class=${column}>${name}</th>`;
  const sorted = order?.column === column;
  const direction = order?.descending ? 'descending' : 'ascending';
  return html`
    <th scope="col" role="columnheader" class=${column} aria-sort=${ifDefined(sorted ? direction : undefined)}>
      <button type="button" part="sort-button" class="bare" @click=${() => onSort(column)}>
        ${name}${sorted ? html`<span class="arrow" aria-hidden="true">${order.descending ? '↓' : '↑'}</span>` : nothing}
      </button>
    </th>
  `;
}

/** As `<tl-notice>`, whose style sheet it has; a plain element, since a table of its own has no other of ours. */
export function renderNotice(weight: 'danger' | 'caution' | 'neutral', body: TemplateResult): TemplateResult {
  return html`
    <div class="notice ${weight}" part="notice">
      ${weight === 'neutral' ? infoIcon : warningIcon}
      <div class="body">${body}</div>
    </div>
  `;
}

const SKELETON_ROWS = [0, 1, 2, 3, 4];

/** What the table will look like; it says nothing, the status does. */
export function renderSkeleton(): TemplateResult {
  return html`<tbody class="skeleton" aria-hidden="true">
    ${SKELETON_ROWS.map(
      () =>
        html`<tr>
          ${SORT_COLUMNS.map((column) => html`<td class=${column}><span></span></td>`)}
        </tr>`,
    )}
  </tbody>`;
}
