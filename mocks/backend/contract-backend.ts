/** The contract's calls on a simulation: all that a real backend offers, and nothing that only a simulated one can do. */
import { authorize, type Right } from './identity.ts';
import { listAssignments, listLog, type AssignmentQuery, type ListPage, type LogQuery } from './lists.ts';
import { findByKey } from './orders.ts';
import { accepted, invalid, map, notFound, type Result } from './refusals.ts';
import type { Simulation } from './simulation.ts';
import type { Language, OperationState, UserState } from './state.ts';
import { wireAccount, wireOperation } from './views.ts';
import type * as Wire from './wire.ts';

export class ContractBackend {
  protected readonly simulation: Simulation;

  protected constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  /** 401, 403. */
  authorize(userId: string | undefined, right: Right): Result<UserState> {
    return authorize(this.simulation.present(), userId, right);
  }

  account(userId: string, language: Language = 'en'): Result<Wire.Account> {
    const viewer = this.authorize(userId, 'view');
    return map(viewer, (user) => wireAccount(this.simulation.world, user, language, this.simulation.retryAfter));
  }

  /** Prices a change made on the account as `etag` names it. */
  quote(userId: string, change: Wire.Change, etag: string): Result<Wire.Quote> {
    const buyer = this.authorize(userId, 'buy');
    if (!buyer.ok) return buyer;
    if (!Number.isInteger(change.quantity)) {
      return invalid('/changes/0/quantity', 'not-a-whole-number', 'Licences are counted (C8).', ['a whole number']);
    }
    return this.simulation.commit({ type: 'quote', userId, change, etag });
  }

  /** Accepts exactly one quote. Safe to repeat with the same key, a UUID. */
  order(userId: string, quoteId: string, key: string): Result<Wire.Operation> {
    const buyer = this.authorize(userId, 'buy');
    if (!buyer.ok) return buyer;
    return map(this.simulation.commit({ type: 'order', userId, quoteId, key }), this.#wireOperation);
  }

  operation(userId: string, id: string): Result<Wire.Operation> {
    const viewer = this.authorize(userId, 'view');
    if (!viewer.ok) return viewer;
    const operation = this.simulation.world.operations.get(id);
    return operation ? accepted(this.#wireOperation(operation)) : notFound('operation', id);
  }

  /** The operation a key of this user led to, or none. */
  findOperations(userId: string, key: string): Result<Wire.Operation[]> {
    return map(this.authorize(userId, 'view'), () => {
      const found = findByKey(this.simulation.world, userId, key);
      return found ? [this.#wireOperation(found)] : [];
    });
  }

  assignments(userId: string, query: AssignmentQuery): Result<ListPage<Wire.Assignment> & { etag: string }> {
    return map(this.authorize(userId, 'view'), () => listAssignments(this.simulation.world, query));
  }

  actionLog(userId: string, query: LogQuery): Result<ListPage<Wire.LogEntry>> {
    return map(this.authorize(userId, 'view'), () => listLog(this.simulation.world, query));
  }

  readonly #wireOperation = (operation: OperationState): Wire.Operation =>
    wireOperation(operation, this.simulation.retryAfter);
}
