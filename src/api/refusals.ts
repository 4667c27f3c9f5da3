/** From a refusing answer to the `Refusal` the page decides by. */
import type { Refusal } from '../domain/problems.ts';
import { type Check, count, email, listOrNone, maybe, record, text } from './checks.ts';
import { fieldChange, person } from './schemas.ts';

type NamedRefusal = Exclude<Refusal, { readonly type: 'refused' }>;
type Facts<T extends NamedRefusal['type']> = Omit<Extract<NamedRefusal, { readonly type: T }>, 'type'>;

const none: Check<object> = record({});
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

const isNamed = (type: string): boolean => Object.hasOwn(facts, type);

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

const typed = record<{ readonly type: string }>({ type: text });

function typeOf(problem: unknown): string | undefined {
  const checked = typed(problem);
  return checked.ok ? checked.value.type : undefined;
}

/** The refusals known by name, from a problem of the server or of a host's client. */
export const namedRefusal = (problem: unknown): NamedRefusal | undefined => problemIn<NamedRefusal>(facts, problem);

const byStatus: Readonly<Record<number, 'not-allowed' | 'not-found'>> = { 403: 'not-allowed', 404: 'not-found' };

/** RFC 9457's way of saying that the status is all there is to say. */
const NO_NAME = 'about:blank';
const LONGEST_NAME = 100;

/**
 * What a 4xx means. 401 and 429 are what they are, whatever the body says, because the client acts on them; otherwise
 * the name in the body decides, and without a usable one the status.
 */
export function refusalOf(status: number, body: unknown, retryAfter: string | null): Refusal {
  if (status === 401) return { type: 'unauthenticated' };
  if (status === 429) return rateLimited(body, retryAfter);
  const named = namedRefusal(body);
  if (named) return named;
  const type = typeOf(body) ?? NO_NAME;
  const fallback = byStatus[status];
  // A name of ours with facts that are not as agreed is no better than none.
  if (fallback && (type === NO_NAME || isNamed(type))) return { type: fallback };
  return { type: 'refused', status, refusal: type === NO_NAME ? '' : type.slice(0, LONGEST_NAME) };
}

const exactDelay = record<{ readonly retryAfterMs: number }>({ retryAfterMs: count });

/** The body is exact; the header counts in seconds. A date in the header would be measured by the wrong clock (T5). */
function rateLimited(body: unknown, retryAfter: string | null): Refusal {
  const stated = exactDelay(body);
  if (stated.ok) return { type: 'rate-limited', retryAfterMs: stated.value.retryAfterMs };
  if (retryAfter !== null && /^\d{1,9}$/.test(retryAfter)) {
    return { type: 'rate-limited', retryAfterMs: Number(retryAfter) * 1000 };
  }
  return { type: 'rate-limited' };
}
