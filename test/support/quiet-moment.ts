import { aTimeout } from '@open-wc/testing-helpers';
import type { Account } from '../../src/domain/model.ts';
import { deepQuery } from './deep.ts';
import { Ledger } from './ledger.ts';

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(resolve);
  });

/**
 * What came into a section and went again while nothing went on, and what anybody could notice of it, from the moment in
 * which its numbers could be changed.
 */
export async function quietMoment(
  account: Account,
  { readonly = false } = {},
): Promise<{ drawn: string[]; noticed: string[] }> {
  const ledger = await Ledger.show(account, { readonly: true });
  const { element, requests } = ledger;
  const drawn: string[] = [];
  const noticed = new Set<string>();
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      for (const { nodeName } of addedNodes) drawn.push(`+ ${nodeName.toLowerCase()}`);
      for (const { nodeName } of removedNodes) drawn.push(`- ${nodeName.toLowerCase()}`);
    }
  });
  watch.observe(element.shadowRoot!, { childList: true });
  element.addEventListener('focusin', () => noticed.add('focus'));
  await ledger.update({ readonly });
  const { height } = element.getBoundingClientRect();
  for (let turn = 0; turn < 8; turn += 1) {
    await idle();
    await aTimeout(0);
    if (element.getBoundingClientRect().height !== height) noticed.add('another height');
    if (deepQuery(element, 'tl-quantity-editor, [aria-live]').length > 0) noticed.add('an editor');
  }
  watch.disconnect();
  for (const { type } of requests) noticed.add(type);
  return { drawn, noticed: [...noticed] };
}
