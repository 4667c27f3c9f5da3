/**
 * The simulated backend: the only stateful thing. It holds the clock, the seed and the log of commands; every rule is
 * the engine's. Refusals are returned, never thrown.
 */
import { addDuration, durationLength, formatInstant, parseInstant } from './calendar.ts';
import { SimulatedClock } from './clock.ts';
import { perform, type CommandOf, type CommandType, type ValueOf } from './commands.ts';
import { findFault } from './faults.ts';
import { authorize, type Right } from './identity.ts';
import { listAssignments, listLog, type AssignmentQuery, type ListPage, type LogQuery } from './lists.ts';
import { nextEvents, type NextEvent } from './next-events.ts';
import { DEFAULT_OUTCOME, findByKey } from './orders.ts';
import { accepted, invalid, map, notFound, type Result } from './refusals.ts';
import { isScenarioName, scenarioNames, startOf } from './scenarios/index.ts';
import { isSnapshot, type LoggedCommand, type Snapshot } from './snapshot.ts';
import type { EngineState, Language, OperationState, UserState } from './state.ts';
import { advanceTo, nextInstant, settlesAt } from './timeline.ts';
import { wireAccount, wireAssignment, wireLine, wireOperation, wireState, wireUser } from './views.ts';
import type * as Wire from './wire.ts';
import { hydrate, type World } from './world.ts';

export interface MockBackendOptions {
  /** Which scenario to start with; default `steady`. */
  scenario?: Wire.ScenarioName;
  /** Decides what a scenario invents; default 1. */
  seed?: number;
  /** An account of one's own (`buildAccount`) instead of a scenario. */
  account?: EngineState;
  /** How time runs at the start; default `manual`. */
  clock?: Partial<Wire.MockClock>;
  /** The outside clock in milliseconds, for realtime: `() => performance.now()`. */
  now?: () => number;
}

/** A day: the longest an operation may take. */
const LONGEST_DELAY_MS = 24 * 3_600_000;

export class MockBackend {
  readonly #clock: SimulatedClock;
  readonly #listeners = new Set<() => void>();
  #world: World;
  #scenario: Wire.ScenarioName | 'custom';
  #seed: number;
  #account: EngineState | undefined;
  #commands: LoggedCommand[] = [];

  constructor(options: MockBackendOptions = {}) {
    this.#clock = new SimulatedClock(options.now);
    this.#seed = options.seed ?? 1;
    this.#account = options.account;
    this.#scenario = options.account ? 'custom' : (options.scenario ?? 'steady');
    this.#world = hydrate(this.#start());
    const set = options.clock && this.setClock(options.clock);
    if (set && !set.ok) throw new Error(set.refusal.detail);
  }

  /**
   * A backend as it was when the snapshot was taken, byte for byte; a running clock goes on from there.
   * @throws {Error} when the snapshot is not one, or does not replay (another version made it).
   */
  static restore(snapshot: unknown, options: Pick<MockBackendOptions, 'now'> = {}): MockBackend {
    if (!isSnapshot(snapshot)) throw new Error('This is not a snapshot of a simulated backend.');
    const { scenario, seed, account } = snapshot;
    const backend = new MockBackend({
      ...options,
      seed,
      ...(scenario === 'custom' ? account && { account } : { scenario }),
    });
    backend.#replay(snapshot.commands);
    return backend;
  }

  // ——— what it is ———

  get scenario(): Wire.ScenarioName | 'custom' {
    return this.#scenario;
  }

  get seed(): number {
    return this.#seed;
  }

  get clock(): Wire.MockClock {
    return this.#clock.setting;
  }

  /** The simulated instant, RFC 3339. */
  get now(): string {
    return formatInstant(this.#present().now);
  }

  get timeZone(): string {
    return this.#world.account.timeZone;
  }

  /** The payment period it is now. */
  get period(): Wire.Account['period'] {
    const { period, periods } = this.#present();
    const { startDate, endDate, start, end } = period;
    return { kind: periods.kind, startDate, endDate, start: formatInstant(start), end: formatInstant(end) };
  }

  /** What each answer waits for, in real milliseconds; the HTTP form does the waiting. */
  get latencyMs(): number {
    return this.#world.latencyMs;
  }

  /** Everything it knows. */
  state(): Wire.MockState {
    const { now, ...rest } = wireState(this.#present(), this.#retryAfter);
    return { now, scenario: this.#scenario, seed: this.#seed, clock: this.#clock.setting, ...rest };
  }

  users(): Wire.User[] {
    return [...this.#present().users.values()].map(wireUser);
  }

  /** What is due, soonest first; the period's end is always among it. */
  nextEvents(): NextEvent[] {
    return nextEvents(this.#present());
  }

  /** Called after anything has changed, by a command or by time. Returns how to stop it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Scenario, seed and commands with the instants at which they came: all it takes to be here again. Plain JSON. */
  snapshot(): Snapshot {
    const at = this.#present().now;
    return {
      scenario: this.#scenario,
      seed: this.#seed,
      ...(this.#account && { account: this.#account }),
      commands: [...this.#commands, { at, command: { type: 'clock-to', to: at } }],
    };
  }

  // ——— controls ———

  /** Starts afresh, with the seed given or the one it has. How the clock runs stays. */
  startScenario(name: string, seed: number = this.#seed): Result<Wire.MockState> {
    if (!isScenarioName(name))
      return invalid('/name', 'unknown-scenario', 'There is no such scenario.', [...scenarioNames]);
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
      return invalid('/seed', 'out-of-range', 'A seed is a whole number.', ['0 to 4294967295']);
    }
    this.#scenario = name;
    this.#seed = seed;
    this.#account = undefined;
    this.#startAfresh();
    return accepted(this.state());
  }

  /** Starts the same scenario, or the same account of one's own, afresh. */
  restart(): void {
    this.#startAfresh();
  }

  /** Moves the clock by an ISO 8601 duration, calendar arithmetic in the account's zone: `P7D`, `PT2M`. */
  advance(duration: string): Result<{ now: string }> {
    const world = this.#present();
    const to = addDuration(world.now, duration, world.account.timeZone);
    const allowed = ['an ISO 8601 duration, not negative: P7D, P1M, PT2M'];
    if (to === undefined) return invalid('/advance', 'not-a-duration', 'This is no duration to advance by.', allowed);
    return this.#moveTo(to);
  }

  /** Moves the clock to an instant, which is not before now. */
  advanceTo(instant: string): Result<{ now: string }> {
    const to = parseInstant(instant);
    const allowed = ['an instant like 2026-12-24T09:00:00Z, not before now'];
    if (to === undefined) return invalid('/to', 'not-an-instant', 'This is no instant to advance to.', allowed);
    return this.#moveTo(to);
  }

  /** Moves the clock to the next instant at which anything happens by itself. */
  advanceToNextEvent(): Result<{ now: string }> {
    return this.#moveTo(nextInstant(this.#present()));
  }

  /** Manual: it stands still until told. Realtime: `speed` simulated seconds pass in a real one. */
  setClock(clock: Partial<Wire.MockClock>): Result<{ now: string }> {
    const { mode = this.clock.mode, speed = this.clock.speed } = clock;
    const judged = this.#clock.judge(mode, speed);
    if (!judged.ok) return judged;
    const { now } = this.#present();
    this.#setClock(judged.value);
    this.#commands.push({ at: now, command: { type: 'clock-mode', ...judged.value } });
    this.#notify();
    return accepted({ now: formatInstant(now) });
  }

  createUser(user: { name: string; email: string; department?: string }): Result<Wire.User> {
    const { name, email, department = '' } = user;
    return map(this.#commit({ type: 'create-user', user: { name, email, department } }), wireUser);
  }

  setPermissions(userId: string, permissions: Wire.Permissions): Result<Wire.User> {
    return map(this.#commit({ type: 'set-permissions', userId, permissions }), wireUser);
  }

  activateUser(userId: string): Result<Wire.User> {
    return map(this.#commit({ type: 'activate-user', userId }), wireUser);
  }

  deactivateUser(userId: string): Result<Wire.User> {
    return map(this.#commit({ type: 'deactivate-user', userId }), wireUser);
  }

  assign(userId: string, lineId: string): Result<Wire.MockAssignment> {
    return map(this.#commit({ type: 'assign', userId, lineId }), wireAssignment);
  }

  unassign(assignmentId: string): Result<null> {
    return this.#commit({ type: 'unassign', assignmentId });
  }

  /** Minor units per licence and period, excluding VAT. */
  setUnitPrice(lineId: string, unitPrice: number): Result<Wire.Line> {
    return map(this.#commit({ type: 'set-unit-price', lineId, unitPrice }), (line) => wireLine(this.#world, line));
  }

  /** How the next order fares that no earlier call has spoken for; `delay` an ISO 8601 duration up to 24 hours. */
  queueOutcome(next: { delay?: string; outcome: 'applied' | 'failed'; error?: string }): Result<null> {
    const delayMs = next.delay === undefined ? DEFAULT_OUTCOME.delayMs : durationLength(next.delay);
    if (delayMs === undefined || delayMs > LONGEST_DELAY_MS) {
      return invalid('/delay', 'not-a-delay', 'This is no delay.', ['an ISO 8601 duration from PT0S to PT24H']);
    }
    const { outcome, error = DEFAULT_OUTCOME.error } = next;
    return this.#commit({ type: 'queue-outcome', outcome: { delayMs, outcome, error } });
  }

  /** What goes wrong on the way next, and what each answer waits for from now on. */
  queueFaults(faults: { next: Wire.MockFault[]; latencyMs?: number }): Result<null> {
    return this.#commit({ type: 'queue-faults', ...faults });
  }

  /** Takes the fault that is next for a request; `path` without the base. */
  takeFault(method: string, path: string): Wire.MockFault | undefined {
    if (!findFault(this.#world, method, path)) return undefined;
    const taken = this.#commit({ type: 'take-fault', method, path });
    return taken.ok ? (taken.value ?? undefined) : undefined;
  }

  // ——— the contract ———

  /** 401, 403. */
  authorize(userId: string | undefined, right: Right): Result<UserState> {
    return authorize(this.#present(), userId, right);
  }

  account(userId: string, language: Language = 'en'): Result<Wire.Account> {
    const viewer = this.authorize(userId, 'view');
    return map(viewer, (user) => wireAccount(this.#world, user, language, this.#retryAfter));
  }

  /** Prices a change made on the account as `etag` names it. */
  quote(userId: string, change: Wire.Change, etag: string): Result<Wire.Quote> {
    const buyer = this.authorize(userId, 'buy');
    return buyer.ok ? this.#commit({ type: 'quote', userId, change, etag }) : buyer;
  }

  /** Accepts exactly one quote. Safe to repeat with the same key, a UUID. */
  order(userId: string, quoteId: string, key: string): Result<Wire.Operation> {
    const buyer = this.authorize(userId, 'buy');
    if (!buyer.ok) return buyer;
    return map(this.#commit({ type: 'order', userId, quoteId, key }), this.#wireOperation);
  }

  operation(userId: string, id: string): Result<Wire.Operation> {
    const viewer = this.authorize(userId, 'view');
    if (!viewer.ok) return viewer;
    const operation = this.#world.operations.get(id);
    return operation ? accepted(this.#wireOperation(operation)) : notFound('operation', id);
  }

  /** The operation a key of this user led to, or none. */
  findOperations(userId: string, key: string): Result<Wire.Operation[]> {
    return map(this.authorize(userId, 'view'), () => {
      const found = findByKey(this.#world, userId, key);
      return found ? [this.#wireOperation(found)] : [];
    });
  }

  assignments(userId: string, query: AssignmentQuery): Result<ListPage<Wire.Assignment> & { etag: string }> {
    return map(this.authorize(userId, 'view'), () => listAssignments(this.#world, query));
  }

  actionLog(userId: string, query: LogQuery): Result<ListPage<Wire.LogEntry>> {
    return map(this.authorize(userId, 'view'), () => listLog(this.#world, query));
  }

  // ——— inside ———

  readonly #retryAfter = (operation: OperationState): number =>
    this.#clock.retryAfter(settlesAt(this.#world, operation), this.#world.now);

  readonly #wireOperation = (operation: OperationState): Wire.Operation => wireOperation(operation, this.#retryAfter);

  #start(): EngineState {
    return this.#account ?? startOf(this.#scenario === 'custom' ? 'steady' : this.#scenario, this.#seed);
  }

  #startAfresh(): void {
    this.#world = hydrate(this.#start());
    const { now } = this.#world;
    this.#clock.goOnFrom(now);
    const running = this.clock.mode === 'realtime';
    this.#commands = running ? [{ at: now, command: { type: 'clock-mode', ...this.clock } }] : [];
    this.#notify();
  }

  /** The world as it is by now: a running clock is read, and what was due has happened. */
  #present(): World {
    const now = this.#clock.read(this.#world.now);
    if (now > this.#world.now) {
      const happens = nextInstant(this.#world) <= now;
      advanceTo(this.#world, now);
      if (happens) this.#notify();
    }
    return this.#world;
  }

  #moveTo(to: number): Result<{ now: string }> {
    this.#present();
    const moved = perform(this.#world, { type: 'clock-to', to });
    if (!moved.ok) return moved;
    this.#clock.goOnFrom(to);
    this.#notify();
    return accepted({ now: formatInstant(to) });
  }

  #setClock(setting: Wire.MockClock): void {
    this.#clock.set(setting);
    this.#clock.goOnFrom(this.#world.now);
  }

  #commit<Type extends Exclude<CommandType, 'clock-to'>>(command: CommandOf<Type>): Result<ValueOf<Type>> {
    const world = this.#present();
    const result = perform(world, command);
    if (result.ok) {
      this.#commands.push({ at: world.now, command } as LoggedCommand);
      this.#notify();
    }
    return result;
  }

  #replay(commands: readonly LoggedCommand[]): void {
    for (const { at, command } of commands) {
      advanceTo(this.#world, Math.max(at, this.#world.now));
      if (command.type === 'clock-to') continue;
      if (command.type === 'clock-mode') {
        const judged = this.#clock.judge(command.mode, command.speed);
        this.#clock.set(judged.ok ? judged.value : { mode: 'manual', speed: command.speed });
      } else if (!perform(this.#world, command).ok)
        throw new Error(`This snapshot does not replay: ${command.type} was refused.`);
    }
    this.#commands = commands.filter(({ command }) => command.type !== 'clock-to');
    this.#clock.goOnFrom(this.#world.now);
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
