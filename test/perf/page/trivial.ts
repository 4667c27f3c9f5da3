import { html, LitElement } from 'lit';

/** The least that a Lit element can be: what of the first view is Lit's and the browser's. */
class TrivialElement extends LitElement {
  protected override render(): unknown {
    return html`<p>Licences</p>`;
  }
}
customElements.define('trivial-element', TrivialElement);

export function createElement(): HTMLElement {
  return document.createElement('trivial-element');
}
