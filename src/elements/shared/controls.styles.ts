import { css } from 'lit';

/** What one can act on looks the same everywhere: links, buttons, and the ring of what has the focus. */
export const controlStyles = css`
  /* To WebKit the focus that an arrow key moves from one radio button to the next is not a visible one. */
  :focus-visible,
  [type='radio']:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }

  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    /* A name may be written from right to left. */
    unicode-bidi: isolate;
  }

  button {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    margin: 0;
    cursor: pointer;
  }

  .link,
  .bare {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    min-block-size: 1.7em;
  }

  /* A button without anything that says so but its icon, or its place. */
  .bare {
    min-block-size: 1.85em;
  }

  .bare:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  :is(a, .link):hover {
    text-decoration-thickness: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.4em;
    padding: 0.3em 1.05em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    line-height: 1.3;
    text-align: center;
  }

  .button:hover {
    border-color: var(--_ink);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .primary:hover {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }

  .button[aria-disabled='true'] {
    cursor: default;
    border-color: var(--_control);
    background: transparent;
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .pencil {
    color: var(--_accent);
    white-space: nowrap;
  }

  .pencil .icon {
    margin-inline-end: 0.4em;
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
  }

  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }

    .button[aria-disabled='true'] {
      background: Canvas;
      border-color: GrayText;
      color: GrayText;
    }
  }

  /* On paper nothing can be pressed; names and numbers are facts. */
  @media print {
    .button,
    .button + p,
    .pencil,
    .link:not(.person, .planned-number, .inline) {
      display: none;
    }

    .person {
      color: inherit;
      text-decoration: none;
    }
  }
`;
