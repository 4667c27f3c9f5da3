import type { ReactiveControllerHost } from 'lit';
import type { KeyValueStorage } from '../api/ports.ts';
import type { Intent } from '../domain/change-flow.ts';
import type { MinorUnits, Operation } from '../domain/model.ts';

const STORAGE_KEY = 'tl-license-manager:dismissed';

/** What this tab remembers of operations: what was confirmed, and what its user has put away. */
export class OutcomesController {
  #host: ReactiveControllerHost;
  #storage: () => KeyValueStorage | undefined;
  #amounts = new Map<string, MinorUnits>();
  #dismissed: ReadonlySet<string> | undefined;

  constructor(host: ReactiveControllerHost, storage: () => KeyValueStorage | undefined) {
    this.#host = host;
    this.#storage = storage;
  }

  /** Keeps what was confirmed, so that the outcome can name it; an operation itself does not carry its price. */
  keep({ id }: Operation, { dueNow }: Intent): void {
    this.#amounts.set(id, dueNow);
  }

  /** Ids of the operations that were ordered on this page. */
  get accepted(): ReadonlySet<string> {
    return new Set(this.#amounts.keys());
  }

  /** What the confirmed quote said is due, for an order of this page. */
  amountOf(operationId: string): MinorUnits | undefined {
    return this.#amounts.get(operationId);
  }

  /** Ids of the operations whose outcome was put away. */
  get dismissed(): ReadonlySet<string> {
    this.#dismissed ??= new Set(readDismissed(this.#storage));
    return this.#dismissed;
  }

  dismiss(operationId: string): void {
    this.#dismissed = new Set([...this.dismissed, operationId]);
    try {
      this.#storage()?.setItem(STORAGE_KEY, JSON.stringify([...this.#dismissed]));
    } catch {
      // Refused or full: it is put away until the page is left, which is all that is lost.
    }
    this.#host.requestUpdate();
  }
}

function readDismissed(storage: () => KeyValueStorage | undefined): string[] {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
