import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendId, forkOrder, indexAfter, orderedIds, removeId } from '../../mocks/backend/ordered-ids.ts';
import { sequences } from '../support/sequences.ts';

describe('ids in the order of their making', () => {
  test('a removed one stays for now: the place of the others is as it was', () => {
    const order = orderedIds(['a', 'b', 'c', 'd']);
    removeId(order, (id) => id !== 'b');
    removeId(order, (id) => id !== 'b' && id !== 'c');
    expect(order.ids).toEqual(['a', 'b', 'c', 'd']);
  });

  test('once they outnumber the rest all removed ones go', () => {
    const order = orderedIds(['a', 'b', 'c', 'd']);
    for (let removal = 0; removal < 3; removal += 1) removeId(order, (id) => id === 'd');
    expect(order).toEqual(orderedIds(['d']));
  });

  test('whatever is appended and removed, what exists is there, in order, and at least half of the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant('append' as const), fc.nat(50))), (steps) => {
        const order = orderedIds();
        let made = 0;
        let left: string[] = [];
        for (const step of steps) {
          if (step === 'append') {
            made += 1;
            const id = String(made).padStart(3, '0');
            left.push(id);
            appendId(order, id);
          } else if (left.length > 0) {
            const removed = left[step % left.length];
            left = left.filter((id) => id !== removed);
            removeId(order, (id) => left.includes(id));
          }
          expect(order.ids.filter((id) => left.includes(id))).toEqual(left);
          expect(order.ids.length).toBeLessThanOrEqual(2 * left.length);
        }
      }),
      sequences(100),
    );
  });

  test('a copy that tidies up leaves the original alone', () => {
    const order = orderedIds(['a', 'b']);
    const copy = forkOrder(order);
    for (let removal = 0; removal < 2; removal += 1) removeId(copy, () => false);
    expect([copy.ids, order.ids]).toEqual([[], ['a', 'b']]);
    removeId(order, (id) => id === 'b');
    expect(order.ids).toEqual(['a', 'b']);
  });

  test.each([
    ['', 0],
    ['a', 1],
    ['b', 1],
    ['c', 2],
    ['d', 2],
    ['e', 3],
    ['f', 3],
  ])('after %j one goes on at %i', (id, index) => {
    expect(indexAfter(['a', 'c', 'e'], id)).toBe(index);
  });
});
