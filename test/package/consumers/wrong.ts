/** What the types refuse; an expected error that does not come is one. */
import { createHttpClient, type LicenseManager } from '@timelog/license-manager';
import { MockBackend } from '@timelog/license-manager/mocks';

export function wrong(manager: LicenseManager): void {
  // @ts-expect-error -- no such view
  manager.view = 'invoices';
  // @ts-expect-error -- no such property
  manager.apy = undefined;
  // @ts-expect-error -- no such string
  manager.messages = { manageLicenses: 'Licences' };
  // @ts-expect-error -- this event tells a view, which is a word
  manager.addEventListener('tl-navigate', ({ view }) => view satisfies number);
  // @ts-expect-error -- a token comes from a function
  createHttpClient({ baseUrl: '', getToken: 'token' });
  // @ts-expect-error -- no such scenario
  new MockBackend({ scenario: 'stormy' });
}
