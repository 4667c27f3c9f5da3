import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Problem } from '../../domain/problems.ts';
import type { LaterMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { pageLink, type Links } from '../shared/links.ts';
import { LocalizeController } from '../shared/localize.ts';
import { problemWords } from '../shared/problem-words.ts';
import { ReloadRequest } from '../shared/requests.ts';
import { statePanelStyles } from './tl-state-panel.styles.ts';

/**
 * Stands where the page's content would when it cannot be shown, or may not be seen. Always what happened, what did not,
 * and what to do.
 */
export class StatePanel extends LitElement {
  static override styles = [hostStyles, controlStyles, statePanelStyles];

  #localize = new LocalizeController<LaterMessages>(this);

  @property() state: 'error' | 'no-access' | 'no-client' = 'error';
  /** What could not be loaded: the licences, unless it is said. */
  @property() heading: string | undefined;
  /** Why it could not be loaded. */
  @property({ attribute: false }) problem: Problem | undefined;
  @property({ attribute: false }) links: Links = {};
  /** When it was tried last, by the device's clock: the server's is what could not be asked. */
  @property({ type: Number, attribute: 'tried-at-ms' }) triedAtMs: number | undefined;
  /** An attempt is under way. */
  @property({ type: Boolean }) busy = false;

  override render(): TemplateResult {
    const { messages } = this.#localize;
    switch (this.state) {
      case 'error':
        return panel(this.heading ?? messages.loadFailedHeading, this.#error());
      case 'no-access':
        return panel(
          messages.noAccessHeading,
          html`<p>
            ${messages.noAccessBefore} ${pageLink(this.links.rights, messages.rightsPage)}${messages.noAccessAfter}
          </p>`,
        );
      case 'no-client':
        return panel(messages.noClientHeading, html`<p>${messages.noClientText}</p>`);
    }
  }

  #error(): TemplateResult {
    const { messages, formats } = this.#localize;
    const { triedAtMs } = this;
    return html`<p>${problemWords(messages, this.problem)} ${messages.partMissingText}</p>
      <button type="button" class="button primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#retry}>
        ${messages.tryAgain}
      </button>
      ${
        triedAtMs === undefined
          ? nothing
          : html`<p class="secondary">${messages.lastTried(formats.timeOf(new Date(triedAtMs).toISOString()))}</p>`
      }`;
  }

  #retry(): void {
    if (!this.busy) this.dispatchEvent(new ReloadRequest());
  }
}

const panel = (heading: string, content: TemplateResult): TemplateResult =>
  html`<div class="panel">
    <h2>${heading}</h2>
    ${content}
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'tl-state-panel': StatePanel;
  }
}
