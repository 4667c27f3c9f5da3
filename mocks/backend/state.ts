/**
 * The simulated account as plain JSON. Instants are milliseconds since 1970 in UTC. Records are replaced, never
 * changed, so that a copy of the whole may share them.
 */
import type { PeriodPlan } from './periods.ts';
import type {
  Adjustment,
  Change,
  Charge,
  FieldChange,
  Invoice,
  LogEntry,
  Mail,
  MockFault,
  Permissions,
  Person,
  Section,
} from './wire.ts';

export type Language = 'en' | 'sv' | 'da';
export type Names = Readonly<Record<Language, string>>;

interface AccountState {
  id: string;
  name: string;
  currency: string;
  exponent: number;
  timeZone: string;
  supportEmail: string;
}

/** What a line counts: `users` and `assignments` are licences, `follower` mirrors its leader, `fee` counts nothing. */
export type LineKind = 'users' | 'assignments' | 'follower' | 'fee';

export interface LineState {
  id: string;
  kind: LineKind;
  section: Section;
  names: Names;
  unitPrice: number;
  /** Of a follower 0: it has its leader's number (P4). */
  purchased: number;
  nextPeriod: number;
  follows: string | null;
  /** Who last changed each of these, for whoever must be told; what is not there never was. */
  authors: Partial<Record<FieldChange['field'], Authorship>>;
}

/** Who changed a value, and when among all changes. */
interface Authorship {
  /** null: the system. */
  by: Person | null;
  order: number;
}

export interface UserState {
  id: string;
  name: string;
  email: string;
  department: string;
  createdAt: number;
  active: boolean;
  permissions: Permissions;
}

export interface AssignmentState {
  id: string;
  userId: string;
  lineId: string;
  assignedAt: number;
}

export type MarkCause = 'activation' | 'roll-over';

export interface MarkState {
  kind: 'user' | 'assignment';
  id: string;
  lineId: string;
  userId: string;
  /** When the user was created or the assignment made: what “latest created” goes by (G5, G6). */
  since: number;
  markedAt: number;
  deadline: number;
  cause: MarkCause;
}

export type ChangeKind = 'purchase' | 'plan' | 'cancellation';

/** What an order changes: `before → after` are `purchased` for a purchase, else `nextPeriod` (R2). */
export interface PricedChange {
  change: Change;
  kind: ChangeKind;
  before: number;
  after: number;
  unitPrice: number;
  charges: Charge[];
  dueNow: number;
  adjusts: Adjustment[];
}

export interface Outcome {
  delayMs: number;
  outcome: 'applied' | 'failed';
  error: string;
}

export interface OperationState {
  id: string;
  priced: PricedChange;
  status: 'processing' | 'applied' | 'failed';
  requestedAt: number;
  requestedBy: Person;
  /** When it settles unless a period's end or a deadline of its line comes first (T2). */
  dueAt: number;
  outcome: Outcome['outcome'];
  error: string;
  effectiveDate: string;
  settledAt: number | null;
  invoiceId: string | null;
}

/** What a quote was priced on; it is outdated while any of it differs (M4, by value). */
export interface BasisLine {
  lineId: string;
  purchased: number;
  nextPeriod: number;
  unitPrice: number;
}

export interface QuoteState {
  id: string;
  userId: string;
  expiresAt: number;
  priced: PricedChange;
  basis: BasisLine[];
  operationId: string | null;
}

export interface KeyState {
  userId: string;
  key: string;
  quoteId: string;
  operationId: string;
  recordedAt: number;
}

/** The values an etag names. */
export interface VersionState {
  etag: string;
  periodStart: string;
  lines: BasisLine[];
}

interface Counters {
  users: number;
  assignments: number;
  quotes: number;
  operations: number;
  invoices: number;
  mails: number;
  log: number;
  /** Of numbers and prices. */
  changes: number;
}

/** How many digits the ids of users and assignments have. */
interface IdWidths {
  users: number;
  assignments: number;
}

export interface EngineState {
  now: number;
  account: AccountState;
  periods: PeriodPlan;
  lines: LineState[];
  /** In the order of their making. */
  users: UserState[];
  /** In the order of their making. */
  assignments: AssignmentState[];
  marks: MarkState[];
  operations: OperationState[];
  quotes: QuoteState[];
  keys: KeyState[];
  invoices: Invoice[];
  mails: Mail[];
  log: LogEntry[];
  versions: VersionState[];
  outcomes: Outcome[];
  faults: MockFault[];
  latencyMs: number;
  counters: Counters;
  idWidths: IdWidths;
  /** How often each line's list of assignments has changed. */
  assignmentVersions: Record<string, number>;
}
