/** How the next orders fare, and when. */
import { html, type TemplateResult } from 'lit';
import type { PanelContext } from '../panel-context.ts';
import { choiceField, form, textField } from '../panel-fields.ts';
import { span } from '../panel-format.ts';
import { panelText as text } from '../panel-text.ts';

const OUTCOMES = [
  { value: 'applied', name: text.applied },
  { value: 'failed', name: text.failed },
];

export function nextOperation(context: PanelContext): TemplateResult {
  const { backend } = context;
  const { outcomes } = backend.queued();
  const fields = html`
    ${textField('delay', text.settledAfter, { value: 'PT2M' })} ${choiceField('outcome', text.outcome, OUTCOMES)}
    ${textField('error', text.failure, { value: 'processing-failed', length: 'long', only: 'for-failed' })}
  `;
  return html`
    ${form(
      context,
      text.nextOperation,
      {
        label: text.queue,
        control: (typed) => {
          const [delay, error] = [typed.text('delay'), typed.text('error')];
          const next =
            typed.text('outcome') === 'failed'
              ? ({ delay, outcome: 'failed', error } as const)
              : ({ delay, outcome: 'applied' } as const);
          return { act: () => backend.queueOutcome(next), done: () => text.fateQueued, quiet: true };
        },
      },
      fields,
    )}
    ${
      outcomes.length === 0
        ? html`<p>${text.nothingQueued}</p>`
        : html`
            <ol class="queue" aria-label=${text.queued}>
              ${outcomes.map(({ outcome, delayMs, error }) => {
                const how = outcome === 'failed' ? `${text.failed} (${error})` : text.applied;
                return html`<li>${text.fate(how, span(delayMs))}</li>`;
              })}
            </ol>
          `
    }
  `;
}
