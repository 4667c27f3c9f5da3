import { describe, expect, it } from 'vitest';
import { countdown, type Countdown } from '../../src/domain/countdown.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('T5: time left, in the two largest units, never a minute too many', () => {
  it.each<[string, number, Countdown]>([
    ['a deadline that has passed', -1, { unit: 'over' }],
    ['the deadline', 0, { unit: 'over' }],
    ['the last instant before it', 1, { unit: 'minutes', minutes: 0 }],
    ['a minute', MINUTE, { unit: 'minutes', minutes: 1 }],
    ['almost an hour', HOUR - 1, { unit: 'minutes', minutes: 59 }],
    ['an hour', HOUR, { unit: 'hours', hours: 1, minutes: 0 }],
    ['hours and minutes', 5 * HOUR + 42 * MINUTE, { unit: 'hours', hours: 5, minutes: 42 }],
    ['almost a day', DAY - 1, { unit: 'hours', hours: 23, minutes: 59 }],
    ['a day', DAY, { unit: 'days', days: 1, hours: 0 }],
    ['almost seven days', 7 * DAY - 1, { unit: 'days', days: 6, hours: 23 }],
    ['seven days', 7 * DAY, { unit: 'days', days: 7, hours: 0 }],
  ])('%s', (_, left, expected) => {
    expect(countdown(left)).toEqual(expected);
  });
});
