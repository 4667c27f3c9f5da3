import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Icons say nothing that words beside them do not say (G8), so none has a name of its own. */
export const icon = (content: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
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
