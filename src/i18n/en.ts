import { plurals } from './plurals.ts';

const count = plurals('en-GB');

/**
 * English, and the list of all strings: every other language has exactly these keys. A string with a number in it is a
 * function, so that each language decides its own plural. Dates, times and amounts come formatted.
 */
export const en = {
  /* The page */
  manageLicences: 'Manage licences',
  viewLicenses: 'All licences',
  viewAddOns: 'Add-on module licences',
  viewActionLog: 'Action log',
  sectionLicenses: 'Licences',
  sectionAddOns: 'Add-on modules',
  sectionIntegrations: 'Integrations',
  licenceCount: (quantity: number): string => count(quantity, { one: '# licence', other: '# licences' }),
};

/** All strings by key; see `en`. */
export type Messages = typeof en;
