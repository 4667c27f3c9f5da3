import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { createMemoryApi, MockBackend } from '../../mocks/index.ts';
import { browserPorts } from '../../src/api/ports.ts';
import '../../src/define.ts';
import { EditRequest, LineActionRequest } from '../../src/elements/shared/requests.ts';
import type { LicenseApi } from '../../src/index.ts';
import { deepQuery, deepText } from '../support/deep.ts';

describe('promise 5: where the browser refuses storage', () => {
  const manager = document.createElement('tl-license-manager');
  const warn = console.warn;

  before(async () => {
    console.warn = () => undefined;
    const api: LicenseApi = {
      ...createMemoryApi(new MockBackend()),
      placeOrder: () => new Promise(() => undefined),
    };
    Object.assign(manager, { lang: 'en', api, ports: { ...browserPorts(), storage: undefined } });
    document.body.append(manager);
    await shows('Standard licences');
  });
  after(() => {
    console.warn = warn;
    manager.remove();
  });

  const shows = (text: string): Promise<void> => waitUntil(() => deepText(manager).includes(text));
  const ask = (event: Event): boolean | undefined => deepQuery(manager, 'tl-license-section')[0]?.dispatchEvent(event);

  it('says so while an order is under way, and not before', async () => {
    ask(new EditRequest('standard', 30));
    await shows('1,239.13');
    const confirms = (): boolean => deepQuery(manager, '[part=confirm][aria-disabled=false]').length > 0;
    await waitUntil(confirms, undefined, { timeout: 5_000 });
    expect(deepText(manager)).not.to.contain('Keep this page open');
    ask(new LineActionRequest('standard', 'confirm'));
    await shows('Keep this page open until the order is received');
  });
});
