import { expect, test } from 'vitest';
import { readText } from '../../src/api/body.ts';

/** One byte at a time, as a bad network may give them; without an end where it goes on for ever. */
function arriving(bytes: readonly number[], onCancel = (): void => undefined): Response {
  const rest = [...bytes];
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      const next = rest.shift();
      if (next === undefined) stream.close();
      else stream.enqueue(Uint8Array.of(next));
    },
    cancel: onCancel,
  });
  return new Response(body);
}

test('a letter of several bytes is read as one, and one that is cut off is not passed over', async () => {
  expect(await readText(arriving([...new TextEncoder().encode('Å')]))).toBe('Å');
  expect(await readText(arriving([0x41, 0xc3]))).toBe('A\ufffd');
});

test('an answer that is too long is read no further, and is nothing', async () => {
  let cancelled = 0;
  const letters = [0x41, 0x41, 0x41];
  expect(await readText(arriving(letters), 3)).toBe('AAA');
  const longer = arriving([...letters, ...letters], () => {
    cancelled += 1;
  });
  expect(await readText(longer, 3)).toBeUndefined();
  expect(cancelled).toBe(1);
});
