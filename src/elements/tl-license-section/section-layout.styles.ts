import { css } from 'lit';

/**
 * Where things stand. One grid for every row of every section, in shares of the width, so that the columns of all three
 * sections stand in line. Widths in `em` are the container's, so text of double size gives the narrow layout.
 */
export const sectionLayoutStyles = css`
  .price {
    display: none;
  }

  /* Narrow: a line is a block of its own; its figures stand in four columns under their labels. */
  @container (inline-size < 45em) {
    .head > :not(.title),
    .follower .control,
    .follower:not(.last) .name > span::after,
    .short {
      display: none;
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.35em;
      padding: calc(1.5 * var(--_space)) var(--_inset, 0px) calc(2 * var(--_space));
    }

    .group {
      contain-intrinsic-block-size: auto 9.75em;
    }

    .line > .name {
      flex: 1;
    }

    /* Why there is none may be long, and leaves the name its room. */
    .line > .control {
      order: 1;
      max-inline-size: max(5.6em, 25%);
      text-align: end;
      text-wrap: balance;
    }

    .line > .meter {
      order: 2;
      flex: 1 0 100%;
      margin-block: calc(1.2 * var(--_space)) calc(0.6 * var(--_space));
    }

    /* The price stands below the pencil, too. */
    .line:has(.pencil) > .name .under {
      margin-inline-end: -4em;
    }

    /* Equally wide, but no label is broken. */
    .line > .figure {
      order: 3;
      flex: 1 1 0;
      min-inline-size: min-content;
    }

    .line .label {
      display: block;
      font-size: 0.8em;
      line-height: 1.4;
      white-space: nowrap;
    }

    .line .value {
      line-height: 1.4;
    }

    .follower {
      padding-block-end: calc(1.5 * var(--_space));
      padding-inline: var(--_inset, 0px);
    }

    .follower .figure {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .follower .meter {
      padding-inline-start: 1.65em;
    }

    .fee {
      padding-block: calc(1.5 * var(--_space));
    }

    .group.open {
      margin-inline-start: calc(-1 * var(--_space));
      --_inset: var(--_space);
    }
  }

  /* Text of double size on a narrow screen. */
  @container (inline-size < 15em) {
    .line > :is(.name, .control) {
      flex: 0 0 100%;
      max-inline-size: none;
      text-align: start;
    }

    .line:has(.pencil) > .name .under {
      margin-inline-end: 0;
    }

    .line > .figure {
      flex-basis: 40%;
    }
  }

  /* From here on one row per line. */
  @container (inline-size >= 45em) {
    [role='table'] {
      --_columns: 30.5fr 11.3fr 9fr 11.6fr 11.5fr 12.7fr 13.4fr;
    }

    .head,
    .line,
    .follower,
    .fee {
      display: grid;
      grid-template-columns: var(--_columns);
      align-items: baseline;
    }

    .head {
      align-items: end;
    }

    .head > .title {
      grid-column: span 2;
    }

    .head > :not(.title) {
      font-size: 0.867em;
      line-height: 1.4;
      white-space: nowrap;
      color: var(--_ink-soft);
    }

    .short {
      white-space: nowrap;
    }

    .figure,
    .price,
    .control,
    .head > :not(.title) {
      text-align: end;
      padding-inline-start: 0.5em;
    }

    .line > .name,
    .follower > .name,
    .fee > .name {
      padding-inline: var(--_inset, 0px) 1em;
    }

    /* As tall as a pencil, whatever stands there: the line stays where it is when its editor opens. */
    .line > .control {
      display: flex;
      align-items: center;
      justify-content: end;
      min-block-size: 1.85em;
      padding-inline-end: var(--_inset, 0px);
    }

    .group {
      contain-intrinsic-block-size: auto 3.25em;
    }

    .label,
    .long {
      display: none;
    }

    .line,
    .fee {
      padding-block: calc(1.35 * var(--_space));
    }

    .fee > .status {
      grid-column: 2 / 8;
    }

    .follower {
      padding-block: 0 calc(1.2 * var(--_space));
    }

    .follower.last {
      padding-block-end: calc(1.8 * var(--_space));
    }
  }

  @container (inline-size >= 55em) {
    [role='table'] {
      --_columns: 27fr 11.6fr 7.5fr 9.7fr 9.9fr 10.8fr 12.5fr 11fr;
    }

    .price {
      display: block;
    }

    .name .under {
      display: none;
    }

    .fee > .status {
      grid-column: 2 / 7;
    }

    .fee-head > .price {
      grid-column: 7;
    }
  }

  @container (inline-size >= 68em) {
    [role='table'] {
      --_columns: 28fr 14fr 7.5fr 8.9fr 8.5fr 12.25fr 10.1fr 10.75fr;
    }

    .long {
      display: block;
    }

    .short {
      display: none;
    }
  }
`;
