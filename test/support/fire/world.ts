/** One simulated backend, the tabs of two administrators, one virtual time, and a scheduler that decides what comes next. */
import type fc from 'fast-check';
import { MockBackend } from '../../../mocks/backend/mock-backend.ts';
import { seededRandom } from '../../../mocks/backend/random.ts';
import { createMockHandler } from '../../../mocks/http/handler.ts';
import type { Intent } from '../../../src/domain/change-flow-state.ts';
import { createVirtualPorts, type VirtualPorts } from '../virtual-ports.ts';
import { Network } from './network.ts';
import { Tab } from './tab.ts';
import type { Tally } from './tally.ts';

/** More than a life is long. */
const MOST_ORDERS = 40;
const DAY_MS = 86_400_000;

/** What a life begins with. */
export interface Beginning {
  /** Decides jitter and keys. */
  readonly seed: number;
  /** Decides who comes first whenever several wait for their turn. */
  readonly turns: number;
  readonly now: string;
  /** How much time passes between one event and the next. */
  readonly tickMs: number;
  /** After how long every operation is applied; else sooner or later, and one in eight fails. */
  readonly appliedAfterS?: number;
}

export interface Confirmed {
  readonly tab: Tab;
  readonly intent: Intent;
}

export class World {
  readonly backend = new MockBackend();
  readonly time: VirtualPorts;
  readonly network: Network;
  readonly tally: Tally;
  readonly tabs: Tab[];
  /** Every order that was confirmed, when its page asked whether it might be sent. */
  readonly confirmed: Confirmed[] = [];
  #scheduler: fc.Scheduler;
  #tickMs: number;
  /** Nobody begins anything new any more. */
  over = false;

  constructor(scheduler: fc.Scheduler, beginning: Beginning, tally: Tally) {
    const { seed, now, tickMs, appliedAfterS } = beginning;
    this.#scheduler = scheduler;
    this.#tickMs = tickMs;
    this.tally = tally;
    this.time = createVirtualPorts({ now: Date.parse(now), random: seededRandom(seed) });
    const handler = createMockHandler(this.backend);
    const handle = (request: Request): Promise<Response> => handler(this.#upToDate(request));
    this.network = new Network({ scheduler, time: this.time, tally, handle });
    this.#upToDate();
    this.#decideOutcomes(appliedAfterS);
    this.tabs = [
      new Tab(this, { name: 'Anna 1', userId: 'u-01', clockOffMs: DAY_MS, elements: 2 }),
      new Tab(this, { name: 'Anna 2', userId: 'u-01', clockOffMs: -DAY_MS, elements: 1 }),
      new Tab(this, { name: 'Erik', userId: 'u-02', clockOffMs: 0, elements: 1 }),
    ];
    this.#tick();
  }

  /** Does something when it is its turn. */
  soon(label: string, what: () => unknown): void {
    if (this.network.calm) {
      void what();
      return;
    }
    void this.#scheduler.schedule(Promise.resolve(), label, undefined, async (turn) => {
      await turn();
      await what();
    });
  }

  /** Time passes; what is already on its way is as late as that, and what is sent meanwhile takes no time. */
  async wait(seconds: number): Promise<void> {
    const { calm } = this.network;
    this.network.calm = true;
    await this.time.advance(seconds * 1000);
    this.network.calm = calm;
    this.#upToDate();
  }

  /** Nothing new happens; what is on its way arrives. */
  end(): void {
    this.over = true;
  }

  /** The storm passes, everybody comes back, and there is time for all that is under way to end. */
  async settle(): Promise<void> {
    this.network.calmDown();
    for (const tab of this.tabs) {
      tab.goOnline();
      tab.attention.show();
    }
    for (let round = 0; round < 2; round++) {
      await this.wait(90);
      for (const tab of this.tabs) {
        for (const { page } of tab.elements) {
          for (const id of page.changes.flows.keys()) page.act(id, 'checkOrder');
        }
        tab.attention.comeOnline();
      }
    }
    await this.wait(10);
  }

  #decideOutcomes(appliedAfterS: number | undefined): void {
    for (let orders = 0; orders < MOST_ORDERS; orders++) {
      const delayS = appliedAfterS ?? 5 + Math.floor(this.time.random() * 40);
      const fails = appliedAfterS === undefined && this.time.random() < 1 / 8;
      this.backend.queueOutcome({ delay: `PT${String(delayS)}S`, outcome: fails ? 'failed' : 'applied' });
    }
  }

  /** The clock is one of those that wait for their turn. */
  #tick(): void {
    if (this.over) return;
    this.soon('the clock', async () => {
      await this.time.advance(this.#tickMs);
      this.#tick();
    });
  }

  #upToDate<T>(given?: T): T {
    this.backend.advanceTo(new Date(this.time.now()).toISOString());
    return given as T;
  }
}
