import type { Instant } from '../domain/model.ts';

export const MINUTE_MS = 60_000;

/**
 * The server's clock as far as its answers tell (T5). The device's clock only measures the span since the last answer,
 * so that being a day off changes nothing.
 */
export class ServerClock {
  #deviceNow: () => number;
  #serverMs: number | undefined;
  #observedAtMs = 0;

  constructor(deviceNow: () => number) {
    this.#deviceNow = deviceNow;
  }

  /** Takes the instant an answer carries; an older one, from an answer that was overtaken, is ignored. */
  observe(serverTime: Instant): void {
    const serverMs = Date.parse(serverTime);
    if (Number.isNaN(serverMs) || (this.#serverMs !== undefined && serverMs < this.#serverMs)) return;
    this.#serverMs = serverMs;
    this.#observedAtMs = this.#deviceNow();
  }

  /** A new backend has a clock of its own. */
  reset(): void {
    this.#serverMs = undefined;
  }

  /** Milliseconds since the epoch by the server's clock; the device's until a first answer has come. */
  nowMs(): number {
    const device = this.#deviceNow();
    if (this.#serverMs === undefined) return device;
    // A device clock that is set back must not make the server's run backwards.
    return this.#serverMs + Math.max(0, device - this.#observedAtMs);
  }

  now(): Instant {
    return new Date(this.nowMs()).toISOString();
  }

  /** The minute that has begun: what a page shows by, where nothing is said more exactly and so changes no more often. */
  minute(): Instant {
    const nowMs = this.nowMs();
    return new Date(nowMs - (nowMs % MINUTE_MS)).toISOString();
  }
}
