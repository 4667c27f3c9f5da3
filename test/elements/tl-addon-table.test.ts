import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { LicenseApi } from '../../src/api/license-api.ts';
import type { AssignmentPage, Line } from '../../src/domain/model.ts';
import { failure, success, type Answer } from '../../src/domain/problems.ts';
import { defineAddonTable } from '../../src/elements/lazy.ts';
import type { AddonTable } from '../../src/elements/tl-addon-table/tl-addon-table.ts';
import {
  addOnLines,
  assignmentMark,
  assignments,
  assignmentsApi,
  calendar,
  listApi,
  manyAssignments,
  pagesOf,
} from '../../stories/fixtures/assignments.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { deepText } from '../support/deep.ts';
import { plain } from '../support/plain.ts';
import { TablePage } from '../support/table-page.ts';
import { waitUntil } from '../support/wait-until.ts';

before(defineAddonTable);

const crm = addOnLines[1]!;

/** The words of an element that stand on several lines. */
function brokenWords(element: Element): string[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const word of (text.textContent ?? '').matchAll(/[^\s\u00a0]+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  }
  return broken;
}

describe('tl-addon-table', () => {
  let page: TablePage;

  beforeEach(async () => {
    page = await TablePage.with({ rows: assignments, marks: [assignmentMark] });
  });

  it('A1: shows every assignment, by employee', () => {
    expect(page.rows).to.have.length(13);
    expect(page.rows[0]).to.deep.equal([
      'Andreas Ek',
      'andreas.ek@nordlys.example',
      'Konsulting',
      'Microsoft Outlook',
      '1 Jan 2025',
      'Licensed',
    ]);
    expect(page.status).to.equal('13 add-on module licences');
    expect(page.sorted).to.deep.equal(['Employee ascending']);
  });

  it('A1: is accessible', async () => {
    expect(await accessibilityViolations(page.table)).to.deep.equal([]);
  });

  it('writes all cells of a row on one line, a name that can be pressed too', async () => {
    for (const rows of [assignments, manyAssignments(400)]) {
      const page = await TablePage.with({ rows });
      await page.resize('1300px');
      const cells = [...page.rowElements[0]!.querySelectorAll('.employee button, .module, .status')];
      const text = document.createRange();
      const feet = cells.map((cell) => {
        text.selectNodeContents(cell);
        return text.getBoundingClientRect().bottom;
      });
      // Engines round differently; a whole pixel would be seen.
      expect(Math.max(...feet) - Math.min(...feet), String(rows.length)).to.be.below(1);
    }
  });

  it('breaks or cuts names of sixty letters, and none of them takes the room of another', async () => {
    const lines = addOnLines.map((line) => ({ ...line, name: 'M'.repeat(60) }));
    const rows = assignments.map((row) => ({ ...row, employee: { ...row.employee, name: 'E'.repeat(60) } }));
    for (const list of [rows, Array.from({ length: 20 }, () => rows).flat()]) {
      const page = await TablePage.with({ rows: list, lines });
      await page.resize('288px');
      for (const row of page.rowElements.slice(0, 3)) {
        expect(row.offsetHeight).to.be.lessThan(300);
        const widths = ['.employee', '.module'].map((cell) => row.querySelector<HTMLElement>(cell)!.offsetWidth);
        expect(Math.min(...widths)).to.be.greaterThan(90);
      }
    }
  });

  it('WCAG 1.4.4: breaks no word of ours where text of double size meets a narrow screen', async () => {
    for (const lang of ['en', 'sv', 'da'] as const) {
      await page.speak(lang);
      await page.resize('288px', '30px');
      const cells = page.rowElements.flatMap((row) => [...row.querySelectorAll('.status, .assigned')]);
      expect(cells.flatMap(brokenWords), lang).to.deep.equal([]);
    }
  });

  it('A1: stays a table with headings where it is laid out as cards', async () => {
    page.table.style.inlineSize = '320px';
    expect(getComputedStyle(page.root.querySelector('tbody tr[part=row]')!).display).to.equal('grid');
    expect(page.table.scrollWidth).to.be.at.most(320);
    const roles = [...page.root.querySelectorAll('table, tr:not([aria-hidden]), [part=row] > *, thead th')].map((one) =>
      one.getAttribute('role'),
    );
    expect(new Set(roles)).to.deep.equal(new Set(['table', 'row', 'columnheader', 'rowheader', 'cell']));
    expect(await accessibilityViolations(page.table)).to.deep.equal([]);
  });

  it('G8: a row without a licence says so in words, with its deadline', () => {
    const row = page.rows.find((cells) => cells[0] === 'Thomas Åslund' && cells[3] === 'TimeLog CRM');
    expect(row?.at(-1)).to.equal('No licence removed 27 Nov 2026, 14:30 CET');
  });

  it('G3: marks that the account no longer has are not shown, even if the list still says so', async () => {
    page.table.marks = [];
    await page.table.updateComplete;
    expect(page.rows.every((cells) => cells.at(-1) === 'Licensed')).to.equal(true);
  });

  describe('search', () => {
    it('A2: finds in every column, all words, and marks what it found', async () => {
      await page.type('ås crm');
      expect(page.names).to.deep.equal(['Åsa Wikström', 'Thomas Åslund']);
      expect(page.marks).to.deep.equal(['Ås', 'CRM', 'Ås', 'CRM']);
      expect(page.status).to.equal('2 of 13 add-on module licences match “ås crm”');
    });

    it('A2: finds what the date and the licence columns show', async () => {
      await page.type('nov no');
      expect(page.names).to.deep.equal(['Thomas Åslund']);
    });

    it('A2: what is typed and what is found stay text', async () => {
      const [first] = assignments;
      const employee = { ...first!.employee, name: '<img src=x onerror=alert(1)>' };
      page.table.rows = [{ ...first!, employee }];
      await page.type('<img');
      expect(page.names).to.deep.equal(['<img src=x onerror=alert(1)>']);
      expect(page.root.querySelector('img')).to.equal(null);
    });

    it('A2: finds each row by what it says, also where a list tells two things of one employee', async () => {
      const [first, second] = assignments;
      const renamed = { ...first!.employee, name: 'Andrea Berg', email: 'berg@nordlys.example' };
      page.table.rows = [first!, { ...second!, employee: renamed }];
      await page.type('berg');
      expect(page.names).to.deep.equal(['Andrea Berg']);
      await page.type(first!.employee.name);
      expect(page.names).to.deep.equal([first!.employee.name]);
      await page.type(`${first!.employee.name.split(' ').at(-1)!}${first!.employee.email}`);
      expect(page.names).to.deep.equal([]);
    });

    it('A2: Clear search shows everything again and gives the field the focus', async () => {
      await page.type('as');
      await page.press('Clear search');
      expect(page.rows).to.have.length(13);
      expect(page.search.value).to.equal('');
      expect(page.root.activeElement).to.equal(page.search);
      expect(page.button('Clear search')).to.equal(undefined);
    });

    it('A2: no hits: says what was searched, and one click shows everything', async () => {
      await page.choose('TimeLog CRM (6)');
      await page.type('zebra');
      expect(page.text).to.include('No TimeLog CRM licence matches “zebra”');
      await page.press('Show all licences');
      expect([page.rows.length, page.search.value, page.module.value]).to.deep.equal([13, '', '']);
    });
  });

  describe('module', () => {
    it('A3: lists every add-on module with its number', () => {
      expect([...page.module.options].map((option) => option.label)).to.deep.equal([
        'All modules (13)',
        'Microsoft Outlook (7)',
        'TimeLog CRM (6)',
        'Timesheet approval (0)',
      ]);
    });

    it('A3: shows the rows and the numbers of the chosen one', async () => {
      await page.choose('TimeLog CRM (6)');
      expect(page.rows).to.have.length(6);
      expect(page.status).to.equal('6 TimeLog CRM licences');
      const facts = [...page.root.querySelectorAll('dl > div')].map((fact) =>
        [...fact.children].map((part) => plain(part.textContent)).join(' '),
      );
      expect(facts).to.deep.equal(['Used 6', 'Purchased 5', 'Available 0', 'From 1 Jan 5', 'No licence 1']);
    });

    it('T5, G6, G8: says who has no licence for it, until when, and the ways out', async () => {
      await page.choose('TimeLog CRM (6)');
      expect(page.text).to.include(
        'Thomas Åslund uses TimeLog CRM without a licence. On Friday 27 November 2026, 14:30 Central European Time, ' +
          'in 3 days and 4 hours, the module is removed, unless a licence becomes available; that alone deactivates nobody.',
      );
      expect(page.text).to.include('You can remove TimeLog CRM from someone on their employee card');
    });

    it('G8: Buy asks for the missing number', async () => {
      const asked: unknown[] = [];
      page.table.addEventListener('tl-request-edit', ({ lineId, quantity }) => asked.push([lineId, quantity]));
      await page.choose('TimeLog CRM (6)');
      await page.press('Buy 1 licence…');
      expect(asked).to.deep.equal([['timelog-crm', 6]]);
    });

    it('P5a: without the right to buy there is no button that buys', async () => {
      page.table.lines = addOnLines.map((line): Line => ({ ...line, editable: false, readOnlyReason: 'no-right' }));
      await page.choose('TimeLog CRM (6)');
      expect(page.button('Buy 1 licence…')).to.equal(undefined);
      expect(page.text).to.include('You can remove TimeLog CRM from someone on their employee card.');
    });

    it('G6: several without a licence are listed with the deadline of each', async () => {
      const other = { ...assignmentMark, id: 'a-12', deadline: '2026-11-28T10:00:00Z' };
      page.table.marks = [
        assignmentMark,
        { ...other, employee: { ...other.employee, id: 'u-05', name: 'Søren Kjærgaard' } },
      ];
      await page.choose('TimeLog CRM (6)');
      expect(page.text).to.include('2 employees use TimeLog CRM without a licence.');
      expect([...page.root.querySelectorAll('li')].map((item) => plain(item.textContent))).to.deep.equal([
        'Thomas Åslund removed 27 Nov 2026, 14:30 CET',
        'Søren Kjærgaard removed 28 Nov 2026, 11:00 CET',
      ]);
    });

    it('G8: of many without a licence names ten, and the rest on demand', async () => {
      page.table.marks = Array.from({ length: 8_315 }, (_, nth) => ({
        ...assignmentMark,
        id: `a-${String(nth)}`,
        employee: { ...assignmentMark.employee, id: `u-${String(nth)}`, name: `Employee ${String(nth + 1)}` },
      }));
      await page.choose('TimeLog CRM (6)');
      expect(page.root.querySelectorAll('li')).to.have.length(10);
      page.button('Show all 8,315')!.focus();
      await page.press('Show all 8,315');
      expect(page.root.querySelectorAll('li')).to.have.length(8_315);
      expect(plain(page.root.activeElement?.textContent)).to.equal('Employee 11');
      expect(page.button('Show all 8,315') === undefined).to.equal(true);
    });

    it('A4: leads to the place where the number is changed', async () => {
      let asked: unknown;
      page.table.addEventListener('tl-request-licenses', ({ lineId }) => (asked = lineId));
      await page.choose('TimeLog CRM (6)');
      await page.press('Change the number in All licences');
      expect(asked).to.equal('timelog-crm');
    });

    it('A1, G3: the chosen module’s rows stay when a mark comes or goes', async () => {
      await page.choose('TimeLog CRM (6)');
      const { names } = page;
      expect(names).not.to.deep.equal([]);
      for (const marks of [[], [assignmentMark]]) {
        page.table.marks = marks;
        await page.table.updateComplete;
        expect(page.names).to.deep.equal(names);
        await page.type(names[0]!);
        expect(page.names).to.deep.equal([names[0]]);
        await page.type('');
      }
    });

    it('A3: a module that nobody holds says so', async () => {
      await page.choose('Timesheet approval (0)');
      expect(page.status).to.equal('No Timesheet approval licences are assigned');
      expect(page.root.querySelectorAll('table').length).to.equal(0);
      await page.choose('All modules (13)');
      expect(page.rows).to.have.length(13);
    });
  });

  describe('sorting', () => {
    it('by any column, and a second time the other way round', async () => {
      await page.press('Assigned');
      expect(page.sorted).to.deep.equal(['Assigned ascending']);
      expect(page.rows[0]?.[4]).to.equal('1 Jan 2025');
      await page.press('Assigned');
      expect(page.sorted).to.deep.equal(['Assigned descending']);
      expect(page.rows[0]?.[4]).to.equal('20 Nov 2026');
      expect(page.table.sort).to.equal('-assigned');
    });

    it('by licence puts on top who has none', async () => {
      await page.press('Licence');
      expect(page.rows[0]?.slice(0, 4)).to.include.members(['Thomas Åslund', 'TimeLog CRM']);
    });

    it('as the language orders names', async () => {
      await page.choose('TimeLog CRM (6)');
      expect(page.names.slice(0, 2)).to.deep.equal(['Andreas Ek', 'Åsa Wikström']);
      page.table.lang = 'sv';
      await waitUntil(() => page.text.includes('Medarbetare'));
      expect(page.names.at(-1)).to.equal('Åsa Wikström');
    });

    it('keeps equal rows in their order', async () => {
      await page.press('Department');
      const outlook = page.rows.filter((cells) => cells[2] === 'Ekonomi').map((cells) => `${cells[0]} ${cells[3]}`);
      expect(outlook).to.deep.equal([
        'Jonas Hedlund Microsoft Outlook',
        'Thomas Åslund Microsoft Outlook',
        'Jonas Hedlund TimeLog CRM',
        'Thomas Åslund TimeLog CRM',
      ]);
    });
  });

  describe('the state a host reads and sets', () => {
    it('takes query, line-id and sort from attributes, and tells nobody', async () => {
      const table = await fixture<AddonTable>(
        html`<tl-addon-table query="as" line-id="timelog-crm" sort="-employee"></tl-addon-table>`,
      );
      const other = new TablePage(table);
      Object.assign(table, { lines: addOnLines, calendar, rows: assignments });
      await table.updateComplete;
      expect(other.names).to.deep.equal(['Thomas Åslund', 'Jonas Hedlund', 'Åsa Wikström', 'Andreas Ek']);
      expect([other.search.value, other.module.value, other.told.length]).to.deep.equal(['as', 'timelog-crm', 0]);
    });

    it('tells every change by the user, without the text that was typed', async () => {
      await page.type('anna');
      await page.choose('TimeLog CRM (6)');
      await page.press('E-mail');
      expect(page.told.map(({ property, lineId, sort }) => [property, lineId, sort])).to.deep.equal([
        ['query', '', 'employee'],
        ['lineId', 'timelog-crm', 'employee'],
        ['sort', 'timelog-crm', 'email'],
      ]);
      expect(page.told.flatMap((event): unknown[] => Object.values(event))).not.to.include('anna');
      expect(page.table.query).to.equal('anna');
    });

    it('takes lines and links that a framework has not yet for none', async () => {
      for (const none of [undefined, null]) {
        Object.assign(page.table, { lines: none, links: none });
        await page.table.updateComplete;
        expect(page.rows).to.have.length(13);
      }
    });

    it('takes an attribute that goes, or nothing set by a framework, for the beginning', async () => {
      for (const name of ['query', 'line-id', 'sort']) page.table.setAttribute(name, 'status');
      await page.table.updateComplete;
      for (const name of ['query', 'line-id', 'sort']) page.table.removeAttribute(name);
      await page.table.updateComplete;
      expect([page.rows.length, page.search.value, ...page.sorted]).to.deep.equal([13, '', 'Employee ascending']);
      Object.assign(page.table, { query: undefined, lineId: null, sort: undefined });
      await page.table.updateComplete;
      expect(page.rows).to.have.length(13);
    });

    it('with an empty sort shows the rows as they are given, until somebody sorts', async () => {
      const given = assignments.map(({ employee }) => employee.name);
      page.table.sort = '';
      await page.table.updateComplete;
      expect([page.names, page.sorted]).to.deep.equal([given, []]);
      await page.type('crm');
      expect(page.names).to.deep.equal(
        assignments.filter((one) => one.lineId === crm.id).map((one) => one.employee.name),
      );
      await page.press('E-mail');
      expect(page.sorted).to.deep.equal(['E-mail ascending']);
    });

    it('warns once about a column that does not exist, and sorts by employee', async () => {
      const warned: unknown[] = [];
      const { warn } = console;
      console.warn = (...given) => warned.push(given);
      page.table.sort = 'salary';
      await page.table.updateComplete;
      page.table.query = 'as';
      await page.table.updateComplete;
      console.warn = warn;
      expect(warned).to.have.length(1);
      expect(page.sorted).to.deep.equal(['Employee ascending']);
    });
  });

  describe('employees', () => {
    it('are links where the host keeps the cards', async () => {
      page.table.links = { employee: '/employees/{id}' };
      await page.table.updateComplete;
      expect(page.root.querySelector('[part=row] a')?.getAttribute('href')).to.equal('/employees/u-01');
    });

    it('are asked for where it does not', async () => {
      let asked: unknown;
      page.table.addEventListener('tl-request-employee', ({ employeeId }) => (asked = employeeId));
      await page.press('Andreas Ek');
      expect(asked).to.equal('u-01');
    });

    it('standing alone are names, and what only the licence page could do is left out', async () => {
      Object.assign(page.table, { standalone: true, lineId: crm.id });
      await page.table.updateComplete;
      expect(page.root.querySelector('[part=row] :is(a, button)')).to.equal(null);
      expect(page.button('Change the number in All licences')).to.equal(undefined);
      expect(page.button('Buy 1 licence…')).to.equal(undefined);
    });
  });
});

describe('tl-addon-table, reading from a client', () => {
  const many = manyAssignments(1_200);
  const pageOf = pagesOf(many, 400);
  /** The second page's answer, when the test gives it. */
  let answer: (answer: Answer<AssignmentPage>) => void;
  let api: LicenseApi;

  beforeEach(() => {
    let held = false;
    api = listApi({
      listAssignments: ({ cursor }) =>
        cursor === '400' && !held
          ? new Promise((resolve) => {
              held = true;
              answer = resolve;
            })
          : Promise.resolve(success(pageOf(cursor))),
    });
  });

  const start = async (): Promise<TablePage> => {
    const page = await TablePage.with({ api });
    await waitUntil(() => page.root.querySelector('progress') !== null);
    return page;
  };

  it('A1: shows a skeleton until the first page is there', async () => {
    const page = await TablePage.with({ api: listApi({ listAssignments: () => new Promise(() => undefined) }) });
    expect(page.status).to.equal('The licences are being loaded');
    expect(page.root.querySelector('table')?.getAttribute('aria-busy')).to.equal('true');
    expect(page.module.options[0]?.label).to.equal('All modules (13)');
    expect(await accessibilityViolations(page.table)).to.deep.equal([]);
  });

  it('A1: is usable from the first page, with progress in numbers', async () => {
    const page = await start();
    expect(page.text).to.include('400 of 1,200 licences loaded');
    await page.type('anna');
    expect(page.status).to.match(/^\d+ of 400 add-on module licences match “anna”$/);
  });

  it('WCAG 4.1.3: says once that the list is being loaded, not again with each page of it', async () => {
    const page = await start();
    expect(page.status).to.equal('The licences are being loaded');
  });

  it('A1: a failed page says what is missing, and is asked for again alone', async () => {
    const page = await start();
    answer(failure({ type: 'unreachable', reason: 'network' }));
    await waitUntil(() => page.button('Load the rest') !== undefined);
    expect(page.text).to.include('Only 400 of 1,200 licences could be loaded.');
    expect(page.text).to.include('TimeLog could not be reached. Nothing has been changed.');
    page.button('Load the rest')!.focus();
    await page.press('Load the rest');
    await waitUntil(() => page.status === '1,200 add-on module licences');
    expect(page.root.activeElement?.id).to.equal(page.search.id);
  });

  it('A1: offers to read the list anew once the account counts other users', async () => {
    const page = await TablePage.with({ api: assignmentsApi(assignments) });
    await waitUntil(() => page.rows.length === 13);
    expect(page.button('Load the list again')).to.equal(undefined);
    page.table.lines = addOnLines.map((line) => (line === crm ? { ...line, used: 5, over: 0 } : line));
    await page.table.updateComplete;
    await page.press('Load the list again');
    await waitUntil(() => page.rows.length === 13 && page.button('Load the list again') === undefined);
  });

  it('A1: does not take an account that was behind the list for a list that is behind', async () => {
    const behind = addOnLines.map((line) => (line === crm ? { ...line, used: 5, over: 0 } : line));
    const page = await TablePage.with({ api: assignmentsApi(assignments), lines: behind });
    await waitUntil(() => page.rows.length === 13 && page.module.options[2]?.label === 'TimeLog CRM (6)');
    page.table.lines = addOnLines;
    await page.table.updateComplete;
    expect(page.text).not.to.include('since the list was loaded');
    page.table.lines = addOnLines.map((line) => (line === crm ? { ...line, used: 7, over: 2 } : line));
    await page.table.updateComplete;
    expect(page.text).to.include('Licences have been assigned or removed since the list was loaded.');
  });

  it('A1: nobody holds an add-on module: says what will be here and where modules are added', async () => {
    const page = await TablePage.with({ api: assignmentsApi([]) });
    await waitUntil(() => page.status === 'No add-on module licences are assigned');
    expect(page.text).to.include('When a licence for an add-on module is assigned to an employee, it is listed here.');
    expect(page.text).to.match(/You add a module by changing its number in All licences ?\./);
    expect(page.root.querySelectorAll('table, input, select').length).to.equal(0);
    // No rule that sets off nothing.
    expect(getComputedStyle(page.root.querySelector('.summary')!).borderTopWidth).to.equal('0px');
    expect(await accessibilityViolations(page.table)).to.deep.equal([]);
  });

  it('A1: nobody holds an add-on module, and one of them is chosen: leads back to all', async () => {
    const page = await TablePage.with({ rows: [], lineId: 'timelog-crm' });
    expect(page.module.disabled).to.equal(false);
    await page.choose('All modules (0)');
    expect(page.status).to.equal('No add-on module licences are assigned');
  });

  it('says what happened, that nothing was changed, and tries again', async () => {
    let tries = 0;
    const page = await TablePage.with({
      api: listApi({
        listAssignments: () => {
          tries += 1;
          return Promise.resolve(
            tries < 3
              ? failure({ type: 'unreachable', reason: 'timeout' })
              : success(pagesOf(assignments, 20)(undefined)),
          );
        },
      }),
    });
    await waitUntil(() => page.button('Try again') !== undefined);
    expect(deepText(page.table)).to.include(
      'The add-on module licences could not be loaded TimeLog did not answer. Nothing has been changed, and nothing was ordered.',
    );
    expect(await accessibilityViolations(page.table)).to.deep.equal([]);
    page.button('Try again')!.focus();
    await page.press('Try again');
    await waitUntil(() => tries === 2 && page.button('Try again') !== undefined);
    expect(page.root.activeElement?.localName).to.equal('tl-state-panel');
    page.button('Try again')!.focus();
    await page.press('Try again');
    await waitUntil(() => page.rows.length === 13);
    expect(page.root.activeElement?.id).to.equal(page.search.id);
  });

  it('P5: without access shows where it is given, and no row', async () => {
    const page = await TablePage.with({
      api: listApi({ listAssignments: () => Promise.resolve(failure({ type: 'not-allowed' })) }),
    });
    await waitUntil(() => page.root.querySelector('tl-state-panel') !== null);
    expect(plain(page.root.querySelector('tl-state-panel')?.shadowRoot?.textContent)).to.include('My TimeLog account');
    expect(page.root.querySelector('table')).to.equal(null);
  });

  it('P5: another client drops what was shown at once', async () => {
    const page = await TablePage.with({ api: assignmentsApi(assignments) });
    await waitUntil(() => page.rows.length === 13);
    page.table.api = listApi({ listAssignments: () => new Promise(() => undefined) });
    await page.table.updateComplete;
    expect(page.rows).to.deep.equal([]);
  });

  it('gives up waiting when it leaves the page, and goes on when it comes back', async () => {
    const page = await start();
    const home = page.table.parentElement!;
    page.table.remove();
    home.append(page.table);
    await waitUntil(() => page.status === '1,200 add-on module licences');
  });
});
