import { addMonths, daysBetween, startOfDate } from './calendar.ts';
import type { PeriodKind } from './wire.ts';

/** A payment period: half-open local dates `[startDate, endDate)`, as instants `[start, end)`. */
export interface Period {
  startDate: string;
  endDate: string;
  start: number;
  end: number;
}

/** Where an account's periods lie: boundary n = anchor date + n × months, clamped, never chained (T4). */
export interface PeriodPlan {
  kind: PeriodKind;
  anchor: string;
  /** Which period it is now, counted from the anchor. */
  index: number;
}

export const MONTHS: Readonly<Record<PeriodKind, number>> = { monthly: 1, quarterly: 3, annual: 12 };

/** The period a plan is in now (T4). */
export function currentPeriod(plan: PeriodPlan, timeZone: string): Period {
  const startDate = boundary(plan, plan.index);
  const endDate = boundary(plan, plan.index + 1);
  return { startDate, endDate, start: startOfDate(startDate, timeZone), end: startOfDate(endDate, timeZone) };
}

export function periodDays(period: Period): number {
  return daysBetween(period.startDate, period.endDate);
}

function boundary(plan: PeriodPlan, number: number): string {
  return addMonths(plan.anchor, number * MONTHS[plan.kind]);
}
