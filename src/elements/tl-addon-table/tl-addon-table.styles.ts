import { css } from 'lit';

/** Three widths of the container: a table; two lines to a row; a card to a row. */
export const styles = css`
  :host {
    --_two-lines: 'employee module assigned status' 'email department assigned status' / minmax(0, 2fr)
      minmax(0, 1.35fr) 7em minmax(15em, 1.6fr);
    container-type: inline-size;
  }

  .detail,
  .summary {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: calc(var(--_space) * 2);
    overflow-wrap: anywhere;
  }

  .detail {
    margin-block-end: calc(var(--_space) * 2.5);
  }

  .detail-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: var(--_space) calc(var(--_space) * 3);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 6);
    margin-block-start: var(--_space);
  }

  .facts dt {
    font-size: 0.867em;
    color: var(--_ink-soft);
  }

  .facts dd {
    font-weight: 600;
  }

  .danger dd {
    color: var(--_danger);
  }

  .people {
    list-style: none;
    margin-block-start: var(--_space);
  }

  .people li {
    min-block-size: 1.8em;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
    align-items: center;
  }

  .people a {
    padding-block: 0.1em;
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 2);
  }

  .export {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 2);
    margin-inline-start: auto;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 2);
  }

  progress {
    inline-size: 12em;
    max-inline-size: 100%;
    accent-color: var(--_accent);
  }

  td,
  tbody th {
    overflow-wrap: anywhere;
    min-inline-size: 0;
  }

  tbody .email,
  tbody .department {
    color: var(--_ink-soft);
  }

  .label {
    display: none;
  }

  .sort {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    min-block-size: 1.85em;
    text-align: start;
  }

  .sort:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  [aria-sort] {
    color: var(--_ink);
    font-weight: 600;
  }

  .arrow {
    display: inline-block;
    margin-inline-start: 0.4em;
  }

  mark {
    background: color-mix(in srgb, var(--_accent) 20%, transparent);
    border-radius: 2px;
    color: inherit;
    font-weight: 600;
  }

  .marked {
    color: var(--_danger);
    white-space: nowrap;
  }

  .after {
    margin-block-start: calc(var(--_space) * 3);
    max-inline-size: 42em;
    overflow-wrap: anywhere;
  }

  .after > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .link.inline {
    display: inline;
    min-block-size: 0;
  }

  .skeleton span {
    display: inline-block;
    inline-size: 60%;
    block-size: 0.75em;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_ink) 11%, transparent);
  }

  table,
  thead,
  tbody {
    display: block;
  }

  tr {
    display: grid;
    grid-template:
      'employee email department module assigned status'
      / minmax(0, 1.25fr) minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1.1fr) 7em minmax(0, 1.35fr);
    column-gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.1);
    border-block-end: 1px solid var(--_rule);
    break-inside: avoid;
  }

  thead tr {
    align-items: start;
    padding-block: 0 calc(var(--_space) * 0.6);
    border-color: var(--_control);
  }

  :is(thead, tbody) :is(th, td) {
    padding: 0;
    border: 0;
  }

  .employee {
    grid-area: employee;
  }
  /* A button is taller than a line, and its words stand on the line of the others all the same. */
  .employee .link {
    margin-block-start: -0.1em;
  }
  .email {
    grid-area: email;
  }
  .department {
    grid-area: department;
  }
  .module {
    grid-area: module;
  }
  .assigned {
    grid-area: assigned;
  }
  .status {
    grid-area: status;
  }

  .sample,
  .height {
    display: none;
  }

  /* A long list: as much of it as fits, every row equally tall. The room for its scroll bar is there for the headings too. */
  .windowed :is(thead, tbody) {
    overflow: hidden auto;
    scrollbar-gutter: stable;
  }

  .windowed thead {
    overflow: hidden;
  }

  .windowed tbody {
    position: relative;
    max-block-size: min(36em, 80vh);
    border-block-end: 1px solid var(--_rule);
  }

  .windowed tbody tr {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--_row);
    align-content: start;
    contain: strict;
  }

  .windowed tbody .sample {
    display: grid;
    contain: none;
    block-size: auto;
    visibility: hidden;
  }

  .windowed tbody .height {
    position: static;
    display: block;
    contain: none;
    padding: 0;
    border: 0;
  }

  .windowed tbody :is(th, td, .link) {
    overflow: clip;
    overflow-clip-margin: 3px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .windowed .link {
    max-inline-size: 100%;
  }

  .windowed tr {
    grid-template-columns:
      minmax(0, 1.25fr) minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1.1fr) 7em
      23em;
  }

  .windowed .ends {
    font-size: 0.867em;
  }

  /* Wider than a table whose rows may be of any height, because a deadline is never cut off. */
  @container (inline-size < 84em) {
    .windowed tr {
      grid-template: var(--_two-lines);
    }

    .windowed .ends {
      display: block;
    }

    .windowed tbody :is(.email, .department) {
      font-size: 0.867em;
    }
  }

  @container (inline-size < 68em) {
    tr {
      grid-template: var(--_two-lines);
    }

    tbody .email,
    tbody .department {
      font-size: 0.867em;
    }
  }

  @container (inline-size < 44em) {
    .facts {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      column-gap: calc(var(--_space) * 2);
    }

    tbody tr,
    .windowed tbody tr {
      grid-template:
        'employee module'
        'email email'
        'department assigned'
        'status status'
        / minmax(0, 1fr) fit-content(60%);
      row-gap: 0.15em;
    }

    /* As tall as any other card: department and day of assignment stand where the deadline leaves room. */
    .windowed tbody .ending {
      grid-template:
        'employee module module'
        'email email department'
        'status assigned assigned' 1.5em
        '. . .' 1.5em
        / minmax(0, 1fr) fit-content(30%) fit-content(30%);
    }

    .windowed .ending .status {
      grid-area: 3 / 1 / 5 / 4;
    }

    .skeleton tr {
      grid-template-columns: minmax(0, 1fr) 6em;
    }

    tbody :is(.module, .assigned),
    .windowed .ending .department {
      text-align: end;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(var(--_space) * 2);
    }

    thead tr::before {
      content: attr(data-sort-by);
      flex: 0 0 100%;
      font-size: 0.867em;
      color: var(--_ink-soft);
    }

    thead tr:not([data-sort-by]) {
      display: none;
    }

    .label {
      display: inline;
      font-size: 0.867em;
      color: var(--_ink-soft);
    }

    .ends {
      display: block;
    }
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }

    .skeleton span {
      background: GrayText;
    }
  }

  @media print {
    .filters,
    .export,
    .progress {
      display: none;
    }

    /* Names and headings are facts, even where a click does something on screen. */
    .sort,
    .employee .link {
      display: inline !important;
      color: inherit;
      text-decoration: none;
    }
  }
`;
