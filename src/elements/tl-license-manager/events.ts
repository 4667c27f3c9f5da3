import type { AcceptedChange, Change, Effective, Open } from '../../domain/model.ts';
import type { Problem } from '../../domain/problems.ts';
import type { View } from '../../domain/views.ts';

/**
 * The public events, all fired on `<tl-license-manager>` itself and only because a user or the server did something.
 * They carry ids and numbers, no personal data.
 */
abstract class ManagerEvent extends Event {
  constructor(type: string, options: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}

/** The user asked for another view; a host that owns the URL follows. */
export class NavigateEvent extends ManagerEvent {
  static readonly type = 'tl-navigate';
  readonly view: View;
  constructor(view: View) {
    super(NavigateEvent.type);
    this.view = view;
  }
}

/** Just before a confirmed order is sent. `preventDefault()` stops it: nothing is ordered, the quote stays. */
export class BeforeOrderEvent extends ManagerEvent {
  static readonly type = 'tl-before-order';
  readonly quoteId: string;
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
  readonly operationId: string;
  readonly lineId: string;
  readonly quantity: number;
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

/** A change that was processing has been applied. */
export class ChangeAppliedEvent extends ChangeEvent {
  static readonly type = 'tl-change-applied';
  constructor(operationId: string, change: AcceptedChange) {
    super(ChangeAppliedEvent.type, operationId, change);
  }
}

/** A change that was processing has failed; nothing was changed or charged. */
export class ChangeFailedEvent extends ChangeEvent {
  static readonly type = 'tl-change-failed';
  constructor(operationId: string, change: AcceptedChange) {
    super(ChangeFailedEvent.type, operationId, change);
  }
}

/** The user wants an employee card and the host gave no `employee-href`. */
export class EmployeeOpenEvent extends ManagerEvent {
  static readonly type = 'tl-employee-open';
  readonly employeeId: string;
  constructor(employeeId: string) {
    super(EmployeeOpenEvent.type);
    this.employeeId = employeeId;
  }
}

/** The server does not accept the token any more; sign in again and call `refresh()`. */
export class AuthRequiredEvent extends ManagerEvent {
  static readonly type = 'tl-auth-required';
  constructor() {
    super(AuthRequiredEvent.type);
  }
}

/** Something went wrong that the page has told its user about. */
export class LicenseErrorEvent extends ManagerEvent {
  static readonly type = 'tl-error';
  readonly problem: Problem['type'];
  constructor(problem: Problem['type']) {
    super(LicenseErrorEvent.type);
    this.problem = problem;
  }
}

/** The first account is on the page. */
export class ReadyEvent extends ManagerEvent {
  static readonly type = 'tl-ready';
  constructor() {
    super(ReadyEvent.type);
  }
}

/** The public events by name, for typed listeners. */
export interface LicenseManagerEventMap {
  'tl-navigate': NavigateEvent;
  'tl-before-order': BeforeOrderEvent;
  'tl-change-accepted': ChangeAcceptedEvent;
  'tl-change-applied': ChangeAppliedEvent;
  'tl-change-failed': ChangeFailedEvent;
  'tl-employee-open': EmployeeOpenEvent;
  'tl-auth-required': AuthRequiredEvent;
  'tl-error': LicenseErrorEvent;
  'tl-ready': ReadyEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges our events into the platform's map
  interface HTMLElementEventMap extends LicenseManagerEventMap {}
}
