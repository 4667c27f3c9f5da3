/** What the type check refuses; an expected error that does not come is one. */
import type { LicenseManagerDirective } from './license-manager.directive.ts';

export function wrong(directive: LicenseManagerDirective): void {
  // @ts-expect-error -- no such property
  directive.apy = undefined;
  // @ts-expect-error -- no such view
  directive.view = 'invoices';
  // @ts-expect-error -- no such event
  directive.navigated.subscribe(() => undefined);
  // @ts-expect-error -- this event has no such field
  directive.navigate.subscribe((event) => event.path);
}
