import type { PageMessages } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('da-DK');

export const strings: PageMessages = {
  manageLicences: 'Administrér licenser',
  viewLicenses: 'Alle licenser',
  viewAddOns: 'Tilkøbsmodullicenser',
  viewActionLog: 'Handlingslog',
  sectionLicenses: 'Licenser',
  sectionAddOns: 'Tilkøbsmoduler',
  sectionIntegrations: 'Integrationer',

  /* Læses op for skærmlæsere, når noget er sket */
  outOfDateHeading: 'Tallene kan være forældede',
  outOfDateText: (when) => `Det, du ser, er fra ${when}. Modtagne bestillinger gælder.`,

  /* Licences view: words */
  standardLicences: (quantity) => count(quantity, { one: '# standardlicens', other: '# standardlicenser' }),
  moduleLicences: (quantity, name) => count(quantity, { one: `# licens til ${name}`, other: `# licenser til ${name}` }),
  perMonth: 'pr. måned',
  perQuarter: 'pr. kvartal',
  perYear: 'pr. år',
  perPeriod: 'pr. periode',
  amountExclVat: (amount) => `${amount} ekskl. moms`,
  fromDate: (date) => `Fra ${date}`,

  /* Licences view: facts and time line */
  subscriptionPeriod: 'Abonnementsperiode',
  daysLeft: (left, days) => `${left} af ${count(days, { one: '# dag', other: '# dage' })} tilbage, i dag medregnet`,
  paymentPlan: 'Betalingsplan',
  nextInvoice: 'Næste faktura',
  nextInvoiceFor: (date) => `${date}, for hele næste periode`,
  plannedChanges: 'Planlagte ændringer',
  noPlans: 'Ingen',
  sameNumbersContinue: 'Samme antal gælder i næste periode',
  planFact: (date, now) => `Fra ${date}, nu ${now}`,
  plansFact: (plans, date) => `${plans}, fra ${date}`,
  today: (date) => `I dag, ${date}`,
  periodStarted: 'perioden begyndte',
  nextPeriodStarts: 'ny periode, ny faktura',
  plansAtBoundary: (plans) => count(plans, { one: '# planlagt ændring', other: '# planlagte ændringer' }),

  /* Licences view: the lines */
  used: 'I brug',
  purchased: 'Købt',
  available: 'Ledige',
  nextPeriod: 'Næste periode',
  priceEach: 'Pris pr. licens',
  fee: 'Gebyr',
  eachPer: (amount, period) => `${amount} pr. licens ${period}`,
  meterLabel: (used, purchased) => `${used} af ${purchased} i brug`,
  meterPlan: (quantity) => `${quantity} fra næste periode`,
  follows: (name) => `følger ${name}`,
  followsShort: 'samme antal',
  feeActive: 'Aktiv. Et gebyr, ikke et antal licenser.',
  feeInactive: 'Ikke aktiv. Der opkræves intet.',
  feeEnds: (date) => `Aktiv. Opkræves ikke fra ${date}.`,
  feeStarts: (date) => `Ikke aktiv. Opkræves fra ${date}.`,
  noLines: 'Jeres abonnement omfatter intet her.',
  change: 'Ændr',
  changeNumberOf: (name) => `Ændr antal for ${name}`,
  editing: 'Redigeres',
  editorLoading: 'Formularen indlæses …',
  partMissing: 'En del af siden kunne ikke indlæses',
  partMissingText: 'Intet er ændret, og intet er bestilt.',
  partMissingAdvice: 'Hvis det ikke hjælper at prøve igen, så genindlæs siden.',
  languageMissing: 'Siden kunne ikke hentes på dit sprog',
  orderNotLookedUp:
    'Det kunne endnu ikke kontrolleres, hvad der skete med den bestilling, du bekræftede. Den sendes ikke igen, så du kan ikke blive opkrævet to gange for den.',
  processing: 'Behandles',
  beingChecked: 'Kontrolleres',
  noRightToBuy: 'Ingen ret til at købe',
  viewOnly: 'Kun visning',
  notEditableHere: 'Kan ikke ændres her',
  over: (quantity) => `${quantity} for mange`,
  requested: (quantity) => `${quantity} bestilt`,

  /* Licences view: the editor */
  cancel: 'Annullér',
  tryAgain: 'Prøv igen',

  /* Licences view: notices and states */
  readOnlyHeading: 'Du kan se licenserne, men ikke ændre dem',
  readOnlyText: 'Det kræver ret til at købe licenser at ændre antal. Den tildeles under',
  readOnlyHost: 'Denne side viser kun licenserne. De ændres i Min TimeLog-konto.',
  rightsPage: 'Rolle- og rettighedsstyring',
  loading: 'Licenserne hentes …',
  loadFailedHeading: 'Licenserne kunne ikke hentes',
  noAccessHeading: 'Du har ikke adgang til denne side',
  problemNetwork: 'TimeLog kunne ikke nås.',
  problemNoAnswer: 'TimeLog svarede ikke.',
  problemServerError: 'TimeLog svarede med en fejl.',
  problemMalformed: 'Svaret fra TimeLog kunne ikke forstås.',
  problemRateLimited: 'TimeLog får for mange forespørgsler lige nu. Vent lidt.',
  problemSignedOut: 'Du er logget ud.',
  problemClientFault: 'Sidens forbindelse til TimeLog virker ikke.',
  problemNotFound: 'TimeLog kender det ikke længere.',
  problemRefused: 'TimeLog godtog det ikke.',
};
