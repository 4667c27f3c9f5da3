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

/** The built-in HTTP client of an element's `base-url`, made anew when that changes. */
export class OwnClient {
  #host: OwnClientHost;
  #made: { readonly baseUrl: string; readonly client: LicenseApi } | undefined;

  constructor(host: OwnClientHost) {
    this.#host = host;
  }

  get client(): LicenseApi | undefined {
    const { baseUrl, ports } = this.#host;
    if (baseUrl === undefined || baseUrl === null) return undefined;
    if (this.#made?.baseUrl !== baseUrl) {
      // The provider is looked up at every call: a host may set or replace it after the address.
      const getToken: TokenProvider = (request) => this.#host.getToken?.(request);
      this.#made = { baseUrl, client: createHttpClient({ baseUrl, getToken, ports }) };
    }
    return this.#made.client;
  }
}
