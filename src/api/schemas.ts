/** One check for each answer of the contract, in the order of `openapi.yaml`. */
import type {
  AcceptedChange,
  Account,
  AccountInfo,
  Actor,
  Adjustment,
  Assignment,
  AssignmentPage,
  Change,
  Charge,
  Employee,
  FieldChange,
  Line,
  LogEntry,
  LogPage,
  Mark,
  NextInvoice,
  Operation,
  Period,
  Permissions,
  Person,
  Quote,
} from '../domain/model.ts';
import {
  type Check,
  count,
  countOrNull,
  currency,
  email,
  flag,
  instant,
  integer,
  list,
  localDate,
  maybe,
  nonEmptyText,
  oneOf,
  record,
  text,
  timeZone,
  where,
} from './checks.ts';

export const person = record<Person>({ id: text, name: text });

export const fieldChange = record<FieldChange>({ lineId: text, field: text, from: integer, to: integer });

/** A quote answers what was asked, so it cannot bring a way to take effect that nobody here knows. */
export const change = record<Change>({
  lineId: nonEmptyText,
  quantity: integer,
  effective: oneOf('now', 'next-period'),
});

const acceptedChange = record<AcceptedChange>({ lineId: nonEmptyText, quantity: integer, effective: text });

const accountInfo = record<AccountInfo>({
  id: text,
  name: text,
  currency,
  exponent: where(count, (value) => value <= 4),
  timeZone,
  supportEmail: email,
});

const period = record<Period>({
  kind: text,
  startDate: localDate,
  endDate: localDate,
  start: instant,
  end: instant,
});

const line = record<Line>({
  id: text,
  section: text,
  name: text,
  unitPrice: count,
  purchased: count,
  nextPeriod: count,
  used: countOrNull,
  available: countOrNull,
  over: countOrNull,
  minimum: count,
  follows: maybe(text),
  editable: flag,
  readOnlyReason: maybe(text),
});

const charge = record<Charge>({
  lineId: text,
  quantity: integer,
  unitPrice: integer,
  remainingDays: count,
  periodDays: where(count, (value) => value > 0),
  amount: integer,
});

const adjustment = record<Adjustment>({ lineId: text, from: count, to: count });

const mark = record<Mark>({
  kind: text,
  id: text,
  employee: record<Mark['employee']>({ id: text, name: text, createdAt: instant }),
  lineId: text,
  markedAt: instant,
  deadline: instant,
  cause: text,
});

export const quote = record<Quote>({
  id: text,
  expiresAt: instant,
  change,
  charges: list(charge),
  dueNow: integer,
  nextInvoice: record<Quote['nextInvoice']>({ date: localDate, before: integer, after: integer }),
  affected: list(mark),
  adjusts: list(adjustment),
  etag: text,
  serverTime: instant,
});

export const operation = record<Operation>({
  id: text,
  status: text,
  change: acceptedChange,
  adjusts: list(adjustment),
  requestedAt: instant,
  requestedBy: person,
  settledAt: maybe(instant),
  retryAfterMs: maybe(count),
  invoiceId: maybe(text),
  error: maybe(record<NonNullable<Operation['error']>>({ type: text })),
});

export const orderAnswer = record<{ readonly operation: Operation }>({ operation });

/** A key leads to one operation or to none. */
export const operationList = record<{ readonly items: readonly Operation[] }>({
  items: where(list(operation), ({ length }) => length <= 1),
});

export const account = record<Account>({
  account: accountInfo,
  user: maybe(person),
  permissions: record<Permissions>({ view: flag, buy: flag }),
  period,
  lines: list(line),
  marks: list(mark),
  operations: list(operation),
  nextInvoice: record<NextInvoice>({ date: localDate, amount: integer }),
  etag: text,
  serverTime: instant,
});

const assignment = record<Assignment>({
  id: text,
  lineId: text,
  employee: record<Employee>({ id: text, name: text, email: text, department: text }),
  assignedAt: instant,
  deadline: maybe(instant),
});

export const assignmentPage = record<AssignmentPage>({
  items: list(assignment),
  next: maybe(nonEmptyText),
  total: count,
  etag: text,
});

type PersonActor = Extract<Actor, { readonly kind: 'person' }>;

const isPerson = record<Pick<PersonActor, 'kind'>>({ kind: oneOf('person') });
const personActor = record<PersonActor>({ kind: oneOf('person'), id: text, name: text });
/** A kind of actor that is not named here is no person; what it did is told as the system's doing. */
const otherActor = record<{ readonly kind: string }>({ kind: text });
const actor: Check<Actor> = (input) => {
  if (isPerson(input).ok) return personActor(input);
  const other = otherActor(input);
  return other.ok ? { ok: true, value: { kind: 'system' } } : other;
};

const logEntry = record<LogEntry>({
  id: text,
  at: instant,
  event: text,
  actor,
  lineId: maybe(text),
  subject: maybe(record<NonNullable<LogEntry['subject']>>({ kind: text, id: text, name: text })),
  before: maybe(count),
  after: maybe(count),
  effectiveDate: maybe(localDate),
  deadline: maybe(instant),
  unitPrice: maybe(integer),
  amount: maybe(integer),
  charges: maybe(list(charge)),
  operationId: maybe(text),
});

export const logPage = record<LogPage>({ items: list(logEntry), next: maybe(nonEmptyText), total: count });
