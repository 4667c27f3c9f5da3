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
  }

  .time-line {
    display: block;
    inline-size: 100%;
    margin-block-start: calc(3 * var(--_space));
    font-size: 0.867em;
    overflow: visible;
  }

  text {
    fill: var(--_ink-soft);
  }

  .bold {
    fill: var(--_ink);
    font-weight: 600;
  }

  .rest {
    stroke: var(--_control);
    stroke-width: 2;
  }

  .elapsed {
    stroke: var(--_ink);
    stroke-width: 4;
  }

  .end,
  .leader {
    stroke: var(--_ink);
    stroke-width: 2;
  }

  .today {
    fill: var(--_ink);
  }

  .deadline {
    fill: var(--_danger);
  }

  .leader.deadline {
    stroke: var(--_danger);
  }

  .plan {
    fill: var(--_accent);
  }

  .leader.plan {
    stroke: var(--_accent);
  }

  text.deadline,
  text.plan {
    font-weight: 600;
  }

  .in-words {
    display: none;
    margin-block-start: calc(2 * var(--_space));
    padding-inline-start: 1.1em;
    font-size: 0.867em;
  }

  /* Too narrow for labels side by side, as with text of double size: the same in words. */
  @container (inline-size < 15em) {
    .time-line {
      display: none;
    }

    .in-words {
      display: block;
    }
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

  @media (forced-colors: active) {
    .time-line {
      forced-color-adjust: none;
    }
  }
`;
