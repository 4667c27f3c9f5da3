import { plurals } from '../plurals.ts';

const count = plurals('en-GB');

/** What several of the later parts say, and what stands where the content of the page cannot be shown. */
export const strings = {
  /* Lists and notices */
  timesAre: (zone: string): string => `Times are ${zone}.`,
  day: (days: number): string => count(days, { one: '# day', other: '# days' }),
  hour: (hours: number): string => count(hours, { one: '# hour', other: '# hours' }),
  minute: (minutes: number): string => count(minutes, { one: '# minute', other: '# minutes' }),
  showAll: (quantity: number): string => count(quantity, { one: 'Show #', other: 'Show all #' }),
  timeLeft: (time: string): string => `in ${time}`,
  lessThanAMinute: 'less than a minute',

  /* In the place of the content */
  lastTried: (time: string): string => `Last tried ${time}.`,
  noAccessBefore: 'Only users with access to My TimeLog account can see licences. That access is given in',
  noAccessAfter: ' by an administrator in your company.',
  noClientHeading: 'This page is not connected to TimeLog',
  noClientText:
    'It has not been told where the licences are kept. Nothing has been changed. Tell whoever looks after this page.',
};
