import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LicenseApi } from '../../api/license-api.ts';
import { warn } from '../../api/warnings.ts';
import { AssignmentsController, type AssignmentList } from '../../controllers/assignments.ts';
import { InjectedApiController } from '../../controllers/injected-api.ts';
import { PrintingController } from '../../controllers/printing.ts';
import type { Assignment, Line, Mark } from '../../domain/model.ts';
import {
  formatSort,
  parseSort,
  SORT_COLUMNS,
  toggleSort,
  type SortColumn,
  type SortOrder,
} from '../../domain/table/order.ts';
import type { SearchWord } from '../../domain/table/search.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import { once } from '../../i18n/once.ts';
import { controlStyles } from '../shared/controls.styles.ts';
import { orElse, textOf } from '../shared/host-values.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import type { Links } from '../shared/links.ts';
import { LocalizeController } from '../shared/localize.ts';
import { recordStyles } from '../shared/records.styles.ts';
import { recordsProblem } from '../shared/records-problem.ts';
import { ReportRequest } from '../shared/requests.ts';
import { spacingStyles } from '../shared/spacing.styles.ts';
import { noticeStyles } from '../tl-notice/tl-notice.styles.ts';
import { AT_A_GLANCE, renderDetail, type MarkedEmployee, type TableCalendar } from './module-detail.ts';
import { moduleOptions, usedSignature } from './module-options.ts';
import type { CellSurroundings } from './row-cells.ts';
import { RowWindow } from './row-window.ts';
import { SAMPLE_LINE, SAMPLE_ROW } from './samples.ts';
import { TableChangeEvent } from './table-change-event.ts';
import { renderFilters, renderSummary } from './table-filters.ts';
import { TableExport } from './table-export.ts';
import type { TableModel } from './table-model.ts';
import { renderHeading, renderSkeleton } from './table-parts.ts';
import { TableSelection, type Shown } from './table-selection.ts';
import { renderChoose, renderEmpty, renderNoHits, renderProgress } from './table-states.ts';
import { styles } from './tl-addon-table.styles.ts';

/** A list of up to so many rows stands on the page as it is; a longer one is scrolled in a place of its own. */
const ROWS_ON_THE_PAGE = 100;
/** More would be a stack of paper that nobody meant. */
const ROWS_ON_PAPER = 2_000;
const ROW_LIMIT = 100_000;
/** More than a frame: by then a table that was asked for is on screen, and waits for its rows. */
const UNTIL_SHOWN_MS = 20;
const SORT = 'employee';
const NO_LINES: readonly Line[] = [];
const NO_LINKS: Links = {};
/** What decides which rows there are, and in which order. */
const SELECTS = ['query', 'lineId', 'sort', 'rows', 'api'] as const;

/** A table in which there is nothing that is not drawn: of many rows, searched, and with a module chosen. */
const REHEARSED = {
  lines: [SAMPLE_LINE],
  rows: new Array<Assignment>(ROWS_ON_THE_PAGE + 1).fill(SAMPLE_ROW.assignment),
  lineId: SAMPLE_LINE.id,
  query: SAMPLE_LINE.id,
};

const deviceCalendar = once((): TableCalendar => new Intl.DateTimeFormat().resolvedOptions());

/**
 * Who holds which add-on module licence (A1–A4): one search over every column, a module with its detail, sorting.
 *
 * It works alone, with `api` or with `rows`, after `await defineAddonTable()`: importing `./define` does not register it,
 * because the licence page loads it only when that view is opened. `standalone.js` registers it by itself.
 *
 * @fires {TableChangeEvent} tl-table-change - The user searched, chose a module or sorted; the new state is in the properties.
 * @csspart filters - search field and module
 * @csspart detail - the chosen module
 * @csspart notice - a block of news: who has no licence, what is not loaded, that the list has changed
 * @csspart table - the table
 * @csspart sort-button - a column's heading
 * @csspart row - a row
 */
export class AddonTable extends LitElement {
  static override styles = [hostStyles, spacingStyles, controlStyles, recordStyles, noticeStyles, styles];

  #localize = new LocalizeController<TableMessages>(this);
  #injected = new InjectedApiController(this);
  #assignments = new AssignmentsController(this, {
    api: () => (this.rows ? undefined : this.#injected.api),
    limit: () => this.#rowLimit,
    lineId: () => this.lineId,
    onProblem: (problem) => this.dispatchEvent(new ReportRequest(problem)),
  });
  #selection = new TableSelection(this);
  #export = new TableExport(this);
  #window = new RowWindow(this);
  #paper = new PrintingController(this, () => {
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  });
  #cells: (CellSurroundings & { readonly revision: number }) | undefined;
  #usedWhenRead: { readonly items: AssignmentList['items']; readonly used: string } | undefined;

  /** The client to read the assignments from; else the one that a provider around the element gives. */
  @property({ attribute: false }) api: LicenseApi | undefined;

  /** The assignments themselves, where the host has them already; nothing is read then. */
  @property({ attribute: false }) rows: readonly Assignment[] | undefined;

  /** The account's lines, for the names of the modules and their detail (A3). */
  @property({ attribute: false }) lines: readonly Line[] = NO_LINES;

  /** The account's marks; where they are given they count, and not the `deadline` of a row, which may be older. */
  @property({ attribute: false }) marks: readonly Mark[] | undefined;

  /** Zone, next period and now by the server's clock; without it the zone is that of the device. */
  @property({ attribute: false }) calendar: TableCalendar | undefined;

  /** Where the host keeps the employee cards and rights. */
  @property({ attribute: false }) links: Links = NO_LINKS;

  /** What is searched (A2). */
  @property() query = '';

  /** The module that is shown, empty for all. */
  @property({ attribute: 'line-id' }) lineId = '';

  /**
   * `employee`, `email`, `department`, `module`, `assigned` or `status`; with `-` before it descending. Empty for the order
   * in which the rows are given.
   */
  @property() sort = SORT;

  /** There is no licence page around the table: what only that page could do is left out. */
  @property({ type: Boolean, reflect: true }) standalone = false;

  /** @internal Why no licence of the chosen module can be bought right now, in the words of the page around. */
  @property({ attribute: false }) whyNotBuy: string | undefined;

  /** How many rows are loaded at most; where there are more, a module has to be chosen first. */
  @property({ type: Number, attribute: 'row-limit' }) rowLimit = ROW_LIMIT;

  /** The module of which everybody without a licence is listed. */
  @state() private allOf = '';

  static #drawn = false;

  /**
   * @internal Draws a table in no page while the rows of the first are on their way, so that they are shown as soon as those of
   * the second (decision 19).
   */
  static rehearse(): void {
    setTimeout(() => {
      if (AddonTable.#drawn) return;
      try {
        Object.assign(new AddonTable(), REHEARSED).performUpdate();
      } catch {
        // What cannot be drawn is told to whoever asks for it.
      }
    }, UNTIL_SHOWN_MS);
  }

  constructor() {
    super();
    keepFocus(this, '#search, button, tl-state-panel');
  }

  /** @internal Whether a client is asked at all. */
  get needsApi(): boolean {
    return !this.rows;
  }

  /** Reads the assignments anew, for a host that knows they changed. */
  reload(): void {
    this.#export.forget();
    if (this.needsApi) this.#assignments.reload();
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return this.#localize.schedule(() => super.scheduleUpdate());
  }

  /** Resolves when what was asked for is on screen, also where finding it took a while. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#selection.idle;
    return done && super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!Array.isArray(this.rows)) this.rows = undefined;
    this.lines = orElse(this.lines, NO_LINES);
    this.links = orElse(this.links, NO_LINKS);
    this.query = textOf(this.query);
    this.lineId = textOf(this.lineId);
    this.sort = textOf(this.sort, SORT);
    if (changed.has('sort')) this.#checkSort();
    if (SELECTS.some((name) => changed.has(name))) this.#export.forget();
  }

  protected override render(): unknown {
    const list = this.#list;
    if (this.#injected.missing) return html`<tl-state-panel state="no-client"></tl-state-panel>`;
    if (list.problem && list.items.length === 0) {
      return recordsProblem(this.#localize.messages.tableFailed, list.problem, this.links, this.#assignments.resume);
    }
    this.#select(list);
    const line = this.lines.find((one) => one.id === this.lineId);
    return html`
      ${this.#isEmpty(list) ? nothing : this.#renderFilters(list)} ${line ? this.#renderDetail(line) : nothing}
      ${this.#renderSummary(list)}
      ${renderProgress(list, this.#localize, { resume: this.#assignments.resume, reload: this.#reload })}
      ${this.#renderTable(list)} ${this.#renderAfterTable(list)}
    `;
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLTableSectionElement>('tbody.rows');
    if (!body || !this.#shown) return;
    AddonTable.#drawn = true;
    const { found, by, keepPlace } = this.#shown;
    this.#window.show(body, {
      rows: this.#paper.printing ? found.rows.subarray(0, ROWS_ON_PAPER) : found.rows,
      rowAt: (index) => this.#model.row(index),
      surroundings: this.#cellSurroundings(by.words),
      keepPlace,
    });
  }

  get #list(): AssignmentList {
    const { rows } = this;
    if (!rows) {
      const { list } = this.#assignments;
      return { ...list, changed: list.changed || this.#isOutdated(list) };
    }
    const items = rows.length > this.#rowLimit ? rows.slice(0, this.#rowLimit) : rows;
    const excess = items === rows ? undefined : 'cut-off';
    return { items, total: rows.length, complete: true, problem: undefined, changed: false, excess };
  }

  /** Nobody holds any module: there is nothing to search, to choose or to sort. */
  #isEmpty({ complete, items, excess }: AssignmentList): boolean {
    return complete && items.length === 0 && !excess && !this.lineId;
  }

  /** Undefined for the order in which the rows are given. */
  get #order(): SortOrder | undefined {
    return this.sort === '' ? undefined : (parseSort(this.sort) ?? parseSort(SORT));
  }

  get #rowLimit(): number {
    return this.rowLimit >= 1 ? Math.floor(this.rowLimit) : ROW_LIMIT;
  }

  get #calendar(): TableCalendar {
    return this.calendar ?? deviceCalendar();
  }

  /**
   * True once the account counts other users of a module than when the list was read (A1). Where the account was behind
   * the list by then, it agrees with the list now.
   */
  #isOutdated({ items, excess }: AssignmentList): boolean {
    const used = usedSignature(this.lines);
    if (this.#usedWhenRead?.items !== items) this.#usedWhenRead = { items, used };
    if (this.#usedWhenRead.used === used) return false;
    const { counts } = this.#model;
    return excess !== undefined || counts === undefined || usedSignature(this.lines, counts) !== used;
  }

  /** While rendering and not before: only then have the controllers dropped what an old client gave. */
  #select({ items, complete }: AssignmentList): void {
    const { lines, marks, query, lineId } = this;
    this.#selection.select({
      items,
      complete,
      query,
      lineId,
      order: this.#order,
      surroundings: { lines, marks, timeZone: this.#calendar.timeZone, words: this.#localize },
      locale: this.#localize.locale,
    });
  }

  get #model(): TableModel {
    return this.#selection.model;
  }

  get #shown(): Shown | undefined {
    return this.#selection.shown;
  }

  /** The same object while every row would be drawn the same. */
  #cellSurroundings(searched: readonly SearchWord[]): CellSurroundings {
    const { messages, formats } = this.#localize;
    const { links, standalone } = this;
    const { revision } = this.#selection;
    const { timeZone } = this.#calendar;
    this.#cells = unlessChanged(this.#cells, {
      ...{ revision, messages, formats, timeZone },
      ...{ searched, links, standalone, oneLine: this.#isWindowed },
    });
    return this.#cells;
  }

  get #isWindowed(): boolean {
    return !this.#paper.printing && this.#model.assignments.length > ROWS_ON_THE_PAGE;
  }

  #renderFilters(list: AssignmentList): TemplateResult {
    const { complete, total } = list;
    const { query, lineId } = this;
    const options = moduleOptions(this.#localize, this.lines, {
      held: this.#model.counts,
      complete: complete && list.excess === undefined,
      total,
      chosen: lineId,
    });
    return renderFilters({ query, lineId, options }, this.#localize, {
      search: this.#onSearch,
      choose: this.#onModule,
    });
  }

  #renderDetail(line: Line): TemplateResult {
    const { links, standalone, whyNotBuy } = this;
    const calendar = this.#calendar;
    const showAll = this.allOf === line.id ? undefined : this.#onShowAll;
    return renderDetail(line, this.#markedIn(line.id), {
      words: this.#localize,
      calendar,
      links,
      standalone,
      whyNotBuy,
      showAll,
    });
  }

  #markedIn(lineId: string): readonly MarkedEmployee[] {
    return this.marks
      ? this.marks.filter((mark) => mark.kind === 'assignment' && mark.lineId === lineId)
      : this.#model.marked(lineId);
  }

  #renderSummary(list: AssignmentList): TemplateResult {
    const found = this.#shown?.found.rows.length ?? 0;
    const searched = this.#shown?.by.words.length ? this.#shown.query.trim() : undefined;
    return renderSummary(
      list,
      {
        counts: { all: this.#model.assignments.length, ofModule: this.#shown?.found.ofModule ?? 0, found },
        searched,
        exporting: this.#export,
        module: this.#nameOf(this.#shown?.by.lineId ?? ''),
      },
      this.#localize,
      { clear: this.#onClear, exportCsv: found > 0 && list.complete ? this.#onExport : undefined },
    );
  }

  /** Empty for all modules. */
  #nameOf(lineId: string): string {
    return this.lines.find((line) => line.id === lineId)?.name ?? lineId;
  }

  #renderTable(list: AssignmentList): unknown {
    const { messages } = this.#localize;
    const ofModule = this.#shown?.found.ofModule;
    if (list.excess === 'choose-module' || (list.complete && ofModule === 0)) return nothing;
    const order = this.#shown?.by.order;
    const sortable = !!ofModule;
    const loading = list.total === undefined || !this.#shown;
    const rowCount = (this.#shown?.found.rows.length ?? 0) + 1;
    return html`
      <table
        role="table"
        part="table"
        class=${this.#isWindowed ? 'windowed' : ''}
        aria-busy=${loading ? 'true' : 'false'}
        aria-rowcount=${loading ? nothing : rowCount}
      >
        <caption class="visually-hidden" id="caption">
          ${messages.tableCaption}
        </caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1" data-sort-by=${sortable ? messages.tableSortBy : nothing}>
            ${SORT_COLUMNS.map((column) =>
              renderHeading(column, messages[column], order, sortable ? this.#onSort : undefined),
            )}
          </tr>
        </thead>
        ${
          // The rows are the window's.
          loading ? renderSkeleton() : html`<tbody class="rows" role="rowgroup" aria-labelledby="caption"></tbody>`
        }
      </table>
    `;
  }

  #renderAfterTable(list: AssignmentList): unknown {
    const words = this.#localize;
    if (list.excess === 'choose-module') return renderChoose(list.total ?? 0, this.#rowLimit, words);
    if (this.#isEmpty(list)) return renderEmpty(words, this.standalone);
    const { found, by, query } = this.#shown ?? {};
    if (found?.rows.length === 0 && by && by.words.length > 0) {
      return renderNoHits(query?.trim() ?? '', this.#nameOf(by.lineId), words, this.#onReset);
    }
    const { messages, formats } = words;
    return this.#paper.printing && found && found.rows.length > ROWS_ON_PAPER
      ? html`<p class="after">
          ${messages.tablePrinted(formats.number(ROWS_ON_PAPER), formats.number(found.rows.length))}
        </p>`
      : nothing;
  }

  #reload(): void {
    this.reload();
    // The button goes with the notice; the focus must not.
    this.#focusSearch();
  }

  #onSearch(event: Event & { readonly target: HTMLInputElement }): void {
    this.query = event.target.value;
    this.#tell('query');
  }

  #onModule(event: Event & { readonly target: HTMLSelectElement }): void {
    this.lineId = event.target.value;
    this.#tell('lineId');
  }

  #onSort = (column: SortColumn): void => {
    this.sort = formatSort(toggleSort(this.#order, column));
    this.#tell('sort');
  };

  #onClear(): void {
    this.query = '';
    // The button goes with the search; the focus must not.
    this.#focusSearch();
    this.#tell('query');
  }

  #onReset(): void {
    const hadModule = this.lineId !== '';
    this.lineId = '';
    this.#onClear();
    if (hadModule) this.#tell('lineId');
  }

  /** The button goes; the focus goes on to the first of those it has shown. */
  async #onShowAll(): Promise<void> {
    this.allOf = this.lineId;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.people :is(a, button)')[AT_A_GLANCE]?.focus();
  }

  #onExport(): void {
    const rows = [...(this.#shown?.found.rows ?? [])].flatMap((index) => this.#model.row(index) ?? []);
    this.#export.start(rows, this.#calendar, this.#localize);
  }

  #focusSearch(): void {
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }

  #tell(changed: TableChangeEvent['property']): void {
    this.dispatchEvent(new TableChangeEvent(changed, this));
  }

  #checkSort(): void {
    if (this.sort === '' || parseSort(this.sort)) return;
    warn(`<${this.localName}> cannot be sorted by "${this.sort}". Use one of: ${SORT_COLUMNS.join(', ')}`);
  }
}

/** What was before, where nothing in it has changed. */
function unlessChanged<T extends object>(before: T | undefined, now: T): T {
  const last: unknown[] = Object.values(before ?? {});
  return before && Object.values(now).every((value, index) => value === last[index]) ? before : now;
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-addon-table': AddonTable;
  }
}
