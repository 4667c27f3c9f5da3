/**
 * One chunk: what is on the page only while a number is being changed, has been, or must be, and the code that changes it.
 * One, so that an editor never stands there without what prices and orders, and a failure is one failure.
 */
import { PageActivity, type ActivityCode } from '../controllers/page-activity.ts';
import { orderNews, type Listeners } from './tl-license-manager/order-news.ts';
import { orderNotices } from './tl-license-manager/order-notices.ts';
import { belowLine } from './tl-license-section/below-line.ts';
import { belowLineStyles } from './tl-license-section/below-line.styles.ts';
import { figuresAhead } from './tl-license-section/figures-ahead.ts';
import { rehearse } from './tl-license-section/rehearsal.ts';
import { deadlineEvents } from './tl-period-summary/deadlines.ts';

export { GraceNotice } from './tl-grace-notice/tl-grace-notice.ts';
export { MarkTable } from './tl-mark-table/tl-mark-table.ts';
export { QuantityEditor } from './tl-quantity-editor/tl-quantity-editor.ts';
export { QuoteReceipt } from './tl-quote/tl-quote.ts';

/** What is no element. */
export const parts = {
  activity: (listeners: () => Listeners): ActivityCode => ({ PageActivity, news: orderNews(listeners) }),
  orderNotices,
  belowLine,
  belowLineStyles,
  deadlineEvents,
  figuresAhead,
  rehearse,
};
export type EditorParts = typeof parts;
