/** A tab of one person, with one or two licence pages in its document; it can be reloaded at any moment. */
import { createHttpClient } from '../../../src/api/http-client.ts';
import type { Ports } from '../../../src/api/ports.ts';
import { LicensePageController } from '../../../src/controllers/license-page.ts';
import { PageActivity, type OrderNews } from '../../../src/controllers/page-activity.ts';
import type { ChangeFlow, Intent } from '../../../src/domain/change-flow-state.ts';
import type { Account, Effective } from '../../../src/domain/model.ts';
import { FakeAttention } from '../fake-attention.ts';
import { FakeHost } from '../fake-host.ts';
import { memoryStorage, type VirtualPorts } from '../virtual-ports.ts';
import type { Network, Sender } from './network.ts';
import type { Tally } from './tally.ts';

const KEPT = 'tl-license-manager:intents';

export interface Owner {
  readonly name: string;
  readonly userId: string;
  /** How far the device's clock is ahead. */
  readonly clockOffMs: number;
  readonly elements: 1 | 2;
}

/** What a document is until it is reloaded. */
class Life implements Sender {
  alive = true;
  #tab: Tab;

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  get name(): string {
    return this.#tab.owner.name;
  }

  get online(): boolean {
    return this.#tab.online;
  }
}

/** What a tab has around it. */
interface Surroundings {
  readonly time: VirtualPorts;
  readonly network: Network;
  readonly tally: Tally;
  /** Every order that was confirmed. */
  readonly confirmed: { readonly tab: Tab; readonly intent: Intent }[];
  /** Nobody begins anything new any more. */
  readonly over: boolean;
  /** Does something when it is its turn. */
  soon(label: string, what: () => unknown): void;
}

export class Tab {
  readonly owner: Owner;
  attention = new FakeAttention();
  elements: readonly Element[] = [];
  online = true;
  #world: Surroundings;
  #kept: string;
  #storage = memoryStorage();
  #life = new Life(this);

  /** `kept`: what the tab that it is a duplicate of had in its session storage. */
  constructor(world: Surroundings, owner: Owner, kept = '[]') {
    this.owner = owner;
    this.#world = world;
    this.#kept = kept;
    this.#open();
  }

  get keptIntents(): string {
    return this.#storage.getItem(KEPT) ?? '[]';
  }

  get phases(): string[] {
    return this.elements.flatMap(({ page }) => [...page.changes.flows.values()].map(({ phase }) => phase));
  }

  /** Ends everything of the document there was, as a browser does, whatever was on its way. */
  reload(): void {
    const { tally } = this.#world;
    if (this.phases.includes('confirming')) tally.note('reload between order and answer');
    if (this.phases.includes('unknown')) tally.note('reload with an order in doubt');
    this.#kept = this.keptIntents;
    this.#life.alive = false;
    const { visible } = this.attention;
    this.attention = new FakeAttention();
    this.attention.visible = visible;
    this.#open();
  }

  duplicate(name: string): Tab {
    if (this.keptIntents !== '[]') this.#world.tally.note('tab duplicated with an order under way');
    return new Tab(this.#world, { ...this.owner, name }, this.keptIntents);
  }

  hide(): void {
    if (this.phases.some((phase) => phase !== 'editing')) this.#world.tally.note('hidden with an order under way');
    this.attention.hide();
  }

  goOnline(): void {
    this.online = true;
    if (this.phases.includes('unknown')) this.#world.tally.note('back online with an order in doubt');
    this.attention.comeOnline();
  }

  #open(): void {
    // The same content in another object: what a document keeps in memory about its storage ends with it.
    this.#storage = memoryStorage({ [KEPT]: this.#kept });
    this.#life = new Life(this);
    const ports = this.#ports(this.#life);
    this.elements = Array.from({ length: this.owner.elements }, () => new Element(this.#world, this, ports));
  }

  /** Ports of one life of the document; after it nothing comes back through them. */
  #ports(life: Life): Ports {
    const { time, network } = this.#world;
    return {
      now: () => time.now() + this.owner.clockOffMs,
      random: time.random,
      storage: this.#storage,
      schedule: (callback, delayMs) =>
        time.schedule(() => {
          if (life.alive) callback();
        }, delayMs),
      fetch: async (request) => {
        const outcome = await network.exchange(life, request).then(
          (response) => ({ response }),
          (error: unknown) => ({ error }),
        );
        if (!life.alive) await new Promise<never>(() => undefined);
        if ('error' in outcome) throw outcome.error;
        return outcome.response;
      },
    };
  }
}

interface Plan {
  readonly lineId: string;
  readonly phase: ChangeFlow['phase'];
  readonly what: () => void;
}

/** One licence page. */
export class Element {
  readonly tab: Tab;
  readonly page: LicensePageController;
  /** What the person saw, reading by reading. */
  readonly seen: Account[] = [];
  #world: Surroundings;
  #host = new FakeHost();
  #activity: typeof PageActivity | undefined;
  /** What is to be done as soon as the change of a line has come so far. */
  #plans: readonly Plan[] = [];
  #onReady: (() => void) | undefined;

  constructor(world: Surroundings, tab: Tab, ports: Ports) {
    this.#world = world;
    this.tab = tab;
    const { userId } = tab.owner;
    const api = createHttpClient({ baseUrl: 'http://mock.invalid', getToken: () => `mock-${userId}`, ports });
    const { attention } = tab;
    const news: OrderNews = {
      mayOrder: (intent) => {
        world.confirmed.push({ tab, intent });
        if (tab.elements.length > 1) world.tally.note('order from one of two elements of a page');
        return true;
      },
      onAccepted: () => undefined,
      onSettled: () => undefined,
      onDoubt: () => undefined,
      onRightLost: () => undefined,
    };
    this.page = new LicensePageController(this.#host, {
      api: () => api,
      language: () => 'en',
      ports: () => ports,
      attention: () => attention,
      activity: () => this.#activity && { PageActivity: this.#activity, news },
      onDropped: () => undefined,
      viewOnly: () => false,
      onProblem: () => undefined,
    });
    this.#host.addController({ hostUpdated: () => this.#look() });
    this.#host.connect();
    // What goes on with the numbers is a chunk of its own, and comes when it comes.
    world.soon(`the rest of ${tab.owner.name} loads`, () => {
      this.#activity = PageActivity;
      this.#host.requestUpdate();
    });
  }

  open(lineId: string, quantity: number, effective: Effective): void {
    this.page.changes.open(lineId, quantity, effective);
    this.#look();
  }

  /** Does something once the page shows its numbers and can change them; tries again where it could not be read. */
  whenReady(what: () => void): void {
    this.#onReady = what;
    this.#look();
  }

  /** Does something once the change of a line is in a phase, or at once where it is; with a quote once it was seen. */
  when(lineId: string, phase: ChangeFlow['phase'], what: () => void): void {
    this.#plans = [...this.#plans, { lineId, phase, what }];
    this.#look();
  }

  isAt(lineId: string, phase: ChangeFlow['phase']): boolean {
    const flow = this.page.changes.flows.get(lineId);
    return flow?.phase === phase && !('unseen' in flow);
  }

  press(lineId: string, presses: number): void {
    const before = this.#world.confirmed.length;
    for (let press = 0; press < presses; press++) this.page.act(lineId, 'confirm');
    if (presses > 1 && this.#world.confirmed.length > before) this.#world.tally.note('Confirm clicked twice');
  }

  /** Takes the element out of the page and puts it back. */
  move(): void {
    this.#host.disconnect();
    this.#host.connect();
  }

  #look(): void {
    const { account } = this.page;
    if (account && account !== this.seen.at(-1)) this.seen.push(account);
    if (this.#world.over) return;
    if (this.#onReady) this.#waitToBeReady(this.#onReady);
    const due = this.#plans.filter(({ lineId, phase }) => this.isAt(lineId, phase));
    this.#plans = this.#plans.filter((plan) => !due.includes(plan));
    for (const { what } of due) what();
  }

  #waitToBeReady(then: () => void): void {
    const { account, activity, reading } = this.page;
    if (!account && reading.problem && !reading.reading) void reading.refresh();
    if (!account || !activity) return;
    this.#onReady = undefined;
    then();
  }
}
