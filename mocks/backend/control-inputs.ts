/**
 * Judges what the controls are given, whoever gives it: a request, a test, or a field of the panel. A request is read by
 * the same ranges, so that all its mistakes are named at once.
 */
import { durationLength } from './calendar.ts';
import { FAULT_KINDS, type NextFaults } from './faults.ts';
import { DEFAULT_OUTCOME } from './orders.ts';
import type { NewUser } from './people.ts';
import { accepted, invalid, refused, type Result } from './refusals.ts';
import type { Outcome } from './state.ts';
import type { MockFault } from './wire.ts';

/** A day: the longest an operation may take. */
const LONGEST_DELAY_MS = 24 * 3_600_000;
export const LATENCY_MS = { least: 0, most: 60_000 };
export const ERROR_STATUS = { least: 400, most: 599 };
/** Minor units, milliseconds, or whatever else is counted. */
export const ANY_COUNT = { least: 0, most: Number.MAX_SAFE_INTEGER };
export const SHORTEST_EMAIL = 3;

export interface NextOutcome {
  /** ISO 8601 duration up to 24 hours; default two minutes. */
  delay?: string;
  outcome: 'applied' | 'failed';
  /** The problem type of a failure; only with `failed`. */
  error?: string;
}

export function judgeUser(user: NewUser): Result<NewUser> {
  if (user.name === '') return invalid('/name', 'too-short', 'An employee has a name.', ['at least 1 character']);
  if (user.email.length < SHORTEST_EMAIL) {
    return invalid('/email', 'too-short', 'An employee has an e-mail address.', [
      `at least ${SHORTEST_EMAIL} characters`,
    ]);
  }
  return accepted(user);
}

export function judgeUnitPrice(unitPrice: number): Result<number> {
  if (isWithin(ANY_COUNT, unitPrice)) return accepted(unitPrice);
  return invalid('/unitPrice', 'out-of-range', 'A price is in minor units.', [wholeNumber(ANY_COUNT)]);
}

export function judgeOutcome(next: NextOutcome): Result<Outcome> {
  const delayMs = next.delay === undefined ? DEFAULT_OUTCOME.delayMs : durationLength(next.delay);
  if (delayMs === undefined || delayMs > LONGEST_DELAY_MS) {
    return invalid('/delay', 'not-a-delay', 'This is no delay.', ['an ISO 8601 duration from PT0S to PT24H']);
  }
  const { outcome, error = DEFAULT_OUTCOME.error } = next;
  if (outcome === 'applied' && next.error !== undefined) {
    return invalid('/error', 'not-allowed', 'What is applied has no error.', ['error only with outcome failed']);
  }
  if (error === '') return invalid('/error', 'too-short', 'A failure has a type.', ['at least 1 character']);
  return accepted({ delayMs, outcome, error });
}

/** Which endpoints there are to match is the queue's to say. */
export function judgeFaults({ next = [], latencyMs }: NextFaults): Result<null> {
  if (latencyMs !== undefined && !isWithin(LATENCY_MS, latencyMs)) {
    return invalid('/latencyMs', 'out-of-range', 'A latency is in milliseconds.', [wholeNumber(LATENCY_MS)]);
  }
  const judged = next.map((fault, at) => judgeFault(fault, `/next/${at}`));
  return judged.find(({ ok }) => !ok) ?? accepted(null);
}

function judgeFault({ kind, status, retryAfterMs }: MockFault, pointer: string): Result<null> {
  if (!FAULT_KINDS.includes(kind)) {
    return invalid(`${pointer}/kind`, 'not-allowed', 'There is no such kind of fault.', [...FAULT_KINDS]);
  }
  if (kind !== 'status') return judgeOnlyOfStatus({ status, retryAfterMs }, pointer);
  if (!isWithin(ERROR_STATUS, status)) {
    const code = status === undefined ? 'missing' : 'out-of-range';
    return invalid(`${pointer}/status`, code, 'The status of an error.', [wholeNumber(ERROR_STATUS)]);
  }
  if (retryAfterMs !== undefined && !isWithin(ANY_COUNT, retryAfterMs)) {
    return invalid(`${pointer}/retryAfterMs`, 'out-of-range', 'When to try again.', [wholeNumber(ANY_COUNT)]);
  }
  return accepted(null);
}

function judgeOnlyOfStatus(fields: Record<string, unknown>, pointer: string): Result<null> {
  const given = Object.keys(fields).filter((name) => fields[name] !== undefined);
  if (given.length === 0) return accepted(null);
  return refused('invalid-request', 'Only an error answer has it.', {
    errors: given.map((name) => ({ pointer: `${pointer}/${name}`, code: 'not-allowed' })),
    allowed: given.map(onlyOfStatus),
  });
}

export function onlyOfStatus(name: string): string {
  return `${name} only with kind status`;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

export function isWithin({ least, most }: Range, value: number | undefined): boolean {
  return Number.isInteger(value) && value !== undefined && value >= least && value <= most;
}

export function wholeNumber({ least, most }: Range): string {
  return `a whole number from ${least} to ${most}`;
}
