/** The refusals that a name of the contract tells, with the facts that come with each. */
import type { FieldChange } from '../domain/model.ts';
import { type Check, count, email, integer, list, maybe, record, text } from './checks.ts';
import { type NamedRefusal, typeOf } from './refusals.ts';
import { person } from './schemas.ts';

type Facts<T extends NamedRefusal['type']> = Omit<Extract<NamedRefusal, { readonly type: T }>, 'type'>;

/** None where there is no list. */
const listOrNone =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (input) =>
    list(check)(input ?? []);

const none: Check<object> = record({});
const fieldChange = record<FieldChange>({ lineId: text, field: text, from: integer, to: integer });
const whatChanged = record<Facts<'stale'>>({ changedBy: maybe(person), changes: listOrNone(fieldChange) });
const invalid = record<Facts<'invalid-request'>>({
  errors: listOrNone(record<{ readonly pointer: string; readonly code: string }>({ pointer: text, code: text })),
});

/** The facts that come with each refusal known by name. */
const facts: FactsTable<NamedRefusal> = {
  unauthenticated: none,
  'not-allowed': none,
  'invalid-request': invalid,
  'idempotency-key-missing': none,
  'invalid-cursor': none,
  'not-found': none,
  'quote-used': none,
  'quote-expired': none,
  'line-busy': none,
  'quote-outdated': whatChanged,
  stale: whatChanged,
  'idempotency-key-reused': none,
  'not-editable': none,
  'below-minimum': record<Facts<'below-minimum'>>({ supportEmail: maybe(email) }),
  'above-maximum': none,
  'effective-not-allowed': none,
  'no-change': none,
  'rate-limited': record<Facts<'rate-limited'>>({ retryAfterMs: maybe(count) }),
};

/** The facts of every problem of a kind `P`, by its type. */
export type FactsTable<P extends { readonly type: string }> = {
  readonly [T in P['type']]: Check<Omit<Extract<P, { readonly type: T }>, 'type'>>;
};

/** The problem of the table that `input` is; undefined when its type is not there or its facts are not as agreed. */
export function problemIn<P extends { readonly type: string }>(table: FactsTable<P>, input: unknown): P | undefined {
  const type = typeOf(input);
  if (type === undefined || !Object.hasOwn(table, type)) return undefined;
  const facts: Check<object> = table[type as P['type']];
  const checked = facts(input);
  // The table ties each type to its facts.
  return checked.ok ? ({ ...checked.value, type } as P) : undefined;
}

/** The refusals known by name, from a problem of the server or of a host's client. */
export const namedRefusal = (problem: unknown): NamedRefusal | undefined => problemIn<NamedRefusal>(facts, problem);
