import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../shared/localize.ts';
import { changeKind, type ChangeKind } from '../../domain/change-kind.ts';
import type { Account, Charge, Line, Quote } from '../../domain/model.ts';
import { addDays, lastDateOf } from '../../domain/period.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { Links } from '../shared/links.ts';
import { currencyLabel, lineQuantity, perPeriod } from '../shared/words.ts';
import { affectedNotice, consequences } from './consequences.ts';
import { quoteStyles } from './tl-quote.styles.ts';

/**
 * What one change costs and means, as the server quoted it; nothing here is computed from prices (M5, P8).
 *
 * @csspart total - The row of what is due now
 */
export class QuoteReceipt extends LitElement {
  static override styles = [hostStyles, controlStyles, quoteStyles];

  #localize = new LocalizeController<EditorMessages>(this);

  @property({ attribute: false }) quote: Quote | undefined;
  @property({ attribute: false }) account: Account | undefined;
  @property({ attribute: false }) links: Links = {};
  /** The quote that no longer holds: its total is struck through beside the new one (M4). */
  @property({ attribute: false }) previous: Quote | undefined;

  override render(): TemplateResult | typeof nothing {
    const { quote, account } = this;
    const line = account?.lines.find(({ id }) => id === quote?.change.lineId);
    if (!quote || !account || !line) return nothing;
    const kind = changeKind(line, quote.change.quantity, quote.change.effective);
    return html`
      <div class="head">
        <h3 id="title">${this.#title(quote, line, kind)}</h3>
        <p class="secondary">${this.#validity(quote, account)}</p>
      </div>
      ${kind === 'purchase' ? this.#purchaseTable(quote, account) : this.#planTable(quote, account, line, kind)}
      ${this.#total(quote, account)} ${kind === 'purchase' ? this.#workings(quote, account) : nothing}
      ${this.#nextInvoice(quote, account)}
      ${affectedNotice(this.#localize, { quote, account, line, links: this.links })}
      ${consequences(this.#localize, { quote, account, line, kind })}
    `;
  }

  /** Where it is another time than on the reader's watch, whose time it is (T5). */
  #validity({ expiresAt }: Quote, { account: { timeZone } }: Account): string {
    const { messages, formats } = this.#localize;
    const time = formats.timeOf(expiresAt, timeZone);
    const zone = formats.timeOf(expiresAt) === time ? '' : ` ${formats.zoneName(expiresAt, timeZone)}`;
    return messages.quoteValidUntil(time + zone);
  }

  #title(quote: Quote, line: Line, kind: ChangeKind): string {
    const { messages, formats } = this.#localize;
    const from = formats.number(numberNow(quote));
    const licences = lineQuantity(this.#localize, line, quote.change.quantity);
    if (kind === 'undo') return messages.quoteUndo(formats.number(line.nextPeriod), licences);
    return kind === 'purchase'
      ? messages.quoteNow(from, licences)
      : messages.quoteFrom(from, licences, formats.date(quote.nextInvoice.date));
  }

  #priceHead(account: Account): TemplateResult {
    return html`${this.#localize.messages.priceEach}<br />${perPeriod(this.#localize, account.period)}`;
  }

  /** A row for each charge; on a narrow page the details go and the arithmetic comes. */
  #table(
    { charges }: Quote,
    account: Account,
    heads: readonly (string | TemplateResult)[],
    cells: (charge: Charge) => readonly [arithmetic: string, details: readonly string[], result: string],
  ): TemplateResult {
    return html`<table role="table" aria-labelledby="title">
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${charges.map((charge) => {
          const [arithmetic, details, result] = cells(charge);
          const line = account.lines.find(({ id }) => id === charge.lineId);
          return html`<tr role="row">
            <th role="rowheader" scope="row">
              ${`${line?.name ?? charge.lineId} `}
              ${line?.follows === undefined ? nothing : html`<span class="secondary">${this.#localize.messages.follower}</span>`}
              <span class="arithmetic secondary">${arithmetic}</span>
            </th>
            ${details.map((detail) => html`<td role="cell" class="detail">${detail}</td>`)}
            <td role="cell">${result}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #purchaseTable(quote: Quote, account: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    const heads = [
      messages.item,
      messages.numberColumn,
      this.#priceHead(account),
      messages.days,
      messages.amount(currencyLabel(this.#localize, account.account)),
    ];
    return this.#table(quote, account, heads, (charge) => {
      const days = messages.daysOf(formats.number(charge.remainingDays), formats.number(charge.periodDays));
      const details = [formats.difference(charge.quantity), formats.amount(charge.unitPrice, account.account), days];
      return [details.join(' × '), details, formats.amount(charge.amount, account.account)];
    });
  }

  #planTable(quote: Quote, account: Account, line: Line, kind: ChangeKind): TemplateResult {
    const { messages, formats } = this.#localize;
    const undo = kind === 'undo';
    const to = quote.change.quantity;
    const from = undo ? line.nextPeriod : numberNow(quote);
    const heads = [
      messages.item,
      this.#priceHead(account),
      undo ? messages.planned : messages.now,
      messages.fromDate(formats.dayMonth(quote.nextInvoice.date)),
      messages.difference,
    ];
    return this.#table(quote, account, heads, (charge) => {
      const price = formats.amount(charge.unitPrice, account.account);
      const numbers = [formats.number(from), formats.number(to)];
      const arithmetic = `${numbers.join(' → ')}, ${messages.eachPer(price, '').trim()}`;
      return [arithmetic, [price, ...numbers], formats.difference(to - from)];
    });
  }

  #total({ dueNow }: Quote, { account }: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    const before = this.previous?.dueNow;
    return html`<p class="total" part="total">
      <span>${messages.dueNow}</span>
      <span class="sum">
        ${
          before === undefined || before === dueNow
            ? nothing
            : html`<s>${formats.money(before, account)}</s><span class="visually-hidden">${messages.becomes}</span>`
        }
        ${formats.money(dueNow, account)}
      </span>
    </p>`;
  }

  #workings({ charges }: Quote, { account, period }: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    const days = charges[0]?.remainingDays ?? 0;
    const first = formats.dayMonth(addDays(period.endDate, -days));
    return html`<details>
      <summary>${messages.howWorkedOut}</summary>
      <p class="secondary">${messages.formula(account.exponent, first, formats.dayMonth(lastDateOf(period)), days)}</p>
      <dl>
        ${charges.map(
          ({ quantity, unitPrice, remainingDays, periodDays, amount }) =>
            html`<dt>
                ${formats.number(quantity)} × ${formats.amount(unitPrice, account)} × ${formats.number(remainingDays)} ÷
                ${formats.number(periodDays)}
              </dt>
              <dd>= ${formats.amount(amount, account)}</dd>`,
        )}
      </dl>
    </details>`;
  }

  #nextInvoice({ nextInvoice }: Quote, { account }: Account): TemplateResult {
    const { messages, formats } = this.#localize;
    const { before, after, date } = nextInvoice;
    return html`<p class="next">
      <span>${messages.nextInvoiceOn(formats.date(date))}</span>
      <span>
        ${formats.money(before, account)} <span class="arrow" aria-hidden="true">→</span
        ><span class="visually-hidden">${messages.becomes}</span> <strong>${formats.money(after, account)}</strong>
      </span>
    </p>`;
  }
}

/** What the server took as the present number when it quoted: requested − difference. */
function numberNow({ change, charges }: Quote): number {
  const own = charges.find(({ lineId }) => lineId === change.lineId);
  return change.quantity - (own?.quantity ?? 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-quote': QuoteReceipt;
  }
}
