import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fire, quiet, Tab, type Weather } from '../support/fire.ts';

const RUNS = Number(process.env['SEQUENCES'] ?? 60);
const DAY_MS = 86_400_000;
const LINES = ['standard', 'microsoft-outlook', 'timelog-crm'] as const;

/** What people do, and what happens to them. `tab` chooses among the tabs that are open. */
type Act =
  /** Opens the editor, waits for the price and presses Confirm so many times; what follows may come before the answer. */
  | {
      readonly act: 'order';
      readonly tab: number;
      readonly line: (typeof LINES)[number];
      readonly quantity: number;
      readonly presses: number;
    }
  | { readonly act: 'open'; readonly tab: number; readonly line: (typeof LINES)[number]; readonly quantity: number }
  | { readonly act: 'type'; readonly tab: number; readonly quantity: number }
  | { readonly act: 'later'; readonly tab: number }
  /** Presses Confirm so many times in a row. */
  | { readonly act: 'confirm'; readonly tab: number; readonly presses: number }
  | {
      readonly act: 'cancel' | 'reload' | 'move' | 'look-away' | 'come-back' | 'check' | 'online';
      readonly tab: number;
    }
  | { readonly act: 'price'; readonly line: (typeof LINES)[number]; readonly unitPrice: number }
  | { readonly act: 'wait'; readonly seconds: number };

const tab = fc.nat({ max: 2 });
const line = fc.constantFrom(...LINES);
const quantity = fc.integer({ min: 1, max: 40 });
const presses = fc.integer({ min: 1, max: 3 });
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({ act: fc.constant('order' as const), tab, line, quantity, presses }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('open' as const), tab, line, quantity }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('type' as const), tab, quantity }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('later' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('confirm' as const), tab, presses }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('cancel' as const, 'reload', 'move', 'look-away', 'come-back', 'check', 'online'),
      tab,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('price' as const), line, unitPrice: fc.integer({ min: 1, max: 99_999 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      seconds: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 10, max: 200 })),
    }),
  },
);

const weathers: fc.Arbitrary<Weather> = fc.record({
  seed: fc.nat(),
  trouble: fc.constantFrom(0, 10, 30, 50),
  slowness: fc.constantFrom(10, 500, 8_000),
});

describe('the change flow under fire: two tabs of one administrator, one of another', () => {
  it(
    'promises 1–6: at most one charge an intent, only of a confirmed amount, and in the end everybody sees the truth',
    {
      timeout: 240_000,
    },
    async () => {
      await fc.assert(
        fc.asyncProperty(weathers, fc.array(acts, { minLength: 4, maxLength: 30 }), async (weather, life) => {
          const fire = new Fire(weather);
          const tabs = [new Tab(fire, 'u-01', 0), new Tab(fire, 'u-01', DAY_MS), new Tab(fire, 'u-02', -DAY_MS)];
          await fire.advance(2);
          for (const act of life) {
            await perform(act, fire, tabs);
            nothingRolledBack(tabs);
            chargesAreConfirmed(fire);
            neverReceivedIsTrue(fire, tabs);
          }
          await settle(fire, tabs);
          chargesAreConfirmed(fire);
          everybodySeesTheTruth(fire, tabs);
        }),
        { numRuns: RUNS },
      );
    },
  );
});

async function perform(act: Act, fire: Fire, tabs: readonly Tab[]): Promise<void> {
  if (act.act === 'wait') {
    await fire.advance(act.seconds);
  } else if (act.act === 'price') {
    fire.backend.setUnitPrice(act.line, act.unitPrice);
  } else {
    const one = tabs[act.tab % tabs.length];
    if (one && act.act === 'order') await order(fire, one, act);
    else if (one && act.act !== 'order') actIn(one, act);
  }
  await quiet(2);
}

async function order(fire: Fire, { page }: Tab, act: Extract<Act, { act: 'order' }>): Promise<void> {
  page.changes.open(act.line, act.quantity);
  for (let second = 0; second < 30 && page.changes.flows.get(act.line)?.phase === 'quoting'; second++) {
    await fire.advance(1);
  }
  for (let press = 0; press < act.presses; press++) page.changes.confirm(act.line);
}

function actIn(one: Tab, act: Exclude<Act, { act: 'wait' | 'price' | 'order' }>): void {
  const { changes } = one.page;
  const lines = [...changes.flows.keys()];
  switch (act.act) {
    case 'open':
      changes.open(act.line, act.quantity);
      break;
    case 'type':
      for (const id of lines) changes.type(id, String(act.quantity));
      break;
    case 'later':
      for (const id of lines) changes.chooseEffective(id, 'next-period');
      break;
    case 'confirm':
      for (let press = 0; press < act.presses; press++) for (const id of lines) changes.confirm(id);
      break;
    case 'cancel':
      for (const id of lines) changes.cancel(id);
      break;
    case 'check':
      for (const id of lines) changes.checkOrder(id);
      break;
    case 'reload':
      one.reload();
      break;
    case 'move':
      one.move();
      break;
    case 'look-away':
      one.attention.hide();
      break;
    case 'come-back':
      one.attention.show();
      break;
    case 'online':
      one.attention.comeOnline();
      break;
  }
}

/** The storm passes, everybody comes back, and there is time for all that is under way to end. */
async function settle(fire: Fire, tabs: readonly Tab[]): Promise<void> {
  fire.weather = { ...fire.weather, trouble: 0, slowness: 10 };
  for (const one of tabs) one.attention.show();
  for (let round = 0; round < 3; round++) {
    await fire.advance(300);
    for (const one of tabs) {
      for (const id of one.page.changes.flows.keys()) one.page.changes.checkOrder(id);
      one.attention.comeOnline();
    }
  }
  await fire.advance(10);
}

/** Promise 6: what a page shows never grows older. */
function nothingRolledBack(tabs: readonly Tab[]): void {
  for (const { seen } of tabs) {
    const times = seen.map(({ serverTime }) => Date.parse(serverTime));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
}

/** Promises 1 and 3: one operation an intent at most, none without, and the charge is what was confirmed. */
function chargesAreConfirmed(fire: Fire): void {
  const { operations, invoices } = fire.backend.state();
  const confirmed = fire.confirmed.flatMap(({ userId, intent }) => {
    const found = fire.backend.findOperations(userId, intent.key);
    const made = found.ok ? found.value : [];
    expect(made.length).toBeLessThanOrEqual(1);
    return made.map(({ id }) => ({ id, dueNow: intent.dueNow }));
  });
  expect(operations.map(({ id }) => id).sort()).toEqual(confirmed.map(({ id }) => id).sort());
  for (const invoice of invoices.filter(({ kind }) => kind === 'purchase')) {
    expect(invoice.total).toBe(confirmed.find(({ id }) => id === invoice.operationId)?.dueNow);
  }
  const charged = invoices.flatMap(({ operationId }) => operationId ?? []);
  expect(new Set(charged).size).toBe(charged.length);
}

/** Promise 2: a page says that an order never arrived only where it never did. */
function neverReceivedIsTrue(fire: Fire, tabs: readonly Tab[]): void {
  for (const { page, userId } of tabs) {
    for (const [lineId, flow] of page.changes.flows) {
      if (!('draft' in flow) || flow.draft.notice?.type !== 'never-received') continue;
      const ordered = fire.confirmed.filter((one) => one.userId === userId && one.intent.change.lineId === lineId);
      const arrived = ordered.filter(({ intent }) => {
        const found = fire.backend.findOperations(userId, intent.key);
        return found.ok && found.value.some(({ requestedAt }) => requestedAt >= intent.confirmedAt);
      });
      expect(arrived.length).toBeLessThan(ordered.length);
    }
  }
}

/** Promises 2, 4 and 5: nothing is left in doubt, no key is left behind, and all pages agree with the backend. */
function everybodySeesTheTruth(fire: Fire, tabs: readonly Tab[]): void {
  for (const { page, userId, keptIntents } of tabs) {
    const phases = [...page.changes.flows.values()].map(({ phase }) => phase);
    for (const phase of ['confirming', 'unknown', 'accepted']) expect(phases).not.toContain(phase);
    expect(JSON.parse(keptIntents)).toEqual([]);
    const truth = fire.backend.account(userId);
    expect(truth.ok && truth.value.lines).toEqual(page.account?.lines);
  }
}
