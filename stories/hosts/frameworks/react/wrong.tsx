/** What the type check refuses; an expected error that does not come is one. */
import type { LicenseManagerProps } from '@timelog/license-manager/react';

export const wrong = [
  // @ts-expect-error -- no such property
  <tl-license-manager apy={undefined} />,
  // @ts-expect-error -- no such view
  <tl-license-manager view="invoices" />,
  // @ts-expect-error -- this event has no such field
  <tl-license-manager ontl-navigate={(event) => event.path} />,
  // @ts-expect-error -- no such event
  <tl-license-manager {...({ 'ontl-navigated': () => undefined } satisfies LicenseManagerProps)} />,
];
