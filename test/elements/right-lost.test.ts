import { expect } from 'chai';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMemoryApi } from '../../mocks/memory.ts';
import '../../src/define.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { Operation } from '../../src/domain/model.ts';
import type { Answer } from '../../src/domain/problems.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { deferred } from '../support/fake-api.ts';
import { ManagerPage } from '../support/manager-page.ts';

describe('P5a: the right to buy is lost while the editor is open', () => {
  let backend: MockBackend;
  let page: ManagerPage;
  let api: LicenseApi;

  const pencil = (): HTMLButtonElement | undefined => page.button('Change number of Standard licences');
  const closed = (): Promise<void> => page.until(() => page.field === undefined, 'the editor is open');

  beforeEach(async () => {
    backend = new MockBackend();
    api = createMemoryApi(backend, { userId: 'u-01' });
    page = new ManagerPage();
    page.open({ api });
    await page.press('Change number of Standard licences');
    await page.until(() => page.inField, 'the focus is not in the field');
  });
  afterEach(() => {
    page.manager.remove();
  });

  const gone = async (): Promise<void> => {
    await closed();
    await page.until(() => page.status !== '', 'nothing is said');
    expect(page.status).to.equal(
      'You no longer have the right to buy licences. Your change of Standard licences was not ordered, and nothing was charged.',
    );
    expect(page.focused).to.contain('Standard licences');
    expect(deepText(deepQuery(page.manager, '.note')[0])).to.equal(page.status);
    expect(page.text).to.contain('You can see the licences but not change them');
  };

  const loseRight = (): void => {
    backend.setPermissions('u-01', { view: true, buy: false });
  };

  it('is said when the account tells of it, and the focus goes to the line', async () => {
    loseRight();
    await page.manager.refresh();
    await gone();
  });

  it('is said when a quote is refused for it', async () => {
    loseRight();
    page.type('30');
    await gone();
  });

  it('is said when an order is refused for it', async () => {
    page.type('30');
    await page.pressable('Confirm purchase');
    loseRight();
    await page.press('Confirm purchase');
    await gone();
    expect(deepQuery(page.manager, '.name').filter((name) => name.matches(':focus'))).to.have.length(1);
    expect(backend.state().operations).to.deep.equal([]);
  });

  it('leaves nothing to order with, where it is the host that says readonly', async () => {
    page.type('30');
    page.manager.readonly = true;
    await closed();
    expect(page.status).to.equal('Your change of Standard licences was not ordered, and nothing was charged.');
    expect(deepText(deepQuery(page.manager, '.note')[0])).to.equal(page.status);
    expect(deepQuery(page.manager, '[part=confirm]')).to.have.length(0);
    expect(page.focused).to.contain('Standard licences');
    page.manager.readonly = false;
    await page.until(() => deepQuery(page.manager, '.note').length === 0);
    expect(pencil() === undefined || page.field !== undefined).to.equal(false);
  });

  it('leaves nothing to order with where the host says readonly while an order is sent that is then refused', async () => {
    page.type('30');
    await page.pressable('Confirm purchase');
    const { promise, resolve } = deferred<Answer<Operation>>();
    api.placeOrder = () => promise;
    await page.press('Confirm purchase');
    page.manager.readonly = true;
    await page.manager.updateComplete;
    resolve({ ok: false, problem: { type: 'rate-limited' } });
    await closed();
    expect(page.status).to.equal('Your change of Standard licences was not ordered, and nothing was charged.');
    expect(page.text).not.to.contain('no longer have the right');
    expect(deepQuery(page.manager, '[part=confirm]')).to.have.length(0);
  });

  it('is not said any more to whoever is shown another account', async () => {
    loseRight();
    await page.manager.refresh();
    await gone();
    page.manager.api = createMemoryApi(new MockBackend(), { userId: 'u-01' });
    await page.until(() => page.status === '', 'it is still said');
  });

  it('is said no more once the right is back', async () => {
    loseRight();
    await page.manager.refresh();
    await gone();
    backend.setPermissions('u-01', { view: true, buy: true });
    await page.manager.refresh();
    await page.until(() => pencil() !== undefined);
    expect(deepQuery(page.manager, '.note')).to.have.length(0);
  });
});
