/** The invoices that went out (M1, M2), newest first, with what they charge. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Invoice } from '../../backend/wire.ts';
import type { PanelContext } from '../panel-context.ts';
import { eventTime, money } from '../panel-format.ts';
import { panelText as text } from '../panel-text.ts';

/** The newest say what has just happened. */
const MOST_LISTED = 30;

export function invoices({ backend }: PanelContext): TemplateResult {
  const all = backend.invoices().reverse();
  if (all.length === 0) return html`<p>${text.noInvoices}</p>`;
  const { now, timeZone, currency } = backend;
  const names = new Map(backend.lines().map(({ id, name }) => [id, name]));
  return html`
    <ul class="papers" aria-label=${text.invoices}>
      ${all.slice(0, MOST_LISTED).map(
        (invoice) => html`
          <li>
            <details>
              <summary>
                <time datetime=${invoice.issuedAt}>${eventTime(invoice.issuedAt, now, timeZone)}</time>
                <b>${money(invoice.total, currency)}</b>
                <small>${text.invoice(invoice.id, invoice.kind, invoice.periodStart, invoice.periodEnd)}</small>
              </summary>
              <ul>
                ${invoice.charges.map((charge) => html`<li>${inWords(charge, names, currency)}</li>`)}
              </ul>
            </details>
          </li>
        `,
      )}
      ${all.length > MOST_LISTED ? html`<li>${text.more(all.length - MOST_LISTED)}</li>` : nothing}
    </ul>
  `;
}

function inWords(
  { lineId, quantity, unitPrice, remainingDays, periodDays, amount }: Invoice['charges'][number],
  names: ReadonlyMap<string, string>,
  currency: PanelContext['backend']['currency'],
): string {
  const days = remainingDays === periodDays ? '' : text.ofDays(remainingDays, periodDays);
  const price = money(unitPrice, currency);
  return text.charge(names.get(lineId) ?? lineId, quantity, price, days, money(amount, currency));
}
