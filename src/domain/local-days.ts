import type { Instant, LocalDate } from './model.ts';

/** A day of UTC, and the moment in it at which the next local day begins. */
interface Turn {
  readonly at: string;
  readonly before: LocalDate;
  readonly after: LocalDate;
}

const DAY_MS = 86_400_000;
const UTC_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * The local dates of many instants in one zone (T5). `Intl` takes longer over one date than a table may take over a
 * row, so it is asked once for a day of UTC and not for each instant in it.
 */
export class LocalDays {
  readonly #clock: Intl.DateTimeFormat;
  readonly #turns = new Map<string, Turn | undefined>();

  constructor(timeZone: string) {
    this.#clock = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  }

  /** Undefined for what is no instant. */
  dateOf(instant: Instant): LocalDate | undefined {
    if (!UTC_INSTANT.test(instant)) return this.#slowDateOf(instant);
    const day = instant.slice(0, 10);
    if (!this.#turns.has(day)) this.#turns.set(day, this.#turnOf(day));
    const turn = this.#turns.get(day);
    if (!turn) return this.#slowDateOf(instant);
    return instant.slice(10) < turn.at ? turn.before : turn.after;
  }

  #slowDateOf(instant: Instant): LocalDate | undefined {
    const ms = Date.parse(instant);
    return Number.isNaN(ms) ? undefined : dateAt(ms + this.#offsetMs(ms));
  }

  /** Undefined on a day on which the clocks change, where more may happen than that a day begins. */
  #turnOf(day: string): Turn | undefined {
    const start = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(start)) return undefined;
    const offset = this.#offsetMs(start);
    if (offset !== this.#offsetMs(start + DAY_MS)) return undefined;
    const turn = offset < 0 ? -offset : DAY_MS - offset;
    return {
      at: turn < DAY_MS ? new Date(start + turn).toISOString().slice(10, 19) : 'T24',
      before: dateAt(start + offset),
      after: dateAt(start + offset + DAY_MS),
    };
  }

  #offsetMs(ms: number): number {
    const [day = 0, month = 1, year = 0, hour, minute, second] = this.#clock
      .formatToParts(ms)
      .flatMap(({ type, value }) => (type === 'literal' ? [] : [Number(value)]));
    return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
  }
}

/** The date of a moment that is written as if it were in UTC. */
function dateAt(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10);
}
