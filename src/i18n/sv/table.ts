import type { Parts } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('sv-SE');

export const strings: Parts['table'] = {
  tableSearch: 'Sök i tabellen',
  tableAllModules: (quantity) => `Alla moduler (${quantity})`,
  tableModuleOption: (module, quantity) => `${module} (${quantity})`,
  tableCaption: 'Licenser för tilläggsmoduler och de medarbetare som har dem',
  employee: 'Medarbetare',
  email: 'E-post',
  department: 'Avdelning',
  module: 'Modul',
  assigned: 'Tilldelad',
  status: 'Licens',
  tableSortBy: 'Sortera efter',
  tableLicensed: 'Har licens',
  tableNoLicence: 'Utan licens',
  tableEnds: (deadline) => `tas bort ${deadline}`,
  tableCount: (quantity, module) => [
    count(quantity, '#'),
    ` ${quantity === 1 ? 'licens' : 'licenser'} för ${module === '' ? 'tilläggsmoduler' : module}`,
  ],
  tableMatches: (found, quantity, module, query) => [
    `${count(found, '#')} av ${count(quantity, '#')}`,
    ` ${quantity === 1 ? 'licens' : 'licenser'} för ${module === '' ? 'tilläggsmoduler' : module} matchar ”${query}”`,
  ],
  tableClear: 'Rensa sökningen',
  tableNoHits: (query, module) =>
    module === '' ? `Ingen licens matchar ”${query}”` : `Ingen licens för ${module} matchar ”${query}”`,
  tableNoHitsHint: 'Sökningen omfattar alla kolumner. Skriver du flera ord måste alla finnas på samma rad.',
  tableShowAll: 'Visa alla licenser',
  tableEmpty: 'Inga licenser för tilläggsmoduler är tilldelade',
  tableModuleEmpty: (module) => `Inga licenser för ${module} är tilldelade`,
  tableEmptyWhen: 'När en licens för en tilläggsmodul tilldelas en medarbetare visas den här.',
  tableEmptyHow: 'Du lägger till en modul genom att ändra antalet i',
  tableChangeNumber: 'Ändra antalet i Alla licenser',
  tableMarked: (names, _quantity, module) => `${names} använder ${module} utan licens.`,
  tableMarkedPeople: (quantity) => count(quantity, '# medarbetare'),
  tableTakenAway: (quantity, when) =>
    `Modulen tas bort ${when === '' ? 'vid respektive tidsgräns' : when}, om ${
      quantity === 1 ? 'ingen licens blir tillgänglig' : 'inga licenser blir tillgängliga'
    }; enbart det inaktiverar ingen.`,
  tableBuy: (quantity) => count(quantity, { one: 'Köp # licens …', other: 'Köp # licenser …' }),
  tableRemove: (module) => `Du kan ta bort ${module} från en medarbetare på medarbetarkortet.`,
  tableLoading: 'Licenserna hämtas',
  tableProgress: (loaded, total) => `${loaded} av ${total} licenser har hämtats`,
  tableFailed: 'Licenserna för tilläggsmoduler kunde inte hämtas',
  tablePartial: (loaded, total) => `Bara ${loaded} av ${total} licenser kunde hämtas.`,
  tablePartialHint: 'Inget har ändrats. De övriga saknas i tabellen och ingår inte i sökningen.',
  tableLoadRest: 'Hämta resten',
  tableChanged: 'Licenser har tilldelats eller tagits bort sedan listan hämtades.',
  tableReload: 'Hämta listan igen',
  tableCsvSeparator: ';',
  tableExport: 'Exportera som CSV',
  tableExportFile: 'tillaggslicenser',
  tableExported: (rows) => count(rows, { one: 'CSV med # rad är klar', other: 'CSV med # rader är klar' }),
  tableExportFailed: 'CSV-filen kunde inte skapas. Inget har ändrats. Försök igen.',
  tableEndsIn: (timeZone) => `Tas bort (${timeZone})`,
  tableTooMany: (total, limit) => `Det finns ${total} licenser, fler än de ${limit} som hämtas på en gång.`,
  tableChooseModule: 'Välj en modul för att se vilka som har licens för den.',
  tableCutOff: (limit, total) =>
    `Bara de första ${limit} av ${total} licenser har hämtats. De övriga saknas i tabellen och ingår inte i sökningen.`,
  tablePrinted: (printed, total) =>
    `Bara de första ${printed} av ${total} rader skrivs ut. Exportera som CSV för att få alla.`,
};
