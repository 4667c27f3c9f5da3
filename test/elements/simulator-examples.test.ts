import { expect } from 'chai';
import type { LicenseManager } from '../../src/index.ts';

/** The two examples of `docs/simulator.md` that need a page: what they say is all it takes. */
describe('docs/simulator.md', () => {
  let manager: LicenseManager;

  beforeEach(() => {
    document.body.innerHTML = '<tl-license-manager lang="en"></tl-license-manager><tl-mock-panel></tl-mock-panel>';
  });
  afterEach(() => {
    document.body.innerHTML = '';
  });

  const shows = async (text: string): Promise<void> => {
    manager = document.querySelector('tl-license-manager')!;
    await shown(() => textOf(manager).includes(text));
  };

  it('in a page: shows the licences, follows the panel, signs in whom it asks for', async () => {
    await import('../docs/examples/page.ts');
    await shows('1 user has no licence');
    const panel = document.querySelector('tl-mock-panel')!;
    expect(panel.userId).to.equal('u-01');
    panel.backend!.deactivateUser('u-26');
    panel.dispatchEvent(new Event('tl-mock-change'));
    await shown(() => !textOf(manager).includes('1 user has no licence'));
    panel.dispatchEvent(Object.assign(new Event('tl-mock-sign-in'), { userId: 'u-04' }));
    await shown(() => !textOf(manager).includes('Standard licences'));
    expect(panel.userId).to.equal('u-04');
  });

  it('in a page, through a service worker', async () => {
    await import('../docs/examples/page-msw.ts');
    await shows('18 from 1 January');
  });
});

/** Waits for a change of the page, never for a span of time. */
async function shown(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(requestAnimationFrame);
}

function textOf(node: Element | ShadowRoot): string {
  const inside = [...node.querySelectorAll('*')].map((each) => (each.shadowRoot ? textOf(each.shadowRoot) : ''));
  const own = node instanceof Element && node.shadowRoot ? textOf(node.shadowRoot) : '';
  return [node.textContent, own, ...inside].join(' ').replaceAll(/\s+/g, ' ');
}
