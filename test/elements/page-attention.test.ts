import { expect } from 'chai';
import { browserAttention } from '../../src/controllers/page-attention.ts';

describe('promise 5: whether anybody looks at a page', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });

  /** As the browser does it when another tab comes to the front. */
  function see(visibilityState: DocumentVisibilityState): void {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('is told by the document, and that the connection is back by the window, as long as somebody listens', () => {
    const attention = browserAttention();
    const heard: unknown[] = [];
    const end = attention.subscribe((event) => heard.push([event, attention.visible]));
    const happens = (): void => {
      see('hidden');
      see('visible');
      window.dispatchEvent(new Event('online'));
    };
    const all = [
      ['hidden', false],
      ['shown', true],
      ['online', true],
    ];
    happens();
    expect(heard).to.deep.equal(all);
    end();
    happens();
    expect(heard).to.deep.equal(all);
  });
});
