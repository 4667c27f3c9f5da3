import { css } from 'lit';

/** A tool beside the product, and seen to be one: its own colour, small type, nothing of the page's tokens. */
export const styles = css`
  :host {
    --panel: light-dark(#ecedf9, #1c1d2c);
    --ink: light-dark(#23253f, #e4e5f5);
    --soft: light-dark(#5a5d80, #a9abcb);
    --line: light-dark(#b9bce0, #45486b);
    --act: light-dark(#3c419c, #b4b8ff);
    display: block;
    container-type: inline-size;
    flex: none;
    background: var(--panel);
    border-block-start: 2px dashed var(--act);
    color: var(--ink);
    font:
      13px/1.45 -apple-system,
      BlinkMacSystemFont,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :focus-visible {
    outline: 2px solid var(--act);
    outline-offset: 1px;
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    align-items: baseline;
    padding: 0.55em 1.2em;
    cursor: pointer;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary::before {
    content: '▸';
    inline-size: 0.7em;
    margin-inline-end: -0.7em;
    color: var(--act);
  }
  details[open] > summary::before {
    content: '▾';
  }
  summary strong {
    color: var(--act);
  }
  summary span {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  summary time {
    color: var(--ink);
    font-weight: 600;
  }
  details[open] > summary .spare {
    display: none;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.9em 1.8em;
    align-items: start;
    padding: 0.2em 1.2em 1em;
  }
  .part {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.5em;
    align-items: end;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .label,
  legend {
    display: block;
    padding: 0;
    color: var(--soft);
    font-size: 12px;
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: -0.4em;
  }
  select,
  button {
    box-sizing: border-box;
    block-size: 2.2em;
    max-inline-size: 100%;
    margin: 0;
    padding: 0 0.7em;
    border: 1px solid var(--act);
    border-radius: 3px;
    background: transparent;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  select {
    padding-inline: 0.4em 0.2em;
    border-color: var(--soft);
    background: var(--panel);
  }
  button {
    color: var(--act);
  }
  button:hover,
  select:hover {
    border-color: currentColor;
    background: color-mix(in oklab, var(--act) 12%, var(--panel));
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.6em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  li time {
    color: var(--soft);
    margin-inline-end: 0.4em;
  }
  .events {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  [role='status'] {
    margin: 0;
    font-weight: 600;
  }
  @container (max-width: 36em) {
    .parts {
      flex-direction: column;
      align-items: stretch;
    }
    .events {
      flex: none;
    }
  }
  @media (forced-colors: active) {
    button,
    select {
      border-color: ButtonText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
