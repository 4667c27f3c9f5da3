import type axe from 'axe-core';
// No ES module: it puts itself onto the global object.
import 'axe-core';

/** What axe finds in an element and its shadow roots, one line each; empty is what we want. */
export async function accessibilityViolations(element: Element): Promise<string[]> {
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(element);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
