/** Promise 9, as the page shows it: in every zone there is, wherever its clock changes, whatever the device believes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ServerClock } from '../../src/controllers/server-clock.ts';
import { countdown, type Countdown } from '../../src/domain/countdown.ts';
import { localDateOf, periodProgress } from '../../src/domain/period.ts';
import type { Formats } from '../../src/i18n/formats.ts';
import { loadLocalization, loadStrings } from '../../src/i18n/localization.ts';
import {
  daysFrom,
  firstInstantOf,
  graceAfterActivation,
  localDateOf as referenceDateOf,
} from '../reference/calendar.ts';
import { clockChanges, offsetOf, spanBetween, writtenMoment, type Language } from '../reference/written-time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LANGUAGES: readonly Language[] = ['en', 'sv', 'da'];
/** The first of these is a leap day, and the last one where a year ends. */
const MONTHS_BEGIN = ['2028-02-29', '2026-12-01', '2027-03-01', '2027-01-01'];

const zones = Intl.supportedValuesOf('timeZone');
const changesOf = new Map(zones.map((zone) => [zone, clockChanges(zone, 2026, 2027)]));
const iso = (instant: number): string => new Date(instant).toISOString();

/** A minute before, at and after each change of the clock and each beginning of a month, and the hour the clock repeats. */
function hardMoments(zone: string): number[] {
  const around = (instant: number): number[] => [instant - MINUTE, instant, instant + MINUTE];
  const changes = changesOf.get(zone) ?? [];
  const repeated = changes.flatMap((change) => [change - 30 * MINUTE, change + 30 * MINUTE]);
  return [...[...changes, ...MONTHS_BEGIN.map((date) => firstInstantOf(date, zone))].flatMap(around), ...repeated];
}

const moments = new Map(zones.map((zone) => [zone, hardMoments(zone)]));

describe('a deadline', () => {
  const formats = new Map<Language, Formats>();
  beforeAll(async () => {
    await loadStrings('later');
    for (const language of LANGUAGES) formats.set(language, (await loadLocalization(language)).formats);
  });
  /** What the page writes wrongly, of all zones and their hard moments. */
  const wrong = (judge: (moment: number, zone: string) => string | undefined): string[] =>
    zones.flatMap((zone) => (moments.get(zone) ?? []).flatMap((moment) => judge(moment, zone) ?? []));
  const formatsOf = (language: Language): Formats => formats.get(language)!;

  it('meets zones and moments worth the name', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect([...moments.values()].flat().length).toBeGreaterThan(6_000);
  });

  it.each(LANGUAGES)('is written as date, time and name of the zone in %s', (language) => {
    const { deadlineOf } = formatsOf(language);
    expect(
      wrong((moment, zone) => {
        const written = deadlineOf(iso(moment), zone);
        const expected = `${writtenMoment(moment, zone, language)} `;
        return written.startsWith(expected) && written.length > expected.length + 2
          ? undefined
          : `${zone}: ${written}, not ${expected}`;
      }),
    ).toEqual([]);
  });

  it('is never written like another one, not even in the hour that a clock repeats', () => {
    const { deadlineOf, shortDeadlineOf } = formatsOf('en');
    expect(
      wrong((moment, zone) => {
        const jump =
          Math.abs(offsetOf(moment + 3 * 60 * MINUTE, zone) - offsetOf(moment - 3 * 60 * MINUTE, zone)) * MINUTE;
        const alike = [deadlineOf, shortDeadlineOf].some((write) =>
          [-jump, jump].some((later) => later !== 0 && write(iso(moment + later), zone) === write(iso(moment), zone)),
        );
        return alike ? `${zone}: ${deadlineOf(iso(moment), zone)}` : undefined;
      }),
    ).toEqual([]);
  });

  it('in a table says how far its zone is from UTC where the zone has no short name', () => {
    const { shortDeadlineOf } = formatsOf('en');
    expect(
      wrong((moment, zone) => {
        const written = /GMT([+-])(\d+)(?::(\d+))?$/.exec(shortDeadlineOf(iso(moment), zone));
        if (!written) return undefined;
        const [, sign, hours, minutes = '0'] = written;
        const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
        return offset === offsetOf(moment, zone) ? undefined : `${zone}: ${written[0]}`;
      }),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it('of an instant are those of the wall', () => {
    const wrong = zones.flatMap((zone) =>
      (moments.get(zone) ?? []).filter((moment) => localDateOf(moment, zone) !== referenceDateOf(moment, zone)),
    );
    expect(wrong).toEqual([]);
  });

  it('left of a period are counted on the wall, today included', () => {
    const [startDate, endDate] = ['2026-10-01', '2027-01-01'];
    const wrong = zones.flatMap((zone) => {
      const [start, end] = [firstInstantOf(startDate, zone), firstInstantOf(endDate, zone)];
      const period = { kind: 'quarterly', startDate, endDate, start: iso(start), end: iso(end) };
      const within = [start, ...(moments.get(zone) ?? []).filter((moment) => moment > start && moment < end), end - 1];
      return within.filter((moment) => {
        const { daysLeft, days } = periodProgress(period, iso(moment), zone);
        return days !== 92 || daysLeft !== daysFrom(referenceDateOf(moment, zone), endDate);
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('T5: the countdown of seven days of grace that a change of the clock falls into', () => {
  it.each([
    ['right', 0],
    ['a day fast', DAY],
    ['a day slow', -DAY],
  ])('is what is left by the server’s clock, on a device that is %s', (_name, off) => {
    let spans = 0;
    for (const zone of zones) {
      for (const change of changesOf.get(zone) ?? []) {
        const marked = change - 3 * DAY - 17 * MINUTE;
        const deadline = graceAfterActivation(marked, zone);
        let device = marked + off;
        const clock = new ServerClock(() => device);
        clock.observe(iso(marked));
        for (const later of [0, 2 * DAY + 61 * MINUTE, deadline - marked - 59 * MINUTE, deadline - marked]) {
          device = marked + off + later;
          expect(countdown(deadline - clock.nowMs()), `${zone} ${iso(deadline)}`).toEqual(
            inWords(marked + later, deadline),
          );
          spans += 1;
        }
      }
    }
    expect(spans).toBeGreaterThan(1_500);
  });
});

function inWords(now: number, deadline: number): Countdown {
  if (now >= deadline) return [];
  const { days, hours, minutes } = spanBetween(now, deadline);
  const units: Countdown = [
    ...(days > 0 ? [['day', days] as const] : []),
    ...(hours > 0 ? [['hour', hours] as const] : []),
    ...(days === 0 && minutes > 0 ? [['minute', minutes] as const] : []),
  ];
  return units;
}
