/**
 * Makes something the first time it is wanted. What `Intl` makes is never wanted sooner: the first of a page takes longer
 * than all else up to its skeleton.
 */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
