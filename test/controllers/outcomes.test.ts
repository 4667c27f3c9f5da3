import { expect, it } from 'vitest';
import { Outcomes } from '../../src/controllers/outcomes.ts';
import { FakeHost } from '../support/fake-host.ts';
import { memoryStorage } from '../support/virtual-ports.ts';

const tab = (storage: ReturnType<typeof memoryStorage> | undefined, accountId: string): Outcomes =>
  new Outcomes(new FakeHost(), { storage: () => storage, accountId: () => accountId });

it('what was put away stays away after a reload', () => {
  const storage = memoryStorage();
  tab(storage, 'acc-1').dismiss('op-1');
  expect([...tab(storage, 'acc-1').dismissed]).toEqual(['op-1']);
});

it('of another account nothing was put away', () => {
  const storage = memoryStorage();
  tab(storage, 'acc-1').dismiss('op-1');
  expect([...tab(storage, 'acc-12').dismissed]).toEqual([]);
});

it.each<[string, ReturnType<typeof memoryStorage> | undefined]>([
  ['refused', undefined],
  ['corrupt', memoryStorage({ 'tl-license-manager:dismissed': '{"a":' })],
  ['of another shape', memoryStorage({ 'tl-license-manager:dismissed': '[1,null]' })],
])('storage that is %s costs no more than the memory of it', (_name, storage) => {
  const outcomes = tab(storage, 'acc-1');
  outcomes.dismiss('op-1');
  expect([...outcomes.dismissed]).toEqual(['op-1']);
});

it('what is remembered is the same object until it says something else, so that nothing is drawn anew for it', () => {
  const outcomes = tab(memoryStorage(), 'acc-1');
  const { dismissed, amounts } = outcomes;
  expect(outcomes.dismissed).toBe(dismissed);
  outcomes.dismiss('op-1');
  expect(outcomes.dismissed).not.toBe(dismissed);
  outcomes.reset();
  expect(outcomes.amounts).not.toBe(amounts);
});
