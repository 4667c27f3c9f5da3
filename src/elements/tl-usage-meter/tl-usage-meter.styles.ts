import { css } from 'lit';

export const usageMeterStyles = css`
  svg {
    display: block;
    inline-size: 100%;
    block-size: 1em;
    overflow: visible;
    /* A drawing has no writing direction of its own; ours begins where reading begins. */
    transform: var(--_mirrored);
  }

  .purchased {
    fill: none;
    stroke: var(--_control);
  }

  .used {
    fill: var(--_ink-soft);
  }

  .open {
    fill: none;
    stroke: var(--_control);
    stroke-dasharray: 3 3;
  }

  .tick {
    stroke: var(--_ink);
    stroke-width: 2;
  }

  .next {
    stroke: var(--_accent);
  }

  .over-hatch {
    stroke: var(--_danger);
  }

  .plan-hatch {
    stroke: var(--_caution);
  }

  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
  }

  @media print {
    svg {
      print-color-adjust: exact;
    }
  }
`;
