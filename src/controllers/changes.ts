import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createIntentStore, type IntentStore } from '../api/intents.ts';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import { uuid } from '../api/uuid.ts';
import {
  advanceChangeFlow,
  type ChangeFlow,
  type FlowEffect,
  type FlowEvent,
  type Intent,
  type LineFacts,
} from '../domain/change-flow.ts';
import type { Account, Change, Effective, Operation, Quote } from '../domain/model.ts';
import { failure, type Answer, type Problem } from '../domain/problems.ts';
import { isProcessing } from './operations.ts';
import type { ServerClock } from './server-clock.ts';

/** Typing “30” is one question, not two. */
const TYPING_PAUSE_MS = 250;
/** Lookups of an unknown outcome: after this long, doubling, this many times; then on demand. */
const FIRST_LOOKUP_MS = 2_000;
const LOOKUPS = 6;

/** A server whose quotes come already expired must not be asked in a loop. */
const SHORTEST_QUOTE_MS = 10_000;

export interface ChangesSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly account: () => Account | undefined;
  readonly language: () => string;
  readonly ports: () => Ports;
  readonly clock: ServerClock;
  /** The host's veto, asked just before a confirmed order is sent. */
  readonly mayOrder: (intent: Intent) => boolean;
  readonly reloadAccount: () => void;
  readonly onAccepted: (operation: Operation, intent: Intent) => void;
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Runs the change flow of every line: gives the pure machine its events and carries out its effects. At most one line is
 * being edited; any number may be waiting for an outcome.
 */
export class ChangesController implements ReactiveController {
  flows: ReadonlyMap<string, ChangeFlow> = new Map();

  #host: ReactiveControllerHost;
  #surroundings: ChangesSurroundings;
  /** A newer quote aborts the older; orders never run through a task, because giving one up would not undo it. */
  #quotes: Task<[Change, string], { change: Change; answer: Answer<Quote> }>;
  #intentStore: IntentStore | undefined;
  #accountKey: string | undefined;
  #typing = false;
  #cancelQuoting: (() => void) | undefined;
  #cancelExpiry: (() => void) | undefined;
  #lookups = new Map<string, () => void>();
  #connected = false;

  constructor(host: ReactiveControllerHost, surroundings: ChangesSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
    this.#quotes = new Task(host, {
      autoRun: false,
      task: async ([change, etag], { signal }) => {
        const api = surroundings.api();
        const answer = await (api?.createQuote(change, etag, { signal, language: surroundings.language() }) ??
          Promise.resolve(failure({ type: 'aborted' })));
        return { change, answer };
      },
      onComplete: ({ change, answer }) => {
        if (answer.ok) surroundings.clock.observe(answer.value.serverTime);
        else surroundings.onProblem(answer.problem);
        this.#send(change.lineId, { type: 'quote-answered', change, answer });
      },
    });
  }

  /** Moving the element in the DOM ends what was on its way; what was open is taken up again. */
  hostConnected(): void {
    this.#connected = true;
    for (const [lineId, flow] of this.flows) {
      if (flow.phase === 'quoting') this.#requestQuote(flow.change, flow.draft.etag);
      else if (flow.phase === 'unknown') void this.#lookUp(lineId, flow.intent);
    }
    this.#watchExpiry();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#endAll();
  }

  #endAll(): void {
    this.#cancelQuoting?.();
    this.#cancelExpiry?.();
    this.#quotes.abort();
    for (const cancel of this.#lookups.values()) cancel();
    this.#lookups.clear();
  }

  /** Another client, another user or a lost right: what was open belonged to somebody else. */
  reset(): void {
    this.#endAll();
    this.#accountKey = undefined;
    this.flows = new Map();
    this.#host.requestUpdate();
  }

  /** Opens the editor of a line (P7), closing one that is open elsewhere. */
  open(lineId: string, quantity?: number, effective: Effective = 'now'): void {
    const facts = this.#facts(lineId);
    const account = this.#surroundings.account();
    if (!facts || !account || isBusy(account, lineId)) return;
    for (const [otherId, flow] of this.flows) {
      if (otherId !== lineId && isEditing(flow)) this.#send(otherId, { type: 'cancelled' });
    }
    const input = String(quantity ?? facts.line.purchased);
    this.#send(lineId, { type: 'opened', lineId, input, effective, facts });
  }

  type(lineId: string, input: string): void {
    this.#typing = true;
    this.#send(lineId, { type: 'input-changed', input });
    this.#typing = false;
  }

  chooseEffective(lineId: string, effective: Effective): void {
    this.#send(lineId, { type: 'effective-changed', effective });
  }

  cancel(lineId: string): void {
    this.#send(lineId, { type: 'cancelled' });
  }

  retryQuote(lineId: string): void {
    this.#send(lineId, { type: 'quote-retried' });
  }

  checkOrder(lineId: string): void {
    this.#send(lineId, { type: 'check-asked' });
  }

  /** Accepts exactly the quote that is shown, unless the host objects (P8, M4). */
  confirm(lineId: string): void {
    const flow = this.flows.get(lineId);
    const account = this.#surroundings.account();
    if (flow?.phase !== 'quoted' || !account || isBusy(account, lineId)) return;
    const { quote, draft } = flow;
    const intent: Intent = {
      key: uuid(this.#surroundings.ports().random),
      accountId: account.account.id,
      ...(account.user && { userId: account.user.id }),
      quoteId: quote.id,
      change: quote.change,
      from: draft.line.purchased,
      dueNow: quote.dueNow,
      confirmedAt: this.#surroundings.clock.now(),
    };
    if (!this.#surroundings.mayOrder(intent)) return;
    // Kept before it is sent: a reload in between must find the key (promise 1).
    this.#intents.save(intent);
    this.#send(lineId, { type: 'confirmed', intent });
  }

  /** The account was read: open editors are judged by the numbers of now, orders from before a reload are looked up. */
  accountRead(account: Account): void {
    const accountKey = JSON.stringify([account.account.id, account.user?.id]);
    if (this.#accountKey !== undefined && this.#accountKey !== accountKey) this.reset();
    const first = this.#accountKey === undefined;
    this.#accountKey = accountKey;
    const { operations } = account;
    for (const lineId of this.flows.keys()) {
      const facts = this.#facts(lineId);
      this.#send(lineId, facts ? { type: 'account-read', facts, operations } : { type: 'cancelled' });
    }
    if (!account.permissions.buy) this.#closeEditors();
    if (first) this.#restoreIntents(account);
  }

  /** Made when first needed, because a host may set its ports after the element exists. */
  get #intents(): IntentStore {
    this.#intentStore ??= createIntentStore(this.#surroundings.ports().storage);
    return this.#intentStore;
  }

  #closeEditors(): void {
    for (const [lineId, flow] of this.flows) {
      if (isEditing(flow)) this.#send(lineId, { type: 'cancelled' });
    }
  }

  #restoreIntents(account: Account): void {
    for (const intent of this.#intents.all()) {
      const sameUser = intent.userId === undefined || intent.userId === account.user?.id;
      if (intent.accountId === account.account.id && sameUser) {
        this.#send(intent.change.lineId, { type: 'intent-restored', intent });
      }
    }
  }

  #facts(lineId: string): LineFacts | undefined {
    const account = this.#surroundings.account();
    const line = account?.lines.find(({ id }) => id === lineId);
    if (!account || !line) return undefined;
    const { purchased, nextPeriod, minimum } = line;
    return { line: { purchased, nextPeriod, minimum }, etag: account.etag };
  }

  #send(lineId: string, event: FlowEvent): void {
    const before = this.flows.get(lineId);
    const { flow, effects } = advanceChangeFlow(before, event);
    if (flow !== before) {
      const flows = new Map(this.flows);
      if (flow) flows.set(lineId, flow);
      else flows.delete(lineId);
      this.flows = flows;
      if (before?.phase === 'quoting' && flow?.phase !== 'quoting') this.#cancelQuoting?.();
      this.#watchExpiry();
      this.#host.requestUpdate();
    }
    for (const effect of effects) this.#run(lineId, effect);
  }

  #run(lineId: string, effect: FlowEffect): void {
    switch (effect.type) {
      case 'request-quote':
        this.#requestQuote(effect.change, effect.etag);
        break;
      case 'place-order':
        void this.#placeOrder(lineId, effect.intent);
        break;
      case 'look-up':
        void this.#lookUp(lineId, effect.intent);
        break;
      case 'forget-intent':
        this.#intents.remove(effect.key);
        break;
      case 'reload-account':
        this.#surroundings.reloadAccount();
        break;
      case 'announce-accepted':
        this.#surroundings.onAccepted(effect.operation, effect.intent);
        break;
    }
  }

  #requestQuote(change: Change, etag: string): void {
    this.#cancelQuoting?.();
    this.#quotes.abort();
    // Out of the page nobody waits for a price; it is asked for again on the way back.
    if (!this.#connected) return;
    if (!this.#typing) {
      void this.#quotes.run([change, etag]);
      return;
    }
    this.#cancelQuoting = this.#surroundings.ports().schedule(() => {
      void this.#quotes.run([change, etag]);
    }, TYPING_PAUSE_MS);
  }

  async #placeOrder(lineId: string, intent: Intent): Promise<void> {
    const api = this.#surroundings.api();
    if (!api) return;
    const answer = await api.placeOrder(intent.quoteId, intent.key, { language: this.#surroundings.language() });
    // The answer to an order of an earlier client stays in its kept intent, to be looked up when that account returns.
    if (api !== this.#surroundings.api()) return;
    if (!answer.ok) this.#surroundings.onProblem(answer.problem);
    this.#send(lineId, { type: 'order-answered', key: intent.key, answer });
  }

  async #lookUp(lineId: string, intent: Intent): Promise<void> {
    const api = this.#surroundings.api();
    if (!api || !this.#connected) return;
    this.#lookups.get(intent.key)?.();
    const answer = await api.findOperation(intent.key);
    if (api !== this.#surroundings.api()) return;
    this.#send(lineId, { type: 'looked-up', key: intent.key, answer, at: this.#surroundings.clock.now() });
    this.#lookUpLater(lineId);
  }

  /** Still unknown: asked again after a while, ever more slowly, then only on demand. */
  #lookUpLater(lineId: string): void {
    const flow = this.flows.get(lineId);
    if (!this.#connected || flow?.phase !== 'unknown' || flow.checking || flow.attempts >= LOOKUPS) return;
    const cancel = this.#surroundings.ports().schedule(
      () => {
        this.#send(lineId, { type: 'check-due' });
      },
      FIRST_LOOKUP_MS * 2 ** flow.attempts,
    );
    this.#lookups.set(flow.intent.key, cancel);
  }

  /** A quote that runs out while it is looked at is asked for anew, so that Confirm is never a trap (M4). */
  #watchExpiry(): void {
    this.#cancelExpiry?.();
    this.#cancelExpiry = undefined;
    if (!this.#connected) return;
    for (const [lineId, flow] of this.flows) {
      if (flow.phase !== 'quoted') continue;
      const { id, expiresAt } = flow.quote;
      const delay = Math.max(SHORTEST_QUOTE_MS, Date.parse(expiresAt) - this.#surroundings.clock.nowMs());
      this.#cancelExpiry = this.#surroundings.ports().schedule(() => {
        this.#send(lineId, { type: 'quote-expired', quoteId: id });
      }, delay);
    }
  }
}

function isEditing(flow: ChangeFlow): boolean {
  return flow.phase === 'editing' || flow.phase === 'quoting' || flow.phase === 'quoted' || flow.phase === 'unquotable';
}

/** Whether a change of this line is already processing (C10). */
function isBusy(account: Account, lineId: string): boolean {
  return account.operations.some((operation) => isProcessing(operation) && operation.change.lineId === lineId);
}
