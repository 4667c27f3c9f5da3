import type { PageAttention } from '../../src/controllers/page-attention.ts';

/** Somebody who looks and looks away when told. */
export class FakeAttention implements PageAttention {
  visible = true;
  #listeners = new Set<(event: 'shown' | 'hidden' | 'online') => void>();

  subscribe(listener: (event: 'shown' | 'hidden' | 'online') => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  hide(): void {
    this.visible = false;
    this.#tell('hidden');
  }

  show(): void {
    this.visible = true;
    this.#tell('shown');
  }

  comeOnline(): void {
    this.#tell('online');
  }

  #tell(event: 'shown' | 'hidden' | 'online'): void {
    for (const listener of this.#listeners) listener(event);
  }
}
