import type { Effective } from './model.ts';

/** What can be asked of one line by what is shown of it, beside opening its editor. */
export type LineAction =
  /** What was typed in the open editor changed. */
  | { readonly input: string }
  /** The choice of time of an increase changed (C5). */
  | { readonly effective: Effective }
  /** Accept exactly the quote that is shown (P8). */
  | 'confirm'
  /** Close the editor and restore the line. */
  | 'cancel'
  /** Ask for the quote again after it could not be had. */
  | 'retryQuote'
  /** Ask now what became of an order whose outcome is unknown. */
  | 'checkOrder'
  /** Ask now about a change that takes longer than usual. */
  | 'checkOperation'
  /** Put away what is shown about a settled operation. */
  | { readonly dismiss: string };
