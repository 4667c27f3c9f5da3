import { css } from 'lit';
import { groupStyles } from './groups.styles.ts';

const barStyles = css`
  :host {
    --panel: light-dark(#ecedf9, #1c1d2c);
    --ink: light-dark(#23253f, #e4e5f5);
    --soft: light-dark(#5a5d80, #a9abcb);
    --line: light-dark(#b9bce0, #45486b);
    --act: light-dark(#3c419c, #b4b8ff);
    --alarm: light-dark(#a3211a, #ff9c91);
    display: block;
    container-type: inline-size;
    flex: none;
    background: var(--panel);
    border-block-start: 2px dashed var(--act);
    color: var(--ink);
    font:
      13px/1.45 system-ui,
      sans-serif;
    direction: ltr;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :focus-visible {
    outline: 2px solid var(--act);
    outline-offset: 1px;
  }
  .strip > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    align-items: baseline;
    padding: 0.55em 1.2em;
    cursor: pointer;
  }
  .strip > summary:focus-visible {
    outline-offset: -2px;
  }
  .strip > summary::before {
    content: '▸';
    inline-size: 0.7em;
    margin-inline-end: -0.7em;
    color: var(--act);
  }
  .strip[open] > summary::before {
    content: '▾';
  }
  .strip > summary strong {
    color: var(--act);
  }
  .strip > summary span {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .strip > summary time {
    color: var(--ink);
    font-weight: 600;
  }
  .strip[open] > summary .spare {
    display: none;
  }
  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    padding: 0 1.2em 0.6em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em 1.8em;
    align-items: end;
  }
  .part {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.5em;
    align-items: end;
  }
  fieldset {
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
  small {
    color: var(--soft);
    font-size: 12px;
  }
  select,
  input:not([type='checkbox']),
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
  }
  button,
  select {
    cursor: pointer;
  }
  select,
  input:not([type='checkbox']) {
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
  p {
    margin: 0;
  }
  [role='status'] {
    font-weight: 600;
  }
  [role='status']:empty {
    display: none;
  }
  .without {
    color: var(--alarm);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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

const timeLineStyles = css`
  .time-line {
    display: flex;
    margin: 0;
    padding: 7px 0 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .time-line li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-content: start;
    align-items: baseline;
    flex: 0 1 22em;
    padding: 9px 1.4em 0 0;
    border-block-start: 2px solid var(--line);
  }
  .time-line .now {
    flex: 0 0 4em;
    color: var(--soft);
  }
  .time-line .more {
    flex: 1 1 4em;
    border-block-start-style: dotted;
    color: var(--soft);
  }
  .time-line svg {
    position: absolute;
    inset-block-start: -8px;
    inset-inline-start: 0;
    color: var(--act);
    background: var(--panel);
  }
  .time-line .deadline svg {
    color: var(--alarm);
  }
  .time-line time {
    font-weight: 600;
  }
  .time-line .what {
    flex: 0 0 100%;
  }
  .time-line button {
    block-size: 24px;
    padding: 0 0.5em;
  }
  @container (max-width: 46em) {
    .time-line {
      flex-direction: column;
      padding: 0 0 0 7px;
    }
    .time-line li,
    .time-line .now,
    .time-line .more {
      flex: none;
      padding: 0 0 0.5em 1.2em;
      border-block-start: 0;
      border-inline-start: 2px solid var(--line);
    }
    .time-line .more {
      border-inline-start-style: dotted;
    }
    .time-line svg {
      inset-block-start: 0.2em;
      inset-inline-start: -8px;
    }
  }
`;

/** A tool beside the product, and seen to be one: its own colour, small type, nothing of the page's tokens. */
export const styles = [barStyles, timeLineStyles, groupStyles];
