import { css } from 'lit';

export const markTableStyles = css`
  :host {
    container-type: inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding-block: 0.25em;
    padding-inline: 0 1em;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    font-size: 0.867em;
    color: var(--_ink-soft);
    padding-block-start: 0;
  }

  tbody tr {
    border-block: 1px solid color-mix(in srgb, var(--_control) 35%, transparent);
    overflow-wrap: anywhere;
  }

  /* A long name gives way, a date does not. */
  td {
    white-space: nowrap;
  }

  .label {
    display: none;
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .all {
    margin-block-start: 0.4em;
  }

  /* Where a deadline would push the others out it goes on below its date. */
  @container (inline-size < 36em) {
    td:last-child {
      white-space: normal;
    }
  }

  @container (inline-size < 28em) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      display: none;
    }

    th,
    td {
      padding: 0;
      white-space: normal;
    }

    tbody tr {
      padding-block: 0.5em;
      border-block-start: 0;
    }

    .label {
      display: inline;
    }
  }
`;
