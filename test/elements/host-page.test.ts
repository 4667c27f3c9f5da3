import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import { steady } from '../../stories/fixtures/account.ts';

describe('the spacing of text', () => {
  const manager = document.createElement('tl-license-manager');
  const sheet = document.createElement('style');
  const spacing = (): string[] => {
    const { letterSpacing, wordSpacing } = getComputedStyle(manager.shadowRoot!.querySelector('h1')!);
    return [letterSpacing, wordSpacing];
  };

  before(async () => {
    document.head.append(sheet);
    document.body.append(manager);
    await manager.updateComplete;
  });
  after(() => {
    sheet.remove();
    manager.remove();
  });

  it('is not that of the page around it', () => {
    sheet.textContent = 'body, body * { letter-spacing: 0.3em; word-spacing: 1em; animation: none !important; }';
    expect(spacing()).to.deep.equal(['normal', '0px']);
  });

  it('WCAG 1.4.12: is that of the reader, whose tool is important', () => {
    sheet.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    expect(spacing()).to.deep.equal(['1.8px', '2.4px']);
  });
});

describe('a page from right to left', () => {
  const frame = document.createElement('div');
  after(() => {
    frame.remove();
  });

  it('has our words from left to right in it: the digits of a date come before its month', async () => {
    frame.dir = 'rtl';
    const summary = document.createElement('tl-period-summary');
    summary.account = steady;
    frame.append(summary);
    document.body.append(frame);
    await summary.updateComplete;
    const fact = summary.shadowRoot!.querySelector('.fact')!;
    const text = document.createTreeWalker(fact, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const left = (start: number, end: number): number => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range.getBoundingClientRect().left;
    };
    const month = text.data.indexOf('October');
    expect(left(0, 1)).to.be.lessThan(left(month, month + 7));
  });
});

describe('a page without padding', () => {
  const frame = document.createElement('div');
  const manager = document.createElement('tl-license-manager');
  after(() => {
    frame.remove();
  });

  it('is not wider for us, however wide it is', async () => {
    Object.assign(frame.style, { overflow: 'auto', position: 'relative' });
    manager.lang = 'en';
    manager.api = createMemoryApi(new MockBackend());
    frame.append(manager);
    document.body.append(frame);
    await waitUntil(() => manager.shadowRoot!.querySelector('tl-license-section') !== null);
    const tooWide = [240, 320, 700, 1000, 1280, 1600].filter((width) => {
      frame.style.inlineSize = `${width}px`;
      return frame.scrollWidth > frame.clientWidth;
    });
    expect(tooWide).to.deep.equal([]);
  });
});
