import type { Problem } from '../domain/problems.ts';
import type { Ports } from './ports.ts';

/** How often a call may be sent in all, and which problems are worth another try. */
export interface RetryPolicy {
  readonly tries: number;
  readonly after: readonly Problem['type'][];
}

/** Reads, and quotes: they change nothing, so any silence may be tried again. */
export const READ: RetryPolicy = { tries: 3, after: ['unreachable', 'rate-limited'] };

const FIRST_BACKOFF_MS = 500;
/** Beyond this the page says when to come back, instead of seeming to hang. */
const LONGEST_RETRY_AFTER_MS = 30_000;

/** Full jitter: clients that failed together do not come back together. */
export function backoffMs(triesSoFar: number, random: Ports['random']): number {
  return random() * FIRST_BACKOFF_MS * 2 ** (triesSoFar - 1);
}

/** Milliseconds until the next try, or undefined when there shall be none. */
export function nextTryInMs(
  problem: Problem,
  triesSoFar: number,
  policy: RetryPolicy,
  random: Ports['random'],
): number | undefined {
  if (triesSoFar >= policy.tries || !policy.after.includes(problem.type)) return undefined;
  const asked = problem.type === 'rate-limited' ? (problem.retryAfterMs ?? 0) : 0;
  return asked > LONGEST_RETRY_AFTER_MS ? undefined : asked + backoffMs(triesSoFar, random);
}
