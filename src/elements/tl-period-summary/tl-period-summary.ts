import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Account, Instant, Line } from '../../domain/model.ts';
import { lastDateOf, localDateOf, periodProgress, placeIn } from '../../domain/period.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { EDITOR, LazyChunk } from '../shared/lazy-chunk.ts';
import { pageHref, pageLink, type Links } from '../shared/links.ts';
import { LocalizeController } from '../shared/localize.ts';
import { feeWords, isFee, lineQuantity } from '../shared/words.ts';
import { periodSummaryStyles } from './tl-period-summary.styles.ts';
import { timeLine, type TimeLineEvent } from './time-line.ts';

/**
 * The three facts that every decision on the page rests on, and the period as a line.
 *
 * @csspart facts - the three facts
 */
export class PeriodSummary extends LitElement {
  static override styles = [hostStyles, controlStyles, periodSummaryStyles];

  /** The editor's strings are there when its chunk is, and not before. */
  #localize = new LocalizeController<EditorMessages>(this);
  #chunk = new LazyChunk(this, EDITOR);

  @property({ attribute: false }) account: Account | undefined;
  /** The server's clock (T5); without it the moment the account was read. */
  @property({ attribute: false }) now: Instant | undefined;
  /** Where the host explains the payment plan. */
  @property({ attribute: false }) links: Links = {};

  protected override willUpdate(): void {
    if (this.account?.marks.length) this.#chunk.want();
  }

  override render(): TemplateResult | typeof nothing {
    const { account } = this;
    if (!account) return nothing;
    return html`<dl class="facts" part="facts">
        ${this.#period(account)}${this.#invoice(account)}${this.#plans(account)}
      </dl>
      ${this.#timeLine(account)}`;
  }

  #fact(term: string, fact: string, detail: string | TemplateResult): TemplateResult {
    return html`<div>
      <dt>${term}</dt>
      <dd class="fact">${fact}</dd>
      <dd class="detail">${detail}</dd>
    </div>`;
  }

  #period({ period, account, serverTime }: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    const { daysLeft, days } = periodProgress(period, this.now ?? serverTime, account.timeZone);
    const { paymentPlan } = this.links;
    const left = messages.daysLeft(daysLeft, days);
    return this.#fact(
      messages.subscriptionPeriod,
      formats.dateRange(period.startDate, lastDateOf(period)),
      pageHref(paymentPlan) === undefined ? left : html`${left}<br />${pageLink(paymentPlan, messages.paymentPlan)}`,
    );
  }

  #invoice({ nextInvoice, account }: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    return this.#fact(
      messages.nextInvoice,
      messages.amountExclVat(formats.money(nextInvoice.amount, account)),
      messages.nextInvoiceFor(formats.date(nextInvoice.date)),
    );
  }

  #plans(account: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    const lines = plannedLines(account);
    const date = formats.date(account.period.endDate);
    const [first] = lines;
    if (!first) return this.#fact(messages.plannedChanges, messages.noPlans, messages.sameNumbersContinue);
    if (lines.length === 1) {
      return this.#fact(
        messages.plannedChanges,
        lineQuantity(this.#localize, first, first.nextPeriod),
        isFee(first)
          ? feeWords(this.#localize, first, account.period)
          : messages.planFact(date, formats.number(first.purchased)),
      );
    }
    return this.#fact(
      messages.plannedChanges,
      messages.plansFact(formats.number(lines.length), date),
      lines.map((line) => lineQuantity(this.#localize, line, line.nextPeriod)).join(', '),
    );
  }

  #timeLine(account: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    const { period } = account;
    const start = formats.dayMonth(period.startDate);
    const end = formats.date(period.endDate);
    const deadlines = this.#chunk.parts?.deadlineEvents(this.#localize, account) ?? [];
    const events = [this.#today(account), ...deadlines, ...this.#boundary(account)];
    return timeLine({
      start,
      startDetail: messages.periodStarted,
      end,
      endDetail: messages.nextPeriodStarts,
      events,
    });
  }

  #today({ period, account, serverTime }: Account): TimeLineEvent {
    const now = this.now ?? serverTime;
    const today = this.#localize.formats.dayMonth(localDateOf(now, account.timeZone));
    return { kind: 'today', at: placeIn(period, now), label: this.#localize.messages.today(today) };
  }

  #boundary(account: Account): TimeLineEvent[] {
    const lines = plannedLines(account);
    const [first] = lines;
    if (!first) return [];
    const label =
      lines.length === 1
        ? lineQuantity(this.#localize, first, first.nextPeriod)
        : this.#localize.messages.plansAtBoundary(lines.length);
    return [{ kind: 'plan', at: 100, label }];
  }
}

/** A follower's plan is the plan of what it follows, told once (P4). */
function plannedLines({ lines }: Account): Line[] {
  return lines.filter((line) => line.follows === undefined && line.nextPeriod !== line.purchased);
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-period-summary': PeriodSummary;
  }
}
