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
    switch (this.state) {
      case 'error':
        return this.#error();
      case 'no-access':
        return this.#noAccess();
      case 'no-client':
        return this.#noClient();
    }
  }

  #error(): TemplateResult {
    const { messages } = this.#localize;
    return html`<div class="panel">
      <h2>${this.heading ?? messages.loadFailedHeading}</h2>
      <p>${problemWords(messages, this.problem)} ${messages.partMissingText}</p>
      <button type="button" class="button primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#retry}>
        ${messages.tryAgain}
      </button>
      ${this.#lastTried(this.triedAtMs)}
    </div>`;
  }

  #lastTried(atMs: number | undefined): unknown {
    if (atMs === undefined) return nothing;
    const { messages, formats } = this.#localize;
    return html`<p class="secondary">${messages.lastTried(formats.timeOf(new Date(atMs).toISOString()))}</p>`;
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

declare global {
  interface HTMLElementTagNameMap {
    'tl-state-panel': StatePanel;
  }
}
