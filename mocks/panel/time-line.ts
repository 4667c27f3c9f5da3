/** What is due next, on a line: across where there is room, down where there is not. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { NextEvent } from '../backend/next-events.ts';
import { distance, eventTime } from './panel-format.ts';
import { button } from './panel-fields.ts';
import { panelText as text } from './panel-text.ts';
import { inWords } from './panel-view.ts';

/** How many coming events are listed. */
const MOST_EVENTS = 4;

/** A dot for a change that settles, a bar across the line for the period's end, a diamond for a deadline. */
const SHAPES: Readonly<Record<NextEvent['kind'] | 'now', TemplateResult>> = {
  now: svg`<circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />`,
  operation: svg`<circle cx="7" cy="7" r="5" fill="currentColor" />`,
  'period-end': svg`<rect x="5" y="0" width="4" height="14" fill="currentColor" />`,
  deadline: svg`<path d="M7 0 14 7 7 14 0 7Z" fill="currentColor" />`,
};

export function timeLine(
  coming: readonly NextEvent[],
  now: string,
  timeZone: string,
  goTo: (event: NextEvent) => void,
): TemplateResult {
  const more = coming.length - MOST_EVENTS;
  return html`
    <ol class="time-line" aria-label=${text.coming}>
      <li class="now">${shape('now')} ${text.now}</li>
      ${coming.slice(0, MOST_EVENTS).map((event) => {
        const at = eventTime(event.at, now, timeZone);
        return html`
          <li class=${event.kind}>
            ${shape(event.kind)}
            <span><time datetime=${event.at}>${at}</time> <small>${distance(event.at, now)}</small></span>
            ${button(text.go, () => goTo(event), text.goTo(at, inWords(event)))}
            <span class="what">${inWords(event)}</span>
          </li>
        `;
      })}
      ${more > 0 ? html`<li class="more">${text.more(more)}</li>` : nothing}
    </ol>
  `;
}

function shape(kind: NextEvent['kind'] | 'now'): TemplateResult {
  return html`<svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${SHAPES[kind]}</svg>`;
}
