import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../shared/localize.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { pageLink, type Links } from '../shared/links.ts';

/** Why nothing on the page can be changed, and where that is solved (P5a). */
export class ReadOnlyNotice extends LitElement {
  static override styles = [hostStyles, controlStyles];

  #localize = new LocalizeController(this);

  /** `no-right`: the person may not buy; `host`: the page around us shows the licences only. */
  @property() reason: 'no-right' | 'host' = 'no-right';
  @property({ attribute: false }) links: Links = {};

  override render(): TemplateResult {
    const { messages } = this.#localize;
    return html`<tl-notice heading-level="2" .heading=${messages.readOnlyHeading}>
      <p>
        ${
          this.reason === 'host'
            ? messages.readOnlyHost
            : html`${messages.readOnlyText} ${pageLink(this.links.rights, messages.rightsPage)}.`
        }
      </p>
    </tl-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-read-only-notice': ReadOnlyNotice;
  }
}
