import { plurals } from '../plurals.ts';

const count = plurals('en-GB');

/** What is said once a number is being changed, has been, or must be: the editor, the quote, and the notices about both. */
export const strings = {
  /* Licences view: words */
  standardLicencesNoun: 'standard licences',
  becomes: 'becomes',

  /* Licences view: the lines */
  uncertain: (quantity: string): string => `${quantity} not confirmed`,
  plannedNumber: (quantity: string): string => `${quantity}, see what undoing this plan means`,

  /* Licences view: the editor */
  now: 'Now',
  newNumberOf: (name: string): string => `New number of ${name}`,
  nowUsed: (purchased: string, used: number): string =>
    `Now ${purchased}, of which ${count(used, { one: '# is used.', other: '# are used.' })}`,
  nowNumber: (purchased: string): string => `Now ${purchased}.`,
  whenItApplies: 'When it applies',
  chargedForDays: (days: number): string =>
    count(days, { one: 'Charged for the # day left', other: 'Charged for the # days left' }),
  nothingChargedNow: 'Nothing is charged now',
  lowerAppliesLater: (licences: string): string =>
    `A lower number always applies from the next payment period. Until then you keep your ${licences}.`,
  undoApplies: (quantity: string): string => `At once. You keep ${quantity} in the next period, too.`,
  errorWholeNumber: (minimum: string, maximum: string): string =>
    `Enter a whole number from ${minimum} to ${maximum}, digits only.`,
  errorAboveMaximum: (maximum: string): string => `At most ${maximum} can be ordered here.`,
  errorEffective: 'This number cannot apply at that time. Choose another time or another number.',
  errorNoChange: 'This is the number that already stands.',
  noQuoteYet: 'There is no quote yet. It appears here when the number is valid. Nothing has been ordered.',
  sameAsNow: (licences: string): string =>
    `You have ${licences} now. Enter another number and its price appears here. Nothing has been ordered.`,
  sameAsPlan: (quantity: string, date: string): string =>
    `${quantity} from ${date} is planned already. Choose another time or another number and its price appears here. Nothing has been ordered.`,
  workingOutPrice: 'Working out the price…',
  zeroHeading: (licences: string): string => `${licences} would end your subscription`,
  zeroBefore: 'That cannot be done on this page. Write to',
  zeroAfter: ' and they will help you. Nothing has been changed.',
  confirmPurchase: 'Confirm purchase',
  confirmPlan: 'Confirm plan',
  confirmUndo: 'Confirm: undo plan',
  sending: 'Sending…',
  beforePurchase: (amount: string): string =>
    `Nothing is ordered until you confirm. ${amount} excl. VAT is invoiced when the change is applied, and you get a confirmation e-mail.`,
  beforePlan: 'Nothing changes until you confirm. You get a confirmation e-mail.',
  unquotableHeading: 'The price could not be worked out',
  nothingOrdered: 'Nothing has been ordered, and nothing was charged.',

  /* Licences view: the quote */
  planned: 'Planned',
  costOfTheChange: 'Cost of the change',
  quoteNow: (from: string, licences: string): string => `From ${from} to ${licences}, now`,
  quoteFrom: (from: string, licences: string, date: string): string => `From ${from} to ${licences}, from ${date}`,
  quoteUndo: (plan: string, licences: string): string => `Undo the plan of ${plan}: you keep ${licences}`,
  quoteValidUntil: (time: string): string => `Quote valid until ${time}`,
  item: 'Product',
  numberColumn: 'Number',
  days: 'Days',
  daysOf: (days: string, all: string): string => `${days} of ${all}`,
  amount: (currency: string): string => `Amount, ${currency}`,
  difference: 'Difference',
  follower: 'follows',
  dueNow: 'Due now, excl. VAT',
  howWorkedOut: 'How the amounts are worked out',
  formula: (decimals: number, first: string, last: string, days: number): string =>
    `Licences × price × days left ÷ days in the period, rounded to ${
      decimals === 0 ? 'a whole amount' : count(decimals, { one: '# decimal', other: '# decimals' })
    }. ${count(days, { one: `The day is ${first}.`, other: `The # days are ${first} to ${last}, both included.` })}`,
  nextInvoiceOn: (date: string): string => `Next invoice, ${date}, excl. VAT`,
  moreUsers: (users: number): string =>
    `${count(users, { one: '# more user', other: '# more users' })} can be activated once the change is applied, usually within a few minutes.`,
  moreAssignments: (licences: number): string =>
    `${count(licences, { one: '# more licence', other: '# more licences' })} can be assigned once the change is applied, usually within a few minutes.`,
  marksGo: (people: number, users: boolean, date?: string): string =>
    `${count(people, users ? { one: '# user', other: '# users' } : { one: '# employee', other: '# employees' })} without a licence ${count(people, { one: 'gets', other: 'get' })} one ${date ? `on ${date}` : 'when the purchase is applied'}.`,
  nobodyLoses: 'Nobody loses a licence.',
  noRefundLater: 'If you lower the number later, that applies from the next payment period. Nothing is refunded.',
  replacesPlan: (plan: string, date: string, quantity: string): string =>
    `The purchase replaces your plan of ${plan} from ${date}: the number from then on is ${quantity}. You can plan ${plan} again afterwards.`,
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
    `${count(used, { one: '# user has a licence', other: '# users have a licence' })} and ${count(quantity, {
      one: '# licence would remain',
      other: '# licences would remain',
    })}. If nobody acts, those created last have no licence when the period starts (${start}), stay active for seven days, and are then deactivated:`,
  affectedAssignmentsText: (used: number, quantity: number, start: string): string =>
    `${count(used, { one: '# licence is in use', other: '# licences are in use' })} and ${count(quantity, '# would remain')}. If nobody acts, those who got the module last have no licence when the period starts (${start}) and keep the module for seven days. Then it is removed; that alone deactivates nobody:`,
  avoidUsers: (users: number, date: string, used: number): string =>
    `To avoid this, deactivate ${count(users, { one: 'any user on the employee card', other: 'any # users on their employee cards' })} before ${date}, or plan at least ${count(used, { one: '# licence', other: '# licences' })}.`,
  avoidAssignments: (people: number, date: string, used: number): string =>
    `To avoid this, remove the module from ${count(people, { one: 'any employee on the employee card', other: 'any # employees on their employee cards' })} before ${date}, or plan at least ${count(used, { one: '# licence', other: '# licences' })}.`,
  employeeCard: 'Employee card',
  created: 'Created',
  deadline: 'Deadline',

  /* Licences view: what came between */
  forgottenByReloadHeading: 'Keep this page open until the order is received',
  forgottenByReloadText:
    'This browser does not let the page remember an order that is on its way. Should you reload or close the page before the answer has come, look into the action log before you order again.',
  somebodyChanged: (name: string, changes: string): string => `${name} changed ${changes} while you were editing`,
  numbersChanged: (changes: string): string => `Changed while you were editing: ${changes}`,
  newPeriod: (date: string): string => `A new payment period began on ${date}`,
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
  busyHeading: 'Another change to this line is being processed',
  busyText: 'Confirm again when it has been applied.',
  quoteUsedHeading: 'This quote has been ordered already',
  quoteUsedText: 'Perhaps in another tab, but not twice. Look at the line above before you confirm again.',
  signedOutHeading: 'You are signed out',
  signedOutText: 'Sign in again, then confirm.',
  neverReceivedHeading: 'Your order did not reach TimeLog',
  neverReceivedText: 'We asked: it was never received, so nothing was charged.',
  notPlacedHeading: 'Your order was not placed',
  confirmAgain: 'You can confirm again, or cancel.',

  /* Licences view: notices and states */
  usersWithoutLicence: (users: number): string =>
    count(users, { one: '# user has no licence', other: '# users have no licence' }),
  assignmentsWithoutLicence: (people: number, name: string): string =>
    count(people, { one: `# employee has no ${name} licence`, other: `# employees have no ${name} licence` }),
  stayActiveUntil: (users: number): string =>
    count(users, { one: 'The user stays active until', other: 'They stay active until' }),
  keepUntil: (people: number, name: string): string =>
    `${count(people, { one: 'The employee', other: 'They' })} can use ${name} until`,
  ownDeadlines: 'their own deadlines.',
  firstDeadline: 'The first deadline is',
  timeIsUp: 'the time is up',
  thenDeactivated: (users: number): string =>
    `Then ${count(users, { one: 'the user is', other: 'they are' })} deactivated, unless you act.`,
  thenRemoved: 'Then the module is removed, unless you act; that alone deactivates nobody.',
  threeWaysOut: 'You have three ways out:',
  buyLicences: (quantity: number): string => count(quantity, { one: 'Buy # licence', other: 'Buy # licences' }),
  seePriceAndBuy: 'See price and buy…',
  buyingNeedsRight: 'Somebody with the right to buy licences can do this',
  deactivateUsers: (users: number): string =>
    count(users, { one: 'Deactivate # user yourself', other: 'Deactivate # users yourself' }),
  deactivateUsersText: 'Any user will do: open the employee card and deactivate the user there.',
  removeAssignments: (people: number): string =>
    `Remove the module from ${count(people, { one: '# employee', other: '# employees' })} yourself`,
  removeAssignmentsText: 'Any employee who has it will do: open the employee card and remove the module there.',
  doNothing: 'Do nothing',
  doNothingUsers: (users: number): string =>
    count(users, {
      one: 'The user is deactivated at the deadline.',
      other: 'The # users are deactivated at their deadline.',
    }),
  doNothingAssignments: (people: number): string =>
    count(people, {
      one: 'The module is removed at the deadline.',
      other: 'The module is removed from the # employees at their deadline.',
    }),
  youNowHave: (licences: string): string => `You now have ${licences}`,
  appliedInvoiced: (when: string, amount: string): string =>
    `Applied ${when}. ${amount} excl. VAT is invoiced, and a confirmation e-mail is on its way.`,
  purchaseReplacedPlan: (plan: string, date: string, quantity: string): string =>
    `The purchase replaced your plan of ${plan} from ${date}; the number from then on is ${quantity}. If you still want ${plan}, plan it again. You see the consequences before you confirm.`,
  planAgain: (quantity: string): string => `Plan ${quantity} again…`,
  keepNumber: (quantity: string): string => `Keep ${quantity}`,

  /* Licences view: deadlines on the time line */
  deadlineUsers: (users: number): string => count(users, { one: '# user deactivated', other: '# users deactivated' }),
  deadlineAssignments: (people: number): string =>
    `module removed from ${count(people, { one: '# employee', other: '# employees' })}`,
  laterDeadlines: (quantity: number): string =>
    count(quantity, { one: '# later deadline', other: '# later deadlines' }),

  /* Licences view: notes on a line */
  licenceCount: (quantity: number): string => count(quantity, { one: '# licence', other: '# licences' }),
  andMore: (quantity: number): string => count(quantity, { one: '1 more', other: '# more' }),
  planNote: (quantity: string, date: string): string => `${quantity} from ${date}`,
  planWouldMark: (have: number, missing: number): string =>
    `${count(have, { one: '# has a licence now', other: '# have a licence now' })}, so ${count(missing, { one: '# licence', other: '# licences' })} would be missing then.`,
  planUntilThen: (quantity: string): string => `Until then ${quantity}.`,
  planChangeable: (lastMoment: string): string => `Can be changed until ${lastMoment}.`,
  undoPlan: 'Undo planned change',
  undoPlannedChange: (name: string): string => `Undo planned change for ${name}`,
  licencesRequested: (licences: string): string => `Change to ${licences} requested`,
  planRequested: (quantity: string, date: string): string => `Change to ${quantity} from ${date} requested`,
  followersChangeToo: (lines: number): string =>
    count(lines, { one: 'The line that follows changes with it.', other: 'The # lines that follow change with it.' }),
  usuallyReady: 'Usually ready within a few minutes; you can leave this page.',
  takingLonger:
    'This takes longer than usual. The order has been received and cannot be placed twice; nothing more needs to be done.',
  checkNow: 'Check now',
  changeFailed: (licences: string): string => `The change to ${licences} failed`,
  changeFailedText: (requested: string): string =>
    `It was requested ${requested}. Nothing was changed and nothing was charged. You can order it again.`,
  hide: 'Hide',
  hideFailure: (name: string): string => `Hide the failed change to ${name}`,
  withoutLicence: (people: number): string => count(people, '# without a licence'),
  deactivatedUnless: (when: string): string => `Deactivated ${when} unless you act.`,
  someDeactivatedUnless: (some: number, when: string): string =>
    `${count(some, { one: '# of them is', other: '# of them are' })} deactivated ${when} unless you act.`,
  removedUnless: (when: string): string => `The module is removed ${when} unless you act.`,
  someRemovedUnless: (some: number, when: string): string =>
    `The module is removed from ${count(some, '# of them')} ${when} unless you act.`,

  /* Licences view: what became of an order */
  unknownPurchase: (licences: string): string => `We do not know yet whether your purchase of ${licences} went through`,
  unknownPlan: (quantity: string): string => `We do not know yet whether your plan of ${quantity} went through`,
  unknownUndo: 'We do not know yet whether your plan was undone',
  unknownText: (time: string): string =>
    `The connection was lost after you confirmed ${time}. We are asking TimeLog about that one order and are not sending it again, so you cannot be charged twice for it. Until we know, this line cannot be changed.`,
  checkAgainNow: 'Check again now',
  checking: 'Checking…',
  lastChecked: (time: string): string => `Last checked ${time}.`,
  ifItStays: 'If it stays like this, write to',
  applied: (when: string): string => `Applied ${when}.`,
  byYou: 'by you',
  byPerson: (name: string): string => `by ${name}`,

  /* Said to screen readers when something has happened */
  announceAccepted: (line: string, quantity: number): string =>
    `Your change of ${line} to ${count(quantity, '#')} was received and is being processed.`,
  announceApplied: (line: string, quantity: number, now: boolean): string =>
    now
      ? `Applied: the number of ${line} is now ${count(quantity, '#')}.`
      : `Applied: the number of ${line} for the next payment period is ${count(quantity, '#')}.`,
  rightLost: 'You no longer have the right to buy licences.',
  changeNotOrdered: (line: string): string => `Your change of ${line} was not ordered, and nothing was charged.`,
  announceFailed: (line: string): string =>
    `The change of ${line} was not carried out. Nothing was changed and nothing was charged.`,

  /* Licences view: moments */
  todayAt: (time: string): string => `today at ${time}`,
  onDateAt: (date: string, time: string): string => `on ${date} at ${time}`,
};
