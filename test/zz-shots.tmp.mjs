import { chromium } from 'playwright-core';
import { findBrowser, chromeArgs } from './support/browser.ts';
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...chromeArgs] });
const groups = process.argv.slice(2);
for (const [width, height] of [[1280, 860], [320, 800]]) for (const scheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  page.on('console', (m) => m.type() === 'error' && console.log(m.text()));
  page.on('pageerror', (e) => console.log(String(e)));
  await page.goto('http://127.0.0.1:5377/?scenario=grace-after-activation&clock=manual');
  await page.getByRole('heading', { name: 'Manage licences' }).waitFor();
  await page.evaluate(() => { document.querySelector('tl-mock-panel').collapsed = false; });
  if (groups.includes('buy')) await page.evaluate(() => {
    const b = globalThis.timelogMock; const a = b.account('u-01').value;
    const q = b.quote('u-01', {lineId:'standard', quantity:30, effective:'now'}, a.etag).value;
    b.order('u-01', q.id, '11111111-1111-4111-8111-000000000001'); b.advance('PT5M');
    b.queueFaults({next:[{match:'POST /license-orders', kind:'status', status:503, retryAfterMs: 1000},{match:'GET /action-log', kind:'timeout'}]}); b.queueOutcome({outcome:'failed', delay:'PT10S'});
  });
  for (const group of groups.filter((g) => g !== 'buy')) {
    await page.evaluate((g) => { document.querySelector('tl-mock-panel').group = g === 'none' ? '' : g; }, group);
    await page.waitForTimeout(150);
    for (const d of await page.locator('tl-mock-panel .papers details').all()) await d.evaluate((e) => { e.open = true; });
    if (width > 1000) await page.screenshot({ path: `/tmp/panel-shots/${group}-${width}-${scheme}.png` });
    else await page.locator('tl-mock-panel').screenshot({ path: `/tmp/panel-shots/${group}-${width}-${scheme}.png` });
  }
  await page.close();
}
await browser.close();
