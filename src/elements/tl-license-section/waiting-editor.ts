import { html, type TemplateResult } from 'lit';
import type { Line } from '../../domain/model.ts';
import type { EditorChunk } from '../shared/lazy-chunk.ts';
import { LineActionRequest, request } from '../shared/requests.ts';
import { missingNotice } from '../shared/retry-notice.ts';
import type { SectionView } from './line-view.ts';
import { editorRow } from './rows.ts';

/** Where the editor will be until its code has come, with the way back. */
export function waitingEditor({ words }: SectionView, line: Line, chunk: EditorChunk): TemplateResult {
  const { messages } = words;
  const cancel = (event: Event): void => {
    request(event, new LineActionRequest(line.id, 'cancel'));
  };
  return editorRow(
    html`<div
      class="waiting"
      data-editor=${line.id}
      tabindex="-1"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel(event);
      }}
    >
      ${chunk.failed ? missingNotice(words, chunk.retry) : html`<p class="soft">${messages.editorLoading}</p>`}
      <p><button type="button" class="button" @click=${cancel}>${messages.cancel}</button></p>
    </div>`,
  );
}
