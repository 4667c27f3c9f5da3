/** The same as of a call (`api/limits.ts`), of which elements see no more than types. */
const TIME_LIMIT_MS = 15_000;

/** The same, but rejects once its time is up: code that neither comes nor fails must not leave a place empty for ever. */
export function inTime<T>(work: Promise<T>, limitMs = TIME_LIMIT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, limitMs, new Error('too late'));
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
