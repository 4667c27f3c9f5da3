import type { Doubt } from '../../domain/change-flow-state.ts';
import type { Account, AccountInfo, Adjustment, Instant, Line, Operation, Period } from '../../domain/model.ts';
import type { Fate } from '../../domain/grace.ts';
import { replacedPlanDate } from '../../domain/outcomes.ts';
import { localDateOf } from '../../domain/period.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { isStandardLine, type Words } from './words.ts';

/** What a line is called in the middle of a sentence: `standard licences`, `Microsoft Outlook`. */
export function lineNoun({ messages }: Words<EditorMessages>, line: Line): string {
  return isStandardLine(line) ? messages.standardLicencesNoun : line.name;
}

/** `today at 10:02`, `on 23 November 2026 at 17:40`. */
export function momentOf(
  { messages, formats }: Words<EditorMessages>,
  instant: Instant,
  now: Instant,
  { timeZone }: AccountInfo,
): string {
  const time = formats.timeOf(instant, timeZone);
  return localDateOf(instant, timeZone) === localDateOf(now, timeZone)
    ? messages.todayAt(time)
    : messages.onDateAt(formats.dateOf(instant, timeZone), time);
}

/** The last minute in which a plan can be changed: the period ends when the next begins (C7). */
export function lastMomentOf({ end }: Period): Instant {
  return new Date(Date.parse(end) - 60_000).toISOString();
}

/** Who of those without a licence gets one, and when. */
export function savedWords(
  { messages, formats }: Words<EditorMessages>,
  { bought, planned }: Fate,
  users: boolean,
  { endDate }: Period,
): string {
  return [
    bought > 0 ? messages.marksGo(bought, users) : '',
    planned > 0 ? messages.marksGo(planned, users, formats.date(endDate)) : '',
  ].join(' ');
}

/** Which order it is that nobody knows the outcome of. */
export function doubtWords({ messages, formats }: Words<EditorMessages>, { intent: { change, from } }: Doubt): string {
  if (change.effective === 'now') return messages.unknownPurchase(messages.licenceCount(change.quantity - from));
  return change.quantity === from ? messages.unknownUndo : messages.unknownPlan(formats.number(change.quantity));
}

/** When that was last asked about; empty where it never was. */
export function lastChecked(
  { messages, formats }: Words<EditorMessages>,
  { checkedAt }: Doubt,
  account: Account | undefined,
): string {
  return checkedAt && account ? messages.lastChecked(formats.timeOf(checkedAt, account.account.timeZone)) : '';
}

/** Why an editor has closed, and that nothing was ordered (P5a). */
export function notOrderedWords(
  { messages }: Words<EditorMessages>,
  account: Account | undefined,
  line: string,
): string {
  const what = messages.changeNotOrdered(line);
  // Where the host shows the page only, the page says so.
  return account?.permissions.buy ? what : `${messages.rightLost} ${what}`;
}

/** What became of a plan that a purchase replaced (C2). */
export function replacedPlanWords(
  { messages, formats }: Words<EditorMessages>,
  account: Account,
  purchase: Operation,
  { from, to }: Adjustment,
): string {
  const date = formats.date(replacedPlanDate(account, purchase));
  return messages.purchaseReplacedPlan(formats.number(from), date, formats.number(to));
}

export function requesterOf({ messages }: Words<EditorMessages>, operation: Operation, account: Account): string {
  return account.user?.id === operation.requestedBy.id ? messages.byYou : messages.byPerson(operation.requestedBy.name);
}
