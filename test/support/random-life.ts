/** Random lives of a small account, in the field's words: how it begins, and what is done to it. */
import fc from 'fast-check';
import { FAULT_KINDS, FAULT_MATCHES } from '../../mocks/backend/faults.ts';
import { buildAccount } from '../../mocks/backend/scenarios/build-account.ts';
import type { EngineState } from '../../mocks/backend/state.ts';
import type { Change, MockFault } from '../../mocks/backend/wire.ts';

/** Numbers choose among whatever there is: the users, the lines, the orders so far. */
export type Step =
  | { do: 'order' | 'quote-only' | 'quote-on-old-etag' | 'order-after-a-price'; who: number; change: WantedChange }
  | {
      do: 'order-old-quote' | 'repeat' | 'repeat-for-another-quote' | 'ask-for-operation' | 'unassign' | 'nonsense';
      which: number;
    }
  | { do: 'read-lists'; who: number; line: number; limit: number }
  | { do: 'start-afresh'; scenario: 'steady' | 'new-customer' | 'read-only'; seed: number }
  | { do: 'wait'; minutes: number }
  | { do: 'wait-days'; days: number }
  /** To a moment before, at or after the next event. */
  | { do: 'approach'; milliseconds: number }
  /** Lets the clock run for a while. */
  | { do: 'run'; speed: number; seconds: number }
  | ControlStep;

export type ControlStep =
  | { do: 'hire' }
  | { do: 'activate' | 'deactivate'; user: number }
  | { do: 'permit'; user: number; view: boolean; buy: boolean }
  | { do: 'assign'; user: number; line: number }
  | { do: 'price'; line: number; unitPrice: number }
  | { do: 'outcome'; delay: number; outcome: 'applied' | 'failed' }
  | { do: 'fault'; fault: MockFault; latencyMs: number; clear: boolean };

export interface WantedChange {
  /** Up to 2 one of those that can be changed, above that any. */
  line: number;
  quantity: number;
  /** `as-fits`: a higher number now, a lower one from the next period. */
  effective: Change['effective'] | 'as-fits';
}

type Kind = Step['do'];
type Of<Each extends Kind, Steps = Step> = Steps extends { do: infer Kinds }
  ? Each extends Kinds
    ? Steps
    : never
  : never;
type Fields<Each extends Kind> = { [Name in Exclude<keyof Of<Each>, 'do'>]: fc.Arbitrary<Of<Each>[Name]> };

/** An index into whatever there is. Without the bias towards small numbers, or it is always the first. */
const any = fc.noBias(fc.nat(40));
const who = fc.oneof({ weight: 9, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.oneof(any, fc.constant(40)) });
const line = fc.noBias(fc.nat(4));
const change: fc.Arbitrary<WantedChange> = fc.record({
  line: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 1, arbitrary: fc.noBias(fc.integer({ min: 3, max: 7 })) },
  ),
  quantity: fc.oneof(
    { weight: 10, arbitrary: fc.integer({ min: 1, max: 7 }) },
    { weight: 6, arbitrary: fc.integer({ min: -1, max: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(100_000, 100_001) },
  ),
  effective: fc.constantFrom<WantedChange['effective'][]>('as-fits', 'as-fits', 'now', 'next-period'),
});
const minutes = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 3, arbitrary: fc.noBias(fc.integer({ min: 0, max: 3 * 24 * 60 })) },
  { weight: 1, arbitrary: fc.noBias(fc.integer({ min: 0, max: 45 * 24 * 60 })) },
);
const fault = fc
  .tuple(
    fc.constantFrom(...FAULT_KINDS),
    fc.oneof(fc.constantFrom('POST /license-orders', 'POST /license-quotes'), fc.constantFrom(...FAULT_MATCHES)),
    fc.integer({ min: 400, max: 599 }),
  )
  .map(([kind, match, status]): MockFault => ({ kind, match, ...(kind === 'status' && { status }) }));

const steps: fc.Arbitrary<Step> = fc.oneof(
  step(12, 'order', { who, change }),
  step(3, 'quote-only', { who, change }),
  step(1, 'quote-on-old-etag', { who, change }),
  step(1, 'order-after-a-price', { who, change }),
  step(3, 'order-old-quote', { which: any }),
  step(1, 'repeat', { which: any }),
  step(1, 'repeat-for-another-quote', { which: any }),
  step(1, 'ask-for-operation', { which: any }),
  step(1, 'read-lists', { who, line, limit: fc.integer({ min: 1, max: 20 }) }),
  step(4, 'hire', {}),
  step(3, 'activate', { user: any }),
  step(3, 'deactivate', { user: any }),
  step(2, 'permit', { user: any, view: fc.boolean(), buy: fc.boolean() }),
  step(4, 'assign', { user: any, line }),
  step(2, 'unassign', { which: any }),
  step(3, 'price', {
    line: fc.oneof(fc.constant(0), line),
    unitPrice: fc.oneof(fc.nat(100_000), fc.constant(Number.MAX_SAFE_INTEGER)),
  }),
  step(2, 'outcome', {
    delay: fc.oneof(fc.constant(0), fc.nat(24 * 60)),
    outcome: fc.constantFrom('applied', 'failed'),
  }),
  step(2, 'fault', { fault, latencyMs: fc.constantFrom(0, 0, 40), clear: fc.boolean() }),
  step(1, 'nonsense', { which: any }),
  step(12, 'wait', { minutes }),
  step(2, 'wait-days', { days: fc.integer({ min: 1, max: 40 }) }),
  step(2, 'approach', { milliseconds: fc.constantFrom(-1000, -1, 0, 0, 1) }),
  step(1, 'run', { speed: fc.constantFrom(1, 60, 86_400), seconds: fc.nat(90) }),
  // Whatever came before is forgotten by it: now and then is enough.
  step(0.25, 'start-afresh', { scenario: fc.constantFrom('steady', 'new-customer', 'read-only'), seed: fc.nat(9) }),
);

export const lives = fc.array(steps, { minLength: 5, maxLength: 60, size: 'max' });

function step<Each extends Kind>(weight: number, kind: Each, fields: Fields<Each>): fc.WeightedArbitrary<Step> {
  const arbitrary = fc.record({ do: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<Step>;
  return { weight: weight * 4, arbitrary };
}

export interface Beginning {
  timeZone: string;
  kind: 'monthly' | 'quarterly' | 'annual';
  anchor: string;
  purchased: [standard: number, outlook: number, crm: number];
}

export const beginnings: fc.Arbitrary<Beginning> = fc.record({
  timeZone: fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
  kind: fc.constantFrom('monthly', 'quarterly', 'annual'),
  anchor: fc.constantFrom('2026-10-01', '2026-10-31', '2026-08-30', '2026-11-24'),
  purchased: fc.tuple(fc.integer({ min: 5, max: 8 }), fc.integer({ min: 3, max: 5 }), fc.integer({ min: 2, max: 4 })),
});

export function begin({ timeZone, kind, anchor, purchased }: Beginning): EngineState {
  const users = Array.from({ length: 5 }, (_, index) => ({
    name: `Person ${index + 1}`,
    createdAt: `2026-0${index + 1}-01T08:00:00Z`,
    rights: index < 2 ? ('buy' as const) : ('none' as const),
  }));
  return buildAccount({
    now: '2026-11-24T15:00:00Z',
    period: { kind, anchor },
    timeZone,
    lines: [
      { id: 'standard', kind: 'users', unitPrice: 45_000, purchased: purchased[0] },
      { id: 'planner', kind: 'follower', unitPrice: 9_001 },
      { id: 'outlook', kind: 'assignments', unitPrice: 3_000, purchased: purchased[1] },
      { id: 'crm', kind: 'assignments', unitPrice: 12_007, purchased: purchased[2] },
      { id: 'fee', kind: 'fee', unitPrice: 90_000, purchased: 1 },
    ],
    users,
    assignments: [
      ...['u-01', 'u-02', 'u-03'].map((userId) => ({ userId, lineId: 'outlook' })),
      ...['u-04', 'u-05'].map((userId) => ({ userId, lineId: 'crm' })),
    ],
  });
}
