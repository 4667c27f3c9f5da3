/** The public surface. Importing it does nothing; `./define` registers the elements. */
export { licenseApiContext } from './api/context.ts';
export { createHttpClient, type HttpClientOptions } from './api/http-client.ts';
export type { CallOptions, LicenseApi, ListQuery } from './api/license-api.ts';
export { browserPorts, type KeyValueStorage, type Ports } from './api/ports.ts';
export type { TokenProvider } from './api/token.ts';
export type { PageAttention } from './controllers/page-attention.ts';
export type * from './domain/model.ts';
export type { Answer, Failure, Problem, Refusal } from './domain/problems.ts';
export type { View } from './domain/views.ts';
export { defineAddonTable } from './elements/lazy.ts';
export type { AddonTable } from './elements/tl-addon-table/tl-addon-table.ts';
export type { TableChangeEvent } from './elements/tl-addon-table/table-change-event.ts';
export * from './elements/tl-license-manager/events.ts';
export * from './elements/tl-license-manager/order-events.ts';
export { LicenseManager } from './elements/tl-license-manager/tl-license-manager.ts';
export { LicenseSection } from './elements/tl-license-section/tl-license-section.ts';
export type { Locale } from './i18n/localization.ts';
export type { Messages } from './i18n/messages.ts';
