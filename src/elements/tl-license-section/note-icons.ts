import { html, svg } from 'lit';
import { icon } from '../shared/icons.ts';

export const clockIcon = icon(svg`<circle cx="8" cy="8" r="6.3"></circle><path d="M8 4.4V8l2.4 1.5"></path>`);

/** Turns while something is being worked on, where `.ring-track` and `.ring-hand` have their rules. */
export const ringIcon = html`<svg
  class="icon ring"
  viewBox="0 0 16 16"
  fill="none"
  stroke-width="1.6"
  aria-hidden="true"
>
  <circle class="ring-track" cx="8" cy="8" r="6.3"></circle>
  <path class="ring-hand" d="M8 1.7a6.3 6.3 0 0 1 6.3 6.3" stroke-linecap="round"></path>
</svg>`;
