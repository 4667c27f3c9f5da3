import { expect } from 'chai';
import '../../src/define.ts';
import type { LicenseManager } from '../../src/index.ts';
import { deepText } from '../support/deep.ts';

describe('the language of the page', () => {
  let manager: LicenseManager;
  let headings: string[];

  const heading = (): string => deepText(manager.shadowRoot?.querySelector('h1'));

  beforeEach(async () => {
    headings = [];
    manager = document.createElement('tl-license-manager');
    manager.lang = 'sv';
    document.body.append(manager);
    new MutationObserver(() => headings.push(heading())).observe(manager.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await manager.updateComplete;
  });
  afterEach(() => {
    manager.remove();
  });

  it('is there from the start: nothing is shown in English first', () => {
    expect(heading()).to.equal('Hantera licenser');
    expect(headings.filter((text) => text !== '' && text !== 'Hantera licenser')).to.deep.equal([]);
  });

  it('takes single strings from the host at any time', async () => {
    manager.messages = { manageLicences: 'Platser' };
    await manager.updateComplete;
    await manager.updateComplete;
    expect(heading()).to.equal('Platser');
  });
});
