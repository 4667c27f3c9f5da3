import { svg, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';

const square = icon(svg`<rect x="3" y="3" width="10" height="10" fill="currentColor" stroke="none"></rect>`);

/** A shape for each event, so that a column of them can be read at a glance; the word stands beside it (G8). */
const icons: Readonly<Record<string, TemplateResult>> = {
  requested: icon(svg`<circle cx="8" cy="8" r="4.6"></circle>`),
  applied: icon(svg`<circle cx="8" cy="8" r="5.5" fill="currentColor" stroke="none"></circle>`),
  failed: icon(svg`<path d="M4 4l8 8M12 4l-8 8"></path>`),
  cancelled: icon(svg`<path d="M6 3.5 3 6.5l3 3M3 6.5h7a3 3 0 0 1 3 3V12"></path>`),
  'rolled-over': icon(svg`<path d="M2.5 8h11M9.5 4l4 4-4 4"></path>`),
  marked: icon(svg`<path d="M8 3.2 13.6 13H2.4z"></path>`),
  cleared: icon(svg`<path d="M3 8.5 6.5 12 13 5"></path>`),
  deactivated: square,
  'assignment-removed': square,
};

const unknown = icon(svg`<path d="M5 8h6"></path>`);

export function eventIcon(event: string): TemplateResult {
  return Object.hasOwn(icons, event) ? (icons[event] ?? unknown) : unknown;
}
