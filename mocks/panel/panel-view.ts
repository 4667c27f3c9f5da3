import type { MockBackend } from '../backend/mock-backend.ts';
import type { NextEvent } from '../backend/next-events.ts';
import type { Mark, User } from '../backend/wire.ts';
import { panelText } from './panel-text.ts';

/** What the panel shows and only a change of the backend can change: read once per change, not once per tick. */
export interface PanelFacts {
  readonly users: readonly User[];
  /** Whom one can sign in as: those with rights, and some without. */
  readonly signers: readonly User[];
  /** Marks by the id of the user or the assignment. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Everything that is due, soonest first. */
  readonly coming: readonly NextEvent[];
  readonly mails: number;
  readonly invoices: number;
}

export const NO_FACTS: PanelFacts = {
  users: [],
  signers: [],
  marks: new Map(),
  coming: [],
  mails: 0,
  invoices: 0,
};

/** Of users without the right to see the page: enough to try it as one of them. */
const MOST_WITHOUT_RIGHTS = 40;

export function factsOf(backend: MockBackend): PanelFacts {
  const users = backend.users();
  const without = users.filter(({ permissions }) => !permissions.view).slice(0, MOST_WITHOUT_RIGHTS);
  const offered = new Set([...users.filter(({ permissions }) => permissions.view), ...without]);
  return {
    users,
    signers: users.filter((user) => offered.has(user)),
    marks: new Map(backend.marks().map((mark) => [mark.id, mark])),
    coming: backend.nextEvents(),
    mails: backend.mails().length,
    invoices: backend.invoices().length,
  };
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

/** Those of whom every word is somewhere in what is known of them. */
export function found(users: readonly User[], search: string): User[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return users.filter(({ id, name, email, department }) => {
    const known = `${id} ${name} ${email} ${department}`.toLowerCase();
    return words.every((word) => known.includes(word));
  });
}
