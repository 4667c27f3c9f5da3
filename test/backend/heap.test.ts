import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapPop, heapPush } from '../../mocks/backend/heap.ts';
import { sequences } from '../support/sequences.ts';

const before = (a: number, b: number): boolean => a < b;

test('whatever is pushed and popped, the smallest there is comes first', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('pop' as const))), (steps) => {
      const heap: number[] = [];
      const model: number[] = [];
      for (const step of steps) {
        if (step === 'pop') expect(heapPop(heap, before)).toBe(model.shift());
        else {
          heapPush(heap, step, before);
          model.push(step);
          model.sort((a, b) => a - b);
        }
        expect(heap[0]).toBe(model[0]);
      }
      expect(heap).toHaveLength(model.length);
    }),
    sequences(300),
  );
});
