/** The outside world as an input: time that moves when told, chance from a seed, storage and a network in memory. */
// There before a client asks for it: what is loaded then takes real time, which nobody can wait for in virtual time.
import '../../src/api/later-calls.ts';
import { seededRandom } from '../../mocks/backend/random.ts';
import type { KeyValueStorage, Ports } from '../../src/api/ports.ts';

export interface VirtualPorts extends Ports {
  /** Moves time by `ms`; what is scheduled on the way happens in order. */
  advance(ms: number): Promise<void>;
  /** Lets time run from timer to timer until `promise` is settled; throws when nothing is left that could settle it. */
  settle<T>(promise: Promise<T>): Promise<T>;
  /** Delays of the timers that wait, soonest first. */
  waiting(): number[];
}

export interface VirtualPortsOptions {
  readonly now?: number;
  readonly random?: Ports['random'];
  readonly fetch?: Ports['fetch'];
  readonly storage?: KeyValueStorage | undefined;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** The moment of the scenario `steady`. */
export const START = Date.parse('2026-11-24T09:00:00Z');

export function createVirtualPorts(options: VirtualPortsOptions = {}): VirtualPorts {
  const timers = new Set<Timer>();
  let now = options.now ?? START;
  // A sort is stable, so timers of one instant run in the order in which they were scheduled.
  const inOrder = (): Timer[] => [...timers].sort((a, b) => a.at - b.at);
  const run = (timer: Timer): void => {
    timers.delete(timer);
    now = Math.max(now, timer.at);
    timer.callback();
  };
  return {
    fetch: options.fetch ?? (() => Promise.reject(new TypeError('unreachable'))),
    now: () => now,
    schedule: (callback, delayMs) => {
      const timer: Timer = { at: now + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    random: options.random ?? seededRandom(1),
    storage: 'storage' in options ? options.storage : memoryStorage(),
    advance: async (ms) => {
      const end = now + ms;
      for (;;) {
        await quiet();
        const [next] = inOrder();
        if (!next || next.at > end) break;
        run(next);
      }
      now = end;
      await quiet();
    },
    settle: async (promise) => {
      const state = { settled: false };
      const done = (): void => {
        state.settled = true;
      };
      promise.then(done, done);
      for (;;) {
        await quiet();
        if (state.settled) return promise;
        const [next] = inOrder();
        if (!next) throw new Error('Nothing is left that could settle this promise');
        run(next);
      }
    },
    waiting: () => inOrder().map((timer) => timer.at - now),
  };
}

/** Until every promise that can go on without time has gone on; streams of bodies take a few turns of the event loop. */
export async function quiet(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise(nextTurn);
}

/** A browser has no `setImmediate`. */
const nextTurn: (next: (value: unknown) => void) => void =
  'setImmediate' in globalThis ? setImmediate : (next) => setTimeout(next, 0);

export function memoryStorage(entries: Readonly<Record<string, string>> = {}): KeyValueStorage & { size(): number } {
  const values = new Map(Object.entries(entries));
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value);
    },
    removeItem: (key) => {
      values.delete(key);
    },
    size: () => values.size,
  };
}
