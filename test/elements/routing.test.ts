import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import type { LicenseManager, View } from '../../src/index.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { waitUntil } from '../support/wait-until.ts';

const home = location.href;
const api = createMemoryApi(new MockBackend());

let manager: LicenseManager;
let warnings: string[];
let navigated: View[];
const warn = console.warn;

/** As a host's page has it: at an address, with attributes. */
async function open(address: string, attributes: Record<string, string>): Promise<void> {
  history.replaceState(null, '', address);
  manager = document.createElement('tl-license-manager');
  Object.entries({ lang: 'en', ...attributes }).forEach(([name, value]) => {
    manager.setAttribute(name, value);
  });
  manager.api = api;
  manager.addEventListener('tl-navigate', ({ view }) => navigated.push(view));
  document.body.append(manager);
  await waitUntil(() => shown() !== undefined, `nothing is shown at ${address}`);
}

const address = (): string => location.href.slice(location.origin.length);
const VIEWS: Record<View, string> = {
  licenses: 'tl-license-section',
  'add-ons': 'tl-addon-table',
  'action-log': 'tl-action-log',
};
const views = Object.keys(VIEWS) as View[];
const shown = (): View | undefined => views.find((view) => deepQuery(manager, VIEWS[view]).length > 0);
const until = (view: View): Promise<void> => waitUntil(() => shown() === view, `${view} is not shown`);
const ways = (): HTMLElement[] => deepQuery(manager, 'nav > *');
const way = (name: string): HTMLElement => ways().find((one) => deepText(one) === name)!;
const table = (): HTMLElementTagNameMap['tl-addon-table'] =>
  deepQuery<HTMLElementTagNameMap['tl-addon-table']>(manager, 'tl-addon-table')[0]!;

async function search(text: string): Promise<void> {
  await waitUntil(() => deepQuery(manager, '#search').length > 0);
  const field = deepQuery<HTMLInputElement>(manager, '#search')[0]!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

async function goBack(): Promise<void> {
  const gone = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
  });
  history.back();
  await gone;
}

beforeEach(() => {
  [warnings, navigated] = [[], []];
  console.warn = (...given: unknown[]) => warnings.push(given.join(' '));
});
afterEach(() => {
  console.warn = warn;
  manager.remove();
  history.replaceState(null, '', home);
});

for (const [routing, base, prefix] of [
  ['path', '/licences', '/licences'],
  ['hash', '/licences', '/app?scenario=1#/licences'],
  ['hash', '', '/app#'],
] as const) {
  describe(`routing="${routing}" below "${base}"`, () => {
    const attributes = { routing, 'base-path': base };
    const first = prefix.endsWith('#') ? `${prefix}/` : prefix;

    it('opens what the address names, with the search in it, and nothing else first', async () => {
      await open(`${prefix}/add-ons?q=crm&sort=-assigned&tab=2`, attributes);
      expect(shown()).to.equal('add-ons');
      expect(manager.view).to.equal('add-ons');
      expect(table().query).to.equal('crm');
      expect(table().sort).to.equal('-assigned');
      expect(address()).to.equal(`${prefix}/add-ons?q=crm&sort=-assigned&tab=2`);
      expect(navigated).to.deep.equal([]);
    });

    it('writes where the user goes, and goes back with the browser', async () => {
      await open(first, attributes);
      const { length } = history;
      way('Add-on module licences').click();
      await until('add-ons');
      expect(address()).to.equal(`${prefix}/add-ons`);
      await search('anna b');
      expect(address()).to.equal(`${prefix}/add-ons?q=anna+b`);
      way('Action log').click();
      await until('action-log');
      expect(address()).to.equal(`${prefix}/action-log`);
      expect(history.length).to.equal(length + 2);

      await goBack();
      await until('add-ons');
      expect(table().query).to.equal('anna b');
      expect(address()).to.equal(`${prefix}/add-ons?q=anna+b`);
      await goBack();
      await until('licenses');
      expect(address()).to.equal(first);
      expect(navigated).to.deep.equal(['add-ons', 'action-log', 'add-ons', 'licenses']);
    });

    it('links to its views, and leaves a click that is more than one to the browser', async () => {
      await open(first, attributes);
      const link = way('Add-on module licences') as HTMLAnchorElement;
      expect(link.href).to.equal(`${location.origin}${prefix}/add-ons`);
      let taken = true;
      const keepHere = (event: MouseEvent): void => {
        taken = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', keepHere);
      for (const kind of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...kind }));
        expect(taken, JSON.stringify(kind)).to.equal(false);
      }
      expect(shown()).to.equal('licenses');
      link.click();
      expect(taken).to.equal(true);
      removeEventListener('click', keepHere);
      await until('add-ons');
    });

    it('keeps the state that the host gave an entry', async () => {
      await open(`${prefix}/add-ons`, attributes);
      history.replaceState({ of: 'the host' }, '');
      await search('anna');
      expect(history.state).to.deep.equal({ of: 'the host' });
    });

    it('follows no longer once it is gone, and follows again when it is back', async () => {
      await open(first, attributes);
      manager.remove();
      history.replaceState(null, '', `${prefix}/action-log`);
      dispatchEvent(new PopStateEvent('popstate'));
      expect(manager.view).to.equal('licenses');
      document.body.append(manager);
      await until('action-log');
    });
  });
}

describe('an address that is not the page’s', () => {
  it('is neither read nor written, and the host is told once', async () => {
    await open('/employees?q=1', { routing: 'path', 'base-path': '/licences', view: 'action-log' });
    expect(shown()).to.equal('action-log');
    way('All licences').click();
    await until('licenses');
    way('Add-on module licences').click();
    await until('add-ons');
    expect(address()).to.equal('/employees?q=1');
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('not below its base-path "/licences"');
  });

  it('that the user comes to leaves the page as it is', async () => {
    await open('/licences/action-log', { routing: 'path', 'base-path': '/licences' });
    history.pushState(null, '', '/employees');
    dispatchEvent(new PopStateEvent('popstate'));
    await manager.updateComplete;
    expect(shown()).to.equal('action-log');
    expect(navigated).to.deep.equal([]);
  });

  it('an address that cannot be written is told once, without quoting what was searched, and the page goes on', async () => {
    await open('/licences/add-ons', { routing: 'path', 'base-path': '/licences' });
    const { replaceState } = history;
    history.replaceState = (_state, _unused, url) => {
      throw new DOMException(`${String(url)} is refused`, 'SecurityError');
    };
    try {
      await search('anna');
      await search('berg');
      expect(table().query).to.equal('berg');
    } finally {
      history.replaceState = replaceState;
    }
    expect(warnings).to.deep.equal([
      '@timelog/license-manager: <tl-license-manager> could not write the address: SecurityError',
    ]);
  });
});

describe('without routing', () => {
  const nothing: Record<string, Record<string, string>> = {
    'by default': {},
    'routing="none"': { routing: 'none', 'base-path': '/licences' },
  };
  const wrong: Record<string, [Record<string, string>, string]> = {
    'an unknown value': [{ routing: 'history', 'base-path': '/licences' }, 'knows no routing "history"'],
    'routing="path" without a base': [{ routing: 'path' }, 'needs a "base-path"'],
  };

  async function visitAll(attributes: Record<string, string>): Promise<void> {
    await open('/licences/action-log?q=1#there', attributes);
    const { length } = history;
    expect(shown()).to.equal('licenses');
    expect(ways().map(({ localName }) => localName)).to.deep.equal(['button', 'button', 'button']);
    way('Add-on module licences').click();
    await until('add-ons');
    await search('anna');
    dispatchEvent(new PopStateEvent('popstate'));
    await manager.updateComplete;
    expect(shown()).to.equal('add-ons');
    expect(address()).to.equal('/licences/action-log?q=1#there');
    expect(history.length).to.equal(length);
  }

  for (const [name, attributes] of Object.entries(nothing)) {
    it(`promise 16: the address is the host's: ${name}`, async () => {
      await visitAll(attributes);
      expect(warnings).to.deep.equal([]);
    });
  }
  for (const [name, [attributes, warning]] of Object.entries(wrong)) {
    it(`${name} is told once and is as none`, async () => {
      await visitAll(attributes);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain(warning);
    });
  }

  it('a host that keeps the search in an address of its own hears of it and gives it back', async () => {
    await open(home, { view: 'add-ons' });
    const told: unknown[] = [];
    manager.addEventListener('tl-table-change', ({ property, target }) => {
      told.push([property, (target as LicenseManager).table]);
    });
    await search('anna');
    expect(told).to.deep.equal([['query', { query: 'anna', lineId: '', sort: 'employee' }]]);
    Object.assign(manager, { table: { query: 'berg' } });
    await manager.updateComplete;
    expect(table().query).to.equal('berg');
    expect(table().sort).to.equal('employee');
    Object.assign(manager, { table: undefined });
    await manager.updateComplete;
    expect(table().query).to.equal('');
  });
});

describe('routing that a host turns on and off', () => {
  it('begins and ends with the attribute', async () => {
    await open('/licences/action-log', {});
    manager.basePath = '/licences';
    manager.routing = 'path';
    await until('action-log');
    manager.routing = 'none';
    await manager.updateComplete;
    way('All licences').click();
    await until('licenses');
    expect(address()).to.equal('/licences/action-log');
  });
});
