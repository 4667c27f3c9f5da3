import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountSpec, AssignmentSpec, UserSpec } from '../../mocks/backend/scenarios/build-account.ts';
import { must, refusal, Simulator, smallAccount, standardLine } from '../support/simulator.ts';

const modules = (outlook: number, crm = 0): AccountSpec['lines'] => [
  standardLine(100, 6),
  { id: 'outlook', kind: 'assignments', unitPrice: 10, purchased: outlook },
  { id: 'crm', kind: 'assignments', unitPrice: 10, purchased: crm },
];

const held = (lineId: string, ...users: number[]): AssignmentSpec[] =>
  users.map((user) => ({ lineId, userId: `u-0${user}` }));

/** Six users, of whom the named may buy. */
function withBuyers(purchased: number, ...buyers: string[]): Simulator {
  const spec = smallAccount(6, purchased);
  const rights = (index: number): NonNullable<UserSpec['rights']> =>
    buyers.includes(`u-0${index + 1}`) ? 'buy' : 'none';
  return Simulator.of({ ...spec, users: spec.users.map((user, index) => ({ ...user, rights: rights(index) })) });
}

const events = (account: Simulator): string[] =>
  account.log().map(({ event, subject }) => `${event} ${subject?.id ?? '-'}`);

describe('G1 activation', () => {
  test('G1 a user activated while one is available is not marked, the next is, for seven days', () => {
    const account = Simulator.of(smallAccount(2, 3));
    account.hire();
    expect(account.marks()).toEqual([]);
    account.hire();
    expect(account.backend.state().marks).toMatchObject([
      {
        kind: 'user',
        id: 'u-04',
        lineId: 'standard',
        cause: 'activation',
        markedAt: '2026-11-24T09:00:00Z',
        deadline: '2026-12-01T09:00:00Z',
        employee: { id: 'u-04', createdAt: '2026-11-24T09:00:00Z' },
      },
    ]);
  });

  test('G1 a purchase that is processing does not count, and clears the mark when applied', () => {
    const account = Simulator.of(smallAccount(3, 3));
    account.order('standard', 4);
    account.advance('PT1M');
    const id = account.hire();
    expect(account.marked()).toEqual([id]);
    account.advance('PT1M');
    expect(account.marked()).toEqual([]);
  });

  test('G1 reactivating starts seven days anew and keeps the creation instant', () => {
    const account = Simulator.of(smallAccount(3, 3));
    const id = account.hire();
    account.advance('P3D');
    must(account.backend.deactivateUser(id));
    account.advance('P1D');
    expect(must(account.backend.activateUser(id)).createdAt).toBe('2026-11-24T09:00:00Z');
    expect(account.marks()).toEqual([[id, '2026-12-05T09:00:00Z']]);
  });

  test('G1 activating who is active changes nothing, least of all the deadline', () => {
    const account = Simulator.of(smallAccount(3, 3));
    const id = account.hire();
    account.advance('P3D');
    must(account.backend.activateUser(id));
    expect(account.marks()).toEqual([[id, '2026-12-01T09:00:00Z']]);
  });
});

describe('G2 roll-over', () => {
  test('G2 marks the latest created until marks = over, and earlier marks keep their deadlines', () => {
    const account = Simulator.of(smallAccount(6, 6));
    account.to('2026-12-30T09:00:00Z');
    account.plan('standard', 4);
    const early = account.hire();
    account.toPeriodsEnd();
    expect(account.marks()).toEqual([
      [early, '2027-01-06T09:02:00Z'],
      ['u-06', '2027-01-07T23:00:00Z'],
      ['u-05', '2027-01-07T23:00:00Z'],
    ]);
  });

  test('G2 a period that starts with more clears marks', () => {
    const account = Simulator.of(smallAccount(6, 6));
    account.to('2026-12-30T09:00:00Z');
    account.plan('standard', 8);
    account.hireMany(3);
    expect(account.marked()).toHaveLength(3);
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-09']);
  });

  test('G2 a period that starts with as many marks as are over marks nobody, and tells nobody', () => {
    const account = Simulator.of(smallAccount(6, 6));
    account.to('2026-12-30T09:00:00Z');
    const early = account.hire();
    const before = account.mails().length;
    account.toPeriodsEnd();
    expect(account.marks()).toEqual([[early, '2027-01-06T09:00:00Z']]);
    expect(events(account)).toEqual([`marked ${early}`, 'rolled-over -']);
    expect(account.mails()).toHaveLength(before);
  });

  test('G2 inactive users are not counted', () => {
    const account = Simulator.of(smallAccount(6, 6));
    account.plan('standard', 4);
    must(account.backend.deactivateUser('u-06'));
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-05']);
  });
});

describe('G3 clearing', () => {
  test('G3 earliest deadline first, then earliest created, then lowest id', () => {
    const account = Simulator.of(smallAccount(3, 3));
    const first = account.hire();
    const [second, third] = account.hireMany(2);
    account.advance('P1D');
    const late = account.hire();
    account.buy('standard', 4);
    expect(account.marked()).toEqual([third, second, late]);
    account.buy('standard', 5);
    expect(account.marked()).toEqual([third, late]);
    account.buy('standard', 7);
    expect(account.marked()).toEqual([]);
    expect(events(account).filter((each) => each.startsWith('cleared'))).toEqual(
      [first, second, third, late].map((id) => `cleared ${id ?? ''}`),
    );
  });

  test('G3 of one deadline the earliest created goes first, whoever was marked first', () => {
    const account = Simulator.of(smallAccount(6, 6));
    account.plan('standard', 3);
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-06', 'u-05', 'u-04']);
    account.buy('standard', 4);
    expect(account.marked()).toEqual(['u-06', 'u-05']);
  });
});

describe('G4 the deadline', () => {
  test('G4 who is still marked is deactivated by the system, not an instant before', () => {
    const account = Simulator.of(smallAccount(3, 3));
    const id = account.hire();
    account.to('2026-12-01T08:59:59.999Z');
    expect(account.activeUsers()).toContain(id);
    account.to('2026-12-01T09:00:00Z');
    expect(account.activeUsers()).not.toContain(id);
    expect(account.log().at(-1)).toMatchObject({
      event: 'deactivated',
      actor: { kind: 'system' },
      lineId: 'standard',
      effectiveDate: '2026-12-01',
      subject: { kind: 'user', id, name: 'Ny Medarbetare' },
    });
  });

  test('T3 a purchase exactly at a deadline is too late', () => {
    const account = Simulator.of(smallAccount(3, 3));
    const id = account.hire();
    must(account.backend.queueOutcome({ outcome: 'applied', delay: 'PT0S' }));
    account.to('2026-12-01T09:00:00Z');
    account.order('standard', 4);
    expect(account.activeUsers()).not.toContain(id);
  });

  test('T2 of another line nothing is settled early at a deadline', () => {
    const account = Simulator.of(smallAccount(3, 3, { lines: [standardLine(100, 3), ...modules(2).slice(1)] }));
    account.hire();
    account.to('2026-12-01T08:59:00Z');
    const { id } = account.order('outlook', 3);
    account.to('2026-12-01T09:00:30Z');
    expect(must(account.backend.operation('u-01', id)).status).toBe('processing');
  });

  test('T2 a failing purchase fails at the deadline, and saves nobody', () => {
    const account = Simulator.of(smallAccount(3, 3));
    const marked = account.hire();
    account.to('2026-12-01T08:59:00Z');
    must(account.backend.queueOutcome({ outcome: 'failed' }));
    const { id } = account.order('standard', 4);
    account.to('2026-12-01T09:00:00Z');
    expect(must(account.backend.operation('u-01', id))).toMatchObject({
      status: 'failed',
      settledAt: '2026-12-01T09:00:00Z',
      error: { type: 'processing-failed' },
    });
    expect(account.activeUsers()).not.toContain(marked);
  });

  test('T3 at one deadline users before assignments, and the freed licence clears a mark that is due', () => {
    const spec = smallAccount(6, 6, { lines: modules(2), assignments: held('outlook', 1, 2) });
    const account = Simulator.of(spec);
    const hired = account.hire();
    must(account.backend.assign(hired, 'outlook'));
    must(account.backend.assign('u-03', 'outlook'));
    expect(account.marked()).toEqual([hired, 'as-0004', 'as-0003']);
    account.to('2026-12-01T09:00:00Z');
    // The user takes the third Outlook along, marked as it was; only the fourth is still over.
    expect(events(account).slice(-3)).toEqual([
      `deactivated ${hired}`,
      'cleared as-0003',
      'assignment-removed as-0004',
    ]);
  });

  test('G3 an earlier deadline at the same instant may let a later one off', () => {
    const spec = smallAccount(6, 6, { lines: modules(2), assignments: held('outlook', 1) });
    const account = Simulator.of(spec);
    const hired = account.hire();
    must(account.backend.assign(hired, 'outlook'));
    must(account.backend.assign('u-03', 'outlook'));
    expect(account.marked()).toEqual([hired, 'as-0003']);
    account.to('2026-12-01T09:00:00Z');
    expect(events(account).slice(-2)).toEqual([`deactivated ${hired}`, 'cleared as-0003']);
    expect(account.line('outlook')).toMatchObject({ used: 2, over: 0 });
  });

  test('G3 what is let off at a deadline is what has the earliest deadline, also among those due', () => {
    const spec = smallAccount(6, 6, { lines: modules(2), assignments: held('outlook', 1) });
    const account = Simulator.of(spec);
    const hired = account.hire();
    for (const userId of [hired, 'u-03', 'u-04']) must(account.backend.assign(userId, 'outlook'));
    account.advance('P1D');
    must(account.backend.assign('u-05', 'outlook'));
    account.to('2026-12-01T09:00:00Z');
    expect(events(account).slice(-3)).toEqual([
      `deactivated ${hired}`,
      'cleared as-0003',
      'assignment-removed as-0004',
    ]);
    expect(account.marked()).toEqual(['as-0005']);
  });
});

test('G3 who is deactivated at the deadline takes their own marks along, and clears no other', () => {
  const account = Simulator.of(smallAccount(6, 6, { lines: modules(2), assignments: held('outlook', 1, 2) }));
  const hired = account.hire();
  account.advance('P1D');
  for (const userId of ['u-03', hired]) must(account.backend.assign(userId, 'outlook'));
  expect(account.marked()).toEqual([hired, 'as-0004', 'as-0003']);
  account.to('2026-12-01T09:00:00Z');
  expect(account.marked()).toEqual(['as-0003']);
});

describe('G5 the last buyer', () => {
  test('G5 choosing passes over the last unmarked buyer, without marking and clearing first', () => {
    const account = withBuyers(6, 'u-05', 'u-06');
    account.plan('standard', 4, 'u-05');
    account.toPeriodsEnd();
    expect(events(account).slice(-2)).toEqual(['marked u-06', 'marked u-04']);
  });

  test('G5 with one licence left the buyer keeps it', () => {
    const account = withBuyers(6, 'u-06');
    account.plan('standard', 1, 'u-06');
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-05', 'u-04', 'u-03', 'u-02', 'u-01']);
  });

  test('G5 an activated buyer is marked like anybody, while another is not', () => {
    const account = withBuyers(6, 'u-01');
    must(account.backend.setPermissions('u-06', { view: true, buy: true }));
    must(account.backend.deactivateUser('u-06'));
    account.hire();
    must(account.backend.activateUser('u-06'));
    expect(account.marked()).toEqual(['u-06']);
  });

  test('G5 the last unmarked buyer, activated while none is available, is passed over: another is marked', () => {
    const account = withBuyers(6, 'u-04');
    must(account.backend.deactivateUser('u-04'));
    account.hire();
    must(account.backend.activateUser('u-04'));
    expect(account.backend.state().marks).toMatchObject([
      { id: 'u-07', deadline: '2026-12-01T09:00:00Z', cause: 'activation' },
    ]);
    expect(events(account)).toEqual(['marked u-07']);
    expect(account.mails().map(({ kind, to }) => [kind, to])).toEqual([['marked', account.backend.users()[3]?.email]]);
    expect(account.mails()[0]?.text).toContain('Ny Medarbetare');
  });

  test('G5 the last unmarked buyer is passed over also as the latest created of all', () => {
    const account = withBuyers(6, 'u-06');
    account.plan('standard', 5, 'u-06');
    must(account.backend.deactivateUser('u-06'));
    account.toPeriodsEnd();
    must(account.backend.activateUser('u-06'));
    expect(account.marked()).toEqual(['u-05']);
    expect(events(account)).not.toContain('marked u-06');
  });

  test('G5 when all buyers are marked, the earliest created one’s mark moves to the latest created unmarked', () => {
    const account = withBuyers(6, 'u-01');
    account.plan('standard', 4);
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-06', 'u-05']);
    must(account.backend.setPermissions('u-05', { view: true, buy: true }));
    must(account.backend.setPermissions('u-06', { view: true, buy: true }));
    account.advance('P1D');
    must(account.backend.setPermissions('u-01', { view: true, buy: false }));
    expect(account.backend.state().marks).toMatchObject([
      { id: 'u-06', deadline: '2027-01-07T23:00:00Z', cause: 'roll-over' },
      { id: 'u-04', deadline: '2027-01-08T23:00:00Z', cause: 'roll-over', markedAt: '2027-01-01T23:00:00Z' },
    ]);
    expect(events(account).slice(-2)).toEqual(['cleared u-05', 'marked u-04']);
  });

  test('G5 of two buyers created at one instant it is the mark of the lower id that moves', () => {
    const account = withBuyers(6, 'u-01');
    const [lower = '', higher = ''] = account.hireMany(2);
    for (const id of [higher, lower]) must(account.backend.setPermissions(id, { view: true, buy: true }));
    must(account.backend.setPermissions('u-01', { view: true, buy: false }));
    expect(events(account).slice(-2)).toEqual([`cleared ${lower}`, 'marked u-06']);
    expect(account.marked()).toEqual([higher, 'u-06']);
  });

  test('G5 a buyer whose mark was cleared is an unmarked one again', () => {
    const account = withBuyers(6, 'u-01', 'u-06');
    account.plan('standard', 5);
    account.toPeriodsEnd();
    account.buy('standard', 6);
    must(account.backend.setPermissions('u-01', { view: true, buy: false }));
    expect(events(account).filter((each) => !each.endsWith('-'))).toEqual(['marked u-06', 'cleared u-06']);
  });

  test('G5 the last unmarked buyer is deactivated by hand: first clear, then move', () => {
    const account = withBuyers(6, 'u-01', 'u-06');
    account.plan('standard', 4);
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-06', 'u-05']);
    must(account.backend.deactivateUser('u-01'));
    // Of equal deadlines u-05 is let off first; then the only buyer is marked, and the mark moves on to u-05 again.
    expect(events(account).slice(-3)).toEqual(['cleared u-05', 'cleared u-06', 'marked u-05']);
    expect(account.marks()).toEqual([['u-05', '2027-01-07T23:00:00Z']]);
  });

  test('G5 without any buyer nobody is passed over', () => {
    const account = withBuyers(6, 'u-06');
    account.plan('standard', 5, 'u-06');
    account.advance('PT5M');
    must(account.backend.setPermissions('u-06', { view: true, buy: false }));
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['u-06']);
  });

  test('G5, G6 a buyer’s assignments are not protected', () => {
    const spec = smallAccount(6, 6, { lines: modules(2), assignments: held('outlook', 1, 2) });
    const account = Simulator.of(spec);
    account.plan('outlook', 0);
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['as-0002', 'as-0001']);
  });
});

describe('G6 assignments', () => {
  let account: Simulator;

  beforeEach(() => {
    account = Simulator.of(smallAccount(6, 7, { lines: modules(3, 1), assignments: held('outlook', 1, 2, 3) }));
  });

  test('G6 one assigned while none is available is marked and removed seven days later, the user stays', () => {
    const { id } = must(account.backend.assign('u-04', 'outlook'));
    expect(account.backend.state().marks).toMatchObject([
      { kind: 'assignment', id, lineId: 'outlook', deadline: '2026-12-01T09:00:00Z', employee: { id: 'u-04' } },
    ]);
    account.to('2026-12-01T09:00:00Z');
    expect(account.backend.state().assignments.map((each) => each.id)).not.toContain(id);
    expect(account.activeUsers()).toContain('u-04');
    expect(account.log().at(-1)).toMatchObject({ event: 'assignment-removed', subject: { kind: 'assignment', id } });
  });

  test('G6 at the start of a period the latest assigned are marked, not the latest created', () => {
    must(account.backend.unassign('as-0001'));
    must(account.backend.assign('u-01', 'outlook'));
    account.plan('outlook', 2);
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['as-0004']);
  });

  test('G6 at the start of a period those taken away before are no more, whoever is next is marked', () => {
    must(account.backend.unassign('as-0003'));
    account.plan('outlook', 1);
    account.toPeriodsEnd();
    expect(account.marked()).toEqual(['as-0002']);
  });

  test('G6 of inactive users they do not count, and their marks end', () => {
    must(account.backend.assign('u-04', 'outlook'));
    must(account.backend.deactivateUser('u-04'));
    expect(account.line('outlook')).toMatchObject({ used: 3, over: 0 });
    expect(account.marks()).toEqual([]);
    expect(events(account).at(-1)).toBe('cleared as-0004');
  });

  test('G6 an unmarked one that no longer counts clears another', () => {
    must(account.backend.assign('u-04', 'outlook'));
    must(account.backend.deactivateUser('u-02'));
    expect(account.marks()).toEqual([]);
    expect(account.line('outlook').used).toBe(3);
  });

  test('G6 on reactivation they count again, and are marked for seven days where none is available', () => {
    must(account.backend.deactivateUser('u-03'));
    must(account.backend.assign('u-04', 'outlook'));
    account.advance('P1D');
    must(account.backend.activateUser('u-03'));
    expect(account.marks()).toEqual([['as-0003', '2026-12-02T09:00:00Z']]);
  });

  test('G6 to an inactive employee one can be given; it counts from activation', () => {
    must(account.backend.deactivateUser('u-04'));
    must(account.backend.assign('u-04', 'outlook'));
    expect(account.line('outlook').used).toBe(3);
    must(account.backend.activateUser('u-04'));
    expect(account.marked()).toEqual(['as-0004']);
  });

  test('G6 a user deactivated at the deadline keeps the assignments, and gets them back', () => {
    const last = account.hire();
    must(account.backend.assign(last, 'crm'));
    expect(account.marked()).toEqual([last]);
    account.to('2026-12-01T09:00:00Z');
    expect(account.line('crm').used).toBe(0);
    must(account.backend.activateUser(last));
    expect(account.line('crm').used).toBe(1);
  });

  test('an assignment taken by hand clears its mark, or another’s', () => {
    const { id } = must(account.backend.assign('u-04', 'outlook'));
    must(account.backend.unassign('as-0002'));
    expect(account.marks()).toEqual([]);
    expect(events(account).at(-1)).toBe(`cleared ${id}`);
  });

  test('G6 taken away at the deadline it can be given again, and counts', () => {
    must(account.backend.assign('u-01', 'crm'));
    must(account.backend.assign('u-02', 'crm'));
    account.to('2026-12-01T09:00:00Z');
    expect(events(account).at(-1)).toBe('assignment-removed as-0005');
    must(account.backend.unassign('as-0004'));
    must(account.backend.assign('u-02', 'crm'));
    expect(account.line('crm')).toMatchObject({ used: 1, over: 0 });
  });

  test('G6 a marked one taken away clears no other', () => {
    must(account.backend.assign('u-04', 'outlook'));
    account.advance('P1D');
    const { id } = must(account.backend.assign('u-05', 'outlook'));
    must(account.backend.unassign(id));
    expect(account.marked()).toEqual(['as-0004']);
  });

  test('G6 one taken away leaves the employee’s others as they are', () => {
    must(account.backend.assign('u-01', 'crm'));
    must(account.backend.unassign('as-0001'));
    must(account.backend.deactivateUser('u-01'));
    expect([account.line('outlook').used, account.line('crm').used]).toEqual([2, 0]);
  });

  test('G6 one taken away from who is inactive frees nothing', () => {
    must(account.backend.deactivateUser('u-02'));
    must(account.backend.unassign('as-0002'));
    expect(account.line('outlook').used).toBe(2);
  });

  test.each([
    ['nobody', 'outlook', 'not-found'],
    ['u-04', 'nothing', 'not-found'],
  ])('assigning to %s %s is refused as %s', (userId, lineId, type) => {
    expect(refusal(account.backend.assign(userId, lineId)).type).toBe(type);
  });

  test.each([
    ['u-04', 'standard', 'not-assignable', ['outlook', 'crm']],
    ['u-01', 'outlook', 'already-assigned', ['crm']],
  ])('assigning to %s %s is refused as %s, with what can be', (userId, lineId, code, allowed) => {
    expect(refusal(account.backend.assign(userId, lineId))).toMatchObject({
      type: 'invalid-request',
      errors: [{ pointer: '/lineId', code }],
      allowed,
    });
  });

  test('taking away what nobody has is refused', () => {
    expect(refusal(account.backend.unassign('as-0009')).type).toBe('not-found');
  });
});

describe('on the employee card', () => {
  test('who is hired has neither right, and what was said of them', () => {
    const account = Simulator.of(smallAccount(2, 3));
    const card = { name: 'Ny Medarbetare', email: 'ny@nordlys.example', department: 'Sales' };
    expect(must(account.backend.createUser(card))).toEqual({
      ...card,
      id: 'u-03',
      createdAt: '2026-11-24T09:00:00Z',
      active: true,
      permissions: { view: false, buy: false },
    });
  });

  test('deactivating who is inactive changes nothing', () => {
    const account = Simulator.of(smallAccount(3, 3));
    must(account.backend.deactivateUser('u-03'));
    must(account.backend.deactivateUser('u-03'));
    expect(account.line('standard')).toMatchObject({ used: 2, available: 1 });
  });

  test.each<[string, (account: Simulator) => unknown]>([
    ['activating', ({ backend }) => backend.activateUser('u-09')],
    ['deactivating', ({ backend }) => backend.deactivateUser('u-09')],
    ['giving rights to', ({ backend }) => backend.setPermissions('u-09', { view: true, buy: true })],
  ])('%s who is nobody is refused', (_, act) => {
    expect(act(Simulator.of(smallAccount(3, 3)))).toMatchObject({ ok: false, refusal: { type: 'not-found' } });
  });
});
