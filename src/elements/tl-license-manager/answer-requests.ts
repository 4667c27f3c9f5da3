import type { LicensePageController } from '../../controllers/license-page.ts';
import type { Problem } from '../../domain/problems.ts';
import type { View } from '../../domain/views.ts';
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
  on('tl-request-line-action', ({ lineId, action }) => {
    page.act(lineId, action);
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
