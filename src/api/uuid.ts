import type { Ports } from './ports.ts';

/** A version 4 UUID: the idempotency key of one intent. */
export function uuid(random: Ports['random']): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(random() * 16);
    // The two highest bits of `y` name the variant: 8, 9, a or b.
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}
