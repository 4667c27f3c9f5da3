/** Unit prices, which quotes are outdated by (M4). */
import { html, type TemplateResult } from 'lit';
import type { Line } from '../../backend/wire.ts';
import type { PanelContext } from '../panel-context.ts';
import { form, textField } from '../panel-fields.ts';
import { money } from '../panel-format.ts';
import { panelText as text } from '../panel-text.ts';

export function prices(context: PanelContext): TemplateResult {
  const lines = context.backend.lines();
  return html`
    <ul class="rows" aria-label=${text.prices}>
      ${lines.map((line) => html`<li>${price(context, line)}</li>`)}
    </ul>
  `;
}

function price(context: PanelContext, { id, name, unitPrice }: Line): TemplateResult {
  const { backend } = context;
  const { currency } = backend;
  return html`
    <span class="who">${name} <small>${id}</small></span>
    <span class="state">${text.priceNow(money(unitPrice, currency))}</span>
    ${form(
      context,
      text.priceOf(name),
      {
        label: text.set,
        accessibleName: text.of(text.set, text.priceOf(name)),
        control: (typed) => {
          const next = typed.number('unitPrice');
          return {
            act: () => backend.setUnitPrice(id, next),
            done: () => text.priceIs(name, money(next, currency)),
          };
        },
      },
      textField('unitPrice', text.minorUnits, { value: String(unitPrice), numeric: true }),
    )}
  `;
}
