import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import type { Operation } from '../domain/model.ts';
import { isProcessing } from '../domain/operations.ts';
import type { Problem } from '../domain/problems.ts';
import type { PageAttention } from './page-attention.ts';

const FIRST_WAIT_MS = 5_000;
const WAIT_FACTOR = 1.5;
const LONGEST_WAIT_MS = 45_000;
/** A server that says “at once” is asked a little later all the same. */
const SHORTEST_WAIT_MS = 250;
/** After this much waiting a change takes “longer than usual” and is asked about only on demand (T1). */
const PATIENCE_MS = 15 * 60_000;

const wait = (ms: number): number => Math.max(SHORTEST_WAIT_MS, ms);

interface Watch {
  readonly id: string;
  /** The server says it is settled; watched until the account says so too. */
  settled: boolean;
  waitMs: number;
  waitedMs: number;
  cancel: (() => void) | undefined;
  abort: AbortController | undefined;
}

export interface OperationsSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly ports: () => Ports;
  readonly attention: () => PageAttention;
  /** An operation that was processing no longer is, or cannot be found any more: the account is to be read. */
  readonly onSettled: () => void;
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Asks about operations until they are applied or failed: after `retryAfterMs` where the server says so, else 5 s and
 * then half as long again up to 45 s; not while nobody is looking, and never for ever.
 */
export class OperationsController implements ReactiveController {
  /** Ids of operations that take longer than usual; they are asked about on demand. */
  slow: ReadonlySet<string> = new Set();

  #host: ReactiveControllerHost;
  #surroundings: OperationsSurroundings;
  #watches = new Map<string, Watch>();
  #unsubscribe: (() => void) | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, surroundings: OperationsSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#unsubscribe = this.#surroundings.attention().subscribe(() => {
      for (const watch of this.#watches.values()) {
        if (!this.#surroundings.attention().visible) this.#stop(watch);
        else if (!this.slow.has(watch.id)) void this.#ask(watch);
      }
    });
    for (const watch of this.#watches.values()) this.#wait(watch);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unsubscribe?.();
    for (const watch of this.#watches.values()) this.#stop(watch);
  }

  /** Watches exactly the operations of these that are still processing. */
  watch(operations: readonly Operation[]): void {
    const processing = operations.filter(isProcessing);
    const ids = new Set(processing.map((operation) => operation.id));
    for (const watch of this.#watches.values()) {
      if (!ids.has(watch.id)) this.#forget(watch);
    }
    for (const operation of processing) {
      if (this.#watches.has(operation.id)) continue;
      const watch: Watch = {
        id: operation.id,
        settled: false,
        waitMs: wait(operation.retryAfterMs ?? FIRST_WAIT_MS),
        waitedMs: 0,
        cancel: undefined,
        abort: undefined,
      };
      this.#watches.set(operation.id, watch);
      this.#wait(watch);
    }
  }

  /** Asks about one operation now, with fresh patience. */
  check(operationId: string): void {
    const watch = this.#watches.get(operationId);
    if (!watch) return;
    watch.waitedMs = 0;
    this.#setSlow(operationId, false);
    void this.#ask(watch);
  }

  #wait(watch: Watch): void {
    this.#stop(watch);
    if (!this.#connected || !this.#surroundings.attention().visible || this.slow.has(watch.id)) return;
    if (watch.waitedMs >= PATIENCE_MS) {
      this.#setSlow(watch.id, true);
      return;
    }
    watch.cancel = this.#surroundings.ports().schedule(() => {
      watch.waitedMs += watch.waitMs;
      void this.#ask(watch);
    }, watch.waitMs);
  }

  async #ask(watch: Watch): Promise<void> {
    this.#stop(watch);
    const api = this.#surroundings.api();
    if (!api || !this.#connected) return;
    const abort = new AbortController();
    watch.abort = abort;
    const answer = await api.getOperation(watch.id, { signal: abort.signal });
    if (abort.signal.aborted || this.#watches.get(watch.id) !== watch) return;
    const backOff = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, watch.waitMs * WAIT_FACTOR));
    watch.waitMs = backOff;
    if (answer.ok) {
      watch.settled ||= !isProcessing(answer.value);
      if (!watch.settled) watch.waitMs = wait(answer.value.retryAfterMs ?? backOff);
    } else {
      const { problem } = answer;
      watch.settled ||= problem.type === 'not-found' || problem.type === 'not-allowed';
      if (problem.type === 'rate-limited') watch.waitMs = Math.max(backOff, problem.retryAfterMs ?? 0);
      if (problem.type === 'unauthenticated') this.#surroundings.onProblem(problem);
    }
    if (watch.settled) this.#surroundings.onSettled();
    // Whatever it said: the watch ends when the account agrees, and until then ever more slowly.
    if (this.#watches.get(watch.id) === watch) this.#wait(watch);
  }

  #stop(watch: Watch): void {
    watch.cancel?.();
    watch.cancel = undefined;
    watch.abort?.abort();
    watch.abort = undefined;
  }

  #forget(watch: Watch): void {
    this.#stop(watch);
    this.#watches.delete(watch.id);
    this.#setSlow(watch.id, false);
  }

  #setSlow(id: string, slow: boolean): void {
    if (this.slow.has(id) === slow) return;
    const ids = new Set(this.slow);
    if (slow) ids.add(id);
    else ids.delete(id);
    this.slow = ids;
    this.#host.requestUpdate();
  }
}
