import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeKind } from '../../domain/change-kind.ts';
import type { Account, Line, Quote } from '../../domain/model.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import type { Links } from '../shared/links.ts';
import { lastMomentOf } from '../shared/order-words.ts';
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

interface Consequences {
  readonly quote: Quote;
  readonly account: Account;
  readonly line: Line;
  readonly kind: ChangeKind;
}

/** What happens, when, and what does not. */
export function consequences(words: Words<EditorMessages>, given: Consequences): TemplateResult {
  const { messages } = words;
  const items =
    given.kind === 'purchase'
      ? [...purchaseItems(words, given), ...lossItem(words, given), html`<li>${messages.noRefundLater}</li>`]
      : [...planItems(words, given), ...lossItem(words, given), ...lastMomentItem(words, given)];
  return html`<ul>
    ${items}
  </ul>`;
}

/** How many who are without a licence get one (G3): of the licences that are bought now the first are theirs. */
function clearedBy({ quote: { change }, line }: Consequences): number {
  return change.effective === 'now' ? Math.min(line.over ?? 0, change.quantity - line.purchased) : 0;
}

/** Who is without a licence already and stays so is not helped by the change; who would be is named above (G7, G8). */
function lossItem({ messages }: Words<EditorMessages>, given: Consequences): TemplateResult[] {
  const { line, quote } = given;
  const stay = (line.over ?? 0) - clearedBy(given);
  if (stay === 0) return quote.affected.length === 0 ? [html`<li>${messages.nobodyLoses}</li>`] : [];
  const words = isStandardLine(line)
    ? [messages.usersWithoutLicence(stay), messages.doNothingUsers(stay)]
    : [messages.assignmentsWithoutLicence(stay, line.name), messages.doNothingAssignments(stay)];
  return [html`<li>${words.join('. ')}</li>`];
}

function purchaseItems(words: Words<EditorMessages>, given: Consequences): TemplateResult[] {
  const { messages, formats } = words;
  const { quote, line } = given;
  const cleared = clearedBy(given);
  const free = quote.change.quantity - line.purchased - cleared;
  const users = isStandardLine(line);
  return [
    ...(cleared > 0 ? [html`<li>${messages.marksGo(cleared, users)}</li>`] : []),
    ...(free > 0 ? [html`<li>${users ? messages.moreUsers(free) : messages.moreAssignments(free)}</li>`] : []),
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
