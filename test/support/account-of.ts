import type { Account } from '../../src/domain/model.ts';

/** An account of the autumn of 2026 with nothing in it but what a test is about. */
export const accountOf = (facts: Partial<Account>): Account => ({
  account: {
    id: 'a-1',
    name: 'Nordlys Konsult AB',
    currency: 'SEK',
    exponent: 2,
    timeZone: 'Europe/Stockholm',
    supportEmail: 'support@timelog.se',
  },
  permissions: { view: true, buy: true },
  period: {
    kind: 'quarterly',
    startDate: '2026-10-01',
    endDate: '2027-01-01',
    start: '2026-09-30T22:00:00Z',
    end: '2026-12-31T23:00:00Z',
  },
  lines: [],
  marks: [],
  operations: [],
  nextInvoice: { date: '2027-01-01', amount: 1680000 },
  etag: 'e1',
  serverTime: '2026-11-24T09:00:00Z',
  ...facts,
});
