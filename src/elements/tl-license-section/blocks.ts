import { html, type TemplateResult } from 'lit';
import type { Doubt } from '../../domain/change-flow-state.ts';
import type { Account, Line, Operation } from '../../domain/model.ts';
import { replacedPlans } from '../../domain/outcomes.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { doubtWords, lastChecked, momentOf, replacedPlanWords } from '../shared/order-words.ts';
import { EditRequest, LineActionRequest, request } from '../shared/requests.ts';
import { lineQuantity } from '../shared/words.ts';
import type { LineGroup, SectionView as View } from './line-view.ts';
import { canChange } from './figures-ahead.ts';

/** This module comes with its strings. */
type SectionView = View<EditorMessages>;

/** What came of an order and waits for the person: one whose outcome nobody knows, one that replaced a plan (C2). */
export function lineBlocks(view: SectionView, group: LineGroup): TemplateResult[] {
  const { account, dismissed } = view;
  const { line, flow } = group;
  const replaced = replacedPlans(account).filter(
    ({ id, change }) => change.lineId === line.id && !dismissed?.has(id) && canChange(view, group),
  );
  return [
    ...(flow?.phase === 'unknown' ? [unknownNotice(view, line, flow)] : []),
    ...replaced.map((purchase) => replacedPlanNotice(view, line, purchase)),
  ];
}

/** An order nobody knows the outcome of: looked up by its key, never sent again. */
function unknownNotice(view: SectionView, line: Line, flow: Doubt): TemplateResult {
  const { words, account, now } = view;
  const { messages } = words;
  return html`<tl-notice weight="caution" .heading=${doubtWords(words, flow)}>
    <p>${messages.unknownText(momentOf(words, flow.intent.confirmedAt, now, account.account))}</p>
    <div class="row-of-actions">
      <button
        type="button"
        class="button"
        aria-disabled=${flow.checking ? 'true' : 'false'}
        @click=${(event: Event) => {
          if (!flow.checking) request(event, new LineActionRequest(line.id, 'checkOrder'));
        }}
      >
        ${flow.checking ? messages.checking : messages.checkAgainNow}
      </button>
      <span class="secondary">${lastChecked(words, flow, account)} ${messages.ifItStays} ${mail(account)}.</span>
    </div>
  </tl-notice>`;
}

const mail = ({ account }: Account): TemplateResult =>
  html`<a href="mailto:${account.supportEmail}">${account.supportEmail}</a>`;

/**
 * A purchase that was applied and replaced a plan: the plan can be made again, which opens its quote and never happens by
 * itself (C2).
 */
function replacedPlanNotice(view: SectionView, line: Line, purchase: Operation): TemplateResult {
  const { words, account } = view;
  const { messages, formats } = words;
  return html`<tl-notice
    weight="done"
    .heading=${messages.youNowHave(lineQuantity(words, line, purchase.change.quantity))}
  >
    <p>${appliedWords(view, purchase)}</p>
    ${purchase.adjusts.map(
      (plan) =>
        html`<p>${replacedPlanWords(words, account, purchase, plan)}</p>
          <div class="row-of-actions">
            <button
              type="button"
              class="button"
              @click=${(event: Event) => request(event, new EditRequest(plan.lineId, plan.from, 'next-period'))}
            >
              ${messages.planAgain(formats.number(plan.from))}
            </button>
            <button
              type="button"
              class="link"
              @click=${(event: Event) => request(event, new LineActionRequest(line.id, { dismiss: purchase.id }))}
            >
              ${messages.keepNumber(formats.number(plan.to))}
            </button>
          </div>`,
    )}
  </tl-notice>`;
}

/** With what is due, where it was confirmed on this page: an operation itself does not carry its price. */
function appliedWords({ words, account, amounts, now }: SectionView, purchase: Operation): string {
  const { messages, formats } = words;
  const amount = amounts?.get(purchase.id);
  const when = momentOf(words, purchase.settledAt ?? purchase.requestedAt, now, account.account);
  return amount === undefined
    ? messages.applied(when)
    : messages.appliedInvoiced(when, formats.money(amount, account.account));
}
