import { plurals } from '../plurals.ts';

const count = plurals('en-GB');

/** What the first view says, and what every other part says too. */
export const strings = {
  /* The page */
  manageLicences: 'Manage licences',
  viewLicenses: 'All licences',
  viewAddOns: 'Add-on module licences',
  viewActionLog: 'Action log',
  sectionLicenses: 'Licences',
  sectionAddOns: 'Add-on modules',
  sectionIntegrations: 'Integrations',

  /* Beside what is shown, when it could not be read again */
  outOfDateHeading: 'The numbers may be out of date',
  outOfDateText: (when: string): string => `What you see is from ${when}. Orders that were received stand.`,

  /* Licences view: words */
  standardLicences: (quantity: number): string =>
    count(quantity, { one: '# standard licence', other: '# standard licences' }),
  moduleLicences: (quantity: number, name: string): string =>
    count(quantity, { one: `# ${name} licence`, other: `# ${name} licences` }),
  perMonth: 'per month',
  perQuarter: 'per quarter',
  perYear: 'per year',
  perPeriod: 'per period',
  amountExclVat: (amount: string): string => `${amount} excl. VAT`,
  fromDate: (date: string): string => `From ${date}`,

  /* Licences view: facts and time line */
  subscriptionPeriod: 'Subscription period',
  daysLeft: (left: number, days: number): string =>
    count(days, { one: `${left} of # day left, today included`, other: `${left} of # days left, today included` }),
  paymentPlan: 'Payment plan',
  nextInvoice: 'Next invoice',
  nextInvoiceFor: (date: string): string => `${date}, for the whole next period`,
  plannedChanges: 'Planned changes',
  noPlans: 'None',
  sameNumbersContinue: 'The same numbers continue in the next period',
  planFact: (date: string, now: string): string => `From ${date}, ${now} now`,
  plansFact: (plans: string, date: string): string => `${plans}, from ${date}`,
  today: (date: string): string => `Today, ${date}`,
  periodStarted: 'period started',
  nextPeriodStarts: 'next period, next invoice',
  plansAtBoundary: (plans: number): string => count(plans, { one: '# planned change', other: '# planned changes' }),

  /* Licences view: the lines */
  used: 'Used',
  purchased: 'Purchased',
  available: 'Available',
  nextPeriod: 'Next period',
  priceEach: 'Price each',
  fee: 'Fee',
  eachPer: (amount: string, period: string): string => `${amount} each ${period}`,
  meterLabel: (used: string, purchased: string): string => `${used} of ${purchased} used`,
  meterPlan: (quantity: string): string => `${quantity} from the next period`,
  follows: (name: string): string => `follows ${name}`,
  followsShort: 'same numbers',
  feeActive: 'Active. A fee, not a number of licences.',
  feeInactive: 'Not active. Nothing is charged.',
  feeEnds: (date: string): string => `Active. Not charged from ${date}.`,
  feeStarts: (date: string): string => `Not active. Charged from ${date}.`,
  noLines: 'Your subscription has nothing here.',
  change: 'Change',
  changeNumberOf: (name: string): string => `Change number of ${name}`,
  editing: 'Editing',
  editorLoading: 'The editor is being loaded…',
  partMissing: 'Part of this page could not be loaded',
  partMissingText: 'Nothing has been changed, and nothing was ordered.',
  partMissingAdvice: 'If trying again does not help, load the page again.',
  languageMissing: 'This page could not be loaded in your language',
  orderNotLookedUp:
    'What became of the order you confirmed could not be checked yet. It is not sent again, so you cannot be charged twice for it.',
  processing: 'Processing',
  beingChecked: 'Being checked',
  noRightToBuy: 'No right to buy',
  viewOnly: 'View only',
  notEditableHere: 'Cannot be changed here',
  over: (quantity: string): string => `${quantity} over`,
  requested: (quantity: string): string => `${quantity} requested`,

  /* Licences view: the editor */
  cancel: 'Cancel',
  tryAgain: 'Try again',

  /* Licences view: notices and states */
  readOnlyHeading: 'You can see the licences but not change them',
  readOnlyText: 'Changing numbers needs the right to buy licences. It is given in',
  readOnlyHost: 'This page shows the licences only. They are changed in My TimeLog account.',
  rightsPage: 'Role and rights management',
  loading: 'The licences are being loaded…',
  loadFailedHeading: 'The licences could not be loaded',
  noAccessHeading: 'You do not have access to this page',
  problemNetwork: 'TimeLog could not be reached.',
  problemNoAnswer: 'TimeLog did not answer.',
  problemServerError: 'TimeLog answered with an error.',
  problemMalformed: 'TimeLog’s answer could not be understood.',
  problemRateLimited: 'TimeLog is being asked too often right now. Wait a little.',
  problemSignedOut: 'You are signed out.',
  problemClientFault: 'The connection of this page to TimeLog does not work.',
  problemNotFound: 'TimeLog no longer knows this.',
  problemRefused: 'TimeLog did not accept it.',
};
