import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ports } from '../api/ports.ts';
import type { PageAttention } from './page-attention.ts';

const MINUTE_MS = 60_000;

/** Re-renders once a minute while somebody looks, so that “today” and every countdown stay true. */
export class MinutesController implements ReactiveController {
  #host: ReactiveControllerHost;
  #ports: () => Ports;
  #attention: () => PageAttention;
  #cancel: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, ports: () => Ports, attention: () => PageAttention) {
    this.#host = host;
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
    this.#cancel = this.#ports().schedule(() => {
      this.#tick();
    }, MINUTE_MS);
  }

  #tick(): void {
    this.#host.requestUpdate();
    this.#wait();
  }
}
