import { warn } from '../api/warnings.ts';

/**
 * Registers an element unless the page already has one of that name: loading twice is harmless, and with two copies or
 * two versions on one page the first stays. The page's developer is told once.
 */
export function defineOnce(name: string, element: CustomElementConstructor): void {
  const known = customElements.get(name);
  if (!known) customElements.define(name, element);
  else if (known !== element) warn('another copy was here first and stays in use: load one only');
}
