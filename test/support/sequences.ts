/**
 * How many random sequences a property plays, and which. From the environment: `SEQUENCES` for another number; to see one
 * again that has failed, `SEED` and `SEQUENCE`, and of commands the `REPLAY` path, as the failure says.
 */
import { relative } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';

const { SEQUENCES, SEED, SEQUENCE, REPLAY } = process.env;

/** For `fc.commands`. */
export const replayedCommands = REPLAY === undefined ? {} : { replayPath: REPLAY };

export function sequences<Given>(usual: number): fc.Parameters<Given> {
  return {
    numRuns: countOf(usual),
    ...(SEED !== undefined && { seed: Number(SEED) }),
    // One run, or a path that was not shrunk would be the first of many.
    ...(SEQUENCE !== undefined && { path: SEQUENCE, numRuns: 1, endOnFailure: true }),
    plugins: [() => ({ onAllRunsComplete: report })],
  };
}

/** Whether so many are played that everything must have come up: not where one is seen again. */
export function areAllPlayed(usual: number, enough = usual): boolean {
  return SEQUENCE === undefined && countOf(usual) >= enough;
}

/** The time limit of a test, in milliseconds: longer where more is played. */
export function timeFor(usual: number, milliseconds: number): number {
  return Math.max(1, countOf(usual) / usual) * milliseconds;
}

function countOf(usual: number): number {
  return SEQUENCES === undefined ? usual : Number(SEQUENCES);
}

/** @throws {Error} with the counterexample and how to see it again. */
function report<Given>(details: fc.RunDetails<Given>): void {
  if (!details.failed) return;
  const { seed, counterexamplePath, errorInstance } = details;
  const message = String(fc.defaultReportMessage(details));
  const replayPath = /replayPath="([^"]*)"/.exec(message)?.[1];
  const replay = replayPath === undefined ? '' : ` REPLAY=${replayPath}`;
  const file = relative(process.cwd(), expect.getState().testPath ?? '');
  const again = `SEED=${seed} SEQUENCE=${counterexamplePath ?? ''}${replay} npm run test:unit -- ${file}`;
  throw new Error(`${message}\n\nAgain: ${again}\n`, { cause: errorInstance });
}
