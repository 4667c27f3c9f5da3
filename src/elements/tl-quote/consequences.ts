import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeKind } from '../../domain/change-kind.ts';
import { fateOf, type Fate } from '../../domain/grace.ts';
import type { Account, Line, Quote } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import type { Links } from '../shared/links.ts';
import { lastMomentOf, savedWords } from '../shared/order-words.ts';
import { isStandardLine, lineQuantity, type Words } from '../shared/words.ts';
import { zoneOf } from '../shared/zone-words.ts';

interface Affected {
  readonly quote: Quote;
  readonly account: Account;
  readonly line: Line;
  readonly links: Links;
}

/** How many would be without a licence if nobody acted, and from when; empty where nobody would. */
export function affectedHeading({ messages, formats }: Words<EditorMessages>, quote: Quote, { name }: Line): string {
  const { affected, nextInvoice } = quote;
  const day = formats.dayMonth(nextInvoice.date);
  if (affected.length === 0) return '';
  return affected[0]?.kind === 'assignment'
    ? messages.affectedAssignments(affected.length, name, day)
    : messages.affectedUsers(affected.length, day);
}

/** Who would be without a licence if nobody acted, when, and how to avoid it (G7). */
export function affectedNotice(
  words: Words<EditorMessages>,
  { quote, account, line, links }: Affected,
): TemplateResult | typeof nothing {
  const { affected, change, nextInvoice } = quote;
  if (affected.length === 0) return nothing;
  const { messages, formats } = words;
  const { timeZone } = account.account;
  const users = affected[0]?.kind !== 'assignment';
  const day = formats.dayMonth(nextInvoice.date);
  const start = formats.dateTimeOf(account.period.end, timeZone);
  // Those who have one now: whoever is marked already is not among the affected.
  const have = change.quantity + affected.length;
  // But while somebody is marked, a licence that becomes free is theirs (G3).
  const tooMany = (line.used ?? have) - change.quantity;
  return html`<tl-notice weight="caution" .heading=${affectedHeading(words, quote, line)}>
    <p>
      ${
        users
          ? messages.affectedUsersText(have, change.quantity, start)
          : messages.affectedAssignmentsText(have, change.quantity, start)
      }
    </p>
    <tl-mark-table .marks=${affected} .links=${links} time-zone=${timeZone}></tl-mark-table>
    <p>
      ${`${users ? messages.avoidUsers(tooMany, day, have) : messages.avoidAssignments(tooMany, day, have)} ${messages.timesAre(
        zoneOf(words, account.period.end, account.account),
      )}`}
    </p>
  </tl-notice>`;
}

interface Change {
  readonly quote: Quote;
  readonly account: Account;
  readonly line: Line;
  readonly kind: ChangeKind;
}

interface Consequences extends Change {
  /** Of those who are without a licence already. */
  readonly fate: Fate;
}

/** What happens, when, and what does not. */
export function consequences(words: Words<EditorMessages>, change: Change): TemplateResult {
  const { account, line, quote, kind } = change;
  const marks = account.marks.filter(({ lineId }) => lineId === line.id);
  const given = { ...change, fate: fateOf(marks, line, account.period, quote.change) };
  const items =
    kind === 'purchase'
      ? [...purchaseItems(words, given), ...fateItems(words, given), html`<li>${words.messages.noRefundLater}</li>`]
      : [...planItems(words, given), ...fateItems(words, given), ...lastMomentItem(words, given)];
  return html`<ul>
    ${items}
  </ul>`;
}

/** Who is without a licence already gets one by the change, or stays so; who would be is named above (G7, G8). */
function fateItems(words: Words<EditorMessages>, { line, quote, account, fate }: Consequences): TemplateResult[] {
  const { messages } = words;
  const users = isStandardLine(line);
  const stay = fate.staying.length;
  const lost = users
    ? [messages.usersWithoutLicence(stay), messages.doNothingUsers(stay)]
    : [messages.assignmentsWithoutLicence(stay, line.name), messages.doNothingAssignments(stay)];
  const nobody = quote.affected.length === 0 ? messages.nobodyLoses : '';
  const text = `${savedWords(words, fate, users, account.period)} ${stay > 0 ? lost.join('. ') : nobody}`.trim();
  return text === '' ? [] : [html`<li>${text}</li>`];
}

function purchaseItems(words: Words<EditorMessages>, { quote, line, fate }: Consequences): TemplateResult[] {
  const { messages, formats } = words;
  const free = quote.change.quantity - line.purchased - fate.bought;
  return [
    ...(free > 0
      ? [html`<li>${isStandardLine(line) ? messages.moreUsers(free) : messages.moreAssignments(free)}</li>`]
      : []),
    ...quote.adjusts.map(
      ({ from, to }) =>
        html`<li>
          ${messages.replacesPlan(formats.number(from), formats.date(quote.nextInvoice.date), formats.number(to))}
        </li>`,
    ),
  ];
}

function planItems(words: Words<EditorMessages>, { line, kind }: Consequences): TemplateResult[] {
  const { messages, formats } = words;
  // Nothing ends where a plan does: the number goes on.
  if (kind === 'undo') return [];
  return [
    ...(line.nextPeriod !== line.purchased
      ? [html`<li>${messages.planReplacesPlan(formats.number(line.nextPeriod))}</li>`]
      : []),
    ...(line.purchased > 0
      ? [
          html`<li>
            ${`${messages.staysUntilEnd(lineQuantity(words, line, line.purchased))} ${
              kind === 'planned-reduction' ? messages.nothingRefunded : ''
            }`}
          </li>`,
        ]
      : []),
  ];
}

/** It is the customer's responsibility to change a plan in time, so the page says until when (C7). */
function lastMomentItem(words: Words<EditorMessages>, { account, kind }: Consequences): TemplateResult[] {
  if (kind === 'undo') return [];
  const { messages, formats } = words;
  const moment = formats.deadlineOf(lastMomentOf(account.period), account.account.timeZone);
  return [html`<li><strong>${messages.lastMoment}</strong>${` ${moment}.`}</li>`];
}
