import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { Shell, type LicensePage } from '../support/license-page.ts';

let shell: Shell;
let page: LicensePage;

beforeAll(async () => {
  shell = await Shell.open(inject('baseUrl'), inject('chromePath'));
});
afterAll(() => shell.close());
afterEach(() => page.leave());

const path = (): string => new URL(page.page.url()).pathname;
const parameter = (name: string): string | null => new URL(page.page.url()).searchParams.get(name);
const link = (name: string) => page.page.getByRole('link', { name, exact: true });
const search = () => page.page.getByLabel('Search in the table');

describe('addresses: the shell’s own, and below /licences the page’s', () => {
  it('a view and a search are an address, that is left and come back to', async () => {
    page = await shell.visit();
    await page.view('Add-on module licences').click();
    await search().fill('crm');
    await expect.poll(() => parameter('q')).toBe('crm');
    expect(path()).toBe('/licences/add-ons');

    await link('Employees').click();
    await page.page.getByRole('heading', { name: 'Employees', level: 1 }).waitFor();
    expect(path()).toBe('/employees');
    expect(await page.heading.isVisible()).toBe(false);
    await page.page.goBack();
    expect(await search().inputValue()).toBe('crm');
    await page.page.reload();
    expect(await search().inputValue()).toBe('crm');
    await page.page.goBack();
    await page.pencil('Standard licences').waitFor();
    expect(path()).toBe('/licences');
  });

  it('the menu leads into the page and says where one is', async () => {
    page = await shell.visit();
    const menu = page.page.getByRole('navigation', { name: 'System administration' });
    const current = () => menu.locator('[aria-current]').textContent();
    await page.pencil('Standard licences').waitFor();
    expect(await current()).toBe('Manage licences');
    await menu.getByRole('link', { name: 'Action log' }).click();
    await page.page.locator('tl-action-log').waitFor();
    expect(await current()).toBe('Action log');
    await page.view('All licences').click();
    await page.pencil('Standard licences').waitFor();
    await expect.poll(current).toBe('Manage licences');
  });

  it('an employee card is a page of the shell’s, reached without loading anew', async () => {
    page = await shell.visit({ scenario: 'grace-after-activation' });
    await page.page.evaluate(() => {
      document.body.dataset['loaded'] = 'once';
    });
    await page.page.locator('tl-grace-notice').getByRole('link').first().click();
    await page.page.getByRole('button', { name: 'Deactivate' }).waitFor();
    expect(path()).toMatch(/^\/employees\//);
    expect(await page.page.evaluate(() => document.body.dataset['loaded'])).toBe('once');
  });
});

describe('the shell’s session', () => {
  const account = (init: RequestInit) =>
    page.page.evaluate(async (options) => (await fetch('/api/v1/license-account', options)).status, init);

  it('is in a cookie, and no request goes without the header against forgery', async () => {
    page = await shell.visit();
    const asked = page.page.waitForRequest('**/api/v1/license-account');
    await page.page.reload();
    const headers = await (await asked).allHeaders();
    expect(headers['authorization']).toBeUndefined();
    expect(headers['x-anti-forgery']).toBeTruthy();
    // Until the simulator answers the page, nobody answers us.
    await page.group('Standard licences').waitFor();
    expect(await account({})).toBe(401);
    expect(await account({ headers: { 'X-Anti-Forgery': 'guessed' } })).toBe(401);
  });

  it('that is over is begun anew, and what was asked for is done', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await page.cost.getByText('1,239.13').first().waitFor();
    await page.page.context().clearCookies();
    await page.confirm('Confirm purchase');
    await page.group('Standard licences').getByText('30 requested').waitFor();
    expect((await page.backend()).operations).toHaveLength(1);
  });
});
