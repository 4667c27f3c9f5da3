/**
 * Every invoice an account must have received, worked out from its action log, what it started with and the price
 * changes; in BigInt, and sharing nothing with the simulator.
 */
import { daysFrom, periodBoundary } from './calendar.ts';
import { roundedShare } from './money.ts';

interface ReferenceLine {
  id: string;
  purchased: number;
  nextPeriod: number;
  unitPrice: number;
  follows?: string;
}

export interface ReferenceEntry {
  at: string;
  event: string;
  lineId?: string;
  before?: number;
  after?: number;
  effectiveDate?: string;
  amount?: number;
  operationId?: string;
}

/** A price that changed when the log was this long. */
export interface PriceChange {
  logLength: number;
  lineId: string;
  unitPrice: number;
}

export interface ReferenceInvoice {
  kind: 'purchase' | 'period';
  issuedAt: string;
  total: bigint;
}

export interface ReferenceAccount {
  anchor: string;
  months: number;
  /** How many whole periods lie between the anchor and the start. */
  index: number;
  lines: ReferenceLine[];
}

export function invoicesFrom(
  account: ReferenceAccount,
  log: ReferenceEntry[],
  prices: PriceChange[],
): ReferenceInvoice[] {
  const lines = account.lines.map((line) => ({ ...line }));
  const find = (id: string | undefined): ReferenceLine => lines.find((line) => line.id === id)!;
  const quotedAt = new Map<string, Map<string, number>>();
  const invoices: ReferenceInvoice[] = [];
  let index = account.index;
  const waiting = [...prices];

  log.forEach((entry, position) => {
    while (waiting[0] && waiting[0].logLength <= position) {
      const change = waiting.shift()!;
      find(change.lineId).unitPrice = change.unitPrice;
    }
    if (entry.event === 'requested') {
      quotedAt.set(entry.operationId!, new Map(lines.map(({ id, unitPrice }) => [id, unitPrice])));
    }
    if (entry.event === 'applied') {
      const line = find(entry.lineId);
      const isPurchase = entry.amount !== undefined;
      if (isPurchase) {
        const start = periodBoundary(account.anchor, account.months, index);
        const end = periodBoundary(account.anchor, account.months, index + 1);
        const quoted = quotedAt.get(entry.operationId!)!;
        const charged = lines.filter(({ id, follows }) => id === line.id || follows === line.id);
        const total = charged.reduce(
          (sum, { id }) =>
            sum +
            roundedShare(
              entry.after! - entry.before!,
              quoted.get(id)!,
              daysFrom(entry.effectiveDate!, end),
              daysFrom(start, end),
            ),
          0n,
        );
        invoices.push({ kind: 'purchase', issuedAt: entry.at, total });
        line.purchased = entry.after!;
        line.nextPeriod = Math.max(line.nextPeriod, entry.after!);
      } else {
        line.nextPeriod = entry.after!;
      }
    }
    if (entry.event === 'rolled-over' && entry.lineId === undefined) {
      index += 1;
      for (const line of lines) line.purchased = line.nextPeriod;
      const total = lines.reduce(
        (sum, line) => sum + BigInt(find(line.follows ?? line.id).purchased) * BigInt(line.unitPrice),
        0n,
      );
      invoices.push({ kind: 'period', issuedAt: entry.at, total });
    }
  });
  return invoices;
}
