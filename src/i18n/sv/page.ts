import type { PageMessages } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('sv-SE');

export const strings: PageMessages = {
  manageLicences: 'Hantera licenser',
  viewLicenses: 'Alla licenser',
  viewAddOns: 'Licenser för tilläggsmoduler',
  viewActionLog: 'Åtgärdslogg',
  sectionLicenses: 'Licenser',
  sectionAddOns: 'Tilläggsmoduler',
  sectionIntegrations: 'Integrationer',

  /* Läses upp för skärmläsare när något har hänt */
  outOfDateHeading: 'Siffrorna kan vara inaktuella',
  outOfDateText: (when) => `Det du ser är från ${when}. Mottagna beställningar gäller.`,

  /* Licences view: words */
  standardLicences: (quantity) => count(quantity, { one: '# standardlicens', other: '# standardlicenser' }),
  moduleLicences: (quantity, name) => count(quantity, { one: `# licens för ${name}`, other: `# licenser för ${name}` }),
  perMonth: 'per månad',
  perQuarter: 'per kvartal',
  perYear: 'per år',
  perPeriod: 'per period',
  amountExclVat: (amount) => `${amount} exkl. moms`,
  fromDate: (date) => `Från ${date}`,

  /* Licences view: facts and time line */
  subscriptionPeriod: 'Abonnemangsperiod',
  daysLeft: (left, days) => `${left} av ${count(days, { one: '# dag', other: '# dagar' })} återstår, inklusive i dag`,
  paymentPlan: 'Betalningsplan',
  nextInvoice: 'Nästa faktura',
  nextInvoiceFor: (date) => `${date}, för hela nästa period`,
  plannedChanges: 'Planerade ändringar',
  noPlans: 'Inga',
  sameNumbersContinue: 'Samma antal gäller i nästa period',
  planFact: (date, now) => `Från ${date}, nu ${now}`,
  plansFact: (plans, date) => `${plans}, från ${date}`,
  today: (date) => `I dag, ${date}`,
  periodStarted: 'perioden började',
  nextPeriodStarts: 'ny period, ny faktura',
  plansAtBoundary: (plans) => count(plans, { one: '# planerad ändring', other: '# planerade ändringar' }),

  /* Licences view: the lines */
  used: 'Använda',
  purchased: 'Köpta',
  available: 'Tillgängliga',
  nextPeriod: 'Nästa period',
  priceEach: 'Pris per licens',
  fee: 'Avgift',
  eachPer: (amount, period) => `${amount} per licens ${period.replace('per', 'och')}`,
  meterLabel: (used, purchased) => `${used} av ${purchased} används`,
  meterPlan: (quantity) => `${quantity} från nästa period`,
  follows: (name) => `följer ${name}`,
  followsShort: 'samma antal',
  feeActive: 'Aktiv. En avgift, inte ett antal licenser.',
  feeInactive: 'Inte aktiv. Inget debiteras.',
  feeEnds: (date) => `Aktiv. Debiteras inte från ${date}.`,
  feeStarts: (date) => `Inte aktiv. Debiteras från ${date}.`,
  noLines: 'Ert abonnemang omfattar inget här.',
  change: 'Ändra',
  changeNumberOf: (name) => `Ändra antal för ${name}`,
  editing: 'Redigeras',
  editorLoading: 'Formuläret läses in …',
  partMissing: 'En del av sidan kunde inte läsas in',
  partMissingText: 'Inget har ändrats och inget har beställts.',
  partMissingAdvice: 'Om det inte hjälper att försöka igen, ladda om sidan.',
  languageMissing: 'Sidan kunde inte hämtas på ditt språk',
  orderNotLookedUp:
    'Det har inte gått att kontrollera ännu vad som hände med beställningen du bekräftade. Den skickas inte igen, så du kan inte debiteras två gånger för den.',
  processing: 'Behandlas',
  beingChecked: 'Kontrolleras',
  noRightToBuy: 'Ingen rätt att köpa',
  viewOnly: 'Endast visning',
  notEditableHere: 'Kan inte ändras här',
  over: (quantity) => `${quantity} för många`,
  requested: (quantity) => `beställt: ${quantity}`,

  /* Licences view: the editor */
  cancel: 'Avbryt',
  tryAgain: 'Försök igen',

  /* Licences view: notices and states */
  readOnlyHeading: 'Du kan se licenserna men inte ändra dem',
  readOnlyText: 'För att ändra antal behövs rätten att köpa licenser. Den tilldelas under',
  readOnlyHost: 'Den här sidan visar bara licenserna. De ändras i Mitt TimeLog-konto.',
  rightsPage: 'Behörighet- och rättighetsnivåer',
  loading: 'Licenserna hämtas …',
  loadFailedHeading: 'Licenserna kunde inte hämtas',
  noAccessHeading: 'Du har inte åtkomst till den här sidan',
  problemNetwork: 'TimeLog gick inte att nå.',
  problemNoAnswer: 'TimeLog svarade inte.',
  problemServerError: 'TimeLog svarade med ett fel.',
  problemMalformed: 'Svaret från TimeLog gick inte att förstå.',
  problemRateLimited: 'TimeLog får för många förfrågningar just nu. Vänta en stund.',
  problemSignedOut: 'Du är utloggad.',
  problemClientFault: 'Sidans anslutning till TimeLog fungerar inte.',
  problemNotFound: 'TimeLog känner inte längre till detta.',
  problemRefused: 'TimeLog godtog det inte.',
};
