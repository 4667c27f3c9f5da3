/** What a host writes, with a type for everything it touches. */
import '@timelog/license-manager/define';
import '@timelog/license-manager/mocks/panel';
import {
  createHttpClient,
  defineAddonTable,
  licenseApiContext,
  LicenseManager,
  type Account,
  type AddonTable,
  type Answer,
  type Assignment,
  type Change,
  type ChangeFlow,
  type Effective,
  type Instant,
  type LicenseApi,
  type Line,
  type Links,
  type Mark,
  type Messages,
  type MinorUnits,
  type Open,
  type PageAttention,
  type Ports,
  type Problem,
  type Section,
  type TableCalendar,
  type TokenProvider,
  type View,
} from '@timelog/license-manager';
import { createMemoryApi, createMockFetch, MockBackend } from '@timelog/license-manager/mocks';
import { licenseHandlers } from '@timelog/license-manager/mocks/msw';
import { LicenseManager as FromOneFile } from '@timelog/license-manager/standalone';

/** The other types that `docs/reference.md` names. */
export type Named = [
  ...[Assignment, Change, ChangeFlow, Effective, Instant, Line, Links, Mark, Messages, MinorUnits, Open<Section>],
  ...[PageAttention, Ports, Problem, TableCalendar, TokenProvider],
];

export const api: LicenseApi = createHttpClient({ baseUrl: '/billing', getToken: () => Promise.resolve('token') });
export const simulated: LicenseApi = createMemoryApi(new MockBackend({ scenario: 'steady' }));
export const answering: (request: Request) => Promise<Response> = createMockFetch(new MockBackend());
export const handlers = licenseHandlers(new MockBackend());
export const key = licenseApiContext;
export const account: Promise<Answer<Account>> = api.getAccount();
export const same: typeof LicenseManager = FromOneFile;

const manager = document.createElement('tl-license-manager');
manager.api = api;
manager.messages = { manageLicences: 'Licences' };
manager.addEventListener('tl-navigate', ({ view }) => {
  const shown: View = view;
  history.pushState({}, '', shown);
});
manager.addEventListener('tl-before-order', (event) => {
  event.preventDefault();
});
void manager.refresh();

void defineAddonTable();
const table: AddonTable = document.createElement('tl-addon-table');
table.addEventListener('tl-table-change', () => {
  history.replaceState({}, '', `?q=${table.query}&module=${table.lineId}&sort=${table.sort}`);
});
