import { html, type TemplateResult } from 'lit';
import type { Effective } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { isDraftFlow } from '../shared/draft-flow.ts';
import { EditRequest, request } from '../shared/requests.ts';
import type { LineGroup, SectionView as View } from './line-view.ts';
import { whyNot, type FiguresAhead } from './rows.ts';

/** This module comes with its strings. */
type SectionView = View<EditorMessages>;

/** What stands in the figures of a line of what was asked for, and of what is planned. */
export function figuresAhead(view: SectionView, group: LineGroup): FiguresAhead {
  return { now: pending(view, group, 'now'), next: pending(view, group, 'next-period'), plan: plan(view, group) };
}

/** Whether the line's number is the person's to change right now (P5a, C10). */
export function canChange(view: SectionView, { line, flow }: LineGroup): boolean {
  return whyNot(view, line, flow) === undefined;
}

/** Requested beside current: nothing is shown as bought before it is (T1). */
function pending(
  { words: { messages, formats } }: SectionView,
  { processing, flow }: LineGroup,
  effective: Effective,
): TemplateResult | undefined {
  if (effective === 'now' && flow?.phase === 'unknown' && flow.intent.change.effective === effective) {
    return html`<span class="below">${messages.uncertain(formats.number(flow.intent.change.quantity))}</span>`;
  }
  return processing?.change.effective === effective
    ? html`<span class="below">${messages.requested(formats.number(processing.change.quantity))}</span>`
    : undefined;
}

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
    @click=${(event: Event) => request(event, new EditRequest(line.id, line.purchased, 'next-period'))}
  >
    ${number}
  </button>`;
}
