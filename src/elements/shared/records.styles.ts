import { css } from 'lit';

/** What the two lists of records, the add-on table and the action log, have in common: filters, table, states. */
export const recordStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 4);
  }

  .field {
    flex: 1 1 12em;
    min-inline-size: 0;
    max-inline-size: 17em;
  }

  .field.search {
    flex-basis: 14em;
    max-inline-size: 20em;
  }

  .field label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
  }

  input,
  select {
    inline-size: 100%;
    block-size: 2.5em;
    margin: 0;
    padding-inline: 0.7em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background-color: Field;
    color: FieldText;
    font: inherit;
    letter-spacing: inherit;
    text-overflow: ellipsis;
    /* Safari lets a long choice widen the page, unseen. */
    contain: paint;
  }

  input::-webkit-search-cancel-button {
    display: none;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
  }

  th,
  td {
    padding: 0;
    /* The browser's own says to inherit it, for which every cell is styled anew whenever its row is moved. */
    vertical-align: baseline;
    font-weight: inherit;
    text-align: start;
  }

  thead th {
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .label {
    display: none;
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .after {
    margin-block-start: calc(var(--_space) * 3);
    max-inline-size: 42em;
  }

  .skeleton span {
    display: inline-block;
    inline-size: 60%;
    min-inline-size: 2em;
    block-size: 0.75em;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_ink) 11%, transparent);
  }

  @container (inline-size < 32em) {
    .field,
    .field.search {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }

  @media print {
    .filters,
    .progress,
    .pager {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .skeleton span {
      background: GrayText;
    }
  }
`;
