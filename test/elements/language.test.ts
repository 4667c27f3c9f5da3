import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import { loadedLocalization } from '../../src/i18n/localization.ts';
import type { CallOptions, LicenseManager } from '../../src/index.ts';
import { deepText } from '../support/deep.ts';
import { waitUntil } from '../support/wait-until.ts';

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

describe('the account of a page in a language that has still to be loaded', () => {
  it('is asked for meanwhile, once, in that language', async () => {
    const asked: [language: string | undefined, isLoaded: boolean][] = [];
    const api = createMemoryApi(new MockBackend());
    const { getAccount } = api;
    const manager = document.createElement('tl-license-manager');
    manager.lang = 'da';
    // The same object, which needs no guard: that would be loaded first.
    manager.api = Object.assign(api, {
      getAccount: (options?: CallOptions) => {
        asked.push([options?.language, loadedLocalization('da') !== undefined]);
        return getAccount(options);
      },
    });
    document.body.append(manager);
    await waitUntil(() => deepText(manager).includes('Standardlicenser'));
    expect(asked).to.deep.equal([['da', false]]);
    manager.remove();
  });
});

describe('English that stands in for another language', () => {
  let manager: LicenseManager;

  /** The language that a heading and a part in another shadow root are in, as the platform inherits it. */
  const languages = (): (string | undefined)[] =>
    [...manager.shadowRoot!.querySelectorAll('h1, nav button')].slice(0, 2).map((element) => {
      const marked = element.closest<HTMLElement>('[lang]') ?? manager.closest<HTMLElement>('[lang]');
      return marked?.lang;
    });
  const open = async (lang: string, messages?: LicenseManager['messages']): Promise<void> => {
    manager = document.createElement('tl-license-manager');
    Object.assign(manager, { lang, messages, api: createMemoryApi(new MockBackend()) });
    document.body.append(manager);
    await manager.updateComplete;
  };
  afterEach(() => {
    manager.remove();
  });

  it('WCAG 3.1.2: says that it is English', async () => {
    await open('fi');
    expect(languages()).to.deep.equal(['en', 'en']);
  });

  it('and does so no more once the page speaks the language', async () => {
    await open('fi');
    manager.lang = 'sv-FI';
    await waitUntil(() => deepText(manager).includes('Hantera licenser'));
    expect(languages()).to.deep.equal(['sv-FI', 'sv-FI']);
  });

  it('and not where a host has put in words of its own', async () => {
    await open('fi', { manageLicences: 'Lisenssit' });
    expect(languages()).to.deep.equal(['fi', 'fi']);
  });
});
