import { html, type TemplateResult } from 'lit';
import { MAXIMUM_QUANTITY } from '../../domain/change-kind.ts';
import type { Draft, FieldError, Notice } from '../../domain/change-flow-state.ts';
import type { Account, FieldChange, Line, Quote } from '../../domain/model.ts';
import type { Problem } from '../../domain/problems.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import type { DraftFlow } from '../shared/draft-flow.ts';
import { problemWords } from '../shared/problem-words.ts';
import { lineNoun } from '../shared/order-words.ts';
import type { Words } from '../shared/words.ts';

/** Says what is allowed; what was typed stays as it is (C8). */
export function fieldErrorWords({ messages, formats }: Words<EditorMessages>, line: Line, error: FieldError): string {
  switch (error.type) {
    case 'not-a-whole-number':
    case 'below-minimum':
      return messages.errorWholeNumber(formats.number(line.minimum), formats.number(MAXIMUM_QUANTITY));
    case 'above-maximum':
      return messages.errorAboveMaximum(formats.number(MAXIMUM_QUANTITY));
    case 'not-editable':
      return messages.notEditableHere;
    case 'effective-not-allowed':
      return messages.errorEffective;
    case 'no-change':
      return messages.errorNoChange;
  }
}

/** The end of a subscription is not a number on this page: the way is a mail (C6). */
export function zeroNotice(
  { messages }: Words<EditorMessages>,
  { draft }: DraftFlow,
  supportEmail: string,
): TemplateResult {
  return html`<tl-notice
    weight="caution"
    .heading=${messages.zeroHeading(messages.standardLicences(Number(draft.input)))}
  >
    <p>${messages.zeroBefore} <a href="mailto:${supportEmail}">${supportEmail}</a>${messages.zeroAfter}</p>
  </tl-notice>`;
}

/** Heading and text of what came between the person and their order: what happened, what did not, and what to do. */
export function draftNotice(
  words: Words<EditorMessages>,
  account: Account,
  line: Line,
  flow: DraftFlow,
): readonly [heading: string, text: string] | undefined {
  const { notice, input, previous } = flow.draft;
  if (!notice) return undefined;
  const { messages, formats } = words;
  // The present number is asked for only where a plan is undone (C4).
  const from = Number(input) === line.purchased ? line.nextPeriod : line.purchased;
  const quoted = flow.phase === 'quoted' && previous !== undefined && notice.type !== 'busy';
  const text = [
    whatHappened(words, notice, flow.draft),
    messages.numberKept(input),
    ...(quoted ? [messages.readNewQuote(formats.number(from), formats.number(flow.quote.change.quantity))] : []),
    ...whatToDo(words, notice),
  ];
  return [heading(words, account, flow.draft, notice), text.join(' ')];
}

/** Why there is no price. */
export function noPrice(
  { messages }: Words<EditorMessages>,
  problem: Problem,
): readonly [heading: string, text: string] {
  return [messages.unquotableHeading, `${problemWords(messages, problem)} ${messages.nothingOrdered}`];
}

function heading(words: Words<EditorMessages>, account: Account, { previous }: Draft, notice: Notice): string {
  const { messages } = words;
  switch (notice.type) {
    case 'changed':
      return changedHeading(words, account, previous, notice);
    case 'expired':
      return messages.expiredHeading;
    case 'busy':
      return messages.busyHeading;
    case 'quote-used':
      return messages.quoteUsedHeading;
    case 'signed-out':
      return messages.signedOutHeading;
    case 'never-received':
      return messages.neverReceivedHeading;
    case 'not-placed':
      return messages.notPlacedHeading;
  }
}

function changedHeading(
  words: Words<EditorMessages>,
  account: Account,
  previous: Quote | undefined,
  notice: Extract<Notice, { type: 'changed' }>,
): string {
  const { messages, formats } = words;
  const { startDate } = account.period;
  // What was the next period's is this one's now, which is reason enough for another price (M2).
  const news = previous && previous.nextInvoice.date <= startDate ? [messages.newPeriod(formats.date(startDate))] : [];
  const changes = formats.list(own(account, notice.changes).map((change) => changeWords(words, account, change)));
  const { changedBy } = notice;
  // Who did it in another tab need not be told their name.
  const others = changedBy && changedBy.id !== account.user?.id;
  if (changes) news.push(others ? messages.somebodyChanged(changedBy.name, changes) : messages.numbersChanged(changes));
  return news.join('. ') || messages.numbersChangedPlain;
}

/** Followers change with what they follow, and a purchase moves the next period along: neither is news of its own. */
function own(account: Account, changes: readonly FieldChange[]): readonly FieldChange[] {
  const follows = new Set(account.lines.filter((line) => line.follows !== undefined).map((line) => line.id));
  return changes.filter(
    (change) =>
      (change.field === 'unitPrice' || !follows.has(change.lineId)) &&
      !(
        change.field === 'nextPeriod' &&
        changes.some(
          (other) =>
            other.lineId === change.lineId &&
            other.field === 'purchased' &&
            other.from === change.from &&
            other.to === change.to,
        )
      ),
  );
}

function changeWords(
  words: Words<EditorMessages>,
  { lines, account }: Account,
  { lineId, field, from, to }: FieldChange,
): string {
  const { messages, formats } = words;
  const line = lines.find(({ id }) => id === lineId);
  const noun = line ? lineNoun(words, line) : lineId;
  switch (field) {
    case 'unitPrice':
      return messages.changedPrice(noun, formats.money(from, account), formats.money(to, account));
    case 'nextPeriod':
      return messages.changedPlan(noun, formats.number(from), formats.number(to));
    default:
      return messages.changedNumber(noun, formats.number(from), formats.number(to));
  }
}

function whatHappened({ messages }: Words<EditorMessages>, notice: Notice, { refused }: Draft): string {
  switch (notice.type) {
    case 'never-received':
      return messages.neverReceivedText;
    case 'not-placed':
      return `${problemWords(messages, notice.problem)} ${messages.notPlaced}`;
    // Whoever ordered it is charged for it: nothing may be said of that here.
    case 'quote-used':
      return messages.quoteUsedText;
    default:
      return refused ? messages.notPlaced : messages.nothingOrdered;
  }
}

function whatToDo({ messages }: Words<EditorMessages>, notice: Notice): string[] {
  switch (notice.type) {
    case 'busy':
      return [messages.busyText];
    case 'signed-out':
      return [messages.signedOutText];
    case 'not-placed':
      return [messages.confirmAgain];
    default:
      return [];
  }
}
