/** Counts what random lives have been made of, so that they cannot come to mean less without anybody noticing. */
import { FAULT_KINDS } from '../../mocks/backend/faults.ts';
import type { LogEntry } from '../../mocks/backend/wire.ts';
import { callNames, type Happening } from './calls.ts';

const EVENTS: readonly LogEntry['event'][] = [
  ...(['requested', 'applied', 'failed', 'cancelled', 'rolled-over'] as const),
  ...(['marked', 'cleared', 'deactivated', 'assignment-removed'] as const),
];

/** What the backend itself may answer; the rest of the contract's refusals is HTTP's. */
const REFUSALS = [
  ...['unauthenticated', 'not-allowed', 'invalid-request', 'idempotency-key-reused', 'not-found'],
  ...['quote-used', 'quote-expired', 'line-busy', 'quote-outdated', 'stale'],
  ...['not-editable', 'below-minimum', 'above-maximum', 'effective-not-allowed', 'no-change'],
];

export class Census {
  readonly #counts = new Map<string, number>(
    [
      ...callNames.map((name) => `call ${name}`),
      ...REFUSALS.map((type) => `refusal ${type}`),
      ...FAULT_KINDS.map((kind) => `fault ${kind}`),
      ...EVENTS.map((event) => `event ${event}`),
    ].map((what) => [what, 0]),
  );

  add(happened: readonly Happening[], log: readonly LogEntry[]): void {
    for (const each of happened) {
      if ('outside' in each) continue;
      if (each.fault) this.#count(`fault ${each.fault.kind}`);
      else this.#count(each.refused === undefined ? `call ${each.call.name}` : `refusal ${each.refused}`);
    }
    for (const { event } of log) this.#count(`event ${event}`);
  }

  /** What has come up less often than so many times: calls that were answered, refusals, faults, events. */
  rarerThan(times: number): string[] {
    return [...this.#counts].flatMap(([what, count]) => (count < times ? [`${what}: ${count}`] : []));
  }

  toString(): string {
    return [...this.#counts].map(([what, count]) => `${what}: ${count}`).join('\n');
  }

  #count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }
}
