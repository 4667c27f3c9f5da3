import '../../../src/define.ts';
import type { LicenseApi } from '../../../src/api/license-api.ts';
import { buildAccount, MockBackend, type AccountSpec, type LineSpec } from '../../../mocks/index.ts';
import { pause } from '../shared/settle.ts';
import { createMemoryApi } from '../../../mocks/memory.ts';

const LINES = 50;

const modules = Array.from({ length: LINES - 2 }, (_, index): LineSpec => {
  return { id: `module-${index + 1}`, kind: 'assignments', unitPrice: 12_000, purchased: 5 };
});

const account: AccountSpec = {
  now: '2026-11-24T09:00:00Z',
  period: { kind: 'quarterly', anchor: '2026-10-01' },
  lines: [
    { id: 'standard', kind: 'users', unitPrice: 45_000, purchased: 25 },
    { id: 'resource-planner', kind: 'follower', unitPrice: 9_000 },
    ...modules,
  ],
  users: [{ name: 'Ingrid Moe', createdAt: '2025-02-03T08:00:00Z', rights: 'buy' }],
};

/** What comes from the backend waits until it is let through, so that its arrival can be timed. */
export class Gate {
  readonly api: LicenseApi;
  #open: (() => void) | undefined;

  constructor() {
    const api = createMemoryApi(new MockBackend({ account: buildAccount(account) }));
    this.api = {
      ...bound(api),
      createQuote: (...args) => this.#wait(() => api.createQuote(...args)),
      placeOrder: (...args) => this.#wait(() => api.placeOrder(...args)),
    };
  }

  get waiting(): boolean {
    return this.#open !== undefined;
  }

  open(): void {
    this.#open?.();
    this.#open = undefined;
  }

  /** A server does its work elsewhere and later: none of it is part of a step. */
  async #wait<T>(ask: () => Promise<T>): Promise<T> {
    await pause(500);
    const answer = await ask();
    return new Promise((resolve) => {
      this.#open = () => resolve(answer);
    });
  }
}

function bound(api: LicenseApi): LicenseApi {
  return {
    getAccount: (options) => api.getAccount(options),
    createQuote: (change, etag, options) => api.createQuote(change, etag, options),
    placeOrder: (quoteId, key, options) => api.placeOrder(quoteId, key, options),
    getOperation: (id, options) => api.getOperation(id, options),
    findOperation: (key, options) => api.findOperation(key, options),
    listAssignments: (query, options) => api.listAssignments(query, options),
    listActionLog: (query, options) => api.listActionLog(query, options),
  };
}

export function createElement(api: LicenseApi): HTMLElement {
  const manager = document.createElement('tl-license-manager');
  manager.api = api;
  return manager;
}
