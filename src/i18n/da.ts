import type { Messages } from './en.ts';
import { plurals } from './plurals.ts';

const count = plurals('da-DK');

export const da: Messages = {
  manageLicences: 'Administrér licenser',
  viewLicenses: 'Alle licenser',
  viewAddOns: 'Tilkøbsmodullicenser',
  viewActionLog: 'Handlingslog',
  sectionLicenses: 'Licenser',
  sectionAddOns: 'Tilkøbsmoduler',
  sectionIntegrations: 'Integrationer',
  licenceCount: (quantity) => count(quantity, { one: '# licens', other: '# licenser' }),
};
