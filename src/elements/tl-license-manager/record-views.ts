import { html, type TemplateResult } from 'lit';
import type { LicenseApi } from '../../api/license-api.ts';
import type { Account, Instant } from '../../domain/model.ts';
import type { TableState } from '../../domain/table/table-state.ts';
import type { Links } from '../shared/links.ts';
import type { TableChangeEvent } from '../tl-addon-table/table-change-event.ts';
import type { AddonTable } from '../tl-addon-table/tl-addon-table.ts';

interface RecordView {
  readonly api: LicenseApi | undefined;
  readonly account: Account;
  readonly links: Links;
}

interface AddOnsView extends RecordView {
  readonly now: Instant;
  readonly table: TableState;
  readonly onTable: (table: TableState) => void;
}

/** Add-on module licences (A1). */
export function addOnsView({ api, account, links, now, table, onTable }: AddOnsView): TemplateResult {
  const { lines, marks, period } = account;
  const calendar = { timeZone: account.account.timeZone, periodEnd: period.endDate, now };
  return html`
    <tl-addon-table
      exportparts="filters, detail, notice, table, sort-button, row"
      .api=${api}
      .lines=${lines}
      .marks=${marks}
      .calendar=${calendar}
      .links=${links}
      .query=${table.query}
      .lineId=${table.lineId}
      .sort=${table.sort}
      @tl-table-change=${({ currentTarget }: TableChangeEvent) => {
        const { query, lineId, sort } = currentTarget as AddonTable;
        onTable({ query, lineId, sort });
      }}
    ></tl-addon-table>
  `;
}

/** The action log (R2), for hosts without one of their own. */
export function actionLogView({ api, account, links }: RecordView): TemplateResult {
  return html`
    <tl-action-log
      exportparts="filters, table, day, entry, pager"
      .api=${api}
      .account=${account.account}
      .lines=${account.lines}
      .links=${links}
    ></tl-action-log>
  `;
}
