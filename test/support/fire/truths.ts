/** What must be true at every moment, and what must be true in the end. */
import { expect } from 'vitest';
import type { World } from './world.ts';

export function truths(world: World): void {
  chargesAreConfirmed(world);
  nothingRolledBack(world);
  neverReceivedIsTrue(world);
}

export function truthsInTheEnd(world: World): void {
  truths(world);
  everybodySeesTheTruth(world);
}

/** Promises 1 and 3: one operation an intent at most, none without, and the charge is what was confirmed. */
function chargesAreConfirmed({ backend, confirmed }: World): void {
  const { operations, invoices } = backend.state();
  const made = confirmed.flatMap(({ tab, intent }) => {
    const found = backend.findOperations(tab.owner.userId, intent.key);
    const ofThisKey = found.ok ? found.value : [];
    expect(ofThisKey.length).toBeLessThanOrEqual(1);
    return ofThisKey.map(({ id, change }) => ({ id, change, intent }));
  });
  expect(operations.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  for (const { change, intent } of made) expect(change).toEqual(intent.change);
  for (const invoice of invoices.filter(({ kind }) => kind === 'purchase')) {
    expect(invoice.total).toBe(made.find(({ id }) => id === invoice.operationId)?.intent.dueNow);
  }
  const charged = invoices.flatMap(({ operationId }) => operationId ?? []);
  expect(new Set(charged).size).toBe(charged.length);
}

/** Promise 6: what a page shows never grows older. */
function nothingRolledBack({ tabs }: World): void {
  for (const { seen } of tabs.flatMap(({ elements }) => elements)) {
    const times = seen.map(({ serverTime }) => Date.parse(serverTime));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
}

/** Promise 2: a page says that an order never arrived only where it never did. */
function neverReceivedIsTrue({ backend, confirmed, tabs, tally }: World): void {
  for (const tab of tabs) {
    const { userId } = tab.owner;
    for (const [lineId, flow] of tab.elements.flatMap(({ page }) => [...page.changes.flows])) {
      if (!('draft' in flow) || flow.draft.notice?.type !== 'never-received') continue;
      tally.note('never received');
      const ordered = confirmed.filter((one) => one.tab.owner.userId === userId && one.intent.change.lineId === lineId);
      const arrived = ordered.filter(({ intent }) => {
        const found = backend.findOperations(userId, intent.key);
        return found.ok && found.value.length > 0;
      });
      expect(arrived.length).toBeLessThan(ordered.length);
    }
  }
}

/** Promises 2, 4 and 5: nothing is left in doubt, no key is left behind, and all pages agree with the backend. */
function everybodySeesTheTruth({ backend, tabs }: World): void {
  for (const tab of tabs) {
    for (const phase of ['confirming', 'unknown', 'accepted']) expect(tab.phases).not.toContain(phase);
    expect(JSON.parse(tab.keptIntents)).toEqual([]);
    const truth = backend.account(tab.owner.userId);
    for (const { page } of tab.elements) expect(page.account?.lines).toEqual(truth.ok && truth.value.lines);
  }
}
