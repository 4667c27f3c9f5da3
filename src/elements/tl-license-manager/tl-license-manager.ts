import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keepsIntents } from '../../api/kept-intents.ts';
import type { LicenseApi } from '../../api/license-api.ts';
import { browserPorts, type Ports } from '../../api/ports.ts';
import type { TokenProvider } from '../../api/token.ts';
import { LocalizeController } from '../shared/localize.ts';
import { ownClient } from '../../controllers/own-client.ts';
import { browserAttention, type PageAttention } from '../../controllers/page-attention.ts';
import { InjectedApiController } from '../../controllers/injected-api.ts';
import { LicensePageController } from '../../controllers/license-page.ts';
import { MinutesController } from '../../controllers/minutes.ts';
import type { Routing } from '../../domain/addresses.ts';
import type { Account } from '../../domain/model.ts';
import { isQuiet } from '../../domain/operations.ts';
import type { Problem } from '../../domain/problems.ts';
import { WHOLE_TABLE, type TableState } from '../../domain/table/table-state.ts';
import { viewOf, type View } from '../../domain/views.ts';
import type { EditorMessages, Messages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { EDITOR, LazyChunk, STATE_PANEL } from '../shared/lazy-chunk.ts';
import type { Links } from '../shared/links.ts';
import { missingNotice, retryNotice } from '../shared/retry-notice.ts';
import { spacingStyles } from '../shared/spacing.styles.ts';
import type { StatePanel } from '../tl-state-panel/tl-state-panel.ts';
import { answerRequests } from './answer-requests.ts';
import { AuthRequiredEvent, LicenseErrorEvent, NavigateEvent, ReadyEvent } from './events.ts';
import { failureWords, licensesView } from './licenses-view.ts';
import type { Listeners } from './order-news.ts';
import { navigation } from './navigation.ts';
import type { RecordView } from './record-views.ts';
import { RoutingChunk } from './routing-chunk.ts';
import { styles } from './tl-license-manager.styles.ts';
import { ViewsChunk } from './views-chunk.ts';

const LINKS = ['employeeHref', 'rightsHref', 'actionLogHref', 'paymentPlanHref'] as const;

/**
 * The licence page: reads the account, sells and plans licences, shows who holds which add-on module and what happened.
 *
 * Give it a client: the property `api`, or a provider of `licenseApiContext` around it, or `base-url` with `getToken`
 * for the built-in HTTP client. Properties may be set before or after it is in the page, in any order.
 *
 * @fires {NavigateEvent} tl-navigate - the user asked for another view
 * @fires {TableChangeEvent} tl-table-change - the user searched, chose a module or sorted; the new state is in `table`
 * @fires {BeforeOrderEvent} tl-before-order - just before a confirmed order is sent; cancelable, the host's veto
 * @fires {ChangeAcceptedEvent} tl-change-accepted - the server accepted a change made here (T1)
 * @fires {ChangeAppliedEvent} tl-change-applied - a change that was processing is applied, whoever made it
 * @fires {ChangeFailedEvent} tl-change-failed - a change that was processing failed, whoever made it; nothing was charged
 * @fires {EmployeeOpenEvent} tl-employee-open - an employee card is wanted and there is no `employee-href`
 * @fires {AuthRequiredEvent} tl-auth-required - the token is not accepted any more; once, until an account is read or asked for
 * @fires {LicenseErrorEvent} tl-error - something went wrong that the user has been told about
 * @fires {ReadyEvent} tl-ready - the first account is on the page
 *
 * @csspart heading - the page's heading
 * @csspart navigation - the three views
 * @csspart view - the view that is shown
 * @csspart facts - overview: the three facts of the period
 * @csspart section-heading - overview: a section's heading
 * @csspart line - overview: a row of the ledger
 * @csspart note - overview: a note on a line
 * @csspart field - overview: the text field of the number
 * @csspart confirm - overview: the button that orders
 * @csspart total - overview: what is due now
 * @csspart filters - add-on modules and action log: what narrows the list down
 * @csspart table - add-on modules and action log: the list
 * @csspart detail - add-on modules: the chosen module
 * @csspart notice - add-on modules: who has no licence, what is not loaded, that the list has changed
 * @csspart sort-button - add-on modules: a column's heading
 * @csspart row - add-on modules: a row
 * @csspart day - action log: the entries of one day
 * @csspart entry - action log: a row
 * @csspart pager - action log: newer and older
 *
 * @cssproperty --tl-font - font family
 * @cssproperty --tl-size - size of running text, from which all sizes follow
 * @cssproperty --tl-space - one step of distance
 * @cssproperty --tl-radius - roundness of corners
 * @cssproperty --tl-ink - text
 * @cssproperty --tl-ink-soft - secondary text
 * @cssproperty --tl-rule - lines between rows
 * @cssproperty --tl-control - outlines of fields and buttons
 * @cssproperty --tl-accent - links, chosen views, the main button
 * @cssproperty --tl-on-accent - text on the accent
 * @cssproperty --tl-danger - what is over, or wrong
 * @cssproperty --tl-caution - what will be over, or in doubt
 * @cssproperty --tl-focus - the focus ring
 */
export class LicenseManager extends LitElement {
  static override styles = [hostStyles, spacingStyles, controlStyles, styles];

  /** The editor's strings are there when its chunk is, and not before. */
  readonly #localize = new LocalizeController<EditorMessages>(this, () => this.messages);
  readonly #client = new InjectedApiController(this, {
    schedule: (callback, delayMs) => this.ports.schedule(callback, delayMs),
    fallback: ownClient(this),
  });
  readonly #chunk = new LazyChunk(this, EDITOR);
  readonly #panel = new LazyChunk(this, STATE_PANEL);
  readonly #page = new LicensePageController(this, {
    api: () => this.#client.api,
    language: () => this.#localize.wanted,
    ports: () => this.ports,
    attention: () => this.attention,
    activity: () => this.#chunk.parts?.activity(() => this.#listeners),
    viewOnly: () => this.readonly,
    onDropped: () => {
      this.announcement = '';
    },
    onProblem: (problem) => {
      this.#report(problem);
    },
  });
  readonly #views = new ViewsChunk(this, () => this.#record);
  readonly #routing = new RoutingChunk(this, (view) => {
    this.dispatchEvent(new NavigateEvent(view));
  });
  #links: Links = {};
  /** The last account that was on the page; undefined until the first is. */
  #shown: Account | undefined;
  /** The failure that was said, and how. */
  #failure: Problem | undefined;
  #failureSaid = '';
  /** The host knows it, and need not hear it of each call that is made nevertheless. */
  #signedOut = false;
  /** The line that the person is brought to as soon as it is there. */
  #wanted: string | undefined;

  /** @internal The page is nothing without one. */
  readonly needsApi = true;

  /** The client; wins over context and `base-url`. */
  @property({ attribute: false }) api: LicenseApi | undefined;

  /** What stands before `/api/v1`, for the built-in HTTP client. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /**
   * Gives the built-in client its bearer token; a function, so that no token is ever in the DOM. It may come after
   * `base-url`: the page waits a second for it before it asks without a token, and reads anew as soon as it is there.
   * Another function in its place is asked from then on, and nothing is read for it. For another user set `undefined`
   * first, which drops what was read, and theirs in a later update; within that second nothing is asked in between.
   */
  @property({ attribute: false }) getToken: TokenProvider | undefined;

  /** Which view is shown; the user's own navigation sets it and fires `tl-navigate`. */
  @property({ reflect: true }) view: View = 'licenses';

  /**
   * What is searched, chosen and sorted in the add-on table, `{ query, lineId, sort }`; the user's own search sets it and
   * fires `tl-table-change`. Without it, or a part of it, all is shown, sorted by employee.
   */
  @property({ attribute: false }) table: TableState = WHOLE_TABLE;

  /**
   * Whose the address is: with `none` the host's, and it is never touched; with `hash` or `path` this page reads and
   * writes its view and the table's search there, below `base-path`.
   */
  @property() routing: Routing = 'none';

  /** Where this page begins in the host's addresses, e.g. `/licences`; needed with `routing="path"`. */
  @property({ attribute: 'base-path' }) basePath = '';

  /** Hides every control that changes a number, whatever the rights. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Address of an employee card, e.g. `/employees/{id}`; without it `tl-employee-open` is fired. */
  @property({ attribute: 'employee-href' }) employeeHref: string | undefined;

  /** Where rights are given. */
  @property({ attribute: 'rights-href' }) rightsHref: string | undefined;

  /** The host's own action log, if it has one: the navigation leads there, and to the view of ours only without it. */
  @property({ attribute: 'action-log-href' }) actionLogHref: string | undefined;

  /** Where the payment plan is explained; linked beside the period. */
  @property({ attribute: 'payment-plan-href' }) paymentPlanHref: string | undefined;

  /** Overrides of single strings, by key. */
  @property({ attribute: false }) messages: Partial<Messages> | undefined;

  /** What the outside world gives; virtual in our tests, and left alone by hosts. */
  @property({ attribute: false }) ports: Ports = browserPorts();

  /** Whether anybody is looking; virtual in our tests, and left alone by hosts. */
  @property({ attribute: false }) attention: PageAttention = browserAttention();

  @state() private announcement = '';

  constructor() {
    super();
    keepFocus(this, 'h1');
    new MinutesController(this, {
      clock: this.#page.clock,
      ports: () => this.ports,
      attention: () => this.attention,
    });
    answerRequests(this, {
      page: this.#page,
      navigate: this.#navigate,
      lead: (lineId) => {
        this.#wanted = lineId;
        this.requestUpdate();
      },
      reload: this.#reload,
      report: this.#report,
    });
  }

  /** Reads the account again now; resolves when the answer is on the page. */
  async refresh(): Promise<void> {
    // What is the same afterwards is said, and told, anew.
    this.announcement = '';
    this.#signedOut = false;
    await this.#page.reading.refresh();
    await this.updateComplete;
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const update = (): Promise<unknown> | undefined => this.#localize.schedule(() => super.scheduleUpdate());
    if (this.hasUpdated) return update();
    // Asked for at once, however long the language and the address have to be waited for.
    this.#page.reading.hostUpdate();
    // The first view that is shown is the one the address names.
    return this.#routing.arrive()?.then(update) ?? update();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('table')) this.table = { ...WHOLE_TABLE, ...this.table };
    if (changed.has('routing') || changed.has('basePath')) this.#routing.follow();
    if (changed.has('view') || !this.hasUpdated) this.#views.show(viewOf(this.view));
    // The same object until something in it changes, so that nothing is drawn anew for it.
    if (LINKS.some((name) => changed.has(name))) {
      const {
        employeeHref: employee,
        rightsHref: rights,
        actionLogHref: actionLog,
        paymentPlanHref: paymentPlan,
      } = this;
      this.#links = { employee, rights, actionLog, paymentPlan };
    }
    if (changed.has('messages') && this.hasUpdated) this.#localize.refresh();
    if (this.#needsChunk) this.#chunk.want();
    if (this.#obstacle) this.#panel.want();
    this.#sayFailure();
  }

  /** Once, when it happens; and no more once there is none. */
  #sayFailure(): void {
    const { problem } = this.#page.reading;
    if (problem === this.#failure) return;
    this.#failure = problem;
    // What is said by now may be news of something else.
    if (!problem && this.announcement !== this.#failureSaid) return;
    this.#failureSaid = problem ? failureWords(this.#localize, this.#page.account, problem).join('. ') : '';
    this.announcement = this.#failureSaid;
  }

  protected override updated(): void {
    const { account } = this.#page;
    if (this.#wanted !== undefined) this.#lead(this.#wanted);
    if (!account || account === this.#shown || this.#awaitsChunk) return;
    if (!this.#shown) this.dispatchEvent(new ReadyEvent());
    this.#shown = account;
    this.#signedOut = false;
    // What could not be had is asked for with each account that is read: the connection may be back.
    this.#views.retry();
    // Now that the page is there and nothing else is on its way: so that the first editor opens at once.
    if ((account.permissions.buy && !this.readonly) || this.#chunk.failed) this.#chunk.prefetch();
  }

  #reload = (): void => {
    if (this.#views.failed) this.#views.show(this.#views.failed);
    void this.refresh();
  };

  /** As soon as the lines are there: the view may still be on its way. */
  #lead(lineId: string): void {
    for (const section of this.renderRoot.querySelectorAll('tl-license-section')) {
      void section.focusLine(lineId);
      this.#wanted = undefined;
    }
  }

  /** Plain numbers need nothing but the lines; a kept order is looked up before anybody can order again (promise 1). */
  get #needsChunk(): boolean {
    const { account } = this.#page;
    return account !== undefined && (!isQuiet(account) || keepsIntents(this.ports.storage));
  }

  /** What comes first on the page must not come last and push the rest down. Later it may: the page stays. */
  get #awaitsChunk(): boolean {
    return !this.#shown && this.#needsChunk && !this.#chunk.parts && !this.#chunk.failed;
  }

  get #listeners(): Listeners {
    return {
      host: this,
      words: this.#localize,
      account: this.#page.account,
      shown: this.#shown,
      say: (text) => {
        this.announcement = text;
      },
    };
  }

  protected override render(): unknown {
    const obstacle = this.#obstacle;
    const content = obstacle ? this.#renderObstacle(obstacle) : this.#renderView();
    // No access, no client: there is nothing to navigate in.
    const nowhere = obstacle === 'no-access' || obstacle === 'no-client';
    return html`
      <h1 part="heading" tabindex="-1">${this.#localize.messages.manageLicences}</h1>
      ${nowhere ? content : this.#renderPage(content)}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #renderLanguageMissing(): unknown {
    return missingNotice(this.#localize, this.#localize.refresh, undefined, this.#localize.messages.languageMissing);
  }

  /** What stands in the way of the content. */
  get #obstacle(): StatePanel['state'] | undefined {
    const { account, reading } = this.#page;
    if (this.#client.missing) return 'no-client';
    if (reading.problem?.type === 'not-allowed') return 'no-access';
    return reading.problem && !account ? 'error' : undefined;
  }

  /** Its code comes only now. Should that fail too, a notice says what there is to say. */
  #renderObstacle(obstacle: StatePanel['state']): unknown {
    const { reading } = this.#page;
    const { problem } = reading;
    if (this.#panel.parts) {
      return html`<tl-state-panel
        state=${obstacle}
        .problem=${problem}
        .links=${this.#links}
        .triedAtMs=${reading.triedAtMs}
        ?busy=${reading.reading}
      ></tl-state-panel>`;
    }
    if (!this.#panel.failed) return this.#renderSkeleton();
    return this.#renderMissing(problem);
  }

  /** In the place of the content that cannot be had, or of what says why there is none. */
  #renderMissing(problem?: Problem): unknown {
    const retry = (): void => {
      if (this.#panel.failed) this.#panel.retry();
      this.#reload();
    };
    return problem
      ? retryNotice(this.#localize, ...failureWords(this.#localize, undefined, problem), retry)
      : missingNotice(this.#localize, retry);
  }

  #renderPage(content: unknown): unknown {
    return html`
      ${navigation({
        words: this.#localize,
        current: viewOf(this.view),
        bar: this.#routing.bar,
        links: this.#links,
        go: this.#navigate,
      })}
      <div class="view" part="view">${this.#localize.missing ? this.#renderLanguageMissing() : nothing} ${content}</div>
    `;
  }

  #renderSkeleton(): unknown {
    return html`<tl-skeleton ?list=${viewOf(this.view) !== 'licenses'}></tl-skeleton>`;
  }

  #renderView(): unknown {
    const { account } = this.#page;
    if (this.#views.failed) return this.#renderMissing();
    if (!account || this.#views.shown === undefined) return this.#renderSkeleton();
    if (this.#views.shown !== 'licenses') return this.#views.outlet();
    if (this.#awaitsChunk) return this.#renderSkeleton();
    return licensesView({
      account,
      page: this.#page,
      links: this.#links,
      readonly: this.readonly,
      words: this.#localize,
      chunk: this.#chunk,
      needsChunk: this.#needsChunk,
      ordered: keepsIntents(this.ports.storage),
      onRefresh: () => void this.refresh(),
    });
  }

  get #record(): RecordView {
    return {
      api: this.#client.api,
      page: this.#page,
      links: this.#links,
      words: this.#localize,
      readonly: this.readonly,
      table: this.table,
      onTable: (table) => {
        this.table = table;
        this.#routing.bar?.replace();
      },
    };
  }

  #report = (problem: Problem): void => {
    if (problem.type === 'aborted') return;
    if (problem.type === 'unauthenticated') {
      if (this.#signedOut) return;
      this.#signedOut = true;
      this.dispatchEvent(new AuthRequiredEvent());
    }
    this.dispatchEvent(new LicenseErrorEvent(problem.type));
  };

  #navigate = (view: View): void => {
    if (view === this.view) return;
    this.#wanted = undefined;
    this.view = view;
    this.#routing.bar?.push();
    this.dispatchEvent(new NavigateEvent(view));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-license-manager': LicenseManager;
  }
}
