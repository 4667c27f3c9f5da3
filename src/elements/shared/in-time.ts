/** The same as of a call (`api/limits.ts`), of which elements see no more than types. */
const TIME_LIMIT_MS = 15_000;

/** The same, but rejects once its time is up: code that neither comes nor fails must not leave a place empty for ever. */
export function inTime<T>(work: Promise<T>, limitMs = TIME_LIMIT_MS): Promise<T> {
  const limit = new Promise<never>((_, reject) => {
    setTimeout(reject, limitMs, new Error('not loaded in time'));
  });
  return Promise.race([work, limit]);
}
