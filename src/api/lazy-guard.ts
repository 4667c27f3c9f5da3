import { selfChecking } from './checks.ts';
import { lazyClient } from './lazy-client.ts';
import type { LicenseApi } from './license-api.ts';
import type { Ports } from './ports.ts';

/** By what a host gave: a client that comes back is the one it was, and may still wait for an answer. */
const guarded = /* @__PURE__ */ new WeakMap<LicenseApi, LicenseApi>();

/** The same client, held to the contract: as it is where it is checked already, else by code that comes with its first call. */
export function lazyGuard(api: LicenseApi, schedule: Ports['schedule']): LicenseApi {
  const known = selfChecking.has(api) ? api : guarded.get(api);
  if (known) return known;
  const client = lazyClient(async () => (await import('./guarded-api.ts')).guardApi(api), schedule);
  selfChecking.add(client);
  guarded.set(api, client);
  return client;
}
