const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span in the two largest units that matter to somebody who has to act in time, none of them 0 (T5). */
export type Countdown = readonly (readonly [unit: 'day' | 'hour' | 'minute', quantity: number])[];

/**
 * Time left until a deadline, rounded down so that nobody is promised a minute they do not have. Empty in its last
 * minute, and once it is over.
 */
export function countdown(leftMs: number): Countdown {
  const units = [
    ['day', Math.floor(leftMs / DAY_MS)],
    ['hour', Math.floor((leftMs % DAY_MS) / HOUR_MS)],
    ['minute', Math.floor((leftMs % HOUR_MS) / MINUTE_MS)],
  ] as const;
  const largest = units.findIndex(([, quantity]) => quantity > 0);
  // From -1, where there is none, nothing.
  return units.slice(largest, largest + 2).filter(([, quantity]) => quantity > 0);
}
