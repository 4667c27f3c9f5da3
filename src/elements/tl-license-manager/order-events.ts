import type { AcceptedChange, Change, Effective, Open } from '../../domain/model.ts';
import { ManagerEvent } from './manager-event.ts';

/** Just before a confirmed order is sent. `preventDefault()` stops it: nothing is ordered, the quote stays. */
export class BeforeOrderEvent extends ManagerEvent {
  static readonly type = 'tl-before-order';
  /** The quote that was confirmed. */
  readonly quoteId: string;
  /** Of which line, its new number in all and from when. */
  readonly change: Change;
  /** Minor units of the account's currency, excluding VAT. */
  readonly dueNow: number;
  constructor(quoteId: string, change: Change, dueNow: number) {
    super(BeforeOrderEvent.type, { cancelable: true });
    this.quoteId = quoteId;
    this.change = change;
    this.dueNow = dueNow;
  }
}

abstract class ChangeEvent extends ManagerEvent {
  /** The same in every event of one change. */
  readonly operationId: string;
  readonly lineId: string;
  /** The line's new number in all, not how many more or fewer. */
  readonly quantity: number;
  /** `now`, or `next-period` for a plan, which is applied once it is planned. */
  readonly effective: Open<Effective>;
  constructor(type: string, operationId: string, change: AcceptedChange) {
    super(type);
    this.operationId = operationId;
    this.lineId = change.lineId;
    this.quantity = change.quantity;
    this.effective = change.effective;
  }
}

/** The server accepted a change made on this page; it is being processed (T1). */
export class ChangeAcceptedEvent extends ChangeEvent {
  static readonly type = 'tl-change-accepted';
  constructor(operationId: string, change: AcceptedChange) {
    super(ChangeAcceptedEvent.type, operationId, change);
  }
}

/** A change that was processing has been applied, whoever made it. */
export class ChangeAppliedEvent extends ChangeEvent {
  static readonly type = 'tl-change-applied';
  constructor(operationId: string, change: AcceptedChange) {
    super(ChangeAppliedEvent.type, operationId, change);
  }
}

/** A change that was processing has failed, whoever made it; nothing was changed or charged. */
export class ChangeFailedEvent extends ChangeEvent {
  static readonly type = 'tl-change-failed';
  constructor(operationId: string, change: AcceptedChange) {
    super(ChangeFailedEvent.type, operationId, change);
  }
}
