import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nameOf, warn } from '../api/warnings.ts';
import { addressOf, placeAt, schemeOf, type AddressScheme, type Place } from '../domain/addresses.ts';
import type { View } from '../domain/views.ts';

export interface AddressedHost extends ReactiveControllerHost {
  readonly localName: string;
  readonly routing: string | null;
  readonly basePath: string | null;
  view: View;
  table: Place['table'];
}

/**
 * Keeps the place of a page and the address in step, for a host that asks for it: read when the page appears and whenever
 * the user goes back or forward, written when the user goes elsewhere in the page. An address that is not below the base is
 * left alone, both ways.
 */
export class AddressBar implements ReactiveController {
  #host: AddressedHost;
  #onReturn: (view: View) => void;

  /** @param onReturn The user came to another view by the browser's own means. */
  constructor(host: AddressedHost, onReturn: (view: View) => void) {
    this.#host = host;
    this.#onReturn = onReturn;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onChange);
    addEventListener('hashchange', this.#onChange);
    this.read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onChange);
    removeEventListener('hashchange', this.#onChange);
  }

  /** Takes the place from the address; true where the address names one. */
  read(): boolean {
    const scheme = this.#scheme;
    const place = scheme && placeAt(location.href, scheme);
    if (place) Object.assign(this.#host, place);
    return place !== undefined;
  }

  /** The address of a view, for a link to it; undefined where the address is not ours. */
  hrefOf(view: View): string | undefined {
    const scheme = this.#scheme;
    if (!scheme || !placeAt(location.href, scheme)) return undefined;
    return addressOf({ view, table: this.#host.table }, scheme, location.href);
  }

  /** Takes a click on a link from the browser, unless it means more than to go there: a new tab, a window, a download. */
  takes(event: MouseEvent): boolean {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return false;
    event.preventDefault();
    return true;
  }

  /** The user went to another view: going back leads to where they were. */
  push(): void {
    // The state of an entry is its owner's; a new one has none.
    this.#write((href) => {
      history.pushState(null, '', href);
    });
  }

  /** The user searched or sorted where they are: the same entry says so. */
  replace(): void {
    this.#write((href) => {
      history.replaceState(history.state, '', href);
    });
  }

  get #scheme(): AddressScheme | undefined {
    const { routing, basePath, localName } = this.#host;
    const scheme = schemeOf(routing, basePath);
    if (typeof scheme !== 'string') return scheme;
    warn(
      scheme === 'unknown'
        ? `<${localName}> knows no routing "${String(routing)}": none, hash or path. It leaves the address alone.`
        : `<${localName} routing="path"> needs a "base-path", e.g. "/licences". It leaves the address alone.`,
    );
    return undefined;
  }

  #onChange = (): void => {
    const { view } = this.#host;
    if (this.read() && this.#host.view !== view) this.#onReturn(this.#host.view);
  };

  #write(write: (href: string) => void): void {
    const scheme = this.#scheme;
    if (!scheme) return;
    const { view, table, localName } = this.#host;
    if (!placeAt(location.href, scheme)) {
      warn(`<${localName}> leaves this address alone: it is not below its base-path "${scheme.base}".`);
      return;
    }
    try {
      write(addressOf({ view, table }, scheme, location.href));
    } catch (error) {
      // Refused in some frames, and where a browser counts too many: the page is what it is without.
      warn(`<${localName}> could not write the address: ${nameOf(error)}`);
    }
  }
}
