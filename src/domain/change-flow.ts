import type {
  Awaiting,
  ChangeFlow,
  Draft,
  FieldError,
  FlowEffect,
  FlowEvent,
  FlowStep,
  Intent,
  LineFacts,
  Notice,
} from './change-flow-state.ts';
import { changeFor, changeKind, parseQuantity, type LineNumbers } from './change-kind.ts';
import type { AcceptedChange, Change, Instant, Operation, Quote } from './model.ts';
import type { Answer, Problem } from './problems.ts';

const stay = (flow: ChangeFlow | undefined): FlowStep => ({ flow, effects: [] });

/** The one way a change goes, from the pencil to its acceptance. Pure: time and chance come with the events. */
export function advanceChangeFlow(flow: ChangeFlow | undefined, event: FlowEvent): FlowStep {
  switch (event.type) {
    case 'opened':
      return holdsNoOrder(flow) || flow?.phase === 'accepted' ? open(event) : stay(flow);
    case 'intent-restored':
      // An order in doubt comes before whatever could be ordered besides it.
      return holdsNoOrder(flow) ? lookUp({ intent: event.intent, attempts: 0 }) : stay(flow);
    default:
      return flow === undefined ? stay(flow) : advanceOpenFlow(flow, event);
  }
}

type OpenFlowEvent = Exclude<FlowEvent, { type: 'opened' | 'intent-restored' }>;

function advanceOpenFlow(flow: ChangeFlow, event: OpenFlowEvent): FlowStep {
  switch (flow.phase) {
    case 'accepted':
      return event.type === 'account-read' && knows(event, flow.operation) ? stay(undefined) : stay(flow);
    case 'right-lost':
      return event.type === 'cancelled' ? stay(undefined) : stay(flow);
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
  return 'draft' in flow && flow.phase !== 'confirming' && flow.phase !== 'unknown';
}

export function isRightLost(flow: ChangeFlow): boolean {
  return flow.phase === 'right-lost';
}

/** Nothing was sent that another change of the line would have to wait for. */
function holdsNoOrder(flow: ChangeFlow | undefined): boolean {
  return flow === undefined || isUnsent(flow) || isRightLost(flow);
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
    case 'right-lost':
      return stay({ phase: 'right-lost' });
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
      ? stay({ phase: 'quoted', draft: compared(withoutStaleAnswers(draft), answer.value), quote: answer.value })
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
      // Not closed without a word: it says that nothing was ordered, until the account tells of the right that is gone.
      return { flow: { phase: 'unquotable', draft, change, problem }, effects: [{ type: 'reload-account' }] };
    default:
      return stay({ phase: 'unquotable', draft, change, problem });
  }
}

/**
 * A quote that replaces another is never put in its place without a word: other terms are said to be others, whoever or
 * whatever changed them (the period has ended, say), and the same terms need no comparison (M4, P8).
 */
function compared(draft: Draft, quote: Quote): Draft {
  const { previous, notice, ...rest } = draft;
  if (!previous || notice) return draft;
  return sameTerms(previous, quote) ? rest : { ...draft, notice: { type: 'changed', changes: [] } };
}

/** Everything a person decides on: what is paid when, for what, and who is affected. */
function sameTerms(a: Quote, b: Quote): boolean {
  const terms = ({ charges, dueNow, nextInvoice, affected, adjusts }: Quote): string =>
    JSON.stringify([charges, dueNow, nextInvoice, affected.map(({ id, deadline }) => [id, deadline]), adjusts]);
  return terms(a) === terms(b);
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
  const seen = flow.phase === 'quoted' ? flow.quote : draft.previous;
  // Nobody has seen a price that could have changed, or who changed it has been told already.
  if (!seen || flow.phase === 'editing' || awaiting === 'account') {
    return evaluate({ ...draft, line: facts.line, etag: facts.etag });
  }
  const { quantity } = flow.phase === 'quoted' ? flow.quote.change : flow.change;
  const change = changeFor(draft.lineId, facts.line, quantity, draft.effective);
  const outdated: Draft = { ...draft, previous: draft.previous ?? seen };
  const upToDate: Draft = { ...outdated, line: facts.line, etag: facts.etag };
  if (changeKind(facts.line, quantity, change.effective) === 'none') {
    return evaluate({ ...upToDate, notice: { type: 'changed', changes: [] } });
  }
  // Asked with the old numbers where the line itself differs, so that the server says who changed what (M4).
  return sameNumbers(draft.line, facts.line)
    ? requestQuote(upToDate, change)
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
  const notPlaced = (notice: Notice): ChangeFlow => ({ phase: 'quoted', draft: { ...draft, notice }, quote });
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
      // As with a quote: it says that nothing was ordered, until the account tells of the right that is gone.
      return { flow: notPlaced({ type: 'not-placed', problem }), effects: [{ type: 'reload-account' }] };
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
      return stay(notPlaced({ type: 'signed-out' }));
    default:
      return stay(notPlaced({ type: 'not-placed', problem }));
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
