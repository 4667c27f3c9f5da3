import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MockBackend } from '../backend/mock-backend.ts';
import { MockChangeEvent, MockSignInEvent } from './panel-events.ts';
import { clockPart, comingPart, scenarioPart, signedInPart, stepPart, type PanelActions } from './panel-parts.ts';
import { panelText } from './panel-text.ts';
import { clockText, panelView, whatHappened, type PanelView } from './panel-view.ts';
import { styles } from './tl-mock-panel.styles.ts';

/** How often the display follows a running clock, in real milliseconds. */
const TICK_MS = 500;

/**
 * The controls of a simulated backend: which scenario, what time it is and how fast it goes, what is due next, who is
 * signed in. A tool beside a page, never part of it.
 *
 * @fires {MockChangeEvent} tl-mock-change - the backend was changed from here, or its time passed something that was due
 * @fires {MockSignInEvent} tl-mock-sign-in - somebody else is to be signed in; the page decides
 */
export class MockPanel extends LitElement {
  static override styles = styles;

  /** The backend whose clock this turns. */
  @property({ attribute: false }) backend: MockBackend | undefined;

  /** Id of the user who is signed in, as the page says. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Shows one line instead of the controls. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  /** What the last step did, in words. */
  @state() private report = '';

  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('backend')) {
      this.report = '';
      this.#follow();
    }
  }

  protected override render(): unknown {
    if (!this.backend) return nothing;
    const view = panelView(this.backend);
    return html`
      <details ?open=${!this.collapsed} @toggle=${this.#onToggle}>
        <summary>
          <strong>${panelText.title}</strong>
          <span>${view.scenario}</span>
          <span>${view.now}</span>
          <span>${clockText(view.clock)}</span>
        </summary>
        ${this.collapsed ? nothing : this.#renderParts(this.backend, view)}
      </details>
    `;
  }

  #renderParts(backend: MockBackend, view: PanelView): unknown {
    const actions = this.#actionsOn(backend);
    return html`
      <div class="parts">
        ${scenarioPart(view, actions)} ${signedInPart(view, this.userId, actions)} ${clockPart(view, actions)}
        ${stepPart(actions)} ${comingPart(view, this.report)}
      </div>
    `;
  }

  #actionsOn(backend: MockBackend): PanelActions {
    return {
      start: (scenario) => this.#step(() => backend.startScenario(scenario)),
      startAfresh: () => this.#step(() => backend.startScenario(backend.scenario, backend.seed)),
      signIn: (userId) => this.dispatchEvent(new MockSignInEvent(userId)),
      setClock: (clock) => this.#step(() => backend.setClock(clock)),
      advance: (duration) => this.#step(() => backend.advance(duration)),
      toNextEvent: () => this.#step(() => backend.advanceToNextEvent()),
      toPeriodsEnd: () => this.#step(() => backend.advanceTo(backend.period.end)),
    };
  }

  #step(act: () => void): void {
    act();
    this.requestUpdate();
    this.dispatchEvent(new MockChangeEvent());
  }

  #follow(): void {
    this.#unfollow();
  }

  #unfollow(): void {
    this.#unsubscribe?.();
    clearInterval(this.#timer);
  }
}
