import { describe, expect, it } from 'vitest';
import { ServerClock } from '../../src/controllers/server-clock.ts';

const DAY_MS = 86_400_000;

describe('T5: the server clock, whatever the device believes', () => {
  it.each([
    ['right', 0],
    ['a day fast', DAY_MS],
    ['a day slow', -DAY_MS],
  ])('a device that is %s shows the same instant', (_name, offset) => {
    let device = Date.parse('2026-11-24T09:00:00Z') + offset;
    const clock = new ServerClock(() => device);
    clock.observe('2026-11-24T09:00:00Z');
    device += 90_000;
    expect(clock.now()).toBe('2026-11-24T09:01:30.000Z');
  });

  it('ignores an answer that was overtaken', () => {
    const clock = new ServerClock(() => 0);
    clock.observe('2026-11-24T09:05:00Z');
    clock.observe('2026-11-24T09:00:00Z');
    expect(clock.now()).toBe('2026-11-24T09:05:00.000Z');
  });

  it('stands where a server says that no time has passed', () => {
    let device = 0;
    const clock = new ServerClock(() => device);
    clock.observe('2026-11-24T09:00:00Z');
    device += 90_000;
    clock.observe('2026-11-24T09:00:00Z');
    expect(clock.now()).toBe('2026-11-24T09:00:00.000Z');
  });

  it('takes no instant from an answer that names none', () => {
    const clock = new ServerClock(() => 0);
    clock.observe('2026-11-24T09:05:00Z');
    clock.observe('soon');
    expect(clock.now()).toBe('2026-11-24T09:05:00.000Z');
  });

  it('never runs backwards when the device clock is set back', () => {
    let device = 10 * DAY_MS;
    const clock = new ServerClock(() => device);
    clock.observe('2026-11-24T09:00:00Z');
    device -= DAY_MS;
    expect(clock.now()).toBe('2026-11-24T09:00:00.000Z');
  });
});
