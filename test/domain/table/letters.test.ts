import { expect, it, vi } from 'vitest';
import { inForm } from '../../../src/domain/table/letters.ts';

it('A2: asks Unicode about a letter once, however often it comes', () => {
  const asked = vi.spyOn(String.prototype, 'normalize');
  expect(inForm('Ǻ'.repeat(1000), 'plain')).toBe('a'.repeat(1000));
  expect(asked.mock.calls.length).toBeLessThan(10);
  asked.mockRestore();
});
