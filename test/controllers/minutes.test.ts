import { beforeEach, expect, it } from 'vitest';
import { MinutesController } from '../../src/controllers/minutes.ts';
import { ServerClock } from '../../src/controllers/server-clock.ts';
import { FakeAttention } from '../support/fake-attention.ts';
import { FakeHost } from '../support/fake-host.ts';
import { createVirtualPorts, START, type VirtualPorts } from '../support/virtual-ports.ts';

const SECOND_MS = 1_000;

let host: FakeHost;
let attention: FakeAttention;
let ports: VirtualPorts;
let clock: ServerClock;

beforeEach(() => {
  host = new FakeHost();
  attention = new FakeAttention();
  ports = createVirtualPorts({ now: START + 20 * SECOND_MS });
  clock = new ServerClock(() => ports.now());
  new MinutesController(host, { clock, ports: () => ports, attention: () => attention });
});

async function open(): Promise<void> {
  host.connect();
  await host.updateComplete;
}

async function drawnIn(ms: number): Promise<number> {
  const before = host.updates;
  await ports.advance(ms);
  return host.updates - before;
}

it('what is shown changes as each minute begins', async () => {
  await open();
  expect(clock.minute()).toBe('2026-11-24T09:00:00.000Z');
  expect(await drawnIn(39 * SECOND_MS)).toBe(0);
  expect(await drawnIn(1 * SECOND_MS)).toBe(1);
  expect(clock.minute()).toBe('2026-11-24T09:01:00.000Z');
  expect(await drawnIn(60 * SECOND_MS)).toBe(1);
});

it('the minutes are the server’s, whatever the device believes', async () => {
  clock.observe('2026-11-24T12:00:50Z');
  await open();
  expect(await drawnIn(9 * SECOND_MS)).toBe(0);
  expect(await drawnIn(1 * SECOND_MS)).toBe(1);
  expect(clock.minute()).toBe('2026-11-24T12:01:00.000Z');
});

it('T5: the minutes are the server’s from the moment its clock is known', async () => {
  await open();
  clock.observe('2026-11-24T12:00:50Z');
  host.requestUpdate();
  await host.updateComplete;
  expect(await drawnIn(9 * SECOND_MS)).toBe(0);
  expect(await drawnIn(1 * SECOND_MS)).toBe(1);
  expect(await drawnIn(59 * SECOND_MS)).toBe(0);
  expect(await drawnIn(1 * SECOND_MS)).toBe(1);
});

it('an element that has left the page waits for no minute, though it is updated once more', async () => {
  await open();
  host.requestUpdate();
  host.disconnect();
  await host.updateComplete;
  expect(ports.waiting()).toEqual([]);
  expect(await drawnIn(600 * SECOND_MS)).toBe(0);
});

it('an element that comes back to the page goes on with its minutes', async () => {
  await open();
  host.disconnect();
  host.connect();
  expect(await drawnIn(40 * SECOND_MS)).toBe(1);
});

it('nobody looks: nothing is drawn, and all at once when somebody does', async () => {
  await open();
  attention.hide();
  attention.comeOnline();
  expect(await drawnIn(600 * SECOND_MS)).toBe(0);
  // Also where something else has drawn it.
  host.requestUpdate();
  await host.updateComplete;
  expect(ports.waiting()).toEqual([]);
  const before = host.updates;
  attention.show();
  await host.updateComplete;
  expect(host.updates - before).toBe(1);
  host.disconnect();
  expect(await drawnIn(600 * SECOND_MS)).toBe(0);
  expect(attention.listeners).toBe(0);
});
