import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { licenseApiContext } from '../api/context.ts';
import { guardApi } from '../api/guarded-api.ts';
import { createHttpClient } from '../api/http-client.ts';
import type { LicenseApi } from '../api/license-api.ts';
import type { Ports } from '../api/ports.ts';
import type { TokenProvider } from '../api/token.ts';

/** How long a page may take to inject its client before it is told that one is missing. */
const GRACE_MS = 1_000;

export interface ClientHost {
  readonly api: LicenseApi | undefined;
  readonly baseUrl: string | undefined;
  readonly getToken: TokenProvider | undefined;
  readonly ports: Ports;
}

/**
 * Finds the client: what the host injected wins over what a provider around the element gives, and that over the
 * built-in HTTP client of `base-url`. Whatever it is, it is held to the contract before anything is believed.
 */
export class ClientController implements ReactiveController {
  /** True once the host has had its time and there is no client. */
  missing = false;

  #host: LitElement & ClientHost;
  #context: ContextConsumer<typeof licenseApiContext, LitElement>;
  #own: { readonly baseUrl: string; readonly client: LicenseApi } | undefined;
  #guarded: { readonly given: LicenseApi; readonly client: LicenseApi } | undefined;
  #cancelWarning: (() => void) | undefined;
  #warned = false;

  constructor(host: LitElement & ClientHost) {
    this.#host = host;
    host.addController(this);
    this.#context = new ContextConsumer(host, {
      context: licenseApiContext,
      subscribe: true,
      callback: () => {
        host.requestUpdate();
      },
    });
  }

  /** The same object as long as the source is the same, so that it can be compared. */
  get api(): LicenseApi | undefined {
    const given = this.#host.api ?? this.#context.value ?? this.#ownClient();
    if (!given) return undefined;
    if (this.#guarded?.given !== given) this.#guarded = { given, client: guardApi(given) };
    return this.#guarded.client;
  }

  hostConnected(): void {
    this.#cancelWarning = this.#host.ports.schedule(() => {
      this.#warn();
    }, GRACE_MS);
  }

  hostDisconnected(): void {
    this.#cancelWarning?.();
  }

  hostUpdate(): void {
    if (this.missing && this.api) this.missing = false;
  }

  #ownClient(): LicenseApi | undefined {
    const { baseUrl, ports } = this.#host;
    if (baseUrl === undefined) return undefined;
    if (this.#own?.baseUrl !== baseUrl) {
      // The provider is looked up at every call: a host may set or replace it after the address.
      const getToken: TokenProvider = (request) => this.#host.getToken?.(request);
      this.#own = { baseUrl, client: createHttpClient({ baseUrl, getToken, ports }) };
    }
    return this.#own.client;
  }

  #warn(): void {
    if (this.api) return;
    this.missing = true;
    this.#host.requestUpdate();
    if (this.#warned) return;
    this.#warned = true;
    console.warn(
      `<${this.#host.localName}> has no client and shows nothing. Set its "api" property, provide "licenseApiContext" ` +
        'around it, or give it a "base-url".',
    );
  }
}
