import { html, type TemplateResult } from 'lit';
import type { Words } from './words.ts';

/** Something is not as it should be, and may be when it is tried again. */
export function retryNotice({ messages }: Words, heading: string, text: string, onRetry: () => void): TemplateResult {
  return html`
    <tl-notice weight="caution" heading-level="2" .heading=${heading}>
      <p>${text}</p>
      <button type="button" class="button" @click=${onRetry}>${messages.tryAgain}</button>
    </tl-notice>
  `;
}

/**
 * Code, or words, could not be had: said as it happens. Some browsers do not ask for them again in the same page, which
 * is why that is the advice.
 */
export function missingNotice(
  words: Words,
  onRetry: () => void,
  text: string = words.messages.partMissingText,
  heading: string = words.messages.partMissing,
): TemplateResult {
  const whole = `${text} ${words.messages.partMissingAdvice}`;
  return html`<div role="alert">${retryNotice(words, heading, whole, onRetry)}</div>`;
}
