import { beforeEach, describe, expect, it } from 'vitest';
import { OperationsController } from '../../src/controllers/operations.ts';
import type { Operation } from '../../src/domain/model.ts';
import { failure, success, type Answer, type Problem } from '../../src/domain/problems.ts';
import { deferred, FakeApi } from '../support/fake-api.ts';
import { FakeAttention } from '../support/fake-attention.ts';
import { FakeHost } from '../support/fake-host.ts';
import { createVirtualPorts, type VirtualPorts } from '../support/virtual-ports.ts';

const processing: Operation = {
  id: 'op-1',
  status: 'processing',
  change: { lineId: 'standard', quantity: 30, effective: 'now' },
  adjusts: [],
  requestedAt: '2026-11-24T09:00:00Z',
  requestedBy: { id: 'u-01', name: 'Anna Berg' },
};
const applied: Operation = { ...processing, status: 'applied', settledAt: '2026-11-24T09:02:00Z' };

let ports: VirtualPorts;
let host: FakeHost;
let attention: FakeAttention;
let api: FakeApi;
let settled: number;
let problems: Problem[];
let controller: OperationsController;

beforeEach(() => {
  ports = createVirtualPorts();
  host = new FakeHost();
  attention = new FakeAttention();
  api = new FakeApi({ getOperation: () => Promise.resolve(success(processing)) });
  settled = 0;
  problems = [];
  controller = new OperationsController(host, {
    api: () => api,
    ports: () => ports,
    attention: () => attention,
    onSettled: () => {
      settled += 1;
      // The account agrees, as it does when it is read.
      controller.watch([]);
    },
    onProblem: (problem) => {
      problems.push(problem);
    },
  });
  host.connect();
});

describe('T1: waiting for a change to be applied', () => {
  it('promise 5: asks nobody while nobody looks, though the connection comes back', async () => {
    controller.watch([processing]);
    attention.hide();
    attention.comeOnline();
    await ports.advance(600_000);
    expect(api.count('getOperation')).toBe(0);
    attention.show();
    expect(api.count('getOperation')).toBe(1);
  });

  it('asks after 5 s, then half as long again up to 45 s, where the server names no time', async () => {
    controller.watch([processing]);
    const waits: (number | undefined)[] = [];
    for (let asked = 0; asked < 8; asked++) {
      const [wait] = ports.waiting();
      waits.push(wait);
      await ports.advance(wait ?? 0);
    }
    expect(waits).toEqual([5000, 7500, 11250, 16875, 25312.5, 37968.75, 45000, 45000]);
  });

  it('asks after the time the server names, but never in a tight loop', async () => {
    api.script.getOperation = () => Promise.resolve(success({ ...processing, retryAfterMs: 0 }));
    controller.watch([{ ...processing, retryAfterMs: 1500 }]);
    expect(ports.waiting()).toEqual([1500]);
    await ports.advance(1500);
    expect(ports.waiting()).toEqual([250]);
  });

  it('asks as if nothing had been named once the server names no time any more', async () => {
    controller.watch([{ ...processing, retryAfterMs: 250 }]);
    await ports.advance(250);
    expect(ports.waiting()).toEqual([5000]);
  });

  it('asked about before its time, it is not asked about a second time for that, nor heard twice', () => {
    const signals: (AbortSignal | undefined)[] = [];
    api.script.getOperation = (_id, options) => {
      signals.push(options?.signal);
      return new Promise(() => undefined);
    };
    controller.watch([processing]);
    controller.check('op-1');
    expect(ports.waiting()).toEqual([]);
    attention.comeOnline();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  });

  it('ends when the change is applied, and says so once', async () => {
    api.script.getOperation = () => Promise.resolve(success(applied));
    controller.watch([processing]);
    await ports.advance(60_000);
    expect({ settled, asked: api.count('getOperation'), waiting: ports.waiting() }).toEqual({
      settled: 1,
      asked: 1,
      waiting: [],
    });
  });

  it('goes on through lost connections', async () => {
    api.script.getOperation = () => Promise.resolve(failure({ type: 'unreachable', reason: 'network' }));
    controller.watch([processing]);
    await ports.advance(12_500);
    api.script.getOperation = () => Promise.resolve(success(applied));
    await ports.advance(60_000);
    expect(settled).toBe(1);
  });

  it.each(['not-found', 'not-allowed'] as const)(
    'one that is %s any more is settled: the account knows the truth',
    async (type) => {
      api.script.getOperation = () => Promise.resolve(failure({ type }));
      controller.watch([processing]);
      await ports.advance(5000);
      expect(settled).toBe(1);
    },
  );

  it('promise 5: is bounded, ends in “longer than usual”, and can be asked about by hand', async () => {
    controller.watch([processing]);
    await ports.advance(2 * 60 * 60_000);
    const asked = api.count('getOperation');
    expect(asked).toBeLessThan(30);
    expect([...controller.slow]).toEqual(['op-1']);
    expect(ports.waiting()).toEqual([]);
    api.script.getOperation = () => Promise.resolve(success(applied));
    controller.check('op-1');
    await ports.advance(0);
    expect({ settled, slow: controller.slow.size }).toEqual({ settled: 1, slow: 0 });
  });

  it('promise 5: one that takes longer than usual is not asked about by looking at the page again', async () => {
    controller.watch([processing]);
    await ports.advance(2 * 60 * 60_000);
    const asked = api.count('getOperation');
    attention.hide();
    attention.show();
    await ports.advance(0);
    expect({ asked: api.count('getOperation') - asked, waiting: ports.waiting() }).toEqual({ asked: 0, waiting: [] });
  });

  it('one that is asked about by hand is waited for anew, and one that the account no longer names is not slow', async () => {
    controller.watch([processing]);
    await ports.advance(2 * 60 * 60_000);
    controller.check('op-1');
    await ports.advance(0);
    expect({ slow: controller.slow.size, waiting: ports.waiting().length }).toEqual({ slow: 0, waiting: 1 });
    await ports.advance(2 * 60 * 60_000);
    expect(controller.slow.size).toBe(1);
    controller.watch([]);
    expect(controller.slow.size).toBe(0);
  });

  it('promise 5: waits for nothing where it begins, or is answered, while nobody looks', async () => {
    const late = deferred<Answer<Operation>>();
    api.script.getOperation = () => late.promise;
    controller.watch([processing]);
    await ports.advance(5_000);
    attention.hide();
    controller.watch([processing, { ...processing, id: 'op-2' }]);
    late.resolve(success(applied));
    await ports.advance(0);
    expect({ settled, waiting: ports.waiting() }).toEqual({ settled: 0, waiting: [] });
  });

  it('promise 5: rests while nobody looks and asks at once when somebody does', async () => {
    controller.watch([processing]);
    attention.hide();
    await ports.advance(10 * 60_000);
    expect(api.count('getOperation')).toBe(0);
    attention.show();
    await ports.advance(0);
    expect(api.count('getOperation')).toBe(1);
  });

  it('promise 5: stops when the element leaves the page, and goes on when it comes back', async () => {
    controller.watch([processing]);
    host.disconnect();
    await ports.advance(10 * 60_000);
    expect({ asked: api.count('getOperation'), listeners: attention.listeners }).toEqual({ asked: 0, listeners: 0 });
    host.connect();
    expect(ports.waiting()).toHaveLength(1);
  });

  it('an account that does not agree is read ever more slowly, not in a loop', async () => {
    controller = new OperationsController(host, {
      ...{ api: () => api, ports: () => ports, attention: () => attention },
      onSettled: () => {
        settled += 1;
        controller.watch([processing]);
      },
      onProblem: () => undefined,
    });
    host.connect();
    api.script.getOperation = () => Promise.resolve(failure({ type: 'not-found' }));
    controller.watch([{ ...processing, retryAfterMs: 1000 }]);
    await ports.advance(10 * 60_000);
    expect(settled).toBeLessThan(25);
  });

  it('waits as long as it is told when there is too much', async () => {
    api.script.getOperation = () => Promise.resolve(failure({ type: 'rate-limited', retryAfterMs: 300_000 }));
    controller.watch([processing]);
    await ports.advance(5 * 60_000);
    expect(api.count('getOperation')).toBe(1);
  });

  it('tells when the token is not accepted any more', async () => {
    api.script.getOperation = () => Promise.resolve(failure({ type: 'unauthenticated' }));
    controller.watch([processing]);
    await ports.advance(5_000);
    expect(problems).toEqual([{ type: 'unauthenticated' }]);
  });

  it('promise 5: what is to be watched while the element is out of the page waits for its return', async () => {
    host.disconnect();
    controller.watch([processing]);
    await ports.advance(10 * 60_000);
    expect(api.count('getOperation')).toBe(0);
  });

  it('watches each operation once, and no longer than the account names it', async () => {
    controller.watch([processing]);
    controller.watch([processing]);
    expect(ports.waiting()).toHaveLength(1);
    controller.watch([applied]);
    await ports.advance(60_000);
    expect(api.count('getOperation')).toBe(0);
  });
});
