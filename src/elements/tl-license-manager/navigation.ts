import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AddressBar } from '../../controllers/address-bar.ts';
import { VIEWS, type View } from '../../domain/views.ts';
import { pageHref, type Links } from '../shared/links.ts';
import type { Words } from '../shared/words.ts';

interface Navigation {
  readonly words: Words;
  readonly current: View;
  readonly bar: AddressBar | undefined;
  readonly links: Links;
  readonly go: (view: View) => void;
}

/**
 * The three views: links where they have addresses, to be opened elsewhere too, else buttons. A host that has an action
 * log of its own leads there (R2).
 */
export function navigation({ words: { messages }, current, bar, links, go }: Navigation): TemplateResult {
  const names: Record<View, string> = {
    licenses: messages.viewLicenses,
    'add-ons': messages.viewAddOns,
    'action-log': messages.viewActionLog,
  };
  return html`
    <nav part="navigation" aria-label=${messages.manageLicences}>
      ${VIEWS.map((view) => {
        const away = view === 'action-log' ? pageHref(links.actionLog) : undefined;
        const href = away ?? bar?.hrefOf(view);
        const here = view === current ? 'page' : undefined;
        return href === undefined
          ? html`<button
              type="button"
              aria-current=${ifDefined(here)}
              @click=${() => {
                go(view);
              }}
            >
              ${names[view]}
            </button>`
          : html`<a
              href=${href}
              aria-current=${ifDefined(here)}
              @click=${(event: MouseEvent) => {
                if (away === undefined && bar?.takes(event)) go(view);
              }}
              >${names[view]}</a
            >`;
      })}
    </nav>
  `;
}
