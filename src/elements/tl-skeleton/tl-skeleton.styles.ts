import { css } from 'lit';

export const skeletonStyles = css`
  :host {
    container-type: inline-size;
  }

  dl {
    display: grid;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  dt,
  .label {
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .bar {
    display: block;
    block-size: 0.75em;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_ink) 11%, transparent);
  }

  dd .bar {
    margin-block-start: 0.35em;
    inline-size: 12em;
    max-inline-size: 100%;
  }

  dd .bar.wide {
    inline-size: 14em;
    block-size: 0.95em;
  }

  .time-line {
    block-size: 3px;
    margin-block: calc(8 * var(--_space)) calc(11 * var(--_space));
    background: color-mix(in srgb, var(--_ink) 11%, transparent);
  }

  * + .section {
    margin-block-start: calc(5 * var(--_space));
  }

  .head {
    padding-block-end: calc(0.75 * var(--_space));
    border-block-end: 1px solid var(--_control);
  }

  .line {
    display: grid;
    grid-template-columns: 1fr 3fr;
    gap: calc(1.2 * var(--_space)) 15%;
    padding-block: calc(2.1 * var(--_space));
    border-block-end: 1px solid var(--_rule);
  }

  .line .bar:nth-child(n + 3),
  .head .label {
    display: none;
  }

  @container (inline-size >= 40em) {
    dl {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @container (inline-size >= 45em) {
    .head,
    .line {
      display: grid;
      grid-template-columns: 28fr 14fr 7.5fr 8.9fr 8.5fr 12.25fr 10.1fr 10.75fr;
      align-items: end;
      column-gap: 0;
    }

    .head h2 {
      grid-column: span 2;
    }

    .head .label {
      display: block;
      text-align: end;
    }

    .line .bar {
      inline-size: 43%;
    }

    .line .bar:nth-child(n + 3) {
      display: block;
      justify-self: end;
      inline-size: 1.4em;
    }

    .line .bar:nth-child(2) {
      inline-size: 100%;
    }

    .line .bar:nth-child(n + 7) {
      inline-size: 3.2em;
    }
  }

  /* A fee has a name, a sentence and a price. */
  .fees .line .bar:nth-child(n + 3):not(:nth-child(7)) {
    visibility: hidden;
  }

  @media (forced-colors: active) {
    .bar,
    .time-line {
      border: 1px solid GrayText;
    }
  }
`;
