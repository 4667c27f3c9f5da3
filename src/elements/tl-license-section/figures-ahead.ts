import { html, type TemplateResult } from 'lit';
import type { Effective, Line } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { isDraftFlow } from '../shared/draft-flow.ts';
import { EditRequest, request } from '../shared/requests.ts';
import type { LineGroup, SectionView as View } from './line-view.ts';
import { whyNot, type FiguresAhead } from './rows.ts';

/** This module comes with its strings. */
type SectionView = View<EditorMessages>;

/**
 * What stands in the figures of a line of what was asked for, and of what is planned. Requested stands beside current:
 * nothing is shown as bought before it is (T1).
 */
export function figuresAhead(view: SectionView, group: LineGroup): FiguresAhead {
  const { messages, formats } = view.words;
  const { processing, flow } = group;
  const requested = (effective: Effective): TemplateResult | undefined =>
    processing?.change.effective === effective
      ? below(messages.requested(formats.number(processing.change.quantity)))
      : undefined;
  const uncertain =
    flow?.phase === 'unknown' && flow.intent.change.effective === 'now'
      ? below(messages.uncertain(formats.number(flow.intent.change.quantity)))
      : undefined;
  return { now: uncertain ?? requested('now'), next: requested('next-period'), plan: plan(view, group) };
}

/** Whether the line's number is the person's to change right now (P5a, C10). */
export function canChange(view: SectionView, { line, flow }: LineGroup): boolean {
  return whyNot(view, line, flow) === undefined;
}

/** Opens the quote of undoing the plan of a line (C4). */
export const undoing =
  (line: Line) =>
  (event: Event): void => {
    request(event, new EditRequest(line.id, line.purchased, 'next-period'));
  };

const below = (words: string): TemplateResult => html`<span class="below">${words}</span>`;

/** A way to the quote of undoing the plan (C4), while the line can be changed. */
function plan(view: SectionView, group: LineGroup): TemplateResult | undefined {
  const { line } = group;
  const { messages, formats } = view.words;
  if (line.nextPeriod === line.purchased || !canChange(view, group) || isDraftFlow(group.flow)) return undefined;
  const number = formats.number(line.nextPeriod);
  return html`<button
    type="button"
    class="link planned-number"
    aria-label=${messages.plannedNumber(number)}
    @click=${undoing(line)}
  >
    ${number}
  </button>`;
}
