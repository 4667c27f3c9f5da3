import { Routes } from '@lit-labs/router/routes.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LicenseApi } from '../../api/license-api.ts';
import type { LicensePageController } from '../../controllers/license-page.ts';
import type { Account } from '../../domain/model.ts';
import type { TableState } from '../../domain/table/table-state.ts';
import type { View } from '../../domain/views.ts';
import type { Links } from '../shared/links.ts';
import type { TableChangeEvent } from '../tl-addon-table/table-change-event.ts';
import type { AddonTable } from '../tl-addon-table/tl-addon-table.ts';
import { whyNot } from '../tl-license-section/rows.ts';
import type { Words } from '../shared/words.ts';

export interface RecordView {
  readonly api: LicenseApi | undefined;
  readonly page: LicensePageController;
  readonly links: Links;
  readonly words: Words;
  readonly readonly: boolean;
  readonly table: TableState;
  readonly onTable: (table: TableState) => void;
}

/**
 * The views beside the licences, drawn from what `view` says when they are. The URL belongs to the host: `Routes` matches
 * paths of ours that no address bar ever sees.
 */
export function recordRoutes(host: ReactiveControllerHost & HTMLElement, view: () => RecordView): Routes {
  const drawn = (draw: (view: RecordView, account: Account) => TemplateResult) => (): unknown => {
    const { account } = view().page;
    return account ? draw(view(), account) : nothing;
  };
  // `Routes` announces itself to routers around it; a host using the same library must not adopt ours.
  host.addEventListener('lit-routes-connected', (event) => {
    event.stopPropagation();
  });
  return new Routes(host, [
    { path: '/add-ons' satisfies `/${View}`, render: drawn(addOnsView) },
    { path: '/action-log' satisfies `/${View}`, render: drawn(actionLogView) },
  ]);
}

/** Add-on module licences (A1). */
function addOnsView(
  { api, page, links, words, readonly, table, onTable }: RecordView,
  account: Account,
): TemplateResult {
  const { lines, marks, period } = account;
  const chosen = lines.find(({ id }) => id === table.lineId);
  const calendar = { timeZone: account.account.timeZone, periodEnd: period.endDate, now: page.clock.minute() };
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
      .whyNotBuy=${chosen && whyNot({ words, account, readonly }, chosen, page.changes.flows.get(chosen.id))}
      .sort=${table.sort}
      @tl-table-change=${({ currentTarget }: TableChangeEvent) => {
        const { query, lineId, sort } = currentTarget as AddonTable;
        onTable({ query, lineId, sort });
      }}
    ></tl-addon-table>
  `;
}

/** The action log (R2), for hosts without one of their own. */
function actionLogView({ api, links }: RecordView, account: Account): TemplateResult {
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
