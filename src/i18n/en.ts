import { plurals } from './plurals.ts';

const count = plurals('en-GB');

/**
 * English, and the list of all strings: every other language has exactly these keys. A string with a number in it is a
 * function, so that each language decides its own plural. Dates, times and amounts come formatted.
 */
export const en = {
  /* The page */
  manageLicences: 'Manage licences',
  viewLicenses: 'All licences',
  viewAddOns: 'Add-on module licences',
  viewActionLog: 'Action log',
  sectionLicenses: 'Licences',
  sectionAddOns: 'Add-on modules',
  sectionIntegrations: 'Integrations',
  licenceCount: (quantity: number): string => count(quantity, { one: '# licence', other: '# licences' }),

  /* Said to screen readers when something has happened */
  announceAccepted: (line: string, quantity: number): string =>
    `Your change of ${line} to ${count(quantity, { one: '#', other: '#' })} was received and is being processed.`,
  announceApplied: (line: string, quantity: number, now: boolean): string =>
    now
      ? `Applied: the number of ${line} is now ${count(quantity, { one: '#', other: '#' })}.`
      : `Applied: the number of ${line} for the next payment period is ${count(quantity, { one: '#', other: '#' })}.`,
  announceFailed: (line: string): string =>
    `Your change of ${line} was not carried out. Nothing was changed and nothing was charged.`,
  outOfDateHeading: 'The numbers may be out of date',
  outOfDateText: (time: string): string => `What you see is from ${time}. Nothing has been changed.`,

  /* The add-on table */
  tableSearch: 'Search in the table',
  tableAllModules: (quantity: string): string => `All modules (${quantity})`,
  tableModuleOption: (module: string, quantity: string): string => `${module} (${quantity})`,
  tableCaption: 'Add-on module licences and the employees who hold them',
  tableEmployee: 'Employee',
  tableEmail: 'E-mail',
  tableDepartment: 'Department',
  tableModule: 'Module',
  tableAssigned: 'Assigned',
  tableLicence: 'Licence',
  tableSortBy: 'Sort by',
  tableLicensed: 'Licensed',
  tableNoLicence: 'No licence',
  tableEnds: (deadline: string): string => `ends ${deadline}`,
  /** The number is set off from the rest of the sentence. `module` is empty for all modules. */
  tableCount: (quantity: number, module: string): readonly [string, string] => [
    count(quantity, { one: '#', other: '#' }),
    ` ${module === '' ? 'add-on module' : module} ${quantity === 1 ? 'licence' : 'licences'}`,
  ],
  tableMatches: (found: number, quantity: number, module: string, query: string): readonly [string, string] => [
    `${count(found, { one: '#', other: '#' })} of ${count(quantity, { one: '#', other: '#' })}`,
    ` ${module === '' ? 'add-on module' : module} ${quantity === 1 ? 'licence' : 'licences'} ${found === 1 ? 'matches' : 'match'} “${query}”`,
  ],
  tableClear: 'Clear search',
  tableNoHits: (query: string, module: string): string =>
    module === '' ? `No licence matches “${query}”` : `No ${module} licence matches “${query}”`,
  tableNoHitsHint: 'The search looks in every column. Several words must all be found in the same row.',
  tableShowAll: 'Show all licences',
  tableEmpty: 'No add-on module licences are assigned',
  tableModuleEmpty: (module: string): string => `No ${module} licences are assigned`,
  tableEmptyWhen: (modules: string): string =>
    `When a licence for ${modules} is assigned to an employee, it is listed here.`,
  tableAnyModule: 'an add-on module',
  /** Before, in and after the link. */
  tableEmptyHow: (): readonly [string, string, string] => [
    'You add a module by changing its number in ',
    'All licences',
    '.',
  ],
  tableChangeNumber: 'Change the number in All licences',
  tableMarked: (names: string, quantity: number, module: string): string =>
    quantity === 1 ? `${names} uses ${module} without a licence.` : `${names} use ${module} without a licence.`,
  tableMarkedPeople: (quantity: number): string => count(quantity, { one: '# employee', other: '# employees' }),
  tableTakenAway: (quantity: number, deadline: string, left: string): string =>
    `On ${deadline}${left === '' ? '' : `, ${left}`}, the module is taken away, unless ${
      quantity === 1
        ? 'a licence becomes available. The user stays active.'
        : 'licences become available. The users stay active.'
    }`,
  tableTakenAwayEach:
    'At the deadline of each the module is taken away, unless a licence becomes available. The users stay active.',
  tableBuy: (quantity: number): string => count(quantity, { one: 'Buy # licence…', other: 'Buy # licences…' }),
  tableOrRemove: (module: string): string => `or remove ${module} from someone on their employee card`,
  tableRemove: (module: string): string => `You can remove ${module} from someone on their employee card.`,
  tableLoading: 'The licences are being loaded',
  tableProgress: (loaded: string, total: string): string => `${loaded} of ${total} licences loaded`,
  tableFailed: 'The add-on module licences could not be loaded',
  tableNothingChanged: 'Nothing has been changed.',
  tablePartial: (loaded: string, total: string): string => `Only ${loaded} of ${total} licences could be loaded.`,
  tablePartialHint: 'Nothing has been changed. The others are missing from the table and are not searched.',
  tableLoadRest: 'Load the rest',
  tableChanged: 'Licences have been assigned or removed since the list was loaded.',
  tableReload: 'Load the list again',
  tableShown: (shown: string, total: string): string => `The first ${shown} of ${total} rows are shown`,
  tableShowMore: (quantity: number): string => count(quantity, { one: 'Show # more row', other: 'Show # more rows' }),

  /* The action log */
  logLine: 'Line',
  logAllLines: 'All lines',
  logPerson: 'Person',
  logEveryone: 'Everyone and the system',
  logSystem: 'System',
  logCount: (quantity: number): string =>
    count(quantity, { one: '# entry, newest first', other: '# entries, newest first' }),
  logAmounts: (currency: string): string => `Amounts are in ${currency}, excl. VAT.`,
  logCaption: 'What was changed, when and by whom',
  logTime: 'Time',
  logEvent: 'Event',
  logWhat: 'What',
  logNumber: 'Number',
  logBy: 'By',
  logEffective: 'Effective',
  logAmount: 'Amount',
  logRequested: 'Requested',
  logApplied: 'Applied',
  logFailed: 'Failed',
  logCancelled: 'Plan cancelled',
  logRolledOver: 'Rolled over',
  logMarked: 'Marked',
  logCleared: 'Mark cleared',
  logDeactivated: 'Deactivated',
  logRemoved: 'Licence removed',
  logLineNow: (line: string): string => `${line}, now`,
  logLinePlan: (line: string): string => `${line}, plan for the next period`,
  logLineAndFollowers: (line: string, followers: number): string =>
    `${line} and ${count(followers, { one: '# that follows', other: '# that follow' })}`,
  logNothingChanged: (line: string): string => `${line}: nothing was changed or charged`,
  logKeeps: (line: string, quantity: string): string => `${line} keeps ${quantity} in the next period`,
  logInvoice: 'Invoice for the new period',
  /** These follow the names of people. `line` is empty where it is not known. */
  logMarkedWhat: (line: string): string => (line === '' ? ', no licence' : `, no licence for ${line}`),
  logClearedWhat: (line: string): string => (line === '' ? '' : `, ${line}`),
  logDeactivatedWhat: ', no licence at the deadline',
  logRemovedWhat: (line: string): string =>
    line === '' ? ', no licence at the deadline' : `, ${line}: no licence at the deadline`,
  logTo: 'to',
  logRange: (first: string, last: string, total: string): string => `Entries ${first} to ${last} of ${total}`,
  logNewer: 'Newer',
  logOlder: 'Older',
  logLoading: 'The action log is being loaded',
  logNotLoaded: 'The action log could not be loaded',
  logEmpty: 'Nothing has been changed yet',
  logEmptyHint: 'Orders, plans, marks and new periods are listed here as they happen.',
  logNoHits: 'There are no entries for this choice',
  logShowAll: 'Show all entries',

  /* Licences view: words */
  standardLicences: (quantity: number): string =>
    count(quantity, { one: '# standard licence', other: '# standard licences' }),
  standardLicencesNoun: 'standard licences',
  moduleLicences: (quantity: string, name: string): string => `${quantity} ${name}`,
  perMonth: 'per month',
  perQuarter: 'per quarter',
  perYear: 'per year',
  perPeriod: 'per period',
  amountExclVat: (amount: string): string => `${amount} excl. VAT`,
  fromDate: (date: string): string => `From ${date}`,
  todayAt: (time: string): string => `today at ${time}`,
  onDateAt: (date: string, time: string): string => `on ${date} at ${time}`,
  dayAt: (day: string, time: string): string => `${day}, ${time}`,
  byYou: 'by you',
  byPerson: (name: string): string => `by ${name}`,
  andMore: (quantity: number): string => count(quantity, { one: '1 more', other: '# more' }),
  becomes: 'becomes',

  /* Licences view: facts and time line */
  subscriptionPeriod: 'Subscription period',
  daysLeft: (left: number, days: number): string =>
    count(days, { one: `${left} of # day left, today included`, other: `${left} of # days left, today included` }),
  nextInvoice: 'Next invoice',
  nextInvoiceFor: (date: string): string => `${date}, for the whole of next period`,
  plannedChanges: 'Planned changes',
  noPlans: 'None',
  sameNumbersContinue: 'The same numbers continue in the next period',
  planFact: (date: string, now: string): string => `From ${date}, ${now} now`,
  plansFact: (plans: string, date: string): string => `${plans}, from ${date}`,
  today: (date: string): string => `Today, ${date}`,
  periodStarted: 'period started',
  nextPeriodStarts: 'next period, next invoice',
  plansAtBoundary: (plans: number): string => count(plans, { one: '# planned change', other: '# planned changes' }),
  deadlineUsers: (when: string, users: number): string =>
    `${when}: ${count(users, { one: '# user deactivated', other: '# users deactivated' })}`,
  deadlineAssignments: (when: string, licences: number): string =>
    `${when}: ${count(licences, { one: '# licence removed', other: '# licences removed' })}`,
  laterDeadlines: (quantity: number): string =>
    count(quantity, { one: '# later deadline', other: '# later deadlines' }),

  /* Licences view: the lines */
  used: 'Used',
  purchased: 'Purchased',
  available: 'Available',
  nextPeriod: 'Next period',
  priceEach: (currency: string): string => `Price each, ${currency}`,
  fee: (currency: string): string => `Fee, ${currency}`,
  control: 'Change',
  eachPer: (amount: string, period: string): string => `${amount} each ${period}`,
  feePer: (amount: string, period: string): string => `${amount} ${period}`,
  meterLabel: (used: string, purchased: string): string => `${used} of ${purchased} used`,
  meterPlan: (quantity: string): string => `${quantity} from the next period`,
  meterRequested: (quantity: string): string => `${quantity} requested`,
  follows: (name: string): string => `follows ${name}`,
  followsShort: 'follows',
  sameNumbersAs: (name: string): string => `Same numbers as ${name}`,
  feeActive: 'Active. A fee, not a number of licences.',
  feeInactive: 'Not active. Nothing is charged.',
  noLines: 'There is nothing here in your subscription.',
  change: 'Change',
  changeNumberOf: (name: string): string => `Change number of ${name}`,
  editing: 'Editing',
  processing: 'Processing',
  beingChecked: 'Being checked',
  noRightToBuy: 'No right to buy',
  viewOnly: 'View only',
  notEditableHere: 'Cannot be changed here',
  over: (quantity: string): string => `${quantity} over`,
  requested: (quantity: string): string => `${quantity} requested`,
  uncertain: (quantity: string): string => `${quantity} uncertain`,
  plannedNumber: (quantity: string): string => `${quantity}, see what undoing this plan means`,

  /* Licences view: notes on a line */
  planNote: (quantity: string, date: string): string => `${quantity} from ${date}`,
  planWouldMark: (used: string, marked: number): string =>
    `${used} are used now, so ${count(marked, { one: '# user would be marked then.', other: '# users would be marked then.' })}`,
  planWouldMarkAssignments: (used: string, marked: number): string =>
    `${used} are used now, so ${count(marked, { one: '# licence would be marked then.', other: '# licences would be marked then.' })}`,
  planUntilThen: (quantity: string): string => `Until then ${quantity}.`,
  planChangeable: (lastMoment: string): string => `Can be changed until ${lastMoment}.`,
  undoPlan: 'Undo planned change',
  undoPlannedChange: (name: string): string => `Undo planned change for ${name}`,
  licencesRequested: (licences: string): string => `${licences} requested`,
  planRequested: (quantity: string, date: string): string => `${quantity} from ${date} requested`,
  followersChangeToo: (lines: number): string =>
    count(lines, { one: 'The line that follows changes with it.', other: 'The # lines that follow change with it.' }),
  usuallyReady: 'Usually ready within a few minutes; you can leave this page.',
  takingLonger:
    'This takes longer than usual. The order has been received and cannot be placed twice; nothing more needs to be done.',
  checkNow: 'Check now',
  willReplacePlan: (plan: string, date: string, quantity: string): string =>
    `When the purchase is applied it replaces the plan of ${plan}: from ${date} the number is then ${quantity}. You can plan ${plan} again afterwards.`,
  changeFailed: (licences: string): string => `The change to ${licences} failed`,
  changeFailedText: (requested: string): string =>
    `It was requested ${requested}. Nothing was changed and nothing was charged. You can order it again.`,
  hide: 'Hide',
  hideFailure: (name: string): string => `Hide the failed change of ${name}`,
  withoutLicence: (quantity: string): string => `${quantity} without a licence:`,
  deactivatedUnless: (when: string): string => `Deactivated ${when} unless you act.`,
  removedUnless: (when: string): string => `The licence is removed ${when} unless you act.`,

  /* Licences view: the editor */
  newNumberOf: (name: string): string => `New number of ${name}`,
  nowUsed: (purchased: string, used: number): string =>
    `Now ${purchased}, of which ${count(used, { one: '# is used.', other: '# are used.' })}`,
  nowNumber: (purchased: string): string => `Now ${purchased}.`,
  whenItApplies: 'When it applies',
  now: 'Now',
  chargedForDays: (days: number): string =>
    count(days, { one: 'Charged for the # day left', other: 'Charged for the # days left' }),
  nothingChargedNow: 'Nothing is charged now',
  lowerAppliesLater: (licences: string): string =>
    `A lower number always applies from the next payment period. Until then you keep your ${licences}.`,
  undoApplies: (quantity: string): string => `The plan ends as soon as it is applied. The number stays ${quantity}.`,
  errorWholeNumber: (minimum: string, maximum: string): string => `Enter a whole number from ${minimum} to ${maximum}.`,
  errorAboveMaximum: (maximum: string): string => `At most ${maximum} can be ordered here.`,
  errorMinimumStandard: (minimum: number): string =>
    count(minimum, {
      one: 'At least # standard licence is needed.',
      other: 'At least # standard licences are needed.',
    }),
  errorMinimum: (minimum: string): string => `At least ${minimum} is needed.`,
  errorNotEditable: 'This number cannot be changed here.',
  errorEffective: 'This number cannot apply at that time. Choose another time or another number.',
  errorNoChange: 'This is the number that already stands.',
  errorRefused: 'TimeLog does not accept this number.',
  noQuoteYet: 'There is no quote yet. It appears here when the number is valid. Nothing has been ordered.',
  sameAsNow: (licences: string): string =>
    `You have ${licences} now. Enter another number and its price appears here. Nothing has been ordered.`,
  sameAsPlan: (quantity: string, date: string): string =>
    `${quantity} from ${date} is planned already. Enter another number and its price appears here. Nothing has been ordered.`,
  workingOutPrice: 'Working out the price…',
  zeroHeading: (quantity: number): string =>
    count(quantity, {
      one: '# standard licence would end your subscription',
      other: '# standard licences would end your subscription',
    }),
  zeroBefore: 'That cannot be done on this page. Write to',
  zeroAfter: ' and they will help you. Nothing has been changed.',
  confirmPurchase: 'Confirm purchase',
  confirmPlan: 'Confirm plan',
  confirmUndo: 'Confirm: undo plan',
  sending: 'Sending…',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  beforePurchase: (amount: string): string =>
    `Nothing is ordered until you confirm. ${amount} is invoiced when the change is applied, and you get a confirmation e-mail.`,
  beforePlan: 'Nothing changes until you confirm, and nobody loses a licence today. You get a confirmation e-mail.',
  unquotableHeading: 'The price could not be worked out',
  unquotableText: (cause: string): string => `${cause} Nothing has been ordered, and nothing was charged.`,

  /* Licences view: the quote */
  costOfTheChange: 'Cost of the change',
  quoteNow: (from: string, to: string, noun: string): string => `From ${from} to ${to} ${noun}, now`,
  quoteFrom: (from: string, to: string, noun: string, date: string): string =>
    `From ${from} to ${to} ${noun}, from ${date}`,
  quoteUndo: (plan: string, quantity: string, noun: string): string =>
    `Undo the plan of ${plan}: ${quantity} ${noun} continue`,
  quoteValidUntil: (time: string): string => `Quote valid until ${time}`,
  item: 'Item',
  numberColumn: 'Number',
  priceEachColumn: 'Price each',
  days: 'Days',
  daysOf: (days: string, all: string): string => `${days} of ${all}`,
  amount: (currency: string): string => `Amount, ${currency}`,
  difference: 'Difference',
  planned: 'Planned',
  follower: 'follows',
  dueNow: 'Due now, excl. VAT',
  howWorkedOut: 'How the amounts are worked out',
  formula: (decimals: number, first: string, last: string, days: number): string =>
    `Licences × price × days left ÷ days in the period, rounded to ${
      decimals === 0 ? 'a whole amount' : count(decimals, { one: '# decimal', other: '# decimals' })
    }. ${count(days, { one: `The day is ${first}.`, other: `The # days are ${first} to ${last}, both included.` })}`,
  nextInvoiceOn: (date: string): string => `Next invoice, ${date}, excl. VAT`,
  moreUsers: (users: number): string =>
    count(users, {
      one: '# more user can be activated once the change is applied, usually within a few minutes.',
      other: '# more users can be activated once the change is applied, usually within a few minutes.',
    }),
  moreAssignments: (licences: number): string =>
    count(licences, {
      one: '# more licence can be assigned once the change is applied, usually within a few minutes.',
      other: '# more licences can be assigned once the change is applied, usually within a few minutes.',
    }),
  marksGo: (marks: number): string =>
    count(marks, {
      one: '# mark goes when the purchase is applied.',
      other: '# marks go when the purchase is applied.',
    }),
  nobodyLoses: 'Nobody loses a licence.',
  noRefundLater: 'If you lower the number later, that applies from the next payment period. Nothing is refunded.',
  replacesPlan: (plan: string, date: string, quantity: string): string =>
    `The purchase replaces your plan of ${plan} from ${date}: the number from then is ${quantity}. You can plan ${plan} again afterwards.`,
  planReplacesPlan: (plan: string): string => `This replaces your plan of ${plan}.`,
  staysUntilEnd: (licences: string): string => `Your ${licences} stay as they are until the period ends.`,
  nothingRefunded: 'Nothing is refunded.',
  lastMoment: 'Last moment to change or undo this plan:',
  affectedUsers: (users: number, date: string): string =>
    count(users, {
      one: `# user would have no licence from ${date}`,
      other: `# users would have no licence from ${date}`,
    }),
  affectedAssignments: (people: number, name: string, date: string): string =>
    count(people, {
      one: `# employee would have no ${name} licence from ${date}`,
      other: `# employees would have no ${name} licence from ${date}`,
    }),
  affectedUsersText: (used: number, quantity: number, start: string): string =>
    `${count(used, { one: '# user is active', other: '# users are active' })} and ${count(quantity, {
      one: '# licence would remain',
      other: '# licences would remain',
    })}. If nobody acts, those created last are marked when the period starts (${start}), stay active for seven days, and are then deactivated:`,
  affectedAssignmentsText: (used: number, quantity: number, start: string): string =>
    `${count(used, { one: '# licence is in use', other: '# licences are in use' })} and ${count(quantity, {
      one: '# would remain',
      other: '# would remain',
    })}. If nobody acts, those assigned last are marked when the period starts (${start}), are kept for seven days, and are then removed. The employees stay active:`,
  avoidUsers: (users: number, date: string, used: number): string =>
    `To avoid this, deactivate any ${count(users, { one: '# user', other: '# users' })} on their employee cards before ${date}, or plan at least ${count(used, { one: '# licence', other: '# licences' })}.`,
  avoidAssignments: (licences: number, date: string, used: number): string =>
    `To avoid this, remove any ${count(licences, { one: '# licence', other: '# licences' })} on the employee cards before ${date}, or plan at least ${count(used, { one: '# licence', other: '# licences' })}.`,
  timesAre: (zone: string): string => `Times are ${zone}.`,
  employeeCard: 'Employee card',
  created: 'Created',
  deactivated: 'Deactivated',
  removed: 'Removed',
  showAll: (quantity: number): string => count(quantity, { one: 'Show #', other: 'Show all #' }),

  /* Licences view: what came between */
  somebodyChanged: (name: string, changes: string): string => `${name} changed ${changes} while you were editing`,
  numbersChanged: (changes: string): string => `Changed while you were editing: ${changes}`,
  numbersChangedPlain: 'The numbers changed while you were editing',
  changedNumber: (noun: string, from: string, to: string): string => `${noun} from ${from} to ${to}`,
  changedPlan: (noun: string, from: string, to: string): string =>
    `the next period’s number of ${noun} from ${from} to ${to}`,
  changedPrice: (noun: string, from: string, to: string): string => `the price of ${noun} from ${from} to ${to}`,
  notPlaced: 'Your order was not placed and nothing was charged.',
  numberKept: (quantity: string): string => `Your number, ${quantity}, is kept.`,
  readNewQuote: (from: string, to: string): string =>
    `Below is a new quote for going from ${from} to ${to}; please read it and confirm again, or cancel.`,
  expiredHeading: 'The quote is no longer valid',
  busyHeading: 'Another change of this line is being processed',
  busyText: 'Confirm again when it has been applied.',
  quoteUsedHeading: 'This quote has been ordered already',
  quoteUsedText: 'That may have been in another tab. Look at the line above before you confirm a new quote.',
  signedOutHeading: 'You are signed out',
  signedOutText: 'Sign in again, then confirm.',
  neverReceivedHeading: 'Your order did not reach TimeLog',
  neverReceivedText: 'We asked: it was never received, so nothing was charged.',
  notPlacedHeading: 'Your order was not placed',
  notPlacedText: (cause: string): string => `${cause} Nothing was charged.`,
  confirmAgain: 'You can confirm again, or cancel.',
  unknownPurchase: (licences: string): string => `We do not know yet whether your purchase of ${licences} went through`,
  unknownPlan: (quantity: string): string => `We do not know yet whether your plan of ${quantity} went through`,
  unknownText: (time: string): string =>
    `The connection was lost after you confirmed ${time}. We are asking TimeLog about that one order and are not sending it again, so you cannot be charged twice for it. Until we know, this line cannot be changed.`,
  checkAgainNow: 'Check again now',
  checking: 'Checking…',
  lastChecked: (time: string): string => `Last checked ${time}.`,
  ifItStays: 'If it stays like this, write to',

  /* Licences view: notices and states */
  usersWithoutLicence: (users: number): string =>
    count(users, { one: '# user has no licence', other: '# users have no licence' }),
  assignmentsWithoutLicence: (people: number, name: string): string =>
    count(people, { one: `# employee has no ${name} licence`, other: `# employees have no ${name} licence` }),
  stayActiveUntil: (users: number): string =>
    count(users, { one: 'The user stays active until', other: 'They stay active until' }),
  keepUntil: (people: number): string =>
    count(people, { one: 'It can be used until', other: 'They can be used until' }),
  untilDeadlines: 'their own deadlines, the first of them',
  inDaysAndHours: (days: number, hours: number): string =>
    `in ${count(days, { one: '# day', other: '# days' })} and ${count(hours, { one: '# hour', other: '# hours' })}`,
  inHoursAndMinutes: (hours: number, minutes: number): string =>
    `in ${count(hours, { one: '# hour', other: '# hours' })} and ${count(minutes, { one: '# minute', other: '# minutes' })}`,
  inMinutes: (minutes: number): string =>
    minutes === 0 ? 'in less than a minute' : `in ${count(minutes, { one: '# minute', other: '# minutes' })}`,
  timeIsUp: 'the time is up',
  thenDeactivated: (users: number): string =>
    count(users, {
      one: 'Then the user is deactivated, unless you act.',
      other: 'Then they are deactivated, unless you act.',
    }),
  thenRemoved: (licences: number): string =>
    count(licences, {
      one: 'Then the licence is removed, unless you act; the employee stays active.',
      other: 'Then the licences are removed, unless you act; the employees stay active.',
    }),
  threeWaysOut: 'You have three ways out:',
  buyLicences: (quantity: number): string => count(quantity, { one: 'Buy # licence', other: 'Buy # licences' }),
  marksGoWhenApplied: 'The marks go when the purchase is applied.',
  seePriceAndBuy: 'See price and buy…',
  priceBeforeConfirm: 'You see the price before you confirm.',
  buyingNeedsRight: 'Somebody with the right to buy licences can do this.',
  deactivateUsers: (users: number): string =>
    count(users, { one: 'Deactivate # user yourself', other: 'Deactivate # users yourself' }),
  deactivateUsersText: 'Any of them: open an employee card and deactivate the user there.',
  removeAssignments: (licences: number): string =>
    count(licences, { one: 'Remove # licence yourself', other: 'Remove # licences yourself' }),
  removeAssignmentsText: 'Any of them: open an employee card and remove the module there.',
  doNothing: 'Do nothing',
  doNothingUsers: (users: number): string =>
    count(users, {
      one: 'The user listed here is deactivated at the deadline.',
      other: 'The # users listed here are deactivated at the deadline.',
    }),
  doNothingAssignments: (licences: number): string =>
    count(licences, {
      one: 'The licence listed here is removed at the deadline.',
      other: 'The # licences listed here are removed at the deadline.',
    }),
  youNowHave: (licences: string): string => `You now have ${licences}`,
  planApplied: (licences: string, date: string): string => `Planned: ${licences} from ${date}`,
  planUndone: (licences: string): string => `The plan is undone: you keep ${licences}`,
  appliedInvoiced: (when: string, amount: string): string =>
    `Applied ${when}. ${amount} excl. VAT is invoiced, and a confirmation e-mail is on its way.`,
  applied: (when: string): string => `Applied ${when}. A confirmation e-mail is on its way.`,
  purchaseReplacedPlan: (plan: string, date: string, quantity: string): string =>
    `The purchase replaced your plan of ${plan} from ${date}; the number from then is ${quantity}. If you still want ${plan}, plan it again. You see the consequences before you confirm.`,
  planAgain: (quantity: string): string => `Plan ${quantity} again…`,
  keepNumber: (quantity: string): string => `Keep ${quantity}`,
  readOnlyHeading: 'You can see the licences but not change them',
  readOnlyText: 'Changing numbers needs the right to buy licences. It is given in',
  readOnlyHost: 'This page shows the licences only. They are changed in My TimeLog account.',
  rightsPage: 'Role and rights management',
  loading: 'The licences are being loaded…',
  loadFailedHeading: 'The licences could not be loaded',
  nothingChangedNoOrder: 'Nothing has been changed, and no order has been placed.',
  lastTried: (time: string): string => `Last tried ${time}.`,
  ifItKeepsHappening: 'If it keeps happening, write to',
  noAccessHeading: 'You do not have access to this page',
  noAccessBefore: 'Licences are shown to users with access to My TimeLog account. That access is given in',
  noAccessAfter: ', by an administrator in your company.',
  noClientHeading: 'This page is not connected to TimeLog',
  noClientText:
    'The page around it has not said where the licences are kept. Nothing has been changed. Tell those who look after this page.',
  problemNetwork: 'TimeLog could not be reached.',
  problemNoAnswer: 'TimeLog did not answer.',
  problemServerError: 'TimeLog answered with an error.',
  problemMalformed: 'TimeLog’s answer could not be understood.',
  problemRateLimited: 'TimeLog is being asked too often right now. Wait a little.',
  problemSignedOut: 'You are signed out.',
  problemClientFault: 'The connection of this page to TimeLog does not work.',
  problemNotFound: 'TimeLog does not know this any more.',
  problemRefused: 'TimeLog did not accept it.',
};

/** All strings by key; see `en`. */
export type Messages = typeof en;
