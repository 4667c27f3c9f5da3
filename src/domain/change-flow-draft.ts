/** A change before it is ordered: the number, its price, and what comes between the two. */
import {
  stay,
  type Awaiting,
  type ChangeFlow,
  type Draft,
  type FieldError,
  type FlowEvent,
  type FlowStep,
  type LineFacts,
  type Notice,
  type OpenFlowEvent,
  type UnsentFlow,
} from './change-flow-state.ts';
import { changeFor, changeKind, parseQuantity, type LineNumbers } from './change-kind.ts';
import type { AcceptedChange, Change, Quote } from './model.ts';
import type { Answer, Problem } from './problems.ts';

/** What an open editor does next, as long as nothing is sent that could cost money. */
export function advanceDraft(flow: UnsentFlow, event: OpenFlowEvent): FlowStep {
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
    case 'quote-seen':
      return 'unseen' in flow && flow.quote.id === event.quoteId
        ? stay({ phase: 'quoted', draft, quote: flow.quote })
        : stay(flow);
    case 'confirmed':
      return flow.phase === 'quoted' && !flow.unseen && flow.quote.id === event.intent.quoteId
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

export function openDraft(event: Extract<FlowEvent, { type: 'opened' }>): FlowStep {
  const { lineId, input, effective, facts } = event;
  return evaluate({ lineId, input, effective, line: facts.line, etag: facts.etag });
}

/** Whoever types has read the notice. */
export function withoutNotice({ lineId, input, effective, line, etag }: Draft): Draft {
  return { lineId, input, effective, line, etag };
}

/** Decides what a draft needs next: a quote, another number, or nothing because it is what already stands. */
export function evaluate(draft: Draft): FlowStep {
  const parsed = parseQuantity(draft.input, draft.line.minimum);
  if ('error' in parsed) return stay({ phase: 'editing', draft, error: { type: parsed.error } });
  const change = changeFor(draft.lineId, draft.line, parsed.quantity, draft.effective);
  if (changeKind(draft.line, change.quantity, change.effective) === 'none') return stay({ phase: 'editing', draft });
  return requestQuote(draft, change);
}

export function requestQuote(draft: Draft, change: Change, awaiting: Awaiting = 'price'): FlowStep {
  return {
    flow: { phase: 'quoting', draft, change, awaiting },
    effects: [{ type: 'request-quote', change, etag: draft.etag }],
  };
}

export function sameChange(a: AcceptedChange, b: AcceptedChange): boolean {
  return a.lineId === b.lineId && a.quantity === b.quantity && a.effective === b.effective;
}

function settleQuote(flow: Extract<ChangeFlow, { phase: 'quoting' }>, answer: Answer<Quote>): FlowStep {
  const { draft, change } = flow;
  if (answer.ok) {
    // A quote for something else than was asked must never become confirmable.
    return sameChange(answer.value.change, change)
      ? stay({
          phase: 'quoted',
          draft: compared({ ...draft, staleAnswers: 0 }, answer.value),
          quote: answer.value,
          unseen: true,
        })
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
      return stay({ phase: 'editing', draft, error: fieldError(problem) });
    case 'not-editable':
      // The line is another than the account says.
      return { flow: { phase: 'editing', draft, error: fieldError(problem) }, effects: [{ type: 'reload-account' }] };
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

/**
 * Everything a person decides on: what is paid when, for what, and who is affected. Not the totals of the next invoice:
 * they are other ones whenever another line is ordered, which is nothing to this change (M4).
 */
function sameTerms(a: Quote, b: Quote): boolean {
  const terms = ({ charges, dueNow, nextInvoice: { date }, affected, adjusts }: Quote): string =>
    JSON.stringify([charges, dueNow, date, affected.map(({ id, deadline }) => [id, deadline]), adjusts]);
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
    ? stay({ phase: 'unquotable', draft: { ...noticed, staleAnswers: 0 }, change, problem })
    : {
        flow: { phase: 'quoting', draft: noticed, change, awaiting: 'account' },
        effects: [{ type: 'reload-account' }],
      };
}

export function changed(problem: Extract<Problem, { type: 'stale' | 'quote-outdated' }>): Notice {
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

export function fieldError(problem: FieldProblem): FieldError {
  return problem.type === 'below-minimum'
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
