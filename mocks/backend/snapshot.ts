import { LAST_INSTANT } from './calendar.ts';
import type { Command } from './commands.ts';
import type { EngineState } from './state.ts';
import type { MockClock, ScenarioName } from './wire.ts';
import { isScenarioName } from './scenarios/index.ts';

/** A command with the simulated instant, in milliseconds, at which it came. */
export interface LoggedCommand {
  at: number;
  command: Command | ({ type: 'clock-mode' } & MockClock);
}

/** All it takes to be at the same point again. Plain JSON. */
export interface Snapshot {
  scenario: ScenarioName | 'custom';
  seed: number;
  /** How the clock ran when the backend was made, and runs when it starts afresh; default manual. */
  clock?: MockClock;
  /** What an account of one's own started with. */
  account?: EngineState;
  commands: LoggedCommand[];
}

/** Whether something read from storage can be replayed at all; each command is judged when it is replayed. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { scenario, seed, clock, account, commands } = value as Partial<Record<keyof Snapshot, unknown>>;
  const started = scenario === 'custom' ? typeof account === 'object' && account !== null : isScenarioName(scenario);
  return started && isClock(clock) && Number.isInteger(seed) && Array.isArray(commands) && commands.every(isLogged);
}

function isClock(clock: unknown): boolean {
  if (clock === undefined) return true;
  if (typeof clock !== 'object' || clock === null) return false;
  const { mode, speed } = clock as Partial<Record<keyof MockClock, unknown>>;
  return (mode === 'manual' || mode === 'realtime') && typeof speed === 'number';
}

function isLogged(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { at, command } = value as Partial<Record<keyof LoggedCommand, unknown>>;
  return (
    typeof at === 'number' && at <= LAST_INSTANT && typeof command === 'object' && command !== null && 'type' in command
  );
}
