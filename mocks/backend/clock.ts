/** Simulated time against an outside clock. Manual: it stands still until told. Realtime: it runs with a speed. */
import { LAST_INSTANT } from './calendar.ts';
import { accepted, invalid, type Result } from './refusals.ts';
import type { MockClock } from './wire.ts';

const FASTEST = 1_000_000;
const SOONEST_RETRY_MS = 250;
const LATEST_RETRY_MS = 45_000;
const MANUAL_RETRY_MS = 1000;

export class SimulatedClock {
  /** Milliseconds of the outside clock; where it starts does not matter. */
  readonly #outside: (() => number) | undefined;
  #setting: MockClock = { mode: 'manual', speed: 1 };
  #simulatedAt = 0;
  #outsideAt = 0;

  constructor(outside: (() => number) | undefined) {
    this.#outside = outside;
  }

  get setting(): MockClock {
    return this.#setting;
  }

  /** The simulated instant, given where it stood last; never before it. */
  read(last: number): number {
    if (this.#setting.mode === 'manual' || !this.#outside) return last;
    const elapsed = Math.floor((this.#outside() - this.#outsideAt) * this.#setting.speed);
    return Math.min(LAST_INSTANT, Math.max(last, this.#simulatedAt + elapsed));
  }

  /** Goes on from a simulated instant, after a jump or a change of how it runs. */
  goOnFrom(instant: number): void {
    this.#simulatedAt = instant;
    this.#outsideAt = this.#outside?.() ?? 0;
  }

  /** Changes how it runs; call `goOnFrom` with the instant it is now. */
  set(setting: MockClock): void {
    this.#setting = setting;
  }

  /** When to ask again for something due at an instant: milliseconds of the outside clock. */
  retryAfter(due: number, now: number): number {
    if (this.#setting.mode === 'manual') return MANUAL_RETRY_MS;
    const wait = Math.ceil((due - now) / this.#setting.speed);
    return Math.min(LATEST_RETRY_MS, Math.max(SOONEST_RETRY_MS, wait));
  }

  /** Judges a setting from outside. */
  judge(mode: string, speed: number): Result<MockClock> {
    if (mode !== 'manual' && mode !== 'realtime') {
      return invalid('/mode', 'unknown-mode', 'There are two modes.', ['manual', 'realtime']);
    }
    if (!(speed > 0 && speed <= FASTEST)) {
      return invalid('/speed', 'out-of-range', 'Simulated seconds per second.', [`more than 0, at most ${FASTEST}`]);
    }
    if (mode === 'realtime' && !this.#outside) {
      return invalid('/mode', 'no-clock', 'This backend was made without a clock (`now`).', ['manual']);
    }
    return accepted({ mode, speed });
  }
}
