import { advanceDraft, openDraft } from './change-flow-draft.ts';
import { advanceUnknown, lookUp, settleOrder } from './change-flow-order.ts';
import {
  stay,
  type ChangeFlow,
  type FlowEvent,
  type FlowStep,
  type OpenFlowEvent,
  type UnsentFlow,
} from './change-flow-state.ts';
import type { Operation } from './model.ts';

/** The one way a change goes, from the pencil to its acceptance. Pure: time and chance come with the events. */
export function advanceChangeFlow(flow: ChangeFlow | undefined, event: FlowEvent): FlowStep {
  switch (event.type) {
    case 'opened':
      return flow?.phase === 'accepted' || holdsNoOrder(flow) ? openDraft(event) : stay(flow);
    case 'intent-restored':
      // An order in doubt comes before whatever could be ordered besides it.
      return holdsNoOrder(flow) ? lookUp({ intent: event.intent, attempts: 0 }) : stay(flow);
    default:
      return flow === undefined ? stay(flow) : advanceOpenFlow(flow, event);
  }
}

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

/** Open in the editor, with nothing sent that could cost money. */
export function isUnsent(flow: ChangeFlow): flow is UnsentFlow {
  return 'draft' in flow && flow.phase !== 'confirming' && flow.phase !== 'unknown';
}

/** Nothing was sent that another change of the line would have to wait for. */
function holdsNoOrder(flow: ChangeFlow | undefined): boolean {
  return flow === undefined || isUnsent(flow) || flow.phase === 'right-lost';
}

/** An account that lists the operation, or that is later than it and does not: either way the account is right. */
function knows(
  { operations, serverTime }: Extract<FlowEvent, { type: 'account-read' }>,
  operation: Operation,
): boolean {
  return operations.some(({ id }) => id === operation.id) || Date.parse(serverTime) > Date.parse(operation.requestedAt);
}
