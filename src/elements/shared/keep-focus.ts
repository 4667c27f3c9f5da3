import type { ReactiveElement } from 'lit';

/**
 * A button that goes with what it was pressed for must not take the focus with it; and what had the focus when its host
 * left the page has it back when that comes again, unless somebody else has it by then.
 *
 * @param place Selects where the focus goes on to; the first that is there.
 */
export function keepFocus(host: ReactiveElement, place: string): void {
  let focused: HTMLElement | null | undefined;
  const note = (): void => {
    if (host.isConnected) focused = host.shadowRoot?.activeElement as typeof focused;
  };
  host.addEventListener('focusin', note);
  // Not at once: what leaves the page loses the focus in Chromium just before it leaves.
  host.addEventListener('focusout', () => {
    queueMicrotask(note);
  });
  host.addController({
    hostConnected() {
      if (document.activeElement === document.body) focused?.focus();
    },
    hostUpdate: note,
    hostUpdated() {
      if (focused?.isConnected === false) host.renderRoot.querySelector<HTMLElement>(place)?.focus();
    },
  });
}
