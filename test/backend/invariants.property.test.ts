import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import { invoicesFrom } from '../reference/invoices.ts';
import { Census } from '../support/census.ts';
import { Witness } from '../support/invariants.ts';
import { Player } from '../support/player.ts';
import { beginnings, lives } from '../support/random-life.ts';
import { areAllPlayed, sequences, timeFor } from '../support/sequences.ts';

const RUNS = 1000;

describe('invariants over random lives of an account', () => {
  test('hold after every command and every event', { timeout: timeFor(RUNS, 240_000) }, () => {
    const census = new Census();
    fc.assert(
      fc.property(beginnings, lives, (beginning, life) => {
        const witness = new Witness();
        const inOneStep = new Player(beginning);
        const inManySteps = new Player(beginning, witness);
        for (const step of life) {
          inOneStep.play(step);
          inManySteps.play(step);
          witness.look(inManySteps.backend);
        }
        expect(bytes(inManySteps.backend)).toBe(bytes(inOneStep.backend));
        keysChangeNothing(inOneStep);
        restoresAsItIs(inOneStep);
        invoicesAgree(inOneStep);
        chargedOnceAndAsQuoted(inOneStep);
        census.add(inOneStep.happened, inOneStep.backend.state().log);
      }),
      sequences(RUNS),
    );
    if (process.env['CENSUS']) console.log(census.toString());
    if (areAllPlayed(RUNS)) expect(census.rarerThan(10)).toEqual([]);
  });
});

function bytes(backend: MockBackend): string {
  return JSON.stringify(backend.state());
}

function keysChangeNothing({ backend, orders }: Player): void {
  const before = bytes(backend);
  for (const { who, quoteId, key, operationId } of orders) {
    const repeated = backend.order(who, quoteId, key);
    if (repeated.ok) expect([quoteId, repeated.value.id]).toEqual([quoteId, operationId]);
  }
  expect(bytes(backend)).toBe(before);
}

/** A refused command is not in a snapshot: it has left nothing behind. */
function restoresAsItIs({ backend }: Player): void {
  const restored = MockBackend.restore(JSON.parse(JSON.stringify(backend.snapshot())), { now: () => 0 });
  expect(bytes(restored)).toBe(bytes(backend));
}

/** The invoices are those that the action log alone leads to, and the log says of each what it is made of. */
function invoicesAgree({ backend, facts }: Player): void {
  const { log, invoices } = backend.state();
  const expected = invoicesFrom(facts, log);
  expect(
    invoices.map(({ id, total, charges, ...rest }) => {
      expect(id).not.toBe('');
      return {
        ...rest,
        charges: charges.map((charge) => ({ ...charge, amount: BigInt(charge.amount) })),
        total: BigInt(total),
      };
    }),
  ).toEqual(expected);
  const invoiced = log.filter(({ event, amount }) => event !== 'requested' && amount !== undefined);
  expect(invoiced.map(({ at, amount, charges }) => [at, amount, charges])).toEqual(
    invoices.map(({ issuedAt, total, charges }) => [issuedAt, total, charges]),
  );
}

/** Each order is charged at most once, and then exactly what was quoted. */
function chargedOnceAndAsQuoted({ backend, orders, quotes }: Player): void {
  const { invoices, operations } = backend.state();
  expect(operations.map(({ id }) => id)).toEqual(orders.map(({ operationId }) => operationId));
  for (const { operationId, quoteId } of orders) {
    const charged = invoices.filter((invoice) => invoice.operationId === operationId);
    expect(charged.length).toBeLessThanOrEqual(1);
    const quoted = quotes.find(({ quote }) => quote.id === quoteId)?.quote;
    if (charged[0]) expect([charged[0].total, charged[0].charges]).toEqual([quoted?.dueNow, quoted?.charges]);
  }
}
