import { formatInstant, parseInstant } from '../calendar.ts';
import { makeId } from '../ids.ts';
import type { EngineState } from '../state.ts';
import { buildAccount, type AccountSpec, type AssignmentSpec, type LineSpec, type UserSpec } from './build-account.ts';
import { STAFF } from './people.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

export const STEADY_LINES: readonly LineSpec[] = [
  { id: 'standard', kind: 'users', unitPrice: 45000, purchased: 25 },
  { id: 'resource-planner', kind: 'follower', unitPrice: 9000 },
  { id: 'business-central-users', kind: 'follower', unitPrice: 6000 },
  { id: 'microsoft-outlook', kind: 'assignments', unitPrice: 3000, purchased: 10 },
  { id: 'timelog-crm', kind: 'assignments', unitPrice: 12000, purchased: 5 },
  { id: 'timesheet-approval', kind: 'assignments', unitPrice: 2000, purchased: 0 },
  { id: 'business-central', kind: 'fee', unitPrice: 90000, purchased: 1 },
  { id: 'visma-admin', kind: 'fee', unitPrice: 75000, purchased: 0 },
];

/** The standard scenario, which the examples of the rules are played on, with what a variation of it changes. */
export function steady(variation: Partial<AccountSpec> = {}): EngineState {
  return buildAccount({
    now: '2026-11-24T09:00:00Z',
    period: { kind: 'quarterly', anchor: '2026-10-01' },
    lines: [...STEADY_LINES],
    users: steadyUsers(),
    assignments: [...assign('microsoft-outlook', 1, 7), ...assign('timelog-crm', 3, 7)],
    ...variation,
  });
}

/** `u-k` is created (k − 1) weeks after the first; `u-01` and `u-02` may buy, `u-03` may see. */
function steadyUsers(): UserSpec[] {
  const first = parseInstant('2025-01-01T08:00:00Z') ?? 0;
  return STAFF.slice(0, 21).map(({ name, department }, index) => ({
    name,
    department,
    createdAt: formatInstant(first + index * WEEK_MS),
    rights: index < 2 ? 'buy' : index === 2 ? 'view' : 'none',
  }));
}

function assign(lineId: string, from: number, to: number): AssignmentSpec[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ lineId, userId: makeId('u', from + index, 2) }));
}
