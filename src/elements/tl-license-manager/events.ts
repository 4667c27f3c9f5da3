import type { Problem } from '../../domain/problems.ts';
import type { View } from '../../domain/views.ts';
import type { TableChangeEvent } from '../tl-addon-table/table-change-event.ts';
import { ManagerEvent } from './manager-event.ts';
import type { BeforeOrderEvent, ChangeAcceptedEvent, ChangeAppliedEvent, ChangeFailedEvent } from './order-events.ts';

/** The user asked for another view; a host that owns the URL follows. */
export class NavigateEvent extends ManagerEvent {
  static readonly type = 'tl-navigate';
  readonly view: View;
  constructor(view: View) {
    super(NavigateEvent.type);
    this.view = view;
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
  /** One of the [problems](#problems). */
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
  'tl-table-change': TableChangeEvent;
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
