import { css } from 'lit';

/**
 * What every element of ours begins with: the public tokens with their defaults, and a host that neither the page's
 * resets nor its root font size can change. Colours follow the page's `color-scheme`.
 */
export const hostStyles = css`
  :host {
    --_ink: var(--tl-ink, light-dark(#1b2128, #e8ebee));
    --_ink-soft: var(--tl-ink-soft, light-dark(#57616c, #a7b0b9));
    --_rule: var(--tl-rule, light-dark(#dde1e6, #323941));
    --_control: var(--tl-control, light-dark(#7c8792, #7d8792));
    --_accent: var(--tl-accent, light-dark(#04617d, #7fc8e2));
    --_on-accent: var(--tl-on-accent, light-dark(#ffffff, #06222c));
    --_danger: var(--tl-danger, light-dark(#b3261e, #ff9c91));
    --_caution: var(--tl-caution, light-dark(#7a5200, #ebbd62));
    --_focus: var(--tl-focus, var(--_accent));
    --_radius: var(--tl-radius, 4px);
    --_size: var(--tl-size, 15px);
    --_space: var(--tl-space, calc(var(--_size) * 8 / 15));
    --_tint: color-mix(in srgb, var(--_ink) 3.5%, transparent);
    /* Of a token that a host may have replaced the hue, at a lightness that works on white and on black. */
    --_danger-tint: oklch(from var(--_danger) 0.7 0.19 h / 0.09);
    --_caution-tint: oklch(from var(--_caution) 0.81 0.15 h / 0.13);

    /* A rule of the page, even one for every element, wins over ours unless ours is important. */
    box-sizing: border-box !important;
    font: normal 400 var(--_size) / 1.5 var(--tl-font, system-ui, sans-serif) !important;
    font-variant-numeric: tabular-nums !important;
    color: var(--_ink) !important;
    -webkit-text-fill-color: currentcolor !important;
    /* Our words run from left to right, in whatever page, unless the element itself is told otherwise: decision 13. */
    direction: var(--_direction, ltr) !important;
    text-align: start !important;
    text-align-last: auto !important;
    text-transform: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: break-word !important;
    hyphens: manual !important;
    cursor: auto !important;
    /* The focus ring and a hanging bar may stand outside. */
    overflow: visible;
    display: block !important;
  }

  :host([dir='rtl']) {
    --_direction: rtl;
    --_mirrored: scaleX(-1);
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h2,
  h3 {
    font-size: 1.133em;
    font-weight: 600;
    line-height: 1.4;
  }

  strong,
  b {
    font-weight: 600;
  }

  .secondary {
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* At the very edge it would stand out by its one pixel, and the page would scroll. */
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Paper is white, whatever the page is. */
  @media print {
    :host {
      color-scheme: light;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_ink-soft: CanvasText;
      --_rule: CanvasText;
      --_control: ButtonBorder;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_danger: CanvasText;
      --_caution: CanvasText;
      --_focus: Highlight;
      --_tint: Canvas;
      --_danger-tint: Canvas;
      --_caution-tint: Canvas;
    }
  }
`;
