import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import { defineAddonTable } from '../../src/index.ts';
import { failure } from '../../src/domain/problems.ts';
import type { AddonTable, LicenseApi } from '../../src/index.ts';
import { steady } from '../../stories/fixtures/account.ts';
import { addonTable } from '../docs/examples/addon-table.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { waitUntil } from '../support/wait-until.ts';

// A page of its own, in which nothing but the table is defined.
describe('<tl-addon-table> alone', () => {
  it('says what is wrong and lets try again, without the page around it', async () => {
    await defineAddonTable();
    const table = document.createElement('tl-addon-table');
    const api: Partial<LicenseApi> = {
      listAssignments: () => Promise.resolve(failure({ type: 'unreachable', reason: 'network' })),
    };
    table.api = api as LicenseApi;
    document.body.append(table);
    const names = (): string[] => deepQuery(table, 'button').map((button) => deepText(button));
    await waitUntil(() => deepText(table).includes('could not be reached'));
    expect(names()).to.include('Try again');
    expect(customElements.get('tl-state-panel')).to.be.a('function');
    table.remove();
  });

  it('shows who holds which module as docs/shell.md has it', async () => {
    const table = await addonTable(createMemoryApi(new MockBackend()));
    table.lang = 'en';
    document.body.append(table);
    await waitUntil(() => deepQuery(table, 'tbody.rows [role=row]').length > 0);
    expect(deepText(table)).to.contain('TimeLog CRM');
    expect(deepQuery<HTMLAnchorElement>(table, 'tbody.rows a')[0]?.pathname).to.match(/^\/employees\//);
    table.remove();
  });

  describe('with rows of the host that are not quite what they should be', () => {
    const { lines } = steady;
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
      errors.push('reason' in event ? event.reason : event.error);
    };
    const row = {
      ...{ id: 'a-1', lineId: 'microsoft-outlook', assignedAt: '2026-02-03' },
      employee: { id: 21 as unknown as string, name: 'Maja Lund', email: 'maja@nordlys.example', department: 'Sales' },
    };
    let table: AddonTable;

    beforeEach(async () => {
      errors.length = 0;
      addEventListener('error', onError);
      addEventListener('unhandledrejection', onError);
      await defineAddonTable();
      table = document.createElement('tl-addon-table');
    });
    afterEach(() => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onError);
      table.remove();
      expect(errors).to.deep.equal([]);
    });

    it('an end of the period that is no date is nothing to a search', async () => {
      Object.assign(table, { rows: [row], lines, calendar: { timeZone: 'Europe/Oslo', periodEnd: '' } });
      document.body.append(table);
      await waitUntil(() => deepText(table).includes('Maja Lund'));
      for (const query of ['maja', 'nobody', 'maja']) {
        table.query = query;
        const found = query === 'maja';
        await waitUntil(() => deepText(table).includes('Maja Lund') === found, `the search for ${query} is not over`);
      }
    });

    it('what is no list is none, until there is one', async () => {
      Object.assign(table, { rows: { items: [row] }, lines });
      document.body.append(table);
      await table.updateComplete;
      table.rows = [row];
      await waitUntil(() => deepText(table).includes('Maja Lund'));
    });

    it('a row without an employee, or whose employee lacks an address, is a row with empty cells', async () => {
      const { lineId, assignedAt, employee } = row;
      const { name, id } = employee;
      const rows = [
        { id: 'a-2', lineId, assignedAt },
        { ...row, id: 'a-3', employee: null },
        { ...row, id: 'a-4', employee: { id, name, email: null } },
      ];
      Object.assign(table, { rows, lines, lineId, marks: undefined });
      document.body.append(table);
      await waitUntil(() => deepText(table).includes('Maja Lund'));
      const names = (): string[] =>
        deepQuery(table, '[part=row] [role=rowheader]').map((cell) => deepText(cell).trim());
      const departments = (): string[] =>
        deepQuery(table, '[part=row] .department').map((cell) => deepText(cell).trim());
      expect(names()).to.have.members(['', '', 'Maja Lund']);
      expect(departments()).to.deep.equal(['', '', '']);
      expect(deepQuery(table, '[part=row] :is(a, button)')).to.have.lengthOf(1);
      for (const sort of ['email', '-department', 'employee']) {
        table.sort = sort;
        await table.updateComplete;
        expect(names(), sort).to.have.lengthOf(3);
      }
      table.query = 'lund';
      await table.updateComplete;
      expect(names()).to.deep.equal(['Maja Lund']);
    });

    it('a text that is left out is empty, and a deadline that is left out is none', async () => {
      const gaps = [
        { ...row, id: 'a-2', deadline: null },
        { ...row, id: 'a-3', assignedAt: null, employee: { ...row.employee, id: 22, name: 'Noa', department: null } },
        { ...row, id: 'a-4', deadline: '', employee: { ...row.employee, id: 23, name: 'Ola', department: 7 } },
      ];
      const found = (): string[] =>
        deepQuery(table, 'tbody.rows [part=row]').map((one) => deepText(one).replace('maja@nordlys.example ', ''));
      Object.assign(table, { lang: 'en', rows: gaps, lines });
      document.body.append(table);
      const maja = 'Maja Lund Sales Microsoft Outlook 3 Feb 2026 Licensed';
      const noa = 'Noa Microsoft Outlook Licensed';
      const ola = 'Ola 7 Microsoft Outlook 3 Feb 2026 Licensed';
      for (const [sort, query, rows] of [
        ['employee', '', [maja, noa, ola]],
        ['department', '', [noa, ola, maja]],
        ['module', 'outlook', [maja, noa, ola]],
        ['employee', 'null', []],
      ] as const) {
        Object.assign(table, { sort, query });
        await waitUntil(() => found().join() === rows.join(), `${sort}, ${query}: not ${rows.join()}`);
      }
    });

    it('a deadline that is no date is shown as it is, and promises no moment', async () => {
      const rows = [{ ...row, deadline: 'soon' }];
      Object.assign(table, { lang: 'en', rows, lines, lineId: row.lineId, calendar: { timeZone: 'Europe/Oslo' } });
      document.body.append(table);
      await waitUntil(() => deepText(table).includes('No licence removed soon'));
      expect(deepText(table)).to.contain('Maja Lund uses Microsoft Outlook');
    });

    it('an id that is a number leads to the employee’s card', async () => {
      Object.assign(table, { rows: [row], lines, links: { employee: '/e/{id}' } });
      document.body.append(table);
      await waitUntil(() => deepText(table).includes('Maja Lund'));
      expect(deepQuery<HTMLAnchorElement>(table, 'tbody.rows a')[0]?.getAttribute('href')).to.equal('/e/21');
    });
  });
});
