import type { MockBackend } from '../backend/mock-backend.ts';
import type { MockClock } from '../backend/wire.ts';

/** One thing that is due, as the panel shows it. */
export interface ComingEvent {
  /** RFC 3339 instant. */
  readonly at: string;
  /** `24 Nov, 10:02` in the account's zone. */
  readonly when: string;
  readonly what: string;
}

/** All that the panel shows, read from the backend in one go. */
export interface PanelView {
  readonly scenario: string;
  readonly clock: MockClock;
  /** `Tue 24 Nov 2026, 10:00:00` in the account's zone. */
  readonly now: string;
  readonly timeZone: string;
  readonly users: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
  /** Soonest first, at most `MOST_EVENTS`. */
  readonly coming: readonly ComingEvent[];
}

export const MOST_EVENTS = 5;
