import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A host without a DOM: updates as Lit does, in a microtask, so that controllers can be tested in Node. */
export class FakeHost implements ReactiveControllerHost {
  #controllers: ReactiveController[] = [];
  #updating: Promise<boolean> | undefined;
  #connected = false;
  updates = 0;

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
    if (this.#connected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers = this.#controllers.filter((other) => other !== controller);
  }

  requestUpdate(): void {
    this.#updating ??= Promise.resolve().then(() => {
      this.#updating = undefined;
      this.updates += 1;
      for (const controller of this.#controllers) controller.hostUpdate?.();
      for (const controller of this.#controllers) controller.hostUpdated?.();
      return true;
    });
  }

  get updateComplete(): Promise<boolean> {
    return this.#updating ?? Promise.resolve(true);
  }

  /** For the first time it is drawn, too; one that comes back is as it was, unless a controller asks for more. */
  connect(): void {
    this.#connected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    if (this.updates === 0) this.requestUpdate();
  }

  disconnect(): void {
    this.#connected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
