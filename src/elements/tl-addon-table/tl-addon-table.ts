import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LicenseApi } from '../../api/license-api.ts';
import { AssignmentsController, type AssignmentList } from '../../controllers/assignments.ts';
import { InjectedApiController } from '../../controllers/injected-api.ts';
import { LocalizeController } from '../../controllers/localize.ts';
import type { Assignment, Line, Mark } from '../../domain/model.ts';
import { searchWords, type SearchWord } from '../../domain/search.ts';
import { formatSort, parseSort, SORT_COLUMNS, toggleSort, type SortColumn, type SortOrder } from '../../domain/table-order.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import type { Links } from '../shared/links.ts';
import { recordStyles } from '../shared/records.styles.ts';
import { openLicenses, renderDetail, type MarkedEmployee, type TableCalendar } from './module-detail.ts';
import { problemPanel, progressNotes } from './table-states.ts';
import { TableChangeEvent } from './table-change-event.ts';
import { inModule, select, TableModel, type TableRow } from './table-model.ts';
import { columnName, renderHeading, renderRows, renderSkeleton } from './table-parts.ts';
import { styles } from './tl-addon-table.styles.ts';

/** How many rows are put on the page at once: a few screens, so that every keystroke is answered at once. */
const ROWS_AT_ONCE = 500;
const UNSORTED: SortOrder = { column: 'employee', descending: false };

/** Everything on screen that follows from the rows and what was chosen. */
interface TableView {
  readonly rows: readonly TableRow[];
  readonly ofModule: readonly TableRow[];
  readonly found: readonly TableRow[];
  readonly words: readonly SearchWord[];
  readonly order: SortOrder;
}

/**
 * Who holds which add-on module licence (A1–A4): one search over every column, a module with its detail, sorting. It
 * works alone, with `api` or with `rows`.
 *
 * @fires tl-table-change - The user searched, chose a module or sorted; the new state is in the properties.
 * @csspart filters - Search field and module.
 * @csspart detail - The chosen module.
 * @csspart notice - The block about employees without a licence.
 * @csspart table - The table.
 * @csspart sort-button - A column's heading.
 * @csspart row - A row.
 */
export class AddonTable extends LitElement {
  static override styles = [hostStyles, controlStyles, recordStyles, styles];

  #localize = new LocalizeController(this);
  #injected = new InjectedApiController(this);
  #assignments = new AssignmentsController(this, () => (this.rows ? undefined : this.#injected.api));
  #model = new TableModel();
  #collators = new Map<string, Intl.Collator>();
  #searched: { readonly query: string; readonly words: readonly SearchWord[] } = { query: '', words: [] };
  #warnedAbout = '';

  /** The client to read the assignments from; else the one that a provider around the element gives. */
  @property({ attribute: false }) api: LicenseApi | undefined;

  /** The assignments themselves, where the host has them already; nothing is read then. */
  @property({ attribute: false }) rows: readonly Assignment[] | undefined;

  /** The account's lines, for the names of the modules and their detail (A3). */
  @property({ attribute: false }) lines: readonly Line[] = [];

  /** The account's marks; where they are given they count, and not the `deadline` of a row, which may be older. */
  @property({ attribute: false }) marks: readonly Mark[] | undefined;

  /** Zone, next period and now by the server's clock. */
  @property({ attribute: false }) calendar: TableCalendar = {
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };

  /** Where the host keeps the employee cards and rights. */
  @property({ attribute: false }) links: Links = {};

  /** What is searched (A2). */
  @property() query = '';

  /** The module that is shown, empty for all. */
  @property({ attribute: 'line-id' }) lineId = '';

  /** `employee`, `email`, `department`, `module`, `assigned` or `status`; with `-` before it descending. */
  @property() sort = 'employee';

  /** There is no licence page around the table: what only that page could do is left out. */
  @property({ type: Boolean, reflect: true }) standalone = false;

  @state() private rowsAtMost = ROWS_AT_ONCE;

  @query('#search') private searchField!: HTMLInputElement | null;

  /** @internal Whether a client is asked at all. */
  get needsApi(): boolean {
    return this.rows === undefined;
  }

  /** Reads the assignments anew, for a host that knows they changed. */
  reload(): void {
    if (this.needsApi) this.#assignments.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') || changed.has('lineId') || changed.has('sort')) this.rowsAtMost = ROWS_AT_ONCE;
    if (changed.has('sort')) this.#checkSort();
  }

  protected override render(): unknown {
    const list = this.#list;
    const { messages } = this.#localize;
    if (this.#injected.missing) return html`<tl-state-panel state="no-client"></tl-state-panel>`;
    if (list.problem && list.items.length === 0) {
      return problemPanel(list.problem, messages, this.links, () => this.#assignments.resume());
    }
    const view = this.#view(list);
    const line = this.lines.find((one) => one.id === this.lineId);
    return html`
      ${this.#renderFilters(list, view)} ${line ? this.#renderDetail(line, view) : nothing}
      ${this.#renderSummary(list, view)}
      ${progressNotes(list, this.#localize, {
        resume: () => this.#assignments.resume(),
        reload: () => this.#assignments.reload(),
      })}
      ${this.#renderTable(list, view)} ${this.#renderAfterTable(list, view)}
    `;
  }

  get #list(): AssignmentList {
    const { rows } = this;
    return rows
      ? { items: rows, total: rows.length, complete: true, problem: undefined, changed: false }
      : this.#assignments.list;
  }

  /** Derived while rendering and not before: only then have the controllers dropped what an old client gave. */
  #view(list: AssignmentList): TableView {
    const { messages, formats, locale } = this.#localize;
    if (this.#searched.query !== this.query) this.#searched = { query: this.query, words: searchWords(this.query) };
    const { lines, marks, calendar, lineId } = this;
    const rows = this.#model.rows(list.items, { lines, marks, timeZone: calendar.timeZone, messages, formats });
    const { words } = this.#searched;
    const order = parseSort(this.sort) ?? UNSORTED;
    const collator = this.#collators.get(locale) ?? new Intl.Collator(locale);
    this.#collators.set(locale, collator);
    const found = select(rows, { lineId, words, order, compare: collator.compare });
    return { rows, ofModule: inModule(rows, lineId), found, words, order };
  }

  #renderFilters(list: AssignmentList, view: TableView): TemplateResult {
    const { messages } = this.#localize;
    const empty = list.complete && view.rows.length === 0;
    return html`
      <div class="filters" part="filters">
        <div class="field search">
          <label for="search">${messages.tableSearch}</label>
          <input
            id="search"
            type="search"
            autocomplete="off"
            spellcheck="false"
            .value=${this.query}
            @input=${this.#onSearch}
          />
        </div>
        <div class="field">
          <label for="module">${messages.tableModule}</label>
          <select id="module" ?disabled=${empty} @change=${this.#onModule}>
            ${this.#moduleOptions(list, view).map(
              ({ id, label }) => html`<option value=${id} .selected=${id === this.lineId}>${label}</option>`,
            )}
          </select>
        </div>
      </div>
    `;
  }

  /** All modules that can be had and all that are held, each with how many hold it (A1, A3). */
  #moduleOptions(list: AssignmentList, view: TableView): readonly { readonly id: string; readonly label: string }[] {
    const { messages, formats } = this.#localize;
    const held = new Map<string, number>();
    for (const { assignment } of view.rows) held.set(assignment.lineId, (held.get(assignment.lineId) ?? 0) + 1);
    const lines = this.lines.filter((line) => line.section === 'add-ons');
    const named = new Map(lines.map((line) => [line.id, line.name]));
    // A module that the lines do not name still has to be found, and so has the one a host asked for.
    for (const id of [...held.keys(), this.lineId]) if (id !== '' && !named.has(id)) named.set(id, id);
    // Until everything has arrived the account knows better (A1: the table's total is the sum of used).
    const used = (id: string): number =>
      (list.complete ? held.get(id) : lines.find((line) => line.id === id)?.used) ?? held.get(id) ?? 0;
    const total = list.total ?? lines.reduce((sum, line) => sum + (line.used ?? 0), 0);
    const options = [...named].map(([id, name]) => ({
      id,
      label: messages.tableModuleOption(name, formats.number(used(id))),
    }));
    return [{ id: '', label: messages.tableAllModules(formats.number(total)) }, ...options];
  }

  #renderDetail(line: Line, view: TableView): TemplateResult {
    const marked = this.marks
      ? this.marks.filter((mark) => mark.kind === 'assignment' && mark.lineId === line.id)
      : view.ofModule.flatMap(({ assignment, deadline }): MarkedEmployee[] =>
          deadline === undefined ? [] : [{ employee: assignment.employee, deadline }],
        );
    const { calendar, links, standalone } = this;
    return renderDetail(line, marked, { words: this.#localize, calendar, links, standalone });
  }

  #renderSummary(list: AssignmentList, view: TableView): TemplateResult {
    const { messages } = this.#localize;
    const searching = view.words.length > 0;
    return html`
      <div class="summary">
        <p role="status">${this.#summary(list, view)}</p>
        ${
          searching
            ? html`<button type="button" class="link" @click=${this.#onClear}>${messages.tableClear}</button>`
            : nothing
        }
      </div>
    `;
  }

  #summary(list: AssignmentList, view: TableView): unknown {
    const { messages } = this.#localize;
    const module = this.lineId === '' ? '' : this.#moduleName;
    if (list.total === undefined) return messages.tableLoading;
    if (view.ofModule.length === 0 && list.complete) {
      return view.rows.length === 0 ? messages.tableEmpty : messages.tableModuleEmpty(module);
    }
    const [figures, sentence] =
      view.words.length > 0
        ? messages.tableMatches(view.found.length, view.ofModule.length, module, this.query.trim())
        : messages.tableCount(view.ofModule.length, module);
    return html`<strong>${figures}</strong>${sentence}`;
  }

  get #moduleName(): string {
    return this.lines.find((line) => line.id === this.lineId)?.name ?? this.lineId;
  }

  #renderTable(list: AssignmentList, view: TableView): TemplateResult {
    const { messages } = this.#localize;
    const { links, standalone } = this;
    const sortable = view.ofModule.length > 0;
    const loading = list.total === undefined;
    return html`
      <table role="table" part="table" aria-busy=${loading ? 'true' : 'false'}>
        <caption class="visually-hidden">
          ${messages.tableCaption}
        </caption>
        <thead role="rowgroup">
          <tr role="row" data-sort-by=${sortable ? messages.tableSortBy : nothing}>
            ${SORT_COLUMNS.map((column) =>
              renderHeading(column, columnName(messages, column), view.order, sortable ? this.#onSort : undefined),
            )}
          </tr>
        </thead>
        ${
          loading
            ? renderSkeleton(SORT_COLUMNS)
            : html`<tbody role="rowgroup">
                ${renderRows(view.found.slice(0, this.rowsAtMost), { messages, words: view.words, links, standalone })}
              </tbody>`
        }
      </table>
    `;
  }

  #renderAfterTable(list: AssignmentList, view: TableView): unknown {
    if (list.complete && view.rows.length === 0) return this.#renderEmpty();
    if (view.found.length === 0 && view.words.length > 0) return this.#renderNoHits();
    if (view.found.length > this.rowsAtMost) return this.#renderMore(view.found.length);
    return nothing;
  }

  #renderEmpty(): TemplateResult {
    const { messages, formats } = this.#localize;
    const modules = this.lines.filter((line) => line.section === 'add-ons').map((line) => line.name);
    const [before, link, after] = messages.tableEmptyHow();
    return html`
      <div class="after">
        <p>${messages.tableEmptyWhen(modules.length > 0 ? formats.alternatives(modules) : messages.tableAnyModule)}</p>
        ${
          this.standalone
            ? nothing
            : html`<p>
                ${before}<button type="button" class="link inline" @click=${openLicenses}>${link}</button>${after}
              </p>`
        }
      </div>
    `;
  }

  #renderNoHits(): TemplateResult {
    const { messages } = this.#localize;
    const module = this.lineId === '' ? '' : this.#moduleName;
    return html`
      <div class="after">
        <h2>${messages.tableNoHits(this.query.trim(), module)}</h2>
        <p>${messages.tableNoHitsHint}</p>
        <p><button type="button" class="button" @click=${this.#onReset}>${messages.tableShowAll}</button></p>
      </div>
    `;
  }

  #renderMore(found: number): TemplateResult {
    const { messages, formats } = this.#localize;
    const more = Math.min(ROWS_AT_ONCE, found - this.rowsAtMost);
    return html`
      <div class="after more">
        <p>${messages.tableShown(formats.number(this.rowsAtMost), formats.number(found))}</p>
        <button
          type="button"
          class="button"
          @click=${() => {
            this.rowsAtMost += ROWS_AT_ONCE;
          }}
        >
          ${messages.tableShowMore(more)}
        </button>
      </div>
    `;
  }

  #onSearch = (event: Event & { readonly target: HTMLInputElement }): void => {
    this.query = event.target.value;
    this.#tell('query');
  };

  #onModule = (event: Event & { readonly target: HTMLSelectElement }): void => {
    this.lineId = event.target.value;
    this.#tell('lineId');
  };

  #onSort = (column: SortColumn): void => {
    this.sort = formatSort(toggleSort(parseSort(this.sort) ?? UNSORTED, column));
    this.#tell('sort');
  };

  #onClear = (): void => {
    this.query = '';
    // The button goes with the search; the focus must not.
    this.searchField?.focus();
    this.#tell('query');
  };

  #onReset = (): void => {
    const hadModule = this.lineId !== '';
    this.lineId = '';
    this.#onClear();
    if (hadModule) this.#tell('lineId');
  };

  #tell(changed: TableChangeEvent['property']): void {
    this.dispatchEvent(new TableChangeEvent(changed, this));
  }

  #checkSort(): void {
    if (parseSort(this.sort) || this.#warnedAbout === this.sort) return;
    this.#warnedAbout = this.sort;
    console.warn(`<${this.localName}> cannot be sorted by "${this.sort}". Use one of: ${SORT_COLUMNS.join(', ')}.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-addon-table': AddonTable;
  }
}
