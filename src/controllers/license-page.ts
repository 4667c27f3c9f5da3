import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import type { Account, Operation } from '../domain/model.ts';
import { settledSince } from '../domain/operations.ts';
import type { Problem } from '../domain/problems.ts';
import { AccountController } from './account.ts';
import { ChangesController } from './changes.ts';
import { OperationsController } from './operations.ts';
import { OutcomesController } from './outcomes.ts';
import type { PageAttention } from './page-attention.ts';
import { ServerClock } from './server-clock.ts';

export interface LicensePageSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly language: () => string;
  readonly ports: () => Ports;
  readonly attention: () => PageAttention;
  /** The host's veto, asked just before a confirmed order is sent. */
  readonly mayOrder: ConstructorParameters<typeof ChangesController>[1]['mayOrder'];
  readonly onAccepted: (operation: Operation) => void;
  /** An operation that was on its way has been applied or has failed. */
  readonly onSettled: (operation: Operation) => void;
  readonly onProblem: (problem: Problem) => void;
}

/**
 * All that happens behind the licence page, without a word of how it looks: the account and its freshness, the changes
 * from pencil to acceptance, and the operations until they are settled.
 */
export class LicensePageController implements ReactiveController {
  readonly clock: ServerClock;
  readonly reading: AccountController;
  readonly changes: ChangesController;
  readonly operations: OperationsController;
  readonly outcomes: OutcomesController;

  #surroundings: LicensePageSurroundings;

  constructor(host: ReactiveControllerHost, surroundings: LicensePageSurroundings) {
    this.#surroundings = surroundings;
    const { api, language, ports, attention, mayOrder, onProblem } = surroundings;
    const clock = new ServerClock(() => ports().now());
    const refresh = (): void => void this.reading.refresh();
    this.clock = clock;
    this.outcomes = new OutcomesController(
      host,
      () => ports().storage,
      () => this.account?.account.id,
    );
    this.reading = new AccountController(host, {
      ...{ api, language, ports, attention, clock },
      onProblem: (problem) => {
        this.changes.accountFailed(problem);
        onProblem(problem);
      },
      onRead: (account, before) => {
        this.#accountRead(account, before);
      },
      onDropped: () => {
        this.changes.reset();
        this.operations.watch([]);
        this.outcomes.reset();
      },
    });
    this.operations = new OperationsController(host, { api, ports, attention, onSettled: refresh, onProblem });
    this.changes = new ChangesController(host, {
      ...{ api, language, ports, attention, clock, mayOrder, onProblem },
      account: () => this.account,
      reloadAccount: refresh,
      onAccepted: (operation, intent) => {
        this.outcomes.keep(operation, intent);
        surroundings.onAccepted(operation);
      },
    });
    host.addController(this);
  }

  get account(): Account | undefined {
    return this.reading.account;
  }

  hostUpdated(): void {
    if (this.account) this.operations.watch([...this.account.operations, ...this.#acceptedSince(this.account)]);
  }

  /** Asks now about the change of a line that takes longer than usual. */
  checkOperation(lineId: string): void {
    for (const { id, change } of this.account?.operations ?? []) {
      if (change.lineId === lineId) this.operations.check(id);
    }
  }

  /** Accepted a moment ago, and not in the account that was read before. */
  #acceptedSince({ operations }: Account): Operation[] {
    return [...this.changes.flows.values()].flatMap((flow) =>
      flow.phase === 'accepted' && !operations.some(({ id }) => id === flow.operation.id) ? [flow.operation] : [],
    );
  }

  #accountRead(account: Account, before: Account | undefined): void {
    this.changes.accountRead(account);
    for (const operation of settledSince(before, account, this.outcomes.accepted)) {
      this.#surroundings.onSettled(operation);
    }
  }
}
