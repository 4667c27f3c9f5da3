import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LicenseApi } from '../../api/license-api.ts';
import { AssignmentsController, type AssignmentList } from '../../controllers/assignments.ts';
import { InjectedApiController } from '../../controllers/injected-api.ts';
import { LocalizeController } from '../shared/localize.ts';
import type { Assignment, Line, Mark } from '../../domain/model.ts';
import { searchWords, type SearchWord } from '../../domain/search.ts';
import {
  formatSort,
  parseSort,
  SORT_COLUMNS,
  toggleSort,
  type SortColumn,
  type SortOrder,
} from '../../domain/table-order.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { ReportRequest } from '../shared/requests.ts';
import type { Links } from '../shared/links.ts';
import { recordStyles } from '../shared/records.styles.ts';
import { textOf } from '../shared/text-of.ts';
import { renderDetail, type MarkedEmployee, type TableCalendar } from './module-detail.ts';
import { moduleOptions, usedSignature } from './module-options.ts';
import { TableChangeEvent } from './table-change-event.ts';
import { inModule, TableModel, type TableRow } from './table-model.ts';
import { renderFilters, renderSummary } from './table-filters.ts';
import { columnName, renderHeading, renderRows, renderSkeleton } from './table-parts.ts';
import { renderEmpty, renderMore, renderNoHits, renderProblem, renderProgress } from './table-states.ts';
import { styles } from './tl-addon-table.styles.ts';

/** How many rows are put on the page at once: a few screens, so that every keystroke is answered at once. */
const ROWS_AT_ONCE = 200;
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

  #localize = new LocalizeController<TableMessages>(this);
  #injected = new InjectedApiController(this);
  #assignments = new AssignmentsController(
    this,
    () => (this.rows ? undefined : this.#injected.api),
    (problem) => this.dispatchEvent(new ReportRequest(problem)),
  );
  #model = new TableModel();
  #collators = new Map<string, Intl.Collator>();
  #searched: { readonly query: string; readonly words: readonly SearchWord[] } = { query: '', words: [] };
  #usedWhenRead: { readonly items: AssignmentList['items']; readonly used: string } | undefined;
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
    return !this.rows;
  }

  /** Reads the assignments anew, for a host that knows they changed. */
  reload(): void {
    if (this.needsApi) this.#assignments.reload();
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return this.#localize.schedule(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.query = textOf(this.query);
    this.lineId = textOf(this.lineId);
    this.sort = textOf(this.sort) || UNSORTED.column;
    if (changed.has('query') || changed.has('lineId') || changed.has('sort')) this.rowsAtMost = ROWS_AT_ONCE;
    if (changed.has('sort')) this.#checkSort();
  }

  protected override render(): unknown {
    const list = this.#list;
    if (this.#injected.missing) return html`<tl-state-panel state="no-client"></tl-state-panel>`;
    if (list.problem && list.items.length === 0) {
      return renderProblem(list.problem, this.#localize, this.links, this.#resume);
    }
    const view = this.#view(list);
    const line = this.lines.find((one) => one.id === this.lineId);
    return html`
      ${this.#renderFilters(list, view)} ${line ? this.#renderDetail(line, view) : nothing}
      ${this.#renderSummary(list, view)}
      ${renderProgress(list, this.#localize, { resume: this.#resume, reload: this.#reload })}
      ${this.#renderTable(list, view)} ${this.#renderAfterTable(list, view)}
    `;
  }

  get #list(): AssignmentList {
    const { rows } = this;
    if (rows) return { items: rows, total: rows.length, complete: true, problem: undefined, changed: false };
    const { list } = this.#assignments;
    return { ...list, changed: list.changed || this.#isOutdated(list) };
  }

  /** True once the account counts other users of a module than when the list was read (A1). */
  #isOutdated(list: AssignmentList): boolean {
    const used = usedSignature(this.lines);
    if (this.#usedWhenRead?.items !== list.items) this.#usedWhenRead = { items: list.items, used };
    return this.#usedWhenRead.used !== used;
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
    const found = this.#model.select(rows, { lineId, words, order, compare: collator.compare });
    return { rows, ofModule: inModule(rows, lineId), found, words, order };
  }

  #renderFilters(list: AssignmentList, view: TableView): TemplateResult {
    const { complete, total } = list;
    const { query, lineId } = this;
    const options = moduleOptions(this.#localize, this.lines, { rows: view.rows, complete, total, chosen: lineId });
    return renderFilters({ query, lineId, options, choosable: !complete || view.rows.length > 0 }, this.#localize, {
      search: this.#onSearch,
      choose: this.#onModule,
    });
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
    const counts = { all: view.rows.length, ofModule: view.ofModule.length, found: view.found.length };
    const searched = view.words.length > 0 ? this.query.trim() : undefined;
    return renderSummary(list, { counts, searched, module: this.#moduleName }, this.#localize, this.#onClear);
  }

  /** Empty for all modules. */
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
    const words = this.#localize;
    const { found } = view;
    if (list.complete && view.rows.length === 0) return renderEmpty(this.lines, words, this.standalone);
    if (found.length === 0 && view.words.length > 0) {
      return renderNoHits(this.query.trim(), this.#moduleName, words, this.#onReset);
    }
    if (found.length <= this.rowsAtMost) return nothing;
    const more = Math.min(ROWS_AT_ONCE, found.length - this.rowsAtMost);
    return renderMore(this.rowsAtMost, found.length, more, words, this.#onMore);
  }

  #resume = (): void => {
    this.#assignments.resume();
  };

  #reload = (): void => {
    this.reload();
    // The button goes with the notice; the focus must not.
    this.searchField?.focus();
  };

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

  #onMore = (): void => {
    this.rowsAtMost += ROWS_AT_ONCE;
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
