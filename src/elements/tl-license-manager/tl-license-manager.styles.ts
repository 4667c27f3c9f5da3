import { css } from 'lit';

export const styles = css`
  h1 {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
  }

  h1 + * {
    margin-block-start: calc(2 * var(--_space));
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    column-gap: calc(3.3 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
    border-block-end: 1px solid var(--_rule);
  }

  nav > * {
    max-inline-size: 100%;
    padding: 0.55em 0;
    border: 0;
    /* Over the navigation's own rule. */
    margin-block-end: -1px;
    background: none;
    color: var(--_ink-soft);
    text-align: start;
    text-decoration: none;
  }

  nav > *:hover {
    color: var(--_ink);
  }

  nav [aria-current] {
    /* No transparent one under the others: where colours are forced it would be seen. */
    border-block-end: 2px solid var(--_accent);
    color: var(--_ink);
    /* As bold as needed, and as wide as the others: none of them moves when another view is shown. */
    -webkit-text-stroke: 0.05em;
  }

  @media print {
    nav > :not([aria-current]) {
      display: none;
    }
  }

  .view {
    --_spacing: none;
  }

  .view > * {
    margin-block-end: calc(3 * var(--_space));
  }

  .view > :is(tl-period-summary, tl-license-section) {
    margin-block-end: calc(5 * var(--_space));
  }
`;
