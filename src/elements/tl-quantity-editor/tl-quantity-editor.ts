import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../shared/localize.ts';
import { changeKind, hasChoiceOfTime, parseQuantity } from '../../domain/change-kind.ts';
import type { LineAction } from '../../domain/line-action.ts';
import type { Account, Effective, Line, Quote } from '../../domain/model.ts';
import { processingOf } from '../../domain/operations.ts';
import { periodProgress } from '../../domain/period.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import type { DraftFlow } from '../shared/draft-flow.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { warningIcon } from '../shared/icons.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import type { Links } from '../shared/links.ts';
import { LineActionRequest } from '../shared/requests.ts';
import { lineQuantity } from '../shared/words.ts';
import { affectedHeading } from '../tl-quote/consequences.ts';
import { draftNotice, fieldErrorWords, noPrice, zeroNotice } from './editor-words.ts';
import { quantityEditorStyles } from './tl-quantity-editor.styles.ts';

/**
 * Changes the number of one line (P7): the number and when it applies, what that costs and means, and the one button that
 * orders exactly the quote that is shown (P8). Enter in the field orders nothing; Escape cancels.
 *
 * @csspart field - The text field
 * @csspart confirm - The button that orders
 * @csspart total - What is due now
 */
export class QuantityEditor extends LitElement {
  static override styles = [hostStyles, controlStyles, quantityEditorStyles];

  #localize = new LocalizeController<EditorMessages>(this);
  /** So tall were the receipt and what it stands in: while a new one is worked out neither Confirm nor the page below moves. */
  #heights: string[] = [];
  /** The quote that could be confirmed when the press began, empty where there was none; undefined without a press. */
  #pressedOn: string | undefined;

  @property({ attribute: false }) line: Line | undefined;
  @property({ attribute: false }) account: Account | undefined;
  @property({ attribute: false }) flow: DraftFlow | undefined;
  @property({ attribute: false }) links: Links = {};
  /** The server's clock (T5). */
  @property({ attribute: false }) now: string | undefined;

  constructor() {
    super();
    keepFocus(this, '#quantity');
    this.addEventListener('keydown', this.#onKeydown);
  }

  /** Puts the cursor into the field with its content selected, so that typing replaces the number. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#quantity');
    field?.focus();
    field?.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('flow');
    if (this.flow?.phase !== 'quoting') this.#heights = [];
    // Measuring lays the page out, so only when there is a receipt that goes.
    else if (before && 'quote' in before) this.#heights = this.#tall.map(({ offsetHeight }) => `${offsetHeight}px`);
  }

  protected override updated(): void {
    this.#tall.forEach(({ style }, index) => {
      style.minHeight = this.#heights[index] ?? '';
    });
  }

  get #tall(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.cost, .decision')];
  }

  override render(): TemplateResult | typeof nothing {
    const { line, account, flow } = this;
    if (!line || !account || !flow) return nothing;
    const notice = draftNotice(this.#localize, account, line, flow);
    return html`<div class="editor">
      ${notice ? caution(notice) : nothing}
      <div class="decide">${this.#quantity(line, flow)} ${this.#time(line, account, flow)}</div>
      <div class="decision">
        <section class="cost" aria-label=${this.#localize.messages.costOfTheChange}>
          ${this.#costOf(line, account, flow)}
        </section>
        <p class="visually-hidden" aria-live="polite">${this.#announcement(line, account, flow)}</p>
        ${this.#actions(line, account, flow)}
      </div>
    </div>`;
  }

  #quantity(line: Line, flow: DraftFlow): TemplateResult {
    const { messages, formats } = this.#localize;
    const error = flow.phase === 'editing' ? flow.error : undefined;
    const purchased = formats.number(line.purchased);
    return html`<div class="field">
      <label for="quantity">${messages.newNumberOf(line.name)}</label>
      <input
        id="quantity"
        part="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        .value=${flow.draft.input}
        ?readonly=${flow.phase === 'confirming'}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? 'error hint' : 'hint'}
        @input=${this.#onInput}
      />
      ${
        error
          ? html`<p class="error" id="error">
              ${warningIcon}<span>${fieldErrorWords(this.#localize, line, error)}</span>
            </p>`
          : nothing
      }
      <p class="hint secondary" id="hint">
        ${line.used === null || line.over || !line.purchased ? messages.nowNumber(purchased) : messages.nowUsed(purchased, line.used)}
      </p>
    </div>`;
  }

  /** Only an increase has a choice; for everything else the page says when it applies (C3, C5). */
  #time(line: Line, account: Account, flow: DraftFlow): TemplateResult | typeof nothing {
    const parsed = parseQuantity(flow.draft.input, line.minimum);
    if ('error' in parsed) return nothing;
    // Of a time that is refused another may be chosen.
    if (flow.phase === 'editing' && flow.error && flow.error.type !== 'effective-not-allowed') return nothing;
    const { messages, formats } = this.#localize;
    if (hasChoiceOfTime(line, parsed.quantity)) return this.#choice(account, flow);
    const kind = changeKind(line, parsed.quantity, 'next-period');
    if (kind === 'none') return nothing;
    return html`<div>
      <p><strong>${messages.whenItApplies}</strong></p>
      ${kind === 'undo' ? nothing : html`<p>${messages.fromDate(formats.date(account.period.endDate))}</p>`}
      <p class="secondary">
        ${
          kind === 'undo'
            ? messages.undoApplies(formats.number(parsed.quantity))
            : messages.lowerAppliesLater(lineQuantity(this.#localize, line, line.purchased))
        }
      </p>
    </div>`;
  }

  #choice(account: Account, flow: DraftFlow): TemplateResult {
    const { messages, formats } = this.#localize;
    const { daysLeft } = periodProgress(account.period, this.now ?? account.serverTime, account.account.timeZone);
    // Once quoted the server's count stands; a plan's charges count none.
    const quoted = 'quote' in flow ? (flow.quote.charges[0]?.remainingDays ?? 0) : 0;
    const days = quoted > 0 ? quoted : daysLeft;
    return html`<fieldset>
      <legend>${messages.whenItApplies}</legend>
      ${this.#option(flow, 'now', messages.now, messages.chargedForDays(days))}
      ${this.#option(
        flow,
        'next-period',
        messages.fromDate(formats.date(account.period.endDate)),
        messages.nothingChargedNow,
      )}
    </fieldset>`;
  }

  #option(flow: DraftFlow, effective: Effective, label: string, hint: string): TemplateResult {
    return html`<div class="choice">
      <input
        type="radio"
        name="effective"
        id=${effective}
        .checked=${flow.draft.effective === effective}
        ?disabled=${flow.phase === 'confirming'}
        aria-describedby="${effective}-hint"
        @change=${() => {
          this.#request({ effective });
        }}
      />
      <label for=${effective}>${label}</label>
      <span class="secondary" id="${effective}-hint">${hint}</span>
    </div>`;
  }

  #costOf(line: Line, account: Account, flow: DraftFlow): TemplateResult {
    const { messages } = this.#localize;
    switch (flow.phase) {
      case 'quoted':
      case 'confirming':
        return html`<tl-quote
          exportparts="total"
          .quote=${flow.quote}
          .account=${account}
          .links=${this.links}
          .previous=${flow.draft.previous}
        ></tl-quote>`;
      case 'quoting':
        return html`<p class="pending">${messages.workingOutPrice}</p>`;
      case 'unquotable':
        return caution(noPrice(this.#localize, flow.problem));
      case 'editing':
        if (flow.error?.type === 'below-minimum' && line.minimum > 0) {
          return zeroNotice(this.#localize, flow, flow.error.supportEmail ?? account.account.supportEmail);
        }
        return html`<p class="pending">${this.#noQuote(line, account, flow)}</p>`;
    }
  }

  #noQuote(line: Line, account: Account, flow: Extract<DraftFlow, { phase: 'editing' }>): string {
    const { messages, formats } = this.#localize;
    if (flow.error) return messages.noQuoteYet;
    return line.nextPeriod === line.purchased || Number(flow.draft.input) !== line.nextPeriod
      ? messages.sameAsNow(lineQuantity(this.#localize, line, line.purchased))
      : messages.sameAsPlan(formats.number(line.nextPeriod), formats.date(account.period.endDate));
  }

  /** What somebody does not see appear is news to them; the manager's status speaks of what was ordered. */
  #announcement(line: Line, account: Account, flow: DraftFlow): string {
    const { messages, formats } = this.#localize;
    const notice = draftNotice(this.#localize, account, line, flow)?.join('. ') ?? '';
    switch (flow.phase) {
      case 'editing':
        return flow.error
          ? fieldErrorWords(this.#localize, line, flow.error)
          : notice || this.#noQuote(line, account, flow);
      case 'quoting':
        return messages.workingOutPrice;
      case 'unquotable':
        return noPrice(this.#localize, flow.problem).join('. ');
      case 'quoted':
        return `${notice} ${messages.dueNow}: ${formats.money(flow.quote.dueNow, account.account)}. ${affectedHeading(this.#localize, flow.quote, line)} ${this.#whyBusy ?? ''}`;
      case 'confirming':
        return '';
    }
  }

  #actions(line: Line, account: Account, flow: DraftFlow): TemplateResult {
    const { messages } = this.#localize;
    const sending = flow.phase === 'confirming';
    return html`<div class="actions">
        ${
          flow.phase === 'unquotable'
            ? html`<button type="button" class="button primary" @click=${this.#onRetry}>${messages.tryAgain}</button>`
            : this.#confirm(line, flow)
        }
        <button type="button" class="button" aria-disabled=${sending ? 'true' : 'false'} @click=${this.#onCancel}>
          ${messages.cancel}
        </button>
      </div>
      ${'quote' in flow ? this.#before(account, flow.quote, sending) : nothing}`;
  }

  /** There as soon as there is something to confirm, and usable only while its quote is current (P8). */
  #confirm(line: Line, flow: DraftFlow): TemplateResult | typeof nothing {
    if (flow.phase === 'editing' || flow.phase === 'unquotable') return nothing;
    const { messages } = this.#localize;
    const change = flow.phase === 'quoting' ? flow.change : flow.quote.change;
    const kind = changeKind(line, change.quantity, change.effective);
    const plan = kind === 'undo' ? messages.confirmUndo : messages.confirmPlan;
    const name = kind === 'purchase' ? messages.confirmPurchase : plan;
    // Not `disabled`: a button that loses the focus while it works leaves a keyboard user nowhere.
    return html`<button
      type="button"
      part="confirm"
      class="button primary"
      aria-describedby=${'quote' in flow ? 'before' : nothing}
      aria-disabled=${this.#confirmable ? 'false' : 'true'}
      @pointerdown=${this.#onPress}
      @keydown=${this.#onPress}
      @click=${this.#onConfirm}
    >
      ${flow.phase === 'confirming' ? messages.sending : name}
    </button>`;
  }

  #before({ account }: Account, { change, dueNow }: Quote, sending: boolean): TemplateResult {
    const { messages, formats } = this.#localize;
    const before =
      change.effective === 'now' ? messages.beforePurchase(formats.money(dueNow, account)) : messages.beforePlan;
    const text = sending ? `${messages.forgottenByReloadHeading}.` : (this.#whyBusy ?? before);
    return html`<p class="before secondary" id="before">${text}</p>`;
  }

  /** What keeps a quote from being confirmed, where that is another change of the line (C10). */
  get #whyBusy(): string | undefined {
    const { account, line, flow } = this;
    if (!account || !line || flow?.phase !== 'quoted' || !processingOf(account, line.id)) return undefined;
    const { messages } = this.#localize;
    return `${messages.busyHeading}. ${messages.busyText}`;
  }

  /** Only a current quote that was seen, and only while no other change of the line is on its way (P8, M4, C10). */
  get #confirmable(): Quote | undefined {
    const { flow } = this;
    return flow?.phase === 'quoted' && !flow.unseen && this.#whyBusy === undefined ? flow.quote : undefined;
  }

  #request(action: LineAction): void {
    if (this.line) this.dispatchEvent(new LineActionRequest(this.line.id, action));
  }

  #onInput(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.#request({ input: event.target.value });
  }

  #onPress(event: PointerEvent | KeyboardEvent): void {
    // Any other key only comes by, as a Tab does.
    if ('key' in event && event.key !== 'Enter' && event.key !== ' ') return;
    if (!('repeat' in event && event.repeat)) this.#pressedOn = this.#confirmable?.id ?? '';
    // Held it clicks again and again.
    else if (event.key === 'Enter') event.preventDefault();
  }

  /** What was aimed at the button before, as the second half of a double click is, is not meant for a quote since. */
  #onConfirm(event: MouseEvent): void {
    const quoteId = this.#confirmable?.id;
    // Assistive technology clicks without a press.
    const meant = this.#pressedOn ?? quoteId;
    this.#pressedOn = undefined;
    if (quoteId !== undefined && quoteId === meant && event.detail < 2) this.#request('confirm');
  }

  #onCancel(): void {
    if (this.flow?.phase !== 'confirming') this.#request('cancel');
  }

  #onRetry(): void {
    this.#request('retryQuote');
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#onCancel();
  }
}

function caution([heading, text]: readonly [heading: string, text: string]): TemplateResult {
  return html`<tl-notice class="notice" weight="caution" .heading=${heading}><p>${text}</p></tl-notice>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-quantity-editor': QuantityEditor;
  }
}
