import type { LineNumbers, QuantityError } from './change-kind.ts';
import type { Change, Effective, FieldChange, Instant, Operation, Person, Quote } from './model.ts';
import type { Answer, Problem } from './problems.ts';

/** What the person is about to do, as far as the page knows before the server has priced it. */
export interface Draft {
  readonly lineId: string;
  /** Exactly what was typed; never corrected (C8). */
  readonly input: string;
  /** The choice of time; counts only for an increase (C5). */
  readonly effective: Effective;
  /** The line's numbers this draft was made on. */
  readonly line: LineNumbers;
  /** The account's etag this draft was made on; an older one makes the server say who changed what (M4). */
  readonly etag: string;
  /** What came between the person and their order; stays until the input changes. */
  readonly notice?: Notice;
  /** How many times in a row the server called the numbers stale; it may not go on for ever. */
  readonly staleAnswers?: number;
  /** An order of it was refused; without that nothing was ever confirmed. */
  readonly refused?: true;
  /** The quote that no longer holds, so that its total can be struck through beside the new one. */
  readonly previous?: Quote;
}

/** Why a draft needs another look. In every case nothing was ordered and nothing charged. */
export type Notice =
  | { readonly type: 'expired' }
  | { readonly type: 'changed'; readonly changedBy?: Person; readonly changes: readonly FieldChange[] }
  | { readonly type: 'busy' }
  | { readonly type: 'quote-used' }
  | { readonly type: 'signed-out' }
  /** An order that was sent is known not to have been received. */
  | { readonly type: 'never-received' }
  | { readonly type: 'not-placed'; readonly problem: Problem };

type FieldErrorType = QuantityError | 'not-editable' | 'effective-not-allowed' | 'no-change';

export interface FieldError {
  readonly type: FieldErrorType;
  /** Who ends a subscription, where the server named it (C6). */
  readonly supportEmail?: string | undefined;
}

/** One confirmed order: one key, however often it is sent. Kept so that a reload can ask what became of it. */
export interface Intent {
  /** Idempotency key, a UUID. */
  readonly key: string;
  readonly accountId: string;
  readonly userId?: string;
  readonly quoteId: string;
  readonly change: Change;
  /** `purchased` when it was confirmed. */
  readonly from: number;
  /** Minor units. */
  readonly dueNow: number;
  /** When it was confirmed, by the server's clock as the page knew it. */
  readonly confirmedAt: Instant;
}

/**
 * Where the change of one line stands. After `accepted` the account's operations speak, so that other tabs and other
 * administrators see the same (T1); no state here is ever shown as money spent.
 */
export type ChangeFlow =
  /** No number that could be quoted; without an error it is the number that already stands. */
  | { readonly phase: 'editing'; readonly draft: Draft; readonly error?: FieldError }
  | { readonly phase: 'quoting'; readonly draft: Draft; readonly change: Change; readonly awaiting: Awaiting }
  /** No quote could be had; nothing was ordered. */
  | { readonly phase: 'unquotable'; readonly draft: Draft; readonly change: Change; readonly problem: Problem }
  | {
      readonly phase: 'quoted';
      readonly draft: Draft;
      readonly quote: Quote;
      /** It has only just come: a press that arrives now was meant for what stood there before (P8). */
      readonly unseen?: true;
    }
  | { readonly phase: 'confirming'; readonly draft: Draft; readonly quote: Quote; readonly intent: Intent }
  /** The order was sent and no answer can be trusted; it is looked up by its key, never sent under a new one. */
  | {
      readonly phase: 'unknown';
      readonly intent: Intent;
      readonly draft?: Draft;
      readonly checking: boolean;
      readonly attempts: number;
      readonly checkedAt?: Instant;
    }
  | { readonly phase: 'accepted'; readonly operation: Operation }
  /** The editor was closed because the right to buy went (P5a); nothing was ordered, and the line says so. */
  | { readonly phase: 'right-lost' };

/** An order was sent, and nobody knows yet what became of it. */
export type Doubt = Extract<ChangeFlow, { readonly phase: 'unknown' }>;

/** Open in the editor, with nothing sent that could cost money. */
export type UnsentFlow = Extract<ChangeFlow, { readonly phase: 'editing' | 'quoting' | 'quoted' | 'unquotable' }>;

/**
 * What a draft waits for: the price; an answer to the numbers it was made on, which tells who changed what; or the
 * account, because the server says that it is newer than what the page knows.
 */
export type Awaiting = 'price' | 'who-changed' | 'account';

/** The current numbers of the line, from the account. */
export interface LineFacts {
  readonly line: LineNumbers;
  readonly etag: string;
}

export type FlowEvent =
  | {
      readonly type: 'opened';
      readonly lineId: string;
      readonly input: string;
      readonly effective: Effective;
      readonly facts: LineFacts;
    }
  | { readonly type: 'input-changed'; readonly input: string }
  | { readonly type: 'effective-changed'; readonly effective: Effective }
  | { readonly type: 'quote-answered'; readonly change: Change; readonly answer: Answer<Quote> }
  /** The account was read again, with the operations it knows. */
  | {
      readonly type: 'account-read';
      readonly facts: LineFacts;
      readonly operations: readonly Operation[];
      readonly serverTime: Instant;
    }
  /** The account could not be read. */
  | { readonly type: 'account-failed'; readonly problem: Problem }
  | { readonly type: 'quote-retried' }
  /** The quote has been on screen for a moment. */
  | { readonly type: 'quote-seen'; readonly quoteId: string }
  | { readonly type: 'quote-expired'; readonly quoteId: string }
  | { readonly type: 'confirmed'; readonly intent: Intent }
  | { readonly type: 'order-answered'; readonly key: string; readonly answer: Answer<Operation> }
  /** An order of this tab from before a reload. */
  | { readonly type: 'intent-restored'; readonly intent: Intent }
  /** The person, or the waiting time, asks again about an unknown outcome. */
  | { readonly type: 'check-asked' }
  | { readonly type: 'check-due' }
  | {
      readonly type: 'looked-up';
      readonly key: string;
      readonly answer: Answer<Operation | undefined>;
      readonly at: Instant;
    }
  | { readonly type: 'right-lost' }
  | { readonly type: 'cancelled' };

/** What can happen to a flow that there is. */
export type OpenFlowEvent = Exclude<FlowEvent, { readonly type: 'opened' | 'intent-restored' }>;

export type FlowEffect =
  | { readonly type: 'request-quote'; readonly change: Change; readonly etag: string }
  | { readonly type: 'place-order'; readonly intent: Intent }
  | { readonly type: 'look-up'; readonly intent: Intent }
  /** The order has an outcome; its key need not survive a reload any more. */
  | { readonly type: 'forget-intent'; readonly key: string }
  | { readonly type: 'reload-account' }
  | { readonly type: 'announce-accepted'; readonly operation: Operation; readonly intent: Intent };

export interface FlowStep {
  /** Undefined: the line is closed. */
  readonly flow: ChangeFlow | undefined;
  readonly effects: readonly FlowEffect[];
}

/** Nothing changes. */
export const stay = (flow: ChangeFlow | undefined): FlowStep => ({ flow, effects: [] });
