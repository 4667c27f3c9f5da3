/**
 * Registers the elements. Loading it twice is harmless. `<tl-addon-table>` comes with the view that shows it; to use it
 * alone, call `defineAddonTable()`.
 */
import { defineOnce } from './elements/registry.ts';
import { AppliedNotice } from './elements/tl-applied-notice/tl-applied-notice.ts';
import { GraceNotice } from './elements/tl-grace-notice/tl-grace-notice.ts';
import { LicenseManager } from './elements/tl-license-manager/tl-license-manager.ts';
import { LicenseSection } from './elements/tl-license-section/tl-license-section.ts';
import { MarkTable } from './elements/tl-mark-table/tl-mark-table.ts';
import { PageNotice } from './elements/tl-notice/tl-notice.ts';
import { PeriodSummary } from './elements/tl-period-summary/tl-period-summary.ts';
import { QuantityEditor } from './elements/tl-quantity-editor/tl-quantity-editor.ts';
import { QuoteReceipt } from './elements/tl-quote/tl-quote.ts';
import { ReadOnlyNotice } from './elements/tl-read-only-notice/tl-read-only-notice.ts';
import { StatePanel } from './elements/tl-state-panel/tl-state-panel.ts';
import { UsageMeter } from './elements/tl-usage-meter/tl-usage-meter.ts';

defineOnce('tl-applied-notice', AppliedNotice);
defineOnce('tl-grace-notice', GraceNotice);
defineOnce('tl-mark-table', MarkTable);
defineOnce('tl-notice', PageNotice);
defineOnce('tl-period-summary', PeriodSummary);
defineOnce('tl-quantity-editor', QuantityEditor);
defineOnce('tl-quote', QuoteReceipt);
defineOnce('tl-read-only-notice', ReadOnlyNotice);
defineOnce('tl-state-panel', StatePanel);
defineOnce('tl-usage-meter', UsageMeter);
defineOnce('tl-license-section', LicenseSection);
// Last, so that what it renders is known when it first does.
defineOnce('tl-license-manager', LicenseManager);

export { defineAddonTable } from './elements/lazy.ts';
