import { expect } from 'chai';
import { nextFrame } from '@open-wc/testing-helpers';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { View } from '../../src/domain/views.ts';
import '../../src/define.ts';
import type { LicenseManager } from '../../src/index.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Each would call `ran` if it were taken for markup, for an attribute or for a template. */
const HOSTILE = [
  '<img src=x onerror=ran()>',
  '"><script>ran()</script>',
  "'onfocus=ran() autofocus='",
  '<svg/onload=ran()>',
  '</style><iframe srcdoc="<script>parent.ran()</script>">',
  '${ran()}{{ran()}}',
  'javascript:ran()',
  '<!--?lit$1$--><a href=javascript:ran()>a</a>',
];
const NAMES = ['name', 'department', 'accountName'];

/** An answer with a hostile text in every name, as somebody may have typed it. */
function hostile(value: unknown, key = '', nth = { of: 0 }): unknown {
  if (typeof value === 'string') {
    const text = HOSTILE[nth.of % HOSTILE.length] ?? '';
    if (NAMES.includes(key)) nth.of += 1;
    if (key === 'email') return `"${text.replaceAll(/[\s@]/g, '')}"@nordlys.example`;
    return NAMES.includes(key) ? text : value;
  }
  if (Array.isArray(value)) return value.map((one) => hostile(one, key, nth));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one, name, nth)]));
}

function hostileApi(): LicenseApi {
  const api = createMemoryApi(new MockBackend({ scenario: 'reduction-too-deep' }));
  return new Proxy(api, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return async (...given: unknown[]) =>
        hostile(await (call as (...all: unknown[]) => unknown).apply(target, given));
    },
  });
}

/** Everything in the page of ours, through every shadow root. */
function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? elementsIn(one.shadowRoot) : [])]);
}

const textIn = (root: ParentNode): string =>
  elementsIn(root)
    .map((one) => one.textContent)
    .join('\n');

describe('promise 11: names are text', () => {
  let ran = 0;
  let manager: LicenseManager;

  const show = async (view: View): Promise<void> => {
    manager = document.createElement('tl-license-manager');
    manager.api = hostileApi();
    manager.view = view;
    document.body.append(manager);
    const root = manager.shadowRoot ?? manager.renderRoot;
    await waitUntil(
      () => HOSTILE.filter((text) => textIn(root as ShadowRoot).includes(text)).length >= 4,
      'all is shown',
    );
    // What a name could do it does once it is on the page: by the next frame.
    await nextFrame();
  };

  const nothingRan = (): void => {
    const all = elementsIn(manager.shadowRoot!);
    expect(ran).to.equal(0);
    expect(all.filter((one) => ['img', 'script', 'iframe'].includes(one.localName))).to.deep.equal([]);
    expect(all.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on')))).to.deep.equal([]);
    const addresses = all.flatMap((one) => one.getAttribute('href') ?? []);
    expect(addresses.filter((address) => address.startsWith('javascript:'))).to.deep.equal([]);
  };

  before(() => {
    Object.assign(window, { ran: () => (ran += 1) });
  });
  afterEach(() => {
    manager.remove();
  });

  it('promise 11: in the overview and its notices', async () => {
    await show('licenses');
    nothingRan();
  });

  it('promise 11: in the table', async () => {
    await show('add-ons');
    nothingRan();
  });

  it('promise 11: in the action log', async () => {
    await show('action-log');
    nothingRan();
  });
});
