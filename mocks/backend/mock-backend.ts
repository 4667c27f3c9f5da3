/**
 * The simulated backend as it is used: the contract's calls, and the controls that only a simulated one has. Refusals are
 * returned, never thrown.
 */
import { addDuration, formatInstant, parseInstant } from './calendar.ts';
import { judgeFaults, judgeOutcome, judgeUnitPrice, judgeUser, type NextOutcome } from './control-inputs.ts';
import { ContractBackend } from './contract-backend.ts';
import { findFault, type NextFaults } from './faults.ts';
import { nextEvents, type NextEvent } from './next-events.ts';
import { accepted, invalid, map, type Result } from './refusals.ts';
import { isScenarioName, scenarioNames, scenarioViewer, startOf } from './scenarios/index.ts';
import { Simulation } from './simulation.ts';
import { isSnapshot, type Snapshot } from './snapshot.ts';
import type { EngineState, Outcome } from './state.ts';
import { nextInstant } from './timeline.ts';
import { wireAssignment, wireLine, wireLines, wireMarks, wireState, wireUser } from './views.ts';
import type * as Wire from './wire.ts';
import { recordOf } from './world.ts';

export interface MockBackendOptions {
  /** Which scenario to start with; default `steady`. */
  scenario?: Wire.ScenarioName;
  /** Decides what a scenario invents; default 1. */
  seed?: number;
  /** An account of one's own (`buildAccount`) instead of a scenario. */
  account?: EngineState;
  /** How time runs at the start and whenever it starts afresh; default `manual`. */
  clock?: Partial<Wire.MockClock>;
  /** The outside clock in milliseconds, for realtime: `() => performance.now()`. */
  now?: () => number;
}

/**
 * A billing backend in memory, with a clock that is turned from outside. Calls and controls answer a value or a refusal.
 * The constructor throws where something is asked for that cannot be: `realtime` without `now`, a scenario that is none.
 */
export class MockBackend extends ContractBackend {
  #scenario: Wire.ScenarioName | 'custom';
  #seed: number;
  #account: EngineState | undefined;

  constructor(options: MockBackendOptions = {}) {
    const { seed = 1, account } = options;
    const scenario = account ? 'custom' : (options.scenario ?? 'steady');
    super(new Simulation(stateOf(scenario, seed, account), options.now));
    this.#seed = seed;
    this.#account = account;
    this.#scenario = scenario;
    const set = options.clock && this.simulation.makeClock(options.clock);
    if (set && !set.ok) throw new Error(set.refusal.detail);
  }

  /**
   * A backend as it was when the snapshot was taken, byte for byte; a running clock goes on from there.
   * @throws {Error} when the snapshot is not one, or does not replay (another version made it).
   */
  static restore(snapshot: unknown, options: Pick<MockBackendOptions, 'now'> = {}): MockBackend {
    if (!isSnapshot(snapshot)) throw new Error('This is not a snapshot of a simulated backend.');
    const { scenario, seed, clock, account, commands } = snapshot;
    const backend = new MockBackend({
      ...options,
      seed,
      ...(scenario === 'custom' ? account && { account } : { scenario }),
    });
    backend.simulation.replay(commands, clock);
    return backend;
  }

  // ——— what it is ———

  get scenario(): Wire.ScenarioName | 'custom' {
    return this.#scenario;
  }

  get seed(): number {
    return this.#seed;
  }

  /** As whom to sign in to see the scenario as it is meant; of an account of one's own, the first who may buy. */
  get viewer(): string {
    if (this.#scenario !== 'custom') return scenarioViewer(this.#scenario);
    const active = this.users().filter((user) => user.active);
    return (active.find(({ permissions }) => permissions.view && permissions.buy) ?? active[0])?.id ?? 'nobody';
  }

  get clock(): Wire.MockClock {
    return this.simulation.clock;
  }

  /** The simulated instant, RFC 3339. */
  get now(): string {
    return formatInstant(this.simulation.present().now);
  }

  get accountName(): string {
    return this.simulation.world.account.name;
  }

  /** ISO 4217, and how many decimals its minor unit stands for. */
  get currency(): { code: string; exponent: number } {
    const { currency, exponent } = this.simulation.world.account;
    return { code: currency, exponent };
  }

  get timeZone(): string {
    return this.simulation.world.account.timeZone;
  }

  /** The payment period it is now. */
  get period(): Wire.Account['period'] {
    const { period, periods } = this.simulation.present();
    const { startDate, endDate, start, end } = period;
    return { kind: periods.kind, startDate, endDate, start: formatInstant(start), end: formatInstant(end) };
  }

  /** What each answer waits for, in real milliseconds; the HTTP form does the waiting. */
  get latencyMs(): number {
    return this.simulation.world.latencyMs;
  }

  /** Everything it knows. */
  state(): Wire.MockState {
    const { now, ...rest } = wireState(this.simulation.present(), this.simulation.retryAfter);
    const { scenario, seed, viewer, clock } = this;
    return { now, scenario, seed, viewer, clock, ...rest };
  }

  // Parts of it, for whoever shows them often: the whole of a large account takes its time.

  users(): Wire.User[] {
    return [...this.simulation.present().users.values()].map(wireUser);
  }

  /** In English, as somebody with every right sees them. */
  lines(): Wire.Line[] {
    return wireLines(this.simulation.present());
  }

  /** In the order in which they would be acted on. */
  marks(): Wire.Mark[] {
    return wireMarks(this.simulation.present());
  }

  /** What one employee holds, active or not; none for an unknown one. */
  assignmentsOf(userId: string): Wire.MockAssignment[] {
    const { assignments, assignmentsOf } = this.simulation.present();
    return (assignmentsOf.get(userId) ?? []).map((id) => wireAssignment(recordOf(assignments, id)));
  }

  /** Oldest first. */
  invoices(): Wire.Invoice[] {
    return [...this.simulation.present().invoices];
  }

  /** Oldest first. */
  mails(): Wire.Mail[] {
    return [...this.simulation.present().mails];
  }

  /** What is queued and has not come to pass: fates of orders, and faults. */
  queued(): { outcomes: Outcome[]; faults: Wire.MockFault[] } {
    const { outcomes, faults } = this.simulation.present();
    return { outcomes: [...outcomes], faults: [...faults] };
  }

  /** What is due, soonest first; the period's end is always among it. */
  nextEvents(): NextEvent[] {
    return nextEvents(this.simulation.present());
  }

  /** Calls after anything has changed, by a command or by time. Returns how to stop it. */
  onChange(listener: () => void): () => void {
    return this.simulation.onChange(listener);
  }

  /** Scenario, seed and commands with the instants at which they came: all it takes to be here again. Plain JSON. */
  snapshot(): Snapshot {
    return {
      scenario: this.#scenario,
      seed: this.#seed,
      clock: this.simulation.clockAtStart,
      ...(this.#account && { account: this.#account }),
      commands: this.simulation.commands(),
    };
  }

  // ——— controls ———

  /** Starts afresh with a seed, and with the clock as the backend was made. */
  startScenario(name: string, seed = 1): Result<Wire.MockState> {
    if (!isScenarioName(name))
      return invalid('/name', 'unknown-scenario', 'There is no such scenario.', [...scenarioNames]);
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
      return invalid('/seed', 'out-of-range', 'A seed is a whole number.', ['0 to 4294967295']);
    }
    this.#scenario = name;
    this.#seed = seed;
    this.#account = undefined;
    this.simulation.startAfresh(stateOf(this.#scenario, this.#seed, this.#account));
    return accepted(this.state());
  }

  /** Starts the same scenario with the same seed, or the same account of one's own, afresh; the clock as it was made. */
  restart(): void {
    this.simulation.startAfresh(stateOf(this.#scenario, this.#seed, this.#account));
  }

  /** Moves the clock by an ISO 8601 duration, calendar arithmetic in the account's zone: `P7D`, `PT2M`. */
  advance(duration: string): Result<{ now: string }> {
    const world = this.simulation.present();
    const to = addDuration(world.now, duration, world.account.timeZone);
    const allowed = ['an ISO 8601 duration, not negative: P7D, P1M, PT2M'];
    if (to === undefined) return invalid('/advance', 'not-a-duration', 'This is no duration to advance by.', allowed);
    return this.simulation.moveTo(to);
  }

  /** Moves the clock to an instant, which is not before now. */
  advanceTo(instant: string): Result<{ now: string }> {
    const to = parseInstant(instant);
    const allowed = ['an instant like 2026-12-24T09:00:00Z, not before now'];
    if (to === undefined) return invalid('/to', 'not-an-instant', 'This is no instant to advance to.', allowed);
    return this.simulation.moveTo(to);
  }

  /** Moves the clock to the next instant at which anything happens by itself. */
  advanceToNextEvent(): Result<{ now: string }> {
    return this.simulation.moveTo(nextInstant(this.simulation.present()));
  }

  /** Manual: it stands still until told. Realtime: `speed` simulated seconds pass in a real one. */
  setClock(clock: Partial<Wire.MockClock>): Result<{ now: string }> {
    return this.simulation.setClock(clock);
  }

  /** Creates and activates an employee with neither right (G1). */
  createUser(user: { name: string; email: string; department?: string }): Result<Wire.User> {
    const { name, email, department = '' } = user;
    const judged = judgeUser({ name, email, department });
    if (!judged.ok) return judged;
    return map(this.simulation.commit({ type: 'create-user', user: judged.value }), wireUser);
  }

  setPermissions(userId: string, permissions: Wire.Permissions): Result<Wire.User> {
    return map(this.simulation.commit({ type: 'set-permissions', userId, permissions }), wireUser);
  }

  activateUser(userId: string): Result<Wire.User> {
    return map(this.simulation.commit({ type: 'activate-user', userId }), wireUser);
  }

  deactivateUser(userId: string): Result<Wire.User> {
    return map(this.simulation.commit({ type: 'deactivate-user', userId }), wireUser);
  }

  assign(userId: string, lineId: string): Result<Wire.MockAssignment> {
    return map(this.simulation.commit({ type: 'assign', userId, lineId }), wireAssignment);
  }

  unassign(assignmentId: string): Result<null> {
    return this.simulation.commit({ type: 'unassign', assignmentId });
  }

  /** Minor units per licence and period, excluding VAT. */
  setUnitPrice(lineId: string, unitPrice: number): Result<Wire.Line> {
    const judged = judgeUnitPrice(unitPrice);
    if (!judged.ok) return judged;
    const changed = this.simulation.commit({ type: 'set-unit-price', lineId, unitPrice });
    return map(changed, (line) => wireLine(this.simulation.world, line));
  }

  /** How the next order fares that no earlier call has spoken for. */
  queueOutcome(next: NextOutcome): Result<null> {
    const judged = judgeOutcome(next);
    return judged.ok ? this.simulation.commit({ type: 'queue-outcome', outcome: judged.value }) : judged;
  }

  /** What goes wrong on the way next, after what is queued or instead of it, and what each answer waits for from now on. */
  queueFaults(faults: NextFaults): Result<null> {
    const judged = judgeFaults(faults);
    return judged.ok ? this.simulation.commit({ type: 'queue-faults', ...faults }) : judged;
  }

  /** Nothing that is queued will go wrong; the latency stays. */
  clearFaults(): Result<null> {
    return this.queueFaults({ clear: true });
  }

  /** Takes the fault that is next for a request; `path` without the base. */
  takeFault(method: string, path: string): Wire.MockFault | undefined {
    if (!findFault(this.simulation.world, method, path)) return undefined;
    const taken = this.simulation.commit({ type: 'take-fault', method, path });
    return taken.ok ? (taken.value ?? undefined) : undefined;
  }
}

function stateOf(scenario: Wire.ScenarioName | 'custom', seed: number, account: EngineState | undefined): EngineState {
  return account ?? startOf(scenario === 'custom' ? 'steady' : scenario, seed);
}
