import { html, svg, type TemplateResult } from 'lit';
import type { LogEntry, LogEvent } from '../../domain/model.ts';
import type { LogMessages } from '../../i18n/messages.ts';
import { icon } from '../shared/icons.ts';
import type { Words } from '../shared/words.ts';

type Word = { [K in keyof LogMessages]: LogMessages[K] extends string ? K : never }[keyof LogMessages];

const square = icon(svg`<rect x="3" y="3" width="10" height="10" fill="currentColor" stroke="none"></rect>`);

/**
 * A shape for each event, so that a column of them can be read at a glance; the word stands beside it (G8). Red is for who
 * has no licence and for what did not work.
 */
const EVENTS: Record<LogEvent, readonly [shape: TemplateResult, word: Word, colour?: 'danger']> = {
  requested: [icon(svg`<circle cx="8" cy="8" r="4.6"></circle>`), 'logRequested'],
  applied: [icon(svg`<circle cx="8" cy="8" r="5.5" fill="currentColor" stroke="none"></circle>`), 'logApplied'],
  failed: [icon(svg`<path d="M4 4l8 8M12 4l-8 8"></path>`), 'logFailed', 'danger'],
  cancelled: [icon(svg`<path d="M6 3.5 3 6.5l3 3M3 6.5h7a3 3 0 0 1 3 3V12"></path>`), 'logCancelled'],
  'rolled-over': [icon(svg`<path d="M2.5 8h11M9.5 4l4 4-4 4"></path>`), 'logRolledOver'],
  marked: [icon(svg`<path d="M8 3.2 13.6 13H2.4z"></path>`), 'logMarked', 'danger'],
  cleared: [icon(svg`<path d="M3 8.5 6.5 12 13 5"></path>`), 'logCleared'],
  deactivated: [square, 'logDeactivated', 'danger'],
  'assignment-removed': [square, 'logRemoved', 'danger'],
};

const unknown = icon(svg`<path d="M5 8h6"></path>`);

const isKnown = (event: LogEntry['event']): event is LogEvent => Object.hasOwn(EVENTS, event);

/** What happened; a newer server's event is told by its own name. */
export function renderEvent(event: LogEntry['event'], { messages }: Words<LogMessages>): TemplateResult {
  const [shape, word, colour] = isKnown(event) ? EVENTS[event] : [unknown];
  return html`<td role="cell" class="event ${colour ?? ''}">
    <span>${shape} ${word ? messages[word] : event}</span>
  </td>`;
}
