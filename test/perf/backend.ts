/**
 * `npm run bench:backend`: one year of an account in the simulated backend, at 1,000, 10,000 and 100,000 assignments. Every
 * line is cut to half for the next period, so that half of everybody is marked and then removed: the year has as many
 * events as it can have. The cost of one event should not grow with the account.
 */
import { randomUUID } from 'node:crypto';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { large } from '../../mocks/backend/scenarios/large.ts';

const RUNS = 5;
const GOAL_MS = 2_000;

interface Year {
  readonly users: number;
  readonly assignments: number;
  readonly events: number;
  readonly milliseconds: number;
}

function must<T>(result: { ok: true; value: T } | { ok: false; refusal: { type: string } }): T {
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
}

function planHalf(backend: MockBackend): void {
  const buyer = backend.users().find(({ permissions }) => permissions.buy)?.id ?? '';
  for (const { id, editable, purchased } of must(backend.account(buyer)).lines) {
    if (!editable || purchased < 2) continue;
    const { etag } = must(backend.account(buyer));
    const change = { lineId: id, quantity: Math.floor(purchased / 2), effective: 'next-period' } as const;
    must(backend.order(buyer, must(backend.quote(buyer, change, etag)).id, randomUUID()));
    must(backend.advance('PT2M'));
  }
}

function year(users: number): Year {
  const backend = new MockBackend({ account: large(1, users) });
  const assignments = backend.state().assignments.length;
  planHalf(backend);
  const started = performance.now();
  must(backend.advance('P1Y'));
  const milliseconds = performance.now() - started;
  return { users, assignments, events: backend.state().log.length, milliseconds };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

console.log('users   assignments  events   year, ms  µs an event');
let last: Year | undefined;
for (const users of [100, 1_000, 10_000]) {
  const runs = Array.from({ length: RUNS }, () => year(users));
  const [first] = runs;
  if (!first) continue;
  const milliseconds = median(runs.map((run) => run.milliseconds));
  const perEvent = (milliseconds * 1000) / first.events;
  console.log(
    [
      String(users).padEnd(7),
      String(first.assignments).padEnd(12),
      String(first.events).padEnd(8),
      milliseconds.toFixed(0).padStart(8),
      perEvent.toFixed(1).padStart(12),
    ].join(' '),
  );
  last = { ...first, milliseconds };
}
if (last)
  console.log(`Goal for the largest: ${String(GOAL_MS)} ms; ${(last.milliseconds / GOAL_MS).toFixed(2)} of it.`);
