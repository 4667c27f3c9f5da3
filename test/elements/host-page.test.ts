import { expect } from 'chai';
import type { LitElement } from 'lit';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import '../../src/define.ts';
import { defineActionLog, defineAddonTable } from '../../src/elements/lazy.ts';
import { steady } from '../../stories/fixtures/account.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { ManagerPage } from '../support/manager-page.ts';
import { waitUntil } from '../support/wait-until.ts';

const defineRecords = (): Promise<unknown> => Promise.all([defineAddonTable(), defineActionLog()]);

const NAMES = ['tl-license-manager', 'tl-license-section', 'tl-addon-table', 'tl-action-log'] as const;

describe('text in a page with other ideas of it', () => {
  const sheet = document.createElement('style');
  let element: LitElement;

  before(defineRecords);
  beforeEach(() => {
    document.head.append(sheet);
  });
  afterEach(() => {
    sheet.remove();
    element.remove();
  });

  const show = async (name: (typeof NAMES)[number]): Promise<void> => {
    element = document.createElement(name);
    Object.assign(element, { account: steady, rows: [], api: createMemoryApi(new MockBackend()) });
    document.body.append(element);
    await element.updateComplete;
  };
  const spacing = (inside: Element = element.shadowRoot!.firstElementChild!): string[] => {
    const { letterSpacing, wordSpacing } = getComputedStyle(inside);
    return [letterSpacing, wordSpacing];
  };

  for (const name of NAMES) {
    it(`is spaced as it is by itself: <${name}>`, async () => {
      sheet.textContent = 'body, body * { letter-spacing: 0.3em; word-spacing: 1em; animation: none !important; }';
      await show(name);
      expect(spacing()).to.deep.equal(['normal', '0px']);
    });

    it(`WCAG 1.4.12: is spaced as the reader wants, whose tool is important: <${name}>`, async () => {
      sheet.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
      await show(name);
      expect(spacing()).to.deep.equal(['1.8px', '2.4px']);
    });
  }

  it('WCAG 1.4.12: is spaced as the reader wants in every part of the page', async () => {
    sheet.textContent = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    await show('tl-license-manager');
    await waitUntil(() => deepQuery(element, '.pencil').length > 0);
    expect(deepQuery(element, '.pencil').map((pencil) => spacing(pencil)[0]))
      .to.include('1.8px')
      .and.not.include('normal');
  });

  it('has its own colour and its own last line', async () => {
    sheet.textContent = 'body * { -webkit-text-fill-color: magenta; text-align-last: center; }';
    await show('tl-license-manager');
    const { color, webkitTextFillColor, textAlignLast } = getComputedStyle(element.shadowRoot!.querySelector('h1')!);
    expect([webkitTextFillColor, textAlignLast]).to.deep.equal([color, 'auto']);
  });
});

describe('a page from right to left', () => {
  const frame = document.createElement('div');
  after(() => {
    frame.remove();
  });

  it('has our words from left to right in it: the digits of a date come before its month', async () => {
    frame.dir = 'rtl';
    const summary = document.createElement('tl-period-summary');
    summary.account = steady;
    frame.append(summary);
    document.body.append(frame);
    await summary.updateComplete;
    const fact = summary.shadowRoot!.querySelector('.fact')!;
    const text = document.createTreeWalker(fact, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const left = (start: number, end: number): number => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range.getBoundingClientRect().left;
    };
    const month = text.data.indexOf('October');
    expect(left(0, 1)).to.be.lessThan(left(month, month + 7));
  });

  it('mirrors us when we are told to: the first column is on the right, and drawings begin there', async () => {
    const section = document.createElement('tl-license-section');
    section.account = steady;
    section.dir = 'rtl';
    frame.append(section);
    document.body.append(frame);
    await section.updateComplete;
    const at = (selector: string): DOMRect => section.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
    expect(at('.name').left).to.be.greaterThan(at('.meter').right - 1);
    const meter = section.shadowRoot!.querySelector('tl-usage-meter')!;
    await meter.updateComplete;
    const used = meter.shadowRoot!.querySelector('.used')!.getBoundingClientRect();
    expect(used.right).to.be.closeTo(meter.getBoundingClientRect().right, 1);
  });
});

describe('a page without padding', () => {
  const frame = document.createElement('div');
  const manager = document.createElement('tl-license-manager');
  after(() => {
    frame.remove();
  });

  it('is not wider for us, however wide it is', async () => {
    Object.assign(frame.style, { overflow: 'auto', position: 'relative' });
    manager.lang = 'en';
    manager.api = createMemoryApi(new MockBackend());
    frame.append(manager);
    document.body.append(frame);
    await waitUntil(() => manager.shadowRoot!.querySelector('tl-license-section') !== null);
    const tooWide = [240, 320, 700, 1000, 1280, 1600].filter((width) => {
      frame.style.inlineSize = `${width}px`;
      return frame.scrollWidth > frame.clientWidth;
    });
    expect(tooWide).to.deep.equal([]);
  });
});

describe('pages that a host has', () => {
  const page = new ManagerPage();
  const { manager } = page;
  const linkTo = (href: string): string[] =>
    deepQuery<HTMLAnchorElement>(manager, `a[href="${href}"]`).map((link) => deepText(link));

  before(async () => {
    page.open({ api: createMemoryApi(new MockBackend()) });
    await page.until(() => deepQuery(manager, 'dl').length > 0);
  });
  after(() => {
    manager.remove();
  });

  it('R2: the navigation leads to the host’s own action log, and to ours where it has none', async () => {
    manager.setAttribute('action-log-href', '/log');
    await manager.updateComplete;
    expect(linkTo('/log')).to.deep.equal(['Action log']);
    expect(page.button('Action log') === undefined).to.equal(true);
    manager.removeAttribute('action-log-href');
    await manager.updateComplete;
    expect(linkTo('/log')).to.deep.equal([]);
    await page.press('Action log');
    expect(manager.view).to.equal('action-log');
    manager.view = 'licenses';
    await manager.updateComplete;
  });

  it('the period leads to where the host explains the payment plan', async () => {
    await page.until(() => deepQuery(manager, 'dl').length > 0);
    manager.setAttribute('payment-plan-href', '/payment-plan');
    await page.until(() => linkTo('/payment-plan').length > 0);
    expect(linkTo('/payment-plan')).to.deep.equal(['Payment plan']);
    expect(await accessibilityViolations(manager)).to.deep.equal([]);
  });

  it('where it has none for employees it is told whose card is wanted, from every list that names them', async () => {
    const wanted: string[] = [];
    const onOpen = ({ employeeId }: HTMLElementEventMap['tl-employee-open']): void => void wanted.push(employeeId);
    document.body.addEventListener('tl-employee-open', onOpen);
    for (const view of ['add-ons', 'action-log'] as const) {
      manager.view = view;
      await page.press('Anna Berg');
    }
    document.body.removeEventListener('tl-employee-open', onOpen);
    expect(wanted).to.deep.equal(['u-01', 'u-01']);
    manager.view = 'licenses';
    await manager.updateComplete;
  });

  it('how our parts ask for something stays within the page', async () => {
    const heard: string[] = [];
    const requests = ['edit', 'line-action', 'licenses', 'reload', 'report', 'employee'];
    const onRequest = ({ type }: Event): void => void heard.push(type);
    for (const name of requests) document.addEventListener(`tl-request-${name}`, onRequest);
    await page.press('Change number of Standard licences');
    await page.press('Cancel');
    manager.view = 'add-ons';
    await page.press('Anna Berg');
    for (const name of requests) document.removeEventListener(`tl-request-${name}`, onRequest);
    expect(heard).to.deep.equal([]);
    manager.view = 'licenses';
    await manager.updateComplete;
  });

  it('an address that is no page is none', async () => {
    manager.setAttribute('action-log-href', 'javascript:alert(1)');
    await manager.updateComplete;
    expect(page.button('Action log') === undefined).to.equal(false);
  });
});
