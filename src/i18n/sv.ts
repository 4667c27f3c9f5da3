import type { Messages } from './en.ts';
import { plurals } from './plurals.ts';

const count = plurals('sv-SE');

export const sv: Messages = {
  manageLicences: 'Hantera licenser',
  viewLicenses: 'Alla licenser',
  viewAddOns: 'Licenser för tilläggsmoduler',
  viewActionLog: 'Åtgärdslogg',
  sectionLicenses: 'Licenser',
  sectionAddOns: 'Tilläggsmoduler',
  sectionIntegrations: 'Integrationer',
  licenceCount: (quantity) => count(quantity, { one: '# licens', other: '# licenser' }),

  /* Läses upp för skärmläsare när något har hänt */
  announceAccepted: (line, quantity) =>
    `Din ändring av ${line} till ${count(quantity, { one: '#', other: '#' })} är mottagen och behandlas.`,
  announceApplied: (line, quantity, now) =>
    now
      ? `Genomfört: antalet för ${line} är nu ${count(quantity, { one: '#', other: '#' })}.`
      : `Genomfört: antalet för ${line} i nästa betalningsperiod är ${count(quantity, { one: '#', other: '#' })}.`,
  announceFailed: (line) => `Din ändring av ${line} genomfördes inte. Inget ändrades och inget debiterades.`,
  outOfDateHeading: 'Siffrorna kan vara inaktuella',
  outOfDateText: (time) => `Det du ser är från kl. ${time}. Inget har ändrats.`,

  /* The add-on table */
  tableSearch: 'Sök i tabellen',
  tableAllModules: (quantity) => `Alla moduler (${quantity})`,
  tableModuleOption: (module, quantity) => `${module} (${quantity})`,
  tableCaption: 'Licenser för tilläggsmoduler och de medarbetare som har dem',
  tableEmployee: 'Medarbetare',
  tableEmail: 'E-post',
  tableDepartment: 'Avdelning',
  tableModule: 'Modul',
  tableAssigned: 'Tilldelad',
  tableLicence: 'Licens',
  tableSortBy: 'Sortera efter',
  tableLicensed: 'Har licens',
  tableNoLicence: 'Saknar licens',
  tableEnds: (deadline) => `upphör ${deadline}`,
  tableCount: (quantity, module) => [
    count(quantity, { one: '#', other: '#' }),
    ` ${quantity === 1 ? 'licens' : 'licenser'} för ${module === '' ? 'tilläggsmoduler' : module}`,
  ],
  tableMatches: (found, quantity, module, query) => [
    `${count(found, { one: '#', other: '#' })} av ${count(quantity, { one: '#', other: '#' })}`,
    ` ${quantity === 1 ? 'licens' : 'licenser'} för ${module === '' ? 'tilläggsmoduler' : module} matchar ”${query}”`,
  ],
  tableClear: 'Rensa sökningen',
  tableNoHits: (query, module) =>
    module === '' ? `Ingen licens matchar ”${query}”` : `Ingen licens för ${module} matchar ”${query}”`,
  tableNoHitsHint: 'Sökningen omfattar alla kolumner. Flera ord måste alla finnas på samma rad.',
  tableShowAll: 'Visa alla licenser',
  tableEmpty: 'Inga licenser för tilläggsmoduler är tilldelade',
  tableModuleEmpty: (module) => `Inga licenser för ${module} är tilldelade`,
  tableEmptyWhen: (modules) => `När en licens för ${modules} tilldelas en medarbetare visas den här.`,
  tableAnyModule: 'en tilläggsmodul',
  tableEmptyHow: () => ['Du lägger till en modul genom att ändra dess antal i ', 'Alla licenser', '.'],
  tableChangeNumber: 'Ändra antalet i Alla licenser',
  tableMarked: (names, _quantity, module) => `${names} använder ${module} utan licens.`,
  tableMarkedPeople: (quantity) => count(quantity, { one: '# medarbetare', other: '# medarbetare' }),
  tableTakenAway: (quantity, deadline, left) =>
    `Modulen tas bort ${deadline}${left === '' ? '' : `, ${left}`}, om ${
      quantity === 1
        ? 'ingen licens blir tillgänglig. Användaren förblir aktiv.'
        : 'inga licenser blir tillgängliga. Användarna förblir aktiva.'
    }`,
  tableTakenAwayEach:
    'Modulen tas bort vid vars och ens tidsgräns, om ingen licens blir tillgänglig. Användarna förblir aktiva.',
  tableBuy: (quantity) => count(quantity, { one: 'Köp # licens…', other: 'Köp # licenser…' }),
  tableOrRemove: (module) => `eller ta bort ${module} från någon på dennes medarbetarkort`,
  tableRemove: (module) => `Du kan ta bort ${module} från någon på dennes medarbetarkort.`,
  tableLoading: 'Licenserna hämtas',
  tableProgress: (loaded, total) => `${loaded} av ${total} licenser har hämtats`,
  tableFailed: 'Licenserna för tilläggsmoduler kunde inte hämtas',
  tableNothingChanged: 'Ingenting har ändrats.',
  tablePartial: (loaded, total) => `Bara ${loaded} av ${total} licenser kunde hämtas.`,
  tablePartialHint: 'Ingenting har ändrats. De övriga saknas i tabellen och ingår inte i sökningen.',
  tableLoadRest: 'Hämta resten',
  tableChanged: 'Licenser har tilldelats eller tagits bort sedan listan hämtades.',
  tableReload: 'Hämta listan igen',
  tableShown: (shown, total) => `De första ${shown} av ${total} rader visas`,
  tableShowMore: (quantity) => count(quantity, { one: 'Visa # rad till', other: 'Visa # rader till' }),

  /* The action log */
  logLine: 'Rad',
  logAllLines: 'Alla rader',
  logPerson: 'Person',
  logEveryone: 'Alla och systemet',
  logSystem: 'Systemet',
  logCount: (quantity) => count(quantity, { one: '# händelse', other: '# händelser, nyast först' }),
  logAmounts: (currency) => `Belopp anges i ${currency}, exkl. moms.`,
  logCaption: 'Vad som har ändrats, när och av vem',
  logTime: 'Tid',
  logEvent: 'Händelse',
  logWhat: 'Vad',
  logNumber: 'Antal',
  logBy: 'Av',
  logEffective: 'Gäller från',
  logAmount: 'Belopp',
  logRequested: 'Beställd',
  logApplied: 'Genomförd',
  logFailed: 'Misslyckades',
  logCancelled: 'Plan ångrad',
  logRolledOver: 'Ny period',
  logMarked: 'Markerad',
  logCleared: 'Markering borttagen',
  logDeactivated: 'Inaktiverad',
  logRemoved: 'Licens borttagen',
  logLineNow: (line) => `${line}, nu`,
  logLinePlan: (line) => `${line}, plan för nästa period`,
  logLineAndFollowers: (line, followers) =>
    `${line} och ${count(followers, { one: '# som följer', other: '# som följer' })}`,
  logNothingChanged: (line) => `${line}: inget ändrades eller debiterades`,
  logKeeps: (line, quantity) => `${line} behåller ${quantity} i nästa period`,
  logInvoice: 'Faktura för den nya perioden',
  logMarkedWhat: (line) => (line === '' ? ', saknar licens' : `, saknar licens för ${line}`),
  logClearedWhat: (line) => (line === '' ? '' : `, ${line}`),
  logDeactivatedWhat: ', saknade licens vid tidsgränsen',
  logRemovedWhat: (line) =>
    line === '' ? ', saknade licens vid tidsgränsen' : `, ${line}: saknade licens vid tidsgränsen`,
  logTo: 'till',
  logRange: (first, last, total) => `Händelse ${first} till ${last} av ${total}`,
  logNewer: 'Nyare',
  logOlder: 'Äldre',
  logLoading: 'Åtgärdsloggen hämtas',
  logNotLoaded: 'Åtgärdsloggen kunde inte hämtas',
  logEmpty: 'Ingenting har ändrats än',
  logEmptyHint: 'Beställningar, planer, markeringar och nya perioder visas här när de sker.',
  logNoHits: 'Det finns inga händelser för det här urvalet',
  logShowAll: 'Visa alla händelser',

  /* Licences view: words */
  standardLicences: (quantity) => count(quantity, { one: '# standardlicens', other: '# standardlicenser' }),
  standardLicencesNoun: 'standardlicenser',
  moduleLicences: (quantity, name) => `${quantity} ${name}`,
  perMonth: 'per månad',
  perQuarter: 'per kvartal',
  perYear: 'per år',
  perPeriod: 'per period',
  amountExclVat: (amount) => `${amount} exkl. moms`,
  fromDate: (date) => `Från ${date}`,
  todayAt: (time) => `i dag kl. ${time}`,
  onDateAt: (date, time) => `den ${date} kl. ${time}`,
  dayAt: (day, time) => `${day} kl. ${time}`,
  byYou: 'av dig',
  byPerson: (name) => `av ${name}`,
  andMore: (quantity) => count(quantity, { one: '1 till', other: '# till' }),
  becomes: 'blir',

  /* Licences view: facts and time line */
  subscriptionPeriod: 'Abonnemangsperiod',
  daysLeft: (left, days) => `${left} av ${count(days, { one: '# dag', other: '# dagar' })} återstår, i dag inräknad`,
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
  deadlineUsers: (when, users) =>
    `${when}: ${count(users, { one: '# användare inaktiveras', other: '# användare inaktiveras' })}`,
  deadlineAssignments: (when, licences) =>
    `${when}: ${count(licences, { one: '# licens tas bort', other: '# licenser tas bort' })}`,
  laterDeadlines: (quantity) => count(quantity, { one: '# senare tidsgräns', other: '# senare tidsgränser' }),

  /* Licences view: the lines */
  used: 'Använda',
  purchased: 'Köpta',
  available: 'Tillgängliga',
  nextPeriod: 'Nästa period',
  priceEach: (currency) => `Pris per licens, ${currency}`,
  fee: (currency) => `Avgift, ${currency}`,
  control: 'Ändra',
  eachPer: (amount, period) => `${amount} per licens och ${period.replace('per ', '')}`,
  feePer: (amount, period) => `${amount} ${period}`,
  meterLabel: (used, purchased) => `${used} av ${purchased} används`,
  meterPlan: (quantity) => `${quantity} från nästa period`,
  meterRequested: (quantity) => `${quantity} beställda`,
  follows: (name) => `följer ${name}`,
  followsShort: 'följer',
  sameNumbersAs: (name) => `Samma antal som ${name}`,
  feeActive: 'Aktiv. En avgift, inte ett antal licenser.',
  feeInactive: 'Inte aktiv. Inget debiteras.',
  noLines: 'Här finns inget i ert abonnemang.',
  change: 'Ändra',
  changeNumberOf: (name) => `Ändra antal för ${name}`,
  editing: 'Redigeras',
  processing: 'Behandlas',
  beingChecked: 'Kontrolleras',
  noRightToBuy: 'Ingen rätt att köpa',
  viewOnly: 'Endast visning',
  notEditableHere: 'Kan inte ändras här',
  over: (quantity) => `${quantity} för många`,
  requested: (quantity) => `${quantity} beställda`,
  uncertain: (quantity) => `${quantity} osäkert`,
  plannedNumber: (quantity) => `${quantity}, se vad det innebär att ångra planen`,

  /* Licences view: notes on a line */
  planNote: (quantity, date) => `${quantity} från ${date}`,
  planWouldMark: (used, marked) =>
    `${used} används nu, så ${count(marked, { one: '# användare skulle markeras då.', other: '# användare skulle markeras då.' })}`,
  planWouldMarkAssignments: (used, marked) =>
    `${used} används nu, så ${count(marked, { one: '# licens skulle markeras då.', other: '# licenser skulle markeras då.' })}`,
  planUntilThen: (quantity) => `Till dess ${quantity}.`,
  planChangeable: (lastMoment) => `Kan ändras till ${lastMoment}.`,
  undoPlan: 'Ångra planen',
  undoPlannedChange: (name) => `Ångra planen för ${name}`,
  licencesRequested: (licences) => `${licences} beställda`,
  planRequested: (quantity, date) => `${quantity} från ${date} beställt`,
  followersChangeToo: (lines) =>
    count(lines, { one: 'Raden som följer ändras samtidigt.', other: 'De # rader som följer ändras samtidigt.' }),
  usuallyReady: 'Oftast klart inom några minuter; du kan lämna sidan.',
  takingLonger:
    'Det tar längre tid än vanligt. Beställningen är mottagen och kan inte göras två gånger; du behöver inte göra något mer.',
  checkNow: 'Kontrollera nu',
  willReplacePlan: (plan, date, quantity) =>
    `När köpet är genomfört ersätter det planen på ${plan}: från ${date} är antalet då ${quantity}. Du kan planera ${plan} igen efteråt.`,
  changeFailed: (licences) => `Ändringen till ${licences} misslyckades`,
  changeFailedText: (requested) =>
    `Den beställdes ${requested}. Inget ändrades och inget debiterades. Du kan beställa den igen.`,
  hide: 'Dölj',
  hideFailure: (name) => `Dölj den misslyckade ändringen av ${name}`,
  withoutLicence: (quantity) => `${quantity} utan licens:`,
  deactivatedUnless: (when) => `Inaktiveras ${when} om du inte gör något.`,
  removedUnless: (when) => `Licensen tas bort ${when} om du inte gör något.`,

  /* Licences view: the editor */
  newNumberOf: (name) => `Nytt antal för ${name}`,
  nowUsed: (purchased, used) => `Nu ${purchased}, varav ${count(used, { one: '# används.', other: '# används.' })}`,
  nowNumber: (purchased) => `Nu ${purchased}.`,
  whenItApplies: 'När det gäller',
  now: 'Nu',
  chargedForDays: (days) =>
    count(days, { one: 'Debiteras för den # dag som återstår', other: 'Debiteras för de # dagar som återstår' }),
  nothingChargedNow: 'Inget debiteras nu',
  lowerAppliesLater: (licences) =>
    `Ett lägre antal gäller alltid från nästa betalningsperiod. Till dess behåller ni era ${licences}.`,
  undoApplies: (quantity) => `Planen upphör så snart det är genomfört. Antalet är fortsatt ${quantity}.`,
  errorWholeNumber: (minimum, maximum) => `Ange ett heltal från ${minimum} till ${maximum}.`,
  errorAboveMaximum: (maximum) => `Högst ${maximum} kan beställas här.`,
  errorMinimumStandard: (minimum) =>
    count(minimum, { one: 'Minst # standardlicens behövs.', other: 'Minst # standardlicenser behövs.' }),
  errorMinimum: (minimum) => `Minst ${minimum} behövs.`,
  errorNotEditable: 'Det här antalet kan inte ändras här.',
  errorEffective: 'Antalet kan inte gälla vid den tiden. Välj en annan tid eller ett annat antal.',
  errorNoChange: 'Det antalet gäller redan.',
  errorRefused: 'TimeLog godtar inte det här antalet.',
  noQuoteYet: 'Det finns ingen offert än. Den visas här när antalet är giltigt. Inget har beställts.',
  sameAsNow: (licences) => `Ni har ${licences} nu. Ange ett annat antal så visas priset här. Inget har beställts.`,
  sameAsPlan: (quantity, date) =>
    `${quantity} från ${date} är redan planerat. Ange ett annat antal så visas priset här. Inget har beställts.`,
  workingOutPrice: 'Priset räknas ut …',
  zeroHeading: (quantity) =>
    count(quantity, {
      one: '# standardlicens skulle avsluta ert abonnemang',
      other: '# standardlicenser skulle avsluta ert abonnemang',
    }),
  zeroBefore: 'Det går inte att göra på den här sidan. Skriv till',
  zeroAfter: ' så hjälper de er. Inget har ändrats.',
  confirmPurchase: 'Bekräfta köpet',
  confirmPlan: 'Bekräfta planen',
  confirmUndo: 'Bekräfta: ångra planen',
  sending: 'Skickas …',
  cancel: 'Avbryt',
  tryAgain: 'Försök igen',
  beforePurchase: (amount) =>
    `Inget beställs förrän du bekräftar. Fakturan på ${amount} skapas när ändringen är genomförd, och du får ett bekräftelsemejl.`,
  beforePlan: 'Inget ändras förrän du bekräftar, och ingen blir av med sin licens i dag. Du får ett bekräftelsemejl.',
  unquotableHeading: 'Priset kunde inte räknas ut',
  unquotableText: (cause) => `${cause} Inget har beställts och inget har debiterats.`,

  /* Licences view: the quote */
  costOfTheChange: 'Ändringens kostnad',
  quoteNow: (from, to, noun) => `Från ${from} till ${to} ${noun}, nu`,
  quoteFrom: (from, to, noun, date) => `Från ${from} till ${to} ${noun}, från ${date}`,
  quoteUndo: (plan, quantity, noun) => `Ångra planen på ${plan}: ${quantity} ${noun} fortsätter att gälla`,
  quoteValidUntil: (time) => `Offerten gäller till kl. ${time}`,
  item: 'Artikel',
  numberColumn: 'Antal',
  priceEachColumn: 'Pris per licens',
  days: 'Dagar',
  daysOf: (days, all) => `${days} av ${all}`,
  amount: (currency) => `Belopp, ${currency}`,
  difference: 'Skillnad',
  planned: 'Planerat',
  follower: 'följer',
  dueNow: 'Att betala nu, exkl. moms',
  howWorkedOut: 'Så räknas beloppen ut',
  formula: (decimals, first, last, days) =>
    `Licenser × pris × dagar som återstår ÷ dagar i perioden, avrundat till ${
      decimals === 0 ? 'hela belopp' : count(decimals, { one: '# decimal', other: '# decimaler' })
    }. ${count(days, { one: `Dagen är ${first}.`, other: `De # dagarna är ${first} till ${last}, båda inräknade.` })}`,
  nextInvoiceOn: (date) => `Nästa faktura, ${date}, exkl. moms`,
  moreUsers: (users) =>
    `När ändringen är genomförd, oftast inom några minuter, kan ni aktivera ${count(users, { one: '# användare', other: '# användare' })} till.`,
  moreAssignments: (licences) =>
    `När ändringen är genomförd, oftast inom några minuter, kan ni tilldela ${count(licences, { one: '# licens', other: '# licenser' })} till.`,
  marksGo: (marks) =>
    count(marks, {
      one: '# markering försvinner när köpet är genomfört.',
      other: '# markeringar försvinner när köpet är genomfört.',
    }),
  nobodyLoses: 'Ingen blir av med sin licens.',
  noRefundLater: 'Om ni minskar antalet senare gäller det från nästa betalningsperiod. Inget återbetalas.',
  replacesPlan: (plan, date, quantity) =>
    `Köpet ersätter er plan på ${plan} från ${date}: antalet från då är ${quantity}. Du kan planera ${plan} igen efteråt.`,
  planReplacesPlan: (plan) => `Det här ersätter er plan på ${plan}.`,
  staysUntilEnd: (licences) => `Era ${licences} gäller oförändrat till periodens slut.`,
  nothingRefunded: 'Inget återbetalas.',
  lastMoment: 'Sista möjlighet att ändra eller ångra planen:',
  affectedUsers: (users, date) =>
    count(users, {
      one: `# användare skulle sakna licens från ${date}`,
      other: `# användare skulle sakna licens från ${date}`,
    }),
  affectedAssignments: (people, name, date) =>
    count(people, {
      one: `# medarbetare skulle sakna licens för ${name} från ${date}`,
      other: `# medarbetare skulle sakna licens för ${name} från ${date}`,
    }),
  affectedUsersText: (used, quantity, start) =>
    `${count(used, { one: '# användare är aktiv', other: '# användare är aktiva' })} och ${count(quantity, {
      one: '# licens skulle finnas kvar',
      other: '# licenser skulle finnas kvar',
    })}. Om ingen gör något markeras de som skapades sist när perioden börjar (${start}), är aktiva i sju dagar till och inaktiveras sedan:`,
  affectedAssignmentsText: (used, quantity, start) =>
    `${count(used, { one: '# licens används', other: '# licenser används' })} och ${count(quantity, {
      one: '# skulle finnas kvar',
      other: '# skulle finnas kvar',
    })}. Om ingen gör något markeras de som tilldelades sist när perioden börjar (${start}), behålls i sju dagar och tas sedan bort. Medarbetarna förblir aktiva:`,
  avoidUsers: (users, date, used) =>
    `För att undvika det: inaktivera ${count(users, { one: '# valfri användare', other: '# valfria användare' })} på medarbetarkorten före ${date}, eller planera minst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  avoidAssignments: (licences, date, used) =>
    `För att undvika det: ta bort ${count(licences, { one: '# valfri licens', other: '# valfria licenser' })} på medarbetarkorten före ${date}, eller planera minst ${count(used, { one: '# licens', other: '# licenser' })}.`,
  timesAre: (zone) => `Tiderna anges i ${zone}.`,
  employeeCard: 'Medarbetarkort',
  created: 'Skapad',
  deactivated: 'Inaktiveras',
  removed: 'Tas bort',
  showAll: (quantity) => count(quantity, { one: 'Visa #', other: 'Visa alla #' }),

  /* Licences view: what came between */
  somebodyChanged: (name, changes) => `${name} ändrade ${changes} medan du redigerade`,
  numbersChanged: (changes) => `Ändrat medan du redigerade: ${changes}`,
  numbersChangedPlain: 'Antalen ändrades medan du redigerade',
  changedNumber: (noun, from, to) => `${noun} från ${from} till ${to}`,
  changedPlan: (noun, from, to) => `nästa periods antal ${noun} från ${from} till ${to}`,
  changedPrice: (noun, from, to) => `priset på ${noun} från ${from} till ${to}`,
  notPlaced: 'Din beställning gjordes inte och inget debiterades.',
  numberKept: (quantity) => `Ditt antal, ${quantity}, är kvar.`,
  readNewQuote: (from, to) =>
    `Nedan finns en ny offert på att gå från ${from} till ${to}; läs den och bekräfta igen, eller avbryt.`,
  expiredHeading: 'Offerten gäller inte längre',
  busyHeading: 'En annan ändring av raden behandlas',
  busyText: 'Bekräfta igen när den är genomförd.',
  quoteUsedHeading: 'Den här offerten är redan beställd',
  quoteUsedText: 'Det kan ha skett i en annan flik. Se på raden ovan innan du bekräftar en ny offert.',
  signedOutHeading: 'Du är utloggad',
  signedOutText: 'Logga in igen och bekräfta sedan.',
  neverReceivedHeading: 'Din beställning nådde inte TimeLog',
  neverReceivedText: 'Vi frågade: den togs aldrig emot, så inget har debiterats.',
  notPlacedHeading: 'Din beställning gjordes inte',
  notPlacedText: (cause) => `${cause} Inget har debiterats.`,
  confirmAgain: 'Du kan bekräfta igen eller avbryta.',
  unknownPurchase: (licences) => `Vi vet ännu inte om ditt köp av ${licences} gick igenom`,
  unknownPlan: (quantity) => `Vi vet ännu inte om din plan på ${quantity} gick igenom`,
  unknownText: (time) =>
    `Förbindelsen bröts efter att du bekräftade ${time}. Vi frågar TimeLog om just den beställningen och skickar den inte igen, så du kan inte debiteras två gånger för den. Tills vi vet kan raden inte ändras.`,
  checkAgainNow: 'Kontrollera igen nu',
  checking: 'Kontrollerar …',
  lastChecked: (time) => `Senast kontrollerat kl. ${time}.`,
  ifItStays: 'Om det förblir så, skriv till',

  /* Licences view: notices and states */
  usersWithoutLicence: (users) =>
    count(users, { one: '# användare saknar licens', other: '# användare saknar licens' }),
  assignmentsWithoutLicence: (people, name) =>
    count(people, {
      one: `# medarbetare saknar licens för ${name}`,
      other: `# medarbetare saknar licens för ${name}`,
    }),
  stayActiveUntil: (users) => count(users, { one: 'Användaren är aktiv till', other: 'De är aktiva till' }),
  keepUntil: (people) => count(people, { one: 'Den kan användas till', other: 'De kan användas till' }),
  untilDeadlines: 'var sin tidsgräns, den första',
  inDaysAndHours: (days, hours) =>
    `om ${count(days, { one: '# dag', other: '# dagar' })} och ${count(hours, { one: '# timme', other: '# timmar' })}`,
  inHoursAndMinutes: (hours, minutes) =>
    `om ${count(hours, { one: '# timme', other: '# timmar' })} och ${count(minutes, { one: '# minut', other: '# minuter' })}`,
  inMinutes: (minutes) =>
    minutes === 0 ? 'om mindre än en minut' : `om ${count(minutes, { one: '# minut', other: '# minuter' })}`,
  timeIsUp: 'tiden är ute',
  thenDeactivated: (users) =>
    count(users, {
      one: 'Därefter inaktiveras användaren, om du inte gör något.',
      other: 'Därefter inaktiveras de, om du inte gör något.',
    }),
  thenRemoved: (licences) =>
    count(licences, {
      one: 'Därefter tas licensen bort, om du inte gör något; medarbetaren förblir aktiv.',
      other: 'Därefter tas licenserna bort, om du inte gör något; medarbetarna förblir aktiva.',
    }),
  threeWaysOut: 'Du har tre möjligheter:',
  buyLicences: (quantity) => count(quantity, { one: 'Köp # licens', other: 'Köp # licenser' }),
  marksGoWhenApplied: 'Markeringarna försvinner när köpet är genomfört.',
  seePriceAndBuy: 'Se pris och köp…',
  priceBeforeConfirm: 'Du ser priset innan du bekräftar.',
  buyingNeedsRight: 'Det kan den göra som har rätt att köpa licenser.',
  deactivateUsers: (users) =>
    count(users, { one: 'Inaktivera # användare själv', other: 'Inaktivera # användare själv' }),
  deactivateUsersText: 'Vilka som helst: öppna ett medarbetarkort och inaktivera användaren där.',
  removeAssignments: (licences) =>
    count(licences, { one: 'Ta bort # licens själv', other: 'Ta bort # licenser själv' }),
  removeAssignmentsText: 'Vilka som helst: öppna ett medarbetarkort och ta bort modulen där.',
  doNothing: 'Gör ingenting',
  doNothingUsers: (users) =>
    count(users, {
      one: 'Användaren i listan inaktiveras när tiden går ut.',
      other: 'De # användarna i listan inaktiveras när tiden går ut.',
    }),
  doNothingAssignments: (licences) =>
    count(licences, {
      one: 'Licensen i listan tas bort när tiden går ut.',
      other: 'De # licenserna i listan tas bort när tiden går ut.',
    }),
  youNowHave: (licences) => `Ni har nu ${licences}`,
  planApplied: (licences, date) => `Planerat: ${licences} från ${date}`,
  planUndone: (licences) => `Planen är ångrad: ni behåller ${licences}`,
  appliedInvoiced: (when, amount) =>
    `Genomfört ${when}. ${amount} exkl. moms faktureras, och ett bekräftelsemejl är på väg.`,
  applied: (when) => `Genomfört ${when}. Ett bekräftelsemejl är på väg.`,
  purchaseReplacedPlan: (plan, date, quantity) =>
    `Köpet ersatte er plan på ${plan} från ${date}; antalet från då är ${quantity}. Om ni fortfarande vill ha ${plan}, planera det igen. Du ser följderna innan du bekräftar.`,
  planAgain: (quantity) => `Planera ${quantity} igen…`,
  keepNumber: (quantity) => `Behåll ${quantity}`,
  readOnlyHeading: 'Du kan se licenserna men inte ändra dem',
  readOnlyText: 'För att ändra antal behövs rätten att köpa licenser. Den ges i',
  readOnlyHost: 'Den här sidan visar bara licenserna. De ändras i Mitt TimeLog-konto.',
  rightsPage: 'Behörighet- och rättighetsnivåer',
  loading: 'Licenserna hämtas …',
  loadFailedHeading: 'Licenserna kunde inte hämtas',
  nothingChangedNoOrder: 'Inget har ändrats och ingen beställning har gjorts.',
  lastTried: (time) => `Senaste försöket kl. ${time}.`,
  ifItKeepsHappening: 'Om det händer igen, skriv till',
  noAccessHeading: 'Du har inte tillgång till den här sidan',
  noAccessBefore: 'Licenser visas för användare med tillgång till Mitt TimeLog-konto. Den ges i',
  noAccessAfter: ', av en administratör i ert företag.',
  noClientHeading: 'Sidan är inte ansluten till TimeLog',
  noClientText:
    'Sidan runt omkring har inte sagt var licenserna finns. Inget har ändrats. Säg till dem som sköter sidan.',
  problemNetwork: 'TimeLog gick inte att nå.',
  problemNoAnswer: 'TimeLog svarade inte.',
  problemServerError: 'TimeLog svarade med ett fel.',
  problemMalformed: 'Svaret från TimeLog gick inte att förstå.',
  problemRateLimited: 'TimeLog får för många frågor just nu. Vänta en stund.',
  problemSignedOut: 'Du är utloggad.',
  problemClientFault: 'Sidans anslutning till TimeLog fungerar inte.',
  problemNotFound: 'TimeLog känner inte längre till detta.',
  problemRefused: 'TimeLog godtog det inte.',
};
