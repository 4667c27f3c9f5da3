import { css } from 'lit';

export const noticeStyles = css`
  :host {
    container-type: inline-size;
  }

  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.6em;
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space)) calc(1.5 * var(--_space)) calc(1.6 * var(--_space));
    border-inline-start: 3px solid var(--_control);
    background: var(--_tint);
  }

  .danger {
    border-color: var(--_danger);
    background: var(--_danger-tint);
  }

  .caution {
    border-color: var(--_caution);
    background: var(--_caution-tint);
  }

  .notice > .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-start: 0.3em;
  }

  .danger > .icon,
  .danger .heading {
    color: var(--_danger);
  }

  .caution > .icon {
    color: var(--_caution);
  }

  .body {
    display: grid;
    gap: calc(0.5 * var(--_space));
    overflow-wrap: anywhere;
  }

  ::slotted(button) {
    justify-self: start;
  }

  /* Text of double size on a narrow screen. */
  @container (inline-size < 15em) {
    .notice {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
      border-inline-start-width: 3px;
    }
  }
`;
