import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMemoryApi } from '../../mocks/memory.ts';
import '../../src/define.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { LicenseManager } from '../../src/index.ts';
import { deepQuery, deepText } from '../support/deep.ts';

/** Anna Berg at a customer where one user, and one employee with TimeLog CRM, has no licence. */
describe('a licence that is missing', () => {
  let backend: MockBackend;
  let manager: LicenseManager;
  let api: LicenseApi;

  const until = (holds: () => boolean): Promise<void> => waitUntil(holds, undefined, { timeout: 5_000 });
  const shows = (text: string): Promise<void> => until(() => deepText(manager).includes(text));
  const button = (name: string): HTMLButtonElement | undefined =>
    deepQuery<HTMLButtonElement>(manager, 'button').find((one) => deepText(one) === name);
  const notice = (): string => deepText(deepQuery(manager, 'tl-grace-notice')[0]);

  beforeEach(() => {
    backend = new MockBackend({ scenario: 'grace-after-activation' });
    manager = document.createElement('tl-license-manager');
    manager.lang = 'en';
    api = createMemoryApi(backend, { userId: 'u-01' });
    manager.api = api;
  });
  afterEach(() => {
    manager.remove();
    // An order in doubt outlives its page.
    sessionStorage.clear();
  });

  /** The add-on table, narrowed to TimeLog CRM. */
  async function showTable(): Promise<void> {
    manager.view = 'add-ons';
    manager.table = { query: '', lineId: 'timelog-crm', sort: 'employee' };
    document.body.append(manager);
    await shows('uses TimeLog CRM without a licence');
  }

  /** Somebody else's purchase that is being processed. */
  function buy(lineId: string, quantity: number): void {
    const account = backend.account('u-02');
    const quote = account.ok && backend.quote('u-02', { lineId, quantity, effective: 'now' }, account.value.etag);
    if (quote && quote.ok) backend.order('u-02', quote.value.id, crypto.randomUUID());
  }

  it('A4: the way to the number of a module ends at its pencil', async () => {
    await showTable();
    button('Change the number in All licences')!.click();
    const focused = (): string | null | undefined =>
      deepQuery(manager, 'tl-license-section')
        .map((section) => section.shadowRoot?.activeElement?.getAttribute('aria-label'))
        .find((name) => name !== undefined);
    await until(() => focused() === 'Change number of TimeLog CRM');
    expect(manager.table.lineId).to.equal('timelog-crm');
  });

  describe('on a page that only shows (P5a)', () => {
    beforeEach(() => {
      manager.readonly = true;
    });

    it('cannot be bought from the add-on table, which says why', async () => {
      await showTable();
      expect(button('Buy 1 licence…') === undefined).to.equal(true);
      expect(deepText(manager)).to.contain(
        'View only. You can remove TimeLog CRM from someone on their employee card.',
      );
    });

    it('cannot be bought from the notice', async () => {
      document.body.append(manager);
      await shows('1 user has no licence');
      expect(button('See price and buy…') === undefined).to.equal(true);
      expect(notice()).to.match(/1 user without a licence gets one when the purchase is applied\. View only\./);
      expect(deepText(manager)).to.contain('1 employee without a licence gets one when the purchase is applied.');
    });
  });

  describe('of a line whose change is being processed (C10)', () => {
    it('offers nothing to buy in the notice, which says that nobody has to act any more (T2)', async () => {
      buy('standard', 27);
      document.body.append(manager);
      await shows('27 licences requested');
      await until(() => notice() !== '');
      expect(notice()).to.match(
        /1 user without a licence gets one when the purchase is applied\. Usually ready within a few minutes/,
      );
      expect(notice()).not.to.contain('See price and buy…').and.not.to.contain('unless you act');
    });

    it('offers nothing to buy in the table, which says why, until it is applied', async () => {
      buy('timelog-crm', 6);
      await showTable();
      expect(button('Buy 1 licence…') === undefined).to.equal(true);
      expect(deepText(manager)).to.contain('Processing. You can remove TimeLog CRM');
    });
  });

  describe('leads into the field', () => {
    const field = (): HTMLInputElement | undefined => deepQuery<HTMLInputElement>(manager, 'input[type=text]')[0];
    const inField = (): boolean => field()?.matches(':focus') === true;
    const inView = (): boolean => {
      const { top, bottom } = field()!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };

    it('from the add-on table', async () => {
      await showTable();
      button('Buy 1 licence…')!.focus();
      button('Buy 1 licence…')!.click();
      await until(inField);
      expect([field()!.value, inView(), manager.view]).to.deep.equal(['6', true, 'licenses']);
    });

    it('from the notice, also where the editor is open already', async () => {
      document.body.append(manager);
      await until(() => button('See price and buy…') !== undefined);
      for (const number of ['26', '30']) {
        button('See price and buy…')!.focus();
        button('See price and buy…')!.click();
        await until(inField);
        expect([field()!.value, inView()]).to.deep.equal(['26', true]);
        field()!.value = number;
        field()!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    });

    it('not once more on coming back to the view', async () => {
      document.body.append(manager);
      await until(() => button('See price and buy…') !== undefined);
      button('See price and buy…')!.click();
      await until(inField);
      for (const view of ['Action log', 'All licences']) {
        button(view)!.focus();
        button(view)!.click();
        await until(() => deepQuery(manager, 'tl-action-log').length === (view === 'Action log' ? 1 : 0));
      }
      await until(() => field() !== undefined);
      await manager.updateComplete;
      expect(inField()).to.equal(false);
    });
  });

  it('of a line whose order is in doubt is not bought besides, and the notice says why', async () => {
    api.placeOrder = () => Promise.resolve({ ok: false, problem: { type: 'outcome-unknown', reason: 'timeout' } });
    api.findOperation = () => Promise.resolve({ ok: false, problem: { type: 'unreachable', reason: 'network' } });
    document.body.append(manager);
    await until(() => button('See price and buy…') !== undefined);
    button('See price and buy…')!.click();
    await until(() => deepQuery(manager, '[part=confirm][aria-disabled=false]').length > 0);
    deepQuery(manager, '[part=confirm]')[0]!.click();
    await shows('We do not know yet');
    expect(notice()).to.match(/1 user without a licence gets one when the purchase is applied\. Being checked/);
  });
});
