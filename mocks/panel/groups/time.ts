/** Any step there is, beside the usual ones. */
import { html, type TemplateResult } from 'lit';
import type { Outcome, PanelContext } from '../panel-context.ts';
import { form, textField, type Fields } from '../panel-fields.ts';
import { panelText as text } from '../panel-text.ts';
import { inWords, passed } from '../panel-view.ts';

export function time(context: PanelContext): TemplateResult {
  const { backend, facts } = context;
  const move = (name: string, label: string, submit: string, go: (text: string) => Outcome): TemplateResult =>
    form(
      context,
      label,
      { label: submit, control: (fields: Fields) => stepOf(context, () => go(fields.text(name))) },
      textField(name, label, { value: name === 'advance' ? 'P7D' : (facts.coming[0]?.at ?? ''), length: 'long' }),
    );
  return html`
    <div class="row">
      ${move('advance', text.advanceBy, text.advance, (duration) => backend.advance(duration))}
      ${move('to', text.goToInstant, text.go, (instant) => backend.advanceTo(instant))}
    </div>
  `;
}

/** Moves the clock, and says what was due on the way. */
export function stepOf(
  { backend, facts: { coming } }: PanelContext,
  move: () => Outcome,
): {
  act: () => Outcome;
  done: () => string;
} {
  return {
    act: move,
    done: () => {
      const happened = passed(coming, backend.now).map(inWords);
      return happened.length > 0 ? text.happened(happened) : text.nothingHappened;
    },
  };
}
