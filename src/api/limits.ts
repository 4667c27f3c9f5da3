import type { Ports } from './ports.ts';

/** How a piece of work came to its end. What a request was rejected with is nobody's business: it may quote a token. */
export type Ended<T> =
  | { readonly how: 'done'; readonly value: T }
  | { readonly how: 'failed'; readonly error: unknown }
  | { readonly how: 'timeout' }
  | { readonly how: 'aborted' };

/** Of one try of anything that is asked for, to its last byte. */
const TIME_LIMIT_MS = 15_000;

export interface Limits {
  readonly schedule: Ports['schedule'];
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits for `work` until it is done, its time is up or the caller gives up, whether or not the work listens to the
 * signal it is handed. Never rejects, and starts nothing for a caller that has given up already.
 */
export function withinLimits<T>(work: (signal: AbortSignal) => Promise<T>, limits: Limits): Promise<Ended<T>> {
  if (limits.signal?.aborted) return Promise.resolve({ how: 'aborted' });
  return new Promise((resolve) => {
    const controller = new AbortController();
    const end = (ended: Ended<T>): void => {
      cancelTimer();
      limits.signal?.removeEventListener('abort', giveUp);
      resolve(ended);
      controller.abort();
    };
    const giveUp = (): void => {
      end({ how: 'aborted' });
    };
    const cancelTimer = limits.schedule(() => {
      end({ how: 'timeout' });
    }, limits.timeLimitMs ?? TIME_LIMIT_MS);
    limits.signal?.addEventListener('abort', giveUp);
    work(controller.signal).then(
      (value) => {
        end({ how: 'done', value });
      },
      (error: unknown) => {
        end({ how: 'failed', error });
      },
    );
  });
}

/** Resolves after `ms`, or with false as soon as the caller gives up. */
export async function pause(ms: number, schedule: Ports['schedule'], signal?: AbortSignal): Promise<boolean> {
  const ended = await withinLimits(() => new Promise<never>(() => undefined), { schedule, timeLimitMs: ms, signal });
  return ended.how !== 'aborted';
}
