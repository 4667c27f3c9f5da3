import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../shared/localize.ts';
import type { Account, Adjustment, Instant, Line, MinorUnits, Operation } from '../../domain/model.ts';
import { replacedPlanDate } from '../../domain/outcomes.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { DismissRequest, EditRequest } from '../shared/requests.ts';
import { momentOf } from '../shared/order-words.ts';
import { lineQuantity } from '../shared/words.ts';
import { appliedNoticeStyles } from './tl-applied-notice.styles.ts';

/**
 * A change that was applied: it is true now. Where a purchase replaced a plan, the plan can be made again, which opens its
 * quote and never happens by itself (C2).
 */
export class AppliedNotice extends LitElement {
  static override styles = [hostStyles, controlStyles, appliedNoticeStyles];

  #localize = new LocalizeController<EditorMessages>(this);

  @property({ attribute: false }) operation: Operation | undefined;
  @property({ attribute: false }) account: Account | undefined;
  /** What the confirmed quote said is due, in minor units, where this page still knows it. */
  @property({ attribute: false }) amount: MinorUnits | undefined;
  @property({ attribute: false }) now: Instant | undefined;

  override render(): TemplateResult | typeof nothing {
    const { operation, account } = this;
    const line = account?.lines.find(({ id }) => id === operation?.change.lineId);
    if (!operation || !account || !line) return nothing;
    const { messages, formats } = this.#localize;
    const [plan] = operation.adjusts;
    return html`<tl-notice weight="done" heading-level="2" .heading=${this.#heading(operation, account, line)}>
      <p>${this.#applied(operation, account)}</p>
      ${
        plan
          ? this.#planAgain(formats.date(replacedPlanDate(account, operation)), plan)
          : html`<p><button type="button" class="link" @click=${this.#dismiss}>${messages.hide}</button></p>`
      }
    </tl-notice>`;
  }

  #heading({ change }: Operation, { period }: Account, line: Line): string {
    const { messages, formats } = this.#localize;
    const licences = lineQuantity(this.#localize, line, change.quantity);
    if (change.effective === 'now') return messages.youNowHave(licences);
    return change.quantity === line.purchased
      ? messages.planUndone(licences)
      : messages.planApplied(licences, formats.date(period.endDate));
  }

  #applied(operation: Operation, { account, serverTime }: Account): string {
    const { messages, formats } = this.#localize;
    const settled = operation.settledAt ?? operation.requestedAt;
    const when = momentOf(this.#localize, settled, this.now ?? serverTime, account);
    return this.amount === undefined || operation.change.effective !== 'now'
      ? messages.applied(when)
      : messages.appliedInvoiced(when, formats.money(this.amount, account));
  }

  #planAgain(date: string, plan: Adjustment): TemplateResult {
    const { messages, formats } = this.#localize;
    const before = formats.number(plan.from);
    const kept = formats.number(plan.to);
    return html`<p>${messages.purchaseReplacedPlan(before, date, kept)}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          @click=${() => this.dispatchEvent(new EditRequest(plan.lineId, plan.from, 'next-period'))}
        >
          ${messages.planAgain(before)}
        </button>
        <button type="button" class="link" @click=${this.#dismiss}>${messages.keepNumber(kept)}</button>
      </div>`;
  }

  #dismiss(): void {
    if (this.operation) this.dispatchEvent(new DismissRequest(this.operation.id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-applied-notice': AppliedNotice;
  }
}
