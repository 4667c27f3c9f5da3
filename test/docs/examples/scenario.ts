import { buildAccount, MockBackend } from '../../../mocks/index.ts';

const account = buildAccount({
  name: 'Fjordheim Arkitekter AS',
  currency: 'NOK',
  timeZone: 'Europe/Oslo',
  now: '2027-03-01T08:00:00Z',
  period: { kind: 'monthly', anchor: '2026-01-31' }, // 31 January, 28 February, 31 March …
  lines: [
    { id: 'standard', kind: 'users', unitPrice: 49000, purchased: 3 },
    { id: 'resource-planner', kind: 'follower', unitPrice: 9000 },
    { id: 'timelog-crm', kind: 'assignments', unitPrice: 12000, purchased: 1, nextPeriod: 0 },
    { id: 'visma-admin', kind: 'fee', unitPrice: 75000, purchased: 1 },
  ],
  users: [
    { id: 'u-01', name: 'Ingrid Moe', createdAt: '2025-02-03T08:00:00Z', rights: 'buy' },
    { id: 'u-02', name: 'Lars Vik', createdAt: '2025-06-16T08:00:00Z', rights: 'view' },
    { id: 'u-03', name: 'Eva Dahl', createdAt: '2026-09-01T08:00:00Z' },
  ],
  assignments: [{ userId: 'u-03', lineId: 'timelog-crm' }],
});

export const backend = new MockBackend({ account });
backend.createUser({ name: 'Nora Ny', email: 'nora@fjordheim.example' }); // the fourth of three: seven days of grace
