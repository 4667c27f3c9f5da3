import { nextFrame } from '@open-wc/testing-helpers';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Assignment } from '../../src/domain/model.ts';
import { defineAddonTable } from '../../src/elements/lazy.ts';
import { assignments, assignmentsApi, calendar, manyAssignments } from '../../stories/fixtures/assignments.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { plain } from '../support/plain.ts';
import { TablePage } from '../support/table-page.ts';
import { waitUntil } from '../support/wait-until.ts';

before(defineAddonTable);

const links = { employee: '/employees/{id}' };
const huge = manyAssignments(100_000);

describe('tl-addon-table with a long list', () => {
  let page: TablePage;

  beforeEach(async () => {
    page = await TablePage.with({ rows: huge, links });
  });

  it('A1: puts only what is seen on the page, however many rows there are', async () => {
    expect(page.status).to.equal('100,000 add-on module licences');
    expect(page.root.querySelectorAll('*').length).to.be.below(800);
    expect(page.positions.slice(0, 3)).to.deep.equal([1, 2, 3]);
    expect(await accessibilityViolations(page.table)).to.deep.equal([]);
  });

  it('A1: announces how many rows there are, and which one this is', async () => {
    await page.scrollTo(page.list.scrollHeight * 0.57312);
    const table = page.root.querySelector('table');
    expect(table?.getAttribute('aria-rowcount')).to.equal('100001');
    const row = page.rowElements.find((one) => one.getAttribute('aria-rowindex') === '57313');
    expect(row?.getAttribute('role')).to.equal('row');
    expect([...(row?.children ?? [])].map((cell) => cell.getAttribute('role'))).to.deep.equal([
      'rowheader',
      ...Array.from({ length: 5 }, () => 'cell'),
    ]);
  });

  it('A1: scrolls to the very last row', async () => {
    await page.scrollTo(page.list.scrollHeight);
    expect(page.positions.at(-1)).to.equal(100_000);
    const last = page.rowElements.at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.closeTo(page.list.getBoundingClientRect().bottom, 2);
  });

  it('A1: scrolls to the very last row of a list that is taller than a browser can draw', async () => {
    await page.resize('288px', '30px');
    expect(page.rowElements[0]!.offsetHeight).to.be.above(80);
    await page.scrollTo(page.list.scrollHeight);
    expect(page.positions.at(-1)).to.equal(100_000);
    const last = page.rowElements.at(-1)!.getBoundingClientRect();
    expect(last.bottom).to.be.closeTo(page.list.getBoundingClientRect().bottom, 2);
  });

  it('A1: every place that is scrolled to has its rows at once', async () => {
    for (const fraction of [0.1, 0.33, 0.9, 0.2]) {
      await page.scrollTo(page.list.scrollHeight * fraction);
      const list = page.list.getBoundingClientRect();
      const rows = page.rowElements.map((row) => row.getBoundingClientRect());
      expect(Math.min(...rows.map(({ top }) => top))).to.be.at.most(list.top);
      expect(Math.max(...rows.map(({ bottom }) => bottom))).to.be.at.least(list.bottom);
    }
  });

  it('A1: every row is equally tall, also as cards and with doubled text', async () => {
    for (const [width, size] of [
      ['1300px', '15px'],
      ['700px', '15px'],
      ['320px', '15px'],
      ['700px', '30px'],
      ['288px', '30px'],
    ] as const) {
      await page.resize(width, size);
      const [first, second] = page.rowElements.map((row) => row.getBoundingClientRect());
      expect(second!.top, width).to.be.closeTo(first!.bottom, 1);
      // Taller than eight million pixels the list is scrolled in proportion.
      expect(page.list.scrollHeight / 100_000, width).to.be.closeTo(Math.min(first!.height, 80), 1);
      for (const row of page.rowElements) expect(row.scrollHeight).to.be.at.most(Math.ceil(first!.height) + 1);
    }
  });

  it('a cell that is cut off says the whole when pointed at, and only then', async () => {
    const [first, ...rest] = huge;
    const long = `${'person.'.repeat(10)}@nordlys.example`;
    page.table.rows = [{ ...first!, employee: { ...first!.employee, email: long } }, ...rest];
    page.table.sort = '';
    await page.resize('900px');
    const [email, assigned] = ['email', 'assigned'].map((name) =>
      page.rowElements[0]!.querySelector<HTMLElement>(`.${name}`)!,
    );
    for (const cell of [email!, assigned!]) cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(email!.title).to.equal(email!.textContent).and.to.include('@nordlys.example');
    expect(assigned!.title).to.equal('');
    email!.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
    expect(email!.title).to.equal('');
  });

  it('WCAG 1.4.12: neither the module nor the date is cut off, whatever the width; nor the date with wider text', async () => {
    const cut = (): string[] =>
      [...page.rowElements[0]!.querySelectorAll('.module, .assigned')]
        .filter((cell) => cell.scrollWidth > cell.clientWidth)
        .map(({ className }) => className);
    for (const width of ['1300px', '1020px', '850px', '700px', '320px']) {
      await page.resize(width);
      expect(cut(), width).to.deep.equal([]);
    }
    const wider = new CSSStyleSheet();
    wider.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
    page.root.adoptedStyleSheets.push(wider);
    for (const width of ['1300px', '1020px', '850px']) {
      await page.resize(width);
      expect(cut(), width).not.to.include('assigned');
    }
  });

  it('A1: a deadline is never cut off', async () => {
    const [first, ...rest] = huge;
    page.table.rows = [{ ...first!, deadline: '2026-11-27T13:30:00Z' }, ...rest];
    page.table.sort = 'status';
    for (const lang of ['en', 'sv', 'da'] as const) {
      await page.speak(lang);
      for (const [width, size] of [
        ...['1280px', '1020px', '700px', '320px'].map((each) => [each, '15px'] as const),
        ['288px', '30px'] as const,
      ]) {
        await page.resize(width, size);
        const cell = page.rowElements[0]!.querySelector('.status')!;
        expect(cell.scrollWidth, `${lang} ${width}`).to.be.at.most(cell.clientWidth);
        expect(cell.scrollHeight, `${lang} ${width}`).to.be.at.most(cell.clientHeight);
      }
    }
  });

  it('has cards of equal height in which no line is empty, with a deadline and without', async () => {
    const [first, ...rest] = huge;
    page.table.rows = [{ ...first!, deadline: '2026-11-27T13:30:00Z' }, ...rest];
    page.table.sort = 'status';
    await page.resize('320px');
    for (const row of page.rowElements.slice(0, 2)) {
      const { bottom } = row.getBoundingClientRect();
      const lowest = Math.max(...[...row.children].map((cell) => cell.getBoundingClientRect().bottom));
      const below = bottom - lowest - Number.parseFloat(getComputedStyle(row).paddingBlockEnd);
      expect(below, row.className).to.be.within(-0.5, 4);
    }
  });

  it('goes back to the top for another search, and shows nothing of the old one', async () => {
    await page.scrollTo(100_000);
    await page.type('anna');
    expect(page.list.scrollTop).to.equal(0);
    expect(page.positions[0]).to.equal(1);
    expect(page.names.every((name) => name?.startsWith('Anna'))).to.equal(true);
  });

  describe('what it watches the size of', () => {
    const { observe, disconnect } = ResizeObserver.prototype;
    const watched = new Set<Element>();

    beforeEach(() => {
      ResizeObserver.prototype.observe = function (this: ResizeObserver, target) {
        watched.add(target);
        observe.call(this, target);
      };
      ResizeObserver.prototype.disconnect = function (this: ResizeObserver) {
        watched.clear();
        disconnect.call(this);
      };
    });

    afterEach(() => {
      Object.assign(ResizeObserver.prototype, { observe, disconnect });
      watched.clear();
    });

    it('is a long list, whose rows have their places computed', async () => {
      const { table, list } = await TablePage.with({ rows: huge });
      expect(watched).to.include(list);
      table.rows = assignments;
      await table.updateComplete;
      expect([...watched]).to.deep.equal([]);
      table.rows = huge;
      await table.updateComplete;
      expect(watched).to.include(list);
      const place = table.parentElement!;
      table.remove();
      expect([...watched]).to.deep.equal([]);
      place.append(table);
      expect(watched).to.include(list);
    });

    it('is not a short list, which the browser lays out', async () => {
      await TablePage.with({ rows: assignments });
      expect([...watched]).to.deep.equal([]);
    });
  });

  it('keeps the place when only a mark has changed', async () => {
    await page.scrollTo(100_000);
    const before = page.names;
    page.table.marks = [];
    await page.table.updateComplete;
    expect(page.list.scrollTop).to.equal(100_000);
    expect(page.names).to.deep.equal(before);
  });

  it('keeps the place when more rows come, also where they go before those that are seen', async () => {
    const page = await TablePage.with({ rows: huge.slice(0, 50_000), links });
    const { table, list } = page;
    const seen = (): [name: string, top: number] => {
      const { top } = list.getBoundingClientRect();
      const row = page.rowElements.find((one) => one.getBoundingClientRect().top >= top)!;
      return [plain(row.textContent), row.getBoundingClientRect().top - top];
    };
    await page.scrollTo(100_007);
    const before = seen();
    const [position] = page.positions;
    table.rows = huge;
    await waitUntil(() => page.status.startsWith('100,000'), 'they do not come');
    await table.updateComplete;
    const [name, top] = seen();
    expect(name).to.equal(before[0]);
    expect(top).to.be.closeTo(before[1], 1);
    expect(page.positions[0]).to.be.above(position!);
  });

  describe('by keyboard', () => {
    beforeEach(() => {
      page.rowElements[0]!.querySelector('a')!.focus();
    });

    it('arrows, pages, Home and End lead from employee to employee through the whole list', async () => {
      const [first, second] = page.names;
      await sendKeys({ press: 'ArrowDown' });
      expect(page.focusedName).to.equal(second);
      await sendKeys({ press: 'ArrowUp' });
      expect(page.focusedName).to.equal(first);
      await sendKeys({ press: 'End' });
      expect(page.root.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).to.equal('100001');
      await sendKeys({ press: 'PageUp' });
      const position = Number(page.root.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
      expect(position).to.be.within(99_950, 99_999);
      await sendKeys({ press: 'Home' });
      expect(page.root.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).to.equal('2');
    });

    it('the row with the focus is seen', async () => {
      for (let press = 0; press < 30; press += 1) await sendKeys({ press: 'ArrowDown' });
      const row = page.root.activeElement!.closest('tr')!.getBoundingClientRect();
      const list = page.list.getBoundingClientRect();
      expect(row.bottom).to.be.at.most(list.bottom + 1);
      expect(row.top).to.be.at.least(list.top - 1);
    });

    it('WCAG 2.4.7: the row with the focus is seen where the end of the list is out of the window', async () => {
      page.table.style.marginBlockStart = '60vh';
      page.root.querySelector('#search')!.scrollIntoView({ block: 'end' });
      expect(page.list.getBoundingClientRect().bottom).to.be.greaterThan(innerHeight);
      await sendKeys({ press: 'End' });
      const focused = page.root.activeElement!.getBoundingClientRect();
      const list = page.list.getBoundingClientRect();
      expect(focused.bottom).to.be.at.most(Math.min(innerHeight, list.bottom));
      expect(focused.top).to.be.at.least(Math.max(0, list.top));
      expect(page.root.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).to.equal('100001');
    });

    it('the row with the focus stays itself while the list is scrolled away under it', async () => {
      const row = page.root.activeElement!.closest('tr')!;
      const name = page.focusedName;
      for (const top of [200, 5_000, 2_000_000]) {
        await page.scrollTo(top);
        expect(page.root.activeElement?.closest('tr')).to.equal(row);
        expect(page.focusedName).to.equal(name);
        expect(page.rowElements[0]).to.equal(row);
      }
    });

    it('the row with the focus stays itself while the list is scrolled back to its beginning', async () => {
      await sendKeys({ press: 'End' });
      const row = page.root.activeElement!.closest('tr')!;
      const name = page.focusedName;
      await page.scrollTo(0);
      expect(page.root.activeElement?.closest('tr')).to.equal(row);
      expect(page.focusedName).to.equal(name);
      expect(page.rowElements.at(-1)).to.equal(row);
    });

    it('the row with the focus stays itself also where another window takes the focus from the page', async () => {
      const link = page.root.activeElement!;
      const name = page.focusedName;
      // As a browser says it then: the page has lost the focus, and in the page it is where it was.
      link.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
      await page.scrollTo(2_000_000);
      expect(page.root.activeElement).to.equal(link);
      expect(page.focusedName).to.equal(name);
    });

    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
      it(`leaves what is pressed with the ${held} to the browser`, () => {
        const name = page.focusedName;
        const options = { key: 'ArrowDown', [held]: true, bubbles: true, composed: true, cancelable: true };
        const taken = !page.root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', options));
        expect([taken, page.focusedName]).to.deep.equal([false, name]);
      });
    }

    it('the stop of a list that was scrolled is a row that is seen', async () => {
      page.search.focus();
      await page.scrollTo(100_007);
      const stop = page.rowElements.find((row) => row.querySelector('a')?.tabIndex === 0)!.getBoundingClientRect();
      const list = page.list.getBoundingClientRect();
      expect(stop.top).to.be.at.least(list.top - 1);
      expect(stop.bottom).to.be.at.most(list.bottom + 1);
    });

    it('the list is one stop on the way through the page', () => {
      const stops = [...page.root.querySelectorAll<HTMLElement>('tr[part=row] a')].filter((one) => one.tabIndex === 0);
      expect(stops).to.have.length(1);
      expect(stops[0]).to.equal(page.root.activeElement);
    });

    it('a focused row that is searched away does not hand its focus to another employee', async () => {
      page.table.query = 'søs';
      await page.table.updateComplete;
      expect(page.root.activeElement).to.equal(page.list);
    });

    it('without anything to stop at, the list itself is scrolled by keys', async () => {
      Object.assign(page.table, { standalone: true, links: {} });
      await page.table.updateComplete;
      expect(page.list.tabIndex).to.equal(0);
      expect(await accessibilityViolations(page.table)).to.deep.equal([]);
    });
  });

  it('on paper each row stands below the one before, wherever the list was scrolled to', async () => {
    page.table.rows = huge.slice(0, 250);
    await page.table.updateComplete;
    await page.scrollTo(2_000);
    expect(page.rowElements).to.have.length.below(60);
    window.dispatchEvent(new Event('beforeprint'));
    const rows = page.rowElements.map((row) => row.getBoundingClientRect());
    for (const [index, { top }] of rows.slice(1).entries()) expect(top).to.be.closeTo(rows[index]!.bottom, 1);
    window.dispatchEvent(new Event('afterprint'));
    await page.table.updateComplete;
  });

  it('on paper stands up to a number of rows, each as tall as it needs, and says what is missing', async () => {
    window.dispatchEvent(new Event('beforeprint'));
    expect(page.rowElements).to.have.length(2_000);
    expect(page.text).to.include('Only the first 2,000 of 100,000 rows are printed. Export as CSV to have them all.');
    window.dispatchEvent(new Event('afterprint'));
    await page.table.updateComplete;
    expect(page.rowElements.length).to.be.below(60);
  });

  it('A1: of more rows than the limit shows the first and says so', async () => {
    Object.assign(page.table, { rowLimit: 1_000 });
    await page.table.updateComplete;
    expect(page.text).to.include('Only the first 1,000 of 100,000 licences are loaded.');
  });

  it('A1: a list that is too long asks for a module first', async () => {
    const other = await TablePage.with({ api: assignmentsApi(assignments, 20), rowLimit: 10 });
    await waitUntil(() => other.text.includes('There are 13 licences, more than the 10 that are loaded at once.'));
    expect(other.text).to.include('Choose a module to see who holds its licences.');
    expect(other.root.querySelector('table')).to.equal(null);
    expect(await accessibilityViolations(other.table)).to.deep.equal([]);
  });

  it('leaves nothing behind that listens', async () => {
    page.table.remove();
    window.dispatchEvent(new Event('beforeprint'));
    // Whoever listened would have drawn by the next frame.
    await nextFrame();
    expect(page.rowElements.length).to.be.below(60);
  });
});

describe('tl-addon-table, exported', () => {
  let files: { readonly name: string; readonly text: Promise<string> }[];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;

  beforeEach(() => {
    files = [];
    let blob = new Blob();
    URL.createObjectURL = (given) => {
      blob = given as Blob;
      return createObjectURL.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push({
        name: this.download,
        text: blob.arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
      });
    };
  });

  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });

  const exported = async (page: TablePage, button: string): Promise<string> => {
    await page.press(button);
    await waitUntil(() => files.length > 0, 'nothing is exported');
    return files[0]!.text;
  };

  it('A5: gives what is found, in its order, in the form of the language', async () => {
    const page = await TablePage.with({ rows: assignments, query: 'ås', sort: '-assigned' });
    const file = await exported(page, 'Export as CSV');
    expect(files[0]?.name).to.equal('add-on-licences-2026-11-24.csv');
    expect(file.split('\r\n')).to.deep.equal([
      '\uFEFFEmployee,E-mail,Department,Module,Assigned,Licence,Removed (Europe/Stockholm)',
      'Thomas Åslund,thomas.aslund@nordlys.example,Ekonomi,TimeLog CRM,2026-11-20,No licence,2026-11-27 14:30',
      'Thomas Åslund,thomas.aslund@nordlys.example,Ekonomi,Microsoft Outlook,2025-02-05,Licensed,',
      'Åsa Wikström,asa.wikstrom@nordlys.example,Konsulting,TimeLog CRM,2025-01-21,Licensed,',
      'Åsa Wikström,asa.wikstrom@nordlys.example,Konsulting,Microsoft Outlook,2025-01-15,Licensed,',
      '',
    ]);
    await page.table.updateComplete;
    expect(page.text).to.include('CSV with 4 rows is ready');
  });

  it('A5, T5: is named by the date that it is in the account’s zone', async () => {
    const page = await TablePage.with({ rows: assignments, calendar: { ...calendar, now: '2026-11-24T23:30:00Z' } });
    await exported(page, 'Export as CSV');
    expect(files[0]?.name).to.equal('add-on-licences-2026-11-25.csv');
  });

  it('A5: separates by semicolon where commas are decimal', async () => {
    const page = await TablePage.with({ rows: assignments });
    await page.speak('sv');
    const file = await exported(page, 'Exportera som CSV');
    expect(file.split('\r\n')[0]).to.equal(
      '\uFEFFMedarbetare;E-post;Avdelning;Modul;Tilldelad;Licens;Tas bort (Europe/Stockholm)',
    );
  });

  it('A5: gives all of 100,000 rows, and lets the page answer meanwhile', async () => {
    const page = await TablePage.with({ rows: huge });
    // Each look at the clock finds another 10 ms gone, however quick the machine is.
    const { now } = performance;
    let looks = 0;
    performance.now = () => now.call(performance) + 10 * (looks += 1);
    try {
      const turns = turnsFromNow();
      const file = await exported(page, 'Export as CSV');
      expect(turns()).to.be.above(50);
      expect(file.split('\r\n')).to.have.length(100_002);
    } finally {
      performance.now = now;
    }
  });

  it('A5: is finished also where a mark changes or somebody searches meanwhile', async () => {
    const page = await TablePage.with({ rows: huge });
    page.button('Export as CSV')!.click();
    // What is imported lazily has come by now, and the first slice is made.
    await import('../../src/elements/tl-addon-table/csv-export.ts');
    await Promise.resolve();
    page.table.marks = [];
    page.table.query = 'anna';
    await page.table.updateComplete;
    await waitUntil(() => files.length === 1, 'the file');
    expect((await files[0]!.text).split('\r\n')).to.have.length(100_002);
    await page.table.updateComplete;
    expect(page.text).to.include('CSV with 100,000 rows is ready');
  });

  it('A5: says so where the browser refuses the file, and can be asked again', async () => {
    const page = await TablePage.with({ rows: assignments });
    const { createObjectURL: allowed } = URL;
    URL.createObjectURL = () => {
      throw new TypeError('refused');
    };
    await page.press('Export as CSV');
    await waitUntil(() => page.text.includes('The CSV could not be made.'));
    URL.createObjectURL = allowed;
    expect(await exported(page, 'Export as CSV')).to.include('Thomas Åslund');
  });

  it('A5: leaves empty what a row of the host leaves out', async () => {
    const { employee, ...row } = assignments[0]!;
    const rows = [
      row,
      { ...row, assignedAt: null, employee: { ...employee, email: undefined, department: null } },
    ] as unknown as Assignment[];
    const page = await TablePage.with({ rows, sort: '' });
    const [, nobody, somebody] = (await exported(page, 'Export as CSV')).split('\r\n');
    expect(nobody).to.match(/^,,,[^,]+,\d{4}-\d\d-\d\d,/);
    expect(somebody).to.match(new RegExp(`^${employee.name},,,[^,]+,,`));
  });

  it('A5: says so where a row of the host is no row, however far down', async () => {
    const rows = [...huge];
    const page = await TablePage.with({ rows });
    const employee = {
      ...huge[0]!.employee,
      get name(): string {
        throw new Error('gone');
      },
    };
    rows[90_000] = { ...huge[0]!, employee };
    await page.press('Export as CSV');
    await waitUntil(() => page.text.includes('The CSV could not be made.'), 'the news');
    expect(page.button('Export as CSV')!.getAttribute('aria-disabled')).to.equal('false');
  });

  it('A5: says nothing more of the file once the list is another', async () => {
    const page = await TablePage.with({ rows: assignments });
    await exported(page, 'Export as CSV');
    await page.table.updateComplete;
    expect(page.text).to.include('CSV with 13 rows is ready');
    page.table.rows = assignments.slice(1);
    await page.table.updateComplete;
    expect(page.text).not.to.include('is ready');
  });

  it('A5: leaves the focus on the button, which does nothing more until the file is made', async () => {
    const page = await TablePage.with({ rows: huge });
    page.button('Export as CSV')!.focus();
    await page.press('Export as CSV');
    await page.press('Export as CSV');
    expect(page.button('Export as CSV')!.getAttribute('aria-disabled')).to.equal('true');
    expect(plain(page.root.activeElement?.textContent)).to.equal('Export as CSV');
    await waitUntil(() => files.length > 0, 'the file');
    await page.table.updateComplete;
    expect(page.button('Export as CSV')!.getAttribute('aria-disabled')).to.equal('false');
    expect(files).to.have.length(1);
  });

  it('A5: gives what was found when it was asked for, whatever list is there when it is done', async () => {
    const page = await TablePage.with({ rows: huge });
    page.button('Export as CSV')!.click();
    page.table.rows = assignments;
    await page.table.updateComplete;
    await waitUntil(() => files.length === 1, 'the file');
    expect((await files[0]!.text).split('\r\n')).to.have.length(100_002);
    expect(await files[0]!.text).not.to.include('Thomas Åslund');
  });

  it('A5: asked for again while one is made, is still the one that was asked for first', async () => {
    const page = await TablePage.with({ rows: huge });
    page.button('Export as CSV')!.click();
    page.table.rows = assignments;
    await page.table.updateComplete;
    page.button('Export as CSV')!.click();
    await waitUntil(() => page.text.includes('is ready'), 'the file');
    expect(page.text).to.include('CSV with 100,000 rows is ready');
    expect(files).to.have.length(1);
    expect((await files[0]!.text).split('\r\n')).to.have.length(100_002);
  });

  /** How often the page was asked for a turn, and gave one. */
  function turnsFromNow(): () => number {
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      timer = setTimeout(turn);
    };
    let timer = setTimeout(turn);
    return () => {
      clearTimeout(timer);
      return turns;
    };
  }
});
