/** Names of products, which come from the server in the reader's language. */
import type { Names } from './state.ts';

const PRODUCTS: Readonly<Record<string, Names>> = {
  standard: { en: 'Standard licences', sv: 'Standardlicenser', da: 'Standardlicenser' },
  'resource-planner': { en: 'Resource planner', sv: 'Resursplanerare', da: 'Ressourceplanlægger' },
  'business-central-users': {
    en: 'Business Central users',
    sv: 'Business Central-användare',
    da: 'Business Central-brugere',
  },
  'microsoft-outlook': same('Microsoft Outlook'),
  'timelog-crm': same('TimeLog CRM'),
  'timesheet-approval': { en: 'Timesheet approval', sv: 'Tidrapportsgodkännande', da: 'Timeseddelgodkendelse' },
  'business-central': same('Business Central'),
  'visma-admin': same('Visma Admin'),
  'travel-expenses': { en: 'Travel expenses', sv: 'Reseräkningar', da: 'Rejseafregning' },
  'mileage-log': { en: 'Mileage log', sv: 'Körjournal', da: 'Kørebog' },
  'absence-planning': { en: 'Absence planning', sv: 'Frånvaroplanering', da: 'Fraværsplanlægning' },
  'project-budgets': { en: 'Project budgets', sv: 'Projektbudgetar', da: 'Projektbudgetter' },
  'contract-management': { en: 'Contract management', sv: 'Avtalshantering', da: 'Kontraktstyring' },
  'purchase-invoices': { en: 'Purchase invoices', sv: 'Leverantörsfakturor', da: 'Leverandørfakturaer' },
  'reporting-studio': { en: 'Reporting studio', sv: 'Rapportstudio', da: 'Rapportstudie' },
  'skills-register': { en: 'Skills register', sv: 'Kompetensregister', da: 'Kompetenceregister' },
  'mobile-time': { en: 'Mobile time', sv: 'Mobil tidrapportering', da: 'Mobil tidsregistrering' },
};

/** The names of a known product; of any other its id, written as a title. */
export function productNames(id: string): Names {
  const words = id.replaceAll('-', ' ');
  return PRODUCTS[id] ?? same(words.charAt(0).toUpperCase() + words.slice(1));
}

function same(name: string): Names {
  return { en: name, sv: name, da: name };
}
