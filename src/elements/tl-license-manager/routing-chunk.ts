import { warn } from '../../api/warnings.ts';
import type { AddressBar, AddressedHost } from '../../controllers/address-bar.ts';
import type { View } from '../../domain/views.ts';
import { inTime } from '../shared/in-time.ts';

/** The address bar in step with the page, for a host that asks for it; the code comes only then. */
export class RoutingChunk {
  #host: AddressedHost;
  #onReturn: (view: View) => void;
  #loading: Promise<void> | undefined;
  /** Undefined as long as nobody asks for routing. */
  bar: AddressBar | undefined;

  constructor(host: AddressedHost, onReturn: (view: View) => void) {
    this.#host = host;
    this.#onReturn = onReturn;
  }

  /** Where the address has still to be read for the first time: when that is done. */
  arrive(): Promise<void> | undefined {
    if (this.bar || (this.#host.routing ?? 'none') === 'none') return undefined;
    return (this.#loading ??= inTime(import('../../controllers/address-bar.ts')).then(
      ({ AddressBar }) => {
        this.bar = new AddressBar(this.#host, this.#onReturn);
      },
      // The page is what it is without.
      () => {
        warn('"routing" could not be loaded');
      },
    ));
  }

  /** What the host asks for may have changed. */
  follow(): void {
    void this.arrive();
    this.bar?.read();
  }
}
