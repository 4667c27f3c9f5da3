import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Section } from '../../domain/model.ts';
import type { Problem } from '../../domain/problems.ts';
import type { EditorChunk } from '../shared/lazy-chunk.ts';
import { pageLink } from '../shared/links.ts';
import { problemWords } from '../shared/problem-words.ts';
import { missingNotice, retryNotice } from '../shared/retry-notice.ts';
import type { Words } from '../shared/words.ts';
import type { OrderNotices } from './order-notices.ts';

const SECTIONS: readonly Section[] = ['licenses', 'add-ons', 'integrations'];

export interface LicensesView extends OrderNotices {
  /** The chunk that tells what goes on. */
  readonly chunk: EditorChunk;
  /** Something goes on. */
  readonly needsChunk: boolean;
  /** An order of this tab whose outcome is not known is waiting for that chunk. */
  readonly ordered: boolean;
  readonly onRefresh: () => void;
}

/** All licences (P1): what needs attention, the period, and the three sections (P2). */
export function licensesView(view: LicensesView): TemplateResult {
  const { account, page, links } = view;
  const { activity } = page;
  const now = page.clock.minute();
  return html`
    ${notices(view)}
    <tl-period-summary exportparts="facts" .account=${account} .now=${now} .links=${links}></tl-period-summary>
    ${SECTIONS.map(
      (section) => html`
        <tl-license-section
          exportparts="heading: section-heading, row: line, note, field, confirm, total"
          .section=${section}
          .account=${account}
          .flows=${page.changes.flows}
          .links=${links}
          .slowOperations=${activity?.operations.slow}
          .dismissed=${activity?.outcomes.dismissed}
          .amounts=${activity?.outcomes.amounts}
          .now=${now}
          ?readonly=${view.readonly}
        ></tl-license-section>
      `,
    )}
  `;
}

/** By weight: what may be wrong, who is without a licence, what cannot be done here. */
function notices(view: LicensesView): TemplateResult {
  const { words, account } = view;
  const { problem } = view.page.reading;
  return html`
    ${problem ? retryNotice(words, ...failureWords(words, account, problem), view.onRefresh) : nothing}
    ${view.chunk.parts?.orderNotices(view) ?? missingPart(view)} ${readOnly(view)}
  `;
}

function missingPart({ words, chunk, needsChunk, ordered }: LicensesView): TemplateResult | typeof nothing {
  if (!needsChunk || !chunk.failed) return nothing;
  return missingNotice(words, chunk.retry, ordered ? words.messages.orderNotLookedUp : undefined);
}

/** Why nothing on the page can be changed, and where that is solved (P5a). */
function readOnly(view: LicensesView): TemplateResult | typeof nothing {
  const { permissions } = view.account;
  if (permissions.buy && !view.readonly) return nothing;
  const { messages } = view.words;
  const why = permissions.buy
    ? messages.readOnlyHost
    : html`${messages.readOnlyText} ${pageLink(view.links.rights, messages.rightsPage)}.`;
  return html` <tl-notice heading-level="2" .heading=${messages.readOnlyHeading}><p>${why}</p></tl-notice> `;
}

/** What is said of a reading that failed: of a later one that what is shown was true, and may not be any more. */
export function failureWords(words: Words, account: Account | undefined, problem: Problem): [string, string] {
  const { messages, formats } = words;
  if (problem.type === 'not-allowed') return [messages.noAccessHeading, ''];
  const what = problemWords(messages, problem);
  if (!account) return [messages.loadFailedHeading, what];
  const when = formats.dateTimeOf(account.serverTime, account.account.timeZone);
  return [messages.outOfDateHeading, `${what} ${messages.outOfDateText(when)}`];
}
