import type { MockBackend } from '../backend/mock-backend.ts';
import type { NextEvent } from '../backend/next-events.ts';
import type { User } from '../backend/wire.ts';
import { panelText } from './panel-text.ts';

/** What the panel shows and only a change of the backend can change: read once per change, not once per tick. */
export interface PanelFacts {
  /** Whom one can sign in as: those with rights, and some without. */
  readonly users: readonly User[];
  /** Everything that is due, soonest first. */
  readonly coming: readonly NextEvent[];
}

/** Of users without the right to see the page: enough to try it as one of them. */
const MOST_WITHOUT_RIGHTS = 40;

export function factsOf(backend: MockBackend): PanelFacts {
  const users = backend.users();
  const without = users.filter(({ permissions }) => !permissions.view).slice(0, MOST_WITHOUT_RIGHTS);
  const offered = new Set([...users.filter(({ permissions }) => permissions.view), ...without]);
  return { users: users.filter((user) => offered.has(user)), coming: backend.nextEvents() };
}

/** Those of the events that time has passed. */
export function passed(events: readonly NextEvent[], now: string): NextEvent[] {
  return events.filter(({ at }) => Date.parse(at) <= Date.parse(now));
}

export function inWords(event: NextEvent): string {
  switch (event.kind) {
    case 'operation':
      return panelText.settles(event.lineId);
    case 'period-end':
      return panelText.periodEnds;
    case 'deadline':
      return panelText.deadline(event.lineId, event.marks);
  }
}

/** `Tue 24 Nov 2026, 10:00:00` on the account's clocks. */
export function nowText(instant: string, timeZone: string): string {
  const format = moments({ weekday: 'short', year: 'numeric', second: '2-digit' }, timeZone);
  return format.format(new Date(instant)).replace(',', '');
}

/** `24 Nov, 10:02`, and the year where it is not the present one. */
export function eventTime(instant: string, now: string, timeZone: string): string {
  const year = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone });
  const sameYear = year.format(new Date(instant)) === year.format(new Date(now));
  return moments(sameYear ? {} : { year: 'numeric' }, timeZone).format(new Date(instant));
}

function moments(more: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const common = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...common, ...more, timeZone });
}
