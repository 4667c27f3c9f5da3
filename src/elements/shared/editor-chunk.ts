import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EditorParts } from '../editor-parts.ts';
import { defineEditor, loadedEditor } from '../lazy.ts';

/** Everybody who shows parts of it, so that what one of them has loaded appears everywhere. */
const hosts = new Set<ReactiveControllerHost>();

async function load(): Promise<void> {
  await defineEditor();
  for (const host of hosts) host.requestUpdate();
}

/** Where the chunk with the editor stands, for an element that shows parts of it. */
export class EditorChunk implements ReactiveController {
  #host: ReactiveControllerHost;
  #wanted = false;
  #failed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get parts(): EditorParts | undefined {
    return loadedEditor();
  }

  /** It could not be had (a lost connection, say); asked for again by `retry()`. */
  get failed(): boolean {
    return this.#failed && this.parts === undefined;
  }

  /** Loads it ahead, so that it is there at once when it is wanted; whether that works is nobody's concern yet. */
  prefetch(): void {
    if (!this.parts) load().catch(() => undefined);
  }

  /** To be called as long as it is needed: loads it once and renders the host when it is there or cannot be had. */
  want(): void {
    if (this.parts || this.#wanted) return;
    this.#wanted = true;
    load().catch(() => {
      this.#failed = true;
      this.#host.requestUpdate();
    });
  }

  retry(): void {
    this.#failed = false;
    this.#wanted = false;
    this.want();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    hosts.add(this.#host);
    // What failed in one place of the page may work in another.
    if (this.failed) this.retry();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}
