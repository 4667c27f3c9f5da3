import { countdown } from '../../domain/countdown.ts';
import type { Instant } from '../../domain/model.ts';
import type { LaterMessages } from '../../i18n/messages.ts';
import type { Words } from './words.ts';

const MINUTE_MS = 60_000;

/**
 * `in 3 days and 4 hours`, `in 6 days`; empty once the time is up (T5). What is shown stands until the minute is over, so
 * it is counted from there: nobody is promised a minute they do not have.
 */
export function timeLeft({ messages, formats }: Words<LaterMessages>, deadline: Instant, now: Instant): string {
  const nowMs = Date.parse(now);
  const leftMs = Date.parse(deadline) - nowMs;
  if (leftMs <= 0) return '';
  const restOfMinuteMs = MINUTE_MS - 1 - (nowMs % MINUTE_MS);
  const left = countdown(leftMs - restOfMinuteMs).map(([unit, quantity]) => messages[unit](quantity));
  return messages.timeLeft(formats.list(left) || messages.lessThanAMinute);
}
