import { beforeEach, describe, expect, test } from 'vitest';
import { must, Simulator, smallAccount, standardLine } from '../support/simulator.ts';

let account: Simulator;

/** Six users of six licences; three of four Outlook licences are used, and the one of CRM. */
beforeEach(() => {
  account = Simulator.of(
    smallAccount(6, 6, {
      lines: [
        standardLine(100, 6),
        { id: 'outlook', kind: 'assignments', unitPrice: 10, purchased: 4 },
        { id: 'crm', kind: 'assignments', unitPrice: 10, purchased: 1 },
      ],
      assignments: [
        ...['u-01', 'u-02', 'u-03'].map((userId) => ({ userId, lineId: 'outlook' })),
        { userId: 'u-04', lineId: 'crm' },
      ],
    }),
  );
});

const nothing = (): void => undefined;
const assign = (userId: string, lineId: string): string => must(account.backend.assign(userId, lineId)).id;
const activate = (userId: string): unknown => must(account.backend.activateUser(userId));
const deactivate = (userId: string): unknown => must(account.backend.deactivateUser(userId));
const etag = (lineId?: string): string => must(account.backend.assignments('u-01', { lineId, limit: 1 })).etag;

describe('A1 the list of assignments', () => {
  const listed = (lineId?: string): string[] =>
    must(account.backend.assignments('u-01', { lineId, limit: 10 })).items.map(({ id }) => id);

  test('has what is left when most have been taken away, of the line and of all', () => {
    for (const id of ['as-0001', 'as-0002', 'as-0004']) must(account.backend.unassign(id));
    expect([listed('outlook'), listed('crm'), listed()]).toEqual([['as-0003'], [], ['as-0003']]);
  });

  test.each([
    [1, 4],
    [2, 2],
    [3, 2],
    [4, 1],
    [5, 1],
  ])('by pages of %i it has %i, each assignment once', (limit, pages) => {
    const seen: string[][] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = must(account.backend.assignments('u-01', { limit, after }));
      expect(page.total).toBe(4);
      seen.push(page.items.map(({ id }) => id));
      after = page.after;
    }
    expect(seen).toHaveLength(pages);
    expect(seen.flat()).toEqual(['as-0001', 'as-0002', 'as-0003', 'as-0004']);
  });

  test('says who holds what since when, and until when of what is marked', () => {
    assign('u-02', 'crm');
    const { items } = must(account.backend.assignments('u-01', { lineId: 'crm', limit: 10 }));
    expect(items).toEqual([
      expect.objectContaining({ id: 'as-0004', lineId: 'crm' }),
      {
        id: 'as-0005',
        lineId: 'crm',
        employee: { id: 'u-02', name: 'Person 2', email: 'person@nordlys.example', department: '' },
        assignedAt: '2026-11-24T09:00:00Z',
        deadline: '2026-12-01T09:00:00Z',
      },
    ]);
    expect(items[0]).not.toHaveProperty('deadline');
  });

  test('has nobody who is inactive, and all of their modules again once they are active', () => {
    deactivate('u-02');
    expect(listed('outlook')).toEqual(['as-0001', 'as-0003']);
    activate('u-02');
    expect(listed('outlook')).toEqual(['as-0001', 'as-0002', 'as-0003']);
  });
});

describe('A1 the etag of the list of assignments', () => {
  test.each<[string, given: () => unknown, act: () => unknown]>([
    ['one is given', nothing, () => assign('u-04', 'outlook')],
    ['one is given and marked', nothing, () => assign('u-02', 'crm')],
    ['one is taken away', nothing, () => must(account.backend.unassign('as-0002'))],
    ['a holder is deactivated', nothing, () => deactivate('u-02')],
    ['a holder is activated again', () => deactivate('u-02'), () => activate('u-02')],
    ['one is marked as a period starts', () => account.plan('outlook', 2), () => account.toPeriodsEnd()],
    ['a mark is cleared', () => [assign('u-02', 'crm'), account.order('crm', 2)], () => account.advance('PT2M')],
    ['one is removed at its deadline', () => assign('u-02', 'crm'), () => account.advance('P7D')],
  ])('is another once %s', (_, given, act) => {
    given();
    const before = etag();
    act();
    expect(etag()).not.toBe(before);
  });

  test.each<[string, given: () => unknown, act: () => unknown]>([
    ['somebody is hired and marked', nothing, () => account.hire()],
    ['somebody without any is deactivated', nothing, () => deactivate('u-06')],
    ['one is given to who is inactive', () => deactivate('u-06'), () => assign('u-06', 'outlook')],
    [
      'it is taken away again',
      () => [deactivate('u-06'), assign('u-06', 'outlook')],
      () => must(account.backend.unassign('as-0005')),
    ],
    ['licences are bought', nothing, () => account.buy('outlook', 9)],
  ])('stays when %s', (_, given, act) => {
    given();
    const before = etag();
    act();
    expect(etag()).toBe(before);
  });

  test('is that of the line asked for', () => {
    const before = { outlook: etag('outlook'), crm: etag('crm'), all: etag() };
    expect(new Set(Object.values(before)).size).toBe(3);
    assign('u-04', 'outlook');
    expect(etag('outlook')).not.toBe(before.outlook);
    expect(etag('crm')).toBe(before.crm);
  });
});
