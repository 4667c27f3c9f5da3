import type { ReactiveElement } from 'lit';

/**
 * A button that goes with what it was pressed for must not take the focus with it.
 *
 * @param place Selects where the focus goes on to; the first that is there.
 */
export function keepFocus(host: ReactiveElement, place: string): void {
  let focused: Element | null | undefined;
  host.addController({
    hostUpdate() {
      focused = host.shadowRoot?.activeElement;
    },
    hostUpdated() {
      if (focused?.isConnected === false) host.renderRoot.querySelector<HTMLElement>(place)?.focus();
    },
  });
}
