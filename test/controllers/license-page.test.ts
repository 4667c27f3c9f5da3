/** Promise 5, of the page as a whole: what is pending survives a reload, and nobody is asked for nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { createMockHandler } from '../../mocks/http/handler.ts';
import { createHttpClient } from '../../src/api/http-client.ts';
import { LicensePageController } from '../../src/controllers/license-page.ts';
import { PageActivity, type OrderNews } from '../../src/controllers/page-activity.ts';
import { FakeAttention } from '../support/fake-attention.ts';
import { FakeHost } from '../support/fake-host.ts';
import { must } from '../support/simulator.ts';
import { createVirtualPorts, quiet, type VirtualPorts } from '../support/virtual-ports.ts';

const HOUR_MS = 3_600_000;

let backend: MockBackend;
let ports: VirtualPorts;
let attention: FakeAttention;
let host: FakeHost;
let asked: string[];
let page: LicensePageController;
let activity: typeof PageActivity | undefined;
const news: OrderNews = {
  mayOrder: () => true,
  onAccepted: ({ id }) => {
    told.push(`${id} accepted`);
  },
  onSettled: ({ id, status }) => {
    told.push(`${id} ${status}`);
  },
  onDoubt: () => undefined,
  onRightLost: () => undefined,
};
let viewOnly: boolean;
/** What the host is told of orders. */
let told: string[];

/** Opens the page; once more is a reload, as far as a document goes. */
async function open(): Promise<void> {
  const handle = createMockHandler(backend);
  const fetch = (request: Request): Promise<Response> => {
    backend.advanceTo(new Date(ports.now()).toISOString());
    asked.push(new URL(request.url).pathname.replace('/api/v1/', ''));
    return handle(request);
  };
  const pagePorts = { ...ports, fetch };
  const api = createHttpClient({ baseUrl: 'http://mock.invalid', getToken: () => 'mock-u-01', ports: pagePorts });
  attention = new FakeAttention();
  host = new FakeHost();
  page = new LicensePageController(host, {
    api: () => api,
    language: () => 'en',
    ports: () => pagePorts,
    attention: () => attention,
    activity: () => activity && { PageActivity: activity, news },
    onDropped: () => undefined,
    viewOnly: () => viewOnly,
    onProblem: () => undefined,
  });
  host.connect();
  await quiet();
}

async function order(): Promise<void> {
  page.changes.open('standard', 30);
  await quiet(20);
  await ports.advance(1_000);
  page.act('standard', 'confirm');
  await quiet(20);
}

const processing = (): string[] | undefined =>
  page.account?.operations.filter(({ status }) => status === 'processing').map(({ change }) => change.lineId);

beforeEach(async () => {
  backend = new MockBackend();
  ports = createVirtualPorts();
  asked = [];
  told = [];
  activity = PageActivity;
  viewOnly = false;
  await open();
});

describe('promise 5: an order on its way', () => {
  beforeEach(async () => {
    backend.queueOutcome({ delay: 'PT12H', outcome: 'applied' });
    await order();
  });

  it('is still there after a reload, and is applied before the eyes of whoever looks', async () => {
    host.disconnect();
    await open();
    expect(processing()).toEqual(['standard']);
    await ports.advance(13 * HOUR_MS);
    expect(page.account?.lines[0]).toMatchObject({ id: 'standard', purchased: 30 });
  });

  it('is asked about for a quarter of an hour, and then only when somebody wants to know', async () => {
    await ports.advance(HOUR_MS);
    const polls = asked.filter((path) => path.startsWith('license-operations')).length;
    // The simulator asks to be asked every second.
    expect(polls).toBe(15 * 60);
    asked = [];
    await ports.advance(HOUR_MS);
    expect(asked.filter((path) => path.startsWith('license-operations'))).toEqual([]);
    page.act('standard', 'checkOperation');
    await quiet();
    expect(asked.filter((path) => path.startsWith('license-operations'))).toHaveLength(1);
  });

  it('is not asked about while nobody looks: a day out of sight is a day without a request', async () => {
    attention.hide();
    asked = [];
    await ports.advance(24 * HOUR_MS);
    expect(asked).toEqual([]);
    attention.show();
    await quiet(20);
    expect(asked).toContain('license-account');
    expect(page.account?.lines[0]).toMatchObject({ id: 'standard', purchased: 30 });
  });

  it('is not asked about once the element is out of the page: no request, and no timer that waits', async () => {
    host.disconnect();
    asked = [];
    expect(ports.waiting()).toEqual([]);
    await ports.advance(24 * HOUR_MS);
    expect(asked).toEqual([]);
  });
});

describe('promise 2: an order that was in doubt', () => {
  it.each(['applied', 'failed'] as const)('that is %s by the time it is found is told to be', async (outcome) => {
    must(backend.queueOutcome({ outcome, delay: 'PT1M' }));
    const unreachable = { match: 'GET /license-operations', kind: 'network-error' } as const;
    const next = Array.from({ length: 30 }, () => unreachable);
    must(backend.queueFaults({ next: [{ match: 'POST /license-orders', kind: 'cut-after-commit' }, ...next] }));
    await order();
    await ports.advance(3 * 60_000);
    await page.reading.refresh();
    expect(told).toEqual([]);
    must(backend.clearFaults());
    page.act('standard', 'checkOrder');
    await quiet(20);
    const [operation] = page.account?.operations ?? [];
    expect(told).toEqual([`${operation?.id} accepted`, `${operation?.id} ${outcome}`]);
    await page.reading.refresh();
    expect(told).toHaveLength(2);
  });
});

it('P5: with the access goes all that went on: no editor, no price, and no question about an order', async () => {
  await order();
  page.changes.open('timelog-crm');
  backend.setPermissions('u-01', { view: false, buy: false });
  await page.reading.refresh();
  await quiet(20);
  expect({ open: page.changes.flows.size, amounts: page.activity?.outcomes.amounts.size }).toEqual({
    open: 0,
    amounts: 0,
  });
  asked = [];
  await ports.advance(HOUR_MS);
  expect(asked).toEqual([]);
});

describe('promise 2: an order that was found in the account before it was found by its key', () => {
  it('is told to be applied once', async () => {
    const unreachable = { match: 'GET /license-operations', kind: 'network-error' } as const;
    const next = Array.from({ length: 60 }, () => unreachable);
    must(backend.queueFaults({ next: [{ match: 'POST /license-orders', kind: 'cut-after-commit' }, ...next] }));
    await order();
    await page.reading.refresh();
    await ports.advance(3 * 60_000);
    await page.reading.refresh();
    must(backend.clearFaults());
    page.act('standard', 'checkOrder');
    await quiet(20);
    expect(told.filter((one) => one.endsWith('applied'))).toHaveLength(1);
    expect(told).toHaveLength(2);
  });
});

describe('promise 5: a page on which nothing is pending', () => {
  it('reads the account every five minutes, and asks for nothing else', async () => {
    asked = [];
    await ports.advance(HOUR_MS);
    expect(asked).toEqual(Array.from({ length: 12 }, () => 'license-account'));
  });
});

describe('P5a: an editor whose code is still on its way', () => {
  beforeEach(async () => {
    activity = undefined;
    await open();
    page.changes.open('standard');
    await host.updateComplete;
    expect([...page.changes.flows.keys()]).toEqual(['standard']);
  });

  it('is closed where the host says that the page only shows', async () => {
    viewOnly = true;
    host.requestUpdate();
    await host.updateComplete;
    expect(page.changes.flows.size).toBe(0);
  });

  it('can be left again, and then does not open when the code comes', async () => {
    page.act('standard', 'cancel');
    await host.updateComplete;
    expect(page.changes.flows.size).toBe(0);
    activity = PageActivity;
    host.requestUpdate();
    await quiet(20);
    expect(page.activity?.changes.flows.size).toBe(0);
  });

  it('P8: has the number and the moment it was opened with, for which a price is asked when the code comes', async () => {
    page.changes.open('standard', 30, 'next-period');
    expect(page.changes.flows.get('standard')).toMatchObject({ draft: { input: '30', effective: 'next-period' } });
    activity = PageActivity;
    host.requestUpdate();
    await quiet(20);
    const change = { lineId: 'standard', quantity: 30, effective: 'next-period' };
    expect(page.activity?.changes.flows.get('standard')).toMatchObject({ phase: 'quoted', quote: { change } });
    expect(page.activity?.changes.flows.size).toBe(1);
  });

  it('is drawn as soon as it is opened, one at a time, and never for a line that is none', async () => {
    const { updates } = host;
    page.changes.open('timelog-crm');
    await host.updateComplete;
    expect(host.updates).toBe(updates + 1);
    expect([...page.changes.flows]).toMatchObject([['timelog-crm', { draft: { effective: 'now' } }]]);
    page.changes.open('nothing of this account');
    expect([...page.changes.flows.keys()]).toEqual(['timelog-crm']);
  });

  it('is closed where the right to buy has gone', async () => {
    backend.setPermissions('u-01', { view: true, buy: false });
    await page.reading.refresh();
    await quiet();
    expect(page.changes.flows.size).toBe(0);
  });
});
