/** The checks of what comes after the account: a change, and every other answer, in the order of `openapi.yaml`. */
import type {
  Actor,
  Assignment,
  AssignmentPage,
  Change,
  Charge,
  Employee,
  LogEntry,
  LogPage,
  Operation,
  Quote,
} from '../domain/model.ts';
import {
  type Check,
  count,
  instant,
  integer,
  list,
  localDate,
  maybe,
  nonEmptyText,
  oneOf,
  record,
  text,
  where,
} from './checks.ts';
import { adjustment, mark, operation } from './schemas.ts';

/** A quote answers what was asked, so it cannot bring a way to take effect that nobody here knows. */
export const change = record<Change>({
  lineId: nonEmptyText,
  quantity: integer,
  effective: oneOf('now', 'next-period'),
});

const charge = record<Charge>({
  lineId: text,
  quantity: integer,
  unitPrice: integer,
  remainingDays: count,
  periodDays: where(count, (value) => value > 0),
  amount: integer,
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

export const orderAnswer = record<{ readonly operation: Operation }>({ operation });

/** A key leads to one operation or to none. */
export const operationList = record<{ readonly items: readonly Operation[] }>({
  items: where(list(operation), ({ length }) => length <= 1),
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
