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

  /* It ends with the sign, over its place, and never outside. */
  .room {
    align-self: end;
    block-size: 1.5em;
    min-inline-size: 7px;
  }

  .event span {
    /* It gives way before the room does, as far as its longest word lets it. */
    flex-shrink: 9999;
    padding-inline: 11px;
    font-weight: 600;
  }

  .late {
    flex-direction: row-reverse;
    text-align: end;
  }

  .drawing {
    display: block;
    inline-size: 100%;
    block-size: 0.9em;
    margin-block: 0.4em;
  }

  .drawing,
  .room {
    transform: var(--_mirrored);
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
    overflow: visible;
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

  .boundaries p:last-child {
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
