/** The check of the account, the first answer that a page needs, in the order of `openapi.yaml`. */
import type {
  AcceptedChange,
  Account,
  AccountInfo,
  Adjustment,
  Line,
  Mark,
  NextInvoice,
  Operation,
  Period,
  Permissions,
  Person,
} from '../domain/model.ts';
import {
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
  record,
  text,
  timeZone,
  where,
} from './checks.ts';

export const person = record<Person>({ id: text, name: text });

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

export const adjustment = record<Adjustment>({ lineId: text, from: count, to: count });

export const mark = record<Mark>({
  kind: text,
  id: text,
  employee: record<Mark['employee']>({ id: text, name: text, createdAt: instant }),
  lineId: text,
  markedAt: instant,
  deadline: instant,
  cause: text,
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
