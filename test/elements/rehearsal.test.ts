import { aTimeout } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/define.ts';
import { defineEditor } from '../../src/elements/lazy.ts';
import { readOnly, steady } from '../../stories/fixtures/account.ts';
import { deepQuery } from '../support/deep.ts';
import { Ledger } from '../support/ledger.ts';

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(resolve);
  });

/** What came into a section and went again while nothing went on, and what anybody could notice of it. */
async function quietMoment({ element, requests }: Ledger): Promise<{ drawn: string[]; noticed: string[] }> {
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

describe('decision 19: the first change of a number is rehearsed', () => {
  before(defineEditor);

  it('P5a not where nothing can be changed', async () => {
    expect((await quietMoment(await Ledger.show(readOnly))).drawn).to.deep.equal([]);
    expect((await quietMoment(await Ledger.show(steady, { readonly: true }))).drawn).to.deep.equal([]);
  });

  it('once, when nobody waits for anything, and nobody notices', async () => {
    const editor = ['+ tl-quantity-editor', '- tl-quantity-editor'];
    expect(await quietMoment(await Ledger.show(steady))).to.deep.equal({ drawn: [...editor, ...editor], noticed: [] });
    expect(await quietMoment(await Ledger.show(steady))).to.deep.equal({ drawn: [], noticed: [] });
  });
});
