/** The change of one line as one would watch it, and what can happen to it. */
import { advanceChangeFlow } from '../../src/domain/change-flow.ts';
import type { ChangeFlow, FlowEffect, FlowEvent, Intent, LineFacts } from '../../src/domain/change-flow-state.ts';
import type { Change, Operation, Quote } from '../../src/domain/model.ts';
import { failure, success, type Problem } from '../../src/domain/problems.ts';

export const facts: LineFacts = { line: { purchased: 25, nextPeriod: 25, minimum: 1 }, etag: 'e1' };
export const later: LineFacts = { line: { purchased: 27, nextPeriod: 27, minimum: 1 }, etag: 'e2' };
export const toThirty: Change = { lineId: 'standard', quantity: 30, effective: 'now' };

export const quoteFor = (change: Change, id = 'q1', dueNow = 123913): Quote => ({
  id,
  expiresAt: '2026-11-24T09:15:00Z',
  change,
  charges: [],
  dueNow,
  nextInvoice: { date: '2027-01-01', before: 1680000, after: 1980000 },
  affected: [],
  adjusts: [],
  etag: 'e1',
  serverTime: '2026-11-24T09:00:00Z',
});

export const intent: Intent = {
  key: 'key-1',
  accountId: 'a',
  userId: 'u-01',
  quoteId: 'q1',
  change: toThirty,
  from: 25,
  dueNow: 123913,
  confirmedAt: '2026-11-24T09:01:00Z',
};

export const operation: Operation = {
  id: 'op-1',
  status: 'processing',
  change: toThirty,
  adjusts: [],
  requestedAt: '2026-11-24T09:01:00Z',
  requestedBy: { id: 'u-01', name: 'A' },
};

/** A line's flow with everything it asked for, as one would watch it. */
export class Line {
  flow: ChangeFlow | undefined;
  effects: FlowEffect[] = [];

  send(...events: FlowEvent[]): this {
    for (const event of events) {
      const step = advanceChangeFlow(this.flow, event);
      this.flow = step.flow;
      this.effects.push(...step.effects);
    }
    return this;
  }

  count(type: FlowEffect['type']): number {
    return this.effects.filter((effect) => effect.type === type).length;
  }

  get phase(): string {
    return this.flow?.phase ?? 'closed';
  }
}

export const opened = (input: string, at = facts): FlowEvent => ({
  type: 'opened',
  lineId: 'standard',
  input,
  effective: 'now',
  facts: at,
});
export const typed = (input: string): FlowEvent => ({ type: 'input-changed', input });
export const quoted = (change: Change = toThirty, id = 'q1'): FlowEvent => ({
  type: 'quote-answered',
  change,
  answer: success(quoteFor(change, id)),
});
export const quoteRefused = (problem: Problem, change = toThirty): FlowEvent => ({
  type: 'quote-answered',
  change,
  answer: failure(problem),
});
export const seen = (quoteId = 'q1'): FlowEvent => ({ type: 'quote-seen', quoteId });
export const confirmed: FlowEvent = { type: 'confirmed', intent };
export const orderRefused = (problem: Problem): FlowEvent => ({
  type: 'order-answered',
  key: 'key-1',
  answer: failure(problem),
});
export const accountRead = (
  at: LineFacts,
  operations: Operation[] = [],
  serverTime = '2026-11-24T09:01:00Z',
): FlowEvent => ({
  type: 'account-read',
  facts: at,
  operations,
  serverTime,
});
export const lookedUp = (found: Operation | undefined): FlowEvent => ({
  type: 'looked-up',
  key: 'key-1',
  answer: success(found),
  at: '2026-11-24T09:02:00Z',
});
