import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createIntentStore, type IntentStore } from '../api/intents.ts';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import { uuid } from '../api/uuid.ts';
import { warn } from '../api/warnings.ts';
import { advanceChangeFlow, isUnsent } from '../domain/change-flow.ts';
import type { ChangeFlow, Doubt, FlowEffect, FlowEvent, Intent, LineFacts } from '../domain/change-flow-state.ts';
import type { Account, Effective, Operation } from '../domain/model.ts';
import { processingOf } from '../domain/operations.ts';
import type { Problem } from '../domain/problems.ts';
import { LookUps } from './look-ups.ts';
import type { PageAttention } from './page-attention.ts';
import { Quotes } from './quotes.ts';
import type { ServerClock } from './server-clock.ts';

export interface ChangesSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly account: () => Account | undefined;
  readonly language: () => string;
  readonly ports: () => Ports;
  readonly attention: () => PageAttention;
  readonly clock: ServerClock;
  /** The host's veto, asked just before a confirmed order is sent. */
  readonly mayOrder: (intent: Intent) => boolean;
  /** Whether the page only shows, whatever the rights. */
  readonly viewOnly: () => boolean;
  /** Nobody knows what became of an order: it is being asked about, or was in vain; at last it may turn out so. */
  readonly onDoubt: (doubt: Doubt | 'never-received') => void;
  /** A change was closed because nothing may be ordered any more, or not of its line, which has gone; it was not ordered. */
  readonly onRightLost: (lineId: string) => void;
  readonly reloadAccount: () => void;
  readonly onAccepted: (operation: Operation, intent: Intent) => void;
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Runs the change flow of every line: gives the pure machine its events and carries out its effects. Opening a line closes
 * the one that was open; any number may be waiting for an outcome, and a refused one comes back beside it.
 */
export class ChangesController implements ReactiveController {
  flows: ReadonlyMap<string, ChangeFlow> = new Map();

  #host: ReactiveControllerHost;
  #surroundings: ChangesSurroundings;
  #quotes: Quotes;
  #lookUps: LookUps;
  #intentStore: IntentStore | undefined;
  /** The orders that this user had under way before are found. */
  #restored = false;
  #typing = false;
  #unsubscribe: (() => void) | undefined;
  #endListening: (() => void) | undefined;
  #connected = false;
  /** Keys of orders that are in doubt and not looked up yet: of one line one after another. */
  #toRestore = new Set<string>();

  constructor(host: ReactiveControllerHost, surroundings: ChangesSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
    const { api, language, ports } = surroundings;
    this.#lookUps = new LookUps({ api, ports });
    this.#quotes = new Quotes(host, {
      ...{ api, language, ports },
      onAnswer: (change, answer) => {
        if (answer.ok) surroundings.clock.observe(answer.value.serverTime);
        else surroundings.onProblem(answer.problem);
        this.#send(change.lineId, { type: 'quote-answered', change, answer });
      },
      onSeen: ({ id, change }) => {
        this.#send(change.lineId, { type: 'quote-seen', quoteId: id });
      },
      onExpired: ({ id, change }) => {
        this.#send(change.lineId, { type: 'quote-expired', quoteId: id });
      },
    });
  }

  /** Moving the element in the DOM ends what was on its way; what was open is taken up again. */
  hostConnected(): void {
    this.#connected = true;
    this.#unsubscribe = this.#surroundings.attention().subscribe((event) => {
      for (const [lineId, flow] of this.flows) {
        this.#watchQuote(lineId);
        if (flow.phase !== 'unknown' || flow.checking) continue;
        // Whoever comes back, or is connected again, waits for no timer.
        if (event === 'hidden') this.#lookUps.end(flow.intent.key);
        else if (this.#surroundings.attention().visible) this.#send(lineId, { type: 'check-due' });
      }
    });
    this.#endListening = this.#intents.onSentElsewhere((orphaned) => {
      if (orphaned) this.#restored = false;
      this.#surroundings.reloadAccount();
    });
    for (const [lineId, flow] of this.flows) {
      // One that waits for the account has no etag that a server would still take.
      const awaitsQuote = flow.phase === 'quoting' && flow.awaiting !== 'account';
      if (awaitsQuote) this.#quotes.request(flow.change, flow.draft.etag, false);
      else if (flow.phase === 'unknown') void this.#lookUp(lineId, flow.intent);
      this.#watchQuote(lineId);
    }
  }

  /**
   * Without the right no editor stays open, nor opens again for an order that was refused; once it is back, nothing needs to
   * be said about it (P5a).
   */
  hostUpdate(): void {
    const mayChange = this.#mayChange();
    for (const [lineId, flow] of this.flows) {
      if (mayChange && flow.phase === 'right-lost') this.#send(lineId, { type: 'cancelled' });
      if (mayChange || !isUnsent(flow)) continue;
      this.#send(lineId, { type: 'right-lost' });
      this.#surroundings.onRightLost(lineId);
    }
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unsubscribe?.();
    this.#endListening?.();
    this.#endAll();
  }

  #endAll(): void {
    this.#quotes.endAll();
    this.#lookUps.endAll();
  }

  /** Another client, another user or a lost right: what was open belonged to somebody else. */
  reset(): void {
    this.#endAll();
    this.#restored = false;
    this.#toRestore.clear();
    this.flows = new Map();
    this.#host.requestUpdate();
  }

  /** Opens the editor of a line (P7), closing one that is open elsewhere. */
  open(lineId: string, quantity?: number, effective: Effective = 'now'): void {
    const facts = this.#facts(lineId);
    const account = this.#surroundings.account();
    if (!facts || !account || !this.#mayChange() || processingOf(account, lineId)) return;
    for (const [otherId, flow] of this.flows) {
      if (otherId !== lineId && isUnsent(flow)) this.#send(otherId, { type: 'cancelled' });
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
    if (flow?.phase !== 'quoted' || flow.unseen || !account || !this.#mayChange() || processingOf(account, lineId))
      return;
    const { quote, draft } = flow;
    const api = this.#surroundings.api();
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
    // A host that is asked may also act: what was confirmed goes to whom it was quoted by, or nowhere (M4).
    if (api !== this.#surroundings.api() || flow !== this.flows.get(lineId) || !this.#mayChange()) return;
    // Kept before it is sent: a reload in between must find the key (promise 1).
    this.#intents.save(intent);
    if (!this.#intents.persistent) warn('session storage is refused: an order under way does not survive a reload');
    this.#send(lineId, { type: 'confirmed', intent });
  }

  /** The account was read: open editors are judged by the numbers of now, orders from before a reload are looked up. */
  accountRead(account: Account): void {
    const { operations, serverTime } = account;
    for (const [lineId, flow] of this.flows) {
      const facts = this.#facts(lineId);
      this.#send(lineId, facts ? { type: 'account-read', facts, operations, serverTime } : { type: 'cancelled' });
      if (!facts && isUnsent(flow)) this.#surroundings.onRightLost(lineId);
    }
    for (const intent of this.#restored ? [] : this.#intents.all()) {
      if (this.#isOurs(intent)) this.#toRestore.add(intent.key);
    }
    this.#restored = true;
    this.#restoreIntents();
  }

  /** The account could not be read: who waits for it is told, instead of waiting for ever. */
  accountFailed(problem: Problem): void {
    for (const lineId of this.flows.keys()) this.#send(lineId, { type: 'account-failed', problem });
  }

  /** An order is under way that a reload of the page would forget, because the browser refuses storage. */
  get forgottenByReload(): boolean {
    const underWay = [...this.flows.values()].some(({ phase }) => phase === 'confirming' || phase === 'unknown');
    return underWay && !this.#intents.persistent;
  }

  /** Made when first needed, because a host may set its ports after the element exists. */
  get #intents(): IntentStore {
    this.#intentStore ??= createIntentStore(this.#surroundings.ports().storage);
    return this.#intentStore;
  }

  /** Seeing and buying are two rights, and the host may take the second away (P5a). */
  #mayChange(): boolean {
    return this.#surroundings.account()?.permissions.buy === true && !this.#surroundings.viewOnly();
  }

  /** Confirmed by whom the page is for now. */
  #isOurs({ accountId, userId }: Intent): boolean {
    const account = this.#surroundings.account();
    return accountId === account?.account.id && (userId ?? account.user?.id) === account.user?.id;
  }

  /** One order of a line after the other: two elements of a page may have ordered for the same. */
  #restoreIntents(): void {
    for (const intent of this.#intents.all()) {
      const { key, change } = intent;
      if (!this.#toRestore.has(key)) continue;
      this.#send(change.lineId, { type: 'intent-restored', intent });
      const flow = this.flows.get(change.lineId);
      if (flow?.phase === 'unknown' && flow.intent.key === key) this.#toRestore.delete(key);
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
      if (flow?.phase !== 'quoting') this.#quotes.end(lineId);
      this.#watchQuote(lineId);
      this.#host.requestUpdate();
      // Not each time that time alone asks again.
      if (flow?.phase === 'unknown' && flow.attempts <= (flow.checking ? 0 : 1)) this.#surroundings.onDoubt(flow);
      if (before?.phase === 'unknown' && flow?.phase === 'quoting') this.#surroundings.onDoubt('never-received');
    }
    for (const effect of effects) this.#run(lineId, effect);
  }

  #run(lineId: string, effect: FlowEffect): void {
    switch (effect.type) {
      case 'request-quote':
        // Out of the page nobody waits for a price; it is asked for on the way back.
        if (this.#connected) this.#quotes.request(effect.change, effect.etag, this.#typing);
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

  async #placeOrder(lineId: string, intent: Intent): Promise<void> {
    const api = this.#surroundings.api();
    if (!api) return;
    const options = { language: this.#surroundings.language() };
    const answer = await this.#intents.during(intent.key, api.placeOrder(intent.quoteId, intent.key, options));
    // The answer to an order of an earlier client or user stays in its kept intent, to be looked up when they return.
    if (api !== this.#surroundings.api() || !this.#isOurs(intent)) return;
    if (!answer.ok) this.#surroundings.onProblem(answer.problem);
    const flow = this.flows.get(lineId);
    if (flow?.phase === 'confirming' && flow.intent.key === intent.key) {
      this.#send(lineId, { type: 'order-answered', key: intent.key, answer });
      return;
    }
    // The line was closed meanwhile, as when a right was lost; the account tells what became of it.
    const known = answer.ok || answer.problem.type !== 'outcome-unknown';
    if (known) this.#intents.remove(intent.key);
    else this.#toRestore.add(intent.key);
    this.#restoreIntents();
    this.#surroundings.reloadAccount();
  }

  async #lookUp(lineId: string, { key }: Intent): Promise<void> {
    if (!this.#connected) return;
    const answer = await this.#lookUps.ask(key);
    if (!answer) return;
    if (!answer.ok && answer.problem.type === 'unauthenticated') this.#surroundings.onProblem(answer.problem);
    this.#send(lineId, { type: 'looked-up', key, answer, at: this.#surroundings.clock.now() });
    const flow = this.flows.get(lineId);
    if (flow?.phase !== 'unknown' || flow.checking || !this.#surroundings.attention().visible) return;
    this.#lookUps.askLater(key, flow.attempts, () => {
      this.#send(lineId, { type: 'check-due' });
    });
  }

  /** Confirm is never a trap: nothing is confirmed unseen (P8), and what runs out while it is looked at is asked for anew (M4). */
  #watchQuote(lineId: string): void {
    const flow = this.flows.get(lineId);
    this.#quotes.unwatch(lineId);
    if (!this.#connected || !this.#surroundings.attention().visible || flow?.phase !== 'quoted') return;
    this.#quotes.watch(flow.quote, Date.parse(flow.quote.expiresAt) - this.#surroundings.clock.nowMs());
  }
}
