import { css } from 'lit';

export const statePanelStyles = css`
  .panel {
    display: grid;
    justify-items: start;
    gap: var(--_space);
    max-inline-size: 46em;
    padding-block: var(--_space);
  }

  p {
    text-wrap: pretty;
  }

  .button {
    margin-block-start: calc(0.5 * var(--_space));
  }
`;
