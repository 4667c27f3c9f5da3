import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the page is being printed. */
export class PrintingController implements ReactiveController {
  printing = false;
  #draw: () => void;

  /** @param draw Draws the host anew, and now: the browser does not wait for an update. */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this);
    window.addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this);
    window.removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    this.printing = type === 'beforeprint';
    this.#draw();
  }
}
