import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MockBackend } from '../backend/mock-backend.ts';
import { isScenarioName, scenarioViewer } from '../backend/scenarios/index.ts';
import { MockChangeEvent, MockSignInEvent } from './panel-events.ts';
import { clockPart, comingPart, scenarioPart, signedInPart, stepPart } from './panel-parts.ts';
import { panelText } from './panel-text.ts';
import { factsOf, inWords, nowText, passed, type PanelFacts } from './panel-view.ts';
import { styles } from './tl-mock-panel.styles.ts';

/** How often the display follows a running clock, in real milliseconds. */
const TICK_MS = 500;

/** What a control of the backend answers: done, or why not. */
type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly detail: string } };

/**
 * The controls of a simulated backend: which scenario, what time it is and how fast it goes, what is due next, who is
 * signed in. A tool beside a page, never a part of it.
 *
 * @fires {MockChangeEvent} tl-mock-change - something was changed from here, or time passed a period's end or a deadline
 * @fires {MockSignInEvent} tl-mock-sign-in - somebody else is to be signed in; the page does it and says so by `user-id`
 */
export class MockPanel extends LitElement {
  static override styles = styles;

  #following: { readonly stop: () => void } | undefined;
  /** True while a control acts: then the change is announced once, when it is done. */
  #acting = false;

  /** The backend whose controls these are. */
  @property({ attribute: false }) backend: MockBackend | undefined;

  /** Id of the user who is signed in. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Shows one line instead of the controls. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  @state() private facts: PanelFacts = { users: [], coming: [] };
  /** What the last step came to. */
  @state() private report = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow(this.backend);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('backend')) return;
    this.report = '';
    this.#follow(this.backend);
  }

  protected override render(): unknown {
    const { backend } = this;
    if (!backend) return nothing;
    const { scenario, now, timeZone, clock } = backend;
    return html`
      <details ?open=${!this.collapsed} @toggle=${this.#onToggle}>
        <summary>
          <strong>${panelText.title}</strong>
          <span><time datetime=${now}>${nowText(now, timeZone)}</time> ${timeZone}</span>
          <span class="spare">${scenario}</span>
          <span class="spare">${clock.mode === 'realtime' ? panelText.speedOf(clock.speed) : panelText.paused}</span>
        </summary>
        <div class="parts">${this.collapsed ? nothing : this.#renderParts(backend)}</div>
      </details>
    `;
  }

  #renderParts(backend: MockBackend): unknown {
    const { scenario, now, timeZone, clock } = backend;
    const { users, coming } = this.facts;
    return html`
      ${scenarioPart(
        scenario,
        (name) => {
          this.#start(() => backend.startScenario(name));
        },
        () => {
          this.#start(() => {
            backend.restart();
            return { ok: true };
          });
        },
      )}
      ${signedInPart(users, this.userId, (id) => this.dispatchEvent(new MockSignInEvent(id)))}
      ${clockPart(clock, (setting) => {
        this.#act(() => backend.setClock(setting));
      })}
      ${stepPart({
        oneDay: () => {
          this.#step(() => backend.advance('P1D'));
        },
        nextEvent: () => {
          this.#step(() => backend.advanceToNextEvent());
        },
        periodsEnd: () => {
          this.#step(() => backend.advanceTo(backend.period.end));
        },
      })}
      ${comingPart(coming, now, timeZone, this.report)}
    `;
  }

  /** Begins a scenario, seen by whom it is meant for. */
  #start(begin: () => Outcome): void {
    this.#act(begin, () => {
      const scenario = this.backend?.scenario;
      if (isScenarioName(scenario)) this.dispatchEvent(new MockSignInEvent(scenarioViewer(scenario)));
      return '';
    });
  }

  /** Moves the clock, and says what was due on the way. */
  #step(move: () => Outcome): void {
    const { coming } = this.facts;
    this.#act(move, () => {
      const happened = passed(coming, this.backend?.now ?? '').map(inWords);
      return happened.length > 0 ? panelText.happened(happened) : panelText.nothingHappened;
    });
  }

  #act(act: () => Outcome, report = (): string => ''): void {
    this.#acting = true;
    const outcome = act();
    this.#acting = false;
    this.report = outcome.ok ? report() : outcome.refusal.detail;
    this.requestUpdate();
    if (outcome.ok) this.dispatchEvent(new MockChangeEvent());
  }

  /** Keeps up with a backend: at every change of it, and with its clock. */
  #follow(backend: MockBackend | undefined): void {
    this.#following?.stop();
    this.#following = undefined;
    if (!backend || !this.isConnected) return;
    this.facts = factsOf(backend);
    const stopListening = backend.onChange(() => {
      this.#onChange(backend);
    });
    const ticking = setInterval(() => {
      if (backend.clock.mode === 'realtime') this.requestUpdate();
    }, TICK_MS);
    this.#following = {
      stop: () => {
        stopListening();
        clearInterval(ticking);
      },
    };
  }

  #onChange(backend: MockBackend): void {
    const happened = passed(this.facts.coming, backend.now);
    this.facts = factsOf(backend);
    // A settled operation is found by the page itself, as with a real backend; nothing tells a page that a simulated
    // clock has come to a deadline hours before its own.
    if (!this.#acting && happened.some(({ kind }) => kind !== 'operation')) this.dispatchEvent(new MockChangeEvent());
  }

  #onToggle(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.collapsed = !event.target.open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-mock-panel': MockPanel;
  }
}
