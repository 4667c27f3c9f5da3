/** What the outside world gives. Tests pass virtual ones, so that time, chance and the network are inputs. */
export interface Ports {
  /** Like the platform's `fetch`; rejects with a `TypeError` when nothing was reached. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds since the epoch by this device's clock. Used for spans only, never for a deadline (T5). */
  readonly now: () => number;
  /** Calls back once after `delayMs`; the returned function cancels. */
  readonly schedule: (callback: () => void, delayMs: number) => () => void;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Survives a reload of the page, not the end of the session. Undefined, or throwing, where the browser refuses it. */
  readonly storage: KeyValueStorage | undefined;
}

export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The longest a platform timer can wait; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** By the platform's timers. */
export function schedule(callback: () => void, delayMs: number): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (leftMs: number): void => {
    const slice = Math.min(leftMs, LONGEST_TIMER_MS);
    timer = setTimeout(() => {
      if (leftMs > slice) wait(leftMs - slice);
      else callback();
    }, slice);
  };
  wait(delayMs);
  return () => {
    clearTimeout(timer);
  };
}

/** The real world. Everything is looked up at call time, so importing this does nothing. */
export function browserPorts(): Ports {
  return {
    fetch: (request) => globalThis.fetch(request),
    now: () => Date.now(),
    schedule,
    random: () => {
      const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
      return value / 2 ** 32;
    },
    // Not before it is wanted: a browser fetches it from another process, and nothing goes on meanwhile.
    get storage() {
      try {
        return globalThis.sessionStorage;
      } catch {
        // In a sandboxed frame even asking for it throws.
        return undefined;
      }
    },
  };
}
