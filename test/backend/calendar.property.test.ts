import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as calendar from '../../mocks/backend/calendar.ts';
import { currentPeriod, periodDays } from '../../mocks/backend/periods.ts';
import * as reference from '../reference/calendar.ts';
import { sequences, timeFor } from '../support/sequences.ts';
import { must, Simulator } from '../support/simulator.ts';
import { moments, periodKinds, type Moment } from '../support/moments.ts';

const RUNS = 1000;
const timeout = timeFor(RUNS, 60_000);

describe('the calendar against another library', () => {
  test('local dates, their first instants, and the same time seven days later', { timeout }, () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(1, 7), ({ zone, instant }, days) => {
        const date = reference.localDateOf(instant, zone);
        expect(calendar.localDate(instant, zone)).toBe(date);
        expect(calendar.addDays(date, days)).toBe(reference.dateDaysLater(date, days));
        for (const day of [date, reference.dateDaysLater(date, 1)]) {
          expect([day, calendar.startOfDate(day, zone)]).toEqual([day, reference.firstInstantOf(day, zone)]);
        }
        expect(calendar.sameTimeDaysLater(instant, days, zone)).toBe(reference.sameTimeLater(instant, days, zone));
      }),
      sequences(RUNS),
    );
  });

  test('T4 boundaries of a period from any anchor', { timeout }, () => {
    fc.assert(
      fc.property(moments, periodKinds, fc.nat(60), ({ zone, instant, anchorDay }, kind, index) => {
        const anchor = anchorOf({ zone, instant, anchorDay }, 0);
        const { startDate, endDate, start, end, days } = reference.periodOf(anchor, kind, index, zone);
        const period = currentPeriod({ kind, anchor, index }, zone);
        expect(period).toEqual({ startDate, endDate, start, end });
        expect(periodDays(period)).toBe(days);
      }),
      sequences(RUNS),
    );
  });
});

describe('an account against the same calendar', () => {
  test('M1, M4, T4, G1, G2 its period, what a quote charges and when it ends, and the deadlines', { timeout }, () => {
    fc.assert(
      fc.property(moments, periodKinds, fc.integer({ min: 0, max: 14 }), (moment, kind, monthsAgo) => {
        const { zone, instant } = moment;
        const anchor = anchorOf(moment, monthsAgo);
        const number = reference.periodNumber(anchor, kind, instant, zone);
        const period = reference.periodOf(anchor, kind, number, zone);
        const account = accountAt(moment, { kind, anchor });
        expect(account.backend.period).toMatchObject({
          ...{ startDate: period.startDate, endDate: period.endDate },
          ...{ start: written(period.start), end: written(period.end) },
        });

        const quote = account.quote('standard', 5);
        const remainingDays = reference.daysFrom(reference.localDateOf(instant, zone), period.endDate);
        expect(quote.charges).toMatchObject([{ remainingDays, periodDays: period.days }]);
        expect(quote.expiresAt).toBe(written(reference.quoteExpiry(instant, period, zone)));
        expect(Date.parse(quote.expiresAt)).toBeGreaterThan(instant);

        const hired = account.hire();
        expect(account.marks()).toEqual([[hired, written(reference.graceAfterActivation(instant, zone))]]);
        must(account.backend.deactivateUser(hired));
        account.toPeriodsEnd();
        const next = reference.periodOf(anchor, kind, number + 1, zone);
        const deadline = written(reference.graceAfterRollOver(next, zone));
        expect(account.marks()).toEqual([
          ['u-04', deadline],
          ['u-03', deadline],
        ]);
      }),
      sequences(RUNS),
    );
  });
});

/** A day of the month some months before a moment, so that the moment lies after it. */
function anchorOf({ zone, instant, anchorDay }: Moment, monthsAgo: number): string {
  const today = reference.localDateOf(instant, zone);
  const month = reference.periodBoundary(`${today.slice(0, 7)}-01`, 'monthly', -monthsAgo).slice(0, 7);
  const day = Math.min(
    anchorDay,
    reference.daysFrom(`${month}-01`, reference.periodBoundary(`${month}-01`, 'monthly', 1)),
  );
  const anchor = `${month}-${String(day).padStart(2, '0')}`;
  return anchor <= today ? anchor : reference.periodBoundary(anchor, 'monthly', -1);
}

/** Four users of four licences, two of which end with the period. */
function accountAt({ zone, instant }: Moment, period: { kind: reference.PeriodKind; anchor: string }): Simulator {
  return Simulator.of({
    ...{ now: written(instant), timeZone: zone, period },
    lines: [{ id: 'standard', kind: 'users', unitPrice: 100, purchased: 4, nextPeriod: 2 }],
    users: [1, 2, 3, 4].map((each) => ({
      name: `Person ${each}`,
      createdAt: `1960-01-0${each}T08:00:00Z`,
      rights: each === 1 ? 'buy' : 'none',
    })),
  });
}

function written(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
