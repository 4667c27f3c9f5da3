import { css } from 'lit';

/** Three widths of the container: a table; two lines to a row; a card to a row. */
export const styles = css`
  :host {
    --_two-lines: 'employee module department status' 'email module assigned status' / minmax(0, 1.55fr)
      minmax(0, 1.45fr) 9em minmax(16em, 1.6fr);
    container-type: inline-size;
  }

  .detail,
  * + .summary {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: calc(var(--_space) * 2);
    overflow-wrap: anywhere;
  }

  .detail {
    margin-block-end: calc(var(--_space) * 2.5);
  }

  .detail-head,
  .summary,
  .export,
  .progress,
  .ways-out,
  .people li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 2);
  }

  .detail-head {
    justify-content: space-between;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.5em, max-content));
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    margin-block-start: var(--_space);
  }

  .facts dd {
    font-weight: 600;
  }

  .over dd {
    color: var(--_danger);
  }

  .notice {
    margin-block: calc(var(--_space) * 2);
  }

  .body > .button {
    justify-self: start;
  }

  .ways-out {
    row-gap: var(--_space);
    margin-block-start: var(--_space);
  }

  .people {
    list-style: none;
    margin-block-start: var(--_space);
  }

  .people li {
    min-block-size: 1.8em;
  }

  .people a {
    padding-block: 0.1em;
  }

  .summary,
  .progress {
    margin-block-end: calc(var(--_space) * 2);
  }

  .export {
    margin-inline-start: auto;
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
    color: inherit;
    font-weight: 600;
  }

  .marked {
    color: var(--_danger);
    white-space: nowrap;
  }

  .after > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .link.inline {
    display: inline;
    min-block-size: 0;
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
      / minmax(0, 1.25fr) minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1.1fr) 9em minmax(0, 1.35fr);
    column-gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.1);
    border-block-end: 1px solid var(--_rule);
    break-inside: avoid;
  }

  thead tr {
    padding-block: 0 calc(var(--_space) * 0.6);
    border-color: var(--_control);
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
    overflow: hidden;
    scrollbar-gutter: stable;
  }

  .windowed tbody {
    overflow-y: auto;
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
    /* Said beforehand, so that no row is measured to find it out: a fifth of the time a keystroke's layout takes. */
    grid-template-rows: 1lh 1lh;
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
    max-inline-size: 100%;
  }

  .windowed tr {
    grid-template: var(--_two-lines);
  }

  /* It has two lines, or room enough in one. */
  @container (inline-size >= 44em) {
    .windowed tbody .module {
      white-space: normal;
    }
  }

  .ends {
    display: block;
    font-size: 0.867em;
  }

  /* Every row of one line; wider than a table whose rows may be of any height, because a deadline is never cut off. */
  @container (inline-size >= 84em) {
    .windowed tr {
      grid-template:
        'employee email department module assigned status'
        / minmax(0, 1.25fr) minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1.1fr) 9em 26em;
    }

    .windowed tbody tr {
      grid-template-rows: 1lh;
    }

    .windowed .ends {
      display: inline;
    }
  }

  @container (inline-size < 68em) {
    tr {
      grid-template: var(--_two-lines);
    }
  }

  @container (inline-size < 44em) {
    /* A name has a line of its own. */
    tbody tr,
    .windowed tbody tr {
      grid-template:
        'employee employee employee'
        'email email email'
        'module module department'
        'status assigned assigned'
        / minmax(0, 1fr) auto fit-content(30%);
      row-gap: 0.15em;
    }

    /* As tall as any other card, though its status takes two lines: the address stands where the deadline leaves room. */
    .windowed tbody .ending {
      grid-template:
        'employee employee department'
        'module assigned assigned'
        'status email email' 1.5em
        '. . .' 1.3em
        / minmax(9.5em, 1fr) auto fit-content(25%);
    }

    .windowed .ending .status {
      grid-area: 3 / 1 / 5 / 4;
    }

    .skeleton tr {
      grid-template-columns: minmax(0, 1fr) 6em;
    }

    tbody :is(.department, .assigned),
    .windowed .ending .email {
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
    }

    .windowed .ending .label {
      display: none;
    }
  }

  /* Text of double size on a narrow screen: one below the other, with room for a deadline in every card. */
  @container (inline-size < 15em) {
    tbody tr,
    .windowed tbody :is(tr, .sample) {
      display: flex;
      flex-direction: column;
    }

    tbody :is(.department, .assigned),
    .windowed .ending .email {
      text-align: start;
    }

    .ends {
      white-space: normal;
    }

    .windowed tbody .status {
      block-size: 4.2em;
    }
  }

  @media print {
    .ways-out {
      display: none;
    }
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
