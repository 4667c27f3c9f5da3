import { html, LitElement } from 'lit';

/** Something of the portal's own that is made with Lit, too, so that there are two copies in the page. */
export class PartnerGreeting extends LitElement {
  static override properties = { name: {} };

  declare name: string;

  protected override render(): unknown {
    return html`<span>Hello ${this.name}</span>`;
  }
}

customElements.define('partner-greeting', PartnerGreeting);
