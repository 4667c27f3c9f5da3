import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LicenseApi } from '../../api/license-api.ts';
import { ActionLogController } from '../../controllers/action-log.ts';
import { InjectedApiController } from '../../controllers/injected-api.ts';
import { logDays, type LogDay } from '../../domain/log-days.ts';
import type { AccountInfo, Line, LogPage } from '../../domain/model.ts';
import { localDateOf } from '../../domain/period.ts';
import type { Problem } from '../../domain/problems.ts';
import type { LogMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { orElse, textOf } from '../shared/host-values.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { ReportRequest } from '../shared/requests.ts';
import type { Links } from '../shared/links.ts';
import { LocalizeController } from '../shared/localize.ts';
import { recordsProblem } from '../shared/records-problem.ts';
import { recordStyles } from '../shared/records.styles.ts';
import { spacingStyles } from '../shared/spacing.styles.ts';
import { currencyLabel } from '../shared/words.ts';
import { zoneOf } from '../shared/zone-words.ts';
import { renderDays, renderHead, renderSkeleton } from './log-parts.ts';
import { styles } from './tl-action-log.styles.ts';

/** The actor that is no person, as the contract names it. */
const SYSTEM = 'system';

interface Option {
  readonly id: string;
  readonly name: string;
}

/**
 * Everything that happened to the licences, newest first (R2): by whom, from which number to which, what it cost. One
 * page at a time, by line and by person.
 *
 * @csspart filters - line and person
 * @csspart table - the table of entries
 * @csspart day - the entries of one day
 * @csspart entry - a row
 * @csspart pager - newer and older
 */
export class ActionLog extends LitElement {
  static override styles = [hostStyles, spacingStyles, controlStyles, recordStyles, styles];

  /** @internal A log is always asked for. */
  readonly needsApi = true;

  #localize = new LocalizeController<LogMessages>(this);
  #injected = new InjectedApiController(this);
  #log = new ActionLogController(this, {
    api: () => this.#injected.api,
    filter: () => ({ lineId: this.lineId, actorId: this.actorId }),
    onProblem: (problem) => this.dispatchEvent(new ReportRequest(problem)),
  });
  #scrollToStart = false;

  /** The client to read the log from; else the one that a provider around the element gives. */
  @property({ attribute: false }) api: LicenseApi | undefined;

  /** Whose log it is: zone of the times, currency and exponent of the amounts. */
  @property({ attribute: false }) account: AccountInfo | undefined;

  /** The account's lines, for their names. */
  @property({ attribute: false }) lines: readonly Line[] = [];

  /** Where the host keeps the employee cards and rights. */
  @property({ attribute: false }) links: Links = {};

  /** Only what happened to this line; empty for all. */
  @property({ attribute: 'line-id' }) lineId = '';

  /** Only what this person did, or `system`; empty for everybody. */
  @property({ attribute: 'actor-id' }) actorId = '';

  /** There is no licence page around the log: what only that page could do is left out. */
  @property({ type: Boolean, reflect: true }) standalone = false;

  constructor() {
    super();
    keepFocus(this, '#line, button');
  }

  /** Looks for newer entries, for a host that knows there are some: on an older page they are offered. */
  reload(): void {
    void this.#log.look();
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return this.#localize.schedule(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.lines = orElse(this.lines, []);
    // The account was read again: what changed it has an entry here. A host that only renders again gives the same lines.
    if (changed.get('lines')?.some((line, index) => line !== this.lines[index])) this.reload();
    this.links = orElse(this.links, {});
    this.lineId = textOf(this.lineId);
    this.actorId = textOf(this.actorId);
  }

  protected override updated(): void {
    if (!this.#scrollToStart || !this.#log.page) return;
    this.#scrollToStart = false;
    this.renderRoot.querySelector('.summary')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): unknown {
    const { page, problem } = this.#log;
    if (this.#injected.missing) return html`<tl-state-panel state="no-client"></tl-state-panel>`;
    if (problem?.type === 'not-allowed') return this.#renderProblem(problem);
    // As in the add-on table: where there is nothing at all there is nothing to choose from.
    return html`
      ${page?.total === 0 && !this.#isFiltered ? nothing : this.#renderFilters()}
      ${problem ? this.#renderProblem(problem) : this.#renderEntries(page)} ${this.#renderPager(page)}
    `;
  }

  #renderFilters(): TemplateResult {
    const { messages } = this.#localize;
    const lines: Option[] = [
      { id: '', name: messages.logAllLines },
      ...this.lines.map(({ id, name }) => ({ id, name })),
    ];
    const persons: Option[] = [
      { id: '', name: messages.logEveryone },
      ...this.#log.persons,
      { id: SYSTEM, name: messages.logSystem },
    ];
    return html`
      <div class="filters" part="filters">
        ${this.#renderFilter('line', messages.logLine, lines, this.lineId, this.#onLine)}
        ${this.#renderFilter('person', messages.logPerson, persons, this.actorId, this.#onPerson)}
      </div>
    `;
  }

  #renderFilter(
    id: string,
    label: string,
    options: readonly Option[],
    chosen: string,
    onChange: (event: Event & { readonly target: HTMLSelectElement }) => void,
  ): TemplateResult {
    // What a host asked for stays visible even where nobody has told its name.
    const known = options.some((option) => option.id === chosen) ? options : [...options, { id: chosen, name: chosen }];
    return html`
      <div class="field">
        <label for=${id}>${label}</label>
        <select id=${id} @change=${onChange}>
          ${known.map((option) => html`<option value=${option.id} .selected=${option.id === chosen}>${option.name}</option>`)}
        </select>
      </div>
    `;
  }

  #renderEntries(page: LogPage | undefined): TemplateResult {
    const { messages } = this.#localize;
    const { lines, account, links, standalone } = this;
    const timeZone = account?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const surroundings = { words: this.#localize, lines, account, timeZone, links, standalone };
    const days = logDays(page?.items ?? [], (at) => localDateOf(at, timeZone));
    return html`
      <div class="summary">
        <p role="status">
          ${page ? this.#count(page, days) : messages.logLoading}${this.#log.hasNews ? `. ${messages.logHasNews}` : nothing}
        </p>
        ${
          this.#log.hasNews
            ? html`<button type="button" class="link" @click=${this.#log.reload}>${messages.logShowNewest}</button>`
            : nothing
        }
        ${page?.items[0] ? this.#renderNote(page.items[0].at) : nothing}
      </div>
      ${
        page?.items.length === 0
          ? this.#renderNothing()
          : html`<table role="table" part="table" aria-busy=${page ? 'false' : 'true'}>
              <caption class="visually-hidden">
                ${messages.logCaption}
              </caption>
              ${renderHead(this.#localize)} ${page ? renderDays(days, surroundings) : renderSkeleton()}
            </table>`
      }
    `;
  }

  /** What happened to several people at once is one row, and is counted as one where all rows are in sight. */
  #count({ total, items }: LogPage, days: readonly LogDay[]): string | TemplateResult {
    const { messages } = this.#localize;
    const rows = days.reduce((sum, day) => sum + day.rows.length, 0);
    if (total > 0) return messages.logCount(total > items.length ? total : rows);
    return html`<strong>${this.#isFiltered ? messages.logNoHits : messages.logEmpty}</strong>`;
  }

  get #isFiltered(): boolean {
    return this.lineId !== '' || this.actorId !== '';
  }

  #renderNote(at: string): unknown {
    const { account } = this;
    const { messages } = this.#localize;
    if (!account) return nothing;
    return html`<p class="secondary">
      ${`${messages.timesAre(zoneOf(this.#localize, at, account))} ${messages.logAmounts(currencyLabel(this.#localize, account))}`}
    </p>`;
  }

  #renderNothing(): TemplateResult {
    const { messages } = this.#localize;
    return html`<p class="after">
      ${
        this.#isFiltered
          ? html`<button type="button" class="button" @click=${this.#onReset}>${messages.logShowAll}</button>`
          : messages.logEmptyHint
      }
    </p>`;
  }

  #renderProblem(problem: Problem): TemplateResult {
    return recordsProblem(this.#localize.messages.logNotLoaded, problem, this.links, this.#log.retry);
  }

  #renderPager(page: LogPage | undefined): unknown {
    const { messages } = this.#localize;
    const { hasNewer, hasOlder } = this.#log;
    // While a page is on its way the buttons stay, so that the focus does.
    if (!hasNewer && !hasOlder && !this.#log.wasPaged) return nothing;
    return html`
      <div class="pager" part="pager">
        <p class="secondary" role="status">${page && page.items.length > 0 ? this.#range(page) : nothing}</p>
        <div class="pager-buttons">
          ${this.#renderTurn(messages.logNewer, hasNewer, this.#log.newer)}
          ${this.#renderTurn(messages.logOlder, hasOlder, this.#log.older)}
        </div>
      </div>
    `;
  }

  /** Not `disabled`: a button that has the focus would lose it on the last page. */
  #renderTurn(name: string, possible: boolean, turn: () => void): TemplateResult {
    return html`<button
      type="button"
      class="button"
      aria-disabled=${possible ? 'false' : 'true'}
      @click=${() => {
        if (!possible) return;
        this.#scrollToStart = true;
        turn();
      }}
    >
      ${name}
    </button>`;
  }

  #range(page: LogPage): string {
    const { messages, formats } = this.#localize;
    const first = this.#log.offset + 1;
    const last = this.#log.offset + page.items.length;
    return messages.logRange(formats.number(first), formats.number(last), formats.number(page.total));
  }

  #onLine(event: Event & { readonly target: HTMLSelectElement }): void {
    this.lineId = event.target.value;
  }

  #onPerson(event: Event & { readonly target: HTMLSelectElement }): void {
    this.actorId = event.target.value;
  }

  #onReset(): void {
    this.lineId = '';
    this.actorId = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-action-log': ActionLog;
  }
}
