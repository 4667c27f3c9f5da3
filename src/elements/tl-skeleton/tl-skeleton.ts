import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { hostStyles } from '../shared/host.styles.ts';
import { LocalizeController } from '../shared/localize.ts';
import { skeletonStyles } from './tl-skeleton.styles.ts';

/**
 * Stands where the page's content will: its own rules and headings, with bars where numbers will be, so that nothing jumps
 * when they come.
 */
export class Skeleton extends LitElement {
  static override styles = [hostStyles, skeletonStyles];

  #localize = new LocalizeController(this);

  /** Of a list, which is all bars, in the place of the licences. */
  @property({ type: Boolean }) list = false;

  override render(): TemplateResult {
    const { list } = this;
    const { messages } = this.#localize;
    const facts = list ? ['', ''] : [messages.subscriptionPeriod, messages.nextInvoice, messages.plannedChanges];
    const columns = [messages.used, messages.purchased, messages.available, messages.nextPeriod, messages.priceEach];
    const sections: [string, string, string[], number][] = list
      ? [['', '', [], 6]]
      : [
          [messages.sectionLicenses, '', columns, 3],
          [messages.sectionAddOns, '', columns, 3],
          [messages.sectionIntegrations, 'fees', [], 2],
        ];
    return html`<p class="visually-hidden">${messages.loading}</p>
      <div aria-hidden="true">
        <dl>
          ${facts.map(
            (fact) =>
              html`<div>
                <dt>${fact}</dt>
                <dd><span class="bar wide"></span><span class="bar"></span></dd>
              </div>`,
          )}
        </dl>
        ${list ? nothing : html`<div class="time-line"></div>`}
        ${sections.map(
          ([title, name, labels, lines]) =>
            html`<div class="section ${name}">
              <div class="head">
                <h2>${title}</h2>
                ${labels.map((label) => html`<span class="label">${label}</span>`)}
              </div>
              ${Array.from({ length: lines }, () => html`<div class="line">${bars}</div>`)}
            </div>`,
        )}
      </div>`;
  }
}

/** One template for all of a line, which is made at once. */
const bars = html`<span class="bar"></span><span class="bar"></span><span class="bar"></span><span class="bar"></span
  ><span class="bar"></span><span class="bar"></span><span class="bar"></span><span class="bar"></span>`;

declare global {
  interface HTMLElementTagNameMap {
    'tl-skeleton': Skeleton;
  }
}
