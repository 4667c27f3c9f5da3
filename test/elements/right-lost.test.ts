import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMemoryApi } from '../../mocks/memory.ts';
import '../../src/define.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { Operation } from '../../src/domain/model.ts';
import type { Answer } from '../../src/domain/problems.ts';
import type { LicenseManager } from '../../src/index.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { deferred } from '../support/fake-api.ts';

describe('P5a: the right to buy is lost while the editor is open', () => {
  let backend: MockBackend;
  let manager: LicenseManager;
  let api: LicenseApi;

  const until = (holds: () => boolean): Promise<void> => waitUntil(holds, undefined, { timeout: 5_000 });
  const pencil = (): HTMLButtonElement | undefined =>
    deepQuery<HTMLButtonElement>(manager, 'button').find(
      (button) => button.getAttribute('aria-label') === 'Change number of Standard licences',
    );
  const field = (): HTMLInputElement | undefined => deepQuery<HTMLInputElement>(manager, 'input[type=text]')[0];
  /** Names of what has the focus, from the outside in. */
  const focused = (): string => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return deepText(at);
  };
  const said = (): string => deepText(deepQuery(manager, '[role=status]')[0]);

  beforeEach(async () => {
    backend = new MockBackend();
    manager = document.createElement('tl-license-manager');
    manager.lang = 'en';
    api = createMemoryApi(backend, { userId: 'u-01' });
    manager.api = api;
    document.body.append(manager);
    await until(() => pencil() !== undefined);
    pencil()!.focus();
    pencil()!.click();
    await until(() => field() !== undefined);
    await until(() => focused() === deepText(field()) && field()!.getRootNode() !== document);
  });
  afterEach(() => {
    manager.remove();
  });

  const gone = async (): Promise<void> => {
    await until(() => field() === undefined);
    await until(() => said() !== '');
    expect(said()).to.equal(
      'You no longer have the right to buy licences. Your change of Standard licences was not ordered, and nothing was charged.',
    );
    expect(focused()).to.contain('Standard licences');
    expect(deepText(deepQuery(manager, '.note')[0])).to.equal(said());
    expect(deepText(manager)).to.contain('You can see the licences but not change them');
  };

  const loseRight = (): void => {
    backend.setPermissions('u-01', { view: true, buy: false });
  };
  const type = (number: string): void => {
    field()!.value = number;
    field()!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };

  it('is said when the account tells of it, and the focus goes to the line', async () => {
    loseRight();
    await manager.refresh();
    await gone();
  });

  it('is said when a quote is refused for it', async () => {
    loseRight();
    type('30');
    await gone();
  });

  it('is said when an order is refused for it', async () => {
    type('30');
    const confirm = (): HTMLElement | undefined =>
      deepQuery(manager, 'button').find(
        (button) => deepText(button) === 'Confirm purchase' && button.getAttribute('aria-disabled') !== 'true',
      );
    await until(() => confirm() !== undefined);
    loseRight();
    confirm()!.focus();
    confirm()!.click();
    await gone();
    expect(deepQuery(manager, '.name').filter((name) => name.matches(':focus'))).to.have.length(1);
    expect(backend.state().operations).to.deep.equal([]);
  });

  it('leaves nothing to order with, where it is the host that says readonly', async () => {
    type('30');
    manager.readonly = true;
    await until(() => field() === undefined);
    expect(said()).to.equal('Your change of Standard licences was not ordered, and nothing was charged.');
    expect(deepText(deepQuery(manager, '.note')[0])).to.equal(said());
    expect(deepQuery(manager, '[part=confirm]')).to.have.length(0);
    expect(focused()).to.contain('Standard licences');
    manager.readonly = false;
    await until(() => deepQuery(manager, '.note').length === 0);
    expect(pencil() === undefined || field() !== undefined).to.equal(false);
  });

  it('leaves nothing to order with where the host says readonly while an order is sent that is then refused', async () => {
    type('30');
    await until(() => deepQuery(manager, '[part=confirm][aria-disabled=false]').length > 0);
    const { promise, resolve } = deferred<Answer<Operation>>();
    api.placeOrder = () => promise;
    deepQuery(manager, '[part=confirm]')[0]!.click();
    manager.readonly = true;
    await manager.updateComplete;
    resolve({ ok: false, problem: { type: 'rate-limited' } });
    await until(() => field() === undefined);
    expect(said()).to.equal('Your change of Standard licences was not ordered, and nothing was charged.');
    expect(deepText(manager)).not.to.contain('no longer have the right');
    expect(deepQuery(manager, '[part=confirm]')).to.have.length(0);
  });

  it('is not said any more to whoever is shown another account', async () => {
    loseRight();
    await manager.refresh();
    await gone();
    manager.api = createMemoryApi(new MockBackend(), { userId: 'u-01' });
    await until(() => said() === '');
  });

  it('is said no more once the right is back', async () => {
    loseRight();
    await manager.refresh();
    await gone();
    backend.setPermissions('u-01', { view: true, buy: true });
    await manager.refresh();
    await until(() => pencil() !== undefined);
    expect(deepQuery(manager, '.note')).to.have.length(0);
  });
});
