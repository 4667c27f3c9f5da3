import { css } from 'lit';

export const usageMeterStyles = css`
  svg {
    display: block;
    inline-size: 100%;
    block-size: 1em;
    overflow: visible;
    /* A drawing has no writing direction of its own; ours begins where reading begins. */
    transform: var(--_mirrored);
    /* Else nothing would tell its parts apart, on paper or where colours are forced. */
    print-color-adjust: exact;
    forced-color-adjust: none;
  }

  .purchased,
  .open {
    fill: none;
    stroke: var(--_control);
  }

  .used {
    fill: var(--_ink-soft);
  }

  .open {
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
`;
