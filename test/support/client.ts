/** The HTTP client on a scripted network in virtual time, every sound exchange held to the OpenAPI document. */
import { createHttpClient, type HttpClientOptions } from '../../src/api/http-client.ts';
import type { LicenseApi } from '../../src/api/license-api.ts';
import { component, sample } from './openapi-samples.ts';
import { createScriptedNetwork, type ScriptedNetwork } from './scripted-network.ts';
import { createVirtualPorts, type VirtualPorts } from './virtual-ports.ts';

export const BASE_URL = 'https://api.test';
export const KEY = '3f2b8c1e-5d4a-4b7e-9c60-1a2b3c4d5e6f';

export interface ClientBench {
  readonly api: LicenseApi;
  readonly network: ScriptedNetwork;
  readonly ports: VirtualPorts;
  /** What was sent, as `GET /license-account`. */
  calls(): string[];
}

/** `random` is 0.5 throughout unless told: half of every jitter. */
export function createClientBench(options: Partial<HttpClientOptions> = {}, random = (): number => 0.5): ClientBench {
  const network = createScriptedNetwork();
  const ports = createVirtualPorts({ fetch: network.fetch, random });
  return {
    api: createHttpClient({ baseUrl: BASE_URL, ports, ...options }),
    network,
    ports,
    calls: () => network.sent.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`),
  };
}

export const account = sample(component('Account'));
export const quote = sample(component('Quote'));
export const operation = sample(component('Operation')) as { readonly id: string };
export const assignmentPage = sample(component('AssignmentPage'));
export const logPage = sample(component('LogPage'));
