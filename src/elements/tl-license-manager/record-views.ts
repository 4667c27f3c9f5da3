import { html, type TemplateResult } from 'lit';
import type { LicenseApi } from '../../api/license-api.ts';
import type { ChangeFlow } from '../../domain/change-flow-state.ts';
import type { Account, Instant } from '../../domain/model.ts';
import type { TableState } from '../../domain/table/table-state.ts';
import type { Links } from '../shared/links.ts';
import type { TableChangeEvent } from '../tl-addon-table/table-change-event.ts';
import type { AddonTable } from '../tl-addon-table/tl-addon-table.ts';
import { whyNot } from '../tl-license-section/rows.ts';
import type { Words } from '../shared/words.ts';

interface RecordView {
  readonly api: LicenseApi | undefined;
  readonly account: Account;
  readonly links: Links;
}

interface AddOnsView extends RecordView {
  readonly words: Words;
  readonly readonly: boolean;
  readonly flows: ReadonlyMap<string, ChangeFlow>;
  readonly now: Instant;
  readonly table: TableState;
  readonly onTable: (table: TableState) => void;
}

/** Add-on module licences (A1). */
export function addOnsView(view: AddOnsView): TemplateResult {
  const { api, account, links, now, table, onTable } = view;
  const { lines, marks, period } = account;
  const chosen = lines.find(({ id }) => id === table.lineId);
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
      .whyNotBuy=${chosen && whyNot(view, chosen, view.flows.get(chosen.id))}
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
