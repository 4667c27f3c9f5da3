import { html, nothing, type TemplateResult } from 'lit';
import type { LicensePageController } from '../../controllers/license-page.ts';
import type { Account } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import type { Links } from '../shared/links.ts';
import type { Words } from '../shared/words.ts';
import { whyNot } from '../tl-license-section/rows.ts';

export interface OrderNotices {
  readonly account: Account;
  readonly page: LicensePageController;
  readonly links: Links;
  readonly readonly: boolean;
  /** With the editor's strings, as all that is said of orders, once their chunk has come. */
  readonly words: Words<EditorMessages>;
}

/** What is said of orders and of who has no licence, above everything else; comes with the code that knows. */
export function orderNotices(view: OrderNotices): TemplateResult {
  return html`${view.page.activity?.changes.forgottenByReload ? keepOpen(view) : nothing} ${marks(view)}`;
}

/** Only while it matters: an order is under way, and a reload would lose its key. */
function keepOpen({ words: { messages } }: OrderNotices): TemplateResult {
  return html`
    <tl-notice heading-level="2" .heading=${messages.forgottenByReloadHeading}>
      <p>${messages.forgottenByReloadText}</p>
    </tl-notice>
  `;
}

function marks(view: OrderNotices): unknown {
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
