/** A random life of a small account: commands in the field's words, and a player that carries them out. */
import fc from 'fast-check';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { buildAccount } from '../../mocks/backend/scenarios/build-account.ts';
import type { EngineState } from '../../mocks/backend/state.ts';
import type { Change } from '../../mocks/backend/wire.ts';
import type { PriceChange } from '../reference/invoices.ts';

export type Step =
  | { do: 'order'; who: number; line: number; quantity: number; effective: Change['effective'] }
  | { do: 'repeat'; which: number; otherQuote: boolean }
  | { do: 'quote-only'; who: number; line: number; quantity: number; effective: Change['effective'] }
  | { do: 'order-old-quote'; which: number }
  | { do: 'hire' }
  | { do: 'activate' | 'deactivate' | 'permit'; user: number; view: boolean; buy: boolean }
  | { do: 'assign'; user: number; line: number }
  | { do: 'unassign'; which: number }
  | { do: 'price'; line: number; unitPrice: number }
  | { do: 'outcome'; minutes: number; outcome: 'applied' | 'failed' }
  | { do: 'fault'; status: number }
  | { do: 'wait'; minutes: number };

const LINES = ['standard', 'planner', 'outlook', 'crm', 'fee'] as const;

/** An index into whatever there is. Without the bias towards small numbers, or it is always the first. */
const small = fc.noBias(fc.nat(40));
const change = {
  line: fc.integer({ min: 0, max: 3 }),
  quantity: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: -1, max: 12 })),
  effective: fc.constantFrom<Change['effective'][]>('now', 'next-period'),
};
const minutes = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 3, arbitrary: fc.noBias(fc.integer({ min: 0, max: 3 * 24 * 60 })) },
  { weight: 1, arbitrary: fc.noBias(fc.integer({ min: 0, max: 45 * 24 * 60 })) },
);

export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('order' as const), who: fc.nat(2), ...change }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('quote-only' as const), who: fc.nat(2), ...change }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('order-old-quote' as const), which: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repeat' as const), which: small, otherQuote: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hire' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('activate' as const, 'deactivate' as const, 'permit' as const),
      user: small,
      view: fc.boolean(),
      buy: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('assign' as const), user: small, line: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unassign' as const), which: small }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('price' as const), line: fc.nat(4), unitPrice: fc.nat(100_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('outcome' as const),
      minutes: fc.oneof(fc.constant(0), fc.nat(24 * 60)),
      outcome: fc.constantFrom('applied' as const, 'failed' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('fault' as const), status: fc.integer({ min: 400, max: 599 }) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes }) },
);

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

/** Carries out steps, and remembers what only the outside knows: orders, keys, quotes, prices. */
export class Player {
  readonly orders: { who: string; quoteId: string; key: string; operationId: string }[] = [];
  readonly quotes: { who: string; id: string; dueNow: number }[] = [];
  readonly prices: PriceChange[] = [];
  readonly #wait: (backend: MockBackend, minutes: number) => void;
  #keys = 0;
  backend: MockBackend;

  constructor(backend: MockBackend, wait: (backend: MockBackend, minutes: number) => void) {
    this.backend = backend;
    this.#wait = wait;
  }

  play(step: Step): void {
    if (step.do === 'order' || step.do === 'quote-only') this.#quote(step, step.do === 'order');
    else if (step.do === 'order-old-quote') this.#orderOld(step.which);
    else if (step.do === 'repeat') this.#repeat(step.which, step.otherQuote);
    else if (step.do === 'wait') this.#wait(this.backend, step.minutes);
    else if (step.do === 'price') this.#price(step.line, step.unitPrice);
    else if ('user' in step && 'view' in step) this.#userStep(step);
    else this.#control(step);
  }

  #control(step: Extract<Step, { do: 'outcome' | 'fault' | 'hire' | 'assign' | 'unassign' }>): void {
    if (step.do === 'outcome') this.backend.queueOutcome({ delay: `PT${step.minutes}M`, outcome: step.outcome });
    else if (step.do === 'hire') this.backend.createUser({ name: 'New', email: 'new@nordlys.example' });
    else if (step.do === 'assign') this.backend.assign(this.#user(step.user), LINES[step.line] ?? 'crm');
    else if (step.do === 'unassign')
      this.backend.unassign(this.#pick(this.backend.state().assignments, step.which)?.id ?? '');
    else {
      this.backend.queueFaults({ next: [{ match: 'GET /action-log', kind: 'status', status: step.status }] });
      this.backend.takeFault('GET', '/action-log');
    }
  }

  #orderOld(which: number): void {
    const quote = this.#pick(this.quotes, which);
    if (quote) this.#order(quote);
  }

  #userStep(step: Extract<Step, { user: number; view: boolean }>): void {
    const id = this.#user(step.user);
    if (step.do === 'activate') this.backend.activateUser(id);
    else if (step.do === 'deactivate') this.backend.deactivateUser(id);
    else this.backend.setPermissions(id, { view: step.view, buy: step.buy });
  }

  #quote(step: Extract<Step, { who: number }>, andOrder: boolean): void {
    const buyers = this.backend
      .users()
      .filter(({ active, permissions }) => active && permissions.view && permissions.buy);
    const who = this.#pick(buyers, step.who)?.id;
    if (who === undefined) return;
    const account = this.backend.account(who);
    if (!account.ok) throw new Error('A buyer sees the account.');
    const change = { lineId: LINES[step.line] ?? 'standard', quantity: step.quantity, effective: step.effective };
    const quote = this.backend.quote(who, change, account.value.etag);
    if (!quote.ok) return;
    this.quotes.push({ who, id: quote.value.id, dueNow: quote.value.dueNow });
    if (andOrder) this.#order({ who, id: quote.value.id });
  }

  #order({ who, id }: { who: string; id: string }): void {
    this.#keys += 1;
    const key = `22222222-2222-4222-8222-${String(this.#keys).padStart(12, '0')}`;
    const placed = this.backend.order(who, id, key);
    if (placed.ok) this.orders.push({ who, quoteId: id, key, operationId: placed.value.id });
  }

  #repeat(which: number, otherQuote: boolean): void {
    const order = this.#pick(this.orders, which);
    if (!order) return;
    const other = this.quotes.find(({ who, id }) => who === order.who && id !== order.quoteId);
    const quoteId = otherQuote && other ? other.id : order.quoteId;
    const placed = this.backend.order(order.who, quoteId, order.key);
    // A key is forgotten after 30 days: then it is as good as a new one.
    const isNew = placed.ok && !this.orders.some(({ operationId }) => operationId === placed.value.id);
    if (isNew) this.orders.push({ who: order.who, quoteId, key: order.key, operationId: placed.value.id });
  }

  #price(line: number, unitPrice: number): void {
    const lineId = LINES[line] ?? 'standard';
    const logLength = this.backend.state().log.length;
    if (this.backend.setUnitPrice(lineId, unitPrice).ok) this.prices.push({ logLength, lineId, unitPrice });
  }

  #user(index: number): string {
    return this.#pick(this.backend.users(), index)?.id ?? '';
  }

  #pick<Item>(items: readonly Item[], index: number): Item | undefined {
    return items.length === 0 ? undefined : items[index % items.length];
  }
}
