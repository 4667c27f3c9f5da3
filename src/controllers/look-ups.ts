import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import type { Operation } from '../domain/model.ts';
import type { Answer } from '../domain/problems.ts';

/** Doubled by each look-up, the first one, too: asked again after 4 s, 8 s, and so on. */
const WAIT_MS = 2_000;
/** With the first one; then on demand. */
const LOOK_UPS = 6;

export interface LookUpsSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly ports: () => Ports;
}

/** Asks what became of orders in doubt, by their keys: of one key one question at a time. */
export class LookUps {
  #surroundings: LookUpsSurroundings;
  /** Ends what is on its way, or waited for, of each key. */
  #ends = new Map<string, () => void>();

  constructor(surroundings: LookUpsSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Undefined when nobody waits for the answer any more. */
  async ask(key: string): Promise<Answer<Operation | undefined> | undefined> {
    const api = this.#surroundings.api();
    if (!api) return undefined;
    this.end(key);
    const abort = new AbortController();
    this.#ends.set(key, () => {
      abort.abort();
    });
    const answer = await api.findOperation(key, { signal: abort.signal });
    // The answer of an earlier client says nothing to the account of now.
    return abort.signal.aborted || api !== this.#surroundings.api() ? undefined : answer;
  }

  /** Calls back when it is time to ask again, ever more slowly; after so many times never. */
  askLater(key: string, attempts: number, onDue: () => void): void {
    this.end(key);
    if (attempts >= LOOK_UPS) return;
    this.#ends.set(key, this.#surroundings.ports().schedule(onDue, WAIT_MS * 2 ** attempts));
  }

  end(key: string): void {
    this.#ends.get(key)?.();
    this.#ends.delete(key);
  }

  endAll(): void {
    for (const key of this.#ends.keys()) this.end(key);
  }
}
