import { css } from 'lit';

export const appliedNoticeStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.9em;
    margin-block-start: 0.4em;
  }
`;
