import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SlicesController } from '../../src/controllers/slices.ts';
import { FakeHost } from '../support/fake-host.ts';

let now: number;
let host: FakeHost;
let slices: SlicesController;

/** Work of so many steps, each of which takes so long by the virtual clock. */
function* steps(quantity: number, stepMs: number, done: number[] = []): Generator<void, number> {
  for (let step = 0; step < quantity; step += 1) {
    now += stepMs;
    done.push(step);
    yield;
  }
  return quantity;
}

beforeEach(() => {
  now = 0;
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  host = new FakeHost();
  slices = new SlicesController(host);
  host.connect();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('long work, a little at a time', () => {
  it('finishes short work before it returns', () => {
    let result: number | undefined;
    slices.start(steps(3, 1), (done) => (result = done));
    expect(result).toBe(3);
  });

  it('of what is awaited lets the page answer before it would be felt', () => {
    const done: number[] = [];
    let result: number | undefined;
    slices.start(steps(100, 1, done), (value) => (result = value));
    expect(done.length).toBeLessThan(30);
    vi.advanceTimersToNextTimer();
    expect(done.length).toBeLessThan(60);
    expect(result).toBeUndefined();
    vi.runAllTimers();
    expect(result).toBe(100);
  });

  it('of what nobody waits for takes half a frame at most, also after something that was awaited', () => {
    const done: number[] = [];
    slices.start(steps(100, 1), () => {
      slices.startLater(steps(100, 1, done));
    });
    vi.runAllTimers();
    expect(done).toHaveLength(100);
    slices.startLater(steps(100, 1, done));
    vi.advanceTimersToNextTimer();
    expect(done.length).toBeLessThan(110);
  });

  it('of what is awaited makes the most also after something that nobody waited for', () => {
    slices.startLater(steps(5, 1));
    vi.runAllTimers();
    const done: number[] = [];
    slices.start(steps(100, 1, done), () => undefined);
    expect(done.length).toBeGreaterThan(20);
  });

  it('is idle when nothing is left', async () => {
    let idle = 0;
    slices.start(steps(100, 1), () => undefined);
    void slices.idle.then(() => (idle += 1));
    await Promise.resolve();
    expect(idle).toBe(0);
    await vi.runAllTimersAsync();
    expect(idle).toBe(1);
    void slices.idle.then(() => (idle += 1));
    await Promise.resolve();
    expect(idle).toBe(2);
  });

  it('is not idle before what was begun at the end of it is done, too', async () => {
    let idle = false;
    const later: number[] = [];
    slices.start(steps(100, 1), () => {
      slices.startLater(steps(100, 1, later));
    });
    void slices.idle.then(() => (idle = true));
    while (later.length < 100) {
      expect(idle).toBe(false);
      await vi.advanceTimersToNextTimerAsync();
    }
    await vi.runAllTimersAsync();
    expect(idle).toBe(true);
  });

  it('whoever waits for it waits no longer than the element is in the page', async () => {
    let idle = 0;
    slices.start(steps(100, 1), () => undefined);
    void slices.idle.then(() => (idle += 1));
    host.disconnect();
    void slices.idle.then(() => (idle += 1));
    await Promise.resolve();
    expect(idle).toBe(2);
  });

  it('newer work takes the place of older', () => {
    const results: string[] = [];
    slices.start(steps(100, 1), () => results.push('older'));
    slices.start(steps(100, 1), () => results.push('newer'));
    vi.runAllTimers();
    expect(results).toEqual(['newer']);
  });

  it.each<[string, (work: Generator<void, unknown>) => void]>([
    ['is awaited', (work) => slices.start(work, () => undefined)],
    ['is not', (work) => slices.startLater(work)],
  ])('newer work that %s takes the place of older, and neither goes on out of the page', (_, begin) => {
    const done: number[] = [];
    slices.start(steps(100, 1, done), () => undefined);
    begin(steps(100, 1, done));
    const before = done.length;
    host.disconnect();
    vi.runAllTimers();
    expect(done).toHaveLength(before);
  });

  it('what is not urgent does not begin before there was time for a frame', () => {
    const done: number[] = [];
    slices.startLater(steps(5, 1, done));
    vi.advanceTimersByTime(16);
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toHaveLength(5);
  });

  it('stops when the element leaves, and goes on when it comes back', () => {
    const done: number[] = [];
    slices.start(steps(100, 1, done), () => undefined);
    host.disconnect();
    const before = done.length;
    vi.runAllTimers();
    expect(done).toHaveLength(before);
    host.connect();
    vi.runAllTimers();
    expect(done).toHaveLength(100);
  });
});
