/**
 * Every invoice an account must have received, worked out from its action log, the facts of the account and the lines it
 * started with; in BigInt, over another calendar, and sharing nothing with the simulator. Of what the log says is charged
 * only the unit prices are believed: numbers, days and amounts are worked out anew.
 */
import { daysFrom, localDateOf, periodNumber, periodOf, type Period, type PeriodKind } from './calendar.ts';
import { roundedShare } from './money.ts';

interface ReferenceLine {
  id: string;
  purchased: number;
  nextPeriod: number;
  follows?: string | undefined;
}

export interface ReferenceAccount {
  timeZone: string;
  anchor: string;
  kind: PeriodKind;
  /** When it all begins, RFC 3339. */
  start: string;
  lines: readonly ReferenceLine[];
}

/** What is read of an entry. */
export interface ReferenceEntry {
  at: string;
  event: string;
  lineId?: string;
  before?: number;
  after?: number;
  amount?: number;
  charges?: readonly { lineId: string; unitPrice: number }[];
  operationId?: string;
}

interface ReferenceCharge {
  lineId: string;
  quantity: number;
  unitPrice: number;
  remainingDays: number;
  periodDays: number;
  amount: bigint;
}

export interface ReferenceInvoice {
  kind: 'purchase' | 'period';
  issuedAt: string;
  operationId?: string;
  periodStart: string;
  periodEnd: string;
  charges: ReferenceCharge[];
  total: bigint;
}

export function invoicesFrom(account: ReferenceAccount, log: readonly ReferenceEntry[]): ReferenceInvoice[] {
  const ledger = new Ledger(account);
  for (const entry of log) ledger.read(entry);
  return ledger.invoices;
}

/** Reads the log from its beginning, and writes an invoice wherever one is due. */
class Ledger {
  readonly invoices: ReferenceInvoice[] = [];
  readonly #account: ReferenceAccount;
  readonly #lines: ReferenceLine[];
  readonly #requested = new Map<string, ReferenceEntry>();
  #number: number;
  #period: Period;

  constructor(account: ReferenceAccount) {
    this.#account = account;
    this.#lines = account.lines.map((line) => ({ ...line }));
    this.#number = periodNumber(account.anchor, account.kind, Date.parse(account.start), account.timeZone);
    this.#period = this.#periodOf(this.#number);
  }

  read(entry: ReferenceEntry): void {
    if (entry.event === 'requested') this.#requested.set(known(entry.operationId), entry);
    if (entry.event === 'applied') this.#apply(entry);
    if (entry.event === 'rolled-over' && entry.lineId === undefined) this.#rollOver(entry);
  }

  /** A purchase is charged by its price and its day when it was asked for; a plan has no amount. */
  #apply({ at, lineId, amount, operationId }: ReferenceEntry): void {
    const line = this.#line(known(lineId));
    const requested = known(this.#requested.get(known(operationId)));
    const [before, after] = [known(requested.before), known(requested.after)];
    const field = amount === undefined ? 'nextPeriod' : 'purchased';
    if (line[field] !== before) throw new Error(`The log says ${before} where ${line[field]} stood.`);
    line[field] = after;
    if (amount === undefined) return;
    line.nextPeriod = Math.max(line.nextPeriod, after);
    const { days, endDate } = this.#period;
    const remainingDays = daysFrom(localDateOf(Date.parse(requested.at), this.#account.timeZone), endDate);
    const charges = this.#lines
      .filter(({ id, follows }) => id === line.id || follows === line.id)
      .map(({ id }) => charge(id, after - before, requested, remainingDays, days));
    this.#issue({ kind: 'purchase', issuedAt: at, operationId: known(operationId), charges });
  }

  #rollOver(entry: ReferenceEntry): void {
    this.#number += 1;
    this.#period = this.#periodOf(this.#number);
    for (const line of this.#lines) line.purchased = line.nextPeriod;
    const { days, start } = this.#period;
    const charges = this.#lines
      .map(({ id, follows }) => ({ id, quantity: this.#line(follows ?? id).purchased }))
      .filter(({ quantity }) => quantity !== 0)
      .map(({ id, quantity }) => charge(id, quantity, entry, days, days));
    this.#issue({ kind: 'period', issuedAt: new Date(start).toISOString().replace('.000Z', 'Z'), charges });
  }

  #issue(invoice: Omit<ReferenceInvoice, 'total' | 'periodStart' | 'periodEnd'>): void {
    const { startDate, endDate } = this.#period;
    const total = invoice.charges.reduce((sum, { amount }) => sum + amount, 0n);
    this.invoices.push({ ...invoice, periodStart: startDate, periodEnd: endDate, total });
  }

  #periodOf(number: number): Period {
    const { anchor, kind, timeZone } = this.#account;
    return periodOf(anchor, kind, number, timeZone);
  }

  #line(id: string): ReferenceLine {
    return known(this.#lines.find((line) => line.id === id));
  }
}

function charge(
  lineId: string,
  quantity: number,
  { charges }: ReferenceEntry,
  remainingDays: number,
  periodDays: number,
): ReferenceCharge {
  const { unitPrice } = known(charges?.find((each) => each.lineId === lineId));
  const amount = roundedShare(quantity, unitPrice, remainingDays, periodDays);
  return { lineId, quantity, unitPrice, remainingDays, periodDays, amount };
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The log does not say enough.');
  return value;
}
