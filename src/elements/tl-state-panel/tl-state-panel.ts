import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../shared/localize.ts';
import type { Problem } from '../../domain/problems.ts';
import type { LaterMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { pageLink, type Links } from '../shared/links.ts';
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
  /** Why the content could not be loaded. */
  @property({ attribute: false }) problem: Problem | undefined;
  @property({ attribute: false }) links: Links = {};
  /** Time of day of the last attempt, as it is shown. */
  @property({ attribute: 'tried-at' }) triedAt: string | undefined;
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

declare global {
  interface HTMLElementTagNameMap {
    'tl-state-panel': StatePanel;
  }
}
