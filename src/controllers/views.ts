import { Routes } from '@lit-labs/router/routes.js';
import type { ReactiveControllerHost } from 'lit';
import { VIEWS, type View } from '../domain/views.ts';

export interface ViewDefinition {
  /** Loads what the view needs; rejects when it cannot be had. */
  readonly load?: () => Promise<unknown>;
  readonly render: () => unknown;
}

/**
 * Which view is on screen. The URL belongs to the host: `Routes` matches paths of ours that no address bar ever sees,
 * and loads a view's code when it is first wanted.
 */
export class ViewsController {
  /** A view whose code could not be loaded; nothing else is wrong. */
  failed: View | undefined;

  #host: ReactiveControllerHost;
  #routes: Routes;
  #wanted: View | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, views: Record<View, ViewDefinition>) {
    this.#host = host;
    // `Routes` announces itself to routers around it; a host using the same library must not adopt ours.
    host.addEventListener('lit-routes-connected', (event) => {
      event.stopPropagation();
    });
    this.#routes = new Routes(
      host,
      VIEWS.map((view) => ({
        path: `/${view}`,
        enter: async () => {
          await views[view].load?.();
          // A slow load must not bring back a view that has been left meanwhile.
          return this.#wanted === view;
        },
        render: () => views[view].render(),
      })),
      { fallback: { render: () => views.licenses.render() } },
    );
  }

  show(view: View): void {
    if (view === this.#wanted && this.failed === undefined) return;
    this.#wanted = view;
    this.failed = undefined;
    this.#routes.goto(`/${view}`).then(
      () => {
        this.#host.requestUpdate();
      },
      () => {
        if (this.#wanted === view) this.failed = view;
        this.#host.requestUpdate();
      },
    );
  }

  outlet(): unknown {
    return this.#routes.outlet();
  }
}
