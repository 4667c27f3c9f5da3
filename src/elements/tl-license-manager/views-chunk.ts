import type { Routes } from '@lit-labs/router/routes.js';
import type { ReactiveControllerHost } from 'lit';
import { PART_MISSING } from '../../domain/problems.ts';
import type { View } from '../../domain/views.ts';
import { defineActionLog, defineAddonTable } from '../lazy.ts';
import { inTime } from '../shared/in-time.ts';
import { ReportRequest } from '../shared/requests.ts';
import type { RecordView } from './record-views.ts';

type LaterView = Exclude<View, 'licenses'>;

const LOAD: Record<LaterView, () => Promise<void>> = { 'add-ons': defineAddonTable, 'action-log': defineActionLog };

/** A view that comes sooner takes the place of the one before, and nothing flickers in between. */
const PATIENCE_MS = 250;

/** Which view is on screen: the licences at once, another as soon as its code has come. */
export class ViewsChunk {
  /** A view whose code could not be loaded; nothing else is wrong. */
  failed: LaterView | undefined;
  /** Undefined where the one that is wanted has still to come. */
  shown: View | undefined;

  #host: ReactiveControllerHost & HTMLElement;
  #record: () => RecordView;
  #routes: Routes | undefined;
  #wanted: View | undefined;

  /** @param record What the other views are drawn from, as it is when they are. */
  constructor(host: ReactiveControllerHost & HTMLElement, record: () => RecordView) {
    this.#host = host;
    this.#record = record;
  }

  show(view: View): void {
    if (view === this.#wanted && this.failed === undefined) return;
    this.#wanted = view;
    this.failed = undefined;
    if (view === 'licenses') this.shown = view;
    else this.#showLater(view);
  }

  /** Asks once more for what could not be had; nothing on the page changes unless it comes. */
  retry(): void {
    if (this.failed) this.#showLater(this.failed);
  }

  /** The view that is shown, where it is not the licences. */
  outlet(): unknown {
    return this.#routes?.outlet();
  }

  #showLater(view: LaterView): void {
    const arrival = this.#arrive(view);
    inTime(arrival, PATIENCE_MS).catch(() => {
      if (this.#wanted === view) this.#show(undefined);
    });
    inTime(arrival).catch(() => {
      if (this.#wanted !== view || this.failed) return;
      this.failed = view;
      this.#host.dispatchEvent(new ReportRequest(PART_MISSING));
      this.#host.requestUpdate();
    });
  }

  /** Later than in time is still better than never; but it must not bring back a view that has been left meanwhile. */
  async #arrive(view: LaterView): Promise<void> {
    const [{ recordRoutes }] = await Promise.all([import('./record-views.ts'), LOAD[view]()]);
    if (this.#wanted !== view) return;
    this.#routes ??= recordRoutes(this.#host, this.#record);
    await this.#routes.goto(`/${view}`);
    if (this.#wanted !== view) return;
    this.failed = undefined;
    this.#show(view);
  }

  #show(view: View | undefined): void {
    this.shown = view;
    this.#host.requestUpdate();
  }
}
