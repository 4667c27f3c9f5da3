import { css } from 'lit';

export const periodSummaryStyles = css`
  :host {
    container-type: inline-size;
  }

  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  dt,
  .detail {
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .fact {
    font-size: 1.133em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: balance;
  }

  .time-line {
    margin-block-start: calc(3 * var(--_space));
    font-size: 0.867em;
    color: var(--_ink-soft);
    /* A sign at the very end stands out by its half, and must not make the page scroll. */
    contain: layout;
    forced-color-adjust: none;
  }

  .event,
  .boundaries {
    display: flex;
  }

  /* The sign of a label stands over its place by its middle, and never outside. */
  .before {
    block-size: 1px;
    min-inline-size: 7px;
    margin-inline-end: -7px;
  }

  .event .label {
    flex: none;
    max-inline-size: 100%;
    padding-inline-start: 18px;
    text-indent: -18px;
    font-weight: 600;
  }

  .sign {
    inline-size: 14px;
    block-size: 14px;
    vertical-align: -2px;
  }

  .drawing {
    display: block;
    inline-size: 100%;
    block-size: 0.9em;
    margin-block: 0.4em;
    overflow: visible;
    transform: var(--_mirrored);
  }

  .drawing > svg {
    overflow: visible;
  }

  .rest {
    stroke: var(--_control);
    stroke-width: 2;
  }

  .elapsed {
    stroke: var(--_ink);
    stroke-width: 4;
  }

  .end {
    stroke: var(--_ink);
    stroke-width: 2;
  }

  .time-line svg {
    fill: currentColor;
  }

  .today,
  b {
    color: var(--_ink);
  }

  .deadline {
    color: var(--_danger);
  }

  .plan {
    color: var(--_accent);
  }

  .boundaries {
    flex-wrap: wrap;
    gap: 0 1em;
  }

  .boundaries .label:last-child {
    margin-inline-start: auto;
    text-align: end;
  }

  @container (inline-size >= 40em) {
    .facts {
      grid-template-columns: minmax(0, 1.25fr) repeat(2, minmax(0, 1fr));
    }
  }

  @container (inline-size >= 60em) {
    .facts {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
