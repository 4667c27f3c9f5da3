import type { BrowserContext, Locator, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { Shell, type LicensePage } from '../support/license-page.ts';

let shell: Shell;
let page: LicensePage;

beforeAll(async () => {
  shell = await Shell.open(inject('baseUrl'), inject('chromePath'));
});
afterAll(() => shell.close());
afterEach(() => page.leave());

const EDITOR = '**/src/elements/editor-parts.ts*';

/** What is asked for and neither comes nor fails, until it is let go. */
interface Hung {
  readonly prepare: (context: BrowserContext) => Promise<void>;
  /** Fifteen seconds later. */
  readonly timeIsUp: () => Promise<void>;
  readonly letGo: () => Promise<void>;
}

function hung(files: string): Hung {
  const held: Route[] = [];
  return {
    prepare: async (context) => {
      await context.clock.install();
      await context.route(files, (route) => void held.push(route));
    },
    timeIsUp: async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await page.page.clock.fastForward('00:15');
    },
    letGo: async () => {
      for (const route of held) await route.continue();
    },
  };
}

describe('code that neither comes nor fails', () => {
  /** In the place of the page's own, from the start. */
  const another = (given: { readonly lang?: string; readonly routing?: 'hash' }): Promise<void> =>
    page.page.evaluate((properties) => {
      const manager = Object.assign(document.createElement('tl-license-manager'), properties);
      document.querySelector('tl-license-manager')?.replaceWith(manager);
    }, given);
  const missing = (): Locator => page.page.getByRole('alert').getByText('Part of this page could not be loaded');

  it('is an editor that is missing after fifteen seconds, and there as soon as it comes', async () => {
    const editor = hung(EDITOR);
    page = await shell.visit({ prepare: editor.prepare });
    await page.pencil('Standard licences').click();
    await page.group('Standard licences').getByText('The editor is being loaded').waitFor();
    await editor.timeIsUp();
    await missing().waitFor();
    await editor.letGo();
    await page.field('Standard licences').and(page.page.locator(':focus')).waitFor();
    expect(await missing().count()).toBe(0);
  });

  it('is a skeleton of the view that is wanted, missing after fifteen seconds, and there as soon as it comes', async () => {
    const views = hung('**/record-views.ts*');
    page = await shell.visit({ prepare: views.prepare });
    await page.pencil('Standard licences').waitFor();
    await page.view('Action log').click();
    await page.view('Action log').and(page.page.locator('[aria-current=page]')).waitFor();
    await page.page.clock.fastForward(250);
    await page.page.locator('tl-skeleton').waitFor({ state: 'attached' });
    expect(await page.pencil('Standard licences').count()).toBe(0);
    await views.timeIsUp();
    await missing().waitFor();
    await views.letGo();
    await page.page.locator('tl-action-log').waitFor();
    expect(await missing().count()).toBe(0);
  });

  it('is a language in whose place English stands after fifteen seconds, until it comes', async () => {
    const swedish = hung('**/src/i18n/sv/page.ts*');
    page = await shell.visit({ prepare: swedish.prepare });
    await another({ lang: 'sv' });
    await swedish.timeIsUp();
    await page.page.getByRole('heading', { name: 'This page could not be loaded in your language' }).waitFor();
    await page.pencil('Standardlicenser').waitFor();
    await swedish.letGo();
    await page.page.getByRole('heading', { name: 'Hantera licenser', level: 1 }).waitFor();
  });

  it('is an address that is left alone after fifteen seconds', async () => {
    const address = hung('**/src/controllers/address-bar.ts*');
    page = await shell.visit({ prepare: address.prepare });
    const warned = page.page.waitForEvent('console', (message) =>
      message.text().includes('"routing" could not be loaded'),
    );
    await another({ routing: 'hash' });
    await address.timeIsUp();
    await page.heading.waitFor();
    await warned;
  });
});

describe('the editor comes after the page', () => {
  it('opens at once, can be left again, and takes what is typed when it is there', async () => {
    const held: Route[] = [];
    page = await shell.visit({ prepare: (context) => context.route(EDITOR, (route) => void held.push(route)) });
    const pencil = page.pencil('Standard licences');
    await pencil.click();
    await page.group('Standard licences').getByText('The editor is being loaded').waitFor();
    await page.page.keyboard.press('Escape');
    expect(await pencil.evaluate((element) => element.matches(':focus'))).toBe(true);

    await pencil.click();
    for (const route of held) await route.continue();
    await page.field('Standard licences').and(page.page.locator(':focus')).waitFor();
    await page.page.keyboard.type('30');
    await page.cost.getByText('1,239.13').first().waitFor();
  });

  it('says so when it cannot be had, that nothing was ordered, and tries again', async () => {
    let broken = true;
    page = await shell.visit({
      prepare: (context) => context.route(EDITOR, (route) => (broken ? route.abort() : route.continue())),
    });
    await page.pencil('Standard licences').click();
    await page.page.getByText('Part of this page could not be loaded').waitFor();
    await page.page.getByText('Nothing has been changed, and nothing was ordered.').waitFor();
    broken = false;
    await page.button('Try again').click();
    await page.field('Standard licences').and(page.page.locator(':focus')).waitFor();
    await page.page.keyboard.type('30');
    await page.cost.getByText('1,239.13').first().waitFor();
  });
});

describe('an editor that could not be had', () => {
  it('is told to the host once, however many parts of the page miss it', async () => {
    page = await shell.visit({ prepare: (context) => context.route(EDITOR, (route) => route.abort()) });
    await page.page.evaluate(() => {
      document.body.addEventListener('tl-error', (event) => {
        document.body.title += `${event.problem} `;
      });
    });
    await page.pencil('Standard licences').click();
    await page.page.getByRole('alert').getByText('Part of this page could not be loaded').waitFor();
    const told = (): Promise<string> => page.page.evaluate(() => document.body.title);
    expect(await told()).toBe('part-missing ');
    await page.button('Try again').click();
    await expect.poll(told).toBe('part-missing part-missing ');
  });

  it('comes by itself with the next answer of the server', async () => {
    let broken = true;
    page = await shell.visit({
      prepare: (context) => context.route(EDITOR, (route) => (broken ? route.abort() : route.continue())),
    });
    await page.pencil('Standard licences').click();
    await page.page.getByText('Part of this page could not be loaded').waitFor();
    broken = false;
    await page.page.evaluate(() => {
      globalThis.dispatchEvent(new Event('online'));
    });
    await page.field('Standard licences').waitFor();
    expect(await page.button('Try again').count()).toBe(0);
  });
});

describe('a language that cannot be had', () => {
  it('is said, in English that is marked as such, and asked for again', async () => {
    let broken = true;
    page = await shell.visit({
      prepare: (context) =>
        context.route('**/src/i18n/sv/page.ts*', (route) => (broken ? route.abort() : route.continue())),
    });
    await page.heading.waitFor();
    await page.page.evaluate(() => {
      document.documentElement.lang = 'sv';
    });
    const notice = page.page.getByRole('heading', { name: 'This page could not be loaded in your language' });
    await page.page.getByRole('alert').and(page.page.locator(':has(tl-notice)')).waitFor();
    await notice.waitFor();
    expect(await page.heading.evaluate((heading) => (heading as HTMLElement).lang)).toBe('en');
    broken = false;
    await page.button('Try again').press('Enter');
    const heading = page.page.getByRole('heading', { name: 'Hantera licenser', level: 1 });
    await heading.and(page.page.locator(':focus')).waitFor();
    expect(await heading.getAttribute('lang')).toBe(null);
    expect(await notice.count()).toBe(0);
  });
});

describe('an order from before a reload', () => {
  it('promise 1: is looked up as soon as the code that can is there, and nothing can be ordered before', async () => {
    let broken = false;
    page = await shell.visit({
      prepare: (context) => context.route(EDITOR, (route) => (broken ? route.abort() : route.continue())),
    });
    await page.change('Standard licences', '30');
    await page.cost.getByText('1,239.13').first().waitFor();
    await page.control('faults', { next: [{ match: 'POST /license-orders', kind: 'timeout' }] });
    await page.confirm('Confirm purchase');
    await page.button('Sending…').waitFor();
    broken = true;
    await page.page.reload();
    await page.page
      .getByRole('alert')
      .getByText('It is not sent again, so you cannot be charged twice for it.')
      .waitFor();
    expect(await page.page.getByText('nothing was ordered').count()).toBe(0);
    await page.pencil('Standard licences').click();
    expect(await page.field('Standard licences').count()).toBe(0);

    broken = false;
    await page.button('Try again').first().click();
    await page.page
      .getByRole('heading', { name: 'We do not know yet whether your purchase of 5 licences went through' })
      .waitFor();
    expect(await page.pencil('Standard licences').count()).toBe(0);
  });
});

describe('what stands in the place of the content', () => {
  it('is said in few words when its code cannot be had, and in all of them when it can', async () => {
    let broken = true;
    page = await shell.visit({
      prepare: (context) =>
        context.route('**/tl-state-panel.ts*', (route) => (broken ? route.abort() : route.continue())),
    });
    await page.pencil('Standard licences').waitFor();
    await page.control('users/u-01', { permissions: { view: false, buy: false } });
    await page.page.reload();
    const heading = page.page.getByRole('heading', { name: 'You do not have access to this page' });
    await heading.waitFor();
    expect(await page.page.getByText('That access is given in').count()).toBe(0);
    broken = false;
    await page.button('Try again').click();
    await page.page.getByText('That access is given in').waitFor();
    expect(await heading.count()).toBe(1);
    expect(await page.button('Try again').count()).toBe(0);
  });
});

describe('a view that comes when it is wanted', () => {
  it.each(['tl-addon-table/tl-addon-table', 'tl-license-manager/record-views'])(
    'can be asked for again when it could not be had: %s',
    async (name) => {
      let broken = true;
      page = await shell.visit({
        prepare: (context) => context.route(`**/${name}.ts*`, (route) => (broken ? route.abort() : route.continue())),
      });
      await page.page.evaluate(() => {
        document.body.addEventListener('tl-error', (event) => (document.title = event.problem));
      });
      await page.view('Add-on module licences').click();
      await page.page.getByRole('heading', { name: 'Part of this page could not be loaded' }).waitFor();
      await page.page.getByText('If trying again does not help, load the page again.').first().waitFor();
      await page.page.getByRole('alert').getByText('Nothing has been changed, and nothing was ordered.').waitFor();
      expect(await page.page.title()).toBe('part-missing');
      expect(await page.page.getByText('Last tried').count()).toBe(0);
      broken = false;
      await page.button('Try again').click();
      await page.page.getByLabel('Search in the table').waitFor();
    },
  );

  it('comes by itself with the next answer of the server', async () => {
    let broken = true;
    page = await shell.visit({
      prepare: (context) =>
        context.route('**/record-views.ts*', (route) => (broken ? route.abort() : route.continue())),
    });
    await page.view('Action log').click();
    await page.button('Try again').waitFor();
    broken = false;
    await page.page.evaluate(() => {
      globalThis.dispatchEvent(new Event('online'));
    });
    await page.page.locator('tl-action-log').waitFor();
    expect(await page.button('Try again').count()).toBe(0);
  });

  it('leaves on screen for a moment what is there, and does not come to whom has left it', async () => {
    const views = hung('**/record-views.ts*');
    page = await shell.visit({ prepare: views.prepare });
    await page.pencil('Standard licences').waitFor();
    await page.page.clock.pauseAt(Date.now() + 3_600_000);
    await page.view('Add-on module licences').click();
    await page.view('Add-on module licences').and(page.page.locator('[aria-current=page]')).waitFor();
    expect(await page.pencil('Standard licences').count()).toBe(1);
    await page.page.clock.resume();
    await page.view('All licences').click();
    await page.pencil('Standard licences').waitFor();
    await views.letGo();
    await page.view('Action log').click();
    await page.page.getByLabel('Search in the table').waitFor({ state: 'detached' });
    await page.page.locator('tl-action-log').waitFor();
    expect(await page.page.locator('tl-addon-table').count()).toBe(0);
  });

  it('has a skeleton where it is the first', async () => {
    let slow = false;
    const held: Route[] = [];
    page = await shell.visit({
      prepare: (context) =>
        context.route('**/record-views.ts*', (route) => (slow ? void held.push(route) : route.continue())),
    });
    await page.view('Add-on module licences').click();
    await page.page.getByLabel('Search in the table').waitFor();
    slow = true;
    await page.page.reload();
    await expect.poll(() => held.length).toBe(1);
    await page.page.locator('tl-skeleton').getByText('The licences are being loaded').waitFor({ state: 'attached' });
    expect(await page.pencil('Standard licences').count()).toBe(0);
    await held[0]?.continue();
    await page.page.getByLabel('Search in the table').waitFor();
    expect(await page.page.locator('tl-skeleton').count()).toBe(0);
  });
});
