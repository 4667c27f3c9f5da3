import { html, type TemplateResult } from 'lit';
import type { Words } from './words.ts';

/** Something is not as it should be, and may be when it is tried again. */
export function retryNotice(
  { messages }: Words,
  heading: string,
  text: string,
  onRetry: () => void,
  level: 2 | 3 = 2,
): TemplateResult {
  return html`
    <tl-notice weight="caution" heading-level=${level} .heading=${heading}>
      <p>${text}</p>
      <button type="button" class="button" @click=${onRetry}>${messages.tryAgain}</button>
    </tl-notice>
  `;
}

/** Of code, or of words, that could not be had. Some browsers do not ask for them again in the same page. */
export const missingText = ({ messages }: Words, what: string = messages.partMissingText): string =>
  `${what} ${messages.partMissingAdvice}`;
