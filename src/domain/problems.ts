import type { FieldChange, Person } from './model.ts';

/** The server says no, and says why; what it refused did not happen. */
export type Refusal =
  | { readonly type: 'unauthenticated' }
  | { readonly type: 'not-allowed' }
  | {
      readonly type: 'invalid-request';
      readonly errors: readonly { readonly pointer: string; readonly code: string }[];
    }
  | { readonly type: 'idempotency-key-missing' }
  | { readonly type: 'invalid-cursor' }
  | { readonly type: 'not-found' }
  | { readonly type: 'quote-used' }
  | { readonly type: 'quote-expired' }
  | { readonly type: 'line-busy' }
  | { readonly type: 'quote-outdated'; readonly changedBy?: Person; readonly changes: readonly FieldChange[] }
  | { readonly type: 'stale'; readonly changedBy?: Person; readonly changes: readonly FieldChange[] }
  | { readonly type: 'idempotency-key-reused' }
  | { readonly type: 'not-editable' }
  /** `supportEmail` on the standard line, because 0 ends the subscription (C6). */
  | { readonly type: 'below-minimum'; readonly supportEmail?: string }
  | { readonly type: 'above-maximum' }
  | { readonly type: 'effective-not-allowed' }
  | { readonly type: 'no-change' }
  | { readonly type: 'rate-limited'; readonly retryAfterMs?: number }
  /** A refusal this version does not know by name. */
  | { readonly type: 'refused'; readonly status: number; readonly refusal: string };

/** No usable answer came. Of a read nothing happened; of an order see `outcome-unknown`. */
export type Failure =
  | { readonly type: 'unreachable'; readonly reason: 'network' | 'timeout' | 'server-error'; readonly status?: number }
  /** `where` names the endpoint and the place in the answer that was wrong; it never holds personal data. */
  | { readonly type: 'malformed-answer'; readonly where: string }
  /** An order was sent and no answer to it can be trusted: it may or may not have been accepted. */
  | {
      readonly type: 'outcome-unknown';
      readonly reason: 'network' | 'timeout' | 'server-error' | 'malformed-answer' | 'aborted' | 'client-fault';
    }
  /** The caller gave up; nothing is shown. */
  | { readonly type: 'aborted' }
  /** The injected client threw or answered something that is no answer, or no backend is at the address given. */
  | { readonly type: 'client-fault'; readonly message: string };

/** Why a call gave no value. The page decides by `type` and shows its own words. */
export type Problem = Refusal | Failure;

/** A value, or the reason there is none. Expected trouble is returned; only programmer errors are thrown. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const success = <T>(value: T): Answer<T> => ({ ok: true, value });
export const failure = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
});

/** What a failure leaves of an order that was sent. */
export const outcomeUnknown = (why: Exclude<Failure, { readonly type: 'outcome-unknown' }>): Answer<never> =>
  failure({ type: 'outcome-unknown', reason: why.type === 'unreachable' ? why.reason : why.type });
