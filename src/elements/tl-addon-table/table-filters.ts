import { html, nothing, type TemplateResult } from 'lit';
import type { AssignmentList } from '../../controllers/assignments.ts';
import type { TableMessages } from '../../i18n/messages.ts';
import type { Words } from '../shared/words.ts';
import type { TableExport } from './table-export.ts';
import type { moduleOptions } from './module-options.ts';

interface Filters {
  readonly query: string;
  readonly lineId: string;
  readonly options: ReturnType<typeof moduleOptions>;
}

interface FilterHandlers {
  readonly search: (event: Event & { readonly target: HTMLInputElement }) => void;
  readonly choose: (event: Event & { readonly target: HTMLSelectElement }) => void;
}

/** What narrows the table down: one search over every column (A2), and the module (A3). */
export function renderFilters(
  { query, lineId, options }: Filters,
  { messages }: Words<TableMessages>,
  { search, choose }: FilterHandlers,
): TemplateResult {
  return html`
    <div class="filters" part="filters">
      <div class="field search">
        <label for="search">${messages.tableSearch}</label>
        <input id="search" type="search" autocomplete="off" spellcheck="false" .value=${query} @input=${search} />
      </div>
      <div class="field">
        <label for="module">${messages.module}</label>
        <select id="module" @change=${choose}>
          ${options.map(({ id, label }) => html`<option value=${id} .selected=${id === lineId}>${label}</option>`)}
        </select>
      </div>
    </div>
  `;
}

interface Summary {
  readonly counts: { readonly all: number; readonly ofModule: number; readonly found: number };
  /** What is searched, if anything is. */
  readonly searched: string | undefined;
  /** Name of the chosen module, empty for all. */
  readonly module: string;
  /** How far the file is that was asked for (A5). */
  readonly exporting: Pick<TableExport, 'state' | 'rows'>;
}

interface SummaryHandlers {
  readonly clear: () => void;
  /** Undefined while there is nothing to export, or not everything. */
  readonly exportCsv: (() => void) | undefined;
}

/** How much the table shows, said again with every change of it. */
export function renderSummary(
  list: AssignmentList,
  summary: Summary,
  { messages }: Words<TableMessages>,
  { clear, exportCsv }: SummaryHandlers,
): TemplateResult {
  return html`
    <div class="summary">
      <p role="status">${summaryWords(list, summary, messages)}</p>
      ${
        summary.searched === undefined
          ? nothing
          : html`<button type="button" class="link" @click=${clear}>${messages.tableClear}</button>`
      }
      ${
        exportCsv
          ? html`<span class="export">
              <span role="status" class="secondary">${exportWords(summary, messages)}</span>
              <button
                type="button"
                class="link"
                aria-disabled=${summary.exporting.state === 'busy' ? 'true' : 'false'}
                @click=${exportCsv}
              >
                ${messages.tableExport}
              </button>
            </span>`
          : nothing
      }
    </div>
  `;
}

function exportWords({ exporting: { state, rows } }: Summary, messages: TableMessages): string {
  if (state === 'done') return messages.tableExported(rows);
  return state === 'failed' ? messages.tableExportFailed : '';
}

function summaryWords(
  { total, complete, excess, problem }: AssignmentList,
  { counts, searched, module }: Summary,
  messages: TableMessages,
): unknown {
  // How far it is stands beside it; who hears it is told once, and how many there are at the end.
  if (total === undefined || !(complete || problem || searched !== undefined)) return messages.tableLoading;
  if (excess === 'choose-module') return messages.tableCount(total, '').join('');
  if (counts.ofModule === 0 && complete) {
    const isEmpty = counts.all === 0 && module === '' ? messages.tableEmpty : messages.tableModuleEmpty(module);
    return html`<strong>${isEmpty}</strong>`;
  }
  const [figures, sentence] =
    searched === undefined
      ? messages.tableCount(counts.ofModule, module)
      : messages.tableMatches(counts.found, counts.ofModule, module, searched);
  return html`<strong>${figures}</strong>${sentence}`;
}
