import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Shell, type LicensePage } from '../support/license-page.ts';

let shell: Shell;
let page: LicensePage;
let panel: Locator;

beforeAll(async () => {
  shell = await Shell.open(inject('baseUrl'), inject('chromePath'));
});
afterAll(() => shell.close());
beforeEach(async () => {
  page = await shell.visit();
  panel = page.page.getByRole('complementary', { name: 'Simulator' });
});
afterEach(() => page.leave());

const press = (name: string): Promise<void> => panel.getByRole('button', { name, exact: true }).click();

describe('the simulator’s panel beside the page', () => {
  it('G1: an employee created where no licence is left is in the page at once, with the deadline', async () => {
    await press('Employees');
    for (const name of ['Ada Ny', 'Bo Ny', 'Cia Ny', 'Dan Ny', 'Eli Ny']) {
      await panel.getByLabel('Name', { exact: true }).fill(name);
      await panel.getByLabel('E-mail').fill('ny@nordlys.example');
      await press('Create');
      await panel.getByRole('status').filter({ hasText: name }).waitFor();
    }
    expect(await panel.getByRole('status').textContent()).toContain('no licence, until 1 Dec, 10:00');
    await page.page.getByRole('heading', { name: '1 user has no licence' }).waitFor();
    await press('Deactivate Eli Ny');
    await page.page.getByRole('heading', { name: '1 user has no licence' }).waitFor({ state: 'detached' });
  });

  it('P5a: rights taken from whoever is signed in make the page read-only', async () => {
    await page.pencil('Standard licences').waitFor();
    await press('Employees');
    await panel.getByLabel('buy: Anna Berg').uncheck();
    await page.pencil('Standard licences').waitFor({ state: 'detached' });
  });

  it('a price set here is the price in the page', async () => {
    await press('Prices');
    const form = panel.getByRole('form', { name: 'Price of Microsoft Outlook' });
    await form.getByLabel('Minor units').fill('123456');
    await form.getByRole('button').click();
    await page.row('Microsoft Outlook').getByText('1,234.56', { exact: true }).waitFor();
  });

  it('never covers the page, and is operated by the keyboard', async () => {
    await press('Employees');
    await page.heading.waitFor();
    const above = await page.page.locator('main').boundingBox();
    const below = await panel.boundingBox();
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    await panel.getByRole('button', { name: 'Time', exact: true }).focus();
    await page.page.keyboard.press('Enter');
    await panel.getByRole('textbox', { name: 'Advance by' }).fill('P38D');
    await page.page.keyboard.press('Enter');
    await panel.getByText('On the way: the period ends.').waitFor();
    expect(await panel.getByRole('button', { name: 'Invoices (1)' }).isVisible()).toBe(true);
  });
});
