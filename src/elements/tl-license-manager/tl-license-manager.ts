import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LicenseApi } from '../../api/license-api.ts';
import { browserPorts, type Ports } from '../../api/ports.ts';
import type { TokenProvider } from '../../api/token.ts';
import { LocalizeController } from '../shared/localize.ts';
import { OwnClient } from '../../controllers/own-client.ts';
import { browserAttention, type PageAttention } from '../../controllers/page-attention.ts';
import { InjectedApiController } from '../../controllers/injected-api.ts';
import { LicensePageController } from '../../controllers/license-page.ts';
import { MinutesController } from '../../controllers/minutes.ts';
import { ViewsController } from '../../controllers/views.ts';
import type { Account, Operation } from '../../domain/model.ts';
import { replacedPlans } from '../../domain/operations.ts';
import type { Problem } from '../../domain/problems.ts';
import { viewOf, VIEWS, type View } from '../../domain/views.ts';
import type { Messages, PageMessages } from '../../i18n/messages.ts';
import { defineActionLog, defineAddonTable } from '../lazy.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { EditorChunk } from '../shared/editor-chunk.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { Links } from '../shared/links.ts';
import type { LineActionRequest } from '../shared/requests.ts';
import {
  AuthRequiredEvent,
  BeforeOrderEvent,
  ChangeAcceptedEvent,
  ChangeAppliedEvent,
  ChangeFailedEvent,
  EmployeeOpenEvent,
  LicenseErrorEvent,
  NavigateEvent,
  ReadyEvent,
} from './events.ts';
import { licensesView } from './licenses-view.ts';
import { styles } from './tl-license-manager.styles.ts';
import type { ActionLog } from '../tl-action-log/tl-action-log.ts';
import type { TableChangeEvent } from '../tl-addon-table/table-change-event.ts';
import type { AddonTable } from '../tl-addon-table/tl-addon-table.ts';

/**
 * The licence page: reads the account, sells and plans licences, shows who holds which add-on module and what happened.
 *
 * Give it a client: the property `api`, or a provider of `licenseApiContext` around it, or `base-url` with `getToken`
 * for the built-in HTTP client. Properties may be set before or after it is in the page, in any order.
 *
 * @fires {NavigateEvent} tl-navigate - the user asked for another view
 * @fires {BeforeOrderEvent} tl-before-order - just before a confirmed order is sent; cancelable, the host's veto
 * @fires {ChangeAcceptedEvent} tl-change-accepted - the server accepted a change made here (T1)
 * @fires {ChangeAppliedEvent} tl-change-applied - a change that was processing is applied
 * @fires {ChangeFailedEvent} tl-change-failed - a change that was processing failed; nothing was charged
 * @fires {EmployeeOpenEvent} tl-employee-open - an employee card is wanted and there is no `employee-href`
 * @fires {AuthRequiredEvent} tl-auth-required - the token is not accepted any more
 * @fires {LicenseErrorEvent} tl-error - something went wrong that the user has been told about
 * @fires {ReadyEvent} tl-ready - the first account is on the page
 *
 * @csspart heading - the page's heading
 * @csspart navigation - the three views
 */
export class LicenseManager extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  readonly #localize = new LocalizeController(this, { provide: true, overrides: () => this.messages });
  readonly #ownClient = new OwnClient(this);
  readonly #client = new InjectedApiController(this, {
    schedule: (callback, delayMs) => this.ports.schedule(callback, delayMs),
    fallback: () => this.#ownClient.client,
  });
  readonly #page = new LicensePageController(this, {
    api: () => this.#client.api,
    language: () => this.#localize.locale,
    ports: () => this.ports,
    attention: () => this.attention,
    mayOrder: ({ quoteId, change, dueNow }) => this.dispatchEvent(new BeforeOrderEvent(quoteId, change, dueNow)),
    onAccepted: (operation) => this.#onAccepted(operation),
    onSettled: (operation) => this.#onSettled(operation),
    onProblem: (problem) => this.#report(problem),
  });
  readonly #views = this.#viewsController();
  readonly #chunk = new EditorChunk(this);
  #ready = false;

  /** @internal The page is nothing without one. */
  readonly needsApi = true;

  /** The client; wins over context and `base-url`. */
  @property({ attribute: false }) api: LicenseApi | undefined;

  /** What stands before `/api/v1`, for the built-in HTTP client. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** Gives the built-in client its bearer token; a function, so that no token is ever in the DOM. */
  @property({ attribute: false }) getToken: TokenProvider | undefined;

  /** Which view is shown; the user's own navigation sets it and fires `tl-navigate`. */
  @property({ reflect: true }) view: View = 'licenses';

  /** Hides every control that changes a number, whatever the rights. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Address of an employee card, e.g. `/employees/{id}`; without it `tl-employee-open` is fired. */
  @property({ attribute: 'employee-href' }) employeeHref: string | undefined;

  /** Where rights are given. */
  @property({ attribute: 'rights-href' }) rightsHref: string | undefined;

  /** The host's own action log, if it has one. */
  @property({ attribute: 'action-log-href' }) actionLogHref: string | undefined;

  /** Where the payment plan is explained. */
  @property({ attribute: 'payment-plan-href' }) paymentPlanHref: string | undefined;

  /** Overrides of single strings, by key. */
  @property({ attribute: false }) messages: Partial<Messages> | undefined;

  /** What the outside world gives; virtual in tests. */
  @property({ attribute: false }) ports: Ports = browserPorts();

  /** Whether anybody is looking; virtual in tests. */
  @property({ attribute: false }) attention: PageAttention = browserAttention();

  @state() private announcement = '';
  /** What the add-on table was left with, so that coming back finds it as it was. */
  @state() private table = { query: '', lineId: '', sort: 'employee' };

  constructor() {
    super();
    new MinutesController(
      this,
      () => this.ports,
      () => this.attention,
    );
    this.#listenToRequests();
  }

  /** Reads the account again now; resolves when the answer is on the page. */
  async refresh(): Promise<void> {
    await this.#page.reading.refresh();
    await this.updateComplete;
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return this.#localize.schedule(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') || !this.hasUpdated) this.#views.show(viewOf(this.view));
    if (changed.has('messages') && this.hasUpdated) this.#localize.refresh();
    if (this.#needsNotices) this.#chunk.want();
  }

  protected override updated(): void {
    const { account } = this.#page;
    if (this.#ready || !account || this.#awaitsNotices) return;
    this.#ready = true;
    this.dispatchEvent(new ReadyEvent());
    // Now that the page is there and nothing else is on its way: so that the first editor opens at once.
    if (account.permissions.buy && !this.readonly) this.#chunk.prefetch();
  }

  /** Marks and replaced plans are told about by parts that are not there from the start. */
  get #needsNotices(): boolean {
    const { account } = this.#page;
    return account !== undefined && (account.marks.length > 0 || this.#replacedPlans(account).length > 0);
  }

  /** What comes first on the page must not come last and push the rest down. Later it may: the page stays. */
  get #awaitsNotices(): boolean {
    return !this.#ready && this.#needsNotices && !this.#chunk.ready && !this.#chunk.failed;
  }

  #replacedPlans(account: Account): Operation[] {
    return replacedPlans(account).filter(({ id }) => !this.#page.outcomes.dismissed.has(id));
  }

  protected override render(): unknown {
    const { messages } = this.#localize;
    const obstacle = this.#obstacle;
    return html`
      <h1 part="heading">${messages.manageLicences}</h1>
      ${obstacle ? html`<tl-state-panel state=${obstacle} .links=${this.#links}></tl-state-panel>` : this.#renderPage()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  /** No access, no client: there is nothing to navigate in. */
  get #obstacle(): 'no-client' | 'no-access' | undefined {
    if (this.#client.missing) return 'no-client';
    return this.#page.reading.problem?.type === 'not-allowed' ? 'no-access' : undefined;
  }

  #renderPage(): unknown {
    return html`
      ${this.#renderNavigation()}
      <div class="view" part="view">${this.#page.account ? this.#renderView() : this.#renderWaiting()}</div>
    `;
  }

  #renderNavigation(): unknown {
    const { messages } = this.#localize;
    const names: Record<View, string> = {
      licenses: messages.viewLicenses,
      'add-ons': messages.viewAddOns,
      'action-log': messages.viewActionLog,
    };
    const current = viewOf(this.view);
    return html`
      <nav part="navigation" aria-label=${messages.manageLicences}>
        ${VIEWS.map(
          (view) => html`
            <button
              type="button"
              aria-current=${ifDefined(view === current ? 'page' : undefined)}
              @click=${() => {
                this.#navigate(view);
              }}
            >
              ${names[view]}
            </button>
          `,
        )}
      </nav>
    `;
  }

  #renderWaiting(): unknown {
    const { problem } = this.#page.reading;
    return problem ? this.#renderProblem(problem) : html`<tl-state-panel state="loading"></tl-state-panel>`;
  }

  #renderProblem(problem: Problem): unknown {
    return html`<tl-state-panel
      state="error"
      .problem=${problem}
      .triedAt=${this.#triedAt}
      ?busy=${this.#page.reading.reading}
    ></tl-state-panel>`;
  }

  /** By the device's clock and zone: the server's are what could not be asked. */
  get #triedAt(): string {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return this.#localize.formats.timeOf(new Date(this.#page.reading.triedAtMs).toISOString(), timeZone);
  }

  #renderView(): unknown {
    if (this.#views.failed) return this.#renderProblem({ type: 'unreachable', reason: 'network' });
    return this.#views.outlet();
  }

  #renderLicenses(): unknown {
    const { account } = this.#page;
    if (!account) return nothing;
    if (this.#awaitsNotices) return html`<tl-state-panel state="loading"></tl-state-panel>`;
    return licensesView({
      account,
      page: this.#page,
      replaced: this.#replacedPlans(account),
      links: this.#links,
      readonly: this.readonly,
      words: this.#localize,
      chunk: this.#chunk,
      onRefresh: () => void this.refresh(),
    });
  }

  #renderAddOns(): unknown {
    const account = this.#page.account;
    if (!account) return nothing;
    const { timeZone } = account.account;
    const calendar = { timeZone, periodEnd: account.period.endDate, now: this.#page.clock.now() };
    return html`
      <tl-addon-table
        .api=${this.#client.api}
        .lines=${account.lines}
        .marks=${account.marks}
        .calendar=${calendar}
        .links=${this.#links}
        .query=${this.table.query}
        .lineId=${this.table.lineId}
        .sort=${this.table.sort}
        @tl-table-change=${this.#onTableChange}
      ></tl-addon-table>
    `;
  }

  #renderActionLog(): unknown {
    const account = this.#page.account;
    if (!account) return nothing;
    return html`
      <tl-action-log
        .api=${this.#client.api}
        .account=${account.account}
        .lines=${account.lines}
        .links=${this.#links}
      ></tl-action-log>
    `;
  }

  #onTableChange({ currentTarget }: TableChangeEvent): void {
    const { query, lineId, sort } = currentTarget as AddonTable;
    this.table = { query, lineId, sort };
  }

  #viewsController(): ViewsController {
    return new ViewsController(this, {
      licenses: { render: () => this.#renderLicenses() },
      'add-ons': {
        load: defineAddonTable,
        render: () => this.#renderAddOns(),
      },
      'action-log': {
        load: defineActionLog,
        render: () => this.#renderActionLog(),
      },
    });
  }

  #onAccepted(operation: Operation): void {
    const { id, change } = operation;
    this.#announce((messages, line) => messages.announceAccepted(line, change.quantity), operation);
    this.dispatchEvent(new ChangeAcceptedEvent(id, change));
  }

  #onSettled(operation: Operation): void {
    const { id, change, status } = operation;
    this.renderRoot.querySelector<ActionLog>('tl-action-log')?.reload();
    if (status === 'applied') {
      this.#announce(
        (messages, line) => messages.announceApplied(line, change.quantity, change.effective === 'now'),
        operation,
      );
      this.dispatchEvent(new ChangeAppliedEvent(id, change));
    } else {
      this.#announce((messages, line) => messages.announceFailed(line), operation);
      this.dispatchEvent(new ChangeFailedEvent(id, change));
    }
  }

  #announce(text: (messages: PageMessages, line: string) => string, { change }: Operation): void {
    const line = this.#page.account?.lines.find(({ id }) => id === change.lineId);
    this.announcement = text(this.#localize.messages, line?.name ?? change.lineId);
  }

  #report(problem: Problem): void {
    if (problem.type === 'aborted') return;
    if (problem.type === 'unauthenticated') this.dispatchEvent(new AuthRequiredEvent());
    this.dispatchEvent(new LicenseErrorEvent(problem.type));
  }

  #listenToRequests(): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void): void => {
      this.addEventListener(type, (event) => {
        // Requests end here: they are how our parts talk, not something a host should see or depend on.
        event.stopPropagation();
        act(event);
      });
    };
    on('tl-request-edit', (event) => {
      this.#navigate('licenses');
      this.#page.changes.open(event.lineId, event.quantity, event.effective);
    });
    on('tl-request-input', (event) => {
      this.#page.changes.type(event.lineId, event.input);
    });
    on('tl-request-effective', (event) => {
      this.#page.changes.chooseEffective(event.lineId, event.effective);
    });
    on('tl-request-line-action', (event) => {
      this.#actOnLine(event);
    });
    on('tl-request-dismiss', (event) => {
      this.#page.outcomes.dismiss(event.operationId);
    });
    on('tl-request-view', (event) => {
      if (event.lineId !== undefined) this.table = { ...this.table, lineId: event.lineId };
      this.#navigate(event.view);
    });
    on('tl-request-reload', () => {
      if (this.#views.failed) this.#views.show(this.#views.failed);
      void this.refresh();
    });
    on('tl-request-report', (event) => {
      this.#report(event.problem);
    });
    on('tl-request-employee', (event) => {
      this.dispatchEvent(new EmployeeOpenEvent(event.employeeId));
    });
  }

  #actOnLine({ lineId, action }: LineActionRequest): void {
    switch (action) {
      case 'confirm':
        this.#page.changes.confirm(lineId);
        break;
      case 'cancel':
        this.#page.changes.cancel(lineId);
        break;
      case 'retry-quote':
        this.#page.changes.retryQuote(lineId);
        break;
      case 'check-order':
        this.#page.changes.checkOrder(lineId);
        break;
      case 'check-operation':
        this.#page.checkOperation(lineId);
        break;
    }
  }

  #navigate(view: View): void {
    if (view === this.view) return;
    this.view = view;
    this.dispatchEvent(new NavigateEvent(view));
  }

  get #links(): Links {
    return {
      ...(this.employeeHref !== undefined && { employee: this.employeeHref }),
      ...(this.rightsHref !== undefined && { rights: this.rightsHref }),
      ...(this.actionLogHref !== undefined && { actionLog: this.actionLogHref }),
      ...(this.paymentPlanHref !== undefined && { paymentPlan: this.paymentPlanHref }),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-license-manager': LicenseManager;
  }
}
