/**
 * Registers an element unless the page already has one of that name: loading twice is harmless, and with two versions
 * on one page the first stays.
 */
export function defineOnce(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
