import { css } from 'lit';

/**
 * For what may stand in a page of somebody else. The spacing of the host's text is not ours, but that of a reader is, whose
 * tool makes it important (WCAG 1.4.12): what is animated wins over the one and yields to the other. Parts inherit it, so
 * that whoever has such elements for parts says `--_spacing: none`.
 */
export const spacingStyles = css`
  :host {
    animation: var(--_spacing, spacing) both !important;
  }

  @keyframes spacing {
    to {
      letter-spacing: normal;
      word-spacing: normal;
    }
  }
`;
