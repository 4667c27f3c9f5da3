import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize.ts';
import type { Account, Adjustment, Instant, MinorUnits, Operation } from '../../domain/model.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { DismissRequest, EditRequest } from '../shared/requests.ts';
import { lineQuantity, momentOf } from '../shared/words.ts';
import { appliedNoticeStyles } from './tl-applied-notice.styles.ts';

/**
 * A purchase that was applied and replaced a plan: it is true now, and the plan can be made again, which opens its quote and
 * never happens by itself (C2).
 */
export class AppliedNotice extends LitElement {
  static override styles = [hostStyles, controlStyles, appliedNoticeStyles];

  #localize = new LocalizeController(this);

  @property({ attribute: false }) operation: Operation | undefined;
  @property({ attribute: false }) account: Account | undefined;
  /** What the confirmed quote said is due, in minor units, where this page still knows it. */
  @property({ attribute: false }) amount: MinorUnits | undefined;
  @property({ attribute: false }) now: Instant | undefined;

  override render(): TemplateResult | typeof nothing {
    const { operation, account } = this;
    const line = account?.lines.find(({ id }) => id === operation?.change.lineId);
    if (!operation || !account || !line) return nothing;
    const { messages } = this.#localize;
    const [plan] = operation.adjusts;
    return html`<tl-notice
      weight="done"
      heading-level="2"
      .heading=${messages.youNowHave(lineQuantity(this.#localize, line, operation.change.quantity))}
    >
      <p>${this.#applied(operation, account)}</p>
      ${plan ? this.#planAgain(account, operation, plan) : nothing}
    </tl-notice>`;
  }

  #applied(operation: Operation, { account, serverTime }: Account): string {
    const { messages, formats } = this.#localize;
    const settled = operation.settledAt ?? operation.requestedAt;
    const when = momentOf(this.#localize, settled, this.now ?? serverTime, account);
    return this.amount === undefined
      ? messages.applied(when)
      : messages.appliedInvoiced(when, formats.money(this.amount, account));
  }

  #planAgain({ period }: Account, operation: Operation, plan: Adjustment): TemplateResult {
    const { messages, formats } = this.#localize;
    const before = formats.number(plan.from);
    const kept = formats.number(plan.to);
    return html`<p>${messages.purchaseReplacedPlan(before, formats.date(period.endDate), kept)}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          @click=${() => this.dispatchEvent(new EditRequest(plan.lineId, plan.from, 'next-period'))}
        >
          ${messages.planAgain(before)}
        </button>
        <button type="button" class="link" @click=${() => this.dispatchEvent(new DismissRequest(operation.id))}>
          ${messages.keepNumber(kept)}
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-applied-notice': AppliedNotice;
  }
}
