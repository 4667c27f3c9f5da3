import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsent } from '../../src/domain/change-flow.ts';
import { schedulerOf } from '../support/fire/life.ts';
import type { Element } from '../support/fire/tab.ts';
import { Tally } from '../support/fire/tally.ts';
import { World, type Beginning } from '../support/fire/world.ts';
import { areAllPlayed, sequences, timeFor } from '../support/sequences.ts';

const MEETINGS = 150;

const beginnings: fc.Arbitrary<Beginning> = fc.record({
  seed: fc.noShrink(fc.nat()),
  turns: fc.noShrink(fc.nat()),
  now: fc.constant('2026-11-24T09:00:00Z'),
  tickMs: fc.constantFrom(50, 500, 3_000),
  appliedAfterS: fc.constantFrom(0, 1, 20),
});
const purchases = fc.uniqueArray(fc.integer({ min: 26, max: 40 }), { minLength: 2, maxLength: 2 });

describe('promise 4: two administrators buy for the same line at the same time', () => {
  const tally = new Tally();

  it(
    'no update is lost: the second confirms the numbers of the first, or is told who changed what and keeps the input',
    { timeout: timeFor(MEETINGS, 60_000) },
    async () => {
      await fc.assert(
        fc.asyncProperty(beginnings, purchases, async (beginning, [annas = 0, eriks = 0]) => {
          const scheduler = schedulerOf(beginning);
          const world = new World(scheduler, beginning, tally);
          const [anna, erik] = [elementOf(world, 0), elementOf(world, 2)];
          const both = Promise.all([buys(anna, annas, world), buys(erik, eriks, world)]);
          await scheduler.waitFor(both);
          world.end();
          await scheduler.waitIdle();
          await world.settle();
          noUpdateIsLost(world, [
            { element: anna, typed: annas, name: 'u-01' },
            { element: erik, typed: eriks, name: 'u-02' },
          ]);
        }),
        sequences(MEETINGS),
      );
    },
  );

  it('each of the three conflicts came up', () => {
    const conflicts = (['stale', 'quote-outdated', 'line-busy'] as const).map((conflict) => tally.counts.get(conflict));
    if (areAllPlayed(MEETINGS)) expect(Math.min(...conflicts.map((count) => count ?? 0))).toBeGreaterThan(0);
    if (process.env['TALLY']) console.log(conflicts);
  });
});

function elementOf(world: World, tab: number): Element {
  const element = world.tabs[tab]?.elements[0];
  if (!element) throw new Error(`There is no tab ${tab}.`);
  return element;
}

/** Opens the editor when the page is there, and presses Confirm once when a price is seen; resolves after that. */
function buys(element: Element, quantity: number, world: World): Promise<void> {
  const tryAgain = (): void => {
    element.when('standard', 'unquotable', () => {
      world.soon(`${element.tab.owner.name} tries again`, () => {
        element.page.act('standard', 'retryQuote');
        tryAgain();
      });
    });
  };
  return new Promise((resolve) => {
    tryAgain();
    element.whenReady(() => {
      world.soon(`${element.tab.owner.name} opens the editor`, () => {
        element.open('standard', quantity, 'now');
        // Where the other's change is on its way already, the line does not open (C10).
        if (element.page.changes.flows.size === 0) resolve();
      });
    });
    element.when('standard', 'quoted', () => {
      world.soon(`${element.tab.owner.name} confirms`, () => {
        element.press('standard', 1);
        resolve();
      });
    });
  });
}

interface Administrator {
  readonly element: Element;
  readonly typed: number;
  readonly name: string;
}

function noUpdateIsLost({ backend, confirmed }: World, administrators: readonly Administrator[]): void {
  const { operations } = backend.state();
  const [first, second] = [...operations].sort((a, b) => a.id.localeCompare(b.id));
  if (!first) throw new Error('Nobody has bought anything.');
  if (second) {
    const { intent } = confirmed.find(({ tab }) => tab.owner.userId === second.requestedBy.id) ?? {};
    expect(intent?.from).toBe(first.change.quantity);
    return;
  }
  const loser = administrators.find(({ name }) => name !== first.requestedBy.id);
  const flow = loser?.element.page.changes.flows.get('standard');
  if (!loser || !flow) return;
  if (!isUnsent(flow)) throw new Error(`${loser.name} is left ${flow.phase}.`);
  expect(flow.draft.input).toBe(String(loser.typed));
  const { quantity } = first.change;
  expect(flow.draft.notice).toMatchObject({
    type: 'changed',
    changedBy: { id: first.requestedBy.id },
    changes: expect.arrayContaining([{ lineId: 'standard', field: 'purchased', from: 25, to: quantity }]) as unknown,
  });
}
