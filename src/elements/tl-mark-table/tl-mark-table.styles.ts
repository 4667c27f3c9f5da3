import { css } from 'lit';

export const markTableStyles = css`
  :host {
    container-type: inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th {
    font-size: 0.867em;
    font-weight: 400;
    color: var(--_ink-soft);
    text-align: start;
    padding-block-end: 0.25em;
  }

  td {
    padding-block: 0.25em;
    vertical-align: baseline;
    border-block-start: 1px solid color-mix(in srgb, var(--_control) 35%, transparent);
    overflow-wrap: anywhere;
  }

  th,
  td {
    padding-inline: 0 1em;
  }

  /* A long name gives way, a date does not. */
  td + td {
    white-space: nowrap;
  }

  tr:last-child td {
    border-block-end: 1px solid color-mix(in srgb, var(--_control) 35%, transparent);
  }

  .label {
    display: none;
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .all {
    margin-block-start: 0.4em;
  }

  @container (inline-size < 24em) {
    table,
    tbody,
    tr,
    td {
      display: block;
    }

    thead {
      display: none;
    }

    td {
      border: 0;
      padding: 0;
      white-space: normal !important;
    }

    tr {
      padding-block: 0.5em;
      border-block-end: 1px solid color-mix(in srgb, var(--_control) 35%, transparent);
    }

    tr:last-child td {
      border: 0;
    }

    .label {
      display: inline;
    }
  }
`;
