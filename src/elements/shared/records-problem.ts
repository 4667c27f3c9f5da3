import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/problems.ts';
import type { Links } from './links.ts';

/** In the place of a list that could not be read: no access, or what could not be loaded, why, and a way to try again. */
export function recordsProblem(heading: string, problem: Problem, links: Links, onRetry: () => void): TemplateResult {
  return html`<tl-state-panel
    tabindex="-1"
    role="alert"
    .state=${problem.type === 'not-allowed' ? 'no-access' : 'error'}
    .heading=${heading}
    .problem=${problem}
    .links=${links}
    @tl-request-reload=${(event: Event) => {
      // Not the account: the list alone is read anew.
      event.stopPropagation();
      onRetry();
    }}
  ></tl-state-panel>`;
}
