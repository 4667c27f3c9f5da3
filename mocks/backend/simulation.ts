/**
 * One account being simulated: its world, the clock it lives by, and the log of the commands that made it. What is asked
 * of it from outside is `MockBackend`'s.
 */
import { formatInstant } from './calendar.ts';
import { SimulatedClock } from './clock.ts';
import { isCommandType, perform, type CommandOf, type CommandType, type ValueOf } from './commands.ts';
import { accepted, type Result } from './refusals.ts';
import type { LoggedCommand } from './snapshot.ts';
import type { EngineState, OperationState } from './state.ts';
import { advanceTo, nextInstant, settlesAt } from './timeline.ts';
import type { MockClock } from './wire.ts';
import { hydrate, type World } from './world.ts';

export class Simulation {
  readonly #clock: SimulatedClock;
  readonly #listeners = new Set<() => void>();
  #world: World;
  /** How the clock runs whenever it all begins. */
  #clockAtStart: MockClock;
  #commands: LoggedCommand[] = [];

  /** `outside` is a clock in milliseconds, for realtime. */
  constructor(start: EngineState, outside: (() => number) | undefined) {
    this.#clock = new SimulatedClock(outside);
    this.#clockAtStart = this.#clock.setting;
    this.#world = hydrate(start);
  }

  get clock(): MockClock {
    return this.#clock.setting;
  }

  /** The world as it was last looked at: for what time does not change. */
  get world(): World {
    return this.#world;
  }

  /** The world as it is by now: a running clock is read, and what was due has happened. */
  present(): World {
    const now = this.#clock.read(this.#world.now);
    if (now > this.#world.now) {
      const happens = nextInstant(this.#world) <= now;
      advanceTo(this.#world, now);
      if (happens) this.#notify();
    }
    return this.#world;
  }

  /** What has been done to it so far, and the instant it has come to. */
  commands(): LoggedCommand[] {
    const at = this.present().now;
    return [...this.#commands, { at, command: { type: 'clock-to', to: at } }];
  }

  get clockAtStart(): MockClock {
    return this.#clockAtStart;
  }

  /** The clock as it is made: so it runs now, and whenever it starts afresh. */
  makeClock(clock: Partial<MockClock>): Result<unknown> {
    const set = this.setClock(clock);
    this.#clockAtStart = this.clock;
    return set;
  }

  /** Another beginning, with the clock as it was made. */
  startAfresh(start: EngineState): void {
    this.#world = hydrate(start);
    this.#clock.set(this.#clockAtStart);
    this.#clock.goOnFrom(this.#world.now);
    this.#commands = [];
    this.#notify();
  }

  /** Carries out a command now. A refused one has changed nothing and is not remembered. */
  commit<Type extends Exclude<CommandType, 'clock-to'>>(command: CommandOf<Type>): Result<ValueOf<Type>> {
    const world = this.present();
    const result = perform(world, command);
    if (result.ok) {
      this.#commands.push({ at: world.now, command } as LoggedCommand);
      this.#notify();
    }
    return result;
  }

  moveTo(to: number): Result<{ now: string }> {
    this.present();
    const moved = perform(this.#world, { type: 'clock-to', to });
    if (!moved.ok) return moved;
    this.#clock.goOnFrom(to);
    this.#notify();
    return accepted({ now: formatInstant(to) });
  }

  /** Changes how the clock runs, from now on. */
  setClock(clock: Partial<MockClock>): Result<{ now: string }> {
    const { mode = this.clock.mode, speed = this.clock.speed } = clock;
    const judged = this.#clock.judge(mode, speed);
    if (!judged.ok) return judged;
    const { now } = this.present();
    this.#clock.set(judged.value);
    this.#clock.goOnFrom(now);
    this.#commands.push({ at: now, command: { type: 'clock-mode', ...judged.value } });
    this.#notify();
    return accepted({ now: formatInstant(now) });
  }

  /**
   * Does again what was done, each at its instant. `clockAtStart` is how the clock had been made.
   * @throws {Error} when a command is refused that was not refused then.
   */
  replay(commands: readonly LoggedCommand[], clockAtStart?: MockClock): void {
    if (clockAtStart) this.#clockAtStart = this.#possible(clockAtStart);
    this.#clock.set(this.#clockAtStart);
    for (const { at, command } of commands) {
      advanceTo(this.#world, Math.max(at, this.#world.now));
      if (command.type === 'clock-to') continue;
      if (command.type === 'clock-mode') {
        this.#clock.set(this.#possible(command));
      } else if (!isCommandType(command.type) || !perform(this.#world, command).ok)
        throw new Error(`This snapshot does not replay: ${command.type} was refused.`);
    }
    this.#commands = commands.filter(({ command }) => command.type !== 'clock-to');
    this.#clock.goOnFrom(this.#world.now);
  }

  /** When to ask again for an operation that is processing: milliseconds of the outside clock. */
  readonly retryAfter = (operation: OperationState): number =>
    this.#clock.retryAfter(settlesAt(this.#world, operation), this.#world.now);

  /** Calls after anything has changed, by a command or by time. Returns how to stop it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A setting as it can be here: without an outside clock time stands still. */
  #possible({ mode, speed }: MockClock): MockClock {
    const judged = this.#clock.judge(mode, speed);
    return judged.ok ? judged.value : { mode: 'manual', speed };
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
