/** Waits some real milliseconds, or rejects with the signal's reason when it is aborted first. */
export type Schedule = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const wait: Schedule = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
