import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import { deepQuery, deepText } from '../support/deep.ts';
import { waitUntil } from '../support/wait-until.ts';

// A page of its own, in which nothing is defined at first.
describe('promise 17: a tag that is there before its code', () => {
  it('takes what was set and what listens, and is as one that comes after', async () => {
    const given = {
      api: createMemoryApi(new MockBackend()),
      lang: 'sv',
      view: 'add-ons',
      table: { query: 'crm', lineId: '', sort: '-assigned' },
      readonly: true,
      employeeHref: '/medarbetare/{id}',
    } as const;
    const told: string[] = [];
    const append = (): HTMLElementTagNameMap['tl-license-manager'] => {
      const manager = document.createElement('tl-license-manager');
      manager.addEventListener('tl-ready', ({ type }) => told.push(type));
      Object.assign(manager, given);
      document.body.append(manager);
      return manager;
    };
    const before = append();
    await import('../../src/define.ts');
    const after = append();
    for (const manager of [before, after]) {
      await waitUntil(() => deepQuery(manager, 'tbody.rows [role=row] a').length > 0);
      expect(Object.hasOwn(manager, 'view')).to.equal(false);
      expect(deepQuery(manager, 'tl-addon-table')[0]).to.include({ query: 'crm', sort: '-assigned' });
      expect(deepQuery<HTMLAnchorElement>(manager, 'tbody.rows a')[0]?.pathname).to.match(/^\/medarbetare\//);
    }
    expect(deepText(before)).to.equal(deepText(after));
    expect(told).to.deep.equal(['tl-ready', 'tl-ready']);
    before.remove();
    after.remove();
  });
});
