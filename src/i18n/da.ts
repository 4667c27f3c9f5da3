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
  tableSearch: 'Søg i tabellen',
  tableAllModules: (quantity) => `Alle moduler (${quantity})`,
  tableModuleOption: (module, quantity) => `${module} (${quantity})`,
  tableCaption: 'Tilkøbsmodullicenser og de medarbejdere, der har dem',
  tableEmployee: 'Medarbejder',
  tableEmail: 'E-mail',
  tableDepartment: 'Afdeling',
  tableModule: 'Modul',
  tableAssigned: 'Tildelt',
  tableLicence: 'Licens',
  tableSortBy: 'Sortér efter',
  tableLicensed: 'Har licens',
  tableNoLicence: 'Mangler licens',
  tableEnds: (deadline) => `udløber ${deadline}`,
  tableCount: (quantity, module) => [
    count(quantity, { one: '#', other: '#' }),
    ` ${quantity === 1 ? 'licens' : 'licenser'} til ${module === '' ? 'tilkøbsmoduler' : module}`,
  ],
  tableMatches: (found, quantity, module, query) => [
    `${count(found, { one: '#', other: '#' })} af ${count(quantity, { one: '#', other: '#' })}`,
    ` ${quantity === 1 ? 'licens' : 'licenser'} til ${module === '' ? 'tilkøbsmoduler' : module} matcher ”${query}”`,
  ],
  tableClear: 'Ryd søgningen',
  tableNoHits: (query, module) =>
    module === '' ? `Ingen licens matcher ”${query}”` : `Ingen licens til ${module} matcher ”${query}”`,
  tableNoHitsHint: 'Søgningen omfatter alle kolonner. Flere ord skal alle findes i samme række.',
  tableShowAll: 'Vis alle licenser',
  tableEmpty: 'Ingen tilkøbsmodullicenser er tildelt',
  tableModuleEmpty: (module) => `Ingen licenser til ${module} er tildelt`,
  tableEmptyWhen: (modules) => `Når en licens til ${modules} tildeles en medarbejder, vises den her.`,
  tableAnyModule: 'et tilkøbsmodul',
  tableEmptyHow: () => ['Du tilføjer et modul ved at ændre dets antal i ', 'Alle licenser', '.'],
  tableChangeNumber: 'Ændr antallet i Alle licenser',
  tableMarked: (names, _quantity, module) => `${names} bruger ${module} uden licens.`,
  tableMarkedPeople: (quantity) => count(quantity, { one: '# medarbejder', other: '# medarbejdere' }),
  tableTakenAway: (quantity, deadline, left) =>
    `Modulet fjernes ${deadline}${left === '' ? '' : `, ${left}`}, hvis ${
      quantity === 1
        ? 'ingen licens bliver ledig. Brugeren forbliver aktiv.'
        : 'ingen licenser bliver ledige. Brugerne forbliver aktive.'
    }`,
  tableTakenAwayEach:
    'Modulet fjernes ved den enkeltes frist, hvis ingen licens bliver ledig. Brugerne forbliver aktive.',
  tableBuy: (quantity) => count(quantity, { one: 'Køb # licens…', other: 'Køb # licenser…' }),
  tableOrRemove: (module) => `eller fjern ${module} fra en medarbejder på medarbejderkortet`,
  tableRemove: (module) => `Du kan fjerne ${module} fra en medarbejder på medarbejderkortet.`,
  tableLoading: 'Licenserne hentes',
  tableProgress: (loaded, total) => `${loaded} af ${total} licenser er hentet`,
  tableFailed: 'Tilkøbsmodullicenserne kunne ikke hentes',
  tableNothingChanged: 'Intet er ændret.',
  tablePartial: (loaded, total) => `Kun ${loaded} af ${total} licenser kunne hentes.`,
  tablePartialHint: 'Intet er ændret. De øvrige mangler i tabellen og indgår ikke i søgningen.',
  tableLoadRest: 'Hent resten',
  tableChanged: 'Licenser er blevet tildelt eller fjernet, siden listen blev hentet.',
  tableReload: 'Hent listen igen',
  tableShown: (shown, total) => `De første ${shown} af ${total} rækker vises`,
  tableShowMore: (quantity) => count(quantity, { one: 'Vis # række mere', other: 'Vis # rækker mere' }),

  /* The action log */
  logLine: 'Linje',
  logAllLines: 'Alle linjer',
  logPerson: 'Person',
  logEveryone: 'Alle og systemet',
  logSystem: 'Systemet',
  logCount: (quantity) => count(quantity, { one: '# hændelse', other: '# hændelser, nyeste først' }),
  logAmounts: (currency) => `Beløb er angivet i ${currency}, ekskl. moms.`,
  logCaption: 'Hvad der er ændret, hvornår og af hvem',
  logTime: 'Tid',
  logEvent: 'Hændelse',
  logWhat: 'Hvad',
  logNumber: 'Antal',
  logBy: 'Af',
  logEffective: 'Gælder fra',
  logAmount: 'Beløb',
  logRequested: 'Bestilt',
  logApplied: 'Gennemført',
  logFailed: 'Mislykkedes',
  logCancelled: 'Plan fortrudt',
  logRolledOver: 'Ny periode',
  logMarked: 'Markeret',
  logCleared: 'Markering fjernet',
  logDeactivated: 'Deaktiveret',
  logRemoved: 'Licens fjernet',
  logLineNow: (line) => `${line}, nu`,
  logLinePlan: (line) => `${line}, plan for næste periode`,
  logLineAndFollowers: (line, followers) =>
    `${line} og ${count(followers, { one: '# der følger', other: '# der følger' })}`,
  logNothingChanged: (line) => `${line}: intet blev ændret eller opkrævet`,
  logKeeps: (line, quantity) => `${line} beholder ${quantity} i næste periode`,
  logInvoice: 'Faktura for den nye periode',
  logMarkedWhat: (line) => (line === '' ? ', mangler licens' : `, mangler licens til ${line}`),
  logClearedWhat: (line) => (line === '' ? '' : `, ${line}`),
  logDeactivatedWhat: ', manglede licens ved fristen',
  logRemovedWhat: (line) => (line === '' ? ', manglede licens ved fristen' : `, ${line}: manglede licens ved fristen`),
  logTo: 'til',
  logRange: (first, last, total) => `Hændelse ${first} til ${last} af ${total}`,
  logNewer: 'Nyere',
  logOlder: 'Ældre',
  logLoading: 'Handlingsloggen hentes',
  logNotLoaded: 'Handlingsloggen kunne ikke hentes',
  logEmpty: 'Intet er ændret endnu',
  logEmptyHint: 'Bestillinger, planer, markeringer og nye perioder vises her, når de sker.',
  logNoHits: 'Der er ingen hændelser for dette valg',
  logShowAll: 'Vis alle hændelser',

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
  becomes: 'bliver',

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
  newNumberOf: (name) => `Nyt antal for ${name}`,
  nowUsed: (purchased, used) =>
    `Nu ${purchased}, hvoraf ${count(used, { one: '# er i brug.', other: '# er i brug.' })}`,
  nowNumber: (purchased) => `Nu ${purchased}.`,
  whenItApplies: 'Hvornår det gælder',
  now: 'Nu',
  chargedForDays: (days) =>
    count(days, { one: 'Opkræves for den # dag, der er tilbage', other: 'Opkræves for de # dage, der er tilbage' }),
  nothingChargedNow: 'Der opkræves intet nu',
  lowerAppliesLater: (licences) =>
    `Et lavere antal gælder altid fra næste betalingsperiode. Indtil da beholder I jeres ${licences}.`,
  undoApplies: (quantity) => `Planen ophører, så snart det er gennemført. Antallet er fortsat ${quantity}.`,
  errorWholeNumber: (minimum, maximum) => `Angiv et helt tal fra ${minimum} til ${maximum}.`,
  errorAboveMaximum: (maximum) => `Højst ${maximum} kan bestilles her.`,
  errorMinimumStandard: (minimum) =>
    count(minimum, { one: 'Mindst # standardlicens er nødvendig.', other: 'Mindst # standardlicenser er nødvendige.' }),
  errorMinimum: (minimum) => `Mindst ${minimum} er nødvendig.`,
  errorNotEditable: 'Dette antal kan ikke ændres her.',
  errorEffective: 'Antallet kan ikke gælde på det tidspunkt. Vælg et andet tidspunkt eller et andet antal.',
  errorNoChange: 'Det antal gælder allerede.',
  errorRefused: 'TimeLog godtager ikke dette antal.',
  noQuoteYet: 'Der er intet tilbud endnu. Det vises her, når antallet er gyldigt. Intet er bestilt.',
  sameAsNow: (licences) => `I har ${licences} nu. Angiv et andet antal, så vises prisen her. Intet er bestilt.`,
  sameAsPlan: (quantity, date) =>
    `${quantity} fra ${date} er allerede planlagt. Angiv et andet antal, så vises prisen her. Intet er bestilt.`,
  workingOutPrice: 'Prisen beregnes …',
  zeroHeading: (quantity) =>
    count(quantity, {
      one: '# standardlicens ville afslutte jeres abonnement',
      other: '# standardlicenser ville afslutte jeres abonnement',
    }),
  zeroBefore: 'Det kan ikke gøres på denne side. Skriv til',
  zeroAfter: ', så hjælper de jer. Intet er ændret.',
  confirmPurchase: 'Bekræft købet',
  confirmPlan: 'Bekræft planen',
  confirmUndo: 'Bekræft: fortryd planen',
  sending: 'Sendes …',
  cancel: 'Annullér',
  tryAgain: 'Prøv igen',
  beforePurchase: (amount) =>
    `Intet bestilles, før du bekræfter. ${amount} faktureres, når ændringen er gennemført, og du får en bekræftelsesmail.`,
  beforePlan: 'Intet ændres, før du bekræfter, og ingen mister sin licens i dag. Du får en bekræftelsesmail.',
  unquotableHeading: 'Prisen kunne ikke beregnes',
  unquotableText: (cause) => `${cause} Intet er bestilt, og intet er opkrævet.`,

  /* Licences view: the quote */
  costOfTheChange: 'Ændringens pris',
  quoteNow: (from, to, noun) => `Fra ${from} til ${to} ${noun}, nu`,
  quoteFrom: (from, to, noun, date) => `Fra ${from} til ${to} ${noun}, fra ${date}`,
  quoteUndo: (plan, quantity, noun) => `Fortryd planen på ${plan}: ${quantity} ${noun} fortsætter`,
  quoteValidUntil: (time) => `Tilbuddet gælder til kl. ${time}`,
  item: 'Vare',
  numberColumn: 'Antal',
  priceEachColumn: 'Pris pr. licens',
  days: 'Dage',
  daysOf: (days, all) => `${days} af ${all}`,
  amount: (currency) => `Beløb, ${currency}`,
  difference: 'Forskel',
  planned: 'Planlagt',
  follower: 'følger',
  dueNow: 'At betale nu, ekskl. moms',
  howWorkedOut: 'Sådan beregnes beløbene',
  formula: (decimals, first, last, days) =>
    `Licenser × pris × dage tilbage ÷ dage i perioden, afrundet til ${
      decimals === 0 ? 'hele beløb' : count(decimals, { one: '# decimal', other: '# decimaler' })
    }. ${count(days, { one: `Dagen er ${first}.`, other: `De # dage er ${first} til ${last}, begge medregnet.` })}`,
  nextInvoiceOn: (date) => `Næste faktura, ${date}, ekskl. moms`,
  moreUsers: (users) =>
    `Når ændringen er gennemført, som regel inden for få minutter, kan I aktivere ${count(users, { one: '# bruger', other: '# brugere' })} mere.`,
  moreAssignments: (licences) =>
    `Når ændringen er gennemført, som regel inden for få minutter, kan I tildele ${count(licences, { one: '# licens', other: '# licenser' })} mere.`,
  marksGo: (marks) =>
    count(marks, {
      one: '# markering forsvinder, når købet er gennemført.',
      other: '# markeringer forsvinder, når købet er gennemført.',
    }),
  nobodyLoses: 'Ingen mister sin licens.',
  noRefundLater: 'Hvis I senere sænker antallet, gælder det fra næste betalingsperiode. Intet refunderes.',
  replacesPlan: (plan, date, quantity) =>
    `Købet erstatter jeres plan på ${plan} fra ${date}: antallet fra da er ${quantity}. Du kan planlægge ${plan} igen bagefter.`,
  planReplacesPlan: (plan) => `Dette erstatter jeres plan på ${plan}.`,
  staysUntilEnd: (licences) => `Jeres ${licences} gælder uændret, til perioden slutter.`,
  nothingRefunded: 'Intet refunderes.',
  lastMoment: 'Sidste mulighed for at ændre eller fortryde planen:',
  affectedUsers: (users, date) =>
    count(users, {
      one: `# bruger ville mangle licens fra ${date}`,
      other: `# brugere ville mangle licens fra ${date}`,
    }),
  affectedAssignments: (people, name, date) =>
    count(people, {
      one: `# medarbejder ville mangle licens til ${name} fra ${date}`,
      other: `# medarbejdere ville mangle licens til ${name} fra ${date}`,
    }),
  affectedUsersText: (used, quantity, start) =>
    `${count(used, { one: '# bruger er aktiv', other: '# brugere er aktive' })}, og ${count(quantity, {
      one: '# licens ville være tilbage',
      other: '# licenser ville være tilbage',
    })}. Hvis ingen gør noget, markeres de sidst oprettede, når perioden begynder (${start}), er aktive i syv dage og deaktiveres derefter:`,
  affectedAssignmentsText: (used, quantity, start) =>
    `${count(used, { one: '# licens er i brug', other: '# licenser er i brug' })}, og ${count(quantity, {
      one: '# ville være tilbage',
      other: '# ville være tilbage',
    })}. Hvis ingen gør noget, markeres de sidst tildelte, når perioden begynder (${start}), beholdes i syv dage og fjernes derefter. Medarbejderne forbliver aktive:`,
  avoidUsers: (users, date, used) =>
    `For at undgå det: deaktivér ${count(users, { one: '# valgfri bruger', other: '# valgfri brugere' })} på medarbejderkortene før ${date}, eller planlæg mindst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  avoidAssignments: (licences, date, used) =>
    `For at undgå det: fjern ${count(licences, { one: '# valgfri licens', other: '# valgfri licenser' })} på medarbejderkortene før ${date}, eller planlæg mindst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  timesAre: (zone) => `Tiderne er i ${zone}.`,
  employeeCard: 'Medarbejderkort',
  created: 'Oprettet',
  deactivated: 'Deaktiveres',
  removed: 'Fjernes',
  showAll: (quantity) => count(quantity, { one: 'Vis #', other: 'Vis alle #' }),

  /* Licences view: what came between */
  somebodyChanged: (name, changes) => `${name} ændrede ${changes}, mens du redigerede`,
  numbersChanged: (changes) => `Ændret, mens du redigerede: ${changes}`,
  numbersChangedPlain: 'Antallene blev ændret, mens du redigerede',
  changedNumber: (noun, from, to) => `${noun} fra ${from} til ${to}`,
  changedPlan: (noun, from, to) => `næste periodes antal ${noun} fra ${from} til ${to}`,
  changedPrice: (noun, from, to) => `prisen på ${noun} fra ${from} til ${to}`,
  notPlaced: 'Din bestilling blev ikke afgivet, og intet blev opkrævet.',
  numberKept: (quantity) => `Dit antal, ${quantity}, er bevaret.`,
  readNewQuote: (from, to) =>
    `Nedenfor er et nyt tilbud på at gå fra ${from} til ${to}; læs det, og bekræft igen, eller annullér.`,
  expiredHeading: 'Tilbuddet gælder ikke længere',
  busyHeading: 'En anden ændring af linjen behandles',
  busyText: 'Bekræft igen, når den er gennemført.',
  quoteUsedHeading: 'Dette tilbud er allerede bestilt',
  quoteUsedText: 'Det kan være sket i en anden fane. Se på linjen ovenfor, før du bekræfter et nyt tilbud.',
  signedOutHeading: 'Du er logget ud',
  signedOutText: 'Log ind igen, og bekræft derefter.',
  neverReceivedHeading: 'Din bestilling nåede ikke TimeLog',
  neverReceivedText: 'Vi spurgte: den blev aldrig modtaget, så intet er opkrævet.',
  notPlacedHeading: 'Din bestilling blev ikke afgivet',
  notPlacedText: (cause) => `${cause} Intet er opkrævet.`,
  confirmAgain: 'Du kan bekræfte igen eller annullere.',
  unknownPurchase: (licences) => `Vi ved endnu ikke, om dit køb af ${licences} gik igennem`,
  unknownPlan: (quantity) => `Vi ved endnu ikke, om din plan på ${quantity} gik igennem`,
  unknownText: (time) =>
    `Forbindelsen blev afbrudt, efter at du bekræftede ${time}. Vi spørger TimeLog om netop den bestilling og sender den ikke igen, så du kan ikke blive opkrævet to gange for den. Indtil vi ved det, kan linjen ikke ændres.`,
  checkAgainNow: 'Kontrollér igen nu',
  checking: 'Kontrollerer …',
  lastChecked: (time) => `Senest kontrolleret kl. ${time}.`,
  ifItStays: 'Hvis det bliver ved, så skriv til',

  /* Licences view: notices and states */
  usersWithoutLicence: (users) => count(users, { one: '# bruger mangler licens', other: '# brugere mangler licens' }),
  assignmentsWithoutLicence: (people, name) =>
    count(people, {
      one: `# medarbejder mangler licens til ${name}`,
      other: `# medarbejdere mangler licens til ${name}`,
    }),
  stayActiveUntil: (users) => count(users, { one: 'Brugeren er aktiv indtil', other: 'De er aktive indtil' }),
  keepUntil: (people) => count(people, { one: 'Den kan bruges indtil', other: 'De kan bruges indtil' }),
  untilDeadlines: 'hver sin frist, den første',
  inDaysAndHours: (days, hours) =>
    `om ${count(days, { one: '# dag', other: '# dage' })} og ${count(hours, { one: '# time', other: '# timer' })}`,
  inHoursAndMinutes: (hours, minutes) =>
    `om ${count(hours, { one: '# time', other: '# timer' })} og ${count(minutes, { one: '# minut', other: '# minutter' })}`,
  inMinutes: (minutes) =>
    minutes === 0 ? 'om mindre end et minut' : `om ${count(minutes, { one: '# minut', other: '# minutter' })}`,
  timeIsUp: 'tiden er udløbet',
  thenDeactivated: (users) =>
    count(users, {
      one: 'Derefter deaktiveres brugeren, hvis du ikke gør noget.',
      other: 'Derefter deaktiveres de, hvis du ikke gør noget.',
    }),
  thenRemoved: (licences) =>
    count(licences, {
      one: 'Derefter fjernes licensen, hvis du ikke gør noget; medarbejderen forbliver aktiv.',
      other: 'Derefter fjernes licenserne, hvis du ikke gør noget; medarbejderne forbliver aktive.',
    }),
  threeWaysOut: 'Du har tre muligheder:',
  buyLicences: (quantity) => count(quantity, { one: 'Køb # licens', other: 'Køb # licenser' }),
  marksGoWhenApplied: 'Markeringerne forsvinder, når købet er gennemført.',
  seePriceAndBuy: 'Se pris og køb…',
  priceBeforeConfirm: 'Du ser prisen, før du bekræfter.',
  buyingNeedsRight: 'Det kan den gøre, der har ret til at købe licenser.',
  deactivateUsers: (users) => count(users, { one: 'Deaktivér selv # bruger', other: 'Deaktivér selv # brugere' }),
  deactivateUsersText: 'Hvem som helst: åbn et medarbejderkort, og deaktivér brugeren der.',
  removeAssignments: (licences) => count(licences, { one: 'Fjern selv # licens', other: 'Fjern selv # licenser' }),
  removeAssignmentsText: 'Hvilke som helst: åbn et medarbejderkort, og fjern modulet der.',
  doNothing: 'Gør ingenting',
  doNothingUsers: (users) =>
    count(users, {
      one: 'Brugeren på listen deaktiveres, når fristen udløber.',
      other: 'De # brugere på listen deaktiveres, når fristen udløber.',
    }),
  doNothingAssignments: (licences) =>
    count(licences, {
      one: 'Licensen på listen fjernes, når fristen udløber.',
      other: 'De # licenser på listen fjernes, når fristen udløber.',
    }),
  youNowHave: (licences) => `I har nu ${licences}`,
  planApplied: (licences, date) => `Planlagt: ${licences} fra ${date}`,
  planUndone: (licences) => `Planen er fortrudt: I beholder ${licences}`,
  appliedInvoiced: (when, amount) =>
    `Gennemført ${when}. ${amount} ekskl. moms faktureres, og en bekræftelsesmail er på vej.`,
  applied: (when) => `Gennemført ${when}. En bekræftelsesmail er på vej.`,
  purchaseReplacedPlan: (plan, date, quantity) =>
    `Købet erstattede jeres plan på ${plan} fra ${date}; antallet fra da er ${quantity}. Hvis I stadig ønsker ${plan}, så planlæg det igen. Du ser følgerne, før du bekræfter.`,
  planAgain: (quantity) => `Planlæg ${quantity} igen…`,
  keepNumber: (quantity) => `Behold ${quantity}`,
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
