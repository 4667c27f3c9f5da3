import type { FieldChange, Person } from './model.ts';

/** The server says no, and says why; what it refused did not happen. */
export type Refusal =
  /** There is no token, or it is not accepted; `tl-auth-required` is fired, too. */
  | { readonly type: 'unauthenticated' }
  /** The user is not active, or has not the right to view or to buy. */
  | { readonly type: 'not-allowed' }
  /** The request is not as the contract has it; `errors` says where. */
  | {
      readonly type: 'invalid-request';
      readonly errors: readonly { readonly pointer: string; readonly code: string }[];
    }
  /** An order came without a key. */
  | { readonly type: 'idempotency-key-missing' }
  /** The list has to be read anew from its beginning. */
  | { readonly type: 'invalid-cursor' }
  /** There is no such line, quote or operation. */
  | { readonly type: 'not-found' }
  /** The quote was ordered already, under another key. */
  | { readonly type: 'quote-used' }
  /** The quote is not good any more, because of its age. */
  | { readonly type: 'quote-expired' }
  /** A change of the line is being processed. */
  | { readonly type: 'line-busy' }
  /** Prices or numbers are others than were quoted. */
  | { readonly type: 'quote-outdated'; readonly changedBy?: Person; readonly changes: readonly FieldChange[] }
  /** The account is another than the one that the change was made on. */
  | { readonly type: 'stale'; readonly changedBy?: Person; readonly changes: readonly FieldChange[] }
  /** The key of an order belongs to another quote. */
  | { readonly type: 'idempotency-key-reused' }
  /** The number of this line cannot be changed. */
  | { readonly type: 'not-editable' }
  /** Fewer than allowed; `supportEmail` on the standard line, because 0 ends the subscription (C6). */
  | { readonly type: 'below-minimum'; readonly supportEmail?: string }
  /** More than allowed, or an amount that no number says exactly. */
  | { readonly type: 'above-maximum' }
  /** Fewer, and at once. */
  | { readonly type: 'effective-not-allowed' }
  /** That number, or that plan, stands already. */
  | { readonly type: 'no-change' }
  /** Too many requests. */
  | { readonly type: 'rate-limited'; readonly retryAfterMs?: number }
  /** A refusal that this version does not know by name. */
  | { readonly type: 'refused'; readonly status: number; readonly refusal: string };

/** No usable answer came. Of a read nothing happened; of an order see `outcome-unknown`. */
export type Failure =
  /** No answer came, none in time, or one with a status of 500 or more. */
  | { readonly type: 'unreachable'; readonly reason: 'network' | 'timeout' | 'server-error'; readonly status?: number }
  /**
   * An answer is not as the contract has it; `where` names the endpoint and the place in the answer, and never holds
   * personal data.
   */
  | { readonly type: 'malformed-answer'; readonly where: string }
  /** An order was sent and no answer to it can be trusted: it may or may not have been accepted. */
  | {
      readonly type: 'outcome-unknown';
      readonly reason: 'network' | 'timeout' | 'server-error' | 'malformed-answer' | 'aborted' | 'client-fault';
    }
  /** The code of ours that it takes could not be had: nothing was asked, and no order was sent. */
  | { readonly type: 'part-missing' }
  /** The caller gave up; nothing is shown, and no event is fired. */
  | { readonly type: 'aborted' }
  /** The injected client threw or answered something that is no answer, or no backend is at the address given. */
  | { readonly type: 'client-fault'; readonly message: string };

/** Why a call gave no value. The page decides by `type` and shows its own words. */
export type Problem = Refusal | Failure;

/** The same always: there is nothing more to say of it. */
export const PART_MISSING: Problem = { type: 'part-missing' };

/** A value, or the reason there is none. Expected trouble is returned; only programmer errors are thrown. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const success = <T>(value: T): Answer<T> => ({ ok: true, value });
export const failure = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
});

/** What a failure leaves of an order that was sent. */
export const outcomeUnknown = (
  why: Exclude<Failure, { readonly type: 'outcome-unknown' | 'part-missing' }>,
): Answer<never> => failure({ type: 'outcome-unknown', reason: why.type === 'unreachable' ? why.reason : why.type });
