import { html, type TemplateResult } from 'lit';
import type { Line } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { isDraftFlow, type DraftFlow } from '../shared/draft-flow.ts';
import { lineBlocks } from './blocks.ts';
import type { LineGroup, SectionView } from './line-view.ts';
import { lineNotes } from './notes.ts';
import { across, editorRow } from './rows.ts';

/** The rows below a line: its editor while that is open, else what is going on with the line. */
export function belowLine(
  view: SectionView<EditorMessages>,
  group: LineGroup,
): TemplateResult | readonly TemplateResult[] {
  const { line, flow } = group;
  if (isDraftFlow(flow)) return editor(view, line, flow);
  const notes = lineNotes(view, group);
  return [
    ...(notes.length > 0 ? [across(html`<div class="notes">${notes}</div>`)] : []),
    ...lineBlocks(view, group).map((block) => across(html`<div class="block">${block}</div>`)),
  ];
}

/** Where the number stands. */
const editor = (view: SectionView, line: Line, flow: DraftFlow): TemplateResult =>
  editorRow(
    html`<tl-quantity-editor
      data-editor=${line.id}
      exportparts="field, confirm, total"
      .line=${line}
      .account=${view.account}
      .flow=${flow}
      .links=${view.links}
      .now=${view.now}
    ></tl-quantity-editor>`,
  );
