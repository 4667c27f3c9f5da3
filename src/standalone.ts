/**
 * `./standalone`: everything in one file, Lit included, for a script tag. A page that has the elements already, from
 * this file or from the package, keeps those it has.
 */
import './define.ts';
import { LicenseManager } from './index.ts';
import { registerAddonTable } from './elements/lazy.ts';

export * from './index.ts';

// All of it is here already, so the table can be used alone without being asked for; never beside another copy's page.
if (customElements.get('tl-license-manager') === LicenseManager) void registerAddonTable();
