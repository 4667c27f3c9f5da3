/** What goes wrong on the way: each kind, for each request, so many times; and how long every answer takes. */
import { html, type TemplateResult } from 'lit';
import { FAULT_KINDS, FAULT_MATCHES } from '../../backend/faults.ts';
import { invalid } from '../../backend/refusals.ts';
import type { MockFault } from '../../backend/wire.ts';
import type { Control, PanelContext } from '../panel-context.ts';
import { button, choiceField, form, textField, type Choice, type Fields } from '../panel-fields.ts';
import { span } from '../panel-format.ts';
import { panelText as text } from '../panel-text.ts';

const MOST_TIMES = 100;

export function faults(context: PanelContext): TemplateResult {
  const queue = context.backend.queued().faults;
  return html`
    <div class="row">${faultForm(context)} ${latencyForm(context)}</div>
    ${
      queue.length === 0
        ? html`<p>${text.noFaults}</p>`
        : html`
            <ol class="queue" aria-label=${text.queued}>
              ${queue.map((fault) => html`<li>${inWords(fault)}</li>`)}
            </ol>
            ${button(text.clear, () => context.carryOut(clearing(context)), text.clearFaults)}
          `
    }
  `;
}

function faultForm(context: PanelContext): TemplateResult {
  const fields = html`
    ${choiceField('match', text.request, choices(FAULT_MATCHES))}
    ${choiceField('kind', text.kind, choices(FAULT_KINDS))}
    ${textField('status', text.status, { value: '503', numeric: true, only: 'for-status' })}
    ${textField('retryAfterMs', text.retryAfter, { numeric: true, only: 'for-status' })}
    ${textField('times', text.times, { value: '1', numeric: true })}
  `;
  return form(context, text.faults, { label: text.queue, control: (typed) => queueing(context, typed) }, fields);
}

function clearing({ backend }: PanelContext): Control {
  return { act: () => backend.clearFaults(), done: () => text.faultsCleared, quiet: true };
}

function queueing({ backend }: PanelContext, typed: Fields): Control {
  const fault = read(typed);
  const times = typed.number('times');
  return {
    act: () =>
      times >= 1 && times <= MOST_TIMES
        ? backend.queueFaults({ next: Array<MockFault>(times).fill(fault) })
        : invalid('/times', 'out-of-range', text.notTimes, [text.timesAllowed]),
    done: () => text.faultsQueued(times, fault.match),
    quiet: true,
  };
}

function read(typed: Fields): MockFault {
  const match = typed.text('match');
  // The list offers nothing else, and the backend judges it again.
  const kind = typed.text('kind') as MockFault['kind'];
  if (kind !== 'status') return { match, kind };
  const retryAfterMs = typed.optionalNumber('retryAfterMs');
  return { match, kind, status: typed.number('status'), ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function latencyForm(context: PanelContext): TemplateResult {
  const { backend } = context;
  return form(
    context,
    text.latency,
    {
      label: text.set,
      control: (typed) => {
        const latencyMs = typed.number('latencyMs');
        return {
          act: () => backend.queueFaults({ next: [], latencyMs }),
          done: () => text.latencyIs(latencyMs),
          quiet: true,
        };
      },
    },
    textField('latencyMs', text.latency, { value: String(backend.latencyMs), numeric: true }),
  );
}

function inWords({ match, kind, status, retryAfterMs }: MockFault): string {
  const what = status === undefined ? kind : `${kind} ${status}`;
  return text.fault(match, what, retryAfterMs === undefined ? '' : span(retryAfterMs));
}

function choices(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, name: value }));
}
