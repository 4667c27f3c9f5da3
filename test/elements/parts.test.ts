import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import type { View } from '../../src/domain/views.ts';
import type { LicenseManager } from '../../src/index.ts';
import { waitUntil } from '../support/wait-until.ts';

const OUTLINE = 'rgb(1, 2, 3) dashed 3px';

describe('CSS parts of <tl-license-manager>', () => {
  let manager: LicenseManager;
  const sheet = new CSSStyleSheet();

  const show = async (view: View): Promise<void> => {
    manager = document.createElement('tl-license-manager');
    manager.api = createMemoryApi(new MockBackend({ scenario: 'grace-after-activation' }));
    manager.view = view;
    document.body.append(manager);
    await waitUntil(() => everything().some((one) => one.matches('[part~=row], [part~=entry]')), 'rows are shown');
  };

  const everything = (root: ParentNode = manager.shadowRoot!): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);

  /** Which of these parts a style sheet of the page reaches. */
  const reached = (parts: readonly string[]): string[] =>
    parts.filter((part) => {
      sheet.replaceSync(`tl-license-manager::part(${part}) { outline: ${OUTLINE} }`);
      return everything().some((one) => getComputedStyle(one).outline === OUTLINE);
    });

  before(() => {
    document.adoptedStyleSheets.push(sheet);
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  afterEach(() => {
    manager.remove();
  });

  it('of the overview are reached by the page, down to the editor', async () => {
    await show('licenses');
    everything()
      .find((one) => one.matches('.pencil, [aria-label^=Change]'))
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await waitUntil(() => everything().some((one) => one.matches('[part~=field]')), 'the editor is open');
    const parts = ['heading', 'navigation', 'view', 'facts', 'section-heading', 'line', 'field'];
    expect(reached(parts)).to.deep.equal(parts);
  });

  it('of the add-on table are reached by the page', async () => {
    await show('add-ons');
    const parts = ['filters', 'table', 'sort-button', 'row'];
    expect(reached(parts)).to.deep.equal(parts);
  });

  it('of the action log are reached by the page', async () => {
    await show('action-log');
    const parts = ['filters', 'table', 'day', 'entry'];
    expect(reached(parts)).to.deep.equal(parts);
  });
});
