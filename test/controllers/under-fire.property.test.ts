import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { acts, breath, model, type Act } from '../support/fire/acts.ts';
import { Tally } from '../support/fire/tally.ts';
import { truthsInTheEnd } from '../support/fire/truths.ts';
import { act, World, type Beginning } from '../support/fire/world.ts';
import { areAllPlayed, replayedCommands, sequences, timeFor } from '../support/sequences.ts';

const LIVES = 150;
/** So many that even the rarest of what they are there for has come up. */
const LIVES_FOR_EVERYTHING = 1_500;

const beginnings: fc.Arbitrary<Beginning> = fc.record({
  seed: fc.nat(),
  // The second is two minutes before a period ends, at midnight in the account's zone.
  now: fc.constantFrom('2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z', '2026-12-31T22:58:00Z'),
  tickMs: fc.constantFrom(50, 500, 3_000),
  pace: fc.nat({ max: 6 }),
});

/** Commands, and who comes first among them, the messages on their way and the clock, are both drawn by fast-check. */
describe('the change flow under fire: three tabs of two administrators, one of them with two pages', () => {
  const tally = new Tally();

  it(
    'promises 1–6: at most one charge an intent, only of a confirmed amount, and in the end everybody sees the truth',
    { timeout: timeFor(LIVES, 120_000) },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          beginnings,
          fc.scheduler({ act }),
          fc.commands([...acts], { maxCommands: 25, ...replayedCommands }),
          async (beginning, scheduler, life) => {
            const world = new World(scheduler, beginning, tally);
            await fc.scheduledModelRun(scheduler, () => ({ model: model(), real: world }), [
              ...paced(life, beginning.pace),
              theEnd,
            ]);
            await world.settle();
            truthsInTheEnd(world);
            noteLife(world);
          },
        ),
        sequences(LIVES),
      );
    },
  );

  it('everything happened that the lives are there for', () => {
    if (areAllPlayed(LIVES, LIVES_FOR_EVERYTHING)) expect(tally.missing).toEqual([]);
  });

  afterAll(() => {
    if (process.env['TALLY']) console.log(Object.fromEntries(tally.counts));
  });
});

/** Between one command and the next so much else comes first; after the last one there is time for what it began. */
function* paced(life: Iterable<Act>, pace: number): Generator<Act> {
  for (const command of life) {
    for (let breaths = 0; breaths < pace; breaths++) yield breath;
    yield command;
  }
  for (let breaths = 0; breaths < 20; breaths++) yield breath;
}

const theEnd: fc.AsyncCommand<ReturnType<typeof model>, World> = {
  check: () => true,
  run: (_, world) => {
    world.end();
    return Promise.resolve();
  },
  toString: () => 'the end',
};

function noteLife({ backend, confirmed, tally }: World): void {
  const tabs = new Set(confirmed.map(({ tab }) => tab));
  if (new Set([...tabs].map(({ owner }) => owner.userId)).size > 1)
    tally.note('orders of two administrators in one life');
  if ([...tabs].filter(({ owner }) => owner.userId === 'u-01').length > 1)
    tally.note('orders from two tabs in one life');
  if (backend.period.startDate === '2027-01-01') tally.note('period ended in the middle of a life');
  for (const { tab, intent } of confirmed) {
    const found = backend.findOperations(tab.owner.userId, intent.key);
    if (!found.ok || found.value.length === 0) continue;
    if (tab.owner.clockOffMs > 0) tally.note('charged, with a clock a day ahead');
    if (tab.owner.clockOffMs < 0) tally.note('charged, with a clock a day behind');
  }
}
