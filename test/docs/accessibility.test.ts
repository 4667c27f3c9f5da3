/** `docs/accessibility.md` leaves no criterion out, and names tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostStyles } from '../../src/elements/shared/host.styles.ts';
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

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

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

  it.each([
    ['light', '#ffffff'],
    ['dark', '#15181c'],
  ] as const)('1.4.11: outlines of controls and the focus ring stand out by 3:1 at least, %s', (scheme, background) => {
    for (const token of ['--tl-control', '--tl-accent', '--tl-danger', '--tl-caution']) {
      const colours = new RegExp(`var\\(${token}, light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(hostStyles.cssText);
      const colour = colours?.[scheme === 'light' ? 1 : 2] ?? background;
      expect(contrast(colour, background), `${token} ${colour}`).toBeGreaterThanOrEqual(3);
    }
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
