import { beforeEach, describe, expect, it } from 'vitest';
import type { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { MockFault } from '../../mocks/backend/wire.ts';
import { must, refusal, Simulator } from '../support/simulator.ts';

let backend: MockBackend;

beforeEach(() => {
  ({ backend } = new Simulator());
});

describe('the controls refuse bad input in process as over HTTP, and say what is allowed', () => {
  it.each([
    ['an employee without a name', () => backend.createUser({ name: '', email: 'a@b' }), '/name'],
    ['an employee without an address', () => backend.createUser({ name: 'A', email: 'a@' }), '/email'],
    ['a price below 0', () => backend.setUnitPrice('standard', -1), '/unitPrice'],
    ['half a minor unit', () => backend.setUnitPrice('standard', 0.5), '/unitPrice'],
    ['a price that is no number', () => backend.setUnitPrice('standard', NaN), '/unitPrice'],
    ['a price beyond what is exact', () => backend.setUnitPrice('standard', 2 ** 53), '/unitPrice'],
    ['a delay beyond a day', () => backend.queueOutcome({ outcome: 'applied', delay: 'PT24H1S' }), '/delay'],
    ['a failure without a type', () => backend.queueOutcome({ outcome: 'failed', error: '' }), '/error'],
    ['an error of what is applied', () => backend.queueOutcome({ outcome: 'applied', error: 'x' }), '/error'],
    ['a status of another kind', () => queue({ kind: 'timeout', status: 503 }), '/next/0/status'],
    ['a retry of another kind', () => queue({ kind: 'timeout', retryAfterMs: 5 }), '/next/0/retryAfterMs'],
    ['a latency below 0', () => backend.queueFaults({ next: [], latencyMs: -1 }), '/latencyMs'],
    ['a latency beyond a minute', () => backend.queueFaults({ next: [], latencyMs: 60_001 }), '/latencyMs'],
    ['half a millisecond', () => backend.queueFaults({ next: [], latencyMs: 0.5 }), '/latencyMs'],
    ['no kind of fault', () => queue({ kind: 'sabotage' as 'timeout' }), '/next/0/kind'],
    ['a status without its number', () => queue({ kind: 'status' }), '/next/0/status'],
    ['a status that is no error', () => queue({ kind: 'status', status: 399 }), '/next/0/status'],
    ['a status that is none', () => queue({ kind: 'status', status: 600 }), '/next/0/status'],
    ['a retry in the past', () => queue({ kind: 'status', status: 429, retryAfterMs: -1 }), '/next/0/retryAfterMs'],
    ['no endpoint', () => queue({ kind: 'timeout', match: 'GET /nothing' }), '/next/0/match'],
    ['no operation', () => queue({ kind: 'timeout', match: 'GET /license-operations/' }), '/next/0/match'],
    ['more than an endpoint', () => queue({ kind: 'timeout', match: 'GET /action-log/more' }), '/next/0/match'],
  ])('%s', (_, control, pointer) => {
    const { type, errors, allowed } = refusal(control());
    expect(type).toBe('invalid-request');
    expect(errors?.[0]?.pointer).toBe(pointer);
    expect(allowed?.join()).not.toBe('');
    expect(backend.snapshot().commands).toHaveLength(1);
  });

  it('says whether a status is missing or is none', () => {
    expect(refusal(queue({ kind: 'status' })).errors?.[0]?.code).toBe('missing');
    expect(refusal(queue({ kind: 'status', status: 200 })).errors?.[0]?.code).toBe('out-of-range');
  });

  it.each([
    ['a price of 0', () => backend.setUnitPrice('standard', 0)],
    ['the shortest name and address', () => backend.createUser({ name: 'A', email: 'a@b' })],
    ['a latency of 0 and of a minute', () => backend.queueFaults({ next: [], latencyMs: 60_000 })],
    ['the first error status', () => queue({ kind: 'status', status: 400, retryAfterMs: 0 })],
    ['the last error status', () => queue({ kind: 'status', status: 599 })],
  ])('but not %s', (_, control) => {
    expect(control().ok).toBe(true);
  });
});

describe('the queue of faults', () => {
  const timeout = { match: 'POST /license-orders', kind: 'timeout' } as const;

  it('goes on after what is queued', () => {
    must(backend.queueFaults({ next: [timeout] }));
    must(backend.queueFaults({ next: [timeout] }));
    expect(backend.queued().faults).toHaveLength(2);
  });

  it('is emptied, and the latency stays', () => {
    must(backend.queueFaults({ next: [timeout, timeout], latencyMs: 5 }));
    must(backend.clearFaults());
    expect(backend.queued().faults).toEqual([]);
    expect(backend.latencyMs).toBe(5);
  });

  it('is emptied before what comes is queued', () => {
    must(backend.queueFaults({ next: [timeout] }));
    must(backend.queueFaults({ next: [{ ...timeout, kind: 'network-error' }], clear: true }));
    expect(backend.queued().faults).toEqual([{ ...timeout, kind: 'network-error' }]);
  });

  it('stays as it is where what comes is refused', () => {
    must(backend.queueFaults({ next: [timeout] }));
    refusal(backend.queueFaults({ next: [{ ...timeout, match: 'GET /nothing' }], clear: true }));
    expect(backend.queued().faults).toEqual([timeout]);
  });
});

describe('parts of the state', () => {
  it('are those of the whole', () => {
    ({ backend } = new Simulator({ scenario: 'grace-after-activation' }));
    must(backend.queueOutcome({ outcome: 'failed', delay: 'PT1S' }));
    queue({ kind: 'timeout' });
    const { lines, marks, invoices, mails, assignments } = backend.state();
    expect(backend.lines()).toEqual(lines);
    expect(backend.marks()).toEqual(marks);
    expect(backend.invoices()).toEqual(invoices);
    expect(backend.mails()).toEqual(mails);
    expect(backend.assignmentsOf('u-04')).toEqual(assignments.filter(({ userId }) => userId === 'u-04'));
    expect(backend.assignmentsOf('u-99')).toEqual([]);
    expect(backend.queued()).toEqual({
      outcomes: [{ outcome: 'failed', delayMs: 1000, error: 'processing-failed' }],
      faults: [{ match: 'POST /license-orders', kind: 'timeout' }],
    });
    expect(backend.viewer).toBe('u-01');
    expect(backend.accountName).toBe('Nordlys Konsult AB');
    expect(backend.currency).toEqual({ code: 'SEK', exponent: 2 });
  });
});

function queue(fault: Partial<MockFault> & Pick<MockFault, 'kind'>): ReturnType<MockBackend['queueFaults']> {
  return backend.queueFaults({ next: [{ match: 'POST /license-orders', ...fault }] });
}
