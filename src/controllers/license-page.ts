import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LineAction } from '../domain/line-action.ts';
import type { Account } from '../domain/model.ts';
import type { Problem } from '../domain/problems.ts';
import { AccountController } from './account.ts';
import { EarlyChanges, type Changes } from './early-changes.ts';
import type { ActivityCode, OrderNews, PageActivity, PageActivitySurroundings } from './page-activity.ts';
import { ServerClock } from './server-clock.ts';

export interface LicensePageSurroundings extends Omit<
  PageActivitySurroundings,
  keyof OrderNews | 'account' | 'clock' | 'reloadAccount'
> {
  /** Undefined until it has come. */
  readonly activity: () => ActivityCode | undefined;
  /** The account that was shown is gone, and with it whatever was said of it. */
  readonly onDropped: () => void;
}

/**
 * All that happens behind the licence page, without a word of how it looks: the account and its freshness, and, as soon as
 * its code is there, everything that goes on with the numbers.
 */
export class LicensePageController implements ReactiveController {
  readonly clock: ServerClock;
  readonly reading: AccountController;
  /** Undefined until its code has come. */
  activity: PageActivity | undefined;

  #host: ReactiveControllerHost;
  #surroundings: LicensePageSurroundings;
  #early: EarlyChanges;

  constructor(host: ReactiveControllerHost, surroundings: LicensePageSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    this.clock = new ServerClock(() => surroundings.ports().now());
    this.#early = new EarlyChanges(host, () => this.account);
    this.reading = new AccountController(host, {
      ...surroundings,
      clock: this.clock,
      onProblem: (problem: Problem) => {
        this.activity?.changes.accountFailed(problem);
        surroundings.onProblem(problem);
      },
      onRead: (account, before) => {
        this.activity?.accountRead(account, before);
      },
      onDropped: () => {
        this.activity?.reset();
        surroundings.onDropped();
      },
    });
    host.addController(this);
  }

  get account(): Account | undefined {
    return this.reading.account;
  }

  get changes(): Changes {
    return this.activity?.changes ?? this.#early;
  }

  /** Asked of a line by what is shown of it. An editor whose code has not come can be left again, and nothing else. */
  act(lineId: string, action: LineAction): void {
    if (this.activity) this.activity.act(lineId, action);
    else if (action === 'cancel') this.#early.cancel();
  }

  hostUpdate(): void {
    const { viewOnly } = this.#surroundings;
    if (this.#early.flows.size > 0 && (viewOnly() || !this.account?.permissions.buy)) this.#early.cancel();
    const code = this.activity ? undefined : this.#surroundings.activity();
    if (!code) return;
    this.activity = new code.PageActivity(this.#host, {
      ...this.#surroundings,
      ...code.news,
      clock: this.clock,
      account: () => this.account,
      reloadAccount: () => void this.reading.refresh(),
    });
    if (this.account) this.activity.accountRead(this.account, undefined);
    this.#early.handOver(this.activity.changes);
  }
}
