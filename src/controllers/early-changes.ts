import type { ReactiveControllerHost } from 'lit';
import type { ChangeFlow } from '../domain/change-flow-state.ts';
import type { Account, Effective } from '../domain/model.ts';
import type { ChangesController } from './changes.ts';

/** What there is of the changes of a page, whether or not the code that runs them has come. */
export type Changes = Pick<ChangesController, 'flows' | 'open'>;

/**
 * Stands in for the changes until their code has come. An editor that is wanted is open, and can be left again; it waits
 * where the number stands. Nothing can be quoted, and so nothing ordered.
 */
export class EarlyChanges implements Changes {
  flows: ReadonlyMap<string, Extract<ChangeFlow, { phase: 'editing' }>> = new Map();

  #host: ReactiveControllerHost;
  #account: () => Account | undefined;

  constructor(host: ReactiveControllerHost, account: () => Account | undefined) {
    this.#host = host;
    this.#account = account;
  }

  open(lineId: string, quantity?: number, effective: Effective = 'now'): void {
    const account = this.#account();
    const line = account?.lines.find(({ id }) => id === lineId);
    if (!account || !line) return;
    const { purchased, nextPeriod, minimum } = line;
    const input = String(quantity ?? purchased);
    const draft = { lineId, input, effective, line: { purchased, nextPeriod, minimum }, etag: account.etag };
    this.#show(new Map([[lineId, { phase: 'editing', draft }]]));
  }

  cancel(): void {
    this.#show(new Map());
  }

  /** What was wanted meanwhile, asked of the real ones. */
  handOver(changes: Changes): void {
    for (const [lineId, { draft }] of this.flows) changes.open(lineId, Number(draft.input), draft.effective);
    this.flows = new Map();
  }

  #show(flows: EarlyChanges['flows']): void {
    this.flows = flows;
    this.#host.requestUpdate();
  }
}
