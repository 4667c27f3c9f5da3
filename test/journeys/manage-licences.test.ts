import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { readText as text, Shell, type LicensePage } from '../support/license-page.ts';

let shell: Shell;
let page: LicensePage;

beforeAll(async () => {
  shell = await Shell.open(inject('baseUrl'), inject('chromePath'));
});
afterAll(() => shell.close());
afterEach(() => page.leave());

describe('buying licences', () => {
  it('E1: shows the price of 25 → 30 with those that follow, charges exactly that, and becomes true', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await page.button('Confirm purchase').waitFor();
    await page.cost.getByText('1,239.13').first().waitFor();
    const cost = await text(page.cost);
    for (const amount of ['929.35', '185.87', '123.91', 'SEK 1,239.13', 'SEK 16,800.00', 'SEK 19,800.00', '38 of 92']) {
      expect(cost).toContain(amount);
    }
    await page.confirm('Confirm purchase');
    await page.group('Standard licences').getByText('Processing').waitFor();
    await page.group('Standard licences').getByText('30 requested').waitFor();
    await page.advance('PT2M');
    await page.pencil('Standard licences').waitFor();
    expect(await text(page.row('Standard licences'))).toMatch(/21 30 9 30/);
    expect(await text(page.row('Resource planner'))).toMatch(/21 30 9 30/);
    expect(await page.status.textContent()).toContain('30');
    expect((await page.backend()).invoices.map(({ total }) => total)).toEqual([123913]);
  });

  it('Escape and Cancel restore the line and give the focus back to the pencil', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await page.page.keyboard.press('Escape');
    await page.field('Standard licences').waitFor({ state: 'detached' });
    expect(await page.pencil('Standard licences').evaluate((pencil) => pencil.matches(':focus'))).toBe(true);
    await page.change('Standard licences', '31');
    await page.button('Cancel').click();
    await page.field('Standard licences').waitFor({ state: 'detached' });
    expect(await page.pencil('Standard licences').evaluate((pencil) => pencil.matches(':focus'))).toBe(true);
    expect((await page.backend()).operations).toEqual([]);
  });

  it('P8: the Enter key never orders', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await page.button('Confirm purchase').waitFor();
    await page.cost.getByText('1,239.13').first().waitFor();
    await page.field('Standard licences').press('Enter');
    expect((await page.backend()).operations).toEqual([]);
  });
});

describe('planning for the next period', () => {
  it('C3, G7: 18 names the three people who would lose their licence, and stands as a plan', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '18');
    await page.cost.getByText('Sara Lindqvist').waitFor();
    const cost = await text(page.cost);
    for (const fact of [
      'Sara Lindqvist',
      'Johan Nyström',
      'Elin Forsberg',
      '8 Jan 2027, 00:00 CET',
      'SEK 0.00',
      'SEK 12,600.00',
    ]) {
      expect(cost).toContain(fact);
    }
    expect(await text(page.cost)).toContain('31 December 2026, 23:59 Central European Time');
    await page.confirm('Confirm plan');
    await page.letApply('Standard licences');
    await page.button('Undo planned change for Standard licences').first().waitFor();
    expect(await text(page.group('Standard licences'))).toContain('18 from 1 January 2027');
    expect((await page.backend()).invoices).toEqual([]);
  });

  it('C2, E5: buying to 30 resets the plan of 18, says so first, and offers 18 again', async () => {
    page = await shell.visit({ scenario: 'reduction-planned' });
    await page.button('Undo planned change for Standard licences').first().waitFor();
    await page.change('Standard licences', '30');
    await page.cost.getByText('1,239.13').first().waitFor();
    expect(await text(page.cost)).toContain('18');
    await page.confirm('Confirm purchase');
    await page.letApply('Standard licences');
    const again = page.button(/Plan 18 again/);
    await again.waitFor();
    expect(await text(page.row('Standard licences'))).toMatch(/21 30 9 30/);
    await again.click();
    await page.cost.getByText('Sara Lindqvist').waitFor();
    await page.button('Confirm plan').waitFor();
  });

  it('C4: a plan is undone through its quote', async () => {
    page = await shell.visit({ scenario: 'reduction-planned' });
    await page.button('Undo planned change for Standard licences').first().click();
    await page.cost.getByText('SEK 0.00').waitFor();
    await page.confirm('Confirm: undo plan');
    await page.letApply('Standard licences');
    await page.pencil('Standard licences').waitFor();
    expect(await page.button('Undo planned change for Standard licences').count()).toBe(0);
    expect(await text(page.row('Standard licences'))).toMatch(/21 25 4 25/);
  });
});

describe('time between the quote and Confirm', () => {
  it('M4: the period ends while a plan is looked at: the new terms are said to be new, and nothing is ordered', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '18');
    await page.cost.getByText('SEK 12,600.00').waitFor();
    await page.control('clock', { to: '2026-12-31T23:00:00Z' });
    await page.page.evaluate(() => document.querySelector('tl-license-manager')?.refresh());
    await page.page.getByRole('heading', { name: 'A new payment period began on 1 January 2027' }).waitFor();
    await page.cost.getByText('from 1 April 2027').first().waitFor();
    expect((await page.backend()).operations).toEqual([]);
  });
});

describe('P8: a press that was meant for one price', () => {
  const readPrice = async (price: string): Promise<void> => {
    await page.cost.getByText(price).first().waitFor();
    await page.button('Confirm purchase').and(page.page.locator(':not([aria-disabled="true"])')).focus();
  };
  const twice = async (): Promise<void> => {
    await page.page.keyboard.press('Enter');
    await page.page.keyboard.press('Enter', { delay: 100 });
  };
  const forLong = async (): Promise<void> => {
    for (let repeat = 0; repeat < 40; repeat += 1) await page.page.keyboard.down('Enter');
    await page.page.keyboard.up('Enter');
  };

  it.each([
    ['twice', twice],
    ['for long', forLong],
  ])('made %s does not confirm the price that came instead, which can then be confirmed', async (_, press) => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await readPrice('1,239.13');
    await page.control('lines/standard', { unitPrice: 90000 });
    await press();
    await page.cost.getByText('2,168.48').first().waitFor();
    expect((await page.backend()).operations).toEqual([]);
    await page.confirm('Confirm purchase');
    await page.group('Standard licences').getByText('30 requested').waitFor();
  });

  it('does not confirm what the same order costs in the next period', async () => {
    page = await shell.visit();
    await page.pencil('Standard licences').waitFor();
    await page.control('clock', { to: '2026-12-31T22:58:00Z' });
    await page.page.evaluate(() => document.querySelector('tl-license-manager')?.refresh());
    await page.change('Standard licences', '30');
    await readPrice('32.61');
    await page.control('clock', { to: '2026-12-31T23:00:00Z' });
    await twice();
    await page.cost.getByText('3,000.00').first().waitFor();
    expect((await page.backend()).operations).toEqual([]);
  });
});

describe('what cannot be asked for', () => {
  it('C8: anything but a whole number is a field error, stays as typed, and nothing is sent', async () => {
    page = await shell.visit();
    const quotes: string[] = [];
    page.page.on('request', (request) => {
      if (request.url().includes('license-quotes')) quotes.push(request.url());
    });
    await page.pencil('Standard licences').click();
    const field = page.field('Standard licences');
    for (const typed of ['', 'abc', '1.5', '-3', '1e5', '100001', ' 30 ']) {
      await field.fill('25');
      await field.and(page.page.locator(':not([aria-invalid="true"])')).waitFor();
      await field.fill(typed);
      await field.and(page.page.locator('[aria-invalid="true"]')).waitFor();
      expect(await text(page.group('Standard licences')), typed).toContain('100,000');
      expect(await field.inputValue()).toBe(typed);
      expect(await page.button(/^Confirm/).count()).toBe(0);
    }
    expect(quotes).toEqual([]);
  });

  it('C6: 0 standard licences leads to the support address', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '0');
    const mail = page.page.getByRole('link', { name: 'support@timelog.se' });
    await mail.waitFor();
    expect(await mail.getAttribute('href')).toBe('mailto:support@timelog.se');
    expect(await page.button(/^Confirm/).count()).toBe(0);
  });

  it('C6: an add-on module can go to 0 in the next period', async () => {
    page = await shell.visit();
    await page.change('Microsoft Outlook', '0');
    await page.cost.getByText('SEK 0.00').waitFor();
    await page.button('Confirm plan').waitFor();
  });
});

describe('rights', () => {
  it('P5a: without the right to buy everything is shown and nothing can be changed', async () => {
    page = await shell.visit({ scenario: 'read-only' });
    await page.page.getByRole('heading', { name: 'You can see the licences but not change them' }).waitFor();
    expect(await page.button(/Change number of/).count()).toBe(0);
    await page.page.getByRole('link', { name: 'Role and rights management' }).first().waitFor();
  });

  it('P5: without the right to see, nothing is shown but where the right is given', async () => {
    page = await shell.visit({ scenario: 'no-access' });
    await page.page.getByRole('heading', { name: 'You do not have access to this page' }).waitFor();
    expect(await page.page.locator('tl-license-section').count()).toBe(0);
    expect(await page.page.locator('tl-license-manager').getByRole('navigation').count()).toBe(0);
    await page.page.getByRole('link', { name: 'Role and rights management' }).waitFor();
  });
});

describe('bad days', () => {
  it('an API that cannot be reached: what happened, that nothing was changed, and a way to try again', async () => {
    page = await shell.visit();
    await page.pencil('Standard licences').waitFor();
    await page.control('faults', {
      next: Array.from({ length: 3 }, () => ({ match: 'GET /license-account', kind: 'network-error' })),
    });
    await page.page.reload();
    await page.page.getByRole('heading', { name: 'The licences could not be loaded' }).waitFor();
    expect(await text(page.page.locator('tl-license-manager'))).toContain('Nothing has been changed');
    await page.button('Try again').click();
    await page.pencil('Standard licences').waitFor();
    // The page around it is unharmed.
    await page.page.getByRole('link', { name: 'Employees' }).waitFor();
  });

  it.each(['status', 'malformed-json', 'wrong-shape'])(
    'an answer of kind %s is told and can be tried again',
    async (kind) => {
      page = await shell.visit();
      await page.pencil('Standard licences').waitFor();
      const fault = { match: 'GET /license-account', kind, ...(kind === 'status' && { status: 500 }) };
      // A server's trouble is tried three times, an answer that is wrong is not asked for again.
      page.brokenAnswers = kind === 'status' ? 0 : 1;
      await page.control('faults', { next: kind === 'status' ? [fault, fault, fault] : [fault] });
      await page.page.reload();
      await page.button('Try again').click();
      await page.pencil('Standard licences').waitFor();
    },
  );

  it('promise 2: an order whose answer is cut off is looked up and charged once', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await page.control('faults', { next: [{ match: 'POST /license-orders', kind: 'cut-after-commit' }] });
    await page.confirm('Confirm purchase');
    await page.letApply('Standard licences');
    await page.pencil('Standard licences').waitFor();
    expect((await page.backend()).invoices.map(({ total }) => total)).toEqual([123913]);
  });

  it('promise 2: an outcome that cannot be looked up is shown as unknown, and then the truth', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await page.control('faults', {
      next: [
        { match: 'POST /license-orders', kind: 'cut-after-commit' },
        // The order's own look-up and the first one of the page, each with all its tries.
        ...Array.from({ length: 8 }, () => ({ match: 'GET /license-operations', kind: 'network-error' })),
      ],
    });
    await page.confirm('Confirm purchase');
    await page.page
      .getByRole('heading', { name: 'We do not know yet whether your purchase of 5 licences went through' })
      .waitFor({ timeout: 30_000 });
    await page.button('Check again now').click({ timeout: 30_000 });
    await page.group('Standard licences').getByText('Processing').waitFor({ timeout: 30_000 });
    await page.advance('PT2M');
    await page.pencil('Standard licences').waitFor();
    expect((await page.backend()).invoices.map(({ total }) => total)).toEqual([123913]);
  });

  it('T1: a change that is processing survives a reload', async () => {
    page = await shell.visit();
    await page.change('Microsoft Outlook', '12');
    await page.confirm('Confirm purchase');
    await page.group('Microsoft Outlook').getByText('Processing').waitFor();
    await page.page.reload();
    await page.group('Microsoft Outlook').getByText('12 requested').waitFor();
    await page.advance('PT2M');
    await page.pencil('Microsoft Outlook').waitFor();
    expect(await text(page.row('Microsoft Outlook'))).toMatch(/7 12 5 12/);
  });

  it('C10, T1: the scenario that begins while processing shows who asked for what', async () => {
    page = await shell.visit({ scenario: 'processing' });
    await page.group('Standard licences').getByText('30 requested').waitFor();
    expect(await page.pencil('Standard licences').count()).toBe(0);
  });
});

describe('the views', () => {
  it('A1–A3: the add-on table is searched and narrowed to a module', async () => {
    page = await shell.visit();
    await page.view('Add-on module licences').click();
    const rows = page.page.locator('tl-addon-table').getByRole('row');
    await page.page
      .getByRole('searchbox', { name: 'Search in the table' })
      .or(page.page.getByRole('textbox', { name: 'Search in the table' }))
      .fill('crm anna');
    await page.page.getByRole('combobox', { name: 'Module' }).selectOption({ index: 1 });
    await rows.first().waitFor();
  });

  it('R2: the action log tells what was asked for and what became of it', async () => {
    page = await shell.visit();
    await page.change('Microsoft Outlook', '12');
    await page.confirm('Confirm purchase');
    await page.letApply('Microsoft Outlook');
    await page.pencil('Microsoft Outlook').waitFor();
    await page.view('Action log').click();
    const log = page.page.locator('tl-action-log');
    await log.getByText('Applied').first().waitFor();
    expect(await text(log)).toMatch(/10 → 12/);
  });

  it('an open editor and what was typed survive a visit to another view and a change of language', async () => {
    page = await shell.visit();
    await page.change('Standard licences', '30');
    await page.view('Add-on module licences').click();
    await page.view('All licences').click();
    expect(await page.field('Standard licences').inputValue()).toBe('30');
    await page.page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Svenska' });
    await page.page.getByRole('heading', { name: 'Hantera licenser', level: 1 }).waitFor();
    expect(await page.page.getByRole('textbox').first().inputValue()).toBe('30');
  });
});
