import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../shared/localize.ts';
import type { Problem } from '../../domain/problems.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { pageLink, type Links } from '../shared/links.ts';
import { problemWords } from '../shared/problem-words.ts';
import { ReloadRequest } from '../shared/requests.ts';
import { statePanelStyles } from './tl-state-panel.styles.ts';

/**
 * Stands where the page's content would: while it is loaded, when it cannot be, or when it may not be seen. Always what
 * happened, what did not, and what to do.
 */
export class StatePanel extends LitElement {
  static override styles = [hostStyles, controlStyles, statePanelStyles];

  #localize = new LocalizeController(this);

  @property() state: 'loading' | 'loading-list' | 'error' | 'no-access' | 'no-client' = 'loading';
  /** Why the content could not be loaded. */
  @property({ attribute: false }) problem: Problem | undefined;
  @property({ attribute: false }) links: Links = {};
  /** Time of day of the last attempt, as it is shown. */
  @property({ attribute: 'tried-at' }) triedAt: string | undefined;
  /** An attempt is under way. */
  @property({ type: Boolean }) busy = false;

  override render(): TemplateResult {
    switch (this.state) {
      case 'loading':
        return this.#loading();
      case 'loading-list':
        return this.#loading(true);
      case 'error':
        return this.#error();
      case 'no-access':
        return this.#noAccess();
      case 'no-client':
        return this.#noClient();
    }
  }

  /** The page's own rules and headings, with bars where numbers will be: nothing jumps when they come. A list is all bars. */
  #loading(list = false): TemplateResult {
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

  #error(): TemplateResult {
    const { messages } = this.#localize;
    return html`<div class="panel">
      <h2>${messages.loadFailedHeading}</h2>
      <p>${problemWords(messages, this.problem)} ${messages.nothingChangedNoOrder}</p>
      <button type="button" class="button primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#retry}>
        ${messages.tryAgain}
      </button>
      ${this.triedAt === undefined ? nothing : html`<p class="secondary">${messages.lastTried(this.triedAt)}</p>`}
    </div>`;
  }

  #noAccess(): TemplateResult {
    const { messages } = this.#localize;
    return html`<div class="panel">
      <h2>${messages.noAccessHeading}</h2>
      <p>${messages.noAccessBefore} ${pageLink(this.links.rights, messages.rightsPage)}${messages.noAccessAfter}</p>
    </div>`;
  }

  #noClient(): TemplateResult {
    const { messages } = this.#localize;
    return html`<div class="panel">
      <h2>${messages.noClientHeading}</h2>
      <p>${messages.noClientText}</p>
    </div>`;
  }

  #retry(): void {
    if (!this.busy) this.dispatchEvent(new ReloadRequest());
  }
}

const bars = Array.from({ length: 8 }, () => html`<span class="bar"></span>`);

declare global {
  interface HTMLElementTagNameMap {
    'tl-state-panel': StatePanel;
  }
}
