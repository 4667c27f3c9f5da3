import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A slice of what somebody waits for: less than what would be felt, enough for everything but the largest tables. */
const AWAITED_MS = 24;
/** A slice of what nobody waits for. Half a frame: the page stays as quick as it was. */
const BACKGROUND_MS = 8;
/** More than a frame: by then what was found is on screen. */
const UNTIL_SHOWN_MS = 20;

/**
 * Does long work a little at a time, so that the page answers meanwhile. Newer work takes the place of older; leaving the
 * page stops it.
 */
export class SlicesController implements ReactiveController {
  #work: Generator<void, unknown> | undefined;
  #sliceMs = AWAITED_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#work) this.#later();
  }

  hostDisconnected(): void {
    this.#pause();
    this.#release();
  }

  /** Resolves when there is nothing left to do, and out of the page at once: what is left is done on the way back. */
  get idle(): Promise<void> {
    return this.#timer === undefined ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Begins at once, and calls back with the result: before returning if the work is short. */
  start<Result>(work: Generator<void, Result>, done: (result: Result) => void): void {
    this.stop();
    this.#work = finishing(work, done);
    this.#sliceMs = AWAITED_MS;
    this.#goOn();
  }

  /** The same, but begins when the page has had time to show what it has. */
  startLater(work: Generator<void, unknown>): void {
    this.stop();
    this.#work = work;
    this.#sliceMs = BACKGROUND_MS;
    this.#later(UNTIL_SHOWN_MS);
  }

  stop(): void {
    this.#pause();
    this.#work = undefined;
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #later(delayMs = 0): void {
    this.#timer = setTimeout(() => {
      this.#goOn();
    }, delayMs);
  }

  #goOn(): void {
    this.#timer = undefined;
    const work = this.#work;
    const end = performance.now() + this.#sliceMs;
    do {
      if (work?.next().done === false) continue;
      // What was done may have begun something new.
      if (this.#work === work) this.#work = undefined;
      if (!this.#work) this.#release();
      return;
    } while (performance.now() < end);
    this.#later();
  }
}

function* finishing<Result>(work: Generator<void, Result>, done: (result: Result) => void): Generator<void> {
  done(yield* work);
}
