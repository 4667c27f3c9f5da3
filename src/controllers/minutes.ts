import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ports } from '../api/ports.ts';
import type { PageAttention } from './page-attention.ts';
import { MINUTE_MS, type ServerClock } from './server-clock.ts';

export interface MinutesSurroundings {
  readonly clock: ServerClock;
  readonly ports: () => Ports;
  readonly attention: () => PageAttention;
}

/** Re-renders as each minute begins while somebody looks, so that “today” and every countdown stay true. */
export class MinutesController implements ReactiveController {
  #host: ReactiveControllerHost;
  #surroundings: MinutesSurroundings;
  #cancel: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, surroundings: MinutesSurroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#surroundings.attention().subscribe((event) => {
      if (event === 'hidden') this.#cancel?.();
      else if (event === 'shown') this.#host.requestUpdate();
    });
    this.#wait();
  }

  /** For the next minute; and the server's clock may have been read since, whose minutes are others than the device's (T5). */
  hostUpdated(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #wait(): void {
    this.#cancel?.();
    const { clock, ports, attention } = this.#surroundings;
    // An update may come after the element has left the page.
    if (!this.#unsubscribe || !attention().visible) return;
    this.#cancel = ports().schedule(
      () => {
        this.#host.requestUpdate();
      },
      MINUTE_MS - (clock.nowMs() % MINUTE_MS),
    );
  }
}
