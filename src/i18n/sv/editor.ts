import type { Parts } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('sv-SE');

export const strings: Parts['editor'] = {
  /* Licences view: words */
  standardLicencesNoun: 'standardlicenser',
  becomes: 'blir',

  /* Licences view: the lines */
  uncertain: (quantity) => `obekräftat: ${quantity}`,
  plannedNumber: (quantity) => `${quantity}, se vad det innebär att ångra planen`,

  /* Licences view: the editor */
  now: 'Nu',
  newNumberOf: (name) => `Nytt antal för ${name}`,
  nowUsed: (purchased, used) => `Nu ${purchased}, varav ${count(used, '# används.')}`,
  nowNumber: (purchased) => `Nu ${purchased}.`,
  whenItApplies: 'Ändringen gäller',
  chargedForDays: (days) =>
    count(days, { one: 'Debiteras för dagen som återstår', other: 'Debiteras för de # dagar som återstår' }),
  nothingChargedNow: 'Inget debiteras nu',
  lowerAppliesLater: (licences) =>
    `Ett lägre antal gäller alltid från nästa betalningsperiod. Till dess behåller ni ${licences}.`,
  undoApplies: (quantity) => `Genast. Ni behåller ${quantity} även i nästa period.`,
  errorWholeNumber: (minimum, maximum) => `Ange ett heltal från ${minimum} till ${maximum}, bara siffror.`,
  errorAboveMaximum: (maximum) => `Högst ${maximum} kan beställas här.`,
  errorEffective: 'Antalet kan inte gälla från den tidpunkten. Välj en annan tidpunkt eller ett annat antal.',
  errorNoChange: 'Det antalet gäller redan.',
  noQuoteYet: 'Det finns ingen offert än. Den visas här när antalet är giltigt. Inget har beställts.',
  sameAsNow: (licences) => `Ni har ${licences} nu. Ange ett annat antal så visas priset här. Inget har beställts.`,
  sameAsPlan: (quantity, date) =>
    `${quantity} från ${date} är redan planerat. Välj en annan tidpunkt eller ett annat antal så visas priset här. Inget har beställts.`,
  workingOutPrice: 'Priset räknas ut …',
  zeroHeading: (licences) => `Med ${licences} skulle ert abonnemang upphöra`,
  zeroBefore: 'Det går inte att göra på den här sidan. Skriv till',
  zeroAfter: ' så hjälper de er. Inget har ändrats.',
  confirmPurchase: 'Bekräfta köpet',
  confirmPlan: 'Bekräfta planen',
  confirmUndo: 'Bekräfta: ångra planen',
  sending: 'Skickas …',
  beforePurchase: (amount) =>
    `Inget beställs förrän du bekräftar. ${amount} exkl. moms faktureras när ändringen är genomförd, och du får ett bekräftelsemejl.`,
  beforePlan: 'Inget ändras förrän du bekräftar. Du får ett bekräftelsemejl.',
  unquotableHeading: 'Priset kunde inte räknas ut',
  nothingOrdered: 'Inget har beställts och inget har debiterats.',

  /* Licences view: the quote */
  planned: 'Planerat',
  costOfTheChange: 'Kostnad för ändringen',
  quoteNow: (from, licences) => `Från ${from} till ${licences}, nu`,
  quoteFrom: (from, licences, date) => `Från ${from} till ${licences}, från ${date}`,
  quoteUndo: (plan, licences) => `Ångra planen på ${plan}: ni behåller ${licences}`,
  quoteValidUntil: (time) => `Offerten gäller till kl.\u00a0${time}`,
  item: 'Produkt',
  numberColumn: 'Antal',
  days: 'Dagar',
  daysOf: (days, all) => `${days} av ${all}`,
  amount: (currency) => `Belopp, ${currency}`,
  difference: 'Skillnad',
  follower: 'följer',
  dueNow: 'Att betala nu, exkl. moms',
  howWorkedOut: 'Så räknas beloppen ut',
  formula: (decimals, first, last, days) =>
    `Licenser × pris × dagar som återstår ÷ dagar i perioden, avrundat till ${
      decimals === 0 ? 'hela belopp' : count(decimals, { one: '# decimal', other: '# decimaler' })
    }. ${count(days, { one: `Dagen är ${first}.`, other: `De # dagarna är ${first} till ${last}, båda inräknade.` })}`,
  nextInvoiceOn: (date) => `Nästa faktura, ${date}, exkl. moms`,
  moreUsers: (users) =>
    `När ändringen är genomförd, oftast inom några minuter, kan ni aktivera ${count(users, '# användare')} till.`,
  moreAssignments: (licences) =>
    `När ändringen är genomförd, oftast inom några minuter, kan ni tilldela ${count(licences, { one: '# licens', other: '# licenser' })} till.`,
  marksGo: (people, users, date) =>
    count(
      people,
      `# ${users ? 'användare' : 'medarbetare'} utan licens får licens ${date ? `den ${date}` : 'när köpet är genomfört'}.`,
    ),
  nobodyLoses: 'Ingen blir av med sin licens.',
  noRefundLater: 'Om ni minskar antalet senare gäller det från nästa betalningsperiod. Inget återbetalas.',
  replacesPlan: (plan, date, quantity) =>
    `Köpet ersätter er plan på ${plan} från ${date}: i stället gäller ${quantity}. Du kan planera ${plan} igen efteråt.`,
  planReplacesPlan: (plan) => `Det här ersätter er plan på ${plan}.`,
  staysUntilEnd: (licences) => `Ni behåller ${licences} till periodens slut.`,
  nothingRefunded: 'Inget återbetalas.',
  lastMoment: 'Sista möjlighet att ändra eller ångra planen:',
  affectedUsers: (users, date) => count(users, `# användare skulle sakna licens från ${date}`),
  affectedAssignments: (people, name, date) =>
    count(people, `# medarbetare skulle sakna licens för ${name} från ${date}`),
  affectedUsersText: (used, quantity, start) =>
    `${count(used, '# användare har licens')} och ${count(quantity, {
      one: '# licens skulle finnas kvar',
      other: '# licenser skulle finnas kvar',
    })}. Om ingen gör något är de som skapades sist utan licens när perioden börjar (${start}), förblir aktiva i sju dagar och inaktiveras sedan:`,
  affectedAssignmentsText: (used, quantity, start) =>
    `${count(used, { one: '# licens används', other: '# licenser används' })} och ${count(quantity, '# skulle finnas kvar')}. Om ingen gör något är de som fick modulen sist utan licens när perioden börjar (${start}) och behåller modulen i sju dagar. Därefter tas den bort; enbart det inaktiverar ingen:`,
  avoidUsers: (users, date, used) =>
    `För att undvika det: inaktivera ${count(users, { one: 'en valfri användare på medarbetarkortet', other: '# valfria användare på medarbetarkorten' })} före ${date}, eller planera minst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  avoidAssignments: (people, date, used) =>
    `För att undvika det: ta bort modulen från ${count(people, { one: 'en valfri medarbetare på medarbetarkortet', other: '# valfria medarbetare på medarbetarkorten' })} före ${date}, eller planera minst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  employeeCard: 'Medarbetarkort',
  created: 'Skapad',
  deadline: 'Tidsgräns',

  /* Licences view: what came between */
  forgottenByReloadHeading: 'Håll sidan öppen tills beställningen är mottagen',
  forgottenByReloadText:
    'Webbläsaren låter inte sidan minnas en beställning som är på väg. Om du laddar om eller stänger sidan innan svaret har kommit, titta i åtgärdsloggen innan du beställer igen.',
  somebodyChanged: (name, changes) => `${name} ändrade ${changes} medan du redigerade`,
  numbersChanged: (changes) => `Ändrat medan du redigerade: ${changes}`,
  newPeriod: (date) => `En ny betalningsperiod började den ${date}`,
  numbersChangedPlain: 'Antalen ändrades medan du redigerade',
  changedNumber: (noun, from, to) => `${noun} från ${from} till ${to}`,
  changedPlan: (noun, from, to) => `nästa periods antal för ${noun} från ${from} till ${to}`,
  changedPrice: (noun, from, to) => `priset på ${noun} från ${from} till ${to}`,
  notPlaced: 'Din beställning gjordes inte och inget debiterades.',
  numberKept: (quantity) => `Ditt antal, ${quantity}, är kvar.`,
  readNewQuote: (from, to) =>
    `Nedan finns en ny offert på ändringen från ${from} till ${to}; läs den och bekräfta igen, eller avbryt.`,
  expiredHeading: 'Offerten gäller inte längre',
  busyHeading: 'En annan ändring av raden behandlas',
  busyText: 'Bekräfta igen när den är genomförd.',
  quoteUsedHeading: 'Den här offerten är redan bekräftad',
  quoteUsedText: 'Kanske i en annan flik, men inte två gånger. Titta på raden ovan innan du bekräftar igen.',
  signedOutHeading: 'Du är utloggad',
  signedOutText: 'Logga in igen och bekräfta sedan.',
  neverReceivedHeading: 'Din beställning nådde inte TimeLog',
  neverReceivedText: 'Vi har kontrollerat: den togs aldrig emot, så inget har debiterats.',
  notPlacedHeading: 'Din beställning gjordes inte',
  confirmAgain: 'Du kan bekräfta igen eller avbryta.',

  /* Licences view: notices and states */
  usersWithoutLicence: (users) => count(users, '# användare saknar licens'),
  assignmentsWithoutLicence: (people, name) => count(people, `# medarbetare saknar licens för ${name}`),
  stayActiveUntil: (users) => count(users, { one: 'Användaren är aktiv till', other: 'De är aktiva till' }),
  keepUntil: (people, name) => `${count(people, { one: 'Medarbetaren', other: 'De' })} kan använda ${name} till`,
  ownDeadlines: 'respektive tidsgräns.',
  firstDeadline: 'Den första tidsgränsen är',
  timeIsUp: 'tiden är ute',
  thenDeactivated: (users) =>
    `Därefter inaktiveras ${count(users, { one: 'användaren', other: 'de' })}, om du inte gör något.`,
  thenRemoved: 'Därefter tas modulen bort, om du inte gör något; enbart det inaktiverar ingen.',
  threeWaysOut: 'Du har tre möjligheter:',
  buyLicences: (quantity) => count(quantity, { one: 'Köp # licens', other: 'Köp # licenser' }),
  seePriceAndBuy: 'Se pris och köp …',
  buyingNeedsRight: 'Någon med rätt att köpa licenser kan göra det',
  deactivateUsers: (users) => count(users, 'Inaktivera # användare själv'),
  deactivateUsersText: 'Vilken användare som helst: öppna medarbetarkortet och inaktivera användaren där.',
  removeAssignments: (people) => count(people, 'Ta själv bort modulen från # medarbetare'),
  removeAssignmentsText: 'Vilken medarbetare som helst som har den: öppna medarbetarkortet och ta bort modulen där.',
  doNothing: 'Gör inget',
  doNothingUsers: (users) =>
    count(users, {
      one: 'Användaren inaktiveras vid tidsgränsen.',
      other: 'De # användarna inaktiveras vid sin tidsgräns.',
    }),
  doNothingAssignments: (people) =>
    count(people, {
      one: 'Modulen tas bort vid tidsgränsen.',
      other: 'Modulen tas bort från de # medarbetarna vid deras tidsgräns.',
    }),
  youNowHave: (licences) => `Ni har nu ${licences}`,
  appliedInvoiced: (when, amount) =>
    `Genomfört ${when}. ${amount} exkl. moms faktureras, och ett bekräftelsemejl är på väg.`,
  purchaseReplacedPlan: (plan, date, quantity) =>
    `Köpet ersatte er plan på ${plan} från ${date}; i stället gäller ${quantity}. Om ni fortfarande vill ha ${plan}, planera det igen. Du ser följderna innan du bekräftar.`,
  planAgain: (quantity) => `Planera ${quantity} igen …`,
  keepNumber: (quantity) => `Behåll ${quantity}`,

  /* Licences view: deadlines on the time line */
  deadlineUsers: (users) => count(users, '# användare inaktiveras'),
  deadlineAssignments: (people) => count(people, 'modul tas bort från # medarbetare'),
  laterDeadlines: (quantity) => count(quantity, { one: '# senare tidsgräns', other: '# senare tidsgränser' }),

  /* Licences view: notes on a line */
  licenceCount: (quantity) => count(quantity, { one: '# licens', other: '# licenser' }),
  andMore: (quantity) => count(quantity, { one: '1 till', other: '# till' }),
  planNote: (quantity, date) => `${quantity} från ${date}`,
  planWouldMark: (have, missing) =>
    `${count(have, '# har licens nu')}, så ${count(missing, { one: '# licens', other: '# licenser' })} skulle saknas då.`,
  planUntilThen: (quantity) => `Till dess ${quantity}.`,
  planChangeable: (lastMoment) => `Kan ändras fram till ${lastMoment}.`,
  undoPlan: 'Ångra planen',
  undoPlannedChange: (name) => `Ångra planen för ${name}`,
  licencesRequested: (licences) => `Ändring till ${licences} beställd`,
  planRequested: (quantity, date) => `Ändring till ${quantity} från ${date} beställd`,
  followersChangeToo: (lines) =>
    count(lines, { one: 'Raden som följer ändras samtidigt.', other: 'De # rader som följer ändras samtidigt.' }),
  usuallyReady: 'Oftast klart inom några minuter; du kan lämna sidan.',
  takingLonger:
    'Det tar längre tid än vanligt. Beställningen är mottagen och kan inte göras två gånger; du behöver inte göra något mer.',
  checkNow: 'Kontrollera nu',
  changeFailed: (licences) => `Ändringen till ${licences} misslyckades`,
  changeFailedText: (requested) =>
    `Den beställdes ${requested}. Inget ändrades och inget debiterades. Du kan beställa den igen.`,
  hide: 'Dölj',
  hideFailure: (name) => `Dölj den misslyckade ändringen av ${name}`,
  withoutLicence: (people) => count(people, '# utan licens'),
  deactivatedUnless: (when) => `Inaktiveras den ${when} om du inte gör något.`,
  someDeactivatedUnless: (some, when) => count(some, `# av dem inaktiveras den ${when} om du inte gör något.`),
  removedUnless: (when) => `Modulen tas bort den ${when} om du inte gör något.`,
  someRemovedUnless: (some, when) => count(some, `Modulen tas bort från # av dem den ${when} om du inte gör något.`),

  /* Licences view: what became of an order */
  unknownPurchase: (licences) => `Vi vet ännu inte om ditt köp av ${licences} gick igenom`,
  unknownPlan: (quantity) => `Vi vet ännu inte om din plan på ${quantity} gick igenom`,
  unknownUndo: 'Vi vet ännu inte om din plan har ångrats',
  unknownText: (time) =>
    `Förbindelsen bröts efter att du bekräftade ${time}. Vi frågar TimeLog om just den beställningen och skickar den inte igen, så du kan inte debiteras två gånger för den. Tills vi vet kan raden inte ändras.`,
  checkAgainNow: 'Kontrollera igen nu',
  checking: 'Kontrollerar …',
  lastChecked: (time) => `Senast kontrollerat kl.\u00a0${time}.`,
  ifItStays: 'Om det kvarstår, skriv till',
  applied: (when) => `Genomfört ${when}.`,
  byYou: 'av dig',
  byPerson: (name) => `av ${name}`,

  /* Said to screen readers when something has happened */
  announceAccepted: (line, quantity) =>
    `Din ändring av ${line} till ${count(quantity, '#')} är mottagen och behandlas.`,
  announceApplied: (line, quantity, now) =>
    now
      ? `Genomfört: antalet för ${line} är nu ${count(quantity, '#')}.`
      : `Genomfört: antalet för ${line} i nästa betalningsperiod är ${count(quantity, '#')}.`,
  rightLost: 'Du har inte längre rätt att köpa licenser.',
  changeNotOrdered: (line) => `Din ändring av ${line} beställdes inte, och inget debiterades.`,
  announceFailed: (line) => `Ändringen av ${line} genomfördes inte. Inget ändrades och inget debiterades.`,

  /* Licences view: moments */
  todayAt: (time) => `i dag kl.\u00a0${time}`,
  onDateAt: (date, time) => `den ${date} kl.\u00a0${time}`,
};
