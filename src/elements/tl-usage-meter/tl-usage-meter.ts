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
    const { used, purchased, next = purchased, requested = 0 } = this;
    const most = Math.max(purchased, used, next, requested);
    const at: Scale = (quantity) => `${(quantity / (most || 1)) * 100}%`;
    const planned = Math.min(next, purchased);
    return html`<svg role="img" aria-label=${this.#label()}>
      ${svg`<defs>${hatch('over')}${hatch('plan')}</defs>
        ${bar(at, 'purchased', 0, purchased)} ${bar(at, 'open', purchased, most === 0 ? 1 : Math.max(requested, next))}
        ${bar(at, 'used', 0, Math.min(used, planned))}
        ${bar(at, 'plan', planned, Math.min(used, purchased))} ${bar(at, 'over', purchased, used)}
        ${used > purchased ? tick('tick', at(purchased)) : nothing}
        ${next === purchased ? nothing : tick('tick next', at(next))}`}
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

const hatch = (name: string): SVGTemplateResult =>
  svg`<pattern id=${name} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line class="${name}-hatch" x1="1.5" y1="0" x2="1.5" y2="5" stroke-width="3"></line>
  </pattern>`;

/** Filled with the hatch of its name, where the style sheet knows no other filling. */
const bar = (at: Scale, name: string, from: number, to: number): SVGTemplateResult | typeof nothing =>
  to > from
    ? svg`<rect class=${name} fill=${`url(#${name})`} x=${at(from)} y="20%" width=${at(to - from)} height="60%"></rect>`
    : nothing;

const tick = (name: string, x: string): SVGTemplateResult =>
  svg`<line class=${name} x1=${x} x2=${x} y1="-5%" y2="105%"></line>`;

declare global {
  interface HTMLElementTagNameMap {
    'tl-usage-meter': UsageMeter;
  }
}
