import type { Route } from 'playwright-core';
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
    await page.page.getByText('It is not sent again, so you cannot be charged twice for it.').waitFor();
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

describe('a view that comes when it is wanted', () => {
  it('can be asked for again when it could not be had', async () => {
    let broken = true;
    page = await shell.visit({
      prepare: (context) =>
        context.route('**/tl-addon-table/tl-addon-table.ts*', (route) => (broken ? route.abort() : route.continue())),
    });
    await page.view('Add-on module licences').click();
    await page.button('Try again').waitFor();
    broken = false;
    await page.button('Try again').click();
    await page.page.getByLabel('Search in the table').waitFor();
  });
});
