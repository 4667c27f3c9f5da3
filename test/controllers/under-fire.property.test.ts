import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { live, lives } from '../support/fire/life.ts';
import { Tally } from '../support/fire/tally.ts';
import { truthsInTheEnd } from '../support/fire/truths.ts';
import { areAllPlayed, replayedCommands, sequences, timeFor } from '../support/sequences.ts';

const LIVES = 200;
const A_FEW = 60_000;

/** Commands, and who comes first among them, the messages on their way and the clock, are both drawn by fast-check. */
describe('the change flow under fire: three tabs of two administrators, one of them with two pages', () => {
  const tally = new Tally();

  it(
    'promises 1–6: at most one charge an intent, only of a confirmed amount, and in the end everybody sees the truth',
    { timeout: timeFor(LIVES, 180_000) },
    async () => {
      await fc.assert(
        fc.asyncProperty(...lives(replayedCommands), (...life) => live(life, tally, truthsInTheEnd)),
        sequences(LIVES),
      );
    },
  );

  it('everything happened that the lives are there for', () => {
    if (areAllPlayed(LIVES)) expect(tally.rarerThan(1)).toEqual([]);
  });
});

describe('promise 22: a life that fails is lived again from what its failure prints', () => {
  const nobodyIsEverCharged = (constraints: fc.CommandsContraints): fc.IAsyncProperty<unknown> =>
    fc.asyncProperty(...lives({ maxCommands: 5, ...constraints }), (...life) =>
      live(life, new Tally(), ({ backend }) => {
        expect(backend.invoices()).toEqual([]);
      }),
    );

  it('command by command, message by message', { timeout: A_FEW }, async () => {
    const first = await fc.check(nobodyIsEverCharged({}), { seed: 22, numRuns: 50 });
    const printed = fc.defaultReportMessage(first) ?? '';
    const replayPath = /replayPath="(.*?)"/.exec(printed)?.[1] ?? '';
    const { seed, counterexamplePath: path } = first;
    const again = await fc.check(nobodyIsEverCharged({ replayPath }), { seed, path: path ?? '', endOnFailure: true });
    expect(first.failed).toBe(true);
    expect(again.numRuns).toBe(1);
    expect(fc.stringify(again.counterexample)).toBe(fc.stringify(first.counterexample));
    expect(String(again.errorInstance)).toBe(String(first.errorInstance));
  });
});
