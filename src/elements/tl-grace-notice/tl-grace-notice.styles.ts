import { css } from 'lit';

export const graceNoticeStyles = css`
  :host {
    container-type: inline-size;
  }

  .columns,
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .columns {
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    margin-block-start: var(--_space);
  }

  ol {
    gap: calc(1.2 * var(--_space));
    padding-inline-start: 1.15em;
    align-content: start;
  }

  li {
    padding-inline-start: 0.25em;
  }

  li::marker {
    color: var(--_ink-soft);
  }

  .button {
    margin-block-start: 0.3em;
  }

  @container (inline-size >= 50em) {
    .columns {
      /* A name of two words and its dates have room on one line. */
      grid-template-columns: 1.25fr 1fr;
    }
  }
`;
