import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LineAction } from '../domain/line-action.ts';
import type { Account, Operation } from '../domain/model.ts';
import { isProcessing } from '../domain/operations.ts';
import { settledSince } from '../domain/outcomes.ts';
import { ChangesController, type ChangesSurroundings } from './changes.ts';
import { OperationsController } from './operations.ts';
import { Outcomes } from './outcomes.ts';

export interface PageActivitySurroundings extends Omit<ChangesSurroundings, 'onAccepted'> {
  readonly onAccepted: (operation: Operation) => void;
  /** An operation that was on its way has been applied or has failed. */
  readonly onSettled: (operation: Operation) => void;
}

/** Whom the activity asks and tells about orders. */
export type OrderNews = Pick<
  PageActivitySurroundings,
  'mayOrder' | 'onAccepted' | 'onSettled' | 'onDoubt' | 'onRightLost'
>;

/** The code of what goes on with the numbers, and whom it tells. */
export interface ActivityCode {
  readonly PageActivity: typeof PageActivity;
  readonly news: OrderNews;
}

/**
 * All that goes on with the numbers of the page: the changes from pencil to acceptance, the operations until they are
 * settled, and what this tab remembers of both. Its code comes after the lines, with what shows it.
 */
export class PageActivity implements ReactiveController {
  readonly changes: ChangesController;
  readonly operations: OperationsController;
  readonly outcomes: Outcomes;

  #surroundings: PageActivitySurroundings;
  /** Operations whose end was told: it may be found out in two ways. */
  #told = new Set<string>();

  constructor(host: ReactiveControllerHost, surroundings: PageActivitySurroundings) {
    this.#surroundings = surroundings;
    const { account, ports, reloadAccount, onAccepted } = surroundings;
    this.outcomes = new Outcomes(host, {
      storage: () => ports().storage,
      accountId: () => account()?.account.id,
    });
    this.operations = new OperationsController(host, { ...surroundings, onSettled: reloadAccount });
    this.changes = new ChangesController(host, {
      ...surroundings,
      onAccepted: (operation, intent) => {
        this.outcomes.keep(operation, intent);
        onAccepted(operation);
        // Looked up late it may be settled in an account that is read already, and no later one will say so anew.
        const known = account()?.operations.find(({ id }) => id === operation.id);
        if (known && !isProcessing(known)) this.#tell(known);
      },
    });
    host.addController(this);
  }

  hostUpdated(): void {
    const account = this.#surroundings.account();
    if (account) this.operations.watch([...account.operations, ...this.#acceptedSince(account)]);
  }

  accountRead(account: Account, before: Account | undefined): void {
    this.changes.accountRead(account);
    for (const operation of settledSince(before, account, [...this.outcomes.amounts.keys()])) {
      this.#tell(operation);
    }
  }

  #tell(operation: Operation): void {
    if (!this.#told.has(operation.id)) this.#surroundings.onSettled(operation);
    this.#told.add(operation.id);
  }

  /** Another client, another user or a lost right: nothing of what went on may stay. */
  reset(): void {
    this.changes.reset();
    this.operations.watch([]);
    this.outcomes.reset();
  }

  act(lineId: string, action: LineAction): void {
    const { changes } = this;
    if (action === 'checkOperation') this.#checkOperation(lineId);
    else if (typeof action === 'string') changes[action](lineId);
    else if ('input' in action) changes.type(lineId, action.input);
    else if ('effective' in action) changes.chooseEffective(lineId, action.effective);
    else this.outcomes.dismiss(action.dismiss);
  }

  #checkOperation(lineId: string): void {
    for (const { id, change } of this.#surroundings.account()?.operations ?? []) {
      if (change.lineId === lineId) this.operations.check(id);
    }
  }

  /** Accepted a moment ago, and not in the account that was read before. */
  #acceptedSince({ operations }: Account): Operation[] {
    return [...this.changes.flows.values()].flatMap((flow) =>
      flow.phase === 'accepted' && !operations.some(({ id }) => id === flow.operation.id) ? [flow.operation] : [],
    );
  }
}
