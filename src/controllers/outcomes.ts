import type { ReactiveControllerHost } from 'lit';
import type { KeyValueStorage } from '../api/ports.ts';
import type { Account, Operation } from '../domain/model.ts';
import { outcomesToTell, settledSince, type Outcome } from '../domain/outcomes.ts';

const STORAGE_KEY = 'tl-license-manager:dismissed';

/** Remembers which outcomes were seen to happen on this page and which were put away. */
export class OutcomesController {
  #host: ReactiveControllerHost;
  #storage: () => KeyValueStorage | undefined;
  #seenToSettle = new Set<string>();
  #dismissed: ReadonlySet<string> | undefined;

  constructor(host: ReactiveControllerHost, storage: () => KeyValueStorage | undefined) {
    this.#host = host;
    this.#storage = storage;
  }

  toTell(account: Account): readonly Outcome[] {
    return outcomesToTell(account, this.#seenToSettle, this.#put);
  }

  /** Notes and returns what settled between two readings of the account. */
  settled(before: Account | undefined, account: Account): readonly Operation[] {
    const settled = settledSince(before, account);
    for (const { id } of settled) this.#seenToSettle.add(id);
    return settled;
  }

  dismiss(operationId: string): void {
    this.#dismissed = new Set([...this.#put, operationId]);
    try {
      this.#storage()?.setItem(STORAGE_KEY, JSON.stringify([...this.#dismissed]));
    } catch {
      // Refused or full: it is put away until the page is left, which is all that is lost.
    }
    this.#host.requestUpdate();
  }

  get #put(): ReadonlySet<string> {
    this.#dismissed ??= new Set(readDismissed(this.#storage));
    return this.#dismissed;
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
