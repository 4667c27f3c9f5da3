import { css } from 'lit';

/** The groups of controls: opened one at a time, as high as leaves the page in sight, scrolling inside. */
export const groupStyles = css`
  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--line);
  }
  .groups button {
    border-color: transparent;
  }
  .groups button::before {
    content: '▸ ';
    content: '▸ ' / '';
  }
  .groups [aria-expanded='true'] {
    border-color: var(--act);
    background: color-mix(in oklab, var(--act) 12%, var(--panel));
  }
  .groups [aria-expanded='true']::before {
    content: '▾ ';
    content: '▾ ' / '';
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7em;
    max-block-size: min(17em, 36vh);
    padding: 2px;
    overflow: auto;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em 1.8em;
    align-items: end;
  }
  .short {
    inline-size: 9em;
  }
  .long {
    inline-size: 17em;
  }
  [aria-invalid='true'] {
    outline: 2px solid var(--alarm);
  }
  .for-failed,
  .for-status {
    display: none;
  }
  form:has([value='failed']:checked) .for-failed,
  form:has([value='status']:checked) .for-status {
    display: block;
  }
  .group ul,
  .queue {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .queue {
    padding-inline-start: 2em;
    list-style: decimal;
  }
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    align-items: center;
    padding-block: 0.35em;
    border-block-start: 1px solid var(--line);
  }
  .rows .part {
    align-items: center;
  }
  .rows .part > label {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .who {
    flex: 0 0 19em;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .state {
    flex: 0 0 15em;
    max-inline-size: 100%;
  }
  .held {
    display: flex;
    flex: 0 1 30em;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  .held .without {
    border-color: currentColor;
  }
  .held button {
    block-size: auto;
    min-block-size: 2.2em;
    text-align: start;
  }
  .boxes {
    display: flex;
    gap: 1em;
  }
  .box {
    display: flex;
    gap: 0.35em;
    align-items: center;
    min-block-size: 24px;
  }
  .box input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--act);
  }
  .papers summary {
    padding-block: 0.3em;
    cursor: pointer;
  }
  .papers summary time {
    margin-inline-end: 0.6em;
  }
  .papers details > :not(summary) {
    padding: 0 0 0.5em 1.2em;
    overflow-wrap: anywhere;
  }
  @container (max-width: 36em) {
    .group {
      max-block-size: none;
      overflow: visible;
    }
    .group label:not(.box),
    .group label:not(.box) > :not(.label) {
      inline-size: 100%;
    }
    .rows .part {
      inline-size: 100%;
      flex-wrap: nowrap;
    }
    .rows .part > label {
      flex: 1;
    }
    .who,
    .state {
      flex-basis: auto;
    }
    .who {
      inline-size: 100%;
    }
  }
`;
