import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeFlow } from '../../domain/change-flow-state.ts';
import type { Line } from '../../domain/model.ts';
import { processingOf } from '../../domain/operations.ts';
import { isDraftFlow } from '../shared/draft-flow.ts';
import { pencilIcon } from '../shared/icons.ts';
import { pageLink } from '../shared/links.ts';
import { EditRequest, request } from '../shared/requests.ts';
import { currencyLabel, feeWords, perPeriod } from '../shared/words.ts';
import type { LineGroup, SectionView } from './line-view.ts';

/** The heading stands in the row of column labels: one heading, no caption. */
export function headRow(view: SectionView, title: string, fees: boolean): TemplateResult {
  const { words, account } = view;
  const { messages, formats } = words;
  const { period } = account;
  const currency = currencyLabel(words, account.account);
  const priceHead = html`<span role="columnheader" class="price price-head"
    >${fees ? messages.fee : messages.priceEach}<br />${`${currency} ${perPeriod(words, period)}`}</span
  >`;
  return html`<div role="rowgroup">
    <div role="row" class="head ${fees ? 'fee-head' : ''}">
      <span role="columnheader" class="title" aria-colspan="2"><h2 id="title" part="heading">${title}</h2></span>
      ${
        fees
          ? priceHead
          : html`
              <span role="columnheader">${messages.used}</span>
              <span role="columnheader">${messages.purchased}</span>
              <span role="columnheader">${messages.available}</span>
              <span role="columnheader">
                <span class="long">${messages.fromDate(formats.dayMonth(period.endDate))}</span>
                <span class="short">${messages.fromDate(formats.shortDayMonth(period.endDate))}</span>
              </span>
              ${priceHead}
              <span role="columnheader"><span class="visually-hidden">${messages.change}</span></span>
            `
      }
    </div>
  </div>`;
}

/** Comes with the editor's chunk, where there is something to say. */
export interface FiguresAhead {
  /** Below the number of this period. */
  readonly now: TemplateResult | undefined;
  /** Below the number of the next period. */
  readonly next: TemplateResult | undefined;
  /** In the place of the number of the next period. */
  readonly plan: TemplateResult | undefined;
}

export function lineRow(view: SectionView, group: LineGroup, ahead: FiguresAhead | undefined): TemplateResult {
  const { line, processing, flow } = group;
  const { words, account } = view;
  const { messages, formats } = words;
  const each = eachPrice(view, line);
  const over = line.over ?? 0;
  const next = formats.number(line.nextPeriod);
  return html`<div role="row" class="line" part="row">
    <div role="rowheader" class="name" tabindex="-1" data-line=${line.id}>
      ${line.name}<span class="under">${each}</span>
    </div>
    <div role="cell" class="meter">
      <tl-usage-meter
        .used=${line.used ?? 0}
        .purchased=${line.purchased}
        .next=${line.nextPeriod}
        .requested=${processing?.change.quantity}
      ></tl-usage-meter>
    </div>
    ${figure(messages.used, formats.number(line.used ?? 0))}
    ${figure(messages.purchased, html`<span class="purchased">${formats.number(line.purchased)}</span>`, ahead?.now)}
    ${figure(
      messages.available,
      formats.number(line.available ?? 0),
      over > 0 ? html`<span class="below danger">${messages.over(formats.number(over))}</span>` : nothing,
      over > 0 ? 'available danger' : '',
    )}
    ${figure(
      messages.fromDate(formats.shortDayMonth(account.period.endDate)),
      ahead?.plan ?? html`<span class=${line.nextPeriod === line.purchased ? 'soft' : 'planned'}>${next}</span>`,
      ahead?.next,
    )}
    <div role="cell" class="price"><span class="value">${formats.amount(line.unitPrice, account.account)}</span></div>
    <div role="cell" class="control">${isDraftFlow(flow) ? why(messages.editing) : control(view, group)}</div>
  </div>`;
}

const eachPrice = ({ words, account }: SectionView, line: Line): string =>
  words.messages.eachPer(words.formats.money(line.unitPrice, account.account), perPeriod(words, account.period));

function figure(
  label: string,
  value: string | TemplateResult,
  below: TemplateResult | typeof nothing = nothing,
  name = '',
): TemplateResult {
  return html`<div role="cell" class="figure ${name}">
    <span class="label">${label}</span><span class="value">${value}</span>${below}
  </div>`;
}

/** Why a line's number cannot be changed right now; undefined where it can (P5a, C10). */
export function whyNot(
  { words: { messages }, account, readonly }: Pick<SectionView, 'words' | 'account' | 'readonly'>,
  line: Line,
  flow: ChangeFlow | undefined,
): string | undefined {
  if (flow?.phase === 'unknown') return messages.beingChecked;
  if (flow?.phase === 'accepted' || processingOf(account, line.id)) return messages.processing;
  if (readonly) return messages.viewOnly;
  if (line.readOnlyReason === 'no-right' || !account.permissions.buy) return messages.noRightToBuy;
  return line.editable ? undefined : messages.notEditableHere;
}

/** The pencil, or why there is none and where that is solved (P5a). */
function control(view: SectionView, group: LineGroup): TemplateResult {
  const { line, flow } = group;
  const { messages } = view.words;
  const reason = whyNot(view, line, flow);
  if (reason !== undefined) {
    return why(reason === messages.noRightToBuy ? pageLink(view.links.rights, reason) : reason);
  }
  return html`<button
    type="button"
    class="bare pencil"
    data-line=${line.id}
    aria-label=${messages.changeNumberOf(line.name)}
    @pointerenter=${view.onNear}
    @focus=${view.onNear}
    @click=${(event: Event) => request(event, new EditRequest(line.id))}
  >
    ${pencilIcon}${messages.change}
  </button>`;
}

const why = (words: string | TemplateResult): TemplateResult => html`<span class="why">${words}</span>`;

/** Mirrors what it follows; no marks, no pencil, and it says so (P4). */
export function followerRow(view: SectionView, line: Line, leader: Line, last: boolean): TemplateResult {
  const { words, account } = view;
  const { messages, formats } = words;
  const each = eachPrice(view, line);
  return html`<div role="row" class="follower ${last ? 'last' : ''}" part="row">
    <div role="rowheader" class="name">
      <span>${line.name}<span class="under">${each}</span></span>
    </div>
    <div role="cell" class="meter">
      <span class="under long">${messages.follows(leader.name)}</span>
      <span class="under short">${messages.followsShort}</span>
    </div>
    ${figure(messages.used, formats.number(line.used ?? 0))}
    ${figure(messages.purchased, formats.number(line.purchased))}
    ${figure(messages.available, formats.number(line.available ?? 0))}
    ${figure(messages.fromDate(formats.shortDayMonth(account.period.endDate)), formats.number(line.nextPeriod))}
    <div role="cell" class="price"><span class="value">${formats.amount(line.unitPrice, account.account)}</span></div>
    <div role="cell" class="control"></div>
  </div>`;
}

/** A sentence across the number columns, so that nothing can be mistaken for a number (P6). */
export function feeRow(view: SectionView, line: Line): TemplateResult {
  const { words, account } = view;
  const { formats } = words;
  const per = `${formats.money(line.unitPrice, account.account)} ${perPeriod(words, account.period)}`;
  return html`<div role="row" class="fee ${line.purchased > 0 ? '' : 'inactive'}" part="row">
    <div role="rowheader" class="name">${line.name}<span class="under">${per}</span></div>
    <div role="cell" class="status">${feeWords(words, line, account.period)}</div>
    <div role="cell" class="price"><span class="value">${formats.amount(line.unitPrice, account.account)}</span></div>
  </div>`;
}

/** Whatever is not a row of figures is still a row of the table, one cell wide. */
export const across = (content: unknown): TemplateResult =>
  html`<div role="row"><div role="cell" aria-colspan="8">${content}</div></div>`;

export const editorRow = (editor: TemplateResult): TemplateResult => across([html`<div class="rule"></div>`, editor]);
