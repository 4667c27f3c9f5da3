import { waitUntil as within } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import { EditRequest } from '../../src/elements/shared/requests.ts';
import type { LicenseManager } from '../../src/index.ts';
import { deepQuery, deepText } from '../support/deep.ts';

let managers: LicenseManager[];

/** The first editor waits for its code. */
const waitUntil = (holds: () => boolean, otherwise?: string): Promise<void> =>
  within(holds, otherwise, { timeout: 8_000 });

function open(lang: string, backend = new MockBackend()): LicenseManager {
  const manager = document.createElement('tl-license-manager');
  Object.assign(manager, { lang, api: createMemoryApi(backend) });
  document.body.append(manager);
  managers.push(manager);
  return manager;
}

const shows = (manager: LicenseManager, text: string): Promise<void> =>
  waitUntil(() => deepText(manager).includes(text), `${text} is not shown`);
const field = (manager: LicenseManager): HTMLInputElement | undefined =>
  deepQuery<HTMLInputElement>(manager, 'input[type=text]')[0];

async function edit(manager: LicenseManager, quantity: number): Promise<void> {
  await shows(manager, 'Resource planner');
  deepQuery(manager, 'tl-license-section')[0]!.dispatchEvent(new EditRequest('standard', quantity));
  await waitUntil(() => field(manager) !== undefined);
}

beforeEach(() => {
  managers = [];
});
afterEach(() => {
  for (const manager of managers) manager.remove();
});

describe('several pages in one document', () => {
  it('each has its own account, language and editor', async () => {
    const steady = open('en');
    const planned = open('sv', new MockBackend({ scenario: 'reduction-planned' }));
    await edit(steady, 30);
    await shows(steady, '1,239.13');
    await shows(planned, 'Hantera licenser');
    await shows(planned, '18');
    expect(field(planned)).to.equal(undefined);
    expect(deepText(steady)).to.contain('Manage licences');
    planned.remove();
    await planned.updateComplete;
    expect(field(steady)?.value).to.equal('30');
  });

  it('that show one account both learn of what is ordered in either', async () => {
    const backend = new MockBackend();
    const [one, other] = [open('en', backend), open('en', backend)];
    await shows(one, 'Resource planner');
    await shows(other, 'Resource planner');
    backend.setPermissions(backend.viewer, { view: true, buy: false });
    await Promise.all([one.refresh(), other.refresh()]);
    await shows(one, 'You can see the licences but not change them');
    await shows(other, 'You can see the licences but not change them');
  });
});

describe('a view of the page', () => {
  it('has a skeleton of its own while the account is awaited', async () => {
    const manager = open('en', new MockBackend({ scenario: 'steady' }));
    manager.view = 'add-ons';
    await manager.updateComplete;
    await waitUntil(() => deepQuery(manager, '.line').length > 0);
    expect(deepText(manager)).to.contain('The licences are being loaded…');
    expect(deepQuery(manager, '.time-line, h2')).to.have.length(0);
  });

  it('R2 has in the action log what has happened, once the host refreshes the page', async () => {
    const backend = new MockBackend({ scenario: 'reduction-too-deep' });
    const manager = open('en', backend);
    manager.view = 'action-log';
    await shows(manager, 'Marked');
    expect(deepText(manager)).not.to.contain('Deactivated');
    backend.advance('P4D');
    await manager.refresh();
    await shows(manager, 'Deactivated');
  });
});

describe('promise 15: moving in the document', () => {
  it('keeps an open editor, what was typed, and its view', async () => {
    const manager = open('en');
    await edit(manager, 31);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(manager);
    await manager.updateComplete;
    expect(field(manager)?.value).to.equal('31');
    manager.view = 'action-log';
    await waitUntil(() => deepQuery(manager, 'tl-action-log').length > 0);
    document.body.append(manager);
    box.remove();
    await manager.updateComplete;
    expect(deepQuery(manager, 'tl-action-log')).to.have.length(1);
  });

  it('removed for a while it comes back with what was typed, and with the account as it is now', async () => {
    const backend = new MockBackend();
    const manager = open('en', backend);
    await edit(manager, 31);
    manager.remove();
    backend.advance('P1D');
    document.body.append(manager);
    await shows(manager, '37 of 92 days left');
    expect(field(manager)?.value).to.equal('31');
  });
});

describe('the focus in an editor that is moved', () => {
  let manager: LicenseManager;
  let box: HTMLElement;
  const hasFocus = (): boolean => (field(manager)?.getRootNode() as ShadowRoot).activeElement?.id === 'quantity';

  beforeEach(async () => {
    manager = open('en');
    await edit(manager, 31);
    box = document.createElement('div');
    document.body.append(box);
    field(manager)!.focus();
    field(manager)!.setSelectionRange(1, 2);
  });
  afterEach(() => {
    box.remove();
  });

  it('is where it was, and so is the cursor', async () => {
    box.append(manager);
    expect(hasFocus()).to.equal(true);
    await manager.updateComplete;
    expect(hasFocus()).to.equal(true);
    expect(field(manager)?.selectionStart).to.equal(1);
  });

  it('is given back after a while out of the page', async () => {
    manager.remove();
    await manager.updateComplete;
    document.body.append(manager);
    expect(hasFocus()).to.equal(true);
  });

  it('stays with whoever has taken it meanwhile', async () => {
    const other = document.createElement('button');
    box.append(other);
    manager.remove();
    other.focus();
    box.append(manager);
    await manager.updateComplete;
    expect(document.activeElement === other).to.equal(true);
  });

  it('is not taken by a field that had lost it before', async () => {
    field(manager)!.blur();
    await manager.updateComplete;
    box.append(manager);
    await manager.updateComplete;
    expect(hasFocus()).to.equal(false);
  });
});

describe('another client in the middle of a change', () => {
  it('nothing of the old account stays, and back with the first the change is there', async () => {
    const backend = new MockBackend();
    const first = createMemoryApi(backend);
    const manager = open('en', backend);
    manager.api = first;
    await edit(manager, 30);
    await shows(manager, '1,239.13');
    await waitUntil(() => deepQuery(manager, 'button').some((one) => deepText(one) === 'Confirm purchase'));
    const confirm = (): HTMLElement =>
      deepQuery(manager, 'button').find((one) => deepText(one) === 'Confirm purchase')!;
    await waitUntil(() => confirm().getAttribute('aria-disabled') !== 'true');
    confirm().click();
    await shows(manager, '30 requested');

    const other = new MockBackend({ scenario: 'new-customer' });
    manager.api = createMemoryApi(other);
    await manager.updateComplete;
    expect(deepText(manager)).not.to.contain('requested');
    expect(field(manager)).to.equal(undefined);
    manager.api = first;
    await shows(manager, '30 requested');
    backend.advance('PT2M');
    await manager.refresh();
    await waitUntil(() => !deepText(manager).includes('30 requested'));
    expect(backend.state().invoices).to.have.length(1);
    expect(other.state().operations).to.have.length(0);
  });
});
