import { describe, expect, it } from 'vitest';
import { countdown, type Countdown } from '../../src/domain/countdown.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('T5: time left, in the two largest units, none of them 0, never a minute too many', () => {
  it.each<[string, number, Countdown]>([
    ['a deadline that has passed', -1, []],
    ['the deadline', 0, []],
    ['the last instant before it', 1, []],
    ['a minute', MINUTE, [['minute', 1]]],
    ['almost an hour', HOUR - 1, [['minute', 59]]],
    ['an hour', HOUR, [['hour', 1]]],
    [
      'hours and minutes',
      5 * HOUR + 42 * MINUTE,
      [
        ['hour', 5],
        ['minute', 42],
      ],
    ],
    [
      'almost a day',
      DAY - 1,
      [
        ['hour', 23],
        ['minute', 59],
      ],
    ],
    ['a day', DAY, [['day', 1]]],
    ['a day and minutes', DAY + 42 * MINUTE, [['day', 1]]],
    [
      'almost seven days',
      7 * DAY - 1,
      [
        ['day', 6],
        ['hour', 23],
      ],
    ],
    ['seven days', 7 * DAY, [['day', 7]]],
  ])('%s', (_, left, expected) => {
    expect(countdown(left)).toEqual(expected);
  });
});
