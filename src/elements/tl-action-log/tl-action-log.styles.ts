import { css } from 'lit';

/** A table where the container is wide enough, else a list: what happened, to what, and the facts below. */
export const styles = css`
  :host {
    container-type: inline-size;
  }

  .filters {
    margin-block-end: calc(var(--_space) * 3);
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 2);
  }

  thead th {
    padding-block: 0 calc(var(--_space) * 0.9);
    padding-inline: 0 calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_control);
    vertical-align: bottom;
  }

  tbody :is(th, td) {
    padding-block: calc(var(--_space) * 1.35);
    padding-inline: 0 calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_rule);
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  /* In Swedish and Danish the day of the week begins small. */
  .day th::first-letter {
    text-transform: uppercase;
  }

  .day th {
    padding-block-start: calc(var(--_space) * 1.35);
    font-weight: 600;
  }

  tbody ~ tbody .day th {
    padding-block-start: calc(var(--_space) * 3.2);
  }

  .time {
    color: var(--_ink-soft);
  }

  .event .icon {
    margin-inline-end: 0.3em;
    stroke-width: 1.8;
  }

  .danger {
    color: var(--_danger);
  }

  .what {
    overflow-wrap: anywhere;
  }

  .what .link {
    min-block-size: 0;
  }

  .time,
  .event,
  .number,
  .effective,
  .amount {
    white-space: nowrap;
  }

  .arrow {
    color: var(--_ink-soft);
    display: inline-block;
    transform: var(--_mirrored);
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: var(--_space) calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2.4);
  }

  .pager-buttons {
    display: flex;
    gap: calc(var(--_space) * 1.4);
  }

  @container (inline-size >= 60em) {
    .what {
      inline-size: 36%;
    }

    :is(th, td).amount {
      text-align: end;
    }
  }

  @container (inline-size < 60em) {
    table,
    tbody {
      display: block;
    }

    /* Still the headings of the columns for who hears the table. */
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    table {
      position: relative;
      border-block-start: 1px solid var(--_control);
    }

    tbody tr {
      display: grid;
      grid-template:
        'event time'
        'what what'
        'number amount'
        'by effective'
        / minmax(0, 1fr) auto;
      gap: 0.1em calc(var(--_space) * 2);
      padding-block: calc(var(--_space) * 1.2);
      border-block-end: 1px solid var(--_rule);
    }

    tbody :is(th, td) {
      padding: 0;
      border: 0;
    }

    tbody .day {
      display: block;
      padding-block: calc(var(--_space) * 1.35);
    }

    tbody ~ tbody .day {
      padding-block-start: calc(var(--_space) * 3.2);
    }

    tbody ~ tbody .day th {
      padding: 0;
    }

    .day th {
      display: block;
    }

    td:empty {
      display: none;
    }

    .event {
      grid-area: event;
      font-weight: 600;
    }
    .time {
      grid-area: time;
    }
    .what {
      grid-area: what;
    }
    .number {
      grid-area: number;
    }
    .amount {
      grid-area: amount;
    }
    .by {
      grid-area: by;
      overflow-wrap: anywhere;
    }
    .effective {
      grid-area: effective;
    }

    .label {
      display: inline;
    }

    .time,
    .amount,
    .effective {
      text-align: end;
    }
  }

  /* Text of double size on a narrow screen. */
  @container (inline-size < 15em) {
    tbody :is(tr, td) {
      display: block;
    }

    td:is(.time, .amount, .effective) {
      text-align: start;
      white-space: normal;
    }
  }
`;
