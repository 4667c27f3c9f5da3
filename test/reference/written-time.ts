/**
 * Moments as people of three languages write them, over Luxon and tables of words; and the moments at which a clock on
 * the wall is hardest to read: around every change of it, and around the first instant of a month.
 */
import { DateTime } from 'luxon';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export type Language = 'en' | 'sv' | 'da';

const words: Readonly<Record<Language, { months: string; weekdays: string }>> = {
  en: {
    months: 'January February March April May June July August September October November December',
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  },
  sv: {
    months: 'januari februari mars april maj juni juli augusti september oktober november december',
    weekdays: 'måndag tisdag onsdag torsdag fredag lördag söndag',
  },
  da: {
    months: 'januar februar marts april maj juni juli august september oktober november december',
    weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  },
};

/** `Thursday 31 December 2026, 23:59`, without the name of the zone; no line ends between a day and its month. */
export function writtenMoment(instant: number, zone: string, language: Language): string {
  const { year, month, day, weekday, hour, minute } = DateTime.fromMillis(instant, { zone });
  const monthName = words[language].months.split(' ')[month - 1] ?? '';
  const weekdayName = words[language].weekdays.split(' ')[weekday - 1] ?? '';
  const [hours, minutes] = [hour, minute].map((part) => String(part).padStart(2, '0')) as [string, string];
  switch (language) {
    case 'en':
      return `${weekdayName} ${day}\u00a0${monthName} ${year}, ${hours}:${minutes}`;
    case 'sv':
      return `${weekdayName} ${day}\u00a0${monthName} ${year} kl.\u00a0${hours}.${minutes}`;
    case 'da':
      return `${weekdayName}\u00a0den ${day}.\u00a0${monthName} ${year} kl.\u00a0${hours}.${minutes}`;
  }
}

/** Minutes ahead of UTC. */
export const offsetOf = (instant: number, zone: string): number => DateTime.fromMillis(instant, { zone }).offset;

/** Every instant of these years at which the zone's clock changes. */
export function clockChanges(zone: string, fromYear: number, toYear: number): number[] {
  const end = Date.UTC(toYear + 1, 0, 1);
  const changes: number[] = [];
  for (let day = Date.UTC(fromYear, 0, 1); day < end; day += DAY) {
    if (offsetOf(day, zone) !== offsetOf(day + DAY, zone)) changes.push(changeBetween(day, day + DAY, zone));
  }
  return changes;
}

/** The first minute with the later offset. */
function changeBetween(before: number, after: number, zone: string): number {
  let [low, high] = [before, after];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetOf(middle, zone) === offsetOf(before, zone)) low = middle;
    else high = middle;
  }
  return high;
}

/** Whole days of 24 hours, and whole hours and minutes of the rest, from one instant to a later one. */
export function spanBetween(from: number, to: number): { days: number; hours: number; minutes: number } {
  const utc = { zone: 'utc' };
  const span = DateTime.fromMillis(to, utc).diff(DateTime.fromMillis(from, utc), ['days', 'hours', 'minutes']);
  return { days: span.days, hours: span.hours, minutes: Math.floor(span.minutes) };
}
