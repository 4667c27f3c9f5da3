import type { Instant, LocalDate } from './model.ts';

/** A day of UTC, and the moment in it at which the next local day begins. */
interface Turn {
  readonly at: string;
  readonly before: LocalDate;
  readonly after: LocalDate;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const UTC_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** `24/11/2026, GMT+05:30`; `GMT` alone where nothing is to be added. */
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/**
 * The local dates of many instants in one zone (T5). `Intl` takes longer over one date than a table may take over a
 * row, so it is asked for the ends of a week, and for the days of that week only if its clocks change.
 */
export class LocalDays {
  readonly #clock: Intl.DateTimeFormat;
  readonly #turns = new Map<string, Turn | undefined>();
  readonly #offsets = new Map<number, number>();
  #day = ' ';
  #turn: Turn | undefined;

  constructor(timeZone: string) {
    this.#clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  }

  /** Undefined for what is no instant. */
  dateOf(instant: Instant): LocalDate | undefined {
    if (!UTC_INSTANT.test(instant)) return this.#slowDateOf(instant);
    // Mostly the day of the one before: lists come in the order of time.
    if (!instant.startsWith(this.#day)) this.#turnTo(instant.slice(0, 10));
    const turn = this.#turn;
    if (!turn) return this.#slowDateOf(instant);
    return instant < turn.at ? turn.before : turn.after;
  }

  #turnTo(day: string): void {
    if (!this.#turns.has(day)) this.#turns.set(day, this.#turnOf(day));
    this.#day = day;
    this.#turn = this.#turns.get(day);
  }

  #slowDateOf(instant: Instant): LocalDate | undefined {
    const ms = Date.parse(instant);
    return Number.isNaN(ms) ? undefined : dateAt(ms + this.#offsetMs(ms));
  }

  /** Undefined on a day on which the clocks change, where more may happen than that a day begins. */
  #turnOf(day: string): Turn | undefined {
    const start = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(start)) return undefined;
    const offset = this.#offsetAtMidnight(start);
    if (offset !== this.#offsetAtMidnight(start + DAY_MS)) return undefined;
    const turn = offset < 0 ? -offset : DAY_MS - offset;
    return {
      at: new Date(start + turn).toISOString().slice(0, 19),
      before: dateAt(start + offset),
      after: dateAt(start + offset + DAY_MS),
    };
  }

  /** No zone has ever changed its clocks and changed them back within a week. */
  #offsetAtMidnight(ms: number): number {
    const week = Math.floor(ms / WEEK_MS) * WEEK_MS;
    const offset = this.#askedOffset(week);
    return offset === this.#askedOffset(week + WEEK_MS) ? offset : this.#askedOffset(ms);
  }

  /** The end of a week or day is the beginning of the next, which mostly is asked for, too. */
  #askedOffset(ms: number): number {
    const offset = this.#offsets.get(ms) ?? this.#offsetMs(ms);
    this.#offsets.set(ms, offset);
    return offset;
  }

  #offsetMs(ms: number): number {
    const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(this.#clock.format(ms)) ?? [];
    return (sign === '-' ? -1000 : 1000) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds));
  }
}

/** The date of a moment that is written as if it were in UTC. */
function dateAt(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10);
}
