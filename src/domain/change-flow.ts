import { changeFor, changeKind, parseQuantity, type LineNumbers, type QuantityError } from './change-kind.ts';
import type { AcceptedChange, Change, Effective, FieldChange, Instant, Operation, Person, Quote } from './model.ts';
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

type FieldErrorType = QuantityError | 'not-editable' | 'effective-not-allowed' | 'no-change' | 'refused';

export interface FieldError {
  readonly type: FieldErrorType;
  /** Who ends a subscription, where the server named it (C6). */
  readonly supportEmail?: string;
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
  | { readonly phase: 'quoted'; readonly draft: Draft; readonly quote: Quote }
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
  | { readonly phase: 'accepted'; readonly operation: Operation };

/**
 * What a draft waits for: the price; an answer to the numbers it was made on, which tells who changed what; or the
 * account, because the server says that it is newer than what the page knows.
 */
type Awaiting = 'price' | 'who-changed' | 'account';

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
  | { readonly type: 'cancelled' };

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

const stay = (flow: ChangeFlow | undefined): FlowStep => ({ flow, effects: [] });

/** The one way a change goes, from the pencil to its acceptance. Pure: time and chance come with the events. */
export function advanceChangeFlow(flow: ChangeFlow | undefined, event: FlowEvent): FlowStep {
  switch (event.type) {
    case 'opened':
      return flow === undefined || flow.phase === 'accepted' || isUnsent(flow) ? open(event) : stay(flow);
    case 'intent-restored':
      return flow === undefined ? lookUp({ intent: event.intent, attempts: 0 }) : stay(flow);
    default:
      return flow === undefined ? stay(flow) : advanceOpenFlow(flow, event);
  }
}

type OpenFlowEvent = Exclude<FlowEvent, { type: 'opened' | 'intent-restored' }>;

function advanceOpenFlow(flow: ChangeFlow, event: OpenFlowEvent): FlowStep {
  switch (flow.phase) {
    case 'accepted':
      return event.type === 'account-read' && knows(event, flow.operation) ? stay(undefined) : stay(flow);
    case 'unknown':
      return advanceUnknown(flow, event);
    case 'confirming':
      return event.type === 'order-answered' && event.key === flow.intent.key
        ? settleOrder(flow, event.answer)
        : stay(flow);
    default:
      return advanceDraft(flow, event);
  }
}

type UnsentFlow = Extract<ChangeFlow, { phase: 'editing' | 'quoting' | 'quoted' | 'unquotable' }>;

/** Open in the editor, with nothing sent that could cost money. */
export function isUnsent(flow: ChangeFlow): flow is UnsentFlow {
  return flow.phase === 'editing' || flow.phase === 'quoting' || flow.phase === 'quoted' || flow.phase === 'unquotable';
}

/** An account that lists the operation, or that is later than it and does not: either way the account is right. */
function knows(
  { operations, serverTime }: Extract<FlowEvent, { type: 'account-read' }>,
  operation: Operation,
): boolean {
  return operations.some(({ id }) => id === operation.id) || Date.parse(serverTime) > Date.parse(operation.requestedAt);
}

function advanceDraft(flow: UnsentFlow, event: OpenFlowEvent): FlowStep {
  const { draft } = flow;
  switch (event.type) {
    case 'cancelled':
      return stay(undefined);
    case 'input-changed':
      return event.input === draft.input ? stay(flow) : evaluate({ ...withoutNotice(draft), input: event.input });
    case 'effective-changed':
      return event.effective === draft.effective
        ? stay(flow)
        : evaluate({ ...withoutNotice(draft), effective: event.effective });
    case 'quote-answered':
      return flow.phase === 'quoting' && sameChange(flow.change, event.change)
        ? settleQuote(flow, event.answer)
        : stay(flow);
    case 'quote-retried':
      return flow.phase === 'unquotable' ? requestQuote(draft, flow.change) : stay(flow);
    case 'quote-expired':
      return flow.phase === 'quoted' && flow.quote.id === event.quoteId
        ? evaluate({ ...draft, notice: { type: 'expired' }, previous: flow.quote })
        : stay(flow);
    case 'confirmed':
      return flow.phase === 'quoted' && flow.quote.id === event.intent.quoteId
        ? {
            flow: { phase: 'confirming', draft, quote: flow.quote, intent: event.intent },
            effects: [{ type: 'place-order', intent: event.intent }],
          }
        : stay(flow);
    case 'account-read':
      return rebase(flow, event.facts);
    case 'account-failed':
      return flow.phase === 'quoting' && flow.awaiting === 'account'
        ? stay({ phase: 'unquotable', draft, change: flow.change, problem: event.problem })
        : stay(flow);
    default:
      return stay(flow);
  }
}

function open(event: Extract<FlowEvent, { type: 'opened' }>): FlowStep {
  const { lineId, input, effective, facts } = event;
  return evaluate({ lineId, input, effective, line: facts.line, etag: facts.etag });
}

/** Whoever types has read the notice. */
function withoutNotice({ lineId, input, effective, line, etag }: Draft): Draft {
  return { lineId, input, effective, line, etag };
}

/** Decides what a draft needs next: a quote, another number, or nothing because it is what already stands. */
function evaluate(draft: Draft): FlowStep {
  const parsed = parseQuantity(draft.input, draft.line.minimum);
  if ('error' in parsed) return stay({ phase: 'editing', draft, error: { type: parsed.error } });
  const change = changeFor(draft.lineId, draft.line, parsed.quantity, draft.effective);
  if (changeKind(draft.line, change.quantity, change.effective) === 'none') return stay({ phase: 'editing', draft });
  return requestQuote(draft, change);
}

function requestQuote(draft: Draft, change: Change, awaiting: Awaiting = 'price'): FlowStep {
  return {
    flow: { phase: 'quoting', draft, change, awaiting },
    effects: [{ type: 'request-quote', change, etag: draft.etag }],
  };
}

function sameChange(a: AcceptedChange, b: AcceptedChange): boolean {
  return a.lineId === b.lineId && a.quantity === b.quantity && a.effective === b.effective;
}

function settleQuote(flow: Extract<ChangeFlow, { phase: 'quoting' }>, answer: Answer<Quote>): FlowStep {
  const { draft, change } = flow;
  if (answer.ok) {
    // A quote for something else than was asked must never become confirmable.
    return sameChange(answer.value.change, change)
      ? stay({ phase: 'quoted', draft: withoutStaleAnswers(draft), quote: answer.value })
      : stay({ phase: 'unquotable', draft, change, problem: { type: 'malformed-answer', where: 'quote.change' } });
  }
  const { problem } = answer;
  switch (problem.type) {
    case 'aborted':
      return stay(flow);
    case 'stale':
      return settleStale(flow, problem);
    case 'below-minimum':
    case 'above-maximum':
    case 'effective-not-allowed':
    case 'no-change':
    case 'not-editable':
      return stay({ phase: 'editing', draft, error: fieldError(problem) });
    case 'not-allowed':
      return { flow: undefined, effects: [{ type: 'reload-account' }] };
    default:
      return stay({ phase: 'unquotable', draft, change, problem });
  }
}

/** A server that calls every number stale, however often the account is read, is not asked in a loop. */
const MOST_STALE_ANSWERS = 3;

function settleStale(
  { draft, change }: Extract<ChangeFlow, { phase: 'quoting' }>,
  problem: Extract<Problem, { type: 'stale' }>,
): FlowStep {
  const staleAnswers = (draft.staleAnswers ?? 0) + 1;
  const noticed: Draft = { ...draft, notice: changed(problem), staleAnswers };
  return staleAnswers > MOST_STALE_ANSWERS
    ? stay({ phase: 'unquotable', draft: withoutStaleAnswers(noticed), change, problem })
    : {
        flow: { phase: 'quoting', draft: noticed, change, awaiting: 'account' },
        effects: [{ type: 'reload-account' }],
      };
}

function withoutStaleAnswers(draft: Draft): Draft {
  const { lineId, input, effective, line, etag, notice, previous } = draft;
  return { lineId, input, effective, line, etag, ...(notice && { notice }), ...(previous && { previous }) };
}

function changed(problem: Extract<Problem, { type: 'stale' | 'quote-outdated' }>): Notice {
  return {
    type: 'changed',
    changes: problem.changes,
    ...(problem.changedBy && { changedBy: problem.changedBy }),
  };
}

type FieldProblem = Extract<
  Problem,
  { type: 'below-minimum' | 'above-maximum' | 'effective-not-allowed' | 'no-change' | 'not-editable' }
>;

function fieldError(problem: FieldProblem): FieldError {
  return problem.type === 'below-minimum' && problem.supportEmail !== undefined
    ? { type: problem.type, supportEmail: problem.supportEmail }
    : { type: problem.type };
}

/** The account was read again while the editor is open: the same input, judged by the numbers of now. */
function rebase(flow: UnsentFlow, facts: LineFacts): FlowStep {
  const { draft } = flow;
  const awaiting = flow.phase === 'quoting' ? flow.awaiting : undefined;
  // The answer that tells who changed what is worth waiting for; the account comes again after it.
  if (awaiting === 'who-changed') return stay(flow);
  if (draft.etag === facts.etag && awaiting !== 'account') return stay(flow);
  if (flow.phase !== 'quoted') return evaluate({ ...draft, line: facts.line, etag: facts.etag });

  const outdated: Draft = { ...draft, line: facts.line, previous: draft.previous ?? flow.quote };
  const { quantity } = flow.quote.change;
  const change = changeFor(draft.lineId, facts.line, quantity, draft.effective);
  if (changeKind(facts.line, quantity, change.effective) === 'none') {
    return evaluate({ ...outdated, etag: facts.etag, notice: { type: 'changed', changes: [] } });
  }
  // Asked with the old etag where the line itself differs, so that the server says who changed what (M4).
  return sameNumbers(draft.line, facts.line)
    ? requestQuote({ ...outdated, etag: facts.etag }, change)
    : requestQuote(outdated, change, 'who-changed');
}

function sameNumbers(a: LineNumbers, b: LineNumbers): boolean {
  return a.purchased === b.purchased && a.nextPeriod === b.nextPeriod && a.minimum === b.minimum;
}

type Confirming = Extract<ChangeFlow, { phase: 'confirming' }>;

function settleOrder(flow: Confirming, answer: Answer<Operation>): FlowStep {
  if (answer.ok) return accept(flow.intent, answer.value);
  const { problem } = answer;
  if (problem.type === 'outcome-unknown') return lookUp({ intent: flow.intent, draft: flow.draft, attempts: 0 });
  const forget: FlowEffect = { type: 'forget-intent', key: flow.intent.key };
  const step = refuse(flow, problem);
  return { flow: step.flow, effects: [forget, ...step.effects] };
}

function accept(intent: Intent, operation: Operation): FlowStep {
  return {
    flow: { phase: 'accepted', operation },
    effects: [
      { type: 'forget-intent', key: intent.key },
      { type: 'announce-accepted', operation, intent },
      { type: 'reload-account' },
    ],
  };
}

/** The order was refused: the input is kept, and a new quote needs a new Confirm under a new key. */
function refuse({ draft, quote }: Confirming, problem: Problem): FlowStep {
  const again = (notice: Notice): FlowStep => {
    const step = evaluate({ ...draft, notice, previous: quote });
    return { flow: step.flow, effects: [...step.effects, { type: 'reload-account' }] };
  };
  switch (problem.type) {
    case 'quote-expired':
    // A quote that is not known any more is as good as expired.
    case 'not-found':
      return again({ type: 'expired' });
    case 'quote-used':
      return again({ type: 'quote-used' });
    case 'line-busy':
      return again({ type: 'busy' });
    case 'stale':
    case 'quote-outdated':
      return again(changed(problem));
    case 'not-allowed':
      return { flow: undefined, effects: [{ type: 'reload-account' }] };
    case 'below-minimum':
    case 'above-maximum':
    case 'effective-not-allowed':
    case 'no-change':
    case 'not-editable':
      return {
        flow: { phase: 'editing', draft, error: fieldError(problem) },
        effects: [{ type: 'reload-account' }],
      };
    case 'unauthenticated':
      return stay({ phase: 'quoted', draft: { ...draft, notice: { type: 'signed-out' } }, quote });
    default:
      return stay({ phase: 'quoted', draft: { ...draft, notice: { type: 'not-placed', problem } }, quote });
  }
}

function lookUp(from: { intent: Intent; draft?: Draft; attempts: number; checkedAt?: Instant }): FlowStep {
  return {
    flow: { phase: 'unknown', ...from, checking: true },
    effects: [{ type: 'look-up', intent: from.intent }],
  };
}

function advanceUnknown(flow: Extract<ChangeFlow, { phase: 'unknown' }>, event: OpenFlowEvent): FlowStep {
  if (event.type === 'check-asked' || event.type === 'check-due') {
    const attempts = event.type === 'check-due' ? flow.attempts : 0;
    return flow.checking ? stay(flow) : lookUp({ ...pickUnknown(flow), attempts });
  }
  if (event.type === 'account-read') {
    // It may be this very order, or one like it from before: its key alone tells.
    const likely = event.operations.some(({ change }) => sameChange(change, flow.intent.change));
    return likely && !flow.checking ? lookUp({ ...pickUnknown(flow), attempts: flow.attempts }) : stay(flow);
  }
  if (event.type !== 'looked-up' || event.key !== flow.intent.key) return stay(flow);
  const { answer } = event;
  if (answer.ok && answer.value) return accept(flow.intent, answer.value);
  if (answer.ok && isSafelyAbsent(flow.intent, event.at)) return neverReceived(flow);
  return stay({ ...flow, checking: false, attempts: flow.attempts + 1, checkedAt: event.at });
}

/**
 * An order may still be on its way when it is first looked up. So long after it was sent, no connection carries it any
 * more: the client gives up an order, and closes its connection, within fifteen seconds.
 */
const SAFELY_ABSENT_AFTER_MS = 60_000;

function isSafelyAbsent(intent: Intent, at: Instant): boolean {
  return Date.parse(at) - Date.parse(intent.confirmedAt) >= SAFELY_ABSENT_AFTER_MS;
}

function pickUnknown(flow: Extract<ChangeFlow, { phase: 'unknown' }>): {
  intent: Intent;
  draft?: Draft;
  checkedAt?: Instant;
} {
  return {
    intent: flow.intent,
    ...(flow.draft && { draft: flow.draft }),
    ...(flow.checkedAt !== undefined && { checkedAt: flow.checkedAt }),
  };
}

/**
 * The order never arrived. It is not sent again behind the person's back: they see a fresh quote and confirm anew.
 * Should the first one arrive after all, its quote no longer holds once the second has been applied (M4).
 */
function neverReceived(flow: Extract<ChangeFlow, { phase: 'unknown' }>): FlowStep {
  const { intent } = flow;
  const forget: FlowEffect = { type: 'forget-intent', key: intent.key };
  const draft: Draft = flow.draft ?? {
    lineId: intent.change.lineId,
    input: String(intent.change.quantity),
    effective: intent.change.effective,
    line: { purchased: intent.from, nextPeriod: intent.from, minimum: 0 },
    // Unknown on purpose: the account that is being read gives the real numbers before anything is quoted.
    etag: '',
  };
  const noticed: Draft = { ...draft, notice: { type: 'never-received' } };
  if (draft.etag) {
    const asked = requestQuote(noticed, intent.change);
    return { flow: asked.flow, effects: [forget, ...asked.effects] };
  }
  return {
    flow: { phase: 'quoting', draft: noticed, change: intent.change, awaiting: 'account' },
    effects: [forget, { type: 'reload-account' }],
  };
}
