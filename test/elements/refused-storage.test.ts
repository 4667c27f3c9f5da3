import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import { browserPorts } from '../../src/api/ports.ts';
import '../../src/define.ts';
import type { LicenseApi } from '../../src/index.ts';
import { ManagerPage } from '../support/manager-page.ts';

describe('promise 5: where the browser refuses storage', () => {
  const page = new ManagerPage();
  const warn = console.warn;

  before(async () => {
    console.warn = () => undefined;
    const api: LicenseApi = {
      ...createMemoryApi(new MockBackend()),
      placeOrder: () => new Promise(() => undefined),
    };
    page.open({ api, ports: { ...browserPorts(), storage: undefined } });
    await page.shows('Standard licences');
  });
  after(() => {
    console.warn = warn;
    page.manager.remove();
  });

  it('says so while an order is under way, and not before', async () => {
    await page.edit('standard', 30);
    await page.shows('1,239.13');
    await page.pressable('Confirm purchase');
    expect(page.text).not.to.contain('Keep this page open');
    await page.press('Confirm purchase');
    await page.shows('Keep this page open until the order is received');
  });
});
