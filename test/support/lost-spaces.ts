import { deepQuery } from './deep.ts';

/** What is told as something of its own, with or without a space before it. */
const APART = 'a, button, svg, [role=img]';

/**
 * Words that are apart to the eye and run together to whoever hears them: Chromium leaves a space out of its accessibility
 * tree where a comment, as Lit has one beside each part of a template, stands next to it.
 */
export function lostSpaces(root: Element): string[] {
  const parents = [root, ...deepQuery(root, '*')].flatMap((element) => [element, element.shadowRoot ?? []].flat());
  return parents
    .flatMap((parent) => [...parent.childNodes])
    .filter((node): node is Text => node instanceof Text && isLost(node))
    .map((space) => `${beside(space, 'previousSibling')?.textContent}|${beside(space, 'nextSibling')?.textContent}`);
}

function isLost(space: Text): boolean {
  if (space.data.trim() !== '' || ![space.previousSibling, space.nextSibling].some(isComment)) return false;
  const range = document.createRange();
  range.selectNode(space);
  const seen = range.getBoundingClientRect().width > 0;
  return seen && [beside(space, 'previousSibling'), beside(space, 'nextSibling')].every(isWords);
}

const isComment = (node: Node | null): boolean => node instanceof Comment;

const isWords = (node: Node | null): boolean => node !== null && !(node instanceof Element && node.matches(APART));

/** The next that has something to show. */
function beside(space: Text, way: 'previousSibling' | 'nextSibling'): Node | null {
  let node: Node | null = space[way];
  while (node && (isComment(node) || node.textContent?.trim() === '')) node = node[way];
  return node;
}
