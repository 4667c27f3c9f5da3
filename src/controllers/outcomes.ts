import type { ReactiveControllerHost } from 'lit';
import type { KeyValueStorage } from '../api/ports.ts';
import type { Intent } from '../domain/change-flow-state.ts';
import type { MinorUnits, Operation } from '../domain/model.ts';

const STORAGE_KEY = 'tl-license-manager:dismissed';

export interface OutcomesSurroundings {
  readonly storage: () => KeyValueStorage | undefined;
  readonly accountId: () => string | undefined;
}

/** What this tab remembers of operations: what was confirmed, and what its user has put away. */
export class Outcomes {
  /** What the confirmed quote said is due, for the orders of this page by operation. */
  amounts: ReadonlyMap<string, MinorUnits> = new Map();

  #host: ReactiveControllerHost;
  #surroundings: OutcomesSurroundings;
  /** Of all accounts of this tab, each with its account before it. */
  #allDismissed: readonly string[] | undefined;
  #dismissed: { readonly ours: string; readonly ids: ReadonlySet<string> } | undefined;

  constructor(host: ReactiveControllerHost, surroundings: OutcomesSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
  }

  /** Keeps what was confirmed, so that the outcome can name it; an operation itself does not carry its price. */
  keep({ id }: Operation, { dueNow }: Intent): void {
    this.amounts = new Map(this.amounts).set(id, dueNow);
  }

  /** Another account: what was confirmed there is nothing to this one. */
  reset(): void {
    this.amounts = new Map();
  }

  /** Ids of this account's operations whose outcome was put away; the same set until another is. */
  get dismissed(): ReadonlySet<string> {
    const ours = this.#ours;
    if (this.#dismissed?.ours !== ours) {
      const ids = this.#kept.filter((kept) => kept.startsWith(ours)).map((kept) => kept.slice(ours.length));
      this.#dismissed = { ours, ids: new Set(ids) };
    }
    return this.#dismissed.ids;
  }

  dismiss(operationId: string): void {
    this.#allDismissed = [...this.#kept, `${this.#ours}${operationId}`];
    this.#dismissed = undefined;
    try {
      this.#surroundings.storage()?.setItem(STORAGE_KEY, JSON.stringify(this.#allDismissed));
    } catch {
      // Refused or full: it is put away until the page is left, which is all that is lost.
    }
    this.#host.requestUpdate();
  }

  get #ours(): string {
    return `${this.#surroundings.accountId() ?? ''} `;
  }

  get #kept(): readonly string[] {
    this.#allDismissed ??= readDismissed(this.#surroundings.storage);
    return this.#allDismissed;
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
