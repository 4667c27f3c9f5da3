import { describe, expect, test } from 'vitest';
import { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { UserSpec } from '../../mocks/backend/scenarios/build-account.ts';
import { scenarioNames, scenarioViewer } from '../../mocks/backend/scenarios/index.ts';
import { steady } from '../../mocks/backend/scenarios/steady.ts';
import { Story } from '../../mocks/backend/scenarios/story.ts';
import type { ScenarioName } from '../../mocks/backend/wire.ts';
import { defined, must, refusal, Simulator, smallAccount } from '../support/simulator.ts';

const bytes = (backend: MockBackend): string => JSON.stringify(backend.state());

describe('scenarios', () => {
  test.each(scenarioNames)('%s starts, signs somebody in, and lives through a year', { timeout: 60_000 }, (name) => {
    const backend = new MockBackend({ scenario: name });
    expect(backend.viewer).toBe(scenarioViewer(name));
    const viewer = defined(backend.users().find(({ id }) => id === scenarioViewer(name)));
    expect(viewer.permissions.view).toBe(name !== 'no-access');
    expect(viewer.permissions.buy).toBe(name !== 'no-access' && name !== 'read-only');
    expect(backend.advance('P1Y').ok).toBe(true);
  });

  test('steady, to the letter', () => {
    const { backend } = new Simulator();
    const { lines, users, assignments, ...rest } = backend.state();
    expect(rest).toEqual({
      now: '2026-11-24T09:00:00Z',
      scenario: 'steady',
      seed: 1,
      viewer: 'u-01',
      clock: { mode: 'manual', speed: 1 },
      marks: [],
      operations: [],
      invoices: [],
      mails: [],
      log: [],
    });
    expect(must(backend.account('u-01'))).toMatchObject({
      account: {
        name: 'Nordlys Konsult AB',
        currency: 'SEK',
        exponent: 2,
        timeZone: 'Europe/Stockholm',
        supportEmail: 'support@timelog.se',
      },
      user: { id: 'u-01', name: 'Anna Berg' },
      period: { kind: 'quarterly', startDate: '2026-10-01', endDate: '2027-01-01' },
      nextInvoice: { date: '2027-01-01', amount: 1680000 },
    });
    expect(
      lines.map(({ id, name, section, follows, unitPrice, purchased, used }) => [
        id,
        name,
        section,
        follows,
        unitPrice,
        purchased,
        used,
      ]),
    ).toEqual([
      ['standard', 'Standard licences', 'licenses', undefined, 45000, 25, 21],
      ['resource-planner', 'Resource planner', 'licenses', 'standard', 9000, 25, 21],
      ['business-central-users', 'Business Central users', 'licenses', 'standard', 6000, 25, 21],
      ['microsoft-outlook', 'Microsoft Outlook', 'add-ons', undefined, 3000, 10, 7],
      ['timelog-crm', 'TimeLog CRM', 'add-ons', undefined, 12000, 5, 5],
      ['timesheet-approval', 'Timesheet approval', 'add-ons', undefined, 2000, 0, 0],
      ['business-central', 'Business Central', 'integrations', undefined, 90000, 1, null],
      ['visma-admin', 'Visma Admin', 'integrations', undefined, 75000, 0, null],
    ]);
    expect(users).toHaveLength(21);
    expect(users.map(({ id }) => id)).toEqual(
      Array.from({ length: 21 }, (_, index) => `u-${String(index + 1).padStart(2, '0')}`),
    );
    expect(users.map(({ createdAt }) => Date.parse(createdAt))).toEqual(
      users.map((_, index) => Date.parse('2025-01-01T08:00:00Z') + index * 7 * 86_400_000),
    );
    expect(
      users.flatMap(({ id, permissions: { view, buy } }) => (buy ? [`${id} buys`] : view ? [`${id} sees`] : [])),
    ).toEqual([...['u-01 buys', 'u-02 buys', 'u-03 sees']]);
    const holders = (line: string): string[] =>
      assignments.filter(({ lineId }) => lineId === line).map(({ userId }) => userId);
    expect(holders('microsoft-outlook')).toEqual(['u-01', 'u-02', 'u-03', 'u-04', 'u-05', 'u-06', 'u-07']);
    expect(holders('timelog-crm')).toEqual(['u-03', 'u-04', 'u-05', 'u-06', 'u-07']);
    const created = new Map(users.map(({ id, createdAt }) => [id, createdAt]));
    expect(assignments.every(({ userId, assignedAt }) => assignedAt === created.get(userId))).toBe(true);
  });

  describe('are the moments that the documentation tells of', () => {
    const at = (scenario: ScenarioName): Simulator => new Simulator({ scenario });
    const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

    test('grace-after-activation: four days ago five were hired for four licences, the fifth without TimeLog CRM', () => {
      const account = at('grace-after-activation');
      const hired = account.backend.users().slice(21);
      expect(account.numbers('standard')).toEqual([25, 25]);
      expect(account.line('standard')).toMatchObject({ used: 26, over: 1 });
      expect(hired.map(({ createdAt }) => Math.round(days(createdAt, account.now)))).toEqual([4, 4, 4, 4, 4]);
      expect(hired.map(({ name, department }) => `${name}, ${department}`)).toEqual([
        ...['Per Löfgren, Consulting', 'Signe Dalgård, Consulting', 'Emil Rask, Development'],
        ...['Tove Ängby, Design', 'Thomas Åslund, Sales'],
      ]);
      expect(account.marks()).toEqual([
        ['u-26', '2026-11-27T13:30:00Z'],
        ['as-0013', '2026-11-27T13:30:00Z'],
      ]);
      expect(account.line('timelog-crm')).toMatchObject({ used: 6, over: 1 });
    });

    test('reduction-planned: 18 next period, where 21 are used', () => {
      const account = at('reduction-planned');
      expect(account.line('standard')).toMatchObject({ purchased: 25, nextPeriod: 18, used: 21, over: 0 });
      expect(must(account.backend.account('u-01')).operations).toMatchObject([
        { status: 'applied', change: { lineId: 'standard', quantity: 18, effective: 'next-period' } },
      ]);
      expect(account.now).toBe('2026-11-24T09:00:00Z');
    });

    test('reduction-too-deep: that has come true, two days before three are deactivated', () => {
      const account = at('reduction-too-deep');
      expect(account.line('standard')).toMatchObject({ purchased: 18, nextPeriod: 18, used: 21 });
      expect(account.marked()).toEqual(['u-21', 'u-20', 'u-19']);
      expect(account.marks().map(([, deadline]) => Math.floor(days(account.now, deadline)))).toEqual([2, 2, 2]);
    });

    test('period-end-tomorrow: the last day, with plans that would leave one user and two modules short', () => {
      const account = at('period-end-tomorrow');
      expect(days(account.now, account.backend.period.end)).toBeLessThan(1);
      expect([account.numbers('standard'), account.numbers('microsoft-outlook')]).toEqual([
        [25, 20],
        [10, 5],
      ]);
      expect(account.log().map(({ actor }) => (actor.kind === 'person' ? actor.id : 'system'))).toEqual([
        ...['u-01', 'u-02', 'u-01', 'u-02'],
      ]);
      expect(account.marked()).toEqual([]);
      account.toPeriodsEnd();
      expect(account.backend.marks().map(({ kind }) => kind)).toEqual(['user', 'assignment', 'assignment']);
    });

    test('new-customer: signed up this morning, one licence, one user, monthly', () => {
      const account = at('new-customer');
      expect(account.backend.accountName).toBe('Fyrtårn Rådgivning AB');
      expect(account.backend.period).toMatchObject({ kind: 'monthly', startDate: '2026-11-24', endDate: '2026-12-24' });
      expect(account.backend.users()).toMatchObject([{ name: 'Anna Berg', createdAt: '2026-11-24T08:00:00Z' }]);
      expect(account.line('standard')).toMatchObject({ purchased: 1, used: 1 });
      const others = account.backend.lines().filter(({ section }) => section !== 'licenses');
      expect(others.map(({ purchased }) => purchased)).toEqual(others.map(() => 0));
    });

    test('processing: a purchase of five was accepted this moment and takes two minutes', () => {
      const account = at('processing');
      const { change, status, requestedAt } = defined(account.backend.state().operations[0]);
      expect({ change, status, requestedAt }).toEqual({
        change: { lineId: 'standard', quantity: 30, effective: 'now' },
        ...{ status: 'processing', requestedAt: account.now },
      });
      expect(account.advance('PT2M').numbers('standard')).toEqual([30, 30]);
    });

    test('dst-and-month-end: monthly from the 31st, a deadline on the other side of the change to summer time', () => {
      const account = at('dst-and-month-end');
      expect(account.backend.period).toMatchObject({ kind: 'monthly', startDate: '2027-02-28', endDate: '2027-03-31' });
      expect(account.line('standard')).toMatchObject({ purchased: 21, used: 22 });
      expect(account.numbers('microsoft-outlook')).toEqual([10, 5]);
      expect(account.marks()).toEqual([['u-22', '2027-03-28T10:00:00Z']]);
      const untilTheChange = days(account.now, '2027-03-28T01:00:00Z');
      expect(untilTheChange).toBeGreaterThan(0);
      expect(untilTheChange).toBeLessThan(1);
    });
  });

  test('what cannot have happened is no story', () => {
    expect(() => new Story(steady()).order('u-01', 'standard', 20, 'now')).toThrow(
      /^This story cannot have happened: .+/,
    );
  });

  test('without a seed it is 1, whatever it was', () => {
    const backend = new MockBackend({ seed: 7 });
    expect(must(backend.startScenario('steady')).seed).toBe(1);
    expect(must(backend.startScenario('steady', 9)).seed).toBe(9);
    backend.restart();
    expect(backend.seed).toBe(9);
  });

  test('one that is started names whom it is meant for', () => {
    expect(must(new MockBackend().startScenario('read-only')).viewer).toBe('u-03');
  });

  test.each<[string, Partial<UserSpec>[], string]>([
    ['the first who may buy', [{}, { rights: 'buy' }, { rights: 'buy' }], 'u-02'],
    ['the first who may buy, not only see', [{ rights: 'view' }, { rights: 'buy' }, {}], 'u-02'],
    ['the first who may buy and is active', [{ rights: 'buy', active: false }, {}, { rights: 'buy' }], 'u-03'],
    ['the first there is, where nobody may buy', [{}, { rights: 'view' }, {}], 'u-01'],
    ['the first who is active', [{ active: false }, {}, {}], 'u-02'],
    ['nobody, where nobody is active', [{ active: false }, { active: false }, { active: false }], 'nobody'],
  ])('an account of one’s own is meant for %s', (_, given, viewer) => {
    const spec = smallAccount(3, 3);
    const users = spec.users.map((user, index) => ({ ...user, rights: 'none' as const, ...given[index] }));
    expect(Simulator.of({ ...spec, users }).backend.viewer).toBe(viewer);
  });

  test('who may buy without seeing is not whom it is meant for', () => {
    const { backend } = Simulator.of(smallAccount(2, 2));
    must(backend.setPermissions('u-01', { view: false, buy: true }));
    must(backend.setPermissions('u-02', { view: true, buy: true }));
    expect(backend.viewer).toBe('u-02');
  });

  test('unknown names and seeds are refused with what there is', () => {
    const backend = new MockBackend();
    expect(refusal(backend.startScenario('nothing')).allowed).toContain('steady');
    expect(refusal(backend.startScenario('steady', -1)).errors?.[0]?.pointer).toBe('/seed');
    expect(refusal(backend.startScenario('steady', 1.5)).errors?.[0]?.pointer).toBe('/seed');
    expect(refusal(backend.startScenario('steady', 2 ** 32)).errors?.[0]?.pointer).toBe('/seed');
    for (const seed of [0, 2 ** 32 - 1]) expect(must(backend.startScenario('steady', seed)).seed).toBe(seed);
  });

  test('starting afresh forgets everything', () => {
    const account = new Simulator();
    account.buy('standard', 30);
    must(account.backend.queueOutcome({ outcome: 'failed' }));
    must(account.backend.startScenario('steady'));
    expect(bytes(account.backend)).toBe(bytes(new MockBackend()));
    expect(account.buy('standard', 30).status).toBe('applied');
  });
});
