import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LicenseApi } from '../../api/license-api.ts';
import { browserPorts, type Ports } from '../../api/ports.ts';
import type { TokenProvider } from '../../api/token.ts';
import { AccountController } from '../../controllers/account.ts';
import { ChangesController } from '../../controllers/changes.ts';
import { LocalizeController } from '../shared/localize.ts';
import { OperationsController } from '../../controllers/operations.ts';
import { OutcomesController } from '../../controllers/outcomes.ts';
import { OwnClient } from '../../controllers/own-client.ts';
import { browserAttention, type PageAttention } from '../../controllers/page-attention.ts';
import { InjectedApiController } from '../../controllers/injected-api.ts';
import { MinutesController } from '../../controllers/minutes.ts';
import { ServerClock } from '../../controllers/server-clock.ts';
import { ViewsController } from '../../controllers/views.ts';
import type { Account, Operation, Section } from '../../domain/model.ts';
import { replacedPlans, settledSince } from '../../domain/outcomes.ts';
import type { Problem } from '../../domain/problems.ts';
import { viewOf, VIEWS, type View } from '../../domain/views.ts';
import type { Messages } from '../../i18n/en.ts';
import { defineActionLog, defineAddonTable } from '../lazy.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { Links } from '../shared/links.ts';
import { problemWords } from '../shared/problem-words.ts';
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
import { styles } from './tl-license-manager.styles.ts';
import type { ActionLog } from '../tl-action-log/tl-action-log.ts';
import type { TableChangeEvent } from '../tl-addon-table/table-change-event.ts';
import type { AddonTable } from '../tl-addon-table/tl-addon-table.ts';

const SECTIONS: readonly Section[] = ['licenses', 'add-ons', 'integrations'];

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

  readonly #clock = new ServerClock(() => this.ports.now());
  readonly #localize = new LocalizeController(this, { provide: true, overrides: () => this.messages });
  readonly #ownClient = new OwnClient(this);
  readonly #client = new InjectedApiController(this, {
    schedule: (callback, delayMs) => this.ports.schedule(callback, delayMs),
    fallback: () => this.#ownClient.client,
  });
  readonly #outcomes = new OutcomesController(this, () => this.ports.storage);
  readonly #account = this.#accountController();
  readonly #operations = this.#operationsController();
  readonly #changes = this.#changesController();
  readonly #views = this.#viewsController();
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
    new MinutesController(this, () => this.ports, () => this.attention);
    this.#listenToRequests();
  }

  /** Reads the account again now; resolves when the answer is on the page. */
  async refresh(): Promise<void> {
    await this.#account.refresh();
    await this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') || !this.hasUpdated) this.#views.show(viewOf(this.view));
  }

  protected override updated(): void {
    const account = this.#account.account;
    if (!account) return;
    const accepted = [...this.#changes.flows.values()].flatMap((flow) =>
      flow.phase === 'accepted' && !account.operations.some(({ id }) => id === flow.operation.id)
        ? [flow.operation]
        : [],
    );
    this.#operations.watch([...account.operations, ...accepted]);
    if (!this.#ready) {
      this.#ready = true;
      this.dispatchEvent(new ReadyEvent());
    }
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
    return this.#account.problem?.type === 'not-allowed' ? 'no-access' : undefined;
  }

  #renderPage(): unknown {
    return html`
      ${this.#renderNavigation()}
      <div class="view" part="view">${this.#account.account ? this.#renderView() : this.#renderWaiting()}</div>
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
              aria-current=${view === current ? 'page' : nothing}
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
    const { problem } = this.#account;
    return problem ? this.#renderProblem(problem) : html`<tl-state-panel state="loading"></tl-state-panel>`;
  }

  #renderProblem(problem: Problem): unknown {
    return html`<tl-state-panel
      state="error"
      .problem=${problem}
      .triedAt=${this.#triedAt}
      ?busy=${this.#account.reading}
      @tl-request-reload=${() => void this.refresh()}
    ></tl-state-panel>`;
  }

  /** By the device's clock and zone: the server's are what could not be asked. */
  get #triedAt(): string {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return this.#localize.formats.timeOf(new Date(this.#account.triedAtMs).toISOString(), timeZone);
  }

  #renderView(): unknown {
    if (this.#views.failed) return this.#renderProblem({ type: 'unreachable', reason: 'network' });
    return this.#views.outlet();
  }

  #renderLicenses(): unknown {
    const account = this.#account.account;
    if (!account) return nothing;
    return html`
      ${this.#renderNotices(account)}
      <tl-period-summary .account=${account} .now=${this.#clock.now()}></tl-period-summary>
      ${SECTIONS.map(
        (section) => html`
          <tl-license-section
            .section=${section}
            .account=${account}
            .flows=${this.#changes.flows}
            .links=${this.#links}
            .slowOperations=${this.#operations.slow}
            .dismissed=${this.#outcomes.dismissed}
            .now=${this.#clock.now()}
            ?readonly=${this.readonly}
          ></tl-license-section>
        `,
      )}
    `;
  }

  #renderNotices(account: Account): unknown {
    const now = this.#clock.now();
    const marked = [...new Set(account.marks.map(({ lineId }) => lineId))];
    return html`
      ${this.#account.problem ? this.#renderOutOfDate(this.#account.problem, account) : nothing}
      ${marked.map(
        (marksOf) => html`
          <tl-grace-notice
            .account=${account}
            .marks=${account.marks.filter(({ lineId }) => lineId === marksOf)}
            .links=${this.#links}
            .now=${now}
            ?readonly=${this.readonly}
          ></tl-grace-notice>
        `,
      )}
      ${replacedPlans(account)
        .filter(({ id }) => !this.#outcomes.dismissed.has(id))
        .map(
          (operation) => html`
            <tl-applied-notice
              .account=${account}
              .operation=${operation}
              .amount=${this.#outcomes.amountOf(operation.id)}
              .now=${now}
            ></tl-applied-notice>
          `,
        )}
      ${this.#renderReadOnly(account)}
    `;
  }

  #renderReadOnly({ permissions }: Account): unknown {
    if (permissions.buy && !this.readonly) return nothing;
    const reason = permissions.buy ? 'host' : 'no-right';
    return html`<tl-read-only-notice .reason=${reason} .links=${this.#links}></tl-read-only-notice>`;
  }

  /** A later reading failed: what is shown was true and may not be any more. */
  #renderOutOfDate(problem: Problem, { account, serverTime }: Account): unknown {
    const { messages, formats } = this.#localize;
    return html`
      <tl-notice weight="caution" heading-level="2" .heading=${messages.outOfDateHeading}>
        <p>
          ${problemWords(messages, problem)}
          ${messages.outOfDateText(formats.timeOf(serverTime, account.timeZone))}
        </p>
        <button type="button" class="button" @click=${() => void this.refresh()}>${messages.tryAgain}</button>
      </tl-notice>
    `;
  }

  #renderAddOns(): unknown {
    const account = this.#account.account;
    if (!account) return nothing;
    const { timeZone } = account.account;
    const calendar = { timeZone, periodEnd: account.period.endDate, now: this.#clock.now() };
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
    const account = this.#account.account;
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

  #accountController(): AccountController {
    return new AccountController(this, {
      api: () => this.#client.api,
      language: () => this.#localize.locale,
      ports: () => this.ports,
      attention: () => this.attention,
      clock: this.#clock,
      onRead: (account, before) => {
        this.#accountRead(account, before);
      },
      onDropped: () => {
        this.#changes.reset();
      },
      onProblem: (problem) => {
        this.#report(problem);
      },
    });
  }

  #operationsController(): OperationsController {
    return new OperationsController(this, {
      api: () => this.#client.api,
      ports: () => this.ports,
      attention: () => this.attention,
      onSettled: () => void this.#account.refresh(),
    });
  }

  #changesController(): ChangesController {
    return new ChangesController(this, {
      api: () => this.#client.api,
      account: () => this.#account.account,
      language: () => this.#localize.locale,
      ports: () => this.ports,
      clock: this.#clock,
      mayOrder: ({ quoteId, change, dueNow }) => this.dispatchEvent(new BeforeOrderEvent(quoteId, change, dueNow)),
      reloadAccount: () => void this.#account.refresh(),
      onAccepted: (operation, intent) => {
        this.#outcomes.keep(operation, intent);
        this.#announce((messages, line) => messages.announceAccepted(line, operation.change.quantity), operation);
        this.dispatchEvent(new ChangeAcceptedEvent(operation.id, operation.change));
      },
      onProblem: (problem) => {
        this.#report(problem);
      },
    });
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

  #accountRead(account: Account, before: Account | undefined): void {
    this.#changes.accountRead(account);
    const settled = settledSince(before, account, this.#outcomes.accepted);
    if (settled.length > 0) this.renderRoot.querySelector<ActionLog>('tl-action-log')?.reload();
    for (const operation of settled) {
      const { id, change, status } = operation;
      if (status === 'applied') {
        this.#announce((messages, line) => messages.announceApplied(line, change.quantity, change.effective === 'now'), operation);
        this.dispatchEvent(new ChangeAppliedEvent(id, change));
      } else {
        this.#announce((messages, line) => messages.announceFailed(line), operation);
        this.dispatchEvent(new ChangeFailedEvent(id, change));
      }
    }
  }

  #announce(text: (messages: Messages, line: string) => string, { change }: Operation): void {
    const line = this.#account.account?.lines.find(({ id }) => id === change.lineId);
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
      this.#changes.open(event.lineId, event.quantity, event.effective);
    });
    on('tl-request-input', (event) => {
      this.#changes.type(event.lineId, event.input);
    });
    on('tl-request-effective', (event) => {
      this.#changes.chooseEffective(event.lineId, event.effective);
    });
    on('tl-request-line-action', (event) => {
      this.#actOnLine(event);
    });
    on('tl-request-dismiss', (event) => {
      this.#outcomes.dismiss(event.operationId);
    });
    on('tl-request-view', (event) => {
      if (event.lineId !== undefined) this.table = { ...this.table, lineId: event.lineId };
      this.#navigate(event.view);
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
        this.#changes.confirm(lineId);
        break;
      case 'cancel':
        this.#changes.cancel(lineId);
        break;
      case 'retry-quote':
        this.#changes.retryQuote(lineId);
        break;
      case 'check-order':
        this.#changes.checkOrder(lineId);
        break;
      case 'check-operation':
        for (const operation of this.#account.account?.operations ?? []) {
          if (operation.change.lineId === lineId) this.#operations.check(operation.id);
        }
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
