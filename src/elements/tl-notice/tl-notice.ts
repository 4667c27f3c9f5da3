import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { hostStyles } from '../shared/host.styles.ts';
import { checkIcon, infoIcon, warningIcon } from '../shared/icons.ts';
import { noticeStyles } from './tl-notice.styles.ts';

/** Danger is for a mark or a failure, caution for a consequence not yet real or something uncertain, else neutral. */
export type NoticeWeight = 'danger' | 'caution' | 'neutral' | 'done';

/**
 * A block that asks for attention: one cause, a bar, an icon and a heading, at most one button, and it never goes away by
 * itself.
 *
 * @slot - What happened, what did not, and what to do
 * @csspart notice - the block
 * @csspart heading - its heading
 */
export class PageNotice extends LitElement {
  static override styles = [hostStyles, noticeStyles];

  @property() weight: NoticeWeight = 'neutral';
  @property() heading = '';
  /** Level of the heading in the page around it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel: 2 | 3 = 3;

  override render(): TemplateResult {
    return html`<div class="notice ${this.weight}" part="notice">
      ${icons[this.weight]}
      <div class="body">
        ${
          this.headingLevel === 2
            ? html`<h2 class="heading" part="heading">${this.heading}</h2>`
            : html`<h3 class="heading" part="heading">${this.heading}</h3>`
        }
        <slot></slot>
      </div>
    </div>`;
  }
}

const icons: Record<NoticeWeight, TemplateResult> = {
  danger: warningIcon,
  caution: warningIcon,
  neutral: infoIcon,
  done: checkIcon,
};

declare global {
  interface HTMLElementTagNameMap {
    'tl-notice': PageNotice;
  }
}
