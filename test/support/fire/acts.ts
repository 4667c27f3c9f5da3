/** What people do, and what happens to them: the commands of a life. */
import fc from 'fast-check';
import type { Effective } from '../../../src/domain/model.ts';
import { FATES, type Asked, type Fate } from './network.ts';
import type { Element, Tab } from './tab.ts';
import { truths } from './truths.ts';
import type { World } from './world.ts';

/** What of a tab decides whether a command makes sense. */
interface TabModel {
  hidden: boolean;
  offline: boolean;
}

export interface Model {
  readonly tabs: TabModel[];
}

export type Act = fc.AsyncCommand<Model, World>;

export const model = (): Model => ({
  tabs: Array.from({ length: 3 }, () => ({ hidden: false, offline: false })),
});

const LINES = ['standard', 'microsoft-outlook', 'timelog-crm'] as const;
const MOST_TABS = 4;

const always = (): boolean => true;

function act(
  name: string,
  run: (world: World, model: Model) => unknown,
  check: (model: Model) => boolean = always,
): Act {
  return {
    check,
    run: async (model, world) => {
      await run(world, model);
      truths(world);
    },
    toString: () => name,
  };
}

/** `place` chooses among the tabs that are open. */
const nth = <T>(items: readonly T[], place: number): T => items[place % items.length]!;
const elementOf = (tab: Tab, place: number): Element => nth(tab.elements, place);

function withTab(
  name: string,
  place: number,
  run: (tab: Tab, model: TabModel) => unknown,
  check: (model: TabModel) => boolean = always,
) {
  return act(
    `${name} in tab ${String(place)}`,
    (world, { tabs }) => run(nth(world.tabs, place), nth(tabs, place)),
    ({ tabs }) => check(nth(tabs, place)),
  );
}

/** What comes between: when the price is seen, right after Confirm, or when nobody knows. When exactly, is drawn too. */
const ASIDES = ['reload', 'duplicate', 'go offline', 'look away', 'reprice', 'lunch', 'reload in doubt'] as const;
type Aside = (typeof ASIDES)[number] | 'nothing';

interface Order {
  readonly tab: number;
  readonly part: number;
  readonly line: string;
  readonly quantity: number;
  readonly effective: Effective;
  readonly presses: number;
  readonly fate: Fate | undefined;
  /** How many look-ups are lost after it. */
  readonly lost: number;
  readonly aside: Aside;
}

/** Opens the editor, waits for the price and presses Confirm so many times, whatever comes between. */
function order({ tab, part, line, quantity, effective, presses, fate, lost, aside }: Order): Act {
  const trouble = fate ? `${fate} and ${lost} look-ups lost` : 'no trouble';
  return act(
    `order ${line} ${quantity} ${effective} ×${presses} in tab ${tab}, ${trouble}, ${aside}`,
    (world, model) => {
      const one = nth(world.tabs, tab);
      const element = elementOf(one, part);
      const press = (): void => {
        if (!element.isAt(line, 'quoted')) return;
        if (fate) world.network.meet({ fate, on: 'order' }, 1);
        if (fate) world.network.meet({ fate: 'lost', on: 'look-up' }, lost);
        element.press(line, presses);
        const step = (): void => stepAside(aside, one, world, nth(model.tabs, tab));
        if (aside === 'reload in doubt') element.when(line, 'unknown', step);
        else step();
      };
      element.open(line, quantity, effective);
      element.when(line, 'quoted', () => {
        if (aside === 'reprice') world.soon(`${line} is repriced`, () => world.backend.setUnitPrice(line, quantity));
        world.soon(`${one.owner.name} confirms`, async () => {
          if (aside === 'lunch') await lunch(one, world);
          press();
        });
      });
    },
  );
}

function stepAside(aside: Aside, one: Tab, world: World, model: TabModel): void {
  const { name } = one.owner;
  world.soon(`${name}: ${aside}`, () => {
    if (aside === 'reload' || aside === 'reload in doubt') one.reload();
    if (aside === 'duplicate' && world.tabs.length < MOST_TABS) world.tabs.push(one.duplicate(`a copy of ${name}`));
    if (aside === 'look away') one.hide();
    if (aside === 'go offline') one.online = false;
    model.hidden = !one.attention.visible;
    model.offline = !one.online;
  });
}

/** Looks away from an open quote until it has run out, and is back before the page has noticed. */
async function lunch(one: Tab, world: World): Promise<void> {
  one.hide();
  await world.wait(16 * 60);
  one.attention.show();
}

const onOpenLines = (name: string, run: (one: Element, line: string) => void) => (tab: number, part: number) =>
  withTab(name, tab, (one) => {
    const element = elementOf(one, part);
    for (const line of element.page.changes.flows.keys()) run(element, line);
  });

const type = (tab: number, part: number, quantity: number): Act =>
  onOpenLines(`type ${String(quantity)}`, ({ page }, line) => page.act(line, { input: String(quantity) }))(tab, part);
const press = (tab: number, part: number, presses: number): Act =>
  onOpenLines(`press Confirm ×${String(presses)}`, (element, line) => element.press(line, presses))(tab, part);
const cancel = onOpenLines('cancel', ({ page }, line) => page.act(line, 'cancel'));
const checkAgain = onOpenLines('check again', ({ page }, line) => page.act(line, 'checkOrder'));

const reload = (tab: number): Act => withTab('reload', tab, (one) => one.reload());
const move = (tab: number, part: number): Act => withTab('move', tab, (one) => elementOf(one, part).move());

const lookAway = (tab: number): Act =>
  withTab(
    'look away',
    tab,
    (one, model) => {
      model.hidden = true;
      one.hide();
    },
    ({ hidden }) => !hidden,
  );
const comeBack = (tab: number): Act =>
  withTab(
    'come back',
    tab,
    (one, model) => {
      model.hidden = false;
      one.attention.show();
    },
    ({ hidden }) => hidden,
  );
const goOffline = (tab: number): Act =>
  withTab(
    'go offline',
    tab,
    (one, model) => {
      model.offline = true;
      one.online = false;
    },
    ({ offline }) => !offline,
  );
const goOnline = (tab: number): Act =>
  withTab(
    'go online',
    tab,
    (one, model) => {
      model.offline = false;
      one.goOnline();
    },
    ({ offline }) => offline,
  );

const trouble = (fate: Fate, on: Asked | 'anything', times: number): Act =>
  act(`the next ${String(times)} of ${on}: ${fate}`, ({ network }) => {
    network.meet({ fate, on }, times);
  });
const wait = (seconds: number): Act => act(`wait ${String(seconds)} s`, (world) => world.wait(seconds));

/** Nothing, so that something else comes first. */
export const breath: Act = { check: () => true, run: () => Promise.resolve(), toString: () => 'a breath' };

const tab = fc.nat({ max: 3 });
const part = fc.nat({ max: 1 });
const quantity = fc.integer({ min: 1, max: 40 });
const presses = fc.integer({ min: 1, max: 3 });
const anyOrder = {
  tab,
  part,
  line: fc.constantFrom('standard', ...LINES),
  quantity,
  effective: fc.constantFrom<Effective[]>('now', 'now', 'now', 'next-period'),
  presses,
  fate: fc.option(fc.constantFrom<Fate[]>('cut', 'repeated', '401', '429', ...FATES), { freq: 3, nil: undefined }),
  lost: fc.constantFrom(0, 0, 4),
  aside: fc.constantFrom<Aside[]>('nothing', 'nothing', 'nothing', 'go offline', 'go offline', ...ASIDES),
};
const orders = fc.record<Order>(anyOrder);
const ordersInDoubt = fc.record<Order>({
  ...anyOrder,
  fate: fc.constantFrom<Fate[]>('cut', 'cut', 'never-answered', 'garbled', 'late'),
  lost: fc.integer({ min: 4, max: 8 }),
  aside: fc.constantFrom<Aside[]>('reload in doubt', 'reload in doubt', 'duplicate', 'nothing'),
});
const troubles: fc.Arbitrary<Parameters<typeof trouble>> = fc.oneof(
  fc.tuple(fc.constantFrom(...FATES), fc.constantFrom<Asked[]>('look-up', 'quote', 'poll'), fc.constantFrom(1, 2)),
  // A storm: whatever comes next, many times in a row.
  fc.tuple(
    fc.constantFrom<Fate[]>('500', '503', 'lost'),
    fc.constant('anything' as const),
    fc.integer({ min: 4, max: 9 }),
  ),
);
const seconds = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 20, max: 200 }));

/** Every kind in proportion to its weight. */
export const acts: readonly fc.Arbitrary<Act>[] = (
  [
    [10, orders.map(order)],
    [3, ordersInDoubt.map(order)],
    [1, fc.tuple(tab, part, quantity).map((given) => type(...given))],
    [2, fc.tuple(tab, part, presses).map((given) => press(...given))],
    [1, fc.tuple(tab, part).map((given) => cancel(...given))],
    [1, fc.tuple(tab, part).map((given) => checkAgain(...given))],
    [1, tab.map(reload)],
    [1, fc.tuple(tab, part).map((given) => move(...given))],
    [1, tab.map(lookAway)],
    [2, tab.map(comeBack)],
    [1, tab.map(goOffline)],
    [2, tab.map(goOnline)],
    [3, troubles.map((given) => trouble(...given))],
    [4, seconds.map(wait)],
  ] as const
).flatMap(([weight, of]) => Array.from({ length: weight }, () => of));
