import { css } from 'lit';

/** What stands below a line: it comes with `below-line.ts`. */
export const belowLineStyles = css`
  .rehearsal {
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  .notes,
  .block {
    display: grid;
    gap: var(--_space);
    padding: 0 var(--_inset, 0px) calc(1.35 * var(--_space));
  }

  .note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.55em;
  }

  .note .link {
    min-block-size: 1.5em;
  }

  .note > .icon {
    margin-block-start: 0.25em;
    color: var(--_ink-soft);
  }

  .note.danger > .icon,
  .note.danger strong {
    color: var(--_danger);
  }

  .row-of-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.9em;
    margin-block-start: 0.4em;
  }

  .ring-track {
    stroke: var(--_rule);
  }

  .ring-hand {
    stroke: var(--_ink);
    transform-origin: center;
    /* Less than five seconds: what moves longer would need a button to stop it (WCAG 2.2.2). */
    animation: turn 1.6s linear 3;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ring-hand {
      animation: none;
    }
  }
`;
