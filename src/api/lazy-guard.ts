import { selfChecking } from './checks.ts';
import { lazyClient } from './lazy-client.ts';
import type { LicenseApi } from './license-api.ts';
import type { Ports } from './ports.ts';

/** The same client, held to the contract: as it is where it is checked already, else by code that comes with its first call. */
export function lazyGuard(api: LicenseApi, schedule: Ports['schedule']): LicenseApi {
  if (selfChecking.has(api)) return api;
  const client = lazyClient(async () => (await import('./guarded-api.ts')).guardApi(api), schedule);
  selfChecking.add(client);
  return client;
}
