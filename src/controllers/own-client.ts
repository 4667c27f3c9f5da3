import { createHttpClient } from '../api/http-client.ts';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import type { TokenProvider } from '../api/token.ts';

interface OwnClientHost {
  /** null once the attribute is removed. */
  readonly baseUrl: string | null | undefined;
  readonly getToken: TokenProvider | undefined;
  readonly ports: Ports;
}

/**
 * The built-in HTTP client of an element's `base-url`, made anew when that changes, and when a token provider comes or
 * goes: who was nobody is somebody else then. Without a provider there is none until the host has had its time, because
 * it may set one after the address, and would find its user signed out.
 */
export function ownClient(host: OwnClientHost): (graceOver: boolean) => LicenseApi | undefined {
  let made: { readonly baseUrl: string; readonly signed: boolean; readonly client: LicenseApi } | undefined;
  return (graceOver) => {
    const { baseUrl, ports } = host;
    const signed = !!host.getToken;
    if (typeof baseUrl !== 'string') return undefined;
    if (made?.baseUrl !== baseUrl || made.signed !== signed) {
      if (!signed && !graceOver) return undefined;
      // Looked up at every call: a host may replace it, some with every render, which is no reason to read (decision 17).
      const getToken: TokenProvider = (request) => host.getToken?.(request);
      made = { baseUrl, signed, client: createHttpClient({ baseUrl, ports, ...(signed && { getToken }) }) };
    }
    return made.client;
  };
}
