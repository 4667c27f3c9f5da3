import { formatInstant, parseInstant } from '../calendar.ts';
import { makeId } from '../ids.ts';
import { seededRandom } from '../random.ts';
import type { EngineState } from '../state.ts';
import { buildAccount, type AssignmentSpec, type LineSpec } from './build-account.ts';
import { emailOf, inventPeople } from './people.ts';

const MODULES: readonly (readonly [id: string, unitPrice: number])[] = [
  ['microsoft-outlook', 3000],
  ['timelog-crm', 12000],
  ['timesheet-approval', 2000],
  ['travel-expenses', 2500],
  ['mileage-log', 1500],
  ['absence-planning', 2200],
  ['project-budgets', 8000],
  ['contract-management', 9500],
  ['purchase-invoices', 6000],
  ['reporting-studio', 11000],
  ['skills-register', 1800],
  ['mobile-time', 2900],
];
const HELD = 10;
const HIRED_EVERY_MS = 4 * 3_600_000;

/** An account of a size of one's own: so many users, ten add-on modules each, a little room in every line. */
export function large(seed: number, users = 10_000): EngineState {
  const width = Math.max(2, String(users).length);
  const first = parseInstant('2020-01-01T08:00:00Z') ?? 0;
  const assignments = assignmentsFor(users, width, seed);
  const held = new Map<string, number>();
  for (const { lineId } of assignments) held.set(lineId, (held.get(lineId) ?? 0) + 1);
  const modules = MODULES.map(([id, unitPrice]): LineSpec => {
    const used = held.get(id) ?? 0;
    return { id, kind: 'assignments', unitPrice, purchased: used + Math.ceil(used / 100) };
  });
  return buildAccount({
    now: '2026-11-24T09:00:00Z',
    name: 'Polarlys Industri AB',
    period: { kind: 'quarterly', anchor: '2026-10-01' },
    lines: [
      { id: 'standard', kind: 'users', unitPrice: 45000, purchased: users + Math.ceil(users / 200) },
      { id: 'resource-planner', kind: 'follower', unitPrice: 9000 },
      ...modules,
      { id: 'business-central', kind: 'fee', unitPrice: 90000, purchased: 1 },
    ],
    users: inventPeople(users, seed).map(({ name, department }, index) => ({
      name,
      department,
      createdAt: formatInstant(first + index * HIRED_EVERY_MS),
      email: emailOf(name).replace('@', `.${index + 1}@`),
      rights: index < 2 ? 'buy' : index === 2 ? 'view' : 'none',
    })),
    assignments,
  });
}

/** Ten of the modules for each user, which ones by the seed. */
function assignmentsFor(users: number, width: number, seed: number): AssignmentSpec[] {
  const random = seededRandom(seed ^ 0x5eed);
  return Array.from({ length: users }, (_, index) => {
    const userId = makeId('u', index + 1, width);
    const modules = MODULES.map(([lineId]) => lineId);
    while (modules.length > HELD) modules.splice(Math.floor(random() * modules.length), 1);
    return modules.map((lineId) => ({ userId, lineId }));
  }).flat();
}
