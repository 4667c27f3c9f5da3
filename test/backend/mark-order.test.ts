import { describe, expect, test } from 'vitest';
import { firstToClear, inOrderOfDeadlines, latestCreatedFirst } from '../../mocks/backend/mark-order.ts';
import type { MarkState } from '../../mocks/backend/state.ts';

function mark(kind: MarkState['kind'], id: string, deadline: number, since: number): MarkState {
  return { kind, id, deadline, since, lineId: 'standard', userId: id, markedAt: 0, cause: 'activation' };
}

describe('the order of marks', () => {
  const toClear = [
    mark('user', 'u-3', 10, 9),
    mark('user', 'u-2', 20, 1),
    mark('user', 'u-1', 20, 2),
    mark('user', 'u-4', 20, 2),
  ];

  test('G3 cleared by earliest deadline, then earliest created, then lowest id; nothing before itself', () => {
    const before = toClear.map((a) => toClear.map((b) => firstToClear(a, b)));
    expect(before).toEqual(toClear.map((_, a) => toClear.map((__, b) => a < b)));
  });

  test('T3 at one deadline the latest created first, then by id, descending', () => {
    const listed = [mark('user', 'u-1', 5, 2), mark('user', 'u-9', 5, 1), mark('user', 'u-8', 5, 1)];
    expect(listed.toReversed().sort(latestCreatedFirst)).toEqual(listed);
    expect(listed.map((each) => latestCreatedFirst(each, each))).toEqual([0, 0, 0]);
  });

  test('T3 listed by deadline, users before assignments, the latest created first', () => {
    const listed = [
      mark('assignment', 'as-1', 5, 1),
      mark('user', 'u-1', 7, 2),
      mark('user', 'u-2', 7, 1),
      mark('assignment', 'as-3', 7, 9),
      mark('assignment', 'as-2', 7, 3),
    ];
    for (const order of [listed, listed.toReversed(), [2, 4, 0, 3, 1].map((at) => listed[at]!)]) {
      expect(order.toSorted(inOrderOfDeadlines)).toEqual(listed);
    }
  });
});
