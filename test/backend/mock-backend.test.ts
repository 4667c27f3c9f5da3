import { beforeEach, describe, expect, test, vi } from 'vitest';
import { evolve } from '../../mocks/backend/commands.ts';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { makeId } from '../../mocks/backend/ids.ts';
import { buildAccount } from '../../mocks/backend/scenarios/build-account.ts';
import { startOf } from '../../mocks/backend/scenarios/index.ts';
import { large } from '../../mocks/backend/scenarios/large.ts';
import { steady as steadyAccount } from '../../mocks/backend/scenarios/steady.ts';
import { must, refusal, Simulator, smallAccount } from '../support/simulator.ts';

const bytes = (backend: MockBackend): string => JSON.stringify(backend.state());

describe('time', () => {
  let steady: Simulator;

  beforeEach(() => {
    steady = new Simulator();
  });

  test('T1 an accepted change takes two minutes, and is seen to', () => {
    const { id, retryAfterMs } = steady.order('standard', 30);
    expect(retryAfterMs).toBe(1000);
    steady.advance('PT1M59S');
    expect(must(steady.backend.operation('u-03', id)).status).toBe('processing');
    steady.advance('PT1S');
    expect(must(steady.backend.operation('u-03', id))).toMatchObject({
      status: 'applied',
      settledAt: '2026-11-24T09:02:00Z',
      invoiceId: 'inv-000001',
      requestedBy: { id: 'u-01', name: 'Anna Berg' },
    });
  });

  test('T1 the account shows what is processing, and for a day what is settled', () => {
    steady.order('standard', 30);
    const shown = (): string[] => must(steady.backend.account('u-03')).operations.map(({ status }) => status);
    expect(shown()).toEqual(['processing']);
    steady.to('2026-11-25T09:01:59Z');
    expect(shown()).toEqual(['applied']);
    steady.to('2026-11-25T09:02:00Z');
    expect(shown()).toEqual([]);
  });

  test('T2, T3 at the period’s end every line’s operation is settled first, in the order of acceptance', () => {
    steady.to('2026-12-31T22:58:30Z');
    must(steady.backend.queueOutcome({ outcome: 'applied', delay: 'PT24H' }));
    steady.order('timelog-crm', 3, 'next-period');
    steady.order('standard', 20, 'next-period');
    steady.toPeriodsEnd();
    expect(steady.log().map(({ event, lineId }) => `${event} ${lineId ?? ''}`)).toEqual([
      ...['requested timelog-crm', 'requested standard', 'applied timelog-crm', 'applied standard'],
      ...[
        'rolled-over standard',
        'rolled-over timelog-crm',
        'rolled-over ',
        'marked standard',
        'marked timelog-crm',
        'marked timelog-crm',
      ],
    ]);
  });

  test('T3 a request exactly at the end is in the new period', () => {
    steady.toPeriodsEnd();
    expect(steady.quote('standard', 30).charges[0]).toMatchObject({ remainingDays: 90, periodDays: 90 });
    expect(must(steady.backend.account('u-01')).period).toEqual({
      kind: 'quarterly',
      startDate: '2027-01-01',
      endDate: '2027-04-01',
      start: '2026-12-31T23:00:00Z',
      end: '2027-03-31T22:00:00Z',
    });
  });

  test('delay 0 settles at once; outcomes queue', () => {
    must(steady.backend.queueOutcome({ outcome: 'applied', delay: 'PT0S' }));
    must(steady.backend.queueOutcome({ outcome: 'failed', delay: 'PT10S', error: 'card-expired' }));
    expect(steady.order('standard', 30)).toMatchObject({ status: 'applied', settledAt: '2026-11-24T09:00:00Z' });
    const second = steady.order('standard', 31);
    steady.advance('PT10S');
    expect(must(steady.backend.operation('u-01', second.id)).error).toEqual({ type: 'card-expired' });
    steady.order('standard', 32);
    steady.advance('PT1M59S');
    expect(steady.numbers('standard')).toEqual([30, 30]);
  });

  test.each(['P1M', 'PT24H1S', '-PT1S', 'soon'])('a delay of %s is refused', (delay) => {
    expect(refusal(steady.backend.queueOutcome({ outcome: 'applied', delay }))).toMatchObject({
      type: 'invalid-request',
      errors: [{ pointer: '/delay', code: 'not-a-delay' }],
    });
  });

  test.each([
    ['backwards', '2026-11-24T08:59:59Z'],
    ['more than 100 years', '2127-11-24T09:00:00Z'],
    ['to no instant', 'tomorrow'],
  ])('the clock does not go %s', (_, to) => {
    expect(refusal(steady.backend.advanceTo(to)).allowed).toHaveLength(1);
    expect(steady.now).toBe('2026-11-24T09:00:00Z');
  });

  test('one step is as good as many, byte for byte, over years', () => {
    const other = new Simulator();
    for (const each of [steady, other]) {
      each.plan('standard', 18);
      each.plan('microsoft-outlook', 3);
    }
    steady.to('2031-06-01T00:00:00Z');
    for (let month = 0; month < 54; month += 1) other.advance('P1M');
    other.to('2031-06-01T00:00:00Z');
    expect(bytes(steady.backend)).toBe(bytes(other.backend));
    expect(steady.invoices()).toHaveLength(18);
  });

  test('what is due next, soonest first', () => {
    steady.plan('standard', 18);
    steady.toPeriodsEnd();
    const { id } = steady.order('timelog-crm', 6);
    expect(steady.backend.nextEvents()).toEqual([
      { at: '2026-12-31T23:02:00Z', kind: 'operation', operationId: id, lineId: 'timelog-crm' },
      { at: '2027-01-07T23:00:00Z', kind: 'deadline', lineId: 'standard', marks: 3 },
      { at: '2027-03-31T22:00:00Z', kind: 'period-end' },
    ]);
    must(steady.backend.advanceToNextEvent());
    expect(steady.numbers('timelog-crm')).toEqual([6, 6]);
  });
});

describe('a running clock', () => {
  let real: number;
  let backend: MockBackend;
  const now = (): number => real;

  beforeEach(() => {
    real = 5_000;
    backend = new MockBackend({ scenario: 'processing', clock: { mode: 'realtime', speed: 60 }, now });
  });

  test('runs with its speed, and what is due happens', () => {
    real += 1_000;
    expect(backend.now).toBe('2026-11-24T09:01:00Z');
    real += 1_000;
    expect(must(backend.account('u-01')).operations[0]).toMatchObject({
      status: 'applied',
      settledAt: '2026-11-24T09:02:00Z',
    });
  });

  test('says when to ask again in real milliseconds, within bounds', () => {
    const retry = (): number | undefined => must(backend.account('u-01')).operations[0]?.retryAfterMs;
    expect(retry()).toBe(2_000);
    real += 1_900;
    expect(retry()).toBe(250);
    const slow = new MockBackend({ scenario: 'processing', clock: { mode: 'realtime', speed: 1 }, now });
    expect(must(slow.account('u-01')).operations[0]?.retryAfterMs).toBe(45_000);
  });

  test('never goes back, whatever the outside clock does', () => {
    real += 1_000;
    expect(backend.now).toBe('2026-11-24T09:01:00Z');
    real -= 3_000;
    expect(backend.now).toBe('2026-11-24T09:01:00Z');
  });

  test('can be moved, stopped and started', () => {
    must(backend.advance('P1D'));
    real += 1_000;
    expect(backend.now).toBe('2026-11-25T09:01:00Z');
    must(backend.setClock({ mode: 'manual' }));
    real += 60_000;
    expect(backend.now).toBe('2026-11-25T09:01:00Z');
    expect(backend.clock).toEqual({ mode: 'manual', speed: 60 });
    must(backend.setClock({ mode: 'realtime', speed: 1 }));
    real += 2_000;
    expect(backend.now).toBe('2026-11-25T09:01:02Z');
  });

  test.each([
    [{ mode: 'realtime', speed: 0 }, '/speed'],
    [{ mode: 'realtime', speed: 1_000_001 }, '/speed'],
    [{ mode: 'realtime', speed: NaN }, '/speed'],
    [{ mode: 'sometimes' as 'manual' }, '/mode'],
  ] as const)('%j is refused', (clock, pointer) => {
    expect(refusal(backend.setClock(clock)).errors?.[0]?.pointer).toBe(pointer);
  });

  test('runs as fast as a million seconds in one, and no further than the last instant', () => {
    const spec = smallAccount(1, 1, { now: '9998-12-24T09:00:00Z', period: { kind: 'monthly', anchor: '9998-12-01' } });
    backend = new MockBackend({ account: buildAccount(spec), clock: { mode: 'realtime', speed: 1_000_000 }, now });
    real += 1;
    expect(backend.now).toBe('9998-12-24T09:16:40Z');
    real += 1_000_000;
    expect(backend.now).toBe('9999-01-01T00:00:00Z');
    expect(refusal(backend.advance('PT1S')).errors?.[0]?.code).toBe('not-a-duration');
    expect(backend.advanceTo('9999-01-01T00:00:00Z').ok).toBe(true);
  });

  test('without an outside clock it stands still', () => {
    expect(refusal(new MockBackend().setClock({ mode: 'realtime' })).errors?.[0]?.code).toBe('no-clock');
    expect(() => new MockBackend({ clock: { mode: 'realtime' } })).toThrow('without a clock');
  });

  test.each([
    ['a new scenario', (): unknown => must(backend.startScenario('steady'))],
    ['the same one afresh', (): unknown => backend.restart()],
    ['a new scenario after a reload', (): unknown => must(reload().startScenario('steady'))],
  ])('%s begins with the clock as it was made', (_, begin) => {
    must(backend.setClock({ mode: 'manual', speed: 3 }));
    begin();
    expect(backend.clock).toEqual({ mode: 'realtime', speed: 60 });
    real += 1_000;
    expect(backend.now).toBe('2026-11-24T09:01:00Z');
    expect(bytes(MockBackend.restore(backend.snapshot(), { now }))).toBe(bytes(backend));
  });

  test('a clock that was made to stand still does so after starting afresh and a reload, speed and all', () => {
    backend = new MockBackend({ clock: { mode: 'manual', speed: 60 }, now });
    backend.restart();
    expect(reload().clock).toEqual({ mode: 'manual', speed: 60 });
  });

  test('reloaded where there is no clock, it stands still, afresh too', () => {
    const still = MockBackend.restore(backend.snapshot());
    still.restart();
    expect(still.clock).toEqual({ mode: 'manual', speed: 60 });
  });

  const reload = (): MockBackend => {
    backend = MockBackend.restore(JSON.parse(JSON.stringify(backend.snapshot())), { now });
    return backend;
  };
});

describe('reload', () => {
  test('seed, scenario and commands lead to the same bytes, through JSON', () => {
    let real = 0;
    const backend = new MockBackend({ seed: 7, clock: { mode: 'realtime', speed: 100 }, now: () => real });
    const run = (milliseconds: number): void => void (real += milliseconds);
    const etag = must(backend.account('u-01')).etag;
    run(300);
    const quote = must(backend.quote('u-01', { lineId: 'standard', quantity: 30, effective: 'now' }, etag));
    run(100);
    must(backend.order('u-01', quote.id, '11111111-1111-4111-8111-000000000001'));
    must(backend.createUser({ name: 'Ny', email: 'ny@nordlys.example' }));
    must(backend.advance('P1M'));
    must(backend.queueFaults({ next: [{ match: 'GET /action-log', kind: 'timeout' }], latencyMs: 5 }));
    must(backend.assign('u-22', 'timelog-crm'));
    run(777);
    const restored = MockBackend.restore(JSON.parse(JSON.stringify(backend.snapshot())), { now: () => real });
    expect(bytes(restored)).toBe(bytes(backend));
    expect(restored.takeFault('GET', '/action-log')).toEqual({ match: 'GET /action-log', kind: 'timeout' });
    run(1_000);
    backend.takeFault('GET', '/action-log');
    expect(bytes(restored)).toBe(bytes(backend));
  });

  test('a processing change is still processing', () => {
    const { backend } = new Simulator({ scenario: 'processing' });
    const restored = MockBackend.restore(backend.snapshot());
    expect(must(restored.account('u-01')).operations).toMatchObject([{ status: 'processing' }]);
  });

  test('an account of one’s own goes along', () => {
    const account = Simulator.of(smallAccount(3, 3));
    account.hire();
    const restored = MockBackend.restore(JSON.parse(JSON.stringify(account.backend.snapshot())));
    expect(bytes(restored)).toBe(bytes(account.backend));
    expect(restored.scenario).toBe('custom');
    restored.restart();
    expect(restored.state().users).toHaveLength(3);
  });

  const settings = { scenario: 'steady', seed: 1, commands: [] };
  const begin = { at: 0, command: { type: 'clock-to', to: 0 } };

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'steady'],
    ['no fields', {}],
    ['a scenario that is none', { ...settings, scenario: 'nothing' }],
    ['no seed', { ...settings, seed: undefined }],
    ['no commands', { ...settings, commands: 'none' }],
    ['a command that is nothing', { ...settings, commands: [begin, null] }],
    ['a command that is a text', { ...settings, commands: [begin, 'clock-to'] }],
    ['an entry without its command', { ...settings, commands: [begin, { at: 0 }] }],
    ['an entry with nothing for a command', { ...settings, commands: [begin, { at: 0, command: null }] }],
    ['an entry with a text for a command', { ...settings, commands: [begin, { at: 0, command: 'clock-to' }] }],
    ['a command without a type', { ...settings, commands: [begin, { at: 0, command: {} }] }],
    ['a command at no instant', { ...settings, commands: [begin, { ...begin, at: 'now' }] }],
    ['a command beyond the last instant', { ...settings, commands: [begin, { ...begin, at: 1e18 }] }],
    ['an account of one’s own that is missing', { ...settings, scenario: 'custom' }],
    ['an account of one’s own that is nothing', { ...settings, scenario: 'custom', account: null }],
    ['a clock that is a text', { ...settings, clock: 'fast' }],
    ['a clock that is nothing', { ...settings, clock: null }],
    ['a clock with a mode that is none', { ...settings, clock: { mode: 'fast', speed: 1 } }],
    ['a clock without its speed', { ...settings, clock: { mode: 'manual' } }],
  ])('%s is no snapshot', (_, snapshot) => {
    expect(() => MockBackend.restore(snapshot)).toThrow('This is not a snapshot of a simulated backend.');
  });

  test.each([
    ['activate-user', { type: 'activate-user', userId: 'nobody' }],
    ['explode', { type: 'explode' }],
  ])('a command that is refused says so: %s', (type, command) => {
    const snapshot = { ...settings, commands: [{ at: 0, command }] };
    expect(() => MockBackend.restore(snapshot)).toThrow(`This snapshot does not replay: ${type} was refused.`);
  });

  test('a snapshot of what was restored is the same snapshot', () => {
    const backend = new MockBackend({ clock: { mode: 'realtime', speed: 5 }, now: () => 0 });
    must(backend.advance('P1D'));
    must(backend.createUser({ name: 'Ny', email: 'ny@nordlys.example' }));
    must(backend.setClock({ mode: 'manual', speed: 3 }));
    must(backend.advance('P1D'));
    const restored = MockBackend.restore(backend.snapshot(), { now: () => 0 });
    expect(restored.clock).toEqual({ mode: 'manual', speed: 3 });
    expect(restored.snapshot()).toEqual(backend.snapshot());
    expect(restored.snapshot().commands.map(({ command }) => command.type)).toEqual([
      ...['clock-mode', 'create-user', 'clock-mode', 'clock-to'],
    ]);
  });

  test('the same seed gives the same bytes, another one other people', () => {
    const state = (seed: number): string => JSON.stringify(large(seed, 30));
    expect(state(1)).toBe(state(1));
    expect(state(1)).not.toBe(state(2));
  });
});

describe('listeners', () => {
  test('hear of every change, of the clock being moved or set, of a new beginning, of time passing something due, and no more once they have left', () => {
    let real = 0;
    const backend = new MockBackend({ scenario: 'processing', clock: { mode: 'realtime' }, now: () => real });
    const listener = vi.fn();
    const stop = backend.onChange(listener);
    must(backend.createUser({ name: 'Ny', email: 'ny@nordlys.example' }));
    expect(listener).toHaveBeenCalledTimes(1);
    real += 60_000;
    backend.state();
    expect(listener).toHaveBeenCalledTimes(1);
    real += 60_000;
    backend.state();
    expect(listener).toHaveBeenCalledTimes(2);
    backend.activateUser('nobody');
    expect(listener).toHaveBeenCalledTimes(2);
    must(backend.advance('P1D'));
    must(backend.setClock({ mode: 'manual' }));
    backend.restart();
    expect(listener).toHaveBeenCalledTimes(5);
    stop();
    backend.advance('P1D');
    expect(listener).toHaveBeenCalledTimes(5);
  });
});

describe('the engine from outside', () => {
  test('leaves the state it was given as it was', () => {
    const state = deepFreeze(steadyAccount());
    const before = JSON.stringify(state);
    const hired = evolve(state, { type: 'create-user', user: { name: 'Ny', email: 'ny@x.example', department: '' } });
    const moved = evolve(deepFreeze(hired.state), { type: 'clock-to', to: state.now + 100 * 24 * 3_600_000 });
    expect(JSON.stringify(state)).toBe(before);
    expect(moved.state.users).toHaveLength(22);
    expect(moved.state.periods.index).toBe(1);
    expect(JSON.parse(JSON.stringify(moved.state))).toEqual(moved.state);
  });

  test('gives the same as the backend', () => {
    const backend = new MockBackend();
    must(backend.advance('P40D'));
    must(backend.deactivateUser('u-05'));
    let state = steadyAccount();
    state = evolve(state, { type: 'clock-to', to: Date.parse(backend.now) }).state;
    state = evolve(state, { type: 'deactivate-user', userId: 'u-05' }).state;
    expect(JSON.stringify(new MockBackend({ account: state }).state().users)).toBe(
      JSON.stringify(backend.state().users),
    );
  });

  test('ids sort in the order of their making, also when digits run out', () => {
    const ids = [1, 2, 9, 10, 99, 100, 999, 1000, 12345].map((number) => makeId('u', number, 2));
    expect(ids.slice(0, 6)).toEqual(['u-01', 'u-02', 'u-09', 'u-10', 'u-99', 'u-a100']);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('size', () => {
  // How long it takes is what `npm run bench:backend` says, beside smaller accounts.
  test('a year of 10,000 users and 100,000 assignments, everybody marked on the way', { timeout: 60_000 }, () => {
    const backend = new MockBackend({ account: startOf('large', 1) });
    must(backend.queueOutcome({ outcome: 'applied', delay: 'PT0S' }));
    const account = must(backend.account('u-00001'));
    const deep = must(
      backend.quote('u-00001', { lineId: 'standard', quantity: 1, effective: 'next-period' }, account.etag),
    );
    expect(deep.affected).toHaveLength(9_999);
    must(backend.order('u-00001', deep.id, '11111111-1111-4111-8111-000000000001'));
    must(backend.advance('P1Y'));
    expect(must(backend.assignments('u-00001', { limit: 1 })).total).toBe(10);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

test('a scenario that is none throws, and says which there are', () => {
  const start = (): MockBackend => new MockBackend({ scenario: 'nope' as 'steady' });
  expect(start).toThrow(/^There is no scenario "nope", only steady, grace-after-activation, .*, dst-and-month-end\.$/);
});
