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
  span {
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .time-line,
  .line::before,
  dd::before,
  dd::after {
    content: '';
    display: block;
    block-size: 0.75em;
    background: var(--_rule);
    /* Else nothing would be left of it where colours are forced. */
    forced-color-adjust: none;
  }

  dd::before,
  dd::after {
    margin-block-start: 0.35em;
    inline-size: 12em;
    max-inline-size: 100%;
  }

  dd::before {
    inline-size: 14em;
    block-size: 0.95em;
  }

  .time-line {
    block-size: 3px;
    margin-block: calc(8 * var(--_space)) calc(11 * var(--_space));
  }

  * + .section {
    margin-block-start: calc(5 * var(--_space));
  }

  .head {
    padding-block-end: calc(0.75 * var(--_space));
    border-block-end: 1px solid var(--_control);
  }

  .line {
    padding-block: calc(2.1 * var(--_space));
    border-block-end: 1px solid var(--_rule);
  }

  /* From the left and mirrored, because a gradient knows no start and end. */
  .line::before {
    background: linear-gradient(90deg, var(--_rule) 21.25%, #0000 0 36.25%, var(--_rule) 0);
    transform: var(--_mirrored);
  }

  span {
    display: none;
  }

  @container (inline-size >= 40em) {
    dl {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @container (inline-size >= 45em) {
    .head {
      display: grid;
      grid-template-columns: 42fr 7.5fr 8.9fr 8.5fr 12.25fr 10.1fr 10.75fr;
      align-items: end;
    }

    span {
      display: block;
      text-align: end;
    }

    /* Where the columns of the ledger end: a name, a meter, four numbers, a price, a pencil. */
    .line::before {
      background: linear-gradient(
        90deg,
        var(--_rule) 12%,
        #0000 0 28%,
        var(--_rule) 0 42%,
        #0000 0 47.7%,
        var(--_rule) 0 49.5%,
        #0000 0 56.6%,
        var(--_rule) 0 58.4%,
        #0000 0 65.1%,
        var(--_rule) 0 66.9%,
        #0000 0 77.35%,
        var(--_rule) 0 79.15%,
        #0000 0 85.15%,
        var(--_rule) 0 89.25%,
        #0000 0 95.9%,
        var(--_rule) 0
      );
    }

    /* A fee has a name, a sentence and a price. */
    .fees .line::before {
      background: linear-gradient(
        90deg,
        var(--_rule) 12%,
        #0000 0 28%,
        var(--_rule) 0 42%,
        #0000 0 85.15%,
        var(--_rule) 0 89.25%,
        #0000 0
      );
    }
  }
`;
