import type { LicensePageController } from '../../controllers/license-page.ts';
import type { Problem } from '../../domain/problems.ts';
import type { View } from '../../domain/views.ts';
import type { LineActionRequest } from '../shared/requests.ts';
import { EmployeeOpenEvent } from './events.ts';

/** What the page does about the requests of its parts. */
export interface Answers {
  readonly page: LicensePageController;
  readonly navigate: (view: View) => void;
  /** The person is to be brought to a line. */
  readonly lead: (lineId: string) => void;
  readonly reload: () => void;
  readonly report: (problem: Problem) => void;
}

/** Requests end here: they are how our parts talk, not something a host should see or depend on. */
export function answerRequests(host: HTMLElement, { page, navigate, lead, reload, report }: Answers): void {
  const on = <K extends keyof HTMLElementEventMap>(type: K, answer: (event: HTMLElementEventMap[K]) => void): void => {
    host.addEventListener(type, (event) => {
      event.stopPropagation();
      answer(event);
    });
  };
  on('tl-request-edit', ({ lineId, quantity, effective }) => {
    navigate('licenses');
    page.changes.open(lineId, quantity, effective);
    lead(lineId);
  });
  on('tl-request-input', ({ lineId, input }) => {
    page.changes.type(lineId, input);
  });
  on('tl-request-effective', ({ lineId, effective }) => {
    page.changes.chooseEffective(lineId, effective);
  });
  on('tl-request-line-action', (event) => {
    actOnLine(page, event);
  });
  on('tl-request-dismiss', ({ operationId }) => {
    page.activity?.outcomes.dismiss(operationId);
  });
  on('tl-request-licenses', ({ lineId }) => {
    navigate('licenses');
    if (lineId !== undefined) lead(lineId);
  });
  on('tl-request-reload', reload);
  on('tl-request-report', ({ problem }) => {
    report(problem);
  });
  on('tl-request-employee', ({ employeeId }) => {
    host.dispatchEvent(new EmployeeOpenEvent(employeeId));
  });
}

function actOnLine({ changes, activity }: LicensePageController, { lineId, action }: LineActionRequest): void {
  switch (action) {
    case 'confirm':
      changes.confirm(lineId);
      break;
    case 'cancel':
      changes.cancel(lineId);
      break;
    case 'retry-quote':
      changes.retryQuote(lineId);
      break;
    case 'check-order':
      changes.checkOrder(lineId);
      break;
    case 'check-operation':
      activity?.checkOperation(lineId);
      break;
  }
}
