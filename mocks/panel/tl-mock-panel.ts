import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { MockBackend } from '../backend/mock-backend.ts';
import { isScenarioName, scenarioViewer } from '../backend/scenarios/index.ts';
import { clockPart, scenarioPart, signedInPart, stepPart } from './bar.ts';
import { groupNames, groupOf, titleOf, type GroupName } from './groups/index.ts';
import { stepOf } from './groups/time.ts';
import type { Control, Outcome, PanelContext } from './panel-context.ts';
import { MockChangeEvent, MockSignInEvent } from './panel-events.ts';
import { markRefused, unmarkAll } from './panel-fields.ts';
import { nowText } from './panel-format.ts';
import { panelText } from './panel-text.ts';
import { factsOf, NO_FACTS, passed, type PanelFacts } from './panel-view.ts';
import { timeLine } from './time-line.ts';
import { styles } from './tl-mock-panel.styles.ts';

/** How often the display follows a running clock, in real milliseconds. */
const TICK_MS = 500;

/**
 * The controls of a simulated backend: which scenario, what time it is and how fast it goes, what is due next, who is
 * signed in; and, opened when wanted, employees, modules, prices, how orders fare, faults, mails and invoices. A tool
 * beside a page, never a part of it.
 *
 * @fires {MockChangeEvent} tl-mock-change - something a page shows was changed from here, or time passed a period's end or a deadline
 * @fires {MockSignInEvent} tl-mock-sign-in - somebody else is to be signed in; the page does it and says so by `user-id`
 */
export class MockPanel extends LitElement {
  static override styles = styles;

  #following: { readonly stop: () => void } | undefined;
  /** True while a control acts: then the change is announced once, when it is done. */
  #acting = false;
  /** Counts beginnings: what was typed belonged to another account. */
  #beginnings = 0;

  /** The backend whose controls these are. */
  @property({ attribute: false }) backend: MockBackend | undefined;

  /** Id of the user who is signed in. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Shows one line instead of the controls. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  /** Which group of controls is open; none by default. */
  @property({ reflect: true }) group: GroupName | '' = '';

  @state() private facts: PanelFacts = NO_FACTS;
  @state() private search = '';
  /** What the last control came to. */
  @state() private report = { text: '', refused: false };

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
    this.#begin();
    this.report = { text: '', refused: false };
    this.#follow(this.backend);
  }

  protected override render(): unknown {
    const { backend } = this;
    if (!backend) return nothing;
    const { scenario, now, timeZone, clock } = backend;
    return html`
      <details class="strip" ?open=${!this.collapsed} @toggle=${this.#onToggle}>
        <summary>
          <strong>${panelText.title}</strong>
          <span><time datetime=${now}>${nowText(now, timeZone)}</time> ${timeZone}</span>
          <span class="spare">${scenario}</span>
          <span class="spare">${clock.mode === 'realtime' ? panelText.speedOf(clock.speed) : panelText.paused}</span>
        </summary>
        <div class="inside">${this.collapsed ? nothing : this.#renderInside(this.#context(backend))}</div>
      </details>
    `;
  }

  #renderInside(context: PanelContext): unknown {
    const { backend, facts } = context;
    return html`
      <div class="bar">${this.#renderBar(context)}</div>
      ${timeLine(facts.coming, backend.now, backend.timeZone, ({ at }) => {
        this.#step(context, () => backend.advanceTo(at));
      })}
      <div class="groups" role="group" aria-label=${panelText.groups}>
        ${groupNames.map((name) => this.#renderOpener(name))}
      </div>
      <p role="status" class=${this.report.refused ? 'without' : ''}>${this.report.text}</p>
      ${this.#renderGroup(context)}
    `;
  }

  #renderBar(context: PanelContext): unknown {
    const { backend, facts, carryOut } = context;
    const begin = (start: () => Outcome): void => {
      carryOut({ act: start, done: () => this.#begun() });
    };
    return html`
      ${scenarioPart(
        backend.scenario,
        (name) => begin(() => backend.startScenario(name)),
        () => begin(() => restarted(backend)),
      )}
      ${signedInPart(facts.signers, this.userId, (id) => this.dispatchEvent(new MockSignInEvent(id)))}
      ${clockPart(backend.clock, (setting) => {
        carryOut({ act: () => backend.setClock(setting), done: () => '' });
      })}
      ${stepPart({
        oneDay: () => this.#step(context, () => backend.advance('P1D')),
        nextEvent: () => this.#step(context, () => backend.advanceToNextEvent()),
        periodsEnd: () => this.#step(context, () => backend.advanceTo(backend.period.end)),
      })}
    `;
  }

  #renderOpener(name: GroupName): unknown {
    const open = this.group === name;
    const toggle = (): void => {
      this.group = open ? '' : name;
    };
    return html`
      <button type="button" aria-expanded=${open} aria-controls=${open ? 'group' : nothing} @click=${toggle}>
        ${titleOf(name, this.facts)}
      </button>
    `;
  }

  #renderGroup(context: PanelContext): unknown {
    const group = groupOf(this.group);
    if (!group) return nothing;
    const title = group.title(this.facts);
    // It scrolls, and a keyboard scrolls what has the focus.
    return html`
      <div id="group" class="group" role="region" aria-label=${title} tabindex="0">
        ${keyed(`${this.group} ${this.#beginnings}`, group.render(context))}
      </div>
    `;
  }

  #context(backend: MockBackend): PanelContext {
    return {
      backend,
      facts: this.facts,
      search: this.search,
      onSearch: (text) => {
        this.search = text;
      },
      carryOut: (control, form) => {
        this.#carryOut(control, form);
      },
    };
  }

  #step(context: PanelContext, move: () => Outcome): void {
    this.#carryOut(stepOf(context, move));
  }

  #carryOut({ act, done, quiet = false }: Control, form?: HTMLFormElement): void {
    const focused = this.shadowRoot?.activeElement;
    this.#acting = true;
    const outcome = act();
    this.#acting = false;
    if (form) unmarkAll(form);
    if (outcome.ok) {
      this.report = { text: done(), refused: false };
      // Back to what it starts with, once that is rendered: a new price is what its field starts with now.
      if (form) void this.updateComplete.then(() => form.reset());
      if (!quiet) this.dispatchEvent(new MockChangeEvent());
    } else {
      const { detail, allowed = [], errors = [] } = outcome.refusal;
      this.report = { text: panelText.refused(detail, allowed), refused: true };
      if (form)
        markRefused(
          form,
          errors.map(({ pointer }) => pointer),
        );
    }
    this.requestUpdate();
    void this.updateComplete.then(() => {
      // A button that is gone with what it took away leaves the focus where one can go on.
      if (focused && !focused.isConnected) this.renderRoot.querySelector<HTMLElement>('.group')?.focus();
    });
  }

  /** Another account: what was typed goes, and whoever it is meant for is to sign in. */
  #begun(): string {
    this.#begin();
    const scenario = this.backend?.scenario;
    if (isScenarioName(scenario)) this.dispatchEvent(new MockSignInEvent(scenarioViewer(scenario)));
    return '';
  }

  #begin(): void {
    this.#beginnings += 1;
    this.search = '';
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

function restarted(backend: MockBackend): Outcome {
  backend.restart();
  return { ok: true };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-mock-panel': MockPanel;
  }
}
