import { beforeEach, describe, expect, it } from 'vitest';
import type { CallOptions } from '../../src/api/license-api.ts';
import { AccountController } from '../../src/controllers/account.ts';
import { ServerClock } from '../../src/controllers/server-clock.ts';
import type { Account, Mark } from '../../src/domain/model.ts';
import { failure, success, type Answer, type Problem } from '../../src/domain/problems.ts';
import { accountOf } from '../support/account-of.ts';
import { deferred, FakeApi } from '../support/fake-api.ts';
import { FakeAttention } from '../support/fake-attention.ts';
import { FakeHost } from '../support/fake-host.ts';
import { createVirtualPorts, quiet, type VirtualPorts } from '../support/virtual-ports.ts';

const MINUTE_MS = 60_000;

const accountAt = (serverTime: string, facts: Partial<Account> = {}): Account => accountOf({ serverTime, ...facts });

let ports: VirtualPorts;
let host: FakeHost;
let attention: FakeAttention;
let api: FakeApi | undefined;
let read: { account: Account; before: Account | undefined }[];
let problems: Problem[];
let dropped: number;
let language: string;
let clock: ServerClock;
let controller: AccountController;

const answering = (answer: Answer<Account>): FakeApi => new FakeApi({ getAccount: () => Promise.resolve(answer) });
const refused = answering(failure({ type: 'not-allowed' }));

beforeEach(async () => {
  ports = createVirtualPorts();
  host = new FakeHost();
  attention = new FakeAttention();
  api = answering(success(accountAt('2026-11-24T09:00:00Z')));
  read = [];
  problems = [];
  dropped = 0;
  language = 'en';
  clock = new ServerClock(() => ports.now());
  controller = new AccountController(host, {
    api: () => api,
    language: () => language,
    ports: () => ports,
    attention: () => attention,
    clock,
    onRead: (account, before) => {
      read.push({ account, before });
    },
    onDropped: () => {
      dropped += 1;
    },
    onProblem: (problem) => {
      problems.push(problem);
    },
  });
  host.connect();
  await quiet();
});

/** From now on, by the client that is there. */
function answerWith(script: FakeApi['script']): void {
  if (!api) throw new Error('There is no client.');
  api.script = script;
}

const asked = (): number => api?.count('getAccount') ?? 0;

it('reads the account once, as soon as there is a client', () => {
  expect({ asked: asked(), read: read.length }).toEqual({ asked: 1, read: 1 });
});

describe('the account is kept fresh', () => {
  it('every five minutes while somebody looks', async () => {
    await ports.advance(15 * MINUTE_MS);
    expect(asked()).toBe(4);
  });

  it('not while nobody looks, and at once when somebody comes back after a minute', async () => {
    attention.hide();
    await ports.advance(30 * MINUTE_MS);
    expect(asked()).toBe(1);
    attention.show();
    await quiet();
    expect(asked()).toBe(2);
  });

  it('not while nobody looks, also where the answer comes only then', async () => {
    const late = deferred<Answer<Account>>();
    answerWith({ getAccount: () => late.promise });
    void controller.refresh();
    attention.hide();
    late.resolve(success(accountAt('2026-11-24T09:00:01Z')));
    await ports.advance(30 * MINUTE_MS);
    expect({ read: read.length, asked: asked() }).toEqual({ read: 2, asked: 2 });
  });

  it('not when somebody looks away for a moment', async () => {
    attention.hide();
    await ports.advance(30_000);
    attention.show();
    await quiet();
    expect(asked()).toBe(1);
  });

  it('when the connection comes back', async () => {
    attention.comeOnline();
    await quiet();
    expect(asked()).toBe(2);
  });

  it.each<[string, Partial<Account>]>([
    ['the period ends', { period: { ...accountAt('').period, end: '2026-11-24T09:00:30Z' } }],
    [
      'a deadline is reached',
      {
        marks: [
          {
            kind: 'user',
            id: 'u-1',
            employee: { id: 'u-1', name: 'A', createdAt: '2026-01-01T00:00:00Z' },
            lineId: 'standard',
            markedAt: '2026-11-17T09:00:30Z',
            deadline: '2026-11-24T09:00:30Z',
            cause: 'activation',
          },
        ],
      },
    ],
  ])('at the instant when %s', async (_name, facts) => {
    api = answering(success(accountAt('2026-11-24T09:00:00Z', facts)));
    host.requestUpdate();
    await quiet();
    await ports.advance(29_000);
    expect(asked()).toBe(1);
    await ports.advance(1_000);
    expect(asked()).toBe(2);
  });

  it('at the first of 200,000 deadlines', async () => {
    const mark: Mark = {
      kind: 'user',
      id: 'u-1',
      employee: { id: 'u-1', name: 'A', createdAt: '2026-01-01T00:00:00Z' },
      lineId: 'standard',
      markedAt: '2026-11-17T09:00:30Z',
      deadline: '2026-11-24T09:01:00Z',
      cause: 'activation',
    };
    const marks = Array.from({ length: 200_000 }, () => mark);
    marks[150_000] = { ...mark, deadline: '2026-11-24T09:00:30Z' };
    answerWith(answering(success(accountAt('2026-11-24T09:00:01Z', { marks }))).script);
    await controller.refresh();
    const before = asked();
    await ports.advance(29_000);
    expect(asked()).toBe(before + 1);
  });

  it('also after the element was moved while the last reading had failed', async () => {
    answerWith({});
    await controller.refresh();
    answerWith(answering(success(accountAt('2026-11-24T09:00:00Z'))).script);
    const before = asked();
    host.disconnect();
    host.connect();
    await quiet();
    // A host that moves it again and again must not ask as often.
    expect(asked()).toBe(before);
    await ports.advance(5 * MINUTE_MS);
    expect(controller.problem).toBeUndefined();
  });

  it('never once the element has left the page', async () => {
    host.disconnect();
    await ports.advance(60 * MINUTE_MS);
    expect({ asked: asked(), waiting: ports.waiting(), listeners: attention.listeners }).toEqual({
      asked: 1,
      waiting: [],
      listeners: 0,
    });
  });
});

describe('clocks and moves', () => {
  it('a move does not lose the reading that was asked for after one had failed', async () => {
    answerWith({ getAccount: () => Promise.resolve(failure({ type: 'unauthenticated' })) });
    await controller.refresh();
    expect(controller.problem).toEqual({ type: 'unauthenticated' });
    answerWith({ getAccount: () => Promise.resolve(success(accountAt('2026-11-24T09:01:00Z'))) });
    void controller.refresh();
    host.disconnect();
    host.connect();
    await quiet();
    expect([controller.problem, controller.reading]).toEqual([undefined, false]);
    expect(controller.account?.serverTime).toBe('2026-11-24T09:01:00Z');
  });

  it('a device clock that is set back a day does not stop the reading', async () => {
    const real = ports;
    let offMs = 0;
    ports = { ...real, now: () => real.now() + offMs };
    offMs = -24 * 60 * MINUTE_MS;
    attention.show();
    await quiet();
    await real.advance(20 * MINUTE_MS);
    expect(asked()).toBeGreaterThan(3);
  });

  it('a server clock that was set back is believed', async () => {
    answerWith(answering(success(accountAt('2026-11-23T09:00:00Z', { etag: 'back' }))).script);
    await controller.refresh();
    await quiet();
    expect(controller.account?.etag).toBe('back');
    // Countdowns go by it, too (T5).
    expect(clock.now()).toBe('2026-11-23T09:00:00.000Z');
  });

  it('T5: another client has a clock of its own, also an earlier one', async () => {
    api = answering(success(accountAt('2026-11-23T09:00:00Z')));
    host.requestUpdate();
    await quiet();
    expect(clock.now()).toBe('2026-11-23T09:00:00.000Z');
  });

  it('moving the element during its first reading does not lose it', async () => {
    const first = deferred<Answer<Account>>();
    const fresh = new FakeHost();
    let asked = 0;
    const moved = new AccountController(fresh, {
      ...{ language: () => 'en', ports: () => ports, attention: () => attention },
      clock: new ServerClock(() => ports.now()),
      api: () => slow,
      ...{ onRead: () => undefined, onDropped: () => undefined, onProblem: () => undefined },
    });
    const slow = new FakeApi({
      getAccount: () => (++asked === 1 ? first.promise : Promise.resolve(success(accountAt('2026-11-24T09:00:00Z')))),
    });
    fresh.connect();
    await quiet();
    fresh.disconnect();
    fresh.connect();
    await quiet();
    expect(moved.account).toBeDefined();
  });
});

describe('what goes wrong', () => {
  it('P5: an account that says it may not be seen is not shown', async () => {
    const hidden = accountAt('2026-11-24T09:00:01Z', { permissions: { view: false, buy: false } });
    answerWith(answering(success(hidden)).script);
    await controller.refresh();
    await quiet();
    expect({ account: controller.account, problem: controller.problem }).toEqual({
      account: undefined,
      problem: { type: 'not-allowed' },
    });
  });

  it('a lost connection keeps what is on the page and says that it is old', async () => {
    answerWith({});
    await controller.refresh();
    await quiet();
    expect(controller.account?.serverTime).toBe('2026-11-24T09:00:00Z');
    expect(controller.problem).toEqual({ type: 'unreachable', reason: 'network' });
    expect(problems).toHaveLength(1);
  });

  it('P5: a lost right drops what was shown at once', async () => {
    answerWith(refused.script);
    await controller.refresh();
    await quiet();
    expect({ account: controller.account, dropped }).toEqual({ account: undefined, dropped: 2 });
  });

  it('promise 6: an answer that was overtaken does not roll the page back', async () => {
    answerWith(answering(success(accountAt('2026-11-24T08:59:00Z'))).script);
    await controller.refresh();
    await quiet();
    expect(controller.account?.serverTime).toBe('2026-11-24T09:00:00Z');
  });

  it('promise 6: a server that is behind is asked again once it will have caught up, and ever more rarely', async () => {
    answerWith(answering(success(accountAt('2026-11-24T08:59:58Z'))).script);
    await controller.refresh();
    const before = asked();
    await ports.advance(3_000);
    expect(asked()).toBe(before + 1);
    await ports.advance(5_999);
    expect(asked()).toBe(before + 1);
    answerWith(answering(success(accountAt('2026-11-24T09:00:07Z', { etag: 'new' }))).script);
    await ports.advance(1);
    expect(controller.account?.etag).toBe('new');
    await ports.advance(4 * MINUTE_MS);
    expect(asked()).toBe(before + 2);
  });

  it('promise 6: of two reads on their way only the newer one counts', async () => {
    const slow = deferred<Answer<Account>>();
    const fast = deferred<Answer<Account>>();
    const answers = [slow.promise, fast.promise];
    answerWith({ getAccount: () => answers.shift() ?? slow.promise });
    void controller.refresh();
    void controller.refresh();
    fast.resolve(success(accountAt('2026-11-24T09:10:00Z', { etag: 'new' })));
    await quiet();
    slow.resolve(success(accountAt('2026-11-24T09:20:00Z', { etag: 'old' })));
    await quiet();
    expect(controller.account?.etag).toBe('new');
  });

  it('whoever asks for a reading waits for the one that took its place', async () => {
    const last = deferred<Answer<Account>>();
    const givenUp = Promise.resolve(failure({ type: 'aborted' }));
    answerWith({ getAccount: () => (asked() === 2 ? givenUp : last.promise) });
    const [first] = [controller.refresh(), controller.refresh()];
    const done: string[] = [];
    void first.then(() => done.push(controller.account?.etag ?? ''));
    await quiet();
    expect(done).toEqual([]);
    last.resolve(success(accountAt('2026-11-24T09:10:00Z', { etag: 'new' })));
    await quiet();
    expect(done).toEqual(['new']);
  });

  it('another client is not asked a second time because the old account would have been', async () => {
    api = new FakeApi({ getAccount: () => deferred<Answer<Account>>().promise });
    host.requestUpdate();
    await ports.advance(10 * MINUTE_MS);
    expect(asked()).toBe(1);
  });

  it('another client: nothing of the old account stays, and an answer of the old client is not believed', async () => {
    const late = deferred<Answer<Account>>();
    answerWith({ getAccount: () => late.promise });
    void controller.refresh();
    api = new FakeApi({ getAccount: () => deferred<Answer<Account>>().promise });
    host.requestUpdate();
    await quiet();
    expect(controller.account).toBeUndefined();
    late.resolve(success(accountAt('2026-11-24T10:00:00Z')));
    await quiet();
    expect(controller.account).toBeUndefined();
  });
});

it.each<[string, Partial<Account>]>([
  ['another account', { account: { ...accountAt('').account, id: 'a-2' } }],
  ['another user', { user: { id: 'u-02', name: 'Erik Holm' } }],
])('an answer for %s: nothing of before is left on the page before it is shown', async (_, whose) => {
  const theirs = accountAt('2026-11-24T08:59:59Z', whose);
  answerWith({ getAccount: () => Promise.resolve(success(theirs)) });
  const drawn: (Account | undefined)[] = [];
  host.addController({
    hostUpdated: () => {
      drawn.push(controller.account);
    },
  });
  const before = dropped;
  await controller.refresh();
  await quiet();
  expect(drawn).toContain(undefined);
  expect(drawn.at(-1)).toBe(theirs);
  expect(read.at(-1)).toEqual({ account: theirs, before: undefined });
  expect({ dropped: dropped - before, asked: asked() }).toEqual({ dropped: 1, asked: 2 });
});

it('P5: an answer for somebody else is dropped where the client is taken away while the page is drawn without the former one', async () => {
  const theirs = accountAt('2026-11-24T09:00:01Z', { user: { id: 'u-02', name: 'Erik Holm' } });
  answerWith({ getAccount: () => Promise.resolve(success(theirs)) });
  host.addController({
    hostUpdated: () => {
      if (controller.account || !api) return;
      api = undefined;
      host.requestUpdate();
    },
  });
  await controller.refresh();
  await quiet();
  expect({ account: controller.account, read: read.length }).toEqual({ account: undefined, read: 1 });
});

describe('a question that is on its way', () => {
  let late: ReturnType<typeof deferred<Answer<Account>>>;
  let asked: CallOptions[];

  beforeEach(() => {
    late = deferred();
    asked = [];
    api = new FakeApi({
      getAccount: (options = {}) => {
        asked.push(options);
        return late.promise;
      },
    });
    host.requestUpdate();
    return quiet();
  });

  it('is waited for', async () => {
    expect(controller.reading).toBe(true);
    late.resolve(success(accountAt('2026-11-24T10:00:00Z')));
    await quiet();
    expect(controller.reading).toBe(false);
    expect(controller.account?.serverTime).toBe('2026-11-24T10:00:00Z');
  });

  it('is put anew in another language', async () => {
    language = 'sv';
    host.requestUpdate();
    await quiet();
    expect(asked.map(({ language, signal }) => [language, signal?.aborted])).toEqual([
      ['en', true],
      ['sv', false],
    ]);
  });

  it.each([
    ['the element leaves the page', () => host.disconnect()],
    ['the client is taken away', () => (api = undefined)],
  ])('is nobody’s any more when %s, whatever its client does', async (_name, happens) => {
    happens();
    host.requestUpdate();
    await quiet();
    expect([asked[0]?.signal?.aborted, controller.reading]).toEqual([true, false]);
    late.resolve(success(accountAt('2026-11-24T10:00:00Z')));
    await quiet();
    expect(controller.account).toBe(undefined);
  });

  it('that ends in a fault of ours is told as one', async () => {
    api = new FakeApi({ getAccount: () => Promise.reject(new RangeError('ours')) });
    host.requestUpdate();
    await quiet();
    expect(problems).toEqual([{ type: 'client-fault', message: 'RangeError: ours' }]);
    expect(controller.reading).toBe(false);
  });
});
