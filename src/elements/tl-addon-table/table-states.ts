import { html, nothing, type TemplateResult } from 'lit';
import type { AssignmentList } from '../../controllers/assignments.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Links } from '../shared/links.ts';
import { warningIcon } from '../shared/icons.ts';
import { problemWords } from '../shared/problem-words.ts';
import type { Words } from '../shared/words.ts';

/** Nothing could be read: no access, or what happened, what did not happen, and a way to try again. */
export function problemPanel(
  problem: Problem,
  messages: Messages,
  links: Links,
  onRetry: () => void,
): TemplateResult {
  if (problem.type === 'not-allowed') {
    return html`<tl-state-panel state="no-access" .links=${links}></tl-state-panel>`;
  }
  return html`
    <div class="problem" role="alert">
      <h2>${messages.tableFailed}</h2>
      <p>${problemWords(messages, problem)} ${messages.tableNothingChanged}</p>
      <button type="button" class="button primary" @click=${onRetry}>${messages.tryAgain}</button>
    </div>
  `;
}

/** How far the reading has come, and what is missing. */
export function progressNotes(
  list: AssignmentList,
  { messages, formats }: Words,
  actions: { readonly resume: () => void; readonly reload: () => void },
): unknown {
  const { items, total = 0, problem } = list;
  const loaded = formats.number(items.length);
  if (problem) {
    return html`
      <div class="notice caution" role="alert">
        ${warningIcon}
        <div class="notice-body">
          <p>
            <strong>${messages.tablePartial(loaded, formats.number(total))}</strong>
            ${problemWords(messages, problem)} ${messages.tablePartialHint}
          </p>
          <button type="button" class="button" @click=${actions.resume}>${messages.tableLoadRest}</button>
        </div>
      </div>
    `;
  }
  if (!list.complete) {
    return items.length === 0
      ? nothing
      : html`
          <div class="progress">
            <progress max=${Math.max(total, 1)} .value=${items.length} aria-labelledby="progress-text"></progress>
            <span class="secondary" id="progress-text">${messages.tableProgress(loaded, formats.number(total))}</span>
          </div>
        `;
  }
  return list.changed
    ? html`<div class="notice neutral">
        <div class="notice-body">
          <p>${messages.tableChanged}</p>
          <button type="button" class="button" @click=${actions.reload}>${messages.tableReload}</button>
        </div>
      </div>`
    : nothing;
}
