/** A change that was confirmed: accepted, refused, or sent without an answer that can be trusted. */
import { changed, evaluate, fieldError, requestQuote, sameChange, withoutNotice } from './change-flow-draft.ts';
import {
  stay,
  type ChangeFlow,
  type Draft,
  type FlowStep,
  type Intent,
  type Notice,
  type OpenFlowEvent,
} from './change-flow-state.ts';
import type { Instant, Operation } from './model.ts';
import type { Answer, Problem } from './problems.ts';

type Confirming = Extract<ChangeFlow, { phase: 'confirming' }>;

/** What the answer to an order makes of it. */
export function settleOrder(flow: Confirming, answer: Answer<Operation>): FlowStep {
  if (answer.ok) return accept(flow.intent, answer.value);
  const { problem } = answer;
  if (problem.type === 'outcome-unknown') return lookUp({ intent: flow.intent, draft: flow.draft, attempts: 0 });
  return forgetting(flow.intent, refuse(flow, problem));
}

/** The order has an outcome: nothing has to be looked up after a reload. */
function forgetting({ key }: Intent, { flow, effects }: FlowStep): FlowStep {
  return { flow, effects: [{ type: 'forget-intent', key }, ...effects] };
}

function accept(intent: Intent, operation: Operation): FlowStep {
  return forgetting(intent, {
    flow: { phase: 'accepted', operation },
    effects: [{ type: 'announce-accepted', operation, intent }, { type: 'reload-account' }],
  });
}

/** The order was refused: the input is kept, and a new quote needs a new Confirm under a new key. */
function refuse({ draft, quote }: Confirming, problem: Problem): FlowStep {
  const again = (notice: Notice): FlowStep => {
    const step = evaluate({ ...draft, notice, previous: quote, refused: true });
    return { flow: step.flow, effects: [...step.effects, { type: 'reload-account' }] };
  };
  // The quote is still the same, with nothing to compare it with.
  const notPlaced = (notice: Notice): ChangeFlow => ({
    phase: 'quoted',
    draft: { ...withoutNotice(draft), notice, refused: true },
    quote,
  });
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

/** Asks what became of an order, by its key. */
export function lookUp(from: { intent: Intent; draft?: Draft; attempts: number; checkedAt?: Instant }): FlowStep {
  return {
    flow: { phase: 'unknown', ...from, checking: true },
    effects: [{ type: 'look-up', intent: from.intent }],
  };
}

/** An order that nobody knows the outcome of is looked up until somebody does. */
export function advanceUnknown(flow: Extract<ChangeFlow, { phase: 'unknown' }>, event: OpenFlowEvent): FlowStep {
  if (event.type === 'check-asked' || event.type === 'check-due') {
    const attempts = event.type === 'check-due' ? flow.attempts : 0;
    return flow.checking ? stay(flow) : lookUp({ ...flow, attempts });
  }
  if (event.type === 'account-read') {
    // It may be this very order, or one like it from before: its key alone tells.
    const likely = event.operations.some(({ change }) => sameChange(change, flow.intent.change));
    return likely && !flow.checking ? lookUp(flow) : stay(flow);
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

/**
 * The order never arrived. It is not sent again behind the person's back: they see a fresh quote and confirm anew.
 * Should the first one arrive after all, its quote no longer holds once the second has been applied (M4).
 */
function neverReceived(flow: Extract<ChangeFlow, { phase: 'unknown' }>): FlowStep {
  const { intent } = flow;
  const draft: Draft = flow.draft ?? {
    lineId: intent.change.lineId,
    input: String(intent.change.quantity),
    effective: intent.change.effective,
    line: { purchased: intent.from, nextPeriod: intent.from, minimum: 0 },
    // Unknown on purpose: the account that is being read gives the real numbers before anything is quoted.
    etag: '',
  };
  const noticed: Draft = { ...draft, notice: { type: 'never-received' } };
  if (draft.etag) return forgetting(intent, requestQuote(noticed, intent.change));
  return forgetting(intent, {
    flow: { phase: 'quoting', draft: noticed, change: intent.change, awaiting: 'account' },
    effects: [{ type: 'reload-account' }],
  });
}
