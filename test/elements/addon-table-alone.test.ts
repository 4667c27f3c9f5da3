import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import { defineAddonTable } from '../../src/index.ts';
import { failure } from '../../src/domain/problems.ts';
import type { LicenseApi } from '../../src/index.ts';
import { addonTable } from '../docs/examples/addon-table.ts';
import { deepQuery, deepText } from '../support/deep.ts';

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
});
