import type { Messages } from './en.ts';
import { plurals } from './plurals.ts';

const count = plurals('sv-SE');

export const sv: Messages = {
  manageLicences: 'Hantera licenser',
  viewLicenses: 'Alla licenser',
  viewAddOns: 'Licenser för tilläggsmoduler',
  viewActionLog: 'Åtgärdslogg',
  sectionLicenses: 'Licenser',
  sectionAddOns: 'Tilläggsmoduler',
  sectionIntegrations: 'Integrationer',
  licenceCount: (quantity) => count(quantity, { one: '# licens', other: '# licenser' }),
};
