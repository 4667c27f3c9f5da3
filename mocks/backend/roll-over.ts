/** A new period begins (M2, T4, G2). */
import { writeLog } from './action-log.ts';
import { afterRollOver } from './grace.ts';
import { leaderOf } from './lines.ts';
import { toAmount, totalPrice } from './money.ts';
import { currentPeriod, periodDays } from './periods.ts';
import { issueInvoice } from './settlement.ts';
import type { LineState } from './state.ts';
import { changeLine, rememberVersion } from './versions.ts';
import type { Charge } from './wire.ts';
import type { World } from './world.ts';

/** Takes over the planned numbers, invoices the period, logs both, marks whoever is now without a licence. */
export function rollOver(world: World): void {
  rememberVersion(world);
  world.periods = { ...world.periods, index: world.periods.index + 1 };
  world.period = currentPeriod(world.periods, world.account.timeZone);
  const changed = [...world.lines.values()].filter((line) => line.purchased !== line.nextPeriod);
  for (const line of changed) {
    changeLine(world, line, { purchased: line.nextPeriod }, null);
    logLine(world, line);
  }
  invoicePeriod(world);
  afterRollOver(world);
}

/** M2: every line whose number is not 0, fees included. */
function invoicePeriod(world: World): void {
  const days = periodDays(world.period);
  const charges = [...world.lines.values()].flatMap((line) => {
    const quantity = leaderOf(world, line).purchased;
    if (quantity === 0) return [];
    const amount = toAmount(totalPrice([{ number: quantity, unitPrice: line.unitPrice }]));
    return [{ lineId: line.id, quantity, unitPrice: line.unitPrice, remainingDays: days, periodDays: days, amount }];
  });
  const total = charges.reduce((sum, { amount }) => sum + amount, 0);
  issueInvoice(world, { kind: 'period', charges, total });
  logInvoice(world, total, charges);
}

function logLine(world: World, line: LineState): void {
  writeLog(world, {
    event: 'rolled-over',
    actor: { kind: 'system' },
    lineId: line.id,
    before: line.purchased,
    after: line.nextPeriod,
    unitPrice: line.unitPrice,
    effectiveDate: world.period.startDate,
  });
}

function logInvoice(world: World, amount: number, charges: Charge[]): void {
  const effectiveDate = world.period.startDate;
  writeLog(world, { event: 'rolled-over', actor: { kind: 'system' }, effectiveDate, amount, charges });
}
