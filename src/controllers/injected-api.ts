import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { licenseApiContext } from '../api/context.ts';
import { lazyGuard } from '../api/lazy-guard.ts';
import type { LicenseApi } from '../api/license-api.ts';
import { schedule, type Ports } from '../api/ports.ts';
import { warn } from '../api/warnings.ts';

/** How long a host may take to inject its client before it is told that one is missing. */
const GRACE_MS = 1_000;

interface ApiHost {
  readonly api: LicenseApi | undefined;
  /** False while the element shows what it was given and asks nobody. */
  readonly needsApi: boolean;
}

interface InjectedApiOptions {
  readonly schedule?: Ports['schedule'];
  /** A client to fall back to, the same object as long as it is the same source; may wait for the grace to be over. */
  readonly fallback?: (graceOver: boolean) => LicenseApi | undefined;
}

/**
 * Finds an element's client: its own `api` property wins over what a provider around it gives, and that over a fallback
 * of the element. Whatever it is, it is held to the contract before anything is believed; one that is checked already
 * stays as it is.
 */
export class InjectedApiController implements ReactiveController {
  #host: LitElement & ApiHost;
  #options: InjectedApiOptions;
  #context: ContextConsumer<typeof licenseApiContext, LitElement>;
  #cancel: (() => void) | undefined;
  #graceOver = false;
  /** The fallback was there, when last asked for, and did not wait for the grace to be over. */
  #wasThere = false;

  constructor(host: LitElement & ApiHost, options: InjectedApiOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#context = new ContextConsumer(host, {
      context: licenseApiContext,
      subscribe: true,
      callback: () => {
        host.requestUpdate();
      },
    });
  }

  get #schedule(): Ports['schedule'] {
    return this.#options.schedule ?? schedule;
  }

  /** The same object as long as the source is the same, so that it can be compared. */
  get api(): LicenseApi | undefined {
    // What is no object is no client, though a framework may set it: an attribute's text, the `false` of a condition.
    const given = [this.#host.api, this.#context.value].find((one) => Object(one) === one) ?? this.#fallback;
    return given && lazyGuard(given, this.#schedule);
  }

  get #fallback(): LicenseApi | undefined {
    const { fallback } = this.#options;
    const isThere = fallback?.(false) !== undefined;
    // Who was somebody is nobody now, and may be somebody else in a moment: the host has its time again.
    if (this.#wasThere && !isThere) this.#beginGrace();
    this.#wasThere = isThere;
    return fallback?.(this.#graceOver);
  }

  /** True once the host has had its time and there is no client. */
  get missing(): boolean {
    return this.#graceOver && this.#host.needsApi && this.api === undefined;
  }

  hostConnected(): void {
    this.#beginGrace();
  }

  #beginGrace(): void {
    const host = this.#host;
    const { fallback } = this.#options;
    this.#graceOver = false;
    this.#cancel?.();
    if (!host.isConnected) return;
    this.#cancel = this.#schedule(() => {
      if (!this.api) host.requestUpdate();
      this.#graceOver = true;
      if (!this.missing) return;
      const orAddress = fallback ? ' or "base-url"' : '';
      warn(`<${host.localName}> has no client: set "api"${orAddress}, or provide "licenseApiContext"`);
    }, GRACE_MS);
  }

  hostDisconnected(): void {
    this.#cancel?.();
  }
}
