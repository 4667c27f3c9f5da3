import { describe, expect, test } from 'vitest';
import { evolve, perform, type Command } from '../../mocks/backend/commands.ts';
import type { EngineState } from '../../mocks/backend/state.ts';
import { steady } from '../../mocks/backend/scenarios/steady.ts';
import { buildAccount } from '../../mocks/backend/scenarios/build-account.ts';
import { listAssignments } from '../../mocks/backend/lists.ts';
import { changesSince, currentEtag } from '../../mocks/backend/versions.ts';
import { dehydrate, fork, hydrate, poolOf, recordOf, type World } from '../../mocks/backend/world.ts';
import { must, smallAccount } from '../support/simulator.ts';

const KEY = 'aaaaaaaa-aaaa-4aaa-8aaa-000000000001';
const etag = currentEtag(hydrate(steady()));

/** Everything a state can hold comes up: quotes, keys, invoices, mails, marks, fates and faults in their queues. */
const life: Command[] = [
  { type: 'quote', userId: 'u-01', change: { lineId: 'standard', quantity: 18, effective: 'next-period' }, etag },
  { type: 'quote', userId: 'u-01', change: { lineId: 'standard', quantity: 26, effective: 'now' }, etag },
  { type: 'queue-outcome', outcome: { delayMs: 60_000, outcome: 'applied', error: '' } },
  { type: 'queue-outcome', outcome: { delayMs: 90_000, outcome: 'failed', error: 'payment-refused' } },
  { type: 'queue-faults', next: [{ match: 'GET /action-log', kind: 'timeout' }], latencyMs: 5 },
  { type: 'order', userId: 'u-01', quoteId: 'q-000001', key: KEY },
  { type: 'assign', userId: 'u-08', lineId: 'timelog-crm' },
  { type: 'create-user', user: { name: 'Ny', email: 'ny@nordlys.example', department: '' } },
  { type: 'clock-to', to: Date.parse('2027-01-03T09:00:00Z') },
  { type: 'set-unit-price', lineId: 'standard', unitPrice: 50_000 },
  { type: 'unassign', assignmentId: 'as-000003' },
  { type: 'deactivate-user', userId: 'u-20' },
  { type: 'order', userId: 'u-01', quoteId: 'q-000001', key: KEY.toUpperCase() },
  { type: 'take-fault', method: 'GET', path: '/action-log' },
  { type: 'clock-to', to: Date.parse('2027-02-01T09:00:00Z') },
];

describe('the engine from outside: plain state in, plain state out', () => {
  test('after each command the plain state is all there is', () => {
    const world = hydrate(steady());
    let state: EngineState = steady();
    for (const command of life) {
      const inPlace = perform(world, command);
      const evolved = evolve(deepFreeze(state), command);
      expect(evolved.result).toEqual(inPlace);
      expect(evolved.state).toEqual(dehydrate(world));
      expect(remembered(hydrate(evolved.state))).toEqual(remembered(world));
      expect(JSON.parse(JSON.stringify(evolved.state))).toEqual(evolved.state);
      state = evolved.state;
    }
    expect(state.invoices.length * state.mails.length * state.log.length * state.keys.length).toBeGreaterThan(0);
    expect(state.outcomes).toHaveLength(1);
  });

  test('G5 which buyers are marked is in the plain state', () => {
    const world = hydrate(buildAccount(smallAccount(2, 2)));
    must(perform(world, { type: 'create-user', user: { name: 'Ny', email: 'ny@nordlys.example', department: '' } }));
    must(perform(world, { type: 'set-permissions', userId: 'u-03', permissions: { view: true, buy: true } }));
    const { state } = evolve(dehydrate(world), {
      ...{ type: 'set-permissions', userId: 'u-01' },
      permissions: { view: true, buy: false },
    });
    expect(state.marks.map(({ id }) => id)).toEqual(['u-02']);
  });

  test('G7: what is played on a copy leaves the original as it was, and begins without traces', () => {
    const world = hydrate(steady());
    for (const command of life.slice(0, 9)) must(perform(world, command));
    const before = JSON.stringify(dehydrate(world));
    const copy = fork(world);
    const { invoices, mails, log, outcomes, faults } = copy;
    expect({ invoices, mails, log, outcomes, faults }).toEqual({
      invoices: [],
      mails: [],
      log: [],
      outcomes: [],
      faults: [],
    });
    for (const command of life.slice(9, 12)) perform(copy, command);
    must(perform(copy, { type: 'clock-to', to: Date.parse('2027-07-01T09:00:00Z') }));
    expect(JSON.stringify(dehydrate(world))).toBe(before);
  });
});

test('what has been taken away does not fill the memory', () => {
  const world = hydrate(steady());
  for (let round = 0; round < 50; round += 1) {
    const { id } = must(perform(world, { type: 'assign', userId: 'u-08', lineId: 'microsoft-outlook' }));
    must(perform(world, { type: 'unassign', assignmentId: id }));
  }
  expect(world.assignments.size).toBe(12);
  expect(world.assignmentOrder.ids.length).toBeLessThanOrEqual(24);
  expect(poolOf(world, 'microsoft-outlook').order.ids.length).toBeLessThanOrEqual(14);
});

describe('a mistake of the engine’s own is not passed over', () => {
  const world = hydrate(steady());

  test('a line that licenses nothing has no pool', () => {
    expect(() => poolOf(world, 'visma-admin')).toThrow('The line visma-admin licenses neither users nor assignments.');
  });

  test('a record that must be there is', () => {
    expect(() => recordOf(world.users, 'u-99')).toThrow('The simulated backend has lost u-99.');
  });
});

/** What is not seen in the records themselves: which list this is, and what has changed since the beginning. */
function remembered(world: World): unknown {
  return [listAssignments(world, { limit: 1 }).etag, changesSince(world, etag)];
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
