import type { Parts } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('da-DK');

export const strings: Parts['table'] = {
  tableSearch: 'Søg i tabellen',
  tableAllModules: (quantity) => `Alle moduler (${quantity})`,
  tableModuleOption: (module, quantity) => `${module} (${quantity})`,
  tableCaption: 'Tilkøbsmodullicenser og de medarbejdere, der har dem',
  employee: 'Medarbejder',
  email: 'E-mail',
  department: 'Afdeling',
  module: 'Modul',
  assigned: 'Tildelt',
  status: 'Licens',
  tableSortBy: 'Sortér efter',
  tableLicensed: 'Har licens',
  tableNoLicence: 'Uden licens',
  tableEnds: (deadline) => `fjernes ${deadline}`,
  tableCount: (quantity, module) => [
    count(quantity, '#'),
    ` ${quantity === 1 ? 'licens' : 'licenser'} til ${module === '' ? 'tilkøbsmoduler' : module}`,
  ],
  tableMatches: (found, quantity, module, query) => [
    `${count(found, '#')} af ${count(quantity, '#')}`,
    ` ${quantity === 1 ? 'licens' : 'licenser'} til ${module === '' ? 'tilkøbsmoduler' : module} matcher ”${query}”`,
  ],
  tableClear: 'Ryd søgningen',
  tableNoHits: (query, module) =>
    module === '' ? `Ingen licens matcher ”${query}”` : `Ingen licens til ${module} matcher ”${query}”`,
  tableNoHitsHint: 'Søgningen omfatter alle kolonner. Skriver du flere ord, skal alle findes i samme række.',
  tableShowAll: 'Vis alle licenser',
  tableEmpty: 'Ingen tilkøbsmodullicenser er tildelt',
  tableModuleEmpty: (module) => `Ingen licenser til ${module} er tildelt`,
  tableEmptyWhen: 'Når en licens til et tilkøbsmodul tildeles en medarbejder, vises den her.',
  tableEmptyHow: 'Du tilføjer et modul ved at ændre antallet i',
  tableChangeNumber: 'Ændr antallet i Alle licenser',
  tableMarked: (names, _quantity, module) => `${names} bruger ${module} uden licens.`,
  tableMarkedPeople: (quantity) => count(quantity, { one: '# medarbejder', other: '# medarbejdere' }),
  tableTakenAway: (quantity, when) =>
    `Modulet fjernes ${when === '' ? 'ved den enkeltes frist' : when}, hvis ${
      quantity === 1 ? 'ingen licens bliver ledig' : 'ingen licenser bliver ledige'
    }; det alene deaktiverer ingen.`,
  tableBuy: (quantity) => count(quantity, { one: 'Køb # licens …', other: 'Køb # licenser …' }),
  tableRemove: (module) => `Du kan fjerne ${module} fra en medarbejder på medarbejderkortet.`,
  tableLoading: 'Licenserne hentes',
  tableProgress: (loaded, total) => `${loaded} af ${total} licenser er hentet`,
  tableFailed: 'Tilkøbsmodullicenserne kunne ikke hentes',
  tablePartial: (loaded, total) => `Kun ${loaded} af ${total} licenser kunne hentes.`,
  tablePartialHint: 'Intet er ændret. De øvrige mangler i tabellen og indgår ikke i søgningen.',
  tableLoadRest: 'Hent resten',
  tableChanged: 'Licenser er blevet tildelt eller fjernet, siden listen blev hentet.',
  tableReload: 'Hent listen igen',
  tableCsvSeparator: ';',
  tableExport: 'Eksportér som CSV',
  tableExportFile: 'tilkoebslicenser',
  tableExported: (rows) => count(rows, { one: 'CSV med # række er klar', other: 'CSV med # rækker er klar' }),
  tableExportFailed: 'CSV-filen kunne ikke laves. Intet er ændret. Prøv igen.',
  tableEndsIn: (timeZone) => `Fjernes (${timeZone})`,
  tableTooMany: (total, limit) => `Der er ${total} licenser, flere end de ${limit}, der hentes på én gang.`,
  tableChooseModule: 'Vælg et modul for at se, hvem der har licens til det.',
  tableCutOff: (limit, total) =>
    `Kun de første ${limit} af ${total} licenser er hentet. De øvrige mangler i tabellen og indgår ikke i søgningen.`,
  tablePrinted: (printed, total) =>
    `Kun de første ${printed} af ${total} rækker udskrives. Eksportér som CSV for at få dem alle.`,
};
