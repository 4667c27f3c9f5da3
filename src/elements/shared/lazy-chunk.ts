import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PART_MISSING } from '../../domain/problems.ts';
import type { EditorParts } from '../editor-parts.ts';
import { defineEditor, defineStatePanel, loadedEditor } from '../lazy.ts';
import { inTime } from './in-time.ts';
import { ReportRequest } from './requests.ts';

interface LazyPart<Parts> {
  readonly load: () => Promise<void>;
  /** What has come with it; undefined before. */
  readonly loaded: () => Parts | undefined;
  /** The host was told that it could not be had: once, however many show it. */
  told?: boolean;
}

export const EDITOR: LazyPart<EditorParts> = { load: defineEditor, loaded: loadedEditor };
export const STATE_PANEL: LazyPart<CustomElementConstructor> = {
  load: defineStatePanel,
  loaded: () => customElements.get('tl-state-panel'),
};

/** Everybody who shows something of a chunk, so that what one of them has loaded appears everywhere. */
const hosts = new Set<ReactiveControllerHost>();

/** Where a chunk stands, for an element that shows something of it. */
export class LazyChunk<Parts> implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #part: LazyPart<Parts>;
  #wanted = false;
  #failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, part: LazyPart<Parts>) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  get parts(): Parts | undefined {
    return this.#part.loaded();
  }

  /** It could not be had (a lost connection, say); asked for again by `retry()`. */
  get failed(): boolean {
    return this.#failed && this.parts === undefined;
  }

  /** Loads it ahead, so that it is there at once when it is wanted; whether that works is nobody's concern yet. */
  prefetch(): void {
    if (!this.parts) this.#load().catch(() => undefined);
  }

  /** To be called as long as it is needed: loads it once and renders the host when it is there or cannot be had. */
  want(): void {
    if (this.parts || this.#wanted) return;
    this.#wanted = true;
    this.#load().catch(() => {
      this.#failed = true;
      this.#host.requestUpdate();
      if (!this.#part.told) this.#host.dispatchEvent(new ReportRequest(PART_MISSING));
      this.#part.told = true;
    });
  }

  readonly retry = (): void => {
    this.#failed = false;
    this.#wanted = false;
    this.#part.told = false;
    this.want();
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  /** Later than in time is still better than never. */
  #load(): Promise<void> {
    return inTime(
      this.#part.load().then(() => {
        for (const host of hosts) host.requestUpdate();
      }),
    );
  }
}

export type EditorChunk = LazyChunk<EditorParts>;
