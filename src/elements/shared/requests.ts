import type { LineAction } from '../../domain/line-action.ts';
import type { Effective } from '../../domain/model.ts';
import type { Problem } from '../../domain/problems.ts';

/**
 * Requests go up, state comes down: a part of the page never acts, it asks. Requests bubble through our own shadow roots
 * (`composed`) and end at `<tl-license-manager>`, which stops them: nothing outside should depend on one.
 */
abstract class RequestEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** Open the editor of a line (P7), filled in where the number is known, e.g. “Buy 3” or “Plan 18 again”. */
export class EditRequest extends RequestEvent {
  readonly lineId: string;
  readonly quantity: number | undefined;
  readonly effective: Effective | undefined;

  constructor(lineId: string, quantity?: number, effective?: Effective) {
    super('tl-request-edit');
    this.lineId = lineId;
    this.quantity = quantity;
    this.effective = effective;
  }
}

/** Everything else that can be asked of one line. */
export class LineActionRequest extends RequestEvent {
  readonly lineId: string;
  readonly action: LineAction;

  constructor(lineId: string, action: LineAction) {
    super('tl-request-line-action');
    this.lineId = lineId;
    this.action = action;
  }
}

/** Show the licences, and bring the person to a line of them where one is named (A4). */
export class LicensesRequest extends RequestEvent {
  readonly lineId: string | undefined;

  constructor(lineId: string | undefined) {
    super('tl-request-licenses');
    this.lineId = lineId;
  }
}

/** Open an employee card where the host gave no link template. */
export class EmployeeRequest extends RequestEvent {
  readonly employeeId: string;

  constructor(employeeId: string) {
    super('tl-request-employee');
    this.employeeId = employeeId;
  }
}

/** Read again what could not be read. */
export class ReloadRequest extends RequestEvent {
  constructor() {
    super('tl-request-reload');
  }
}

/** Tell the host of trouble that a part of the page shows its user. */
export class ReportRequest extends RequestEvent {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('tl-request-report');
    this.problem = problem;
  }
}

/** Asks from where the event was heard, so that the page around hears it. */
export function request(event: Event, what: RequestEvent): void {
  event.currentTarget?.dispatchEvent(what);
}

declare global {
  interface HTMLElementEventMap {
    'tl-request-edit': EditRequest;
    'tl-request-line-action': LineActionRequest;
    'tl-request-licenses': LicensesRequest;
    'tl-request-employee': EmployeeRequest;
    'tl-request-report': ReportRequest;
    'tl-request-reload': ReloadRequest;
  }
}
