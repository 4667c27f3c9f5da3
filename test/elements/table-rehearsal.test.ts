import { aTimeout } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/define.ts';
import { defineAddonTable } from '../../src/elements/lazy.ts';
import type { AddonTable } from '../../src/index.ts';
import { waitUntil } from '../support/wait-until.ts';

// A page of its own, in which no table was drawn before.
describe('decision 19: the first rows are rehearsed', () => {
  const troubles: unknown[] = [];
  const onTrouble = ({ message }: ErrorEvent): unknown => troubles.push(message);
  /** Of every table that is drawn, whether it is in the page and how many rows it has. */
  const drawn: unknown[] = [];
  let prototype: { performUpdate(this: AddonTable): void };
  let performUpdate: (this: AddonTable) => void;
  const now = performance.now;

  before(async () => {
    await defineAddonTable();
    prototype = customElements.get('tl-addon-table')?.prototype as typeof prototype;
    ({ performUpdate } = prototype);
    addEventListener('error', onTrouble);
    // However busy the machine is: what takes no time is drawn at once, and not again when it is found.
    performance.now = () => 0;
  });
  beforeEach(() => {
    drawn.length = troubles.length = 0;
  });
  after(() => {
    prototype.performUpdate = performUpdate;
    performance.now = now;
    removeEventListener('error', onTrouble);
  });

  it('what cannot be drawn troubles nobody', async () => {
    prototype.performUpdate = () => {
      drawn.push('failed');
      throw new Error('not today');
    };
    await waitUntil(() => drawn.length > 0);
    expect(troubles).to.deep.equal([]);
  });

  it('in no page, once, and nobody notices', async () => {
    const noticed: unknown[] = [];
    const notice = ({ type }: Event): unknown => noticed.push(type);
    const watch = new MutationObserver((changes) => noticed.push(...changes));
    watch.observe(document, { childList: true, subtree: true, attributes: true });
    document.addEventListener('context-request', notice);
    prototype.performUpdate = function (this: AddonTable): void {
      performUpdate.call(this);
      drawn.push([this.isConnected, (this.shadowRoot?.querySelectorAll('[part=row] mark').length ?? 0) > 0]);
    };
    await defineAddonTable();
    await waitUntil(() => drawn.length > 0);
    await defineAddonTable();
    // Timers of one length run in the order in which they were set: this one after that of a second rehearsal.
    await aTimeout(20);
    watch.disconnect();
    document.removeEventListener('context-request', notice);
    expect([drawn, noticed, troubles]).to.deep.equal([[[false, true]], [], []]);
  });
});
