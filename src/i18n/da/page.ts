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
  licenceCount: (quantity) => count(quantity, { one: '# licens', other: '# licenser' }),

  /* Læses op for skærmlæsere, når noget er sket */
  announceAccepted: (line, quantity) =>
    `Din ændring af ${line} til ${count(quantity, { one: '#', other: '#' })} er modtaget og behandles.`,
  announceApplied: (line, quantity, now) =>
    now
      ? `Gennemført: antallet for ${line} er nu ${count(quantity, { one: '#', other: '#' })}.`
      : `Gennemført: antallet for ${line} i næste betalingsperiode er ${count(quantity, { one: '#', other: '#' })}.`,
  announceFailed: (line) => `Din ændring af ${line} blev ikke gennemført. Intet blev ændret, og intet blev opkrævet.`,
  outOfDateHeading: 'Tallene kan være forældede',
  outOfDateText: (time) => `Det, du ser, er fra kl. ${time}. Intet er ændret.`,

  /* The add-on table */
  nothingChanged: 'Intet er ændret.',

  /* Licences view: words */
  standardLicences: (quantity) => count(quantity, { one: '# standardlicens', other: '# standardlicenser' }),
  standardLicencesNoun: 'standardlicenser',
  moduleLicences: (quantity, name) => `${quantity} ${name}`,
  perMonth: 'pr. måned',
  perQuarter: 'pr. kvartal',
  perYear: 'pr. år',
  perPeriod: 'pr. periode',
  amountExclVat: (amount) => `${amount} ekskl. moms`,
  fromDate: (date) => `Fra ${date}`,
  todayAt: (time) => `i dag kl. ${time}`,
  onDateAt: (date, time) => `den ${date} kl. ${time}`,
  dayAt: (day, time) => `${day} kl. ${time}`,
  byYou: 'af dig',
  byPerson: (name) => `af ${name}`,
  andMore: (quantity) => count(quantity, { one: '1 mere', other: '# flere' }),

  /* Licences view: facts and time line */
  subscriptionPeriod: 'Abonnementsperiode',
  daysLeft: (left, days) => `${left} af ${count(days, { one: '# dag', other: '# dage' })} tilbage, i dag medregnet`,
  nextInvoice: 'Næste faktura',
  nextInvoiceFor: (date) => `${date}, for hele næste periode`,
  plannedChanges: 'Planlagte ændringer',
  noPlans: 'Ingen',
  sameNumbersContinue: 'Samme antal fortsætter i næste periode',
  planFact: (date, now) => `Fra ${date}, nu ${now}`,
  plansFact: (plans, date) => `${plans}, fra ${date}`,
  today: (date) => `I dag, ${date}`,
  periodStarted: 'perioden begyndte',
  nextPeriodStarts: 'ny periode, ny faktura',
  plansAtBoundary: (plans) => count(plans, { one: '# planlagt ændring', other: '# planlagte ændringer' }),
  deadlineUsers: (when, users) =>
    `${when}: ${count(users, { one: '# bruger deaktiveres', other: '# brugere deaktiveres' })}`,
  deadlineAssignments: (when, licences) =>
    `${when}: ${count(licences, { one: '# licens fjernes', other: '# licenser fjernes' })}`,
  laterDeadlines: (quantity) => count(quantity, { one: '# senere frist', other: '# senere frister' }),

  /* Licences view: the lines */
  used: 'Brugt',
  purchased: 'Købt',
  available: 'Ledige',
  nextPeriod: 'Næste periode',
  priceEach: (currency) => `Pris pr. licens, ${currency}`,
  fee: (currency) => `Gebyr, ${currency}`,
  control: 'Ret',
  eachPer: (amount, period) => `${amount} pr. licens ${period}`,
  feePer: (amount, period) => `${amount} ${period}`,
  meterLabel: (used, purchased) => `${used} af ${purchased} i brug`,
  meterPlan: (quantity) => `${quantity} fra næste periode`,
  meterRequested: (quantity) => `${quantity} bestilt`,
  follows: (name) => `følger ${name}`,
  followsShort: 'følger',
  sameNumbersAs: (name) => `Samme antal som ${name}`,
  feeActive: 'Aktiv. Et gebyr, ikke et antal licenser.',
  feeInactive: 'Ikke aktiv. Der opkræves intet.',
  noLines: 'Her er intet i jeres abonnement.',
  change: 'Ret',
  changeNumberOf: (name) => `Ret antal for ${name}`,
  editing: 'Rettes',
  editorLoading: 'Formularen indlæses …',
  partMissing: 'En del af siden kunne ikke indlæses',
  partMissingText: 'Intet er ændret, og intet er bestilt. Hvis det ikke hjælper at prøve igen, så indlæs siden på ny.',
  processing: 'Behandles',
  beingChecked: 'Kontrolleres',
  noRightToBuy: 'Ingen ret til at købe',
  viewOnly: 'Kun visning',
  notEditableHere: 'Kan ikke ændres her',
  over: (quantity) => `${quantity} for mange`,
  requested: (quantity) => `${quantity} bestilt`,
  uncertain: (quantity) => `${quantity} usikkert`,
  plannedNumber: (quantity) => `${quantity}, se hvad det betyder at fortryde planen`,

  /* Licences view: notes on a line */
  planNote: (quantity, date) => `${quantity} fra ${date}`,
  planWouldMark: (used, marked) =>
    `${used} er i brug nu, så ${count(marked, { one: '# bruger ville blive markeret.', other: '# brugere ville blive markeret.' })}`,
  planWouldMarkAssignments: (used, marked) =>
    `${used} er i brug nu, så ${count(marked, { one: '# licens ville blive markeret.', other: '# licenser ville blive markeret.' })}`,
  planUntilThen: (quantity) => `Indtil da ${quantity}.`,
  planChangeable: (lastMoment) => `Kan ændres indtil ${lastMoment}.`,
  undoPlan: 'Fortryd planen',
  undoPlannedChange: (name) => `Fortryd planen for ${name}`,
  licencesRequested: (licences) => `${licences} bestilt`,
  planRequested: (quantity, date) => `${quantity} fra ${date} bestilt`,
  followersChangeToo: (lines) =>
    count(lines, { one: 'Linjen, der følger, ændres samtidig.', other: 'De # linjer, der følger, ændres samtidig.' }),
  usuallyReady: 'Som regel klar inden for få minutter; du kan forlade siden.',
  takingLonger:
    'Det tager længere tid end normalt. Bestillingen er modtaget og kan ikke blive afgivet to gange; du behøver ikke gøre mere.',
  checkNow: 'Kontrollér nu',
  willReplacePlan: (plan, date, quantity) =>
    `Når købet er gennemført, erstatter det planen på ${plan}: fra ${date} er antallet så ${quantity}. Du kan planlægge ${plan} igen bagefter.`,
  changeFailed: (licences) => `Ændringen til ${licences} mislykkedes`,
  changeFailedText: (requested) =>
    `Den blev bestilt ${requested}. Intet blev ændret, og intet blev opkrævet. Du kan bestille den igen.`,
  hide: 'Skjul',
  hideFailure: (name) => `Skjul den mislykkede ændring af ${name}`,
  withoutLicence: (quantity) => `${quantity} uden licens:`,
  deactivatedUnless: (when) => `Deaktiveres ${when}, hvis du ikke gør noget.`,
  removedUnless: (when) => `Licensen fjernes ${when}, hvis du ikke gør noget.`,

  /* Licences view: the editor */
  now: 'Nu',
  cancel: 'Annullér',
  tryAgain: 'Prøv igen',

  /* Licences view: the quote */
  priceEachColumn: 'Pris pr. licens',
  planned: 'Planlagt',
  timesAre: (zone) => `Tiderne er i ${zone}.`,

  /* Licences view: what came between */
  unknownPurchase: (licences) => `Vi ved endnu ikke, om dit køb af ${licences} gik igennem`,
  unknownPlan: (quantity) => `Vi ved endnu ikke, om din plan på ${quantity} gik igennem`,
  unknownText: (time) =>
    `Forbindelsen blev afbrudt, efter at du bekræftede ${time}. Vi spørger TimeLog om netop den bestilling og sender den ikke igen, så du kan ikke blive opkrævet to gange for den. Indtil vi ved det, kan linjen ikke ændres.`,
  checkAgainNow: 'Kontrollér igen nu',
  checking: 'Kontrollerer …',
  lastChecked: (time) => `Senest kontrolleret kl. ${time}.`,
  ifItStays: 'Hvis det bliver ved, så skriv til',
  forgottenByReloadHeading: 'Hold siden åben, indtil bestillingen er bekræftet',
  forgottenByReloadText:
    'Browseren lader ikke siden huske en bestilling, der er på vej. Hvis du genindlæser eller lukker siden, før svaret er kommet, så se i handlingsloggen, før du bestiller igen.',

  /* Licences view: notices and states */
  inDaysAndHours: (days, hours) =>
    `om ${count(days, { one: '# dag', other: '# dage' })} og ${count(hours, { one: '# time', other: '# timer' })}`,
  inHoursAndMinutes: (hours, minutes) =>
    `om ${count(hours, { one: '# time', other: '# timer' })} og ${count(minutes, { one: '# minut', other: '# minutter' })}`,
  inMinutes: (minutes) =>
    minutes === 0 ? 'om mindre end et minut' : `om ${count(minutes, { one: '# minut', other: '# minutter' })}`,
  applied: (when) => `Gennemført ${when}. En bekræftelsesmail er på vej.`,
  readOnlyHeading: 'Du kan se licenserne, men ikke ændre dem',
  readOnlyText: 'At ændre antal kræver ret til at købe licenser. Den gives i',
  readOnlyHost: 'Denne side viser kun licenserne. De ændres i Min TimeLog-konto.',
  rightsPage: 'Rolle- og rettighedsstyring',
  loading: 'Licenserne hentes …',
  loadFailedHeading: 'Licenserne kunne ikke hentes',
  nothingChangedNoOrder: 'Intet er ændret, og ingen bestilling er afgivet.',
  lastTried: (time) => `Senest forsøgt kl. ${time}.`,
  ifItKeepsHappening: 'Hvis det bliver ved, så skriv til',
  noAccessHeading: 'Du har ikke adgang til denne side',
  noAccessBefore: 'Licenser vises for brugere med adgang til Min TimeLog-konto. Den adgang gives i',
  noAccessAfter: ', af en administrator i jeres virksomhed.',
  noClientHeading: 'Siden er ikke forbundet med TimeLog',
  noClientText:
    'Siden omkring den har ikke sagt, hvor licenserne findes. Intet er ændret. Sig det til dem, der passer siden.',
  problemNetwork: 'TimeLog kunne ikke nås.',
  problemNoAnswer: 'TimeLog svarede ikke.',
  problemServerError: 'TimeLog svarede med en fejl.',
  problemMalformed: 'Svaret fra TimeLog kunne ikke forstås.',
  problemRateLimited: 'TimeLog får for mange forespørgsler lige nu. Vent lidt.',
  problemSignedOut: 'Du er logget ud.',
  problemClientFault: 'Sidens forbindelse til TimeLog virker ikke.',
  problemNotFound: 'TimeLog kender ikke længere dette.',
  problemRefused: 'TimeLog godtog det ikke.',
};
