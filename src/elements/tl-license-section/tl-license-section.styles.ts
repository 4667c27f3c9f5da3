import { css } from 'lit';

/**
 * One grid for every row of every section, in shares of the width, so that the columns of all three sections stand in
 * line. The widths of 6 in `em` are the container's, so a doubled size gives the narrow layout.
 */
export const licenseSectionStyles = css`
  :host {
    container-type: inline-size;
  }

  [role='table'],
  [role='rowgroup'],
  [role='row'],
  [role='cell'],
  [role='columnheader'] {
    display: block;
    min-inline-size: 0;
  }

  h2 {
    line-height: 1.3;
  }

  .head {
    border-block-end: 1px solid var(--_control);
    padding-block-end: calc(0.75 * var(--_space));
  }

  .group {
    position: relative;
    border-block-end: 1px solid var(--_rule);
    padding-block-end: 0;
  }

  .group.open {
    background: var(--_tint);
    --_inset: calc(2 * var(--_space));
  }

  /* Drawn over the group, so that no column moves when it opens. */
  .group.open::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_accent);
  }

  .meter {
    display: flex;
    align-items: center;
  }

  /* A drawing has no baseline; a character without width lends it one. */
  .meter::before {
    content: '\\200b';
  }

  .meter > * {
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .name:focus {
    outline: none;
  }

  .follower .name,
  .fee.inactive .name {
    font-weight: 400;
  }

  .under,
  .label,
  .below {
    font-size: 0.867em;
    font-weight: 400;
    color: var(--_ink-soft);
  }

  .under,
  .below {
    display: block;
  }

  .below.danger,
  .danger {
    color: var(--_danger);
  }

  .purchased,
  .planned,
  .available.danger .value {
    font-weight: 600;
  }

  .soft,
  .follower .value,
  .fee.inactive :is(.status, .value) {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .planned-number {
    min-block-size: 1.5em;
    font-weight: 600;
  }

  .why {
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .why :is(a, button) {
    color: inherit;
  }

  /* The elbow: these lines hang on the one above. */
  .follower .name > span {
    display: block;
    position: relative;
    padding-inline-start: 1.65em;
  }

  .follower .name > span::before,
  .follower:not(.last) .name > span::after {
    content: '';
    position: absolute;
    inset-inline-start: 0.45em;
    inset-block-start: var(--_elbow-start, -0.5em);
    inline-size: 0.85em;
    block-size: calc(0.8em - var(--_elbow-start, -0.5em));
    border-inline-start: 1px solid var(--_control);
    border-block-end: 1px solid var(--_control);
  }

  .follower:not(.last) .name > span::after {
    inline-size: 0;
    block-size: auto;
    inset-block-end: -0.5em;
    border-block-end: 0;
  }

  .notes {
    padding-block-end: calc(1.35 * var(--_space));
    padding-inline: var(--_inset, 0px);
    display: grid;
    gap: calc(1 * var(--_space));
  }

  .note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.55em;
  }

  .note > .icon {
    margin-block-start: 0.25em;
    color: var(--_ink-soft);
  }

  .note.danger > .icon,
  .note.danger strong {
    color: var(--_danger);
  }

  .note.danger {
    color: inherit;
  }

  .note .link {
    min-block-size: 1.5em;
  }

  .block {
    padding-block-end: calc(1.35 * var(--_space));
    padding-inline: var(--_inset, 0px);
  }

  .row-of-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.9em;
    margin-block-start: 0.4em;
  }

  .ring-track {
    stroke: var(--_rule);
  }

  .ring-hand {
    stroke: var(--_ink);
    transform-origin: center;
    animation: turn 1.6s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ring-hand {
      animation: none;
    }
  }

  .rule {
    margin-inline: var(--_inset, 0px);
    border-block-end: 1px solid var(--_rule);
  }

  .empty {
    padding-block: calc(1.35 * var(--_space));
    color: var(--_ink-soft);
  }

  .long,
  .price-head {
    display: none;
  }

  /* Narrow: a line is a block of its own; its figures stand in four columns under their labels. */
  @container (inline-size < 45em) {
    .head [role='columnheader']:not(:first-child) {
      display: none;
    }

    .line {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      column-gap: 0.5em;
      padding: calc(1.5 * var(--_space)) var(--_inset, 0px) calc(2 * var(--_space));
    }

    .line > .name {
      grid-column: 1 / 4;
      grid-row: 1;
    }

    .line > .control {
      grid-column: 4;
      grid-row: 1;
      justify-self: end;
      white-space: nowrap;
    }

    .line > .meter {
      grid-column: 1 / -1;
      margin-block: calc(1.2 * var(--_space)) calc(0.6 * var(--_space));
    }

    .line > .name .under {
      margin-inline-end: calc(-100% / 3);
    }

    .line .label {
      display: block;
      font-size: 0.8em;
      line-height: 1.4;
      overflow-wrap: anywhere;
    }

    .line .value {
      line-height: 1.4;
    }

    .price {
      display: none !important;
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

    .follower .name .under {
      display: none;
    }

    .follower .meter .wide {
      display: none;
    }

    .follower:not(.last) .name > span::after {
      display: none;
    }

    .follower .control {
      display: none;
    }

    .fee {
      padding-block: calc(1.5 * var(--_space));
    }

    .fee .name .under {
      display: none;
    }

    .fee .status .under {
      color: var(--_ink-soft);
    }

    .group.open {
      margin-inline: calc(-1 * var(--_space)) calc(-0.5 * var(--_space));
      --_inset: calc(1 * var(--_space));
    }
  }

  /* Text of double size on a narrow screen. */
  @container (inline-size < 15em) {
    .line > .name,
    .line > .control {
      grid-column: 1 / -1;
      grid-row: auto;
      justify-self: start;
    }

    .line > .name .under {
      margin-inline-end: 0;
    }

    .line > .figure {
      grid-column: span 2;
    }
  }

  /* From here on one row per line. */
  @container (inline-size >= 45em) {
    .head,
    .line,
    .follower,
    .fee {
      display: grid;
      grid-template-columns: var(--_columns);
      align-items: baseline;
      --_columns: 31fr 11.3fr 9fr 11.6fr 11.5fr 12.2fr 13.4fr;
    }

    .head {
      align-items: end;
    }

    .head > .title,
    .status {
      grid-column: span 2;
    }

    .head > [role='columnheader']:not(.title) {
      font-size: 0.867em;
      line-height: 1.4;
      color: var(--_ink-soft);
    }

    .figure,
    .price,
    .control,
    .head > [role='columnheader']:not(.title) {
      text-align: end;
      padding-inline-start: 0.5em;
    }

    .line > .name,
    .follower > .name,
    .fee > .name {
      padding-inline: var(--_inset, 0px) 1em;
    }

    .line > .control,
    .follower > .control {
      padding-inline-end: var(--_inset, 0px);
    }

    .label,
    .follower .narrow {
      display: none;
    }

    .line {
      padding-block: calc(1.35 * var(--_space));
    }

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

    .price {
      display: none !important;
    }

    .status .under {
      display: none;
    }
  }

  @container (inline-size >= 55em) {
    .head,
    .line,
    .follower,
    .fee {
      --_columns: 27fr 12fr 8fr 10fr 10.2fr 10.8fr 11fr 11fr;
    }

    .price,
    .price-head {
      display: block !important;
    }

    .name .under {
      display: none;
    }

    .fee > .status {
      grid-column: 2 / 7;
    }

    .fee > .price,
    .fee-head > .price {
      grid-column: 7;
    }
  }

  @container (inline-size >= 68em) {
    .head,
    .line,
    .follower,
    .fee {
      --_columns: 28fr 15fr 7.5fr 8.9fr 8.5fr 11.25fr 10.1fr 10.75fr;
    }

    .long {
      display: inline;
    }

    .short {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .group.open::before {
      border-inline-start-color: Highlight;
    }
  }
`;
