import '../../../src/define.ts';
import type { LicenseApi } from '../../../src/api/license-api.ts';

const never = (): Promise<never> => new Promise(() => undefined);

/** Nobody answers, so that what is on the page stays the skeleton. */
const silent: LicenseApi = {
  getAccount: never,
  createQuote: never,
  placeOrder: never,
  getOperation: never,
  findOperation: never,
  listAssignments: never,
  listActionLog: never,
};

export function createElement(): HTMLElement {
  const manager = document.createElement('tl-license-manager');
  manager.api = silent;
  return manager;
}
