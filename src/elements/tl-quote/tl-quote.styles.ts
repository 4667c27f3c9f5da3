import { css } from 'lit';

export const quoteStyles = css`
  :host {
    container-type: inline-size;
  }

  .head,
  .total,
  .next {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    column-gap: 1.5em;
  }

  .head {
    margin-block-end: calc(1.5 * var(--_space));
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  h3,
  tbody,
  li {
    overflow-wrap: anywhere;
  }

  thead th {
    font-size: 0.867em;
    line-height: 1.4;
    color: var(--_ink-soft);
    vertical-align: bottom;
    padding-block: 0 0.35em;
    border-block-end: 1px solid var(--_rule);
  }

  th,
  td {
    padding-block: 0.38em;
    padding-inline: 1em 0;
    font-weight: 400;
    vertical-align: baseline;
    text-align: end;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  /* A figure stays in one piece where there is room for it. */
  td {
    white-space: nowrap;
  }

  .arithmetic {
    display: none;
  }

  .total {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_ink);
    border-block-end: 3px double var(--_ink);
    font-weight: 600;
  }

  .sum {
    margin-inline-start: auto;
    font-size: 1.133em;
    text-align: end;
  }

  s {
    color: var(--_ink-soft);
    margin-inline-end: 0.4em;
  }

  details {
    margin-block-start: calc(1.75 * var(--_space));
  }

  summary {
    color: var(--_accent);
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: 1.7em;
  }

  dl {
    display: grid;
    grid-template-columns: auto minmax(max-content, 1fr);
    gap: 0.15em 0.8em;
    font-size: 0.867em;
    margin-block-start: 0.3em;
  }

  dt {
    text-align: end;
  }

  .next,
  tl-notice {
    margin-block-start: calc(2 * var(--_space));
  }

  .arrow {
    color: var(--_ink-soft);
    display: inline-block;
    margin-inline: 0.2em;
    transform: var(--_mirrored);
  }

  tl-mark-table {
    margin-block: 0.4em;
  }

  ul {
    display: grid;
    gap: calc(0.7 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  li::marker {
    color: var(--_ink-soft);
    font-size: 0.8em;
  }

  @container (inline-size < 34em) {
    table,
    tbody {
      display: block;
    }

    thead,
    .detail {
      display: none;
    }

    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 0.4em;
    }

    tr + tr {
      border-block-start: 1px solid var(--_rule);
    }

    th,
    td {
      padding-block: 0;
      white-space: normal;
    }

    .arithmetic {
      display: block;
    }
  }
`;
