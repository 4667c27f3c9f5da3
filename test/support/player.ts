/** Lives a life in process: turns steps into calls, meets the faults on the way, and remembers what only the outside knows. */
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { Change, Line, Quote } from '../../mocks/backend/wire.ts';
import { sameTimeLater } from '../reference/calendar.ts';
import type { ReferenceAccount } from '../reference/invoices.ts';
import { asRequest, carryOut, type CallName, type CallOf, type Happening } from './calls.ts';
import { begin, type Beginning, type ControlStep, type Step, type WantedChange } from './random-life.ts';

type Answer<Name extends CallName> = ReturnType<MockBackend[Name]> | 'lost';

/** Sees everything on the way; without one, time passes in one go. */
export interface Watcher {
  /** Stops at every event up to an instant. */
  until(backend: MockBackend, instant: string): void;
  look(backend: MockBackend): void;
  /** The account has started afresh. */
  forget(): void;
}

interface Ordered {
  who: string;
  quoteId: string;
  key: string;
  operationId: string;
}

/** The anchors from which the scenarios of a life count their periods. */
const ANCHORS = { steady: '2026-10-01', 'read-only': '2026-10-01', 'new-customer': '2026-11-24' } as const;
const NOTHING_DONE: readonly string[] = ['status', 'network-error', 'timeout'];

export class Player {
  readonly backend: MockBackend;
  /** Calls and time as they came, from the very beginning. */
  readonly happened: Happening[] = [];
  /** Since it last started afresh. */
  orders: Ordered[] = [];
  quotes: { who: string; quote: Quote }[] = [];
  facts: ReferenceAccount;
  #etags: string[] = [];
  #keys = 0;
  #outside = 0;
  readonly #watcher: Watcher | undefined;

  constructor(beginning: Beginning, watcher?: Watcher) {
    this.backend = new MockBackend({ account: begin(beginning), now: () => this.#outside });
    this.#watcher = watcher;
    this.facts = this.#factsFrom(beginning.anchor);
  }

  play(step: Step): void {
    if ('change' in step) this.#change(step);
    else if (step.do === 'wait') this.#waitFor(step.minutes * 60_000);
    else if (step.do === 'wait-days') this.#waitDays(step.days);
    else if (step.do === 'approach') this.#approach(step.milliseconds);
    else if (step.do === 'run') this.#run(step.speed, step.seconds * 1000);
    else if (step.do === 'start-afresh') this.#startAfresh(step);
    else if (step.do === 'read-lists') this.#readLists(step);
    else if ('which' in step) this.#again(step);
    else this.#control(step);
  }

  /** One call, which a fault may meet on its way there or on its way back. */
  #call<Name extends CallName>(name: Name, ...args: Parameters<MockBackend[Name]>): Answer<Name> {
    const call = { name, args } as unknown as CallOf<CallName>;
    const { method, path } = asRequest(call);
    const fault = path.startsWith('/__mock__') ? undefined : this.backend.takeFault(method, path);
    const nothingDone = fault !== undefined && NOTHING_DONE.includes(fault.kind);
    const answer = nothingDone ? 'lost' : carryOut(this.backend, name, args);
    const refusal = typeof answer === 'object' && 'refusal' in answer ? answer.refusal : undefined;
    this.happened.push({ call, fault, refused: refusal?.type });
    return fault ? 'lost' : answer;
  }

  // ——— the contract ———

  #change({ do: kind, who, change }: Extract<Step, { change: WantedChange }>): void {
    const id = this.#buyer(who);
    const account = this.#call('account', id);
    if (account === 'lost' || !account.ok) return;
    const { etag, lines } = account.value;
    const line = pick(change.line < 3 ? lines.filter(({ editable }) => editable) : lines, change.line);
    if (!line) return;
    const etagAt = kind === 'quote-on-old-etag' ? (pick(this.#etags, who) ?? 'none') : etag;
    this.#etags.push(etag);
    const quote = this.#call('quote', id, changeOf(line, change), etagAt);
    if (quote === 'lost' || !quote.ok) return;
    this.quotes.push({ who: id, quote: quote.value });
    if (kind === 'order-after-a-price') this.#call('setUnitPrice', line.id, line.unitPrice + 1);
    if (kind === 'order' || kind === 'order-after-a-price') this.#order(id, quote.value.id, this.#newKey());
  }

  /** Whoever hears nothing asks by the key, and sends it again. */
  #order(who: string, quoteId: string, key: string): void {
    for (let attempts = 0; attempts < 3; attempts += 1) {
      const placed = this.#call('order', who, quoteId, key);
      if (placed !== 'lost' && !placed.ok) return;
      const found = this.backend.findOperations(who, key);
      const operation = found.ok ? found.value[0] : undefined;
      if (operation && !this.orders.some(({ operationId }) => operationId === operation.id)) {
        this.orders.push({ who, quoteId, key, operationId: operation.id });
      }
      if (placed !== 'lost') return;
      this.#call('findOperations', who, key);
    }
  }

  #again({ do: kind, which }: Extract<Step, { which: number }>): void {
    const quoted = pick(this.quotes, which);
    const ordered = pick(this.orders, which);
    if (kind === 'nonsense') this.#nonsense(which);
    else if (kind === 'unassign') this.#call('unassign', pick(this.backend.state().assignments, which)?.id ?? '');
    else if (kind === 'order-old-quote') {
      // The last that has not been ordered is the one that may stand still.
      const open = this.quotes.findLast(({ quote }) => !this.orders.some(({ quoteId }) => quoteId === quote.id));
      const { who, quote } = (which % 4 === 0 ? quoted : open) ?? {};
      if (who !== undefined && quote) this.#order(who, quote.id, this.#newKey());
    } else if (ordered && kind === 'ask-for-operation') this.#call('operation', ordered.who, ordered.operationId);
    else if (ordered) {
      const other = this.quotes.find(({ who, quote }) => who === ordered.who && quote.id !== ordered.quoteId);
      const quoteId = kind === 'repeat' ? ordered.quoteId : (other?.quote.id ?? ordered.quoteId);
      this.#order(ordered.who, quoteId, ordered.key);
    }
  }

  /** All pages of both lists; of assignments they come to what is used (A1). */
  #readLists({ who, line, limit }: Extract<Step, { do: 'read-lists' }>): void {
    const id = this.#buyer(who);
    this.#call('state');
    const lineId = line === 0 ? undefined : pick(this.backend.lines(), line)?.id;
    for (const name of ['assignments', 'actionLog'] as const) {
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = this.#call(name, id, { lineId, limit, after });
        if (page === 'lost' || !page.ok) break;
        seen.push(...page.value.items.map((item) => item.id));
        after = page.value.after;
        if (after === null && seen.length !== page.value.total) throw new Error(`${name}: not all pages were there.`);
      }
    }
  }

  // ——— the controls ———

  #control(step: ControlStep): void {
    const user = 'user' in step ? (pick(this.backend.users(), step.user)?.id ?? '') : '';
    const lineId = 'line' in step ? (pick(this.backend.lines(), step.line)?.id ?? '') : '';
    if (step.do === 'hire') this.#call('createUser', { name: 'New', email: 'new@nordlys.example' });
    else if (step.do === 'permit') this.#call('setPermissions', user, { view: step.view, buy: step.buy });
    else if (step.do === 'assign') this.#call('assign', user, lineId);
    else if (step.do === 'price') this.#call('setUnitPrice', lineId, step.unitPrice);
    else if (step.do === 'outcome') this.#call('queueOutcome', { delay: `PT${step.delay}M`, outcome: step.outcome });
    else if (step.do === 'fault')
      this.#call('queueFaults', { next: [step.fault], latencyMs: step.latencyMs, clear: step.clear });
    else this.#call(step.do === 'activate' ? 'activateUser' : 'deactivateUser', user);
  }

  /** Input that nobody should get away with. */
  #nonsense(which: number): void {
    const past = new Date(Date.parse(this.backend.now) - 1).toISOString();
    const attempts = [
      () => this.#call('advanceTo', past),
      () => this.#call('advance', 'P-1D'),
      () => this.#call('setClock', { mode: 'realtime', speed: 0 }),
      () => this.#call('createUser', { name: '', email: '' }),
      () => this.#call('setUnitPrice', 'standard', -1),
      () => this.#call('queueOutcome', { outcome: 'applied', error: 'none' }),
      () => this.#call('queueFaults', { next: [{ match: 'GET /nowhere', kind: 'timeout' }] }),
      () => this.#call('activateUser', 'nobody'),
      () => this.#call('setPermissions', 'nobody', { view: true, buy: true }),
      () => this.#call('deactivateUser', 'nobody'),
      () => this.#call('operation', this.#buyer(0), 'op-none'),
      () => this.#call('account', 'nobody'),
      () => this.#call('startScenario', 'nothing'),
    ];
    const answer = pick(attempts, which)?.();
    if (answer !== 'lost' && answer?.ok !== false) throw new Error(`Nonsense ${which} was not refused.`);
  }

  #startAfresh({ scenario, seed }: Extract<Step, { do: 'start-afresh' }>): void {
    this.#call('startScenario', scenario, seed);
    [this.orders, this.quotes, this.#etags] = [[], [], []];
    this.#watcher?.forget();
    this.facts = this.#factsFrom(ANCHORS[scenario]);
  }

  // ——— time ———

  #waitFor(milliseconds: number): void {
    this.#to(Date.parse(this.backend.now) + milliseconds);
  }

  #waitDays(days: number): void {
    this.#to(sameTimeLater(Date.parse(this.backend.now), days, this.backend.timeZone), `P${days}D`);
  }

  #approach(milliseconds: number): void {
    const next = Date.parse(this.backend.nextEvents()[0]?.at ?? this.backend.now);
    this.#to(Math.max(Date.parse(this.backend.now), next + milliseconds));
  }

  #to(instant: number, duration?: string): void {
    const to = new Date(instant).toISOString().replace('.000Z', 'Z');
    this.#watcher?.until(this.backend, to);
    if (duration === undefined || this.#watcher) this.#call('advanceTo', to);
    else this.#call('advance', duration);
    if (this.backend.now !== to) throw new Error(`It is ${this.backend.now}, not ${to}.`);
  }

  #run(speed: number, milliseconds: number): void {
    this.#call('setClock', { mode: 'realtime', speed });
    const ticks = this.#watcher ? 4 : 1;
    for (let tick = 0; tick < ticks; tick += 1) {
      this.#outside += milliseconds / ticks;
      this.happened.push({ outside: milliseconds / ticks });
      this.#watcher?.look(this.backend);
    }
    this.#call('setClock', { mode: 'manual' });
  }

  // ——— whom and what ———

  /** Mostly somebody who may buy, at times somebody whom nobody knows. */
  #buyer(which: number): string {
    if (which === 40) return 'nobody';
    const users = this.backend.users();
    const buyers = users.filter(({ active, permissions }) => active && permissions.view && permissions.buy);
    return pick(which < 2 && buyers.length > 0 ? buyers : users, which)?.id ?? '';
  }

  #newKey(): string {
    this.#keys += 1;
    return `22222222-2222-4222-8222-${String(this.#keys).padStart(12, '0')}`;
  }

  #factsFrom(anchor: string): ReferenceAccount {
    const { timeZone, period, now: start } = this.backend;
    const lines = this.backend
      .lines()
      .map(({ id, purchased, nextPeriod, follows }) => ({ id, purchased, nextPeriod, follows }));
    return { timeZone, anchor, kind: period.kind, start, lines };
  }
}

function changeOf({ id, purchased }: Line, { quantity, effective }: WantedChange): Change {
  const fitting = quantity > purchased ? 'now' : 'next-period';
  return { lineId: id, quantity, effective: effective === 'as-fits' ? fitting : effective };
}

function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}
