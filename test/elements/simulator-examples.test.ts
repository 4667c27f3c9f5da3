import { expect } from 'chai';
import { ManagerPage } from '../support/manager-page.ts';

/** The two examples of `docs/simulator.md` that need a page: what they say is all it takes. */
describe('docs/simulator.md', () => {
  beforeEach(() => {
    document.body.innerHTML = '<tl-license-manager lang="en"></tl-license-manager><tl-mock-panel></tl-mock-panel>';
  });
  afterEach(() => {
    document.body.innerHTML = '';
  });

  const page = (): ManagerPage => new ManagerPage(document.querySelector('tl-license-manager')!);

  it('in a page: shows the licences, follows the panel, signs in whom it asks for', async () => {
    await import('../docs/examples/page.ts');
    await page().shows('1 user has no licence');
    const panel = document.querySelector('tl-mock-panel')!;
    expect(panel.userId).to.equal('u-01');
    panel.backend!.deactivateUser('u-26');
    panel.dispatchEvent(new Event('tl-mock-change'));
    await page().showsNoMore('1 user has no licence');
    panel.dispatchEvent(Object.assign(new Event('tl-mock-sign-in'), { userId: 'u-04' }));
    await page().showsNoMore('Standard licences');
    expect(panel.userId).to.equal('u-04');
  });

  it('in a page, through a service worker', async () => {
    await import('../docs/examples/page-msw.ts');
    await page().shows('18 from 1 January');
  });
});
