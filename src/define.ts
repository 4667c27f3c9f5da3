/**
 * Registers the elements. Loading it twice is harmless. What the first view does not show comes when it is needed, from
 * `elements/lazy.ts`; to use `<tl-addon-table>` alone, call `defineAddonTable()`.
 */
import { defineOnce } from './elements/registry.ts';
import { LicenseManager } from './elements/tl-license-manager/tl-license-manager.ts';
import { LicenseSection } from './elements/tl-license-section/tl-license-section.ts';
import { PageNotice } from './elements/tl-notice/tl-notice.ts';
import { PeriodSummary } from './elements/tl-period-summary/tl-period-summary.ts';
import { Skeleton } from './elements/tl-skeleton/tl-skeleton.ts';
import { UsageMeter } from './elements/tl-usage-meter/tl-usage-meter.ts';

defineOnce('tl-notice', PageNotice);
defineOnce('tl-period-summary', PeriodSummary);
defineOnce('tl-skeleton', Skeleton);
defineOnce('tl-usage-meter', UsageMeter);
defineOnce('tl-license-section', LicenseSection);
// Last, so that what it renders is known when it first does.
defineOnce('tl-license-manager', LicenseManager);

export { defineAddonTable } from './elements/lazy.ts';
