import type { Account, AssignmentPage, Change, LogPage, Operation, Quote } from '../domain/model.ts';
import type { Answer } from '../domain/problems.ts';

export interface CallOptions {
  /** Aborting gives up waiting for the answer; it does not undo what the server has accepted. */
  readonly signal?: AbortSignal;
  /** BCP 47 language of product names. */
  readonly language?: string;
}

export interface ListQuery {
  /** Only of this line; without it of all. */
  readonly lineId?: string;
  /** Items of one page: 500 unless said, at most 5000. It may change from page to page. */
  readonly limit?: number;
  /** The `next` of the page before, of the same list and filters; `limit` is no part of what it is bound to. */
  readonly cursor?: string;
}

/**
 * What the page asks of a backend. The package brings an HTTP client for the contract in `openapi.yaml`; a host whose
 * backend differs implements this interface and injects it.
 *
 * Every method resolves with a value or a `Problem`; a rejection or a throw is treated as a fault of the client. Each has
 * to settle: the page has no time limit of its own, and waits for as long as its client does, so a client gives up on a
 * silent server by itself, with `unreachable`, or `outcome-unknown` of an order.
 * Retries of reads, and the resending of an order with the same key, are the client's business; the page itself never
 * sends one intent under two keys.
 */
export interface LicenseApi {
  /** The account as the signed-in user may see it; `not-allowed` without the right to view (P5). */
  getAccount(options?: CallOptions): Promise<Answer<Account>>;
  /**
   * Prices a change without doing it (P8, M1). Refusals: `stale` when the account differs from `etag`, `below-minimum`
   * (C6), `above-maximum` (C8), `effective-not-allowed`, `no-change` (C9), `not-editable` (P4, P6), `not-found`,
   * `not-allowed` (P5a).
   */
  createQuote(change: Change, etag: string, options?: CallOptions): Promise<Answer<Quote>>;
  /**
   * Accepts exactly this quote (M4). `idempotencyKey` is a UUID, one per intent: repeating it never charges twice.
   * Must answer `outcome-unknown`, never `unreachable`, when the order may have been received. Refusals: `quote-used`,
   * `quote-expired`, `quote-outdated` (M4), `line-busy` (C10), `not-found`, `idempotency-key-reused`, `above-maximum` (M3),
   * `not-allowed` (P5a).
   */
  placeOrder(quoteId: string, idempotencyKey: string, options?: CallOptions): Promise<Answer<Operation>>;
  /** One operation as it is now (T1); `not-found` where there is none of that id. */
  getOperation(id: string, options?: CallOptions): Promise<Answer<Operation>>;
  /** What became of an order; undefined means it was never received. */
  findOperation(idempotencyKey: string, options?: CallOptions): Promise<Answer<Operation | undefined>>;
  /** Who holds which add-on module (A1), page by page; `invalid-cursor` where the list has to be begun anew. */
  listAssignments(query: ListQuery, options?: CallOptions): Promise<Answer<AssignmentPage>>;
  /** The action log (R2), newest first, page by page; `invalid-cursor` as above. `actorId` may be `system`. */
  listActionLog(query: ListQuery & { readonly actorId?: string }, options?: CallOptions): Promise<Answer<LogPage>>;
}
