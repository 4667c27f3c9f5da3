/** `docs/accessibility.md` leaves no criterion out, and names tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './reader.ts';

const PAGE = 'test/journeys/accessibility.test.ts';
/** Levels A and AA of WCAG 2.2; 4.1.1 is obsolete there. */
const CRITERIA = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
  '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4, 6],
  '3.3': [1, 2, 3, 4, 7, 8],
  '4.1': [2, 3],
};

const page = read('docs/accessibility.md');
const rows = page.split('\n').filter((line) => /^\| \d/.test(line));
const source = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('docs/accessibility.md', () => {
  it('tells of every criterion of levels A and AA, and says how each was checked', () => {
    const told = rows.map((row) => row.split(' ')[1]);
    const wanted = Object.entries(CRITERIA).flatMap(([guideline, numbers]) =>
      numbers.map((number) => `${guideline}.${number}`),
    );
    expect(told).toEqual(wanted);
    for (const row of rows)
      expect(
        row
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, 5)
          .every(Boolean),
        row,
      ).toBe(true);
  });

  it('names tests that there are', () => {
    for (const [, path = ''] of page.matchAll(/`(test\/[^`]+)`/g)) {
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
    }
    const named = rows.flatMap((row) =>
      [...row.matchAll(/(?:`(test\/[^`]+)`|\bpage) “([^”]+)”/g)].map(([, path = PAGE, title = '']) => ({
        path,
        title,
      })),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const { path, title } of named) expect(source(path), `${path}: ${title}`).toContain(title);
  });
});
