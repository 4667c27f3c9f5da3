import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { defineEditor, isEditorDefined } from '../lazy.ts';

/** Where the chunk with the editor stands, for an element that shows parts of it. */
export class EditorChunk implements ReactiveController {
  /** It could not be had (a lost connection, say); asked for again by `retry()`. */
  failed = false;

  #host: ReactiveControllerHost;
  #wanted = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get ready(): boolean {
    return isEditorDefined();
  }

  /** Loads it ahead, so that it is there at once when it is wanted; whether that works is nobody's concern yet. */
  prefetch(): void {
    if (!this.ready) defineEditor().catch(() => undefined);
  }

  /** To be called as long as it is needed: loads it once and renders the host when it is there or cannot be had. */
  want(): void {
    if (this.ready || this.#wanted) return;
    this.#wanted = true;
    defineEditor().then(
      () => {
        this.#host.requestUpdate();
      },
      () => {
        this.failed = true;
        this.#host.requestUpdate();
      },
    );
  }

  retry(): void {
    this.failed = false;
    this.#wanted = false;
    this.want();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    // What failed in one place of the page may work in another.
    if (this.failed) this.retry();
  }
}
