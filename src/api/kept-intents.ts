import type { KeyValueStorage } from './ports.ts';

/** Where the orders whose outcome is not known are kept; see `intents.ts`. */
export const INTENTS_KEY = 'tl-license-manager:intents';

/** Whether there is an order to be looked up, or something that may be one: told without the code that reads it. */
export function keepsIntents(storage: KeyValueStorage | undefined): boolean {
  try {
    return (storage?.getItem(INTENTS_KEY) ?? null) !== null;
  } catch {
    return false;
  }
}
