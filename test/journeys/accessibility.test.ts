/** What `docs/accessibility.md` says of the whole page, in the shell, that no element can show alone. */
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { Shell, type LicensePage } from '../support/license-page.ts';

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
/** Somebody is without a licence, and the log has entries. */
const EVENTFUL = 'grace-after-activation';
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let shell: Shell;
let page: LicensePage;

beforeAll(async () => {
  shell = await Shell.open(inject('baseUrl'), inject('chromePath'));
});
afterAll(() => shell.close());
afterEach(() => page.leave());

const go = (view: string): Promise<void> =>
  page.page.locator('tl-license-manager nav').getByText(view, { exact: true }).click();

/** Every view of the page, the first with an editor and its quote. */
const views: readonly (readonly [name: string, open: () => Promise<void>])[] = [
  [
    'licences, one being changed',
    async () => {
      await page.change('Standard licences', '30');
      await page.button('Confirm purchase').waitFor();
    },
  ],
  [
    'add-on modules',
    async () => {
      await go('Add-on module licences');
      await page.page.getByRole('row').nth(5).waitFor();
    },
  ],
  [
    'action log',
    async () => {
      await go('Action log');
      await page.page.locator('tl-action-log [part="entry"]').first().waitFor();
    },
  ],
];

const eachView = async (look: (name: string) => Promise<void>): Promise<void> => {
  for (const [name, open] of views) {
    await open();
    await look(name);
  }
};

async function violations({ page: document }: LicensePage): Promise<string[]> {
  await document.addScriptTag({ path: AXE });
  const { violations: found } = await document.evaluate<AxeResults, string[]>(
    (levels) =>
      (globalThis as unknown as { axe: { run(where: string, how: object): Promise<AxeResults> } }).axe.run(
        'tl-license-manager',
        { runOnly: levels },
      ),
    LEVELS,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Texts of our page, through its shadow roots, that begin or end outside the window, where only scrolling would show them. */
const outside = (document: Page): Promise<string[]> =>
  document.locator('tl-license-manager').evaluate((manager) => {
    const range = globalThis.document.createRange();
    const isOutside = (text: Node): boolean => {
      range.selectNodeContents(text);
      return [...range.getClientRects()].some(
        ({ left, right, width }) => width > 1 && (left < 0 || right > innerWidth),
      );
    };
    const within = (node: Node): string[] => {
      if (node instanceof Text) return node.data.trim() !== '' && isOutside(node) ? [node.data.trim()] : [];
      // For screen readers alone.
      if (node instanceof Element && getComputedStyle(node).clipPath !== 'none') return [];
      const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
      return [...children].flatMap(within);
    };
    return within(manager);
  });

/** How many seconds each animation of our page lasts, through its shadow roots. */
const animations = (document: Page): Promise<number[]> =>
  document.locator('tl-license-manager').evaluate((manager) => {
    const within = ({ shadowRoot }: Element): Animation[] =>
      shadowRoot ? [...shadowRoot.getAnimations(), ...[...shadowRoot.querySelectorAll('*')].flatMap(within)] : [];
    return within(manager).map(({ effect }) => Number(effect?.getComputedTiming().endTime) / 1000);
  });

describe('WCAG 2.2 AA', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing in any view, %s', async (colorScheme) => {
    page = await shell.visit({ scenario: EVENTFUL, context: { colorScheme } });
    await page.pencil('Standard licences').waitFor();
    await eachView(async (name) => {
      expect([name, ...(await violations(page))]).toEqual([name]);
    });
  });

  it('1.4.10: at 320 pixels nothing has to be scrolled to the side', async () => {
    page = await shell.visit({ scenario: EVENTFUL, context: { viewport: { width: 320, height: 800 } } });
    await eachView(async (name) => {
      expect([name, ...(await outside(page.page))]).toEqual([name]);
    });
  });

  it('1.4.4: with text of twice the size nothing has to be scrolled to the side', async () => {
    page = await shell.visit({ scenario: EVENTFUL });
    const size = (pixels: number) =>
      page.page.addStyleTag({ content: `tl-license-manager { --tl-size: ${pixels}px; }` });
    await size(30);
    await eachView(async (name) => {
      expect([name, ...(await outside(page.page))]).toEqual([name]);
    });
    await size(200);
    expect(await outside(page.page)).not.toEqual([]);
  });

  it.each(['en', 'sv', 'da'])('1.4.4, 1.4.10: text of twice the size at 320 pixels, in %s', async (lang) => {
    page = await shell.visit({ scenario: EVENTFUL, context: { viewport: { width: 320, height: 800 } } });
    await page.page.addStyleTag({ content: 'body { margin: 0 } tl-license-manager { --tl-size: 30px; }' });
    for (const view of ['licenses', 'add-ons', 'action-log']) {
      await page.page.locator('tl-license-manager').evaluate(
        (manager, [language, name]) => {
          manager.setAttribute('lang', language!);
          manager.setAttribute('view', name!);
        },
        [lang, view],
      );
      const first = {
        licenses: 'tl-grace-notice',
        'add-ons': 'tl-addon-table td.module:visible',
        'action-log': '[part="entry"]',
      };
      await page.page
        .locator(first[view as keyof typeof first])
        .first()
        .waitFor();
      expect([view, ...(await outside(page.page))]).toEqual([view]);
    }
  });

  it('on paper has what is, and nothing of what could be pressed', async () => {
    page = await shell.visit({ scenario: EVENTFUL });
    await page.pencil('Standard licences').waitFor();
    await page.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const manager = page.page.locator('tl-license-manager');
    expect(await manager.getByRole('button', { name: 'Change number' }).count()).toBe(0);
    expect(await manager.getByText('See price and buy…').first().isVisible()).toBe(false);
    expect(await page.view('Action log').isVisible()).toBe(false);
    expect(await page.view('All licences').isVisible()).toBe(true);
    expect(await manager.getByText('Thomas Åslund').first().isVisible()).toBe(true);
    expect(await manager.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(27, 33, 40)');
  });

  it('2.5.8: what can be pressed is at least 24 pixels high and wide, but for links in a sentence', async () => {
    page = await shell.visit({ scenario: EVENTFUL });
    await eachView(async (name) => {
      const controls = await page.page
        .locator('tl-license-manager')
        .getByRole('button')
        .or(page.page.locator('tl-license-manager').getByRole('textbox'))
        .or(page.page.locator('tl-license-manager').getByRole('combobox'))
        .or(page.page.locator('tl-license-manager nav').getByRole('link'))
        .all();
      const small: string[] = [];
      for (const control of controls) {
        const box = await control.boundingBox();
        if (!box || (box.width >= 24 && box.height >= 24)) continue;
        small.push(`${await control.innerText()} ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
      }
      expect([name, ...small]).toEqual([name]);
      expect(controls.length).toBeGreaterThan(3);
    });
  });

  it('2.1.1, 2.4.3: a purchase with the keyboard alone, in the order of the page', async () => {
    page = await shell.visit();
    const pencil = page.pencil('Standard licences');
    await pencil.waitFor();
    const focused = page.page.locator(':focus');
    const tabTo = async (role: 'button', name: string): Promise<void> => {
      for (let steps = 0; steps < 60; steps++) {
        if ((await focused.and(page.page.getByRole(role, { name })).count()) > 0) return;
        await page.page.keyboard.press('Tab');
      }
      throw new Error(`No way to "${name}" by the Tab key.`);
    };
    await tabTo('button', 'Change number of Standard licences');
    await page.page.keyboard.press('Enter');
    await page.field('Standard licences').and(focused).waitFor();
    await page.page.keyboard.type('30');
    await page.cost.getByText('1,239.13').first().waitFor();
    await tabTo('button', 'Confirm purchase');
    await focused.and(page.page.locator('[aria-disabled="false"]')).waitFor();
    await page.page.keyboard.press('Enter');
    await page.group('Standard licences').getByText('30 requested').waitFor();
    expect(await page.group('Standard licences').locator(':focus').count()).toBe(1);
  });

  it('2.4.1: the first link of the shell leads past its menu, and the page stays as it is', async () => {
    page = await shell.visit();
    await page.pencil('Standard licences').click();
    await page.field('Standard licences').fill('30');
    const skip = page.page.getByRole('link', { name: 'Skip to content' });
    await skip.focus();
    await page.page.keyboard.press('Enter');
    await page.page.locator('main:focus').waitFor();
    expect(new URL(page.page.url()).pathname).toBe('/licences');
    expect(await page.field('Standard licences').inputValue()).toBe('30');
  });

  it('2.4.7: what has the focus has a ring of two pixels, in forced colours too', async () => {
    page = await shell.visit({ context: { forcedColors: 'active' } });
    const pencil = page.pencil('Standard licences');
    await pencil.waitFor();
    await page.page.keyboard.press('Tab');
    await pencil.focus();
    expect(await pencil.evaluate((element) => getComputedStyle(element).outline)).toMatch(/solid 2px/);
  });

  it('1.3.1: the words of a heading are apart where the browser tells them, too', async () => {
    page = await shell.visit();
    await page.pencil('Standard licences').waitFor();
    const devTools = await page.page.context().newCDPSession(page.page);
    const { nodes } = await devTools.send('Accessibility.getFullAXTree');
    const headings = nodes.filter(({ role }) => role?.value === 'columnheader').map(({ name }) => String(name?.value));
    expect(headings).toContain('Price each SEK per quarter');
  });

  it('1.4.1: where colours are forced, only the current view has a line under it', async () => {
    page = await shell.visit({ context: { forcedColors: 'active' } });
    await page.pencil('Standard licences').waitFor();
    const lines = await page
      .view('Action log')
      .evaluate((link) => [...link.parentElement!.children].map((view) => getComputedStyle(view).borderBlockEndWidth));
    // A transparent line is none to the eye, and is one where colours are forced.
    expect(lines).toEqual(['2px', '0px', '0px']);
  });

  it('1.4.12: letters and words set further apart fit, too', async () => {
    page = await shell.visit({ scenario: EVENTFUL });
    const spacing = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    await page.page.addStyleTag({ content: spacing });
    const pencil = page.pencil('Standard licences');
    expect(await pencil.evaluate((element) => parseFloat(getComputedStyle(element).letterSpacing))).toBeGreaterThan(1);
    await eachView(async (name) => {
      expect([name, ...(await outside(page.page))]).toEqual([name]);
    });
  });

  it('2.2.2, 2.3.3: what moves stops within five seconds, and never moves for whoever asks for less motion', async () => {
    page = await shell.visit({ scenario: 'processing' });
    await page.group('Standard licences').getByText('Processing').waitFor();
    const moving = await animations(page.page);
    expect(moving.length).toBeGreaterThan(0);
    expect(Math.max(...moving)).toBeLessThan(5);
    await page.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await animations(page.page)).toEqual([]);
  });
});
