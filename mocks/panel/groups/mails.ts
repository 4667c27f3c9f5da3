/** The mails that would have been sent (R1), newest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelContext } from '../panel-context.ts';
import { eventTime } from '../panel-format.ts';
import { panelText as text } from '../panel-text.ts';

/** The newest say what has just happened. */
const MOST_LISTED = 30;

export function mails({ backend }: PanelContext): TemplateResult {
  const all = backend.mails().reverse();
  if (all.length === 0) return html`<p>${text.noMails}</p>`;
  const { now, timeZone } = backend;
  return html`
    <ul class="papers" aria-label=${text.mails}>
      ${all.slice(0, MOST_LISTED).map(
        (mail) => html`
          <li>
            <details>
              <summary>
                <time datetime=${mail.at}>${eventTime(mail.at, now, timeZone)}</time> <b>${mail.subject}</b>
                <small>${text.to(mail.to)}</small>
              </summary>
              <p>${mail.text}</p>
            </details>
          </li>
        `,
      )}
      ${all.length > MOST_LISTED ? html`<li>${text.more(all.length - MOST_LISTED)}</li>` : nothing}
    </ul>
  `;
}
