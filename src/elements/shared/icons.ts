import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Icons say nothing that words beside them do not say (G8), so none has a name of its own. */
const icon = (content: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${content}
  </svg>`;

export const pencilIcon = icon(
  svg`<path d="M2.5 13.5l.7-3.1 7.7-7.7a1.2 1.2 0 0 1 1.7 0l.7.7a1.2 1.2 0 0 1 0 1.7l-7.7 7.7z"></path>
    <path d="M9.6 4.2l2.2 2.2"></path>`,
);

export const warningIcon = icon(
  svg`<path d="M8 2.2 15 14H1z"></path><path d="M8 6.6v3.2"></path><path d="M8 11.9v.1"></path>`,
);

export const infoIcon = icon(
  svg`<circle cx="8" cy="8" r="6.3"></circle><path d="M8 7.4v3.6"></path><path d="M8 5v.1"></path>`,
);

export const checkIcon = icon(svg`<circle cx="8" cy="8" r="6.3"></circle><path d="M5.2 8.3l2 2 3.7-4.3"></path>`);

export const clockIcon = icon(svg`<circle cx="8" cy="8" r="6.3"></circle><path d="M8 4.4V8l2.4 1.5"></path>`);

/** Turns while something is being worked on; see the `.ring` rule of who shows it. */
export const ringIcon = html`<svg
  class="icon ring"
  viewBox="0 0 16 16"
  fill="none"
  stroke-width="1.6"
  aria-hidden="true"
  focusable="false"
>
  <circle class="ring-track" cx="8" cy="8" r="6.3"></circle>
  <path class="ring-hand" d="M8 1.7a6.3 6.3 0 0 1 6.3 6.3" stroke-linecap="round"></path>
</svg>`;
