import { html, nothing, type TemplateResult } from 'lit';
import type { AssignmentList } from '../../controllers/assignments.ts';
import type { Problem } from '../../domain/problems.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import { problemWords } from '../shared/problem-words.ts';
import type { Words } from '../shared/words.ts';
import { openLicenses } from './module-detail.ts';
import { renderNotice } from './table-parts.ts';

/** How far the reading has come, and what is missing or no longer so. */
export function renderProgress(
  list: AssignmentList,
  words: Words<TableMessages>,
  actions: { readonly resume: () => void; readonly reload: () => void },
): unknown {
  if (list.problem) return renderPartial(list, list.problem, words, actions.resume);
  if (list.excess === 'cut-off') return renderCutOff(list, words);
  if (!list.complete) return list.total === undefined ? nothing : renderBar(list.items.length, list.total, words);
  return list.changed ? renderChanged(words, actions.reload) : nothing;
}

function renderPartial(
  list: AssignmentList,
  problem: Problem,
  words: Words<TableMessages>,
  onResume: () => void,
): TemplateResult {
  const { messages, formats } = words;
  return renderNotice(
    'caution',
    html`
      <p role="alert">
        <strong>
          ${messages.tablePartial(formats.number(list.items.length), formats.number(list.total ?? list.items.length))}
        </strong>
        ${problemWords(messages, problem)} ${messages.tablePartialHint}
      </p>
      <button type="button" class="button" @click=${onResume}>${messages.tableLoadRest}</button>
    `,
  );
}

function renderCutOff({ items, total }: AssignmentList, { messages, formats }: Words<TableMessages>): TemplateResult {
  const text = messages.tableCutOff(formats.number(items.length), formats.number(total ?? 0));
  return renderNotice('caution', html`<p>${text}</p>`);
}

function renderBar(loaded: number, total: number, { messages, formats }: Words<TableMessages>): TemplateResult {
  return html`
    <div class="progress">
      <progress max=${Math.max(total, 1)} .value=${loaded} aria-labelledby="progress-text"></progress>
      <span class="secondary" id="progress-text">
        ${messages.tableProgress(formats.number(loaded), formats.number(total))}
      </span>
    </div>
  `;
}

/** The list is not read anew by itself, because it would jump under the eyes of who reads it. */
function renderChanged({ messages }: Words<TableMessages>, onReload: () => void): TemplateResult {
  return renderNotice(
    'neutral',
    html`
      <p role="status">${messages.tableChanged}</p>
      <button type="button" class="button" @click=${onReload}>${messages.tableReload}</button>
    `,
  );
}

/** Nobody holds an add-on module: what will be here, and where modules are added (A4). */
export function renderEmpty({ messages }: Words<TableMessages>, standalone: boolean): TemplateResult {
  return html`
    <div class="after">
      <p>${messages.tableEmptyWhen}</p>
      ${
        standalone
          ? nothing
          : html`<p>
              ${`${messages.tableEmptyHow} `}<button
                type="button"
                class="link inline"
                @click=${(event: Event) => openLicenses(event)}
              >
                ${messages.viewLicenses}</button
              >.
            </p>`
      }
    </div>
  `;
}

/** Nothing was found: what was searched, how the search works, and one click back to everything. */
export function renderNoHits(
  query: string,
  module: string,
  { messages }: Words<TableMessages>,
  onReset: () => void,
): TemplateResult {
  return html`
    <div class="after">
      <h2>${messages.tableNoHits(query, module)}</h2>
      <p>${messages.tableNoHitsHint}</p>
      <p><button type="button" class="button" @click=${onReset}>${messages.tableShowAll}</button></p>
    </div>
  `;
}

/** Too many for one list: which part of it is wanted? */
export function renderChoose(
  total: number,
  limit: number,
  { messages, formats }: Words<TableMessages>,
): TemplateResult {
  return html`
    <div class="after">
      <p>
        <strong>${messages.tableTooMany(formats.number(total), formats.number(limit))}</strong>
        ${messages.tableChooseModule}
      </p>
    </div>
  `;
}
