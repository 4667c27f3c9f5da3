/** Everything that matches, through open shadow roots, in document order. */
export function deepQuery<T extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): T[] {
  const found: T[] = [];
  const visit = (node: Element | ShadowRoot): void => {
    for (const child of node.children) {
      if (child.matches(selector)) found.push(child as T);
      if (child.shadowRoot) visit(child.shadowRoot);
      visit(child);
    }
  };
  if (root instanceof Element && root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return found;
}

/** Text that is rendered, through open shadow roots and slots, with single spaces. */
export function deepText(node: Node | null | undefined): string {
  return node
    ? rendered(node)
        .replaceAll(/[\s\u200b]+/g, ' ')
        .trim()
    : '';
}

function rendered(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return '';
  if (node instanceof Element) {
    if (node instanceof HTMLStyleElement || node.getAttribute('aria-hidden') === 'true') return '';
    if (getComputedStyle(node).display === 'none') return '';
  }
  const inside = node instanceof HTMLSlotElement ? node.assignedNodes() : (contentOf(node) ?? node).childNodes;
  const block = node instanceof Element && getComputedStyle(node).display !== 'inline' ? ' ' : '';
  return block + [...inside].map(rendered).join('') + block;
}

const contentOf = (node: Element | ShadowRoot): ShadowRoot | null => (node instanceof Element ? node.shadowRoot : null);
