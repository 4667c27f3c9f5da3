import { waitUntil as waitBriefly } from '@open-wc/testing-helpers';

/** For a machine that does much else meanwhile: what comes sooner is not waited for any longer. */
const PATIENCE_MS = 15_000;

/** Resolves once it is so; what it is that never came, says the message. */
export function waitUntil(isSo: Parameters<typeof waitBriefly>[0], otherwise?: string): Promise<void> {
  return waitBriefly(isSo, otherwise, { timeout: PATIENCE_MS });
}
