import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LogDay, LogRow } from '../../domain/log-days.ts';
import type { AccountInfo, Line, LogEntry } from '../../domain/model.ts';
import type { LogMessages } from '../../i18n/messages.ts';
import { employeeLink, type Links } from '../shared/links.ts';
import type { Words } from '../shared/words.ts';
import { renderEvent } from './log-events.ts';
import { whatWords } from './log-words.ts';

export interface LogSurroundings {
  readonly words: Words<LogMessages>;
  readonly lines: readonly Line[];
  /** Without it amounts cannot be written, because the exponent is the account's (M3). */
  readonly account: AccountInfo | undefined;
  readonly timeZone: string;
  readonly links: Links;
  /** Nobody around us opens employee cards. */
  readonly standalone: boolean;
}

/** The columns, and the word at the head of each. */
const COLUMNS = [
  ['time', 'logTime'],
  ['event', 'logEvent'],
  ['what', 'logWhat'],
  ['number', 'logNumber'],
  ['by', 'logBy'],
  ['effective', 'logEffective'],
  ['amount', 'logAmount'],
] as const;

export function renderHead({ messages }: Words<LogMessages>): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      ${COLUMNS.map(([id, name]) => html`<th scope="col" role="columnheader" class=${id}>${messages[name]}</th>`)}
    </tr>
  </thead>`;
}

/** A group of rows for each day, under the day's date. */
export function renderDays(days: readonly LogDay[], surroundings: LogSurroundings): unknown {
  return repeat(
    days,
    (day) => day.date,
    (day) => html`
      <tbody role="rowgroup" part="day">
        <tr role="row" class="day">
          <th scope="rowgroup" role="rowheader" colspan=${COLUMNS.length}>
            ${surroundings.words.formats.weekdayDateOf(`${day.date}T00:00:00Z`, 'UTC')}
          </th>
        </tr>
        ${repeat(
          day.rows,
          (row) => row.entry.id,
          (row) => renderRow(row, surroundings),
        )}
      </tbody>
    `,
  );
}

function renderRow(row: LogRow, surroundings: LogSurroundings): TemplateResult {
  const { words, lines, account, timeZone } = surroundings;
  const { messages, formats } = words;
  const { entry } = row;
  const by = entry.actor.kind === 'person' ? entry.actor.name : messages.logSystem;
  const effective = entry.effectiveDate && formats.shortDate(entry.effectiveDate);
  const deadline = entry.deadline && messages.logDeadline(formats.dateTimeOf(entry.deadline, timeZone));
  const label = (text: string): TemplateResult => html`<span class="label" aria-hidden="true">${text} </span>`;
  return html`
    <tr role="row" part="entry">
      <td role="cell" class="time">${formats.timeOf(entry.at, timeZone)}</td>
      ${renderEvent(entry.event, words)}
      <td role="cell" class="what">${renderSubjects(row, surroundings)}${whatWords(words, row, lines)}${deadline}</td>
      <td role="cell" class="number">${renderNumber(entry, words, label(messages.logNumber))}</td>
      <td role="cell" class="by">${label(messages.logBy)}${by}</td>
      <td role="cell" class="effective">${effective ? html`${label(messages.logEffective)}${effective}` : nothing}</td>
      <td role="cell" class="amount">
        ${
          account && entry.amount !== undefined
            ? html`${label(messages.logAmount)}${formats.amount(entry.amount, account)}`
            : nothing
        }
      </td>
    </tr>
  `;
}

/** Only a user's id is an employee's; that of an assignment leads to no card. */
function renderSubjects({ subjects }: LogRow, { words, links, standalone }: LogSurroundings): unknown {
  // What a list of as many has before each of them.
  const between = words.formats.list(subjects.map(() => '\n')).split('\n');
  return subjects.map(({ kind, id, name }, index) => [
    between[index],
    kind === 'user' ? employeeLink({ id, name }, links, standalone) : name,
  ]);
}

function renderNumber(entry: LogEntry, { messages, formats }: Words<LogMessages>, label: TemplateResult): unknown {
  const { before, after } = entry;
  if (after === undefined) return nothing;
  if (before === undefined) return html`${label}${formats.number(after)}`;
  return html`${label}${formats.number(before)}
    <span class="arrow" role="img" aria-label=${messages.logTo}>→</span> ${formats.number(after)}`;
}

const SKELETON_ROWS = 6;

/** What the log will look like; it says nothing, the status does. */
export function renderSkeleton(): TemplateResult {
  return html`<tbody class="skeleton" aria-hidden="true">
    ${Array.from(
      { length: SKELETON_ROWS },
      () =>
        html`<tr>
          ${COLUMNS.map(([id]) => html`<td class=${id}><span></span></td>`)}
        </tr>`,
    )}
  </tbody>`;
}
