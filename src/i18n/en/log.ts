import { plurals } from '../plurals.ts';

const count = plurals('en-GB');

/** What the action log says. */
export const strings = {
  logLine: 'Product',
  logAllLines: 'All products',
  logPerson: 'Person',
  logEveryone: 'Everyone and the system',
  logSystem: 'System',
  logCount: (quantity: number): string => count(quantity, { one: '# entry', other: '# entries, newest first' }),
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
  logRolledOver: 'New period',
  logMarked: 'Marked',
  logCleared: 'Mark cleared',
  logDeactivated: 'Deactivated',
  logRemoved: 'Module removed',
  logLineNow: (line: string): string => `${line}, now`,
  logLinePlan: (line: string): string => `${line}, plan for the next period`,
  logLineAndFollowers: (line: string, followers: number): string =>
    `${line} and ${count(followers, { one: '# that follows', other: '# that follow' })}`,
  logNothingChanged: (line: string): string => `${line}: nothing was changed or charged`,
  logKeeps: (line: string, quantity: string): string => `${line}: still ${quantity} in the next period`,
  logInvoice: 'Invoice for the new period',
  /** These follow the names of people. `line` is empty where it is not known. */
  logMarkedWhat: (line: string): string => (line === '' ? ' had no licence' : ` had no licence for ${line}`),
  /** Follows who is marked and for what. */
  logDeadline: (when: string): string => `: deadline ${when}`,
  logClearedWhat: (line: string): string => (line === '' ? '' : `, ${line}`),
  logDeactivatedWhat: ', no licence at the deadline',
  logRemovedWhat: (line: string): string =>
    line === '' ? ', no licence at the deadline' : `, ${line}: no licence at the deadline`,
  logTo: 'to',
  logRange: (first: string, last: string, total: string): string => `Entries ${first} to ${last} of ${total}`,
  logNewer: 'Newer',
  logOlder: 'Older',
  logHasNews: 'More has happened since.',
  logShowNewest: 'Show the newest entries',
  logLoading: 'The action log is being loaded',
  logNotLoaded: 'The action log could not be loaded',
  logEmpty: 'Nothing has been changed yet',
  logEmptyHint: 'Orders, plans, marks and new periods are listed here as they happen.',
  logNoHits: 'There are no entries for this choice',
  logShowAll: 'Show all entries',
};
