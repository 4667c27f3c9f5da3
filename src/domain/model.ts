/**
 * The words of the page, as `LicenseApi` speaks them.
 *
 * Instants are RFC 3339 strings in UTC (`2026-11-24T09:00:00Z`), local dates `YYYY-MM-DD` in the account's time zone,
 * money is an integer of the currency's minor units, always excluding VAT. A quantity is a total, never a difference,
 * unless the field says so. Enumerations are open: a newer server may send a value that is not named here, and the page
 * then shows the plain fact instead of failing. A sign such as (C8) names a rule of `docs/rules.md`.
 */

/** A value of a known set, or one that a newer server has added. */
export type Open<T extends string> = T | (string & Record<never, never>);

/** RFC 3339 instant in UTC. */
export type Instant = string;
/** `YYYY-MM-DD` in the account's time zone. */
export type LocalDate = string;
/** Integer of the account currency's minor units, excluding VAT (M3). */
export type MinorUnits = number;

/** When a change takes effect: at once, charged for the rest of the period (C1), or from the next period (C3, C5). */
export type Effective = 'now' | 'next-period';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Seeing and buying are two rights (P5a). */
export interface Permissions {
  readonly view: boolean;
  readonly buy: boolean;
}

export interface AccountInfo {
  readonly id: string;
  readonly name: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Decimal digits of the minor unit; comes from the server, never guessed (M3). */
  readonly exponent: number;
  /** IANA zone of every local date and deadline (T5). */
  readonly timeZone: string;
  /** Who ends a subscription (C6). */
  readonly supportEmail: string;
}

/** The current payment period, half-open: the end is the first moment of the next one (T4). */
export interface Period {
  readonly kind: Open<'monthly' | 'quarterly' | 'annual'>;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  readonly start: Instant;
  readonly end: Instant;
}

export type Section = 'licenses' | 'add-ons' | 'integrations';

/** One product on the page (P3). */
export interface Line {
  readonly id: string;
  readonly section: Open<Section>;
  /** In the user's language, from the server. */
  readonly name: string;
  /** Per licence and period. */
  readonly unitPrice: MinorUnits;
  readonly purchased: number;
  /** Total from the next period; differs from `purchased` while a change is planned (C3, C5). */
  readonly nextPeriod: number;
  /** null on fee lines (P6). */
  readonly used: number | null;
  readonly available: number | null;
  /** How many users or assignments have no licence (G3). */
  readonly over: number | null;
  /** The smallest total that can be asked for (C6). */
  readonly minimum: number;
  /** Id of the line whose number this one has (P4). */
  readonly follows?: string;
  readonly editable: boolean;
  readonly readOnlyReason?: Open<'follows-line' | 'fee' | 'no-right'>;
}

export interface Change {
  readonly lineId: string;
  /** The new total (P7). */
  readonly quantity: number;
  readonly effective: Effective;
}

/** A change as an operation tells it; a newer server may know of more ways to take effect. */
export type AcceptedChange = Omit<Change, 'effective'> & { readonly effective: Open<Effective> };

/** What one line costs in a quote (M1). */
export interface Charge {
  readonly lineId: string;
  /** The difference, requested − purchased; on the invoice of a period the number itself. */
  readonly quantity: number;
  readonly unitPrice: MinorUnits;
  /** 0 for a plan. */
  readonly remainingDays: number;
  readonly periodDays: number;
  readonly amount: MinorUnits;
}

/** A plan that a purchase overwrites (C2). */
export interface Adjustment {
  readonly lineId: string;
  readonly from: number;
  readonly to: number;
}

/** A user or assignment without a licence, still active, with a deadline (G1–G8). */
export interface Mark {
  readonly kind: Open<'user' | 'assignment'>;
  /** The user's or the assignment's id. */
  readonly id: string;
  readonly employee: { readonly id: string; readonly name: string; readonly createdAt: Instant };
  readonly lineId: string;
  readonly markedAt: Instant;
  readonly deadline: Instant;
  readonly cause: Open<'activation' | 'roll-over'>;
}

/** A priced, expiring preview of one change; Confirm accepts exactly this (P8, M4). */
export interface Quote {
  readonly id: string;
  readonly expiresAt: Instant;
  readonly change: Change;
  /** The ordered line first, then its followers (P4). */
  readonly charges: readonly Charge[];
  readonly dueNow: MinorUnits;
  readonly nextInvoice: { readonly date: LocalDate; readonly before: MinorUnits; readonly after: MinorUnits };
  /** Who would be marked at the period's end, nobody acting (G7). */
  readonly affected: readonly Mark[];
  readonly adjusts: readonly Adjustment[];
  readonly etag: string;
  readonly serverTime: Instant;
}

/** An accepted change on its way (T1). */
export interface Operation {
  readonly id: string;
  readonly status: Open<'processing' | 'applied' | 'failed'>;
  readonly change: AcceptedChange;
  readonly adjusts: readonly Adjustment[];
  readonly requestedAt: Instant;
  readonly requestedBy: Person;
  readonly settledAt?: Instant;
  /** While processing, when to ask again, in milliseconds. */
  readonly retryAfterMs?: number;
  readonly invoiceId?: string;
  readonly error?: { readonly type: string };
}

export interface NextInvoice {
  readonly date: LocalDate;
  readonly amount: MinorUnits;
}

/** Everything the page shows, at one instant of the server's clock. */
export interface Account {
  readonly account: AccountInfo;
  /** Who is asking, where the backend says so. */
  readonly user?: Person;
  readonly permissions: Permissions;
  readonly period: Period;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  /** Those processing, and those settled in the last 24 hours. */
  readonly operations: readonly Operation[];
  readonly nextInvoice: NextInvoice;
  /** Names the values of purchased, nextPeriod, prices and period; not users. */
  readonly etag: string;
  readonly serverTime: Instant;
}

export interface Employee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly department: string;
}

/** An add-on module licence held by an active employee (A1). */
export interface Assignment {
  readonly id: string;
  readonly lineId: string;
  readonly employee: Employee;
  readonly assignedAt: Instant;
  /** When it is taken away, if it is marked (G6). */
  readonly deadline?: Instant;
}

export interface AssignmentPage {
  readonly items: readonly Assignment[];
  /** Cursor of the next page; its absence is the only sign of the end, and a page that has one is not empty. */
  readonly next?: string;
  readonly total: number;
  /** Changes whenever the list does. */
  readonly etag: string;
}

export type Actor =
  { readonly kind: 'person'; readonly id: string; readonly name: string } | { readonly kind: 'system' };

export type LogEvent =
  | 'requested'
  | 'applied'
  | 'failed'
  | 'cancelled'
  | 'rolled-over'
  | 'marked'
  | 'cleared'
  | 'deactivated'
  | 'assignment-removed';

/** One line of the action log (R2). */
export interface LogEntry {
  readonly id: string;
  readonly at: Instant;
  readonly event: Open<LogEvent>;
  readonly actor: Actor;
  readonly lineId?: string;
  readonly subject?: { readonly kind: Open<'user' | 'assignment'>; readonly id: string; readonly name: string };
  /** `purchased` for a purchase, `nextPeriod` for a plan or its undoing. */
  readonly before?: number;
  readonly after?: number;
  readonly effectiveDate?: LocalDate;
  /** Of a mark: until when the one who is marked is safe. */
  readonly deadline?: Instant;
  readonly unitPrice?: MinorUnits;
  readonly amount?: MinorUnits;
  /** Beside `amount`: what it is the sum of, followers included. */
  readonly charges?: readonly Charge[];
  readonly operationId?: string;
}

export interface LogPage {
  readonly items: readonly LogEntry[];
  readonly next?: string;
  readonly total: number;
}

/** What somebody else changed since the page was loaded. */
export interface FieldChange {
  readonly lineId: string;
  readonly field: Open<'purchased' | 'nextPeriod' | 'unitPrice'>;
  readonly from: number;
  readonly to: number;
}
