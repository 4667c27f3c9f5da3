/**
 * How many random sequences a property plays, and which. From the environment: `SEQUENCES` for another number, `SEED` with
 * `SEQUENCE` for one that has failed, as its failure says.
 */
import { relative } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';

const { SEQUENCES, SEED, SEQUENCE } = process.env;

/** Whether a single failed sequence is played again. */
export const replaying = SEQUENCE !== undefined;

export function sequences<Given>(usual: number): fc.Parameters<Given> {
  return {
    numRuns: countOf(usual),
    ...(SEED !== undefined && { seed: Number(SEED) }),
    ...(SEQUENCE !== undefined && { path: SEQUENCE, endOnFailure: true }),
    reporter: report,
  };
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
  const file = relative(process.cwd(), expect.getState().testPath ?? '');
  const again = `SEED=${seed} SEQUENCE=${counterexamplePath ?? ''} npm run test:unit -- ${file}`;
  throw new Error(`${String(fc.defaultReportMessage(details))}\n\nAgain: ${again}\n`, { cause: errorInstance });
}
