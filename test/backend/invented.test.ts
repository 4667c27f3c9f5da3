import { describe, expect, test } from 'vitest';
import { productNames } from '../../mocks/backend/products.ts';
import { seededRandom } from '../../mocks/backend/random.ts';
import { large } from '../../mocks/backend/scenarios/large.ts';
import { emailOf, inventPeople, STAFF } from '../../mocks/backend/scenarios/people.ts';
import { STEADY_LINES } from '../../mocks/backend/scenarios/steady.ts';

const NAME = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;

describe('what the scenarios invent', () => {
  test.each([
    ['of the scenarios', STAFF],
    ['of a large account', inventPeople(5_000, 1)],
  ])('everybody %s has a first name, a surname and a department', (_, people) => {
    for (const { name, department } of people) {
      expect(name).toMatch(NAME);
      expect(department).toMatch(/^\p{Lu}\p{Ll}+$/u);
    }
  });

  test('a large account has all of the names and departments, whatever the seed', () => {
    const people = inventPeople(5_000, 2);
    const different = (part: (person: (typeof people)[number]) => string | undefined): number =>
      new Set(people.map(part)).size;
    expect(different(({ name }) => name.split(' ')[0])).toBe(28);
    expect(different(({ name }) => name.split(' ')[1])).toBe(24);
    expect(different(({ department }) => department)).toBe(6);
  });

  test.each([
    ['Åsa Wikström', 'asa.wikstrom'],
    ['Søren Kjær', 'soren.kjaer'],
    ['Lærke  Nørgaard ', 'laerke.norgaard'],
    ["Ann-Marie O'Neill", 'annmarie.oneill'],
  ])('the address of %j', (name, local) => {
    expect(emailOf(name)).toBe(`${local}@nordlys.example`);
  });

  test('every product has a name in every language', () => {
    const ids = [...STEADY_LINES, ...large(1, 10).lines].map(({ id }) => id);
    for (const id of ids) {
      const names = Object.values(productNames(id));
      expect(names).toHaveLength(3);
      for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L}-]+( [\p{L}-]+)*$/u);
    }
  });

  test.each([
    ['timesheet-approval', { en: 'Timesheet approval', sv: 'Tidrapportsgodkännande', da: 'Timeseddelgodkendelse' }],
    ['timelog-crm', { en: 'TimeLog CRM', sv: 'TimeLog CRM', da: 'TimeLog CRM' }],
    ['of-our-own', { en: 'Of our own', sv: 'Of our own', da: 'Of our own' }],
  ])('the names of %s', (id, names) => {
    expect(productNames(id)).toEqual(names);
  });

  test('chance is the same for the same seed, from 0 up to 1', () => {
    const random = seededRandom(1);
    const first = Array.from({ length: 4 }, random);
    expect(first.map((value) => Math.floor(value * 1e6))).toEqual([627073, 2735, 527447, 981050]);
    expect(Array.from({ length: 4 }, seededRandom(1))).toEqual(first);
    expect(Array.from({ length: 4 }, seededRandom(-1))).not.toEqual(first);
  });
});

describe('a large account', () => {
  const account = large(1, 300);

  test('has ten different modules for each user, and a little room in every line', () => {
    for (const { id } of account.users) {
      const held = account.assignments.filter(({ userId }) => userId === id).map(({ lineId }) => lineId);
      expect([held.length, new Set(held).size]).toEqual([10, 10]);
    }
    for (const { id, kind, purchased } of account.lines.filter((line) => line.kind === 'assignments')) {
      const used = account.assignments.filter(({ lineId }) => lineId === id).length;
      expect([id, kind, purchased]).toEqual([id, 'assignments', used + Math.ceil(used / 100)]);
    }
  });

  test('has these lines', () => {
    expect(account.account.name).toBe('Polarlys Industri AB');
    expect(account.lines.map(({ id, unitPrice }) => `${id} ${unitPrice}`)).toEqual([
      ...['standard 45000', 'resource-planner 9000', 'microsoft-outlook 3000', 'timelog-crm 12000'],
      ...['timesheet-approval 2000', 'travel-expenses 2500', 'mileage-log 1500', 'absence-planning 2200'],
      ...['project-budgets 8000', 'contract-management 9500', 'purchase-invoices 6000', 'reporting-studio 11000'],
      ...['skills-register 1800', 'mobile-time 2900', 'business-central 90000'],
    ]);
    expect(account.lines[0]?.purchased).toBe(302);
  });

  test('has users hired every four hours, with addresses of their own, of whom two may buy and one may see', () => {
    const [first, second, third, fourth] = account.users;
    expect(first?.createdAt).toBe(Date.parse('2020-01-01T08:00:00Z'));
    expect(second?.createdAt).toBe(Date.parse('2020-01-01T12:00:00Z'));
    expect([first, second, third, fourth].map((user) => user?.permissions)).toEqual([
      { view: true, buy: true },
      { view: true, buy: true },
      { view: true, buy: false },
      { view: false, buy: false },
    ]);
    expect(new Set(account.users.map(({ email }) => email)).size).toBe(300);
    expect(fourth?.id).toBe('u-004');
    expect(fourth?.email).toBe(emailOf(fourth?.name ?? '').replace('@', '.4@'));
  });

  test('is another for another seed, and the same for the same', () => {
    expect(large(1, 300)).toEqual(account);
    expect(large(2, 300).assignments).not.toEqual(account.assignments);
  });
});
