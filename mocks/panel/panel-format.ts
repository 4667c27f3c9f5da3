/** How the panel writes moments and money: on the account's clocks, in its currency, in English. */
import { decimalLiteral } from '../../src/i18n/formats.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `Tue 24 Nov 2026, 10:00:00`. */
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

/** How far ahead: `in 2 min`, `in 37 days`; rounded down, of two units the larger from two of it on. */
export function distance(instant: string, now: string): string {
  const ahead = Date.parse(instant) - Date.parse(now);
  if (ahead >= 2 * DAY) return `in ${Math.floor(ahead / DAY)} days`;
  if (ahead >= 2 * HOUR) return `in ${Math.floor(ahead / HOUR)} h`;
  if (ahead >= 2 * MINUTE) return `in ${Math.floor(ahead / MINUTE)} min`;
  return `in ${Math.max(0, Math.floor(ahead / SECOND))} s`;
}

/** `120 s`, `2 min`: a span in the largest unit that says it exactly. */
export function span(milliseconds: number): string {
  const units = [
    [HOUR, 'h'],
    [MINUTE, 'min'],
    [SECOND, 's'],
  ] as const;
  const [length, name] = units.find(([unit]) => milliseconds > 0 && milliseconds % unit === 0) ?? [1, 'ms'];
  return `${milliseconds / length} ${name}`;
}

/** `SEK 1,239.13`; minor units and their exponent are the account's. */
export function money(minor: number, { code, exponent }: { code: string; exponent: number }): string {
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'code',
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  return format.format(decimalLiteral(minor, exponent));
}

function moments(more: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const common = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...common, ...more, timeZone });
}
