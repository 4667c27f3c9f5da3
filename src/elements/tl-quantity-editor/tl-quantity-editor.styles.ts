import { css } from 'lit';

export const quantityEditorStyles = css`
  :host {
    container-type: inline-size;
  }

  .editor {
    display: grid;
    gap: calc(2.5 * var(--_space));
    grid-template-columns: minmax(0, 1fr);
    padding-block: calc(2 * var(--_space)) calc(3 * var(--_space));
    overflow-wrap: anywhere;
  }

  .editor > * {
    margin-inline: var(--_inset, calc(2 * var(--_space)));
  }

  .decide {
    display: grid;
    gap: calc(2 * var(--_space));
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  .field label {
    display: block;
    margin-block-end: 0.25em;
  }

  input[type='text'] {
    display: block;
    inline-size: 8.2em;
    max-inline-size: 100%;
    block-size: 2.5em;
    padding: 0 0.6em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: light-dark(Field, rgb(0 0 0 / 0.45));
    color: FieldText;
    font: inherit;
    font-size: 1.133em;
    text-align: end;
  }

  input[aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }

  input[readonly] {
    background: transparent;
    color: inherit;
  }

  .error {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.4em;
    margin-block-start: 0.5em;
    color: var(--_danger);
  }

  .error .icon {
    margin-block-start: 0.25em;
  }

  /* Clear of the ring of a field that has the focus. */
  .hint {
    margin-block-start: 0.5em;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.6em;
    margin-block-start: 0.4em;
  }

  .choice label {
    font-weight: 400;
  }

  .choice .secondary {
    grid-column: 2;
  }

  input[type='radio'] {
    accent-color: var(--_accent);
    font: inherit;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0.2em 0 0;
  }

  .pending {
    color: var(--_ink-soft);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }

  .actions:has([part]) {
    padding-block-start: calc(1.6 * var(--_space));
    border-block-start: 1px solid var(--_rule);
  }

  .before {
    margin-block-start: 0.6em;
  }

  @container (inline-size < 36em) {
    .actions .button {
      flex: 1 1 auto;
    }

    .actions .primary {
      flex-grow: 3;
    }
  }

  /* The receipt begins exactly where the meter does. */
  @container (inline-size >= 45em) {
    .editor {
      column-gap: 0;
      grid-template-columns: 31% minmax(0, 1fr);
    }

    .decision {
      margin-inline-start: 0;
    }

    .notice {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size >= 55em) {
    .editor {
      grid-template-columns: 27% minmax(0, 1fr);
    }
  }

  @container (inline-size >= 68em) {
    .editor {
      grid-template-columns: 28% minmax(0, 1fr);
    }
  }
`;
