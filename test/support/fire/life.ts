/** A random life: what it begins with, what is done in it, and who comes first among all that waits for its turn. */
import fc from 'fast-check';
import { quiet } from '../virtual-ports.ts';
import { acts, breath, model, type Act } from './acts.ts';
import type { Tally } from './tally.ts';
import { World, type Beginning } from './world.ts';

interface Paced extends Beginning {
  /** How much else comes before the next command. */
  readonly pace: number;
}

const beginnings: fc.Arbitrary<Paced> = fc.record({
  seed: fc.noShrink(fc.nat()),
  turns: fc.noShrink(fc.nat()),
  // The second is two minutes before a period ends, at midnight in the account's zone.
  now: fc.constantFrom('2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z', '2026-12-31T22:58:00Z'),
  tickMs: fc.constantFrom(50, 500, 3_000),
  pace: fc.nat({ max: 6 }),
});

type Commands = Iterable<fc.AsyncCommand<ReturnType<typeof model>, World>>;
type Life = [Paced, Commands];

/** After every turn, whatever can go on without another goes on. */
const act = async (turn: () => Promise<void>): Promise<void> => {
  await turn();
  await quiet(3);
};

export const lives = (constraints: fc.CommandsContraints = {}): [fc.Arbitrary<Paced>, fc.Arbitrary<Commands>] => [
  beginnings,
  fc.commands([...acts], { maxCommands: 25, ...constraints }),
];

/**
 * Lives it to its end, and until everything that it began has come to an end too.
 * @throws {Error} with every turn there was, when a truth does not hold.
 */
export async function live([beginning, commands]: Life, tally: Tally, inTheEnd: (world: World) => void): Promise<void> {
  const scheduler = schedulerOf(beginning);
  try {
    const world = new World(scheduler, beginning, tally);
    const all = [...paced(commands, beginning.pace), theEnd];
    await fc.scheduledModelRun(scheduler, () => ({ model: model(), real: world }), all);
    await world.settle();
    inTheEnd(world);
    noteLife(world);
  } catch (error) {
    throw new Error(`${String(error)}\n${fc.stringify(scheduler)}`, { cause: error });
  }
}

/**
 * A scheduler by number. One that is drawn beside the commands goes on where the last shrinking left it, so that neither
 * shrinking nor a path finds the same turns again (fast-check 4.10).
 */
export function schedulerOf({ turns }: Beginning): fc.Scheduler {
  const [scheduler] = fc.sample(fc.scheduler({ act }), { seed: turns, numRuns: 1 });
  if (!scheduler) throw new Error('One was asked for.');
  return scheduler;
}

/** Between one command and the next so much else comes first; after the last one there is time for what it began. */
function* paced(life: Commands, pace: number): Generator<Act> {
  for (const command of life) {
    for (let breaths = 0; breaths < pace; breaths++) yield breath;
    yield command;
  }
  for (let breaths = 0; breaths < 20; breaths++) yield breath;
}

const theEnd: Act = {
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
