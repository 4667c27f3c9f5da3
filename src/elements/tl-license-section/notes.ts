import { html, nothing, type TemplateResult } from 'lit';
import { byDeadline, fateOf } from '../../domain/grace.ts';
import type { Instant, Line, Mark, Operation } from '../../domain/model.ts';
import { isProcessing } from '../../domain/operations.ts';
import type { EditorMessages } from '../../i18n/messages.ts';
import { infoIcon, warningIcon } from '../shared/icons.ts';
import { employeeLink } from '../shared/links.ts';
import { LineActionRequest, request } from '../shared/requests.ts';
import { lastMomentOf, momentOf, notOrderedWords, requesterOf, savedWords } from '../shared/order-words.ts';
import type { LineGroup, SectionView as View } from './line-view.ts';
import { clockIcon, ringIcon } from './note-icons.ts';
import { canChange, undoing } from './figures-ahead.ts';

/** More names than these are counted. */
const NAMED = 5;

/** This module comes with its strings. */
type SectionView = View<EditorMessages>;

/**
 * What is going on with a line: icon, bold fact, sentence, at most one action. A space beside bold words is part of a value,
 * because Chromium leaves one beside a comment of Lit's out for whoever hears the page.
 */
export function lineNotes(view: SectionView, group: LineGroup): TemplateResult[] {
  const { line, processing, marks, flow } = group;
  const failed = failedOf(view, line);
  const planned = line.nextPeriod !== line.purchased;
  return [
    ...(flow?.phase === 'right-lost'
      ? [note(infoIcon, html`${notOrderedWords(view.words, view.account, line.name)}`)]
      : []),
    ...(processing ? operationNotes(view, group, processing) : []),
    ...(failed && !processing ? [failedNote(view, line, failed)] : []),
    ...(planned && !processing && flow?.phase !== 'unknown' ? [planNote(view, group)] : []),
    ...(marks.length > 0 ? [marksNote(view, group)] : []),
  ];
}

const note = (icon: TemplateResult, content: TemplateResult, name = ''): TemplateResult =>
  html`<div class="note ${name}" part="note">
    ${icon}
    <p>${content}</p>
  </div>`;

function operationNotes(view: SectionView, group: LineGroup, operation: Operation): TemplateResult[] {
  const { words, account, now, slow } = view;
  const { messages, formats } = words;
  const { change, adjusts } = operation;
  const asked =
    change.effective === 'now'
      ? messages.licencesRequested(messages.licenceCount(change.quantity))
      : messages.planRequested(formats.number(change.quantity), formats.date(account.period.endDate));
  const who = `${requesterOf(words, operation, account)} ${momentOf(words, operation.requestedAt, now, account.account)}.`;
  return [
    note(
      ringIcon,
      html`<strong>${asked}</strong
        >${` ${who} ${group.followers.length > 0 ? messages.followersChangeToo(group.followers.length) : ''} `}${slow?.has(operation.id) ? slowWords(view, group.line) : messages.usuallyReady}`,
    ),
    ...adjusts.map(({ from, to }) =>
      note(
        infoIcon,
        html`${messages.replacesPlan(formats.number(from), formats.date(account.period.endDate), formats.number(to))}`,
      ),
    ),
  ];
}

function slowWords({ words }: SectionView, line: Line): TemplateResult {
  return html`${words.messages.takingLonger}
    <button
      type="button"
      class="link"
      @click=${(event: Event) => request(event, new LineActionRequest(line.id, 'checkOperation'))}
    >
      ${words.messages.checkNow}
    </button>`;
}

/** The latest that failed, unless a later one of the line went through. */
function failedOf({ account, dismissed }: SectionView, line: Line): Operation | undefined {
  const latest = account.operations
    .filter((operation) => operation.change.lineId === line.id && !isProcessing(operation))
    .sort((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt))
    .at(-1);
  return latest?.status === 'failed' && !dismissed?.has(latest.id) ? latest : undefined;
}

function failedNote(view: SectionView, line: Line, operation: Operation): TemplateResult {
  const { words, account, now } = view;
  const { messages } = words;
  const requested = `${requesterOf(words, operation, account)} ${momentOf(words, operation.requestedAt, now, account.account)}`;
  return note(
    warningIcon,
    html`<strong>${messages.changeFailed(messages.licenceCount(operation.change.quantity))}.</strong
      >${` ${messages.changeFailedText(requested)}`}
      <button
        type="button"
        class="link"
        aria-label=${messages.hideFailure(line.name)}
        @click=${(event: Event) => request(event, new LineActionRequest(line.id, { dismiss: operation.id }))}
      >
        ${messages.hide}
      </button>`,
    'danger',
  );
}

function planNote(view: SectionView, group: LineGroup): TemplateResult {
  const { line } = group;
  const { words, account } = view;
  const { messages, formats } = words;
  const date = formats.date(account.period.endDate);
  return note(
    clockIcon,
    html`<strong>${messages.planNote(formats.number(line.nextPeriod), date)}.</strong
      >${` ${planMeans(view, group)} ${messages.planChangeable(lastMoment(view))}`}
      ${
        canChange(view, group)
          ? html`<button
              type="button"
              class="link"
              aria-label=${messages.undoPlannedChange(line.name)}
              @click=${undoing(line)}
            >
              ${messages.undoPlan}
            </button>`
          : nothing
      }`,
  );
}

/** `31 December, 23:59 Central European Time` (C7, T5). */
function lastMoment({ words, account }: SectionView): string {
  const { formats } = words;
  const { timeZone } = account.account;
  const moment = lastMomentOf(account.period);
  return `${formats.dayTimeOf(moment, timeZone)} ${formats.zoneName(moment, timeZone)}`;
}

/** Whoever is marked already is not marked again (G7). */
function planMeans({ words }: SectionView, { line, marks }: LineGroup): string {
  const { messages, formats } = words;
  const have = (line.used ?? 0) - marks.length;
  const missing = have - line.nextPeriod;
  return missing <= 0 || line.nextPeriod > line.purchased
    ? messages.planUntilThen(formats.number(line.purchased))
    : messages.planWouldMark(have, missing);
}

function marksNote({ words, account, links }: SectionView, { line, marks, processing }: LineGroup): TemplateResult {
  const { messages, formats } = words;
  const { period } = account;
  const named = byDeadline(marks).slice(0, NAMED);
  const fate = fateOf(marks, line, period, processing?.change);
  const rest = marks.length - named.length;
  return note(
    warningIcon,
    html`<strong>${messages.withoutLicence(marks.length)}:</strong>
      ${named.map((mark, index) => html`${index > 0 ? ', ' : nothing}${employeeLink(mark.employee, links)}`)}${
        rest > 0 ? `, ${messages.andMore(rest)}` : nothing
      }.
      ${savedWords(words, fate, marks[0]?.kind !== 'assignment', period)}
      ${marksEnd(messages, fate.staying, marks.length, (deadline) => formats.shortDeadlineOf(deadline, account.account.timeZone))}`,
    'danger',
  );
}

/** What happens at the first deadline, and to how many: of the others some may have later ones (G2), some a licence by then. */
function marksEnd(
  messages: SectionView['words']['messages'],
  marks: readonly Mark[],
  all: number,
  write: (deadline: Instant) => string,
): string {
  const [first] = marks;
  if (!first) return '';
  const when = write(first.deadline);
  const soonest = marks.filter(({ deadline }) => deadline === first.deadline).length;
  const removed = first.kind === 'assignment';
  if (soonest === all) return removed ? messages.removedUnless(when) : messages.deactivatedUnless(when);
  return removed ? messages.someRemovedUnless(soonest, when) : messages.someDeactivatedUnless(soonest, when);
}
