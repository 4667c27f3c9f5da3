import { describe, expect, it } from 'vitest';
import type { Account, Operation } from '../../src/domain/model.ts';
import { processingOf, isProcessing, isQuiet } from '../../src/domain/operations.ts';
import { replacedPlanDate, replacedPlans, settledSince } from '../../src/domain/outcomes.ts';
import { grace, steady } from '../../stories/fixtures/account.ts';

const operation: Operation = {
  id: 'op-1',
  status: 'applied',
  change: { lineId: 'standard', quantity: 30, effective: 'now' },
  adjusts: [{ lineId: 'standard', from: 18, to: 30 }],
  requestedAt: '2026-11-24T09:00:00Z',
  requestedBy: { id: 'u-01', name: 'Anna Berg' },
};
/** What the line of the first module plans; of the standard licences nothing like it is planned. */
const toAnother = {
  lineId: 'standard',
  from: 4,
  to: steady.lines.find(({ id }) => id === 'timelog-crm')?.nextPeriod ?? 0,
};
const processing: Operation = { ...operation, id: 'op-2', status: 'processing', adjusts: [] };

const accountWith = (nextPeriod: number, ...operations: Operation[]): Account => ({
  ...steady,
  lines: steady.lines.map((line) => (line.id === 'standard' ? { ...line, purchased: 30, nextPeriod } : line)),
  operations,
});

describe('T1: what is on its way', () => {
  it.each<[string, Partial<Operation>, boolean]>([
    ['processing', { status: 'processing' }, true],
    ['applied', { status: 'applied' }, false],
    ['failed', { status: 'failed' }, false],
    ['a status of a newer server', { status: 'queued' }, true],
    [
      'a status of a newer server that says when it settled',
      { status: 'partly', settledAt: '2026-11-24T09:02:00Z' },
      false,
    ],
  ])('%s', (_name, facts, expected) => {
    expect(isProcessing({ ...operation, ...facts })).toBe(expected);
  });

  it('C10: keeps its line busy, and no other', () => {
    const account = accountWith(30, processing, {
      ...operation,
      change: { ...operation.change, lineId: 'timelog-crm' },
    });
    expect([processingOf(account, 'standard'), processingOf(account, 'timelog-crm')]).toEqual([processing, undefined]);
  });
});

describe('C2: a plan that a purchase replaced is offered again', () => {
  it.each<[string, Account, string[]]>([
    ['once the purchase is applied', accountWith(30, operation), ['op-1']],
    ['not while it is processing', accountWith(30, { ...operation, status: 'processing' }), []],
    ['not once somebody has planned again', accountWith(18, operation), []],
    [
      'not while a newer change of the line is on its way',
      accountWith(30, operation, { ...processing, requestedAt: '2026-11-24T10:00:00Z' }),
      [],
    ],
    [
      'still, when planning it again has failed',
      accountWith(30, operation, { ...processing, status: 'failed', requestedAt: '2026-11-24T10:00:00Z' }),
      ['op-1'],
    ],
    [
      'whatever came first in the list',
      accountWith(30, { ...processing, requestedAt: '2026-11-24T10:00:00Z' }, operation),
      [],
    ],
    [
      'of two in one moment the later of the list speaks',
      accountWith(30, operation, { ...processing, status: 'applied' }),
      [],
    ],
    ['whatever another line has planned', accountWith(18, { ...operation, adjusts: [toAnother] }), []],
    ['not where nothing was replaced', accountWith(30, { ...operation, adjusts: [] }), []],
  ])('%s', (_name, account, expected) => {
    expect(replacedPlans(account).map(({ id }) => id)).toEqual(expected);
  });
});

describe('C2: a replaced plan was for the boundary after the purchase', () => {
  const { start } = grace.period;
  it.each<[string, string, string]>([
    ['the last second of the period', new Date(Date.parse(start) - 1000).toISOString(), '2027-01-01'],
    ['its end, which is in the next one', start, '2027-04-01'],
  ])('requested at %s', (_name, requestedAt, expected) => {
    expect(replacedPlanDate(grace, { ...operation, requestedAt })).toBe(expected);
  });
});

describe('what has settled between two readings', () => {
  const settled: Operation = { ...processing, status: 'applied' };
  it.each<[string, Account | undefined, Account, string[], string[]]>([
    ['was on its way and is applied', accountWith(30, processing), accountWith(30, settled), [], ['op-2']],
    ['was settled before already', accountWith(30, settled), accountWith(30, settled), [], []],
    ['was never seen on its way', accountWith(30), accountWith(30, settled), [], []],
    ['was accepted on this page and settled at once', accountWith(30), accountWith(30, settled), ['op-2'], ['op-2']],
    ['is still on its way', accountWith(30, processing), accountWith(30, processing), [], []],
    ['at the first reading', undefined, accountWith(30, settled), [], []],
  ])('%s', (_name, before, account, accepted, expected) => {
    expect(settledSince(before, account, accepted).map(({ id }) => id)).toEqual(expected);
  });
});

describe('an account is quiet while nothing is planned, on its way or marked', () => {
  it.each<[string, Partial<Account>, boolean]>([
    ['as it is', {}, true],
    ['with a mark', { marks: grace.marks }, false],
    ['with an operation', { operations: [operation] }, false],
    ['with a plan', { lines: accountWith(18).lines }, false],
    ['with no lines', { lines: [] }, true],
  ])('%s', (_, facts, expected) => {
    expect(isQuiet({ ...steady, marks: [], operations: [], ...facts })).toBe(expected);
  });
});
