import { html, nothing, type TemplateResult } from 'lit';
import type { LicensePageController } from '../../controllers/license-page.ts';
import type { Account, Operation, Section } from '../../domain/model.ts';
import type { Problem } from '../../domain/problems.ts';
import type { EditorChunk } from '../shared/editor-chunk.ts';
import type { Links } from '../shared/links.ts';
import { problemWords } from '../shared/problem-words.ts';
import type { Words } from '../shared/words.ts';

const SECTIONS: readonly Section[] = ['licenses', 'add-ons', 'integrations'];

export interface LicensesView {
  readonly account: Account;
  readonly page: LicensePageController;
  /** Purchases that replaced a plan which can be made again (C2). */
  readonly replaced: readonly Operation[];
  readonly links: Links;
  readonly readonly: boolean;
  readonly words: Words;
  /** The chunk that brings the notices of marks and replaced plans. */
  readonly chunk: EditorChunk;
  readonly onRefresh: () => void;
}

/** All licences (P1): what needs attention, the period, and the three sections (P2). */
export function licensesView(view: LicensesView): TemplateResult {
  const { account, page, links } = view;
  const now = page.clock.now();
  return html`
    ${notices(view)}
    <tl-period-summary .account=${account} .now=${now}></tl-period-summary>
    ${SECTIONS.map(
      (section) => html`
        <tl-license-section
          .section=${section}
          .account=${account}
          .flows=${page.changes.flows}
          .links=${links}
          .slowOperations=${page.operations.slow}
          .dismissed=${page.outcomes.dismissed}
          .now=${now}
          ?readonly=${view.readonly}
        ></tl-license-section>
      `,
    )}
  `;
}

/** By weight: what may be wrong, who is without a licence, what has happened, what cannot be done here. */
function notices(view: LicensesView): TemplateResult {
  const { problem } = view.page.reading;
  const needed = view.account.marks.length > 0 || view.replaced.length > 0;
  return html`
    ${problem ? outOfDate(view, problem) : nothing} ${view.page.changes.forgottenByReload ? keepOpen(view) : nothing}
    ${needed ? outcomes(view) : nothing} ${readOnly(view)}
  `;
}

function outcomes(view: LicensesView): TemplateResult | typeof nothing {
  const { account, page, chunk, links } = view;
  if (chunk.failed) return missingPart(view);
  if (!chunk.ready) return nothing;
  const now = page.clock.now();
  const marked = [...new Set(account.marks.map(({ lineId }) => lineId))];
  return html`
    ${marked.map(
      (marksOf) => html`
        <tl-grace-notice
          .account=${account}
          .marks=${account.marks.filter(({ lineId }) => lineId === marksOf)}
          .links=${links}
          .now=${now}
          ?readonly=${view.readonly}
        ></tl-grace-notice>
      `,
    )}
    ${view.replaced.map(
      (operation) => html`
        <tl-applied-notice
          .account=${account}
          .operation=${operation}
          .amount=${page.outcomes.amountOf(operation.id)}
          .now=${now}
        ></tl-applied-notice>
      `,
    )}
  `;
}

function missingPart({ words: { messages }, chunk }: LicensesView): TemplateResult {
  return html`
    <tl-notice weight="caution" heading-level="2" .heading=${messages.partMissing}>
      <p>${messages.partMissingText}</p>
      <button
        type="button"
        class="button"
        @click=${() => {
          chunk.retry();
        }}
      >
        ${messages.tryAgain}
      </button>
    </tl-notice>
  `;
}

function readOnly({ account: { permissions }, readonly, links }: LicensesView): TemplateResult | typeof nothing {
  if (permissions.buy && !readonly) return nothing;
  const reason = permissions.buy ? 'host' : 'no-right';
  return html`<tl-read-only-notice .reason=${reason} .links=${links}></tl-read-only-notice>`;
}

/** Only while it matters: an order is under way, and a reload would lose its key. */
function keepOpen({ words: { messages } }: LicensesView): TemplateResult {
  return html`
    <tl-notice heading-level="2" .heading=${messages.forgottenByReloadHeading}>
      <p>${messages.forgottenByReloadText}</p>
    </tl-notice>
  `;
}

/** A later reading failed: what is shown was true and may not be any more. */
function outOfDate({ words, account, onRefresh }: LicensesView, problem: Problem): TemplateResult {
  const { messages, formats } = words;
  const { timeZone } = account.account;
  return html`
    <tl-notice weight="caution" heading-level="2" .heading=${messages.outOfDateHeading}>
      <p>${problemWords(messages, problem)} ${messages.outOfDateText(formats.timeOf(account.serverTime, timeZone))}</p>
      <button type="button" class="button" @click=${onRefresh}>${messages.tryAgain}</button>
    </tl-notice>
  `;
}
