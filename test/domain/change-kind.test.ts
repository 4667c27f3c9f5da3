import { describe, expect, it } from 'vitest';
import {
  changeFor,
  changeKind,
  parseQuantity,
  type ChangeKind,
  type LineNumbers,
} from '../../src/domain/change-kind.ts';
import type { Effective } from '../../src/domain/model.ts';

const unplanned: LineNumbers = { purchased: 25, nextPeriod: 25, minimum: 1 };
const fewer: LineNumbers = { ...unplanned, nextPeriod: 18 };
const more: LineNumbers = { ...unplanned, nextPeriod: 40 };

describe('what asking for a total means', () => {
  it.each<[string, LineNumbers, number, Effective, ChangeKind]>([
    ['C1: more now', unplanned, 26, 'now', 'purchase'],
    ['C1: more now, as many as are planned', more, 40, 'now', 'purchase'],
    ['C5: more from the next period', unplanned, 26, 'next-period', 'planned-increase'],
    ['C3: fewer', unplanned, 24, 'next-period', 'planned-reduction'],
    ['C3: fewer, where more are planned', more, 24, 'next-period', 'planned-reduction'],
    ['C4: the present number, where fewer are planned', fewer, 25, 'next-period', 'undo'],
    ['C4: the present number, where more are planned', more, 25, 'now', 'undo'],
    ['C9: the present number', unplanned, 25, 'now', 'none'],
    ['C9: the plan that stands', fewer, 18, 'next-period', 'none'],
    ['C9: the increase that is planned', more, 40, 'next-period', 'none'],
  ])('%s', (_, line, quantity, effective, kind) => {
    expect(changeKind(line, quantity, effective)).toBe(kind);
  });

  it.each<[string, number, Effective]>([
    ['C5: one more has a choice of time', 26, 'now'],
    ['C9: the present number has none', 25, 'next-period'],
    ['C3: one fewer has none', 24, 'next-period'],
  ])('%s', (_, quantity, effective) => {
    expect(changeFor('standard', unplanned, quantity, 'now')).toEqual({ lineId: 'standard', quantity, effective });
  });
});

describe('C6, C8: what was typed', () => {
  it.each<[string, ReturnType<typeof parseQuantity>]>([
    ['1', { quantity: 1 }],
    ['100000', { quantity: 100_000 }],
    ['007', { quantity: 7 }],
    ['0', { error: 'below-minimum' }],
    ['100001', { error: 'above-maximum' }],
    ['99999999999999999999', { error: 'above-maximum' }],
    ...['', ' 7', '7 ', '+7', '-1', '7.0', '7,5', '1 000', '1e3', '٧', 'seven'].map(
      (typed): [string, ReturnType<typeof parseQuantity>] => [typed, { error: 'not-a-whole-number' }],
    ),
  ])('%j', (typed, expected) => {
    expect(parseQuantity(typed, 1)).toEqual(expected);
  });
});
