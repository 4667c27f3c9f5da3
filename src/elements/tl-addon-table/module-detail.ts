import { html, nothing, type TemplateResult } from 'lit';
import type { Instant, Line, LocalDate } from '../../domain/model.ts';
import type { PageMessages, TableMessages } from '../../i18n/messages.ts';
import { employeeLink, type Links } from '../shared/links.ts';
import { EditRequest, LicensesRequest, request } from '../shared/requests.ts';
import { timeLeft } from '../shared/time-left.ts';
import type { Words } from '../shared/words.ts';
import { endsText, isDate } from './table-columns.ts';
import { renderNotice } from './table-parts.ts';

/** An employee who uses a module without a licence for it. */
export interface MarkedEmployee {
  readonly employee: { readonly id: string; readonly name: string };
  readonly deadline: Instant;
}

/** When things happen, by the account's calendar. */
export interface TableCalendar {
  /** IANA zone of every date and deadline shown (T5). */
  readonly timeZone: string;
  /** When the numbers of the next period begin to count; without it they are called those of the next period. */
  readonly periodEnd?: LocalDate;
  /** By the server's clock, for countdowns; without it there are none (T5). */
  readonly now?: Instant;
}

export interface DetailSurroundings {
  readonly words: Words<TableMessages>;
  readonly calendar: TableCalendar;
  readonly links: Links;
  readonly standalone: boolean;
  /** In words; undefined where licences can be bought. */
  readonly whyNotBuy: string | undefined;
  /** Undefined where all are shown. */
  readonly showAll: (() => unknown) | undefined;
}

/** So many people are read at a glance; the rest is one press away. */
export const AT_A_GLANCE = 10;

/** One module (A3): its numbers, who has no licence for it, and the ways out (A4, G8). */
export function renderDetail(
  line: Line,
  marked: readonly MarkedEmployee[],
  surroundings: DetailSurroundings,
): TemplateResult {
  const { words, calendar, standalone } = surroundings;
  const { messages, formats } = words;
  const over = line.over ?? 0;
  const next =
    calendar.periodEnd === undefined
      ? messages.nextPeriod
      : messages.fromDate(formats.shortDayMonth(calendar.periodEnd));
  return html`
    <section class="detail" part="detail" aria-labelledby="module-name">
      <div class="detail-head">
        <h2 id="module-name">${line.name}</h2>
        ${
          standalone
            ? nothing
            : html`<button type="button" class="link" @click=${(event: Event) => openLicenses(event, line.id)}>
                ${messages.tableChangeNumber}
              </button>`
        }
      </div>
      <dl class="facts">
        ${renderFact(messages.used, formats.number(line.used ?? 0))}
        ${renderFact(messages.purchased, formats.number(line.purchased))}
        ${renderFact(messages.available, formats.number(line.available ?? 0))}
        ${renderFact(next, formats.number(line.nextPeriod))}
        ${over > 0 ? renderFact(messages.tableNoLicence, formats.number(over), 'over') : nothing}
      </dl>
      ${marked.length > 0 ? renderMarked(line, marked, surroundings) : nothing}
    </section>
  `;
}

function renderFact(name: string, value: string, kind = ''): TemplateResult {
  return html`<div class=${kind}>
    <dt class="secondary">${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function renderMarked(line: Line, marked: readonly MarkedEmployee[], surroundings: DetailSurroundings): TemplateResult {
  const { words, standalone, whyNotBuy } = surroundings;
  const { messages } = words;
  const [first] = marked;
  const names = marked.length === 1 && first ? first.employee.name : messages.tableMarkedPeople(marked.length);
  return renderNotice(
    'danger',
    html`
      <p>
        <strong>${messages.tableMarked(names, marked.length, line.name)}</strong
        >${` ${consequence(marked, surroundings)}`}
      </p>
      ${marked.length > 1 ? renderPeople(marked, surroundings) : nothing}
      <div class="ways-out">
        ${line.editable && !standalone && whyNotBuy === undefined ? renderBuy(line, marked.length, messages) : nothing}
        <span>${whyNotBuy === undefined ? nothing : `${whyNotBuy}. `}${messages.tableRemove(line.name)}</span>
      </div>
    `,
  );
}

function consequence(marked: readonly MarkedEmployee[], { words, calendar }: DetailSurroundings): string {
  const { timeZone, now } = calendar;
  const [first = '', ...others] = new Set(marked.map(({ deadline }) => deadline));
  const isOne = others.length === 0 && isDate(first);
  const times = isOne ? [words.formats.deadlineOf(first, timeZone), now && timeLeft(words, first, now)] : [];
  return words.messages.tableTakenAway(marked.length, times.filter(Boolean).join(', '));
}

function renderPeople(marked: readonly MarkedEmployee[], surroundings: DetailSurroundings): TemplateResult {
  const { words, calendar, links, standalone, showAll } = surroundings;
  const shown = showAll ? marked.slice(0, AT_A_GLANCE) : marked;
  return html`<ul class="people">
      ${shown.map(
        ({ employee, deadline }) =>
          html`<li>
            ${employeeLink(employee, links, standalone)}
            <span class="secondary">${endsText(deadline, calendar.timeZone, words)}</span>
          </li>`,
      )}
    </ul>
    ${
      shown.length < marked.length
        ? html`<button type="button" class="link" @click=${showAll}>${words.messages.showAll(marked.length)}</button>`
        : nothing
    }`;
}

function renderBuy(line: Line, missing: number, messages: PageMessages & TableMessages): TemplateResult {
  return html`<button
    type="button"
    class="button"
    @click=${(event: Event) => {
      request(event, new EditRequest(line.id, line.purchased + missing, 'now'));
    }}
  >
    ${messages.tableBuy(missing)}
  </button>`;
}

/** The place where numbers are changed (A4). */
export function openLicenses(event: Event, lineId?: string): void {
  request(event, new LicensesRequest(lineId));
}
