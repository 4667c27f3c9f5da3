import { countdown } from '../../domain/countdown.ts';
import type { LaterMessages } from '../../i18n/messages.ts';
import type { Words } from './words.ts';

/** `in 3 days and 4 hours`, `in 6 days`; empty once the time is up (T5). */
export function timeLeft({ messages, formats }: Words<LaterMessages>, milliseconds: number): string {
  const units = { days: messages.countDays, hours: messages.countHours, minutes: messages.countMinutes };
  const left = countdown(milliseconds)?.map(([unit, quantity]) => units[unit](quantity));
  return left ? messages.timeLeft(formats.list(left) || messages.lessThanAMinute) : '';
}
