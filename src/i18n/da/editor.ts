import type { Parts } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('da-DK');

export const strings: Parts['editor'] = {
  /* Licences view: words */
  standardLicencesNoun: 'standardlicenser',
  becomes: 'bliver',

  /* Licences view: the lines */
  uncertain: (quantity) => `${quantity} ikke bekræftet`,
  plannedNumber: (quantity) => `${quantity}: se, hvad det betyder at fortryde planen`,

  /* Licences view: the editor */
  now: 'Nu',
  newNumberOf: (name) => `Nyt antal for ${name}`,
  nowUsed: (purchased, used) => `Nu ${purchased}, hvoraf ${count(used, '# er i brug.')}`,
  nowNumber: (purchased) => `Nu ${purchased}.`,
  whenItApplies: 'Ændringen gælder',
  chargedForDays: (days) =>
    count(days, { one: 'Opkræves for den dag, der er tilbage', other: 'Opkræves for de # dage, der er tilbage' }),
  nothingChargedNow: 'Der opkræves intet nu',
  lowerAppliesLater: (licences) =>
    `Et lavere antal gælder altid fra næste betalingsperiode. Indtil da beholder I jeres ${licences}.`,
  undoApplies: (quantity) => `Straks. I beholder ${quantity}, også i næste periode.`,
  errorWholeNumber: (minimum, maximum) => `Angiv et helt tal fra ${minimum} til ${maximum}, kun cifre.`,
  errorAboveMaximum: (maximum) => `Højst ${maximum} kan bestilles her.`,
  errorEffective: 'Antallet kan ikke gælde fra det tidspunkt. Vælg et andet tidspunkt eller et andet antal.',
  errorNoChange: 'Det antal gælder allerede.',
  noQuoteYet: 'Der er intet tilbud endnu. Det vises her, når antallet er gyldigt. Intet er bestilt.',
  sameAsNow: (licences) => `I har ${licences} nu. Angiv et andet antal, så vises prisen her. Intet er bestilt.`,
  sameAsPlan: (quantity, date) =>
    `${quantity} fra ${date} er allerede planlagt. Vælg et andet tidspunkt eller et andet antal, så vises prisen her. Intet er bestilt.`,
  workingOutPrice: 'Prisen beregnes …',
  zeroHeading: (licences) => `Med ${licences} ville jeres abonnement ophøre`,
  zeroBefore: 'Det kan ikke gøres på denne side. Skriv til',
  zeroAfter: ', så hjælper de jer. Intet er ændret.',
  confirmPurchase: 'Bekræft købet',
  confirmPlan: 'Bekræft planen',
  confirmUndo: 'Bekræft: fortryd planen',
  sending: 'Sendes …',
  beforePurchase: (amount) =>
    `Intet bestilles, før du bekræfter. ${amount} ekskl. moms faktureres, når ændringen er gennemført, og du får en bekræftelsesmail.`,
  beforePlan: 'Intet ændres, før du bekræfter. Du får en bekræftelsesmail.',
  unquotableHeading: 'Prisen kunne ikke beregnes',
  nothingOrdered: 'Intet er bestilt, og intet er opkrævet.',

  /* Licences view: the quote */
  planned: 'Planlagt',
  costOfTheChange: 'Pris for ændringen',
  quoteNow: (from, licences) => `Fra ${from} til ${licences}, nu`,
  quoteFrom: (from, licences, date) => `Fra ${from} til ${licences}, fra ${date}`,
  quoteUndo: (plan, licences) => `Fortryd planen om ${plan}: I beholder ${licences}`,
  quoteValidUntil: (time) => `Tilbuddet gælder til kl.\u00a0${time}`,
  item: 'Produkt',
  numberColumn: 'Antal',
  days: 'Dage',
  daysOf: (days, all) => `${days} af ${all}`,
  amount: (currency) => `Beløb, ${currency}`,
  difference: 'Forskel',
  follower: 'følger',
  dueNow: 'At betale nu, ekskl. moms',
  howWorkedOut: 'Sådan beregnes beløbene',
  formula: (decimals, first, last, days) =>
    `Licenser × pris × dage tilbage ÷ dage i perioden, afrundet til ${
      decimals === 0 ? 'hele beløb' : count(decimals, { one: '# decimal', other: '# decimaler' })
    }. ${count(days, { one: `Dagen er ${first}.`, other: `De # dage er ${first} til ${last}, begge medregnet.` })}`,
  nextInvoiceOn: (date) => `Næste faktura, ${date}, ekskl. moms`,
  moreUsers: (users) =>
    `Når ændringen er gennemført, som regel inden for få minutter, kan I aktivere yderligere ${count(users, { one: '# bruger', other: '# brugere' })}.`,
  moreAssignments: (licences) =>
    `Når ændringen er gennemført, som regel inden for få minutter, kan I tildele yderligere ${count(licences, { one: '# licens', other: '# licenser' })}.`,
  marksGo: (people, users, date) =>
    `${count(people, users ? { one: '# bruger', other: '# brugere' } : { one: '# medarbejder', other: '# medarbejdere' })} uden licens får licens${date ? ` den ${date}` : ', når købet er gennemført'}.`,
  nobodyLoses: 'Ingen mister sin licens.',
  noRefundLater: 'Hvis I senere reducerer antallet, gælder det fra næste betalingsperiode. Intet refunderes.',
  replacesPlan: (plan, date, quantity) =>
    `Købet erstatter jeres plan om ${plan} fra ${date}: i stedet gælder ${quantity}. Du kan planlægge ${plan} igen bagefter.`,
  planReplacesPlan: (plan) => `Dette erstatter jeres plan om ${plan}.`,
  staysUntilEnd: (licences) => `I beholder jeres ${licences}, til perioden slutter.`,
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
    `${count(used, { one: '# bruger har licens', other: '# brugere har licens' })}, og ${count(quantity, {
      one: '# licens ville være tilbage',
      other: '# licenser ville være tilbage',
    })}. Hvis ingen gør noget, er de sidst oprettede uden licens, når perioden begynder (${start}), forbliver aktive i syv dage og deaktiveres derefter:`,
  affectedAssignmentsText: (used, quantity, start) =>
    `${count(used, { one: '# licens er i brug', other: '# licenser er i brug' })}, og ${count(quantity, '# ville være tilbage')}. Hvis ingen gør noget, er de, der fik modulet sidst, uden licens, når perioden begynder (${start}), og beholder modulet i syv dage. Derefter fjernes det; det alene deaktiverer ingen:`,
  avoidUsers: (users, date, used) =>
    `For at undgå det: deaktivér ${count(users, { one: 'en vilkårlig bruger på medarbejderkortet', other: '# vilkårlige brugere på medarbejderkortene' })} før ${date}, eller planlæg mindst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  avoidAssignments: (people, date, used) =>
    `For at undgå det: fjern modulet fra ${count(people, { one: 'en vilkårlig medarbejder på medarbejderkortet', other: '# vilkårlige medarbejdere på medarbejderkortene' })} før ${date}, eller planlæg mindst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  employeeCard: 'Medarbejderkort',
  created: 'Oprettet',
  deadline: 'Frist',

  /* Licences view: what came between */
  forgottenByReloadHeading: 'Hold siden åben, indtil bestillingen er modtaget',
  forgottenByReloadText:
    'Browseren lader ikke siden huske en bestilling, der er på vej. Hvis du genindlæser eller lukker siden, før svaret er kommet, så se i handlingsloggen, før du bestiller igen.',
  somebodyChanged: (name, changes) => `${name} ændrede ${changes}, mens du redigerede`,
  numbersChanged: (changes) => `Ændret, mens du redigerede: ${changes}`,
  newPeriod: (date) => `En ny betalingsperiode begyndte den ${date}`,
  numbersChangedPlain: 'Antallene blev ændret, mens du redigerede',
  changedNumber: (noun, from, to) => `${noun} fra ${from} til ${to}`,
  changedPlan: (noun, from, to) => `næste periodes antal for ${noun} fra ${from} til ${to}`,
  changedPrice: (noun, from, to) => `prisen på ${noun} fra ${from} til ${to}`,
  notPlaced: 'Din bestilling blev ikke afgivet, og intet blev opkrævet.',
  numberKept: (quantity) => `Dit antal, ${quantity}, er bevaret.`,
  readNewQuote: (from, to) =>
    `Nedenfor er et nyt tilbud på ændringen fra ${from} til ${to}; læs det, og bekræft igen, eller annullér.`,
  expiredHeading: 'Tilbuddet gælder ikke længere',
  busyHeading: 'En anden ændring af linjen behandles',
  busyText: 'Bekræft igen, når den er gennemført.',
  quoteUsedHeading: 'Dette tilbud er allerede bekræftet',
  quoteUsedText: 'Måske i en anden fane, men ikke to gange. Se på linjen ovenfor, før du bekræfter igen.',
  signedOutHeading: 'Du er logget ud',
  signedOutText: 'Log ind igen, og bekræft derefter.',
  neverReceivedHeading: 'Din bestilling nåede ikke TimeLog',
  neverReceivedText: 'Vi har kontrolleret det: den blev aldrig modtaget, så intet er opkrævet.',
  notPlacedHeading: 'Din bestilling blev ikke afgivet',
  confirmAgain: 'Du kan bekræfte igen eller annullere.',

  /* Licences view: notices and states */
  usersWithoutLicence: (users) => count(users, { one: '# bruger mangler licens', other: '# brugere mangler licens' }),
  assignmentsWithoutLicence: (people, name) =>
    count(people, {
      one: `# medarbejder mangler licens til ${name}`,
      other: `# medarbejdere mangler licens til ${name}`,
    }),
  stayActiveUntil: (users) => count(users, { one: 'Brugeren er aktiv indtil', other: 'De er aktive indtil' }),
  keepUntil: (people, name) => `${count(people, { one: 'Medarbejderen', other: 'De' })} kan bruge ${name} indtil`,
  ownDeadlines: 'den enkeltes frist.',
  firstDeadline: 'Den første frist udløber',
  timeIsUp: 'tiden er udløbet',
  thenDeactivated: (users) =>
    `Derefter deaktiveres ${count(users, { one: 'brugeren', other: 'de' })}, hvis du ikke gør noget.`,
  thenRemoved: 'Derefter fjernes modulet, hvis du ikke gør noget; det alene deaktiverer ingen.',
  threeWaysOut: 'Du har tre muligheder:',
  buyLicences: (quantity) => count(quantity, { one: 'Køb # licens', other: 'Køb # licenser' }),
  seePriceAndBuy: 'Se pris og køb …',
  buyingNeedsRight: 'En med ret til at købe licenser kan gøre det',
  deactivateUsers: (users) => count(users, { one: 'Deaktivér selv # bruger', other: 'Deaktivér selv # brugere' }),
  deactivateUsersText: 'En hvilken som helst bruger: åbn medarbejderkortet, og deaktivér brugeren der.',
  removeAssignments: (people) =>
    `Fjern selv modulet fra ${count(people, { one: '# medarbejder', other: '# medarbejdere' })}`,
  removeAssignmentsText: 'En hvilken som helst medarbejder, der har det: åbn medarbejderkortet, og fjern modulet der.',
  doNothing: 'Gør ingenting',
  doNothingUsers: (users) =>
    count(users, {
      one: 'Brugeren deaktiveres, når fristen udløber.',
      other: 'De # brugere deaktiveres, når deres frist udløber.',
    }),
  doNothingAssignments: (people) =>
    count(people, {
      one: 'Modulet fjernes, når fristen udløber.',
      other: 'Modulet fjernes fra de # medarbejdere, når deres frist udløber.',
    }),
  youNowHave: (licences) => `I har nu ${licences}`,
  appliedInvoiced: (when, amount) =>
    `Gennemført ${when}. ${amount} ekskl. moms faktureres, og en bekræftelsesmail er på vej.`,
  purchaseReplacedPlan: (plan, date, quantity) =>
    `Købet erstattede jeres plan om ${plan} fra ${date}; i stedet gælder ${quantity}. Hvis I stadig ønsker ${plan}, så planlæg det igen. Du ser følgerne, før du bekræfter.`,
  planAgain: (quantity) => `Planlæg ${quantity} igen …`,
  keepNumber: (quantity) => `Behold ${quantity}`,

  /* Licences view: deadlines on the time line */
  deadlineUsers: (users) => count(users, { one: '# bruger deaktiveres', other: '# brugere deaktiveres' }),
  deadlineAssignments: (people) =>
    `modul fjernes fra ${count(people, { one: '# medarbejder', other: '# medarbejdere' })}`,
  laterDeadlines: (quantity) => count(quantity, { one: '# senere frist', other: '# senere frister' }),

  /* Licences view: notes on a line */
  licenceCount: (quantity) => count(quantity, { one: '# licens', other: '# licenser' }),
  andMore: (quantity) => count(quantity, { one: '1 mere', other: '# flere' }),
  planNote: (quantity, date) => `${quantity} fra ${date}`,
  planWouldMark: (have, missing) =>
    `${count(have, '# har licens nu')}, så der ville mangle ${count(missing, { one: '# licens', other: '# licenser' })} til den tid.`,
  planUntilThen: (quantity) => `Indtil da ${quantity}.`,
  planChangeable: (lastMoment) => `Kan ændres indtil ${lastMoment}.`,
  undoPlan: 'Fortryd planen',
  undoPlannedChange: (name) => `Fortryd planen for ${name}`,
  licencesRequested: (licences) => `Ændring til ${licences} bestilt`,
  planRequested: (quantity, date) => `Ændring til ${quantity} fra ${date} bestilt`,
  followersChangeToo: (lines) =>
    count(lines, { one: 'Linjen, der følger, ændres samtidig.', other: 'De # linjer, der følger, ændres samtidig.' }),
  usuallyReady: 'Som regel klar inden for få minutter; du kan forlade siden.',
  takingLonger:
    'Det tager længere tid end normalt. Bestillingen er modtaget og kan ikke blive afgivet to gange; du behøver ikke gøre mere.',
  checkNow: 'Kontrollér nu',
  changeFailed: (licences) => `Ændringen til ${licences} mislykkedes`,
  changeFailedText: (requested) =>
    `Den blev bestilt ${requested}. Intet blev ændret, og intet blev opkrævet. Du kan bestille den igen.`,
  hide: 'Skjul',
  hideFailure: (name) => `Skjul den mislykkede ændring af ${name}`,
  withoutLicence: (people) => count(people, '# uden licens'),
  deactivatedUnless: (when) => `Deaktiveres den ${when}, hvis du ikke gør noget.`,
  someDeactivatedUnless: (some, when) => count(some, `# af dem deaktiveres den ${when}, hvis du ikke gør noget.`),
  removedUnless: (when) => `Modulet fjernes den ${when}, hvis du ikke gør noget.`,
  someRemovedUnless: (some, when) => count(some, `Modulet fjernes fra # af dem den ${when}, hvis du ikke gør noget.`),

  /* Licences view: what became of an order */
  unknownPurchase: (licences) => `Vi ved endnu ikke, om dit køb af ${licences} gik igennem`,
  unknownPlan: (quantity) => `Vi ved endnu ikke, om din plan om ${quantity} gik igennem`,
  unknownUndo: 'Vi ved endnu ikke, om din plan er fortrudt',
  unknownText: (time) =>
    `Forbindelsen blev afbrudt, efter at du bekræftede ${time}. Vi spørger TimeLog om netop den bestilling og sender den ikke igen, så du kan ikke blive opkrævet to gange for den. Indtil vi ved det, kan linjen ikke ændres.`,
  checkAgainNow: 'Kontrollér igen nu',
  checking: 'Kontrollerer …',
  lastChecked: (time) => `Senest kontrolleret kl.\u00a0${time}.`,
  ifItStays: 'Hvis det bliver ved, så skriv til',
  applied: (when) => `Gennemført ${when}.`,
  byYou: 'af dig',
  byPerson: (name) => `af ${name}`,

  /* Said to screen readers when something has happened */
  announceAccepted: (line, quantity) => `Din ændring af ${line} til ${count(quantity, '#')} er modtaget og behandles.`,
  announceApplied: (line, quantity, now) =>
    now
      ? `Gennemført: antallet for ${line} er nu ${count(quantity, '#')}.`
      : `Gennemført: antallet for ${line} i næste betalingsperiode er ${count(quantity, '#')}.`,
  rightLost: 'Du har ikke længere ret til at købe licenser.',
  changeNotOrdered: (line) => `Din ændring af ${line} blev ikke bestilt, og intet blev opkrævet.`,
  announceFailed: (line) => `Ændringen af ${line} blev ikke gennemført. Intet blev ændret, og intet blev opkrævet.`,

  /* Licences view: moments */
  todayAt: (time) => `i dag kl.\u00a0${time}`,
  onDateAt: (date, time) => `den ${date} kl.\u00a0${time}`,
};
