import { expect } from 'chai';
import '../../src/define.ts';

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
