import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIntentStore } from '../../src/api/intents.ts';
import { ChangesController } from '../../src/controllers/changes.ts';
import { ServerClock } from '../../src/controllers/server-clock.ts';
import type { Account, Change, Line, Operation, Quote } from '../../src/domain/model.ts';
import { failure, success, type Answer, type Problem } from '../../src/domain/problems.ts';
import { accountOf } from '../support/account-of.ts';
import { operation, quoteFor, toThirty } from '../support/change-line.ts';
import { deferred, FakeApi } from '../support/fake-api.ts';
import { FakeAttention } from '../support/fake-attention.ts';
import { FakeHost } from '../support/fake-host.ts';
import { createVirtualPorts, memoryStorage, quiet, type VirtualPorts } from '../support/virtual-ports.ts';

const line = (id: string, purchased: number, nextPeriod = purchased): Line => ({
  id,
  section: 'licenses',
  name: id,
  unitPrice: 45000,
  purchased,
  nextPeriod,
  used: 21,
  available: 4,
  over: 0,
  minimum: 1,
  editable: true,
});

const accountWith = (facts: Partial<Account> = {}): Account =>
  accountOf({
    user: { id: 'u-01', name: 'Anna Berg' },
    lines: [line('standard', 25), line('crm', 5)],
    ...facts,
  });

let quotes = 0;
const nextQuote = (change: Change): Quote => quoteFor(change, `q${String(++quotes)}`);

let ports: VirtualPorts;
let attention: FakeAttention;
let storage: ReturnType<typeof memoryStorage>;
let api: FakeApi;
let account: Account;
let vetoes: boolean;
/** What the host does when it is asked whether to order. */
let asked: () => void;
let viewOnly: boolean;
let told: string[];
let doubts: ([checking: boolean, attempts: number] | 'never-received')[];
let reloads: number;
let accepted: Operation[];
let problems: Problem[];
/** Of all tests, since the console is told a thing once. */
const warnings: string[] = [];

function page(): { host: FakeHost; changes: ChangesController } {
  const host = new FakeHost();
  const clock = new ServerClock(() => ports.now());
  clock.observe(account.serverTime);
  const changes = new ChangesController(host, {
    api: () => api,
    account: () => account,
    language: () => 'en',
    ports: () => ports,
    attention: () => attention,
    clock,
    mayOrder: () => {
      asked();
      return !vetoes;
    },
    viewOnly: () => viewOnly,
    onDoubt: (doubt) => {
      doubts.push(doubt === 'never-received' ? doubt : [doubt.checking, doubt.attempts]);
    },
    onRightLost: (lineId) => {
      told.push(lineId);
    },
    reloadAccount: () => {
      reloads += 1;
    },
    onAccepted: (taken) => {
      accepted.push(taken);
    },
    onProblem: (problem) => {
      problems.push(problem);
    },
  });
  host.connect();
  changes.accountRead(account);
  return { host, changes };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((text: string) => warnings.push(text));
  storage = memoryStorage();
  attention = new FakeAttention();
  ports = createVirtualPorts({ storage });
  account = accountWith();
  vetoes = false;
  asked = () => undefined;
  viewOnly = false;
  told = [];
  doubts = [];
  reloads = 0;
  quotes = 0;
  accepted = [];
  problems = [];
  api = new FakeApi({
    createQuote: (change) => Promise.resolve(success(nextQuote(change))),
    placeOrder: () => Promise.resolve(success(operation)),
  });
});

/** A quote can be confirmed once it has been on screen for a moment (P8). */
const seen = (): Promise<void> => ports.advance(1_000);

async function openEditor(): Promise<ReturnType<typeof page>> {
  const started = page();
  started.changes.open('standard', 30);
  await quiet();
  return started;
}

async function seeQuote(): Promise<ReturnType<typeof page>> {
  const started = await openEditor();
  await seen();
  return started;
}

/** Sent; what comes back is still to come. */
async function confirmOrder(): Promise<ReturnType<typeof page>> {
  const started = await seeQuote();
  started.changes.confirm('standard');
  return started;
}

/** Its answer was lost, and the first look-up is over. */
async function orderIntoDoubt(): Promise<ReturnType<typeof page>> {
  ordersEndIn(inDoubt);
  const started = await confirmOrder();
  await quiet();
  return started;
}

const inDoubt = failure({ type: 'outcome-unknown', reason: 'network' });

function ordersEndIn(answer: Answer<Operation>): void {
  api.script.placeOrder = () => Promise.resolve(answer);
}

/** Answered when the test likes. */
function orderOnItsWay(): ReturnType<typeof deferred<Answer<Operation>>> {
  const answer = deferred<Answer<Operation>>();
  api.script.placeOrder = () => answer.promise;
  return answer;
}

/** Of the orders that a reload would find. */
const keptKeys = (): string[] =>
  createIntentStore(storage)
    .all()
    .map(({ key }) => key);

// The first test of all, because the console is told a thing once.
it('promise 5: where storage keeps orders nobody is told of a reload that would forget them', async () => {
  orderOnItsWay();
  const { changes } = await confirmOrder();
  expect({ told: changes.forgottenByReload, warnings }).toEqual({ told: false, warnings: [] });
});

describe('the quote while typing', () => {
  it('is asked for once per pause, for what then stands in the field', async () => {
    const { changes } = page();
    changes.open('standard');
    changes.type('standard', '3');
    await ports.advance(100);
    changes.type('standard', '30');
    await ports.advance(1_000);
    expect(api.calls.map(({ given }) => (given[0] as Change).quantity)).toEqual([30]);
    expect(changes.flows.get('standard')?.phase).toBe('quoted');
  });

  it('promise 6: of two on their way only the newer one is shown, whichever comes last', async () => {
    const first = deferred<Answer<Quote>>();
    const second = deferred<Answer<Quote>>();
    const answers = [first, second];
    api.script.createQuote = () => (answers.shift() ?? second).promise;
    const { changes } = await openEditor();
    changes.chooseEffective('standard', 'next-period');
    await quiet();
    const plan: Change = { ...toThirty, effective: 'next-period' };
    second.resolve(success(nextQuote(plan)));
    await quiet();
    first.resolve(success(nextQuote({ ...plan, effective: 'now' })));
    await quiet();
    expect(changes.flows.get('standard')).toMatchObject({ phase: 'quoted', quote: { change: plan } });
  });

  it('M4: that runs out while it is looked at is asked for anew', async () => {
    const fresh = { expiresAt: '2026-11-24T09:30:00Z', serverTime: '2026-11-24T09:15:00Z' };
    api.script.createQuote = (change) =>
      Promise.resolve(success({ ...nextQuote(change), ...(api.count('createQuote') > 1 && fresh) }));
    const { changes } = await openEditor();
    await ports.advance(15 * 60_000 - 1);
    expect(api.count('createQuote')).toBe(1);
    await ports.advance(1);
    expect(api.count('createQuote')).toBe(2);
    expect(changes.flows.get('standard')).toMatchObject({
      phase: 'quoted',
      quote: { id: 'q2' },
      draft: { notice: { type: 'expired' }, previous: { id: 'q1' } },
    });
  });

  it('is not asked for in a loop by a server whose quotes come already expired', async () => {
    api.script.createQuote = (change) =>
      Promise.resolve(success({ ...nextQuote(change), expiresAt: '2026-11-24T08:00:00Z' }));
    await openEditor();
    await ports.advance(60_000);
    expect(api.count('createQuote')).toBeLessThan(10);
  });

  it('opening another line closes the one that was open', async () => {
    const { changes } = await openEditor();
    changes.open('crm', 6);
    await quiet();
    expect([...changes.flows.keys()]).toEqual(['crm']);
  });

  it('is that of the line: its own number stands in the field', () => {
    const { changes } = page();
    changes.open('crm');
    changes.open('nothing of this account');
    expect([...changes.flows]).toMatchObject([['crm', { draft: { input: '5' } }]]);
  });

  it('is asked for at once where nothing is typed, also after something was', async () => {
    const { changes } = await openEditor();
    changes.type('standard', '31');
    await seen();
    const asked = api.count('createQuote');
    changes.chooseEffective('standard', 'next-period');
    expect(api.count('createQuote') - asked).toBe(1);
  });

  it('that nobody waits for any more is given up', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    api.script.createQuote = (_change, _etag, options) => {
      signals.push(options?.signal);
      return deferred<Answer<Quote>>().promise;
    };
    const { changes } = await openEditor();
    changes.cancel('standard');
    expect({ flows: changes.flows.size, givenUp: signals.map((signal) => signal?.aborted) }).toEqual({
      flows: 0,
      givenUp: [true],
    });
  });

  it('that cannot be had is a problem of the page, and is asked for again when told to', async () => {
    const unreachable: Problem = { type: 'unreachable', reason: 'network' };
    api.script.createQuote = () => Promise.resolve(failure(unreachable));
    const { changes } = await openEditor();
    expect(changes.flows.get('standard')?.phase).toBe('unquotable');
    expect(problems).toEqual([unreachable]);
    api.script.createQuote = (change) => Promise.resolve(success(nextQuote(change)));
    changes.retryQuote('standard');
    await quiet();
    expect(changes.flows.get('standard')?.phase).toBe('quoted');
  });

  it('that waits for the account is told when that cannot be had', async () => {
    api.script.createQuote = () => Promise.resolve(failure({ type: 'stale', changes: [] }));
    const { changes } = await openEditor();
    changes.accountFailed({ type: 'unreachable', reason: 'network' });
    expect(changes.flows.get('standard')?.phase).toBe('unquotable');
  });

  it('stays open when the account is read again, and closes with its line', async () => {
    const { changes } = await openEditor();
    changes.accountRead(account);
    expect(changes.flows.get('standard')?.phase).toBe('quoted');
    account = accountWith({ lines: [line('crm', 5)] });
    changes.accountRead(account);
    expect(changes.flows.size).toBe(0);
  });

  it('C10: a line whose change is processing does not open', () => {
    account = accountWith({ operations: [operation] });
    const { changes } = page();
    changes.open('standard');
    expect(changes.flows.size).toBe(0);
  });
});

describe('the order', () => {
  it('is not sent where there is nothing to confirm', async () => {
    const { changes } = page();
    changes.confirm('standard');
    changes.open('standard', 30);
    changes.confirm('standard');
    await quiet();
    expect({ orders: api.count('placeOrder'), phase: changes.flows.get('standard')?.phase }).toEqual({
      orders: 0,
      phase: 'quoted',
    });
  });

  it('promise 1: two clicks are one order, and its key is kept before it is sent', async () => {
    const answer = deferred<Answer<Operation>>();
    let keptWhenSent: string[] = [];
    api.script.placeOrder = () => {
      keptWhenSent = keptKeys();
      return answer.promise;
    };
    const { changes } = await confirmOrder();
    changes.confirm('standard');
    expect(api.count('placeOrder')).toBe(1);
    expect(keptWhenSent).toEqual([api.calls.at(-1)?.given[1]]);
  });

  it('that is accepted is forgotten and announced', async () => {
    await confirmOrder();
    await quiet();
    expect(accepted.map(({ id }) => id)).toEqual(['op-1']);
    expect(keptKeys()).toEqual([]);
    expect(reloads).toBe(1);
  });

  it('P8: is not sent before the quote has been on screen for a moment, nor counted while nobody looks', async () => {
    const { changes } = await openEditor();
    attention.hide();
    await seen();
    attention.show();
    changes.confirm('standard');
    await ports.advance(999);
    changes.confirm('standard');
    expect(api.count('placeOrder')).toBe(0);
    await ports.advance(1);
    changes.confirm('standard');
    expect(api.count('placeOrder')).toBe(1);
  });

  it('P8: that is refused is not sent again, for the new price, by the second press', async () => {
    ordersEndIn(failure({ type: 'quote-outdated', changes: [] }));
    const { changes } = await confirmOrder();
    await quiet();
    expect(changes.flows.get('standard')).toMatchObject({ phase: 'quoted', quote: { id: 'q2' } });
    changes.confirm('standard');
    expect(api.count('placeOrder')).toBe(1);
    expect(keptKeys()).toEqual([]);
  });

  it.each<[string, Partial<Account>]>([
    ['C10: somebody else’s change of the line is being processed', { operations: [operation] }],
    ['P5a: the right to buy is lost', { permissions: { view: true, buy: false } }],
  ])(
    '%s: is not sent, nor the host asked, also before the page has been drawn with what was read',
    async (_, facts) => {
      const { changes } = await seeQuote();
      account = accountWith(facts);
      let questions = 0;
      asked = () => (questions += 1);
      changes.confirm('standard');
      expect({ questions, orders: api.count('placeOrder'), kept: keptKeys() }).toEqual({
        questions: 0,
        orders: 0,
        kept: [],
      });
    },
  );

  it('the host can veto: nothing is sent and the quote stays', async () => {
    const { changes } = await seeQuote();
    vetoes = true;
    changes.confirm('standard');
    expect(api.count('placeOrder')).toBe(0);
    expect(changes.flows.get('standard')?.phase).toBe('quoted');
  });

  it('promise 1: a new Confirm after a refusal has a new key', async () => {
    ordersEndIn(failure({ type: 'quote-expired' }));
    const { changes } = await confirmOrder();
    await seen();
    changes.confirm('standard');
    await quiet();
    const keys = api.calls.filter(({ method }) => method === 'placeOrder').map(({ given }) => given[1]);
    expect(new Set(keys).size).toBe(2);
  });

  it('promise 2: whose answer is lost is looked up ever more slowly, then rests', async () => {
    const { changes } = await orderIntoDoubt();
    const waits: number[] = [];
    for (let [wait] = ports.waiting(); wait !== undefined; [wait] = ports.waiting()) {
      waits.push(wait);
      await ports.advance(wait);
    }
    expect(waits).toEqual([4_000, 8_000, 16_000, 32_000, 64_000]);
    expect(api.count('findOperation')).toBe(6);
    expect(changes.flows.get('standard')).toMatchObject({ phase: 'unknown', checking: false });
    // Once when it is in doubt and once when the first look-up was in vain, however often time alone asks.
    expect(doubts).toEqual([
      [true, 0],
      [false, 1],
    ]);
    api.script.findOperation = () => Promise.resolve(success(operation));
    changes.checkOrder('standard');
    await quiet();
    expect(changes.flows.get('standard')?.phase).toBe('accepted');
    expect(api.count('placeOrder')).toBe(1);
  });

  it.each<[string, Problem, Problem[]]>([
    ['for want of a token is a problem of the page', { type: 'unauthenticated' }, [{ type: 'unauthenticated' }]],
    ['otherwise is the line’s alone', { type: 'unreachable', reason: 'network' }, []],
  ])('whose outcome cannot be looked up %s', async (_, problem, told) => {
    api.script.findOperation = () => Promise.resolve(failure(problem));
    await orderIntoDoubt();
    expect(problems.filter(({ type }) => type !== 'outcome-unknown')).toEqual(told);
  });

  it('that is refused is a problem of the page, and is asked for in its language', async () => {
    ordersEndIn(failure({ type: 'rate-limited' }));
    await confirmOrder();
    await quiet();
    expect(problems).toEqual([{ type: 'rate-limited' }]);
    expect(api.calls.at(-1)?.given[2]).toEqual({ language: 'en' });
  });

  it('in doubt stays beside another line that is opened', async () => {
    const { changes } = await orderIntoDoubt();
    changes.open('crm', 6);
    expect([...changes.flows].map(([id, { phase }]) => [id, phase])).toEqual([
      ['standard', 'unknown'],
      ['crm', 'quoting'],
    ]);
  });

  it('promise 2: that was never received is said to be so once, and comes back with a new price', async () => {
    const { changes } = await orderIntoDoubt();
    api.script.findOperation = () => Promise.resolve(success(undefined));
    await ports.advance(2 * 60_000);
    expect(doubts).toEqual([[true, 0], [false, 1], 'never-received']);
    expect(changes.flows.get('standard')).toMatchObject({
      phase: 'quoted',
      draft: { notice: { type: 'never-received' } },
    });
    expect({ kept: keptKeys(), orders: api.count('placeOrder') }).toEqual({ kept: [], orders: 1 });
  });
});

describe('promise 1: an element that is replaced in the middle of an order', () => {
  /** As a framework does it whose key changes: the old one goes, a new one comes and reads the account. */
  const replaceInTheMiddle = async (): Promise<{
    answer: ReturnType<typeof orderOnItsWay>;
    changes: ChangesController;
  }> => {
    const answer = orderOnItsWay();
    const { host } = await confirmOrder();
    host.disconnect();
    const { changes } = page();
    await quiet();
    expect(changes.flows.size).toBe(0);
    return { answer, changes };
  };

  it('hands an order in doubt on to the new one, which looks it up by its key', async () => {
    const { answer, changes } = await replaceInTheMiddle();
    answer.resolve(inDoubt);
    await quiet();
    expect(reloads).toBe(1);
    changes.accountRead(account);
    expect(changes.flows.get('standard')).toMatchObject({ phase: 'unknown', checking: true });
    expect(api.count('findOperation')).toBe(1);
    expect(api.count('placeOrder')).toBe(1);
  });

  it('lets the new one read the account as soon as the order is taken', async () => {
    const { answer, changes } = await replaceInTheMiddle();
    answer.resolve(success(operation));
    await quiet();
    // The one that sent it asks, too, and has nothing to show it in.
    expect(reloads).toBe(2);
    changes.accountRead(account);
    expect(changes.flows.size).toBe(0);
    expect(keptKeys()).toEqual([]);
  });

  it('is no order of another that is in the page as well: that one keeps what it has open, and reads anew', async () => {
    const answer = orderOnItsWay();
    await confirmOrder();
    const { changes } = page();
    changes.open('standard', 40);
    await seen();
    answer.resolve(inDoubt);
    await quiet();
    expect(reloads).toBe(1);
    changes.accountRead(account);
    expect(changes.flows.get('standard')).toMatchObject({ phase: 'quoted', draft: { input: '40' } });
    expect(doubts).toEqual([
      [true, 0],
      [false, 1],
    ]);
  });

  it('says nothing to one that is out of the page, nor to the one that sent it', async () => {
    const answer = orderOnItsWay();
    const { host } = page();
    host.disconnect();
    await confirmOrder();
    answer.resolve(success(operation));
    await quiet();
    // Asked for by its own answer.
    expect(reloads).toBe(1);
  });
});

describe('promise 1: a reload in the middle of an order', () => {
  const leaveInTheMiddle = async (elements = 1): Promise<void> => {
    // A reload ends the document with everything it was sending; here its client is gone with it.
    const lost = orderOnItsWay();
    const pages = Array.from({ length: elements }, page);
    for (const { changes } of pages) changes.open('standard', 30);
    await seen();
    for (const { changes } of pages) changes.confirm('standard');
    for (const { host } of pages) host.disconnect();
    api = new FakeApi();
    lost.resolve(inDoubt);
    await quiet();
  };

  it('finds the key again and looks up what became of it', async () => {
    await leaveInTheMiddle();
    api = new FakeApi({ findOperation: () => Promise.resolve(success(operation)) });
    const { changes } = page();
    await quiet();
    expect(changes.flows.get('standard')?.phase).toBe('accepted');
    expect(api.count('placeOrder')).toBe(0);
  });

  it('promise 2: of an order that never arrived no price is asked before the account, wherever the element goes', async () => {
    await leaveInTheMiddle();
    api = new FakeApi({ findOperation: () => Promise.resolve(success(undefined)) });
    const { host, changes } = page();
    await ports.advance(5 * 60_000);
    host.disconnect();
    host.connect();
    await quiet();
    expect(api.count('createQuote')).toBe(0);
    expect(changes.flows.get('standard')).toMatchObject({
      phase: 'quoting',
      awaiting: 'account',
      draft: { notice: { type: 'never-received' } },
    });
  });

  it('finds both keys of two elements that ordered the same line, one after the other', async () => {
    await leaveInTheMiddle(2);
    const asked: string[] = [];
    api = new FakeApi({
      findOperation: (key) => {
        asked.push(key);
        return Promise.resolve(success(operation));
      },
    });
    const { changes } = page();
    await quiet();
    account = accountWith({ operations: [operation] });
    changes.accountRead(account);
    await quiet();
    expect(new Set(asked).size).toBe(2);
    expect(keptKeys()).toEqual([]);
  });

  it('as somebody else finds nothing of two orders of one line, also where the page was their own until now', async () => {
    await leaveInTheMiddle(2);
    api = new FakeApi({ findOperation: () => deferred<Answer<Operation | undefined>>().promise });
    const { changes } = page();
    expect(changes.flows.get('standard')?.phase).toBe('unknown');
    changes.reset();
    account = accountWith({ user: { id: 'u-02', name: 'Erik Holm' } });
    changes.accountRead(account);
    expect(changes.flows.size).toBe(0);
  });

  it('as somebody else finds nothing', async () => {
    await leaveInTheMiddle();
    account = accountWith({ user: { id: 'u-02', name: 'Erik Holm' } });
    const { changes } = page();
    await quiet();
    expect(changes.flows.size).toBe(0);
  });

  it('at a backend that does not say who asks finds what is of the account', async () => {
    account = accountOf({ lines: [line('standard', 25)] });
    await leaveInTheMiddle();
    api = new FakeApi({ findOperation: () => Promise.resolve(success(operation)) });
    const { changes } = page();
    await quiet();
    expect(changes.flows.get('standard')?.phase).toBe('accepted');
  });

  it('in another account finds nothing', async () => {
    await leaveInTheMiddle();
    account = accountWith({ account: { ...account.account, id: 'a-2' } });
    const { changes } = page();
    await quiet();
    expect(changes.flows.size).toBe(0);
  });

  it('where storage is refused knows nothing and breaks nothing', async () => {
    ports = createVirtualPorts({ storage: undefined });
    await leaveInTheMiddle();
    const { changes } = page();
    expect(changes.flows.size).toBe(0);
  });
});

describe('promise 2: two orders of one line in doubt, as two elements of a page may leave them', () => {
  beforeEach(() => {
    const kept = createIntentStore(storage);
    for (const key of ['key-1', 'key-2']) {
      const confirmedAt = '2026-11-24T08:59:00Z';
      kept.save({
        ...{ key, accountId: 'a-1', quoteId: key, change: toThirty },
        from: 25,
        dueNow: 123913,
        confirmedAt,
      });
    }
  });

  it.each([
    ['both were accepted', ['key-1', 'key-2']],
    ['the first never arrived', ['key-2']],
    ['the second never arrived', ['key-1']],
  ])('are both looked up, one after the other, when %s', async (_what, arrived) => {
    api.script.findOperation = (key) =>
      Promise.resolve(success(arrived.includes(key) ? { ...operation, id: `op-of-${key}` } : undefined));
    const { changes } = page();
    await quiet();
    account = accountWith({ serverTime: '2026-11-24T09:02:00Z' });
    changes.accountRead(account);
    await quiet();
    expect(accepted.map(({ id }) => id)).toEqual(arrived.map((key) => `op-of-${key}`));
    expect(keptKeys()).toEqual([]);
  });
});

it('promise 2: an order whose answer is lost after its line was opened anew is shown in doubt, not hidden behind the draft', async () => {
  const answer = orderOnItsWay();
  const { changes } = await confirmOrder();
  changes.reset();
  changes.accountRead(account);
  changes.open('standard', 31);
  await quiet();
  answer.resolve(inDoubt);
  await quiet();
  expect(changes.flows.get('standard')).toMatchObject({ phase: 'unknown', intent: { change: { quantity: 30 } } });
});

describe('promise 5: a browser that refuses storage cannot keep an order over a reload', () => {
  beforeEach(() => {
    ports = createVirtualPorts({ storage: undefined });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('which the page knows while one is under way, and not before and after', async () => {
    const answer = orderOnItsWay();
    const { changes } = await seeQuote();
    const told = [changes.forgottenByReload];
    changes.confirm('standard');
    told.push(changes.forgottenByReload);
    answer.resolve(success(operation));
    await quiet();
    told.push(changes.forgottenByReload);
    expect(told).toEqual([false, true, false]);
  });

  it('which the page knows also while its outcome is in doubt, and of one line among others', async () => {
    const { changes } = await orderIntoDoubt();
    changes.open('crm', 6);
    expect(changes.forgottenByReload).toBe(true);
  });

  it('which the host is told once, not for each order', async () => {
    const { changes } = page();
    for (const lineId of ['standard', 'crm']) {
      changes.open(lineId, 30);
      await seen();
      changes.confirm(lineId);
      await quiet();
    }
    expect(api.count('placeOrder')).toBe(2);
    expect(warnings).toEqual([expect.stringContaining('session storage')]);
  });
});

describe('promise 1: two elements of one document share its storage', () => {
  it('the second leaves an order alone that the first is still sending', async () => {
    const answer = orderOnItsWay();
    await confirmOrder();
    const second = page();
    await quiet();
    expect({ flows: second.changes.flows.size, lookups: api.count('findOperation') }).toEqual({ flows: 0, lookups: 0 });
    answer.resolve(success(operation));
    await quiet();
    expect(accepted).toHaveLength(1);
  });
});

describe('a refused order comes back beside another line that was opened meanwhile', () => {
  it('and both get their price', async () => {
    const answer = orderOnItsWay();
    const { changes } = await confirmOrder();
    changes.open('crm', 6);
    answer.resolve(failure({ type: 'quote-expired' }));
    await ports.advance(1_000);
    expect([...changes.flows].map(([id, { phase }]) => [id, phase])).toEqual([
      ['standard', 'quoted'],
      ['crm', 'quoted'],
    ]);
  });
});

describe('promise 5: nobody looks', () => {
  it('an order in doubt is looked up no more, and at once when somebody looks again', async () => {
    await orderIntoDoubt();
    attention.hide();
    const before = api.count('findOperation');
    await ports.advance(60 * 60_000);
    expect({ lookups: api.count('findOperation') - before, waiting: ports.waiting() }).toEqual({
      lookups: 0,
      waiting: [],
    });
    attention.show();
    await quiet();
    expect(api.count('findOperation') - before).toBe(1);
  });

  it('an order in doubt is looked up at once when the connection comes back', async () => {
    await orderIntoDoubt();
    const before = api.count('findOperation');
    attention.comeOnline();
    await quiet();
    expect(api.count('findOperation') - before).toBe(1);
  });

  it('an order in doubt is not looked up when the connection comes back out of sight', async () => {
    await orderIntoDoubt();
    attention.hide();
    const before = api.count('findOperation');
    attention.comeOnline();
    await quiet();
    expect(api.count('findOperation') - before).toBe(0);
  });

  it('a look-up is given up when the element leaves the page, and asked again on the way back', async () => {
    const answers = [deferred<Answer<Operation | undefined>>(), deferred<Answer<Operation | undefined>>()] as const;
    const signals: (AbortSignal | undefined)[] = [];
    api.script.findOperation = (_key, options) => {
      signals.push(options?.signal);
      return answers[signals.length === 1 ? 0 : 1].promise;
    };
    const { host, changes } = await orderIntoDoubt();
    host.disconnect();
    host.connect();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    answers[0].resolve(failure({ type: 'aborted' }));
    await quiet();
    expect(changes.flows.get('standard')).toMatchObject({ phase: 'unknown', checking: true, attempts: 0 });
    answers[1].resolve(success(operation));
    await quiet();
    expect(changes.flows.get('standard')?.phase).toBe('accepted');
  });

  it('a quote that runs out is asked for anew only when somebody looks again', async () => {
    await openEditor();
    attention.hide();
    await ports.advance(12 * 60 * 60_000);
    expect(api.count('createQuote')).toBe(1);
    attention.show();
    await ports.advance(11_000);
    expect(api.count('createQuote')).toBe(2);
  });

  it('out of the page nothing is waiting any more', async () => {
    const { host, changes } = await openEditor();
    changes.type('standard', '31');
    host.disconnect();
    expect({ waiting: ports.waiting(), listeners: attention.listeners }).toEqual({ waiting: [], listeners: 0 });
  });
});

describe('out of the page', () => {
  it('no price is asked for, and on the way back it is', async () => {
    const { host, changes } = await openEditor();
    host.disconnect();
    const asked = api.count('createQuote');
    changes.chooseEffective('standard', 'next-period');
    expect(api.count('createQuote') - asked).toBe(0);
    host.connect();
    await quiet();
    expect(changes.flows.get('standard')).toMatchObject({
      phase: 'quoted',
      quote: { change: { effective: 'next-period' } },
    });
  });

  it('an order is not looked up, and on the way back it is', async () => {
    const answer = orderOnItsWay();
    const { host, changes } = await confirmOrder();
    host.disconnect();
    answer.resolve(inDoubt);
    await quiet();
    expect(changes.flows.get('standard')?.phase).toBe('unknown');
    expect(api.count('findOperation')).toBe(0);
    host.connect();
    expect(api.count('findOperation')).toBe(1);
  });

  it('a price is not seen, and on the way back it is', async () => {
    const { host, changes } = await openEditor();
    host.disconnect();
    await seen();
    host.connect();
    expect(changes.flows.get('standard')).toMatchObject({ unseen: true });
    await seen();
    expect(changes.flows.get('standard')).not.toHaveProperty('unseen');
  });
});

describe('who may not buy any more', () => {
  it('P5a: loses the open editor, and the line knows why until the right is back', async () => {
    const { host, changes } = await openEditor();
    account = accountWith({ permissions: { view: true, buy: false } });
    changes.accountRead(account);
    host.requestUpdate();
    await host.updateComplete;
    expect([...changes.flows]).toEqual([['standard', { phase: 'right-lost' }]]);
    expect(told).toEqual(['standard']);
    account = accountWith();
    changes.accountRead(account);
    host.requestUpdate();
    await host.updateComplete;
    expect(changes.flows.size).toBe(0);
  });

  it.each<[string, () => void]>([
    ['the right to buy', () => (account = accountWith({ permissions: { view: true, buy: false } }))],
    ['a page that orders', () => (viewOnly = true)],
  ])('P5a: without %s opens and confirms nothing, whatever asks for it', async (_, lose) => {
    const { changes } = await seeQuote();
    lose();
    changes.confirm('standard');
    changes.open('crm', 6);
    await quiet();
    expect(api.count('placeOrder')).toBe(0);
    expect(changes.flows.has('crm')).toBe(false);
  });

  it.each<[string, Answer<Operation>]>([
    ['refused as outdated', failure({ type: 'quote-outdated', changes: [] })],
    ['not taken', failure({ type: 'rate-limited' })],
  ])('P5a: an order that is %s leaves nothing to order with on a page that only shows by then', async (_, refused) => {
    const answer = orderOnItsWay();
    const { host, changes } = await confirmOrder();
    viewOnly = true;
    answer.resolve(refused);
    await seen();
    changes.confirm('standard');
    expect([...changes.flows]).toEqual([['standard', { phase: 'right-lost' }]]);
    expect(told).toEqual(['standard']);
    expect(api.count('placeOrder')).toBe(1);
    expect(keptKeys()).toEqual([]);
    viewOnly = false;
    host.requestUpdate();
    await host.updateComplete;
    expect(changes.flows.size).toBe(0);
  });

  const other = new FakeApi();
  let open: ReturnType<typeof page>;
  it.each<[string, () => void]>([
    ['another client', () => (api = other)],
    ['no client', () => (api = undefined as unknown as FakeApi)],
    ['a page that only shows', () => (viewOnly = true)],
    ['another editor in its place', () => open.changes.open('crm')],
  ])('M4: a host that answers the question whether to order by setting %s has nothing ordered', async (_, act) => {
    const before = api;
    open = await seeQuote();
    asked = act;
    open.changes.confirm('standard');
    await quiet();
    expect([before, other].map((client) => client.count('placeOrder'))).toEqual([0, 0]);
    expect(keptKeys()).toEqual([]);
  });

  it('P5a: an order that never arrived leaves nothing to order with on a page that only shows by then', async () => {
    const { changes } = await orderIntoDoubt();
    viewOnly = true;
    await ports.advance(59_000);
    api.script.findOperation = () => Promise.resolve(success(undefined));
    await ports.advance(60_000);
    changes.checkOrder('standard');
    await seen();
    expect([...changes.flows]).toEqual([['standard', { phase: 'right-lost' }]]);
  });

  it('an order that is answered after the right was lost and regained is not left in doubt', async () => {
    const answer = orderOnItsWay();
    const { changes } = await confirmOrder();
    changes.reset();
    changes.accountRead(account);
    answer.resolve(success(operation));
    await quiet();
    expect(changes.flows.size).toBe(0);
    expect(keptKeys()).toEqual([]);
    expect(reloads).toBeGreaterThan(0);
  });

  it.each<[string, Answer<Operation>]>([
    ['in doubt', inDoubt],
    ['accepted', success(operation)],
  ])(
    'another user: an order %s is kept for whose it was, and no part of the page that is somebody else’s',
    async (_, answered) => {
      const answer = orderOnItsWay();
      const { changes } = await confirmOrder();
      changes.reset();
      account = accountWith({ user: { id: 'u-02', name: 'Erik Holm' } });
      changes.accountRead(account);
      answer.resolve(answered);
      await quiet();
      expect({ flows: changes.flows.size, kept: keptKeys().length, lookups: api.count('findOperation') }).toEqual({
        flows: 0,
        kept: 1,
        lookups: 0,
      });
    },
  );

  it('another user: an order in doubt is looked up as soon as the page is for its own again', async () => {
    const answer = orderOnItsWay();
    const { changes } = await confirmOrder();
    const anna = account;
    for (const next of [accountWith({ user: { id: 'u-02', name: 'Erik Holm' } }), anna]) {
      changes.reset();
      account = next;
      changes.accountRead(next);
      answer.resolve(inDoubt);
      await quiet();
    }
    expect(changes.flows.get('standard')?.phase).toBe('unknown');
    expect(api.count('findOperation')).toBe(1);
  });

  it('an order that is refused after the right was lost and regained is forgotten', async () => {
    const answer = orderOnItsWay();
    const { changes } = await confirmOrder();
    changes.reset();
    changes.accountRead(account);
    answer.resolve(failure({ type: 'quote-expired' }));
    await quiet();
    expect({ flows: changes.flows.size, kept: keptKeys() }).toEqual({ flows: 0, kept: [] });
  });

  it('another client: an answer to an order of the old one is not shown as one of the new', async () => {
    const answer = orderOnItsWay();
    const { changes } = await confirmOrder();
    api = new FakeApi();
    changes.reset();
    answer.resolve(success(operation));
    await quiet();
    expect({ flows: changes.flows.size, accepted: accepted.length }).toEqual({ flows: 0, accepted: 0 });
    expect(keptKeys()).toHaveLength(1);
  });
});

it('moving the element takes an open quote up again', async () => {
  const answer = deferred<Answer<Quote>>();
  api.script.createQuote = () => answer.promise;
  const { host, changes } = await openEditor();
  host.disconnect();
  api.script.createQuote = (change) => Promise.resolve(success(nextQuote(change)));
  host.connect();
  await quiet();
  expect(changes.flows.get('standard')?.phase).toBe('quoted');
});

it('another client, another user: what was on its way is given up, and the page is drawn anew', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const { host, changes } = await orderIntoDoubt();
  api.script.findOperation = (_key, options) => {
    signals.push(options?.signal);
    return deferred<Answer<Operation | undefined>>().promise;
  };
  changes.checkOrder('standard');
  await quiet();
  const { updates } = host;
  changes.reset();
  await quiet();
  expect({
    givenUp: signals.map((signal) => signal?.aborted),
    waiting: ports.waiting(),
    drawn: host.updates > updates,
  }).toEqual({
    givenUp: [true],
    waiting: [],
    drawn: true,
  });
});
