import { html, nothing, type TemplateResult } from 'lit';
import { whyNot } from '../tl-license-section/rows.ts';
import type { LicensesView } from './licenses-view.ts';

/** What is said of orders and of who has no licence, above everything else; comes with the code that knows. */
export function orderNotices(view: LicensesView): TemplateResult {
  return html`${view.page.activity?.changes.forgottenByReload ? keepOpen(view) : nothing} ${marks(view)}`;
}

/** Only while it matters: an order is under way, and a reload would lose its key. */
function keepOpen({ words: { messages } }: LicensesView): TemplateResult {
  return html`
    <tl-notice heading-level="2" .heading=${messages.forgottenByReloadHeading}>
      <p>${messages.forgottenByReloadText}</p>
    </tl-notice>
  `;
}

function marks(view: LicensesView): unknown {
  const { account, page, links } = view;
  return account.lines.map((line) => {
    const marksOf = account.marks.filter(({ lineId }) => lineId === line.id);
    return marksOf.length === 0
      ? nothing
      : html`
          <tl-grace-notice
            .account=${account}
            .marks=${marksOf}
            .links=${links}
            .now=${page.clock.minute()}
            .whyNotBuy=${whyNot(view, line, page.changes.flows.get(line.id))}
          ></tl-grace-notice>
        `;
  });
}
