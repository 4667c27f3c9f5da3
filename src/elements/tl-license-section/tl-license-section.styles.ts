import { css } from 'lit';

/** How the ledger looks; where things stand is in `section-layout.styles.ts`. */
export const licenseSectionStyles = css`
  :host {
    container-type: inline-size;
  }

  [role] {
    display: block;
    min-inline-size: 0;
  }

  .head {
    border-block-end: 1px solid var(--_control);
    padding-block-end: calc(0.75 * var(--_space));
  }

  .group {
    position: relative;
    border-block-end: 1px solid var(--_rule);
  }

  /*
   * When something above it grows a line is moved and not painted anew; of a long section, what is out of sight is not laid
   * out either. Not where what reaches over the edge, such as a focus ring, would be cut off with it.
   */
  @supports (overflow-clip-margin: 4px) {
    @media screen {
      .group {
        contain: layout paint;
        overflow-clip-margin: 4px;
      }

      .group:nth-child(n + 21) {
        content-visibility: auto;
      }
    }
  }

  .group.open {
    background: var(--_tint);
    --_inset: calc(2 * var(--_space));
  }

  /* Drawn over the group, so that no column moves when it opens. */
  .group.open::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_accent);
  }

  .meter {
    display: flex;
    align-items: center;
  }

  /* A drawing has no baseline; a character without width lends it one. */
  .meter::before {
    content: '\\200b';
  }

  .meter > * {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .follower .name,
  .fee.inactive .name {
    font-weight: 400;
  }

  .under,
  .label,
  .below,
  .why {
    font-size: 0.867em;
    font-weight: 400;
    color: var(--_ink-soft);
  }

  .under,
  .below {
    display: block;
  }

  .danger:not(.note) {
    color: var(--_danger);
  }

  .purchased,
  .planned,
  .planned-number,
  .available.danger .value {
    font-weight: 600;
  }

  .soft,
  .follower .value,
  .fee.inactive :is(.status, .value) {
    color: var(--_ink-soft);
  }

  .planned-number {
    min-block-size: 1.5em;
  }

  .why a {
    color: inherit;
  }

  /* The elbow: these lines hang on the one above. */
  .follower .name > span {
    display: block;
    position: relative;
    padding-inline-start: 1.65em;
  }

  .follower .name > span::before,
  .follower:not(.last) .name > span::after {
    content: '';
    position: absolute;
    inset-inline-start: 0.45em;
    inset-block-start: var(--_elbow-start, -0.5em);
    inline-size: 0.85em;
    block-size: calc(0.8em - var(--_elbow-start, -0.5em));
    border-inline-start: 1px solid var(--_control);
    border-block-end: 1px solid var(--_control);
  }

  .follower:not(.last) .name > span::after {
    inline-size: 0;
    block-size: auto;
    inset-block-end: -0.5em;
    border-block-end: 0;
  }

  .waiting {
    display: grid;
    gap: var(--_space);
    padding: calc(2 * var(--_space)) var(--_inset, 0px);
  }

  .rule {
    margin-inline: var(--_inset, 0px);
    border-block-end: 1px solid var(--_rule);
  }

  .empty {
    padding-block: calc(1.35 * var(--_space));
    color: var(--_ink-soft);
  }
`;
