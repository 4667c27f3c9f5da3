import { expect } from 'chai';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMemoryApi } from '../../mocks/memory.ts';
import '../../src/define.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { ManagerPage } from '../support/manager-page.ts';

/** Anna Berg at a customer where one user, and one employee with TimeLog CRM, has no licence. */
describe('a licence that is missing', () => {
  let backend: MockBackend;
  let page: ManagerPage;
  let api: LicenseApi;

  const notice = (): string => deepText(deepQuery(page.manager, 'tl-grace-notice')[0]);

  beforeEach(() => {
    backend = new MockBackend({ scenario: 'grace-after-activation' });
    api = createMemoryApi(backend, { userId: 'u-01' });
    page = new ManagerPage();
    page.manager.api = api;
  });
  afterEach(() => {
    page.manager.remove();
    // An order in doubt outlives its page.
    sessionStorage.clear();
  });

  /** The add-on table, narrowed to TimeLog CRM. */
  async function showTable(): Promise<void> {
    page.manager.view = 'add-ons';
    page.manager.table = { query: '', lineId: 'timelog-crm', sort: 'employee' };
    page.open();
    await page.shows('uses TimeLog CRM without a licence');
  }

  /** Somebody else's purchase that is being processed. */
  function buy(lineId: string, quantity: number): void {
    const account = backend.account('u-02');
    const quote = account.ok && backend.quote('u-02', { lineId, quantity, effective: 'now' }, account.value.etag);
    if (quote && quote.ok) backend.order('u-02', quote.value.id, crypto.randomUUID());
  }

  it('A4: the way to the number of a module ends at its pencil', async () => {
    await showTable();
    await page.press('Change the number in All licences');
    await page.until(() => page.focused === 'Change number of TimeLog CRM');
    expect(page.manager.table.lineId).to.equal('timelog-crm');
  });

  describe('on a page that only shows (P5a)', () => {
    beforeEach(() => {
      page.manager.readonly = true;
    });

    it('cannot be bought from the add-on table, which says why', async () => {
      await showTable();
      expect(page.button('Buy 1 licence…') === undefined).to.equal(true);
      expect(page.text).to.contain('View only. You can remove TimeLog CRM from someone on their employee card.');
    });

    it('cannot be bought from the notice', async () => {
      page.open();
      await page.shows('1 user has no licence');
      expect(page.button('See price and buy… Standard licences') === undefined).to.equal(true);
      expect(notice()).to.match(/1 user without a licence gets one when the purchase is applied\. View only\./);
      expect(page.text).to.contain('1 employee without a licence gets one when the purchase is applied.');
    });
  });

  describe('of a line whose change is being processed (C10)', () => {
    it('offers nothing to buy in the notice, which says that nobody has to act any more (T2)', async () => {
      buy('standard', 27);
      page.open();
      await page.shows('Change to 27 licences requested');
      await page.until(() => notice() !== '');
      expect(notice()).to.match(
        /1 user without a licence gets one when the purchase is applied\. Usually ready within a few minutes/,
      );
      expect(notice()).not.to.contain('See price and buy…').and.not.to.contain('unless you act');
    });

    it('offers nothing to buy in the table, which says why, until it is applied', async () => {
      buy('timelog-crm', 6);
      await showTable();
      expect(page.button('Buy 1 licence…') === undefined).to.equal(true);
      expect(page.text).to.contain('Processing. You can remove TimeLog CRM');
    });
  });

  describe('leads into the field', () => {
    const inView = (): boolean => {
      const { top, bottom } = page.field!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };

    it('from the add-on table', async () => {
      await showTable();
      await page.press('Buy 1 licence…');
      await page.until(() => page.inField);
      expect([page.field!.value, inView(), page.manager.view]).to.deep.equal(['6', true, 'licenses']);
    });

    it('from the notice, also where the editor is open already', async () => {
      page.open();
      for (const number of ['26', '30']) {
        await page.press('See price and buy… Standard licences');
        await page.until(() => page.inField);
        expect([page.field!.value, inView()]).to.deep.equal(['26', true]);
        page.type(number);
      }
    });

    it('not once more on coming back to the view', async () => {
      page.open();
      await page.press('See price and buy… Standard licences');
      await page.until(() => page.inField);
      for (const view of ['Action log', 'All licences']) {
        await page.press(view);
        await page.until(() => deepQuery(page.manager, 'tl-action-log').length === (view === 'Action log' ? 1 : 0));
      }
      await page.until(() => page.field !== undefined);
      await page.manager.updateComplete;
      expect(page.inField).to.equal(false);
    });
  });

  it('of a line whose order is in doubt is not bought besides, and the notice says why', async () => {
    api.placeOrder = () => Promise.resolve({ ok: false, problem: { type: 'outcome-unknown', reason: 'timeout' } });
    api.findOperation = () => Promise.resolve({ ok: false, problem: { type: 'unreachable', reason: 'network' } });
    page.open();
    await page.press('See price and buy… Standard licences');
    await page.press('Confirm purchase');
    await page.shows('We do not know yet');
    expect(notice()).to.match(/1 user without a licence gets one when the purchase is applied\. Being checked/);
  });
});
