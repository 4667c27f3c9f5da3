import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { hostStyles } from '../shared/host.styles.ts';
import { LocalizeController } from '../shared/localize.ts';
import { usageMeterStyles } from './tl-usage-meter.styles.ts';

/**
 * How much of a line is used, at a glance: outline = purchased, fill = used, red hatch = over, tick = next period, caution
 * hatch = used now but beyond the plan, dashes = asked for but not bought. Never the only carrier: the figures stand
 * beside it. Its geometry is percentages in attributes, because a strict page refuses inline styles.
 */
export class UsageMeter extends LitElement {
  static override styles = [hostStyles, usageMeterStyles];

  #localize = new LocalizeController(this);

  @property({ type: Number }) used = 0;
  @property({ type: Number }) purchased = 0;
  /** Number of the next period; no tick where it is the same. */
  @property({ type: Number }) next: number | undefined;
  /** A total on its way. */
  @property({ type: Number }) requested: number | undefined;

  override render(): TemplateResult {
    const next = this.next ?? this.purchased;
    const requested = this.requested ?? 0;
    const scale = Math.max(this.purchased, this.used, next, requested);
    const at = (quantity: number): string => `${scale === 0 ? 0 : (quantity / scale) * 100}%`;
    const planned = next < this.purchased ? next : this.purchased;
    return html`<svg role="img" aria-label=${this.#label()}>
      ${svg`<defs>${hatch('over', 'over-hatch')}${hatch('plan', 'plan-hatch')}</defs>`}
      ${
        scale === 0
          ? svg`<rect class="open" x="0" y="20%" width="100%" height="60%"></rect>`
          : svg`
              <rect class="purchased" x="0" y="20%" width=${at(this.purchased)} height="60%"></rect>
              ${Math.max(requested, next) > this.purchased ? beyond(at, this.purchased, Math.max(requested, next)) : nothing}
              <rect class="used" x="0" y="20%" width=${at(Math.min(this.used, planned))} height="60%"></rect>
              ${this.used > planned ? stripe(at, 'plan', planned, Math.min(this.used, this.purchased)) : nothing}
              ${this.used > this.purchased ? stripe(at, 'over', this.purchased, this.used) : nothing}
              ${this.used > this.purchased ? tick('tick', at(this.purchased)) : nothing}
              ${next === this.purchased ? nothing : tick('tick next', at(next))}
            `
      }
    </svg>`;
  }

  #label(): string {
    const { messages, formats } = this.#localize;
    const parts = [messages.meterLabel(formats.number(this.used), formats.number(this.purchased))];
    if (this.next !== undefined && this.next !== this.purchased)
      parts.push(messages.meterPlan(formats.number(this.next)));
    if (this.requested !== undefined) parts.push(messages.requested(formats.number(this.requested)));
    return formats.list(parts);
  }
}

type Scale = (quantity: number) => string;

const hatch = (id: string, name: string): SVGTemplateResult =>
  svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line class=${name} x1="1.5" y1="0" x2="1.5" y2="5" stroke-width="3"></line>
  </pattern>`;

/** What is used but not covered. */
const stripe = (at: Scale, id: string, from: number, to: number): SVGTemplateResult =>
  to > from
    ? svg`<rect fill=${`url(#${id})`} x=${at(from)} y="20%" width=${at(to - from)} height="60%"></rect>`
    : svg``;

const beyond = (at: Scale, from: number, to: number): SVGTemplateResult =>
  svg`<rect class="open" x=${at(from)} y="20%" width=${at(to - from)} height="60%"></rect>`;

const tick = (name: string, x: string): SVGTemplateResult =>
  svg`<line class=${name} x1=${x} x2=${x} y1="-5%" y2="105%"></line>`;

declare global {
  interface HTMLElementTagNameMap {
    'tl-usage-meter': UsageMeter;
  }
}
