import { html, type TemplateResult } from 'lit';
import type { Line } from '../../domain/model.ts';
import type { DraftFlow } from '../shared/draft-flow.ts';
import type { EditorChunk } from '../shared/lazy-chunk.ts';
import { LineActionRequest } from '../shared/requests.ts';
import { missingNotice } from '../shared/retry-notice.ts';
import type { SectionView } from './line-view.ts';
import { request } from './rows.ts';

/** The editor where the number stands; until its code has come, where it will be, with the way back. */
export function renderEditor(view: SectionView, line: Line, flow: DraftFlow, chunk: EditorChunk): TemplateResult {
  if (!chunk.parts) return renderWaiting(view, line, chunk);
  return html`<tl-quantity-editor
    data-editor=${line.id}
    exportparts="field, confirm, total"
    .line=${line}
    .account=${view.account}
    .flow=${flow}
    .links=${view.links}
    .now=${view.now}
  ></tl-quantity-editor>`;
}

function renderWaiting({ words }: SectionView, line: Line, chunk: EditorChunk): TemplateResult {
  const { messages } = words;
  const retry = (): void => {
    chunk.retry();
  };
  const cancel = (event: Event): void => {
    request(event, new LineActionRequest(line.id, 'cancel'));
  };
  return html`<div
    class="waiting"
    data-editor=${line.id}
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancel(event);
    }}
  >
    ${chunk.failed ? missingNotice(words, retry) : html`<p class="soft">${messages.editorLoading}</p>`}
    <p><button type="button" class="button" @click=${cancel}>${messages.cancel}</button></p>
  </div>`;
}
