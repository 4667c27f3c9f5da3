import { expect } from 'chai';
import { createMemoryApi, createMockFetch, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import type { LicenseApi, TokenProvider } from '../../src/index.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { FakeAttention } from '../support/fake-attention.ts';
import { ManagerPage } from '../support/manager-page.ts';
import { createVirtualPorts, type VirtualPorts } from '../support/virtual-ports.ts';

const HOUR_MS = 3_600_000;
/** Every five minutes, each time up to three times, and as often with a fresh token. */
const MOST_CALLS_AN_HOUR = 13 * 3 * 2;

let page: ManagerPage;
let attention: FakeAttention;
let told: string[];
let unhandled: unknown[];

const onUnhandled = (event: PromiseRejectionEvent): void => {
  unhandled.push(event.reason);
};

beforeEach(() => {
  attention = new FakeAttention();
  [told, unhandled] = [[], []];
  page = new ManagerPage();
  page.manager.addEventListener('tl-error', ({ problem }) => told.push(problem));
  page.manager.addEventListener('tl-auth-required', ({ type }) => told.push(type));
  addEventListener('unhandledrejection', onUnhandled);
});
afterEach(() => {
  page.manager.remove();
  removeEventListener('unhandledrejection', onUnhandled);
  expect(unhandled).to.deep.equal([]);
});

function open(given: object, ports: VirtualPorts = createVirtualPorts()): void {
  page.open({ ports, attention, ...given });
}

const nothingChanged = 'Nothing has been changed';

describe('the account cannot be had', () => {
  interface Trouble {
    readonly baseUrl?: string;
    readonly getToken?: TokenProvider;
    readonly answer?: () => Promise<Response>;
    readonly says: string;
    readonly tells: readonly string[];
  }
  const html = (): Promise<Response> => Promise.resolve(new Response('<!doctype html>', { status: 200 }));
  const signedOut = ['tl-auth-required', 'unauthenticated'];
  const troubles: Record<string, Trouble> = {
    'a base-url that is no address': { baseUrl: 'https://[billing', says: 'does not work', tells: ['client-fault'] },
    'a base-url without a host': { baseUrl: 'http://', says: 'does not work', tells: ['client-fault'] },
    'a base-url where something else lives': { answer: html, says: 'not be understood', tells: ['malformed-answer'] },
    'a base-url where nothing lives': {
      answer: () => Promise.resolve(new Response('Not Found', { status: 404 })),
      says: 'does not work',
      tells: ['client-fault'],
    },
    'an origin that does not allow us (CORS)': {
      answer: () => Promise.reject(new TypeError('Failed to fetch')),
      says: 'could not be reached',
      tells: ['unreachable'],
    },
    'a token provider that throws': {
      getToken: () => {
        throw new Error('no session');
      },
      says: 'You are signed out',
      tells: signedOut,
    },
    'a token provider that rejects': {
      getToken: () => Promise.reject(new Error('no session')),
      says: 'You are signed out',
      tells: signedOut,
    },
    'a token provider that never answers': {
      getToken: () => new Promise(() => undefined),
      says: 'You are signed out',
      tells: signedOut,
    },
    'a token that is expired, again and again': {
      getToken: () => 'expired',
      says: 'You are signed out',
      tells: signedOut,
    },
  };

  for (const [name, { baseUrl = 'https://billing.example', getToken, answer, says, tells }] of Object.entries(
    troubles,
  )) {
    it(`${name}: one message, told once, and no loop`, async () => {
      let calls = 0;
      const backend = createMockFetch(new MockBackend());
      const fetch = (request: Request): Promise<Response> => {
        calls += 1;
        return answer?.() ?? backend(request);
      };
      const ports = createVirtualPorts({ fetch });
      open({ baseUrl, getToken: getToken ?? (() => 'mock-u-01') }, ports);
      await page.manager.updateComplete;
      // Second by second: the body of an answer comes in turns of the browser, which no virtual time waits for.
      for (let second = 0; second < 60 && !page.text.includes(says); second += 1) await ports.advance(1_000);
      await page.shows(says);
      await page.shows(nothingChanged);
      expect(deepQuery(page.manager, 'tl-state-panel')).to.have.length(1);
      expect(told).to.deep.equal(tells);
      await ports.advance(HOUR_MS);
      expect(calls).to.be.at.most(MOST_CALLS_AN_HOUR);
    });
  }
});

describe('a session that ends while a change is processed', () => {
  it('is told once, however often it is asked after the change, and again when the person tries', async () => {
    let over = false;
    const backend = createMockFetch(new MockBackend({ scenario: 'processing' }));
    const fetch = (request: Request): Promise<Response> =>
      over ? Promise.resolve(new Response('', { status: 401 })) : backend(request);
    const ports = createVirtualPorts({ fetch });
    open({ baseUrl: 'https://billing.example', getToken: () => 'mock-u-01' }, ports);
    await page.shows('Processing');
    over = true;
    for (let minute = 0; minute < 15; minute += 1) await ports.advance(60_000);
    expect(told).to.deep.equal(['tl-auth-required', 'unauthenticated']);
    await page.manager.refresh();
    expect(told.length).to.equal(4);
  });

  it('is told once more where it ends again after an account was read', async () => {
    let over = false;
    const backend = createMockFetch(new MockBackend());
    const fetch = (request: Request): Promise<Response> =>
      over ? Promise.resolve(new Response('', { status: 401 })) : backend(request);
    const ports = createVirtualPorts({ fetch });
    open({ baseUrl: 'https://billing.example', getToken: () => 'mock-u-01' }, ports);
    await page.shows('Standard licences');
    const ends: string[] = [];
    for (const time of ['first', 'second']) {
      ends.push('tl-auth-required', 'unauthenticated');
      over = true;
      await ports.advance(5 * 60_000);
      await page.shows('The numbers may be out of date');
      expect(told, time).to.deep.equal(ends);
      over = false;
      await ports.advance(5 * 60_000);
      await page.showsNoMore('The numbers may be out of date');
    }
  });
});

describe('a base-url without a token provider', () => {
  let ports: VirtualPorts;
  let tokens: (string | null)[];

  beforeEach(async () => {
    const backend = createMockFetch(new MockBackend());
    const fetch = (request: Request): Promise<Response> => {
      tokens.push(request.headers.get('Authorization'));
      return backend(request);
    };
    tokens = [];
    ports = createVirtualPorts({ fetch });
    open({ baseUrl: 'https://billing.example' }, ports);
    await ports.advance(500);
  });

  it('asks nobody while its host may still set one, and with it then', async () => {
    page.manager.getToken = () => 'mock-u-01';
    await page.shows('Standard licences');
    await ports.advance(1_000);
    expect([tokens, told]).to.deep.equal([['Bearer mock-u-01'], []]);
  });

  it('asks without a token when none has come within a second, and again as soon as one comes', async () => {
    await ports.advance(500);
    await page.shows('You are signed out');
    expect([tokens, told]).to.deep.equal([[null], ['tl-auth-required', 'unauthenticated']]);
    page.manager.getToken = () => 'mock-u-01';
    await page.shows('Standard licences');
    expect([tokens, told.length]).to.deep.equal([[null, 'Bearer mock-u-01'], 2]);
  });

  it('shows nothing any more of whose provider was taken away', async () => {
    page.manager.getToken = () => 'mock-u-01';
    await page.shows('Standard licences');
    page.manager.getToken = undefined;
    await ports.advance(1_000);
    await page.shows('You are signed out');
    expect(page.text).not.to.contain('Standard licences');
  });

  it('shows the same after its provider was replaced, as with each render of a host, and asks nobody for it', async () => {
    page.manager.getToken = () => 'mock-u-01';
    await page.shows('Standard licences');
    for (let render = 0; render < 3; render += 1) {
      page.manager.getToken = () => 'mock-u-01';
      await page.manager.updateComplete;
    }
    expect(page.text).to.contain('Standard licences');
    expect(tokens).to.have.length(1);
  });

  it('shows nothing of a user whose provider was taken away, and then what is read for the next', async () => {
    page.manager.getToken = () => 'mock-u-01';
    await page.shows('Standard licences');
    await ports.advance(60_000);
    page.manager.getToken = undefined;
    await page.manager.updateComplete;
    expect(page.text).not.to.contain('Standard licences');
    await ports.advance(999);
    page.manager.getToken = () => 'mock-u-02';
    await page.shows('Standard licences');
    expect([tokens, told]).to.deep.equal([['Bearer mock-u-01', 'Bearer mock-u-02'], []]);
  });

  it('begins anew, lists included, as soon as a replaced provider turns out to be of another user', async () => {
    page.manager.view = 'add-ons';
    page.manager.getToken = () => 'mock-u-01';
    const table = (): Element | undefined => deepQuery(page.manager, 'tl-addon-table')[0];
    await page.until(() => table() !== undefined);
    const before = table();
    page.manager.getToken = () => 'mock-u-02';
    await page.manager.refresh();
    await page.until(() => table() !== undefined);
    expect(table() === before).to.equal(false);
  });

  it('says the same where it is moved in the page, without a second of waiting', async () => {
    await ports.advance(500);
    await page.shows('You are signed out');
    const frame = document.createElement('div');
    document.body.append(frame);
    frame.append(page.manager);
    await page.manager.updateComplete;
    expect(page.text).to.contain('You are signed out');
    frame.remove();
  });
});

describe('a client that a host has made itself', () => {
  const clients: Record<string, [getAccount: () => unknown, says: string, tells: string]> = {
    'throws at once': [
      () => {
        throw new Error('not yet');
      },
      'does not work',
      'client-fault',
    ],
    rejects: [() => Promise.reject(new Error('no')), 'does not work', 'client-fault'],
    'answers nothing': [() => undefined, 'does not work', 'client-fault'],
    'answers something else': [() => Promise.resolve({ ok: true, value: 7 }), 'not be understood', 'malformed-answer'],
    'is none': [undefined as unknown as () => unknown, 'does not work', 'client-fault'],
  };
  for (const [name, [getAccount, says, tells]] of Object.entries(clients)) {
    it(`that ${name}: one message, told once`, async () => {
      open({ api: { ...createMemoryApi(new MockBackend()), getAccount } });
      await page.shows(says);
      await page.shows(nothingChanged);
      expect(told).to.deep.equal([tells]);
    });
  }
});

describe('a client that is no object, as a framework sets the text of an attribute or the false of a condition', () => {
  for (const value of ['/api', '', 7, true, false]) {
    it(`${JSON.stringify(value)}: is none, which is said once its host has had its time, until there is one`, async () => {
      const ports = createVirtualPorts();
      open({ api: value }, ports);
      await page.manager.updateComplete;
      await ports.advance(1_000);
      await page.shows('This page is not connected to TimeLog');
      expect(told).to.deep.equal([]);
      page.manager.api = createMemoryApi(new MockBackend());
      await page.shows('Standard licences');
    });
  }
});

describe('within the second that a host has for giving a client', () => {
  const notConnected = 'This page is not connected to TimeLog';

  it('promise 5: an element that leaves waits for nothing any more, and for a second anew when it comes back', async () => {
    const ports = createVirtualPorts();
    open({}, ports);
    await page.manager.updateComplete;
    await ports.advance(500);
    page.manager.remove();
    expect(ports.waiting()).to.deep.equal([]);
    await ports.advance(10_000);
    document.body.append(page.manager);
    await ports.advance(999);
    expect(page.text).not.to.contain(notConnected);
    await ports.advance(1);
    await page.shows(notConnected);
  });

  it('promise 5: an element whose user is taken away once it has left waits for nothing', async () => {
    const ports = createVirtualPorts({ fetch: createMockFetch(new MockBackend()) });
    open({ baseUrl: 'https://billing.example', getToken: () => 'mock-u-01' }, ports);
    await page.shows('Standard licences');
    page.manager.remove();
    page.manager.getToken = undefined;
    await page.manager.updateComplete;
    expect(ports.waiting()).to.deep.equal([]);
  });

  it('a client that was there and is taken away is missed when the second is over', async () => {
    const ports = createVirtualPorts();
    open({ api: createMemoryApi(new MockBackend()) }, ports);
    await page.manager.updateComplete;
    await ports.advance(500);
    page.manager.api = undefined;
    await page.manager.updateComplete;
    await ports.advance(499);
    expect(page.text).not.to.contain(notConnected);
    await ports.advance(1);
    await page.shows(notConnected);
    expect(told).to.deep.equal([]);
  });
});

describe('a client of a host’s own, which is checked before it is believed', () => {
  const counting = (scenario: 'steady' | 'reduction-planned', asked: string[]): LicenseApi => {
    const api = createMemoryApi(new MockBackend({ scenario }));
    return {
      ...api,
      getAccount: (options) => {
        asked.push(scenario);
        return api.getAccount(options);
      },
    };
  };

  it('is not shown where another has taken its place at once', async () => {
    const asked: string[] = [];
    open({ api: counting('steady', asked) });
    await page.manager.updateComplete;
    page.manager.api = counting('reduction-planned', asked);
    await page.shows('18 standard licences');
    expect(asked.at(-1)).to.equal('reduction-planned');
    expect(told).to.deep.equal([]);
  });

  it('is asked by each of several pages, and again by one that was moved at once', async () => {
    const asked: string[] = [];
    const api = counting('steady', asked);
    const other = new ManagerPage();
    Object.assign(other.manager, { lang: 'en', api });
    open({ api });
    const frame = document.body.appendChild(document.createElement('div'));
    frame.append(other.manager, page.manager);
    await page.shows('Standard licences');
    await other.shows('Standard licences');
    expect(told).to.deep.equal([]);
    frame.remove();
  });
});

describe('attributes that say nothing', () => {
  it('an unknown view is the first one, an unknown language English', async () => {
    open({ api: createMemoryApi(new MockBackend()), view: 'invoices', lang: 'tlh' });
    await page.shows('Manage licences');
    await page.shows('Standard licences');
    expect(told).to.deep.equal([]);
  });

  it('none of them at all, as a framework sets what it does not know yet', async () => {
    const nothing = { view: undefined, routing: null, basePath: null, baseUrl: null, table: null, messages: undefined };
    open({ api: createMemoryApi(new MockBackend()), ...nothing, employeeHref: undefined });
    await page.shows('Standard licences');
    expect(told).to.deep.equal([]);
  });

  it('an address that is taken away again is as one that never was', async () => {
    const names = (selector: string): string[] => deepQuery(page.manager, selector).map((each) => deepText(each));
    page.manager.setAttribute('employee-href', '/employees/{id}');
    page.manager.setAttribute('rights-href', '/rights');
    open({ api: createMemoryApi(new MockBackend({ scenario: 'grace-after-activation' })) });
    await page.until(() => names('a').includes('Thomas Åslund'));
    page.manager.removeAttribute('employee-href');
    page.manager.removeAttribute('rights-href');
    await page.until(() => names('button').includes('Thomas Åslund'));
    expect(names('a')).not.to.include('Thomas Åslund');
  });
});

describe('a change in hand', () => {
  let backend: MockBackend;
  let api: LicenseApi;

  async function openQuoted(more: Partial<LicenseApi> = {}): Promise<void> {
    backend = new MockBackend();
    api = createMemoryApi(backend);
    page.open({ api: { ...api, ...more } });
    await page.edit('standard', 30);
    await page.shows('1,239.13');
    await page.pressable('Confirm purchase');
  }

  it('a host that vetoes: nothing is ordered, the quote stays, and it can be confirmed later', async () => {
    const veto = (event: Event): void => {
      event.preventDefault();
    };
    page.manager.addEventListener('tl-before-order', veto);
    await openQuoted();
    await page.press('Confirm purchase');
    await page.manager.updateComplete;
    expect(backend.state().operations).to.deep.equal([]);
    expect(page.text).to.contain('1,239.13');
    expect(told).to.deep.equal([]);
    page.manager.removeEventListener('tl-before-order', veto);
    await page.press('Confirm purchase');
    await page.shows('30 requested');
    expect(backend.state().operations).to.have.length(1);
  });

  it('a client that loses its order’s answer: unknown is said, and the order is found and made once', async () => {
    const lost: Partial<LicenseApi> = {
      placeOrder: async (...given) => {
        await api.placeOrder(...given);
        throw new Error('lost on the way back');
      },
    };
    await openQuoted(lost);
    await page.press('Confirm purchase');
    await page.shows('30 requested');
    expect(backend.state().operations).to.have.length(1);
  });

  it('a session that ends while one edits: told once, what was typed stays, and it goes on after signing in', async () => {
    let signedIn = true;
    await openQuoted({
      createQuote: (...given) =>
        signedIn ? api.createQuote(...given) : Promise.resolve({ ok: false, problem: { type: 'unauthenticated' } }),
    });
    signedIn = false;
    page.type('31');
    await page.shows('You are signed out');
    expect(told).to.deep.equal(['tl-auth-required', 'unauthenticated']);
    expect(page.field?.value).to.equal('31');
    signedIn = true;
    await page.press('Try again');
    await page.pressable('Confirm purchase');
  });
});
