import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PageMessages } from '../../i18n/messages.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { LocalizeController } from '../shared/localize.ts';
import { skeletonStyles } from './tl-skeleton.styles.ts';

/**
 * Stands where the page's content will: its own rules and headings, with bars where numbers will be, so that nothing jumps
 * when they come. It is the first thing that is drawn, so it is few elements: the bars are backgrounds.
 */
export class Skeleton extends LitElement {
  static override styles = [hostStyles, skeletonStyles];

  #localize = new LocalizeController(this);

  /** Of a list, which is all bars, in the place of the licences. */
  @property({ type: Boolean }) list = false;

  override render(): TemplateResult {
    const { messages } = this.#localize;
    return html`<p class="visually-hidden">${messages.loading}</p>
      <div aria-hidden="true">${this.list ? someList : licenses(messages)}</div>`;
  }
}

const someList = html`<dl>
    <div><dd></dd></div>
    <div><dd></dd></div>
  </dl>
  <div class="section">
    <div class="head"></div>
    <div class="line"></div>
    <div class="line"></div>
    <div class="line"></div>
    <div class="line"></div>
    <div class="line"></div>
    <div class="line"></div>
  </div>`;

function licenses(messages: PageMessages): TemplateResult {
  const labels = html`<span>${messages.used}</span><span>${messages.purchased}</span><span>${messages.available}</span
    ><span>${messages.nextPeriod}</span><span>${messages.priceEach}</span>`;
  const section = (title: string): TemplateResult =>
    html`<div class="section">
      <div class="head">
        <h2>${title}</h2>
        ${labels}
      </div>
      <div class="line"></div>
      <div class="line"></div>
      <div class="line"></div>
    </div>`;
  return html`<dl>
      <div>
        <dt>${messages.subscriptionPeriod}</dt>
        <dd></dd>
      </div>
      <div>
        <dt>${messages.nextInvoice}</dt>
        <dd></dd>
      </div>
      <div>
        <dt>${messages.plannedChanges}</dt>
        <dd></dd>
      </div>
    </dl>
    <div class="time-line"></div>
    ${[messages.sectionLicenses, messages.sectionAddOns].map(section)}
    <div class="section fees">
      <div class="head"><h2>${messages.sectionIntegrations}</h2></div>
      <div class="line"></div>
      <div class="line"></div>
    </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-skeleton': Skeleton;
  }
}
