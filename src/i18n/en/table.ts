import { plurals } from '../plurals.ts';

const count = plurals('en-GB');

/** What the table of add-on module licences says. */
export const strings = {
  tableSearch: 'Search in the table',
  tableAllModules: (quantity: string): string => `All modules (${quantity})`,
  tableModuleOption: (module: string, quantity: string): string => `${module} (${quantity})`,
  tableCaption: 'Add-on module licences and the employees who hold them',

  /* The columns, by their names */
  employee: 'Employee',
  email: 'E-mail',
  department: 'Department',
  module: 'Module',
  assigned: 'Assigned',
  status: 'Licence',

  tableSortBy: 'Sort by',
  tableLicensed: 'Licensed',
  tableNoLicence: 'No licence',
  tableEnds: (deadline: string): string => `removed ${deadline}`,
  /** The number is set off from the rest of the sentence. `module` is empty for all modules. */
  tableCount: (quantity: number, module: string): readonly [string, string] => [
    count(quantity, '#'),
    ` ${module === '' ? 'add-on module' : module} ${quantity === 1 ? 'licence' : 'licences'}`,
  ],
  tableMatches: (found: number, quantity: number, module: string, query: string): readonly [string, string] => [
    `${count(found, '#')} of ${count(quantity, '#')}`,
    ` ${module === '' ? 'add-on module' : module} ${quantity === 1 ? 'licence' : 'licences'} ${found === 1 ? 'matches' : 'match'} “${query}”`,
  ],
  tableClear: 'Clear search',
  tableNoHits: (query: string, module: string): string =>
    module === '' ? `No licence matches “${query}”` : `No ${module} licence matches “${query}”`,
  tableNoHitsHint: 'The search looks in every column. Several words must all be found in the same row.',
  tableShowAll: 'Show all licences',
  tableEmpty: 'No add-on module licences are assigned',
  tableModuleEmpty: (module: string): string => `No ${module} licences are assigned`,
  tableEmptyWhen: 'When a licence for an add-on module is assigned to an employee, it is listed here.',
  /** Before the name of the view, which is a link. */
  tableEmptyHow: 'You add a module by changing its number in',
  tableChangeNumber: 'Change the number in All licences',
  tableMarked: (names: string, quantity: number, module: string): string =>
    quantity === 1 ? `${names} uses ${module} without a licence.` : `${names} use ${module} without a licence.`,
  tableMarkedPeople: (quantity: number): string => count(quantity, { one: '# employee', other: '# employees' }),
  /** `when` is empty where not all have the same deadline. */
  tableTakenAway: (quantity: number, when: string): string =>
    `${when === '' ? 'At each one’s deadline' : `On ${when}`}, the module is removed, unless ${
      quantity === 1 ? 'a licence becomes' : 'licences become'
    } available; that alone deactivates nobody.`,
  tableBuy: (quantity: number): string => count(quantity, { one: 'Buy # licence…', other: 'Buy # licences…' }),
  tableRemove: (module: string): string => `You can remove ${module} from someone on their employee card.`,
  tableLoading: 'The licences are being loaded',
  tableProgress: (loaded: string, total: string): string => `${loaded} of ${total} licences loaded`,
  tableFailed: 'The add-on module licences could not be loaded',
  tablePartial: (loaded: string, total: string): string => `Only ${loaded} of ${total} licences could be loaded.`,
  tablePartialHint: 'Nothing has been changed. The others are missing from the table and are not searched.',
  tableLoadRest: 'Load the rest',
  tableChanged: 'Licences have been assigned or removed since the list was loaded.',
  tableReload: 'Load the list again',
  tableCsvSeparator: ',' as ',' | ';',
  tableExport: 'Export as CSV',
  tableExportFile: 'add-on-licences',
  tableExported: (rows: number): string =>
    count(rows, { one: 'CSV with # row is ready', other: 'CSV with # rows is ready' }),
  tableExportFailed: 'The CSV could not be made. Nothing has been changed. Try again.',
  tableEndsIn: (timeZone: string): string => `Removed (${timeZone})`,
  tableTooMany: (total: string, limit: string): string =>
    `There are ${total} licences, more than the ${limit} that are loaded at once.`,
  tableChooseModule: 'Choose a module to see who holds its licences.',
  tableCutOff: (limit: string, total: string): string =>
    `Only the first ${limit} of ${total} licences are loaded. The others are missing from the table and are not searched.`,
  tablePrinted: (printed: string, total: string): string =>
    `Only the first ${printed} of ${total} rows are printed. Export as CSV to have them all.`,
};
