import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ports } from '../api/ports.ts';
import type { PageAttention } from './page-attention.ts';
import { MINUTE_MS, type ServerClock } from './server-clock.ts';

/** Re-renders as each minute begins while somebody looks, so that “today” and every countdown stay true. */
export class MinutesController implements ReactiveController {
  #host: ReactiveControllerHost;
  #ports: () => Ports;
  #attention: () => PageAttention;
  #clock: ServerClock;
  #cancel: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, clock: ServerClock, ports: () => Ports, attention: () => PageAttention) {
    this.#host = host;
    this.#clock = clock;
    this.#ports = ports;
    this.#attention = attention;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#attention().subscribe((event) => {
      if (event === 'hidden') this.#cancel?.();
      else if (event === 'shown') this.#tick();
    });
    this.#wait();
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#unsubscribe?.();
  }

  #wait(): void {
    this.#cancel?.();
    if (!this.#attention().visible) return;
    this.#cancel = this.#ports().schedule(
      () => {
        this.#tick();
      },
      MINUTE_MS - (this.#clock.nowMs() % MINUTE_MS),
    );
  }

  #tick(): void {
    this.#host.requestUpdate();
    this.#wait();
  }
}
