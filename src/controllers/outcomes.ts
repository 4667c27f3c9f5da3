import type { ReactiveControllerHost } from 'lit';
import type { KeyValueStorage } from '../api/ports.ts';
import type { Intent } from '../domain/change-flow.ts';
import type { Account, MinorUnits, Operation } from '../domain/model.ts';
import { outcomesToTell, settledSince, type Outcome } from '../domain/outcomes.ts';

const STORAGE_KEY = 'tl-license-manager:dismissed';

/** Remembers which outcomes were seen to happen on this page and which were put away. */
export class OutcomesController {
  #host: ReactiveControllerHost;
  #storage: () => KeyValueStorage | undefined;
  #seenToSettle = new Set<string>();
  #amounts = new Map<string, MinorUnits>();
  #dismissed: ReadonlySet<string> | undefined;

  constructor(host: ReactiveControllerHost, storage: () => KeyValueStorage | undefined) {
    this.#host = host;
    this.#storage = storage;
  }

  toTell(account: Account): readonly Outcome[] {
    return outcomesToTell(account, this.#seenToSettle, this.dismissed);
  }

  /** Keeps what was confirmed, so that the outcome can name it; an operation itself does not carry its price. */
  accepted({ id }: Operation, { dueNow }: Intent): void {
    this.#amounts.set(id, dueNow);
  }

  /** What the confirmed quote said is due, for an order of this page. */
  amountOf(operationId: string): MinorUnits | undefined {
    return this.#amounts.get(operationId);
  }

  /** Notes and returns what settled between two readings of the account. */
  settled(before: Account | undefined, account: Account): readonly Operation[] {
    const settled = settledSince(before, account);
    for (const { id } of settled) this.#seenToSettle.add(id);
    return settled;
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

  /** Ids of the operations whose outcome was put away. */
  get dismissed(): ReadonlySet<string> {
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
