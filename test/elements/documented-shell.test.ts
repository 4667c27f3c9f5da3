import { expect } from 'chai';
import { createMemoryApi, createMockFetch, MockBackend } from '../../mocks/index.ts';
import { BeforeOrderEvent, type LicenseManager, type View } from '../../src/index.ts';
import { keepRoute, showRoute, type Route } from '../docs/examples/address.ts';
import { licencePage, type Shell } from '../docs/examples/shell.ts';
import { deepQuery } from '../support/deep.ts';
import { waitUntil } from '../support/wait-until.ts';

/** The example of `docs/shell.md`, with a shell that notes what it is asked for. */
describe('docs/shell.md', () => {
  const realFetch = globalThis.fetch;
  let manager: LicenseManager;
  let token: string;
  let asked: unknown[];

  const shell: Shell = {
    token: (fresh) => {
      asked.push(fresh ? 'fresh token' : 'token');
      return Promise.resolve(token);
    },
    signIn: () => {
      asked.push('sign-in');
      token = 'mock-u-01';
      return Promise.resolve();
    },
    go: (view) => asked.push(view),
    mayOrder: (amount) => amount < 1_000_000,
    onLicencesChanged: () => asked.push('changed'),
  };

  beforeEach(() => {
    asked = [];
    token = 'mock-u-01';
    globalThis.fetch = createMockFetch(new MockBackend({ scenario: 'steady' }), { basePath: '/billing' });
  });
  afterEach(() => {
    manager.remove();
    globalThis.fetch = realFetch;
  });

  const open = async (view: View): Promise<void> => {
    manager = licencePage(shell, view);
    const ready = new Promise((resolve) => manager.addEventListener('tl-ready', resolve, { once: true }));
    document.body.append(manager);
    await ready;
  };
  const wish = (): BeforeOrderEvent => {
    const event = new BeforeOrderEvent('q-1', { lineId: 'standard', quantity: 30, effective: 'now' }, 1_000_000);
    manager.dispatchEvent(event);
    return event;
  };

  it('shows what the shell says, and tells it where the user goes', async () => {
    await open('licenses');
    expect(asked).to.deep.equal(['token']);
    manager.view = 'action-log';
    await manager.updateComplete;
    expect(asked).to.deep.equal(['token']);
    manager.shadowRoot!.querySelector<HTMLElement>('[part="navigation"] :first-child')!.click();
    expect(asked.at(-1)).to.equal('licenses');
  });

  it('lets the shell sign in anew, and goes on', async () => {
    token = 'expired';
    await open('licenses');
    expect(asked.slice(0, 4)).to.deep.equal(['token', 'fresh token', 'sign-in', 'token']);
  });

  it('lets the shell forbid an order', async () => {
    await open('licenses');
    expect(wish().defaultPrevented).to.equal(true);
  });
});

describe('docs/address.md', () => {
  it('keeps view and search in a route of the host’s own', async () => {
    const kept: unknown[] = [];
    const route: Route = {
      view: 'add-ons',
      table: { query: 'crm', lineId: '', sort: '-assigned' },
      push: (view) => kept.push(view),
      replace: (table) => kept.push(table),
    };
    const manager = document.createElement('tl-license-manager');
    manager.lang = 'en';
    manager.api = createMemoryApi(new MockBackend());
    showRoute(manager, route);
    keepRoute(manager, route);
    document.body.append(manager);
    await waitUntil(() => deepQuery(manager, 'tbody.rows [role=row]').length > 0);
    expect(kept).to.deep.equal([]);
    const search = deepQuery<HTMLInputElement>(manager, 'input[type=search]')[0]!;
    expect(search.value).to.equal('crm');
    search.value = 'anna';
    search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await waitUntil(() => kept.length > 0);
    deepQuery(manager, '[part="navigation"] :first-child')[0]!.click();
    expect(kept).to.deep.equal([{ query: 'anna', lineId: '', sort: '-assigned' }, 'licenses']);
    manager.remove();
  });
});

/** The first example of all. */
describe('README.md', () => {
  it('embeds the licence page with one client and one tag', async () => {
    const realFetch = globalThis.fetch;
    globalThis.fetch = createMockFetch(new MockBackend({ scenario: 'steady' }), { basePath: '/billing' });
    const ready = new Promise((resolve) =>
      document.addEventListener('tl-ready', resolve, { once: true, capture: true }),
    );
    await import('../docs/examples/embed.ts');
    await ready;
    document.querySelector('tl-license-manager')!.remove();
    globalThis.fetch = realFetch;
  });
});
