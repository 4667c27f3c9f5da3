import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import type { Account } from '../domain/model.ts';
import { failure, type Answer, type Problem } from '../domain/problems.ts';
import type { PageAttention } from './page-attention.ts';
import type { ServerClock } from './server-clock.ts';

const MINUTE_MS = 60_000;
/** How old the account may get while somebody is looking. */
const MAXIMUM_AGE_MS = 5 * MINUTE_MS;
/** How old it may be when somebody comes back to the page. */
const MAXIMUM_AGE_ON_RETURN_MS = MINUTE_MS;
/** How far one server may lag behind another. */
const LARGEST_LAG_MS = MINUTE_MS;
/** Never more often than this on our own account, whatever instants the server names. */
const MINIMUM_WAIT_MS = 1_000;

export interface AccountSurroundings {
  readonly api: () => LicenseApi | undefined;
  readonly language: () => string;
  readonly ports: () => Ports;
  readonly attention: () => PageAttention;
  readonly clock: ServerClock;
  /** Called with every account that is newer than the one before. */
  readonly onRead: (account: Account, before: Account | undefined) => void;
  /** The account on the page is not this user's to see any more: another client, another user, or a lost right. */
  readonly onDropped: () => void;
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Reads the account and keeps it fresh: when the page is looked at again after a minute, when it comes online, at the
 * next known instant (period end, deadline), and every five minutes while visible. What was read stays on the page when
 * a later read fails, except that a lost right drops it at once (P5).
 */
export class AccountController implements ReactiveController {
  /** Undefined until the first answer, and after the right to see it was lost. */
  account: Account | undefined;
  /** Why the last read gave nothing; undefined once one succeeds. */
  problem: Problem | undefined;
  /** Device time of the last answer, for “last tried”. */
  triedAtMs = 0;

  #host: ReactiveControllerHost;
  #surroundings: AccountSurroundings;
  #api: LicenseApi | undefined;
  /** The language of the last question; undefined where that was given up and is still to be asked. */
  #language: string | undefined;
  /** Ends what is asked; undefined while no answer is awaited. */
  #question: AbortController | undefined;
  /** When the last question is over. */
  #answered: Promise<void> | undefined;
  #cancelTimer: (() => void) | undefined;
  /** When a server that was behind will have caught up, longer each time that it had not; 0 while none is. */
  #catchUpMs = 0;
  #unsubscribe: (() => void) | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, surroundings: AccountSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
  }

  /** Whether an answer is being waited for. */
  get reading(): boolean {
    return this.#question !== undefined;
  }

  hostConnected(): void {
    this.#connected = true;
    // Moved, perhaps in the middle of a reading, which the move ended. What had failed is not asked for at once.
    if (this.problem && this.#language) this.#scheduleRefresh();
    else if (this.#api) void this.refresh();
    this.#unsubscribe = this.#surroundings.attention().subscribe((event) => {
      if (event === 'hidden') this.#cancelTimer?.();
      else if (event === 'online' || this.#ageMs() >= MAXIMUM_AGE_ON_RETURN_MS) void this.refresh();
      else this.#scheduleRefresh();
    });
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unsubscribe?.();
    this.#cancelTimer?.();
    this.#giveUp();
  }

  hostUpdate(): void {
    const api = this.#surroundings.api();
    if (api !== this.#api) this.#begin(api);
    if (this.#language !== this.#surroundings.language()) void this.refresh();
  }

  /** Another client is another account: nothing of the old one may stay on the page. */
  #begin(api: LicenseApi | undefined): void {
    this.#api = api;
    this.#language = undefined;
    this.#giveUp();
    this.#cancelTimer?.();
    this.problem = undefined;
    this.#surroundings.clock.reset();
    this.#drop();
  }

  /**
   * Reads the account now; a read that is still on its way is given up, and who waits for that one waits for this. Out of
   * the page there is nobody to read for.
   */
  async refresh(): Promise<void> {
    const api = this.#surroundings.api();
    if (!this.#connected || !api) return;
    this.#answered = this.#ask(api);
    let awaited: Promise<void> | undefined;
    while (awaited !== this.#answered) await (awaited = this.#answered);
  }

  async #ask(api: LicenseApi): Promise<void> {
    this.#giveUp();
    const question = (this.#question = new AbortController());
    const language = (this.#language = this.#surroundings.language());
    this.#host.requestUpdate();
    const answer = await api.getAccount({ signal: question.signal, language }).catch(ownFault);
    if (this.#question !== question) return;
    if (answer.ok && this.#isElses(answer.value)) {
      // Drawn without any of it first, so that lists of the former account are gone with it.
      this.#drop();
      this.#host.requestUpdate();
      // Lit itself tells of a drawing that fails; this account is no part of it.
      await this.#host.updateComplete.catch(() => undefined);
      if (this.#question !== question) return;
    }
    this.#question = undefined;
    this.#settle(answer);
  }

  #giveUp(): void {
    if (!this.#question) return;
    this.#question.abort();
    this.#question = this.#language = undefined;
  }

  /** A device clock that was set back says nothing about the age. */
  #ageMs(): number {
    const age = this.#surroundings.ports().now() - this.triedAtMs;
    return age < 0 ? Infinity : age;
  }

  #settle(answer: Answer<Account>): void {
    if (!answer.ok && answer.problem.type === 'aborted') return;
    this.triedAtMs = this.#surroundings.ports().now();
    if (answer.ok) this.#accept(answer.value);
    else this.#reject(answer.problem);
    this.#scheduleRefresh();
    this.#host.requestUpdate();
  }

  /** The client is the same, and asks for somebody else now. */
  #isElses({ account, user }: Account): boolean {
    const before = this.account;
    return before !== undefined && (before.account.id !== account.id || before.user?.id !== user?.id);
  }

  #accept(account: Account): void {
    if (!account.permissions.view) {
      this.#reject({ type: 'not-allowed' });
      return;
    }
    const before = this.account;
    this.problem = undefined;
    const olderByMs = before ? Date.parse(before.serverTime) - Date.parse(account.serverTime) : 0;
    // An answer from behind (a replica that lags) must not roll the page back.
    if (olderByMs > 0 && olderByMs <= LARGEST_LAG_MS) {
      this.#catchUpMs += olderByMs + MINIMUM_WAIT_MS;
      return;
    }
    this.#catchUpMs = 0;
    // So far behind is no lag: the server's clock was set back, and its word counts.
    if (olderByMs > 0) this.#surroundings.clock.reset();
    this.#surroundings.clock.observe(account.serverTime);
    this.account = account;
    this.#surroundings.onRead(account, before);
  }

  #reject(problem: Problem): void {
    this.problem = problem;
    if (problem.type === 'not-allowed') this.#drop();
    this.#surroundings.onProblem(problem);
  }

  #drop(): void {
    this.account = undefined;
    this.#surroundings.onDropped();
  }

  #scheduleRefresh(): void {
    this.#cancelTimer?.();
    const { ports, attention, clock } = this.#surroundings;
    if (!this.#connected || !attention().visible || !this.account) return;
    const untilNextInstant = nextInstantMs(this.account, clock.nowMs()) - clock.nowMs();
    const soonest = Math.min(MAXIMUM_AGE_MS - this.#ageMs(), untilNextInstant, this.#catchUpMs || Infinity);
    const delay = Math.max(MINIMUM_WAIT_MS, soonest);
    this.#cancelTimer = ports().schedule(() => void this.refresh(), delay);
  }
}

/** `LicenseApi` answers problems and its guard catches throws: only a bug of ours comes here. */
const ownFault = (error: unknown): Answer<never> => failure({ type: 'client-fault', message: String(error) });

/** When something will happen to this account by itself. */
function nextInstantMs(account: Account, nowMs: number): number {
  const instants = [account.period.end, ...account.marks.map((mark) => mark.deadline)].map((at) => Date.parse(at));
  return instants.filter((at) => at > nowMs).reduce((a, b) => Math.min(a, b), Infinity);
}
