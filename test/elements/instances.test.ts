import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import { deepQuery } from '../support/deep.ts';
import { ManagerPage } from '../support/manager-page.ts';
import { createVirtualPorts } from '../support/virtual-ports.ts';

let pages: ManagerPage[];

function open(lang: string, backend = new MockBackend(), more: object = {}): ManagerPage {
  const page = new ManagerPage();
  page.open({ lang, api: createMemoryApi(backend), ...more });
  pages.push(page);
  return page;
}

beforeEach(() => {
  pages = [];
});
afterEach(() => {
  for (const { manager } of pages) manager.remove();
});

describe('several pages in one document', () => {
  it('each has its own account, language and editor', async () => {
    const steady = open('en');
    const planned = open('sv', new MockBackend({ scenario: 'reduction-planned' }));
    await steady.edit('standard', 30);
    await steady.shows('1,239.13');
    await planned.shows('Hantera licenser');
    await planned.shows('18');
    expect(planned.field === undefined).to.equal(true);
    expect(steady.text).to.contain('Manage licences');
    planned.manager.remove();
    await planned.manager.updateComplete;
    expect(steady.field?.value).to.equal('30');
  });

  it('that show one account: what is ordered in one is shown in the other within five minutes', async () => {
    const backend = new MockBackend();
    const ports = createVirtualPorts();
    const [one, other] = [open('en', backend), open('en', backend, { ports })];
    await other.shows('Resource planner');
    await one.edit('standard', 30);
    await one.press('Confirm purchase');
    await one.shows('30 requested');
    expect(other.text).not.to.contain('30 requested');
    await ports.advance(5 * 60_000);
    await other.shows('30 requested');
  });
});

describe('a view of the page', () => {
  it('has a skeleton of its own while the account is awaited', async () => {
    const page = open('en', new MockBackend({ scenario: 'steady' }));
    page.manager.view = 'add-ons';
    await page.manager.updateComplete;
    await page.until(() => deepQuery(page.manager, '.line').length > 0);
    expect(page.text).to.contain('The licences are being loaded…');
    expect(deepQuery(page.manager, '.time-line, h2')).to.have.length(0);
  });

  it('R2 has in the action log what has happened, once the host refreshes the page', async () => {
    const backend = new MockBackend({ scenario: 'reduction-too-deep' });
    const page = open('en', backend);
    page.manager.view = 'action-log';
    await page.shows('Marked');
    expect(page.text).not.to.contain('Deactivated');
    backend.advance('P4D');
    await page.manager.refresh();
    await page.shows('Deactivated');
  });
});

describe('promise 15: moving in the document', () => {
  it('keeps an open editor, what was typed, and its view', async () => {
    const page = open('en');
    await page.edit('standard', 31);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(page.manager);
    await page.manager.updateComplete;
    expect(page.field?.value).to.equal('31');
    page.manager.view = 'action-log';
    await page.until(() => deepQuery(page.manager, 'tl-action-log').length > 0);
    document.body.append(page.manager);
    box.remove();
    await page.manager.updateComplete;
    expect(deepQuery(page.manager, 'tl-action-log')).to.have.length(1);
  });

  it('removed for a while it comes back with what was typed, and with the account as it is now', async () => {
    const backend = new MockBackend();
    const page = open('en', backend);
    await page.edit('standard', 31);
    page.manager.remove();
    backend.advance('P1D');
    document.body.append(page.manager);
    await page.shows('37 of 92 days left');
    expect(page.field?.value).to.equal('31');
  });
});

describe('the focus in an editor that is moved', () => {
  let page: ManagerPage;
  let box: HTMLElement;
  const hasFocus = (): boolean => (page.field?.getRootNode() as ShadowRoot).activeElement?.id === 'quantity';

  beforeEach(async () => {
    page = open('en');
    await page.edit('standard', 31);
    box = document.createElement('div');
    document.body.append(box);
    page.field!.focus();
    page.field!.setSelectionRange(1, 2);
  });
  afterEach(() => {
    box.remove();
  });

  it('is where it was, and so is the cursor', async () => {
    box.append(page.manager);
    expect(hasFocus()).to.equal(true);
    await page.manager.updateComplete;
    expect(hasFocus()).to.equal(true);
    expect(page.field?.selectionStart).to.equal(1);
  });

  it('is given back after a while out of the page', async () => {
    page.manager.remove();
    await page.manager.updateComplete;
    document.body.append(page.manager);
    expect(hasFocus()).to.equal(true);
  });

  it('stays with whoever has taken it meanwhile', async () => {
    const other = document.createElement('button');
    box.append(other);
    page.manager.remove();
    other.focus();
    box.append(page.manager);
    await page.manager.updateComplete;
    expect(document.activeElement === other).to.equal(true);
  });

  it('is not taken by a field that had lost it before', async () => {
    page.field!.blur();
    await page.manager.updateComplete;
    box.append(page.manager);
    await page.manager.updateComplete;
    expect(hasFocus()).to.equal(false);
  });
});

describe('another client in the middle of a change', () => {
  it('nothing of the old account stays, and back with the first the change is there', async () => {
    const backend = new MockBackend();
    const first = createMemoryApi(backend);
    const page = open('en', backend);
    page.manager.api = first;
    await page.edit('standard', 30);
    await page.shows('1,239.13');
    await page.press('Confirm purchase');
    await page.shows('30 requested');

    const other = new MockBackend({ scenario: 'new-customer' });
    page.manager.api = createMemoryApi(other);
    await page.manager.updateComplete;
    expect(page.text).not.to.contain('requested');
    expect(page.field === undefined).to.equal(true);
    page.manager.api = first;
    await page.shows('30 requested');
    backend.advance('PT2M');
    await page.manager.refresh();
    await page.showsNoMore('30 requested');
    expect(backend.state().invoices).to.have.length(1);
    expect(other.state().operations).to.have.length(0);
  });
});
