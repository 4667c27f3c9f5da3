/** From a refusing answer to the `Refusal` the page decides by. */
import * as v from 'valibot';
import type { Refusal } from '../domain/problems.ts';
import { type Check, check, count, email, list, maybe, record, text } from './checks.ts';
import { fieldChange, person } from './schemas.ts';

type Named = Exclude<Refusal, { readonly type: 'refused' }>;
type Facts<T extends Named['type']> = Omit<Extract<Named, { readonly type: T }>, 'type'>;

const none = record<Record<never, never>>({});
const changes = v.optional(list(fieldChange), []);
const whatChanged = record<Facts<'stale'>>({ changedBy: maybe(person), changes });
const invalid = record<Facts<'invalid-request'>>({
  errors: v.optional(list(record<{ readonly pointer: string; readonly code: string }>({ pointer: text, code: text })), []),
});

/** The facts that come with each refusal known by name. */
const facts: { readonly [T in Named['type']]: Check<Facts<T>> } = {
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

const isNamed = (type: string): type is Named['type'] => Object.hasOwn(facts, type);

/** The refusal that a problem says by name; undefined when its name is unknown or its facts are not as agreed. */
export function namedRefusal(problem: unknown): Named | undefined {
  const named = check(record<{ readonly type: string }>({ type: text }), problem);
  if (!named.ok || !isNamed(named.value.type)) return undefined;
  const checked = check<object>(facts[named.value.type], problem);
  // The table above ties each name to its facts.
  return checked.ok ? ({ ...checked.value, type: named.value.type } as Named) : undefined;
}

const byStatus: Readonly<Record<number, 'unauthenticated' | 'not-allowed' | 'not-found' | 'rate-limited'>> = {
  401: 'unauthenticated',
  403: 'not-allowed',
  404: 'not-found',
  429: 'rate-limited',
};

/** RFC 9457's way of saying that the status is all there is to say. */
const NO_NAME = 'about:blank';
const LONGEST_NAME = 100;

function unknownName(body: unknown): string {
  const problem = check(record<{ readonly type: string }>({ type: text }), body);
  const name = problem.ok && problem.value.type !== NO_NAME ? problem.value.type : '';
  return name.slice(0, LONGEST_NAME);
}

/**
 * What a 4xx means. 401 and 429 are what they are, whatever the body says, because the client acts on them; otherwise
 * the name in the body decides, and without a usable one the status.
 */
export function refusalOf(status: number, body: unknown, retryAfter: string | null): Refusal {
  if (status === 401) return { type: 'unauthenticated' };
  if (status === 429) return rateLimited(body, retryAfter);
  const named = namedRefusal(body);
  if (named) return named;
  const refusal = unknownName(body);
  const fallback = byStatus[status];
  return fallback && (refusal === '' || isNamed(refusal)) ? { type: fallback } : { type: 'refused', status, refusal };
}

/** The body is exact; the header counts in seconds. A date in the header would be measured by the wrong clock (T5). */
function rateLimited(body: unknown, retryAfter: string | null): Refusal {
  const stated = check(record<{ readonly retryAfterMs: number }>({ retryAfterMs: count }), body);
  if (stated.ok) return { type: 'rate-limited', retryAfterMs: stated.value.retryAfterMs };
  if (retryAfter !== null && /^\d{1,9}$/.test(retryAfter)) {
    return { type: 'rate-limited', retryAfterMs: Number(retryAfter) * 1000 };
  }
  return { type: 'rate-limited' };
}
