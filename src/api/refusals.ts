/** From a refusing answer to the `Refusal` the page decides by. */
import type { Refusal } from '../domain/problems.ts';
import { count, record, text } from './checks.ts';

export type NamedRefusal = Exclude<Refusal, { readonly type: 'refused' }>;
/** Knows the refusals that a name of the contract tells, from a problem of the server. */
export type NamedRefusals = (problem: unknown) => NamedRefusal | undefined;

const typed = record<{ readonly type: string }>({ type: text });

export function typeOf(problem: unknown): string | undefined {
  const checked = typed(problem);
  return checked.ok ? checked.value.type : undefined;
}

const byStatus: Readonly<Record<number, 'not-allowed' | 'not-found'>> = { 403: 'not-allowed', 404: 'not-found' };

/** RFC 9457's way of saying that the status is all there is to say. */
const NO_NAME = 'about:blank';
const LONGEST_NAME = 100;

/**
 * What a 4xx means. 401 and 429 are what they are, whatever the body says, because the client acts on them; otherwise
 * the name in the body decides, where it is a known one with its facts. A 403 and a 404 say as much without a name; all
 * else is `refused`.
 *
 * @param named Not given for a call whose refusals the status tells, each.
 */
export function refusalOf(status: number, body: unknown, retryAfter: string | null, named?: NamedRefusals): Refusal {
  if (status === 401) return { type: 'unauthenticated' };
  if (status === 429) return rateLimited(body, retryAfter);
  const known = named?.(body);
  if (known) return known;
  const type = typeOf(body) ?? NO_NAME;
  const fallback = byStatus[status];
  if (fallback && (type === NO_NAME || type === fallback)) return { type: fallback };
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
