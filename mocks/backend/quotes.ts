/** A quote prices one change for one user and expires (P8, M1, M4, G7). Quoting changes nothing on the account. */
import { daysBetween, formatInstant, nextMidnight } from './calendar.ts';
import { judge, numbersAfter } from './changes.ts';
import { afterEvent } from './grace.ts';
import { makeId } from './ids.ts';
import { highestInvoiceTotal, nextInvoiceTotal, withFollowers } from './lines.ts';
import { inOrderOfDeadlines } from './mark-order.ts';
import { isPayable, prorate, sum, toAmount } from './money.ts';
import { periodDays } from './periods.ts';
import { accepted, notFound, refused, type Result } from './refusals.ts';
import { settle } from './settlement.ts';
import type { ChangeKind, LineState, MarkState, PricedChange, QuoteState } from './state.ts';
import { advanceTo } from './timeline.ts';
import { basisWithFollowers, changeFacts, changesSince, currentEtag } from './versions.ts';
import { wireMark } from './views.ts';
import type { Adjustment, Change, Charge, Quote } from './wire.ts';
import type { World } from './world.ts';
import { fork, poolOf, recordOf, todayIn } from './world.ts';

const LIFETIME_MS = 15 * 60_000;

/** Prices a change made on the account as `etag` names it. Checked in order: 404, 412, 422. */
export function createQuote(world: World, userId: string, change: Change, etag: string): Result<Quote> {
  const line = world.lines.get(change.lineId);
  if (!line) return notFound('line', change.lineId);
  if (etag !== currentEtag(world)) return stale(world, etag);
  const judged = judge(world, line, change);
  if (!judged.ok) return judged;
  const kind = judged.value;
  const priced = price(world, line, change, kind);
  if (!priced) return tooExpensive();
  world.counters.quotes += 1;
  const quote: QuoteState = {
    id: makeId('q', world.counters.quotes, 6),
    userId,
    priced,
    expiresAt: expiryOf(world),
    basis: basisWithFollowers(world, line),
    operationId: null,
  };
  world.quotes.set(quote.id, quote);
  return accepted(present(world, quote, line, etag));
}

export function tooExpensive(): Result<never> {
  return refused('above-maximum', 'This would come to more than 2^53 − 1 minor units.');
}

/** After 15 minutes, at local midnight or at the period's end, whichever is first (M4). */
function expiryOf(world: World): number {
  const midnight = nextMidnight(world.now, world.account.timeZone);
  return Math.min(world.now + LIFETIME_MS, midnight, world.period.end);
}

function stale(world: World, etag: string): Result<never> {
  return refused('stale', 'The numbers or prices have changed since.', changeFacts(world, changesSince(world, etag)));
}

/** undefined: it would come to more than can be said exactly. */
function price(world: World, line: LineState, change: Change, kind: ChangeKind): PricedChange | undefined {
  const after = numbersAfter(line, kind, change.quantity);
  const highest = highestInvoiceTotal(world, new Map([[line.id, Math.max(after.purchased, after.nextPeriod)]]));
  const charges = withFollowers(world, line).map((each) =>
    chargeFor(world, each, change.quantity - line.purchased, kind),
  );
  const dueNow = sum(charges.map(({ exact }) => exact));
  if (!isPayable(highest) || !isPayable(dueNow)) return undefined;
  const [was, is] = kind === 'purchase' ? [line.purchased, after.purchased] : [line.nextPeriod, after.nextPeriod];
  return {
    change,
    kind,
    before: was,
    after: is,
    unitPrice: line.unitPrice,
    charges: charges.map(({ charge, exact }) => ({ ...charge, amount: toAmount(exact) })),
    dueNow: toAmount(dueNow),
    adjusts: kind === 'purchase' ? adjustmentsOf(line, after.nextPeriod) : [],
  };
}

/** M1; a plan charges nothing now. */
function chargeFor(
  world: World,
  line: LineState,
  quantity: number,
  kind: ChangeKind,
): { charge: Charge; exact: bigint } {
  const days = periodDays(world.period);
  // Where clocks went back over midnight, the day before the period comes a second time.
  const remainingDays = kind === 'purchase' ? Math.min(days, daysBetween(todayIn(world), world.period.endDate)) : 0;
  const exact = kind === 'purchase' ? prorate(quantity, line.unitPrice, remainingDays, days) : 0n;
  const charge = { lineId: line.id, quantity, unitPrice: line.unitPrice, remainingDays, periodDays: days, amount: 0 };
  return { charge, exact };
}

/** C2: a plan that the purchase overwrites. */
function adjustmentsOf(line: LineState, to: number): Adjustment[] {
  const planned = line.nextPeriod !== line.purchased;
  return planned && line.nextPeriod !== to ? [{ lineId: line.id, from: line.nextPeriod, to }] : [];
}

function present(world: World, quote: QuoteState, line: LineState, etag: string): Quote {
  const { change, kind, charges, dueNow, adjusts } = quote.priced;
  const { nextPeriod } = numbersAfter(line, kind, change.quantity);
  return {
    id: quote.id,
    expiresAt: formatInstant(quote.expiresAt),
    change,
    charges,
    dueNow,
    adjusts,
    etag,
    nextInvoice: {
      date: world.period.endDate,
      before: toAmount(nextInvoiceTotal(world)),
      after: toAmount(nextInvoiceTotal(world, new Map([[line.id, nextPeriod]]))),
    },
    affected: affectedBy(world, line, kind, change.quantity).map((mark) => wireMark(world, mark)),
    serverTime: formatInstant(world.now),
  };
}

/**
 * G7: who of this line would be marked at the period's end, played on a copy, nobody acting; not who is already, unless that
 * mark ends before.
 */
function affectedBy(world: World, line: LineState, kind: ChangeKind, quantity: number): MarkState[] {
  const copy = fork(world);
  const busyWith = copy.processing.get(line.id);
  if (busyWith !== undefined) settle(copy, recordOf(copy.operations, busyWith));
  const settled = recordOf(copy.lines, line.id);
  copy.lines.set(line.id, { ...settled, ...numbersAfter(settled, kind, quantity) });
  afterEvent(copy);
  advanceTo(copy, copy.period.end);
  const already = poolOf(world, line.id).marks;
  // What neither world has changed is one object in both.
  return [...poolOf(copy, line.id).marks.values()]
    .filter((mark) => already.get(mark.id) !== mark)
    .sort(inOrderOfDeadlines);
}
