/** One chunk: what is on the page only while a number is being changed, has been, or must be. */
export { AppliedNotice } from './tl-applied-notice/tl-applied-notice.ts';
export { GraceNotice } from './tl-grace-notice/tl-grace-notice.ts';
export { MarkTable } from './tl-mark-table/tl-mark-table.ts';
export { QuantityEditor } from './tl-quantity-editor/tl-quantity-editor.ts';
export { QuoteReceipt } from './tl-quote/tl-quote.ts';
