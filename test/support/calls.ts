/**
 * Every call of the contract and every control as data, so that one life can be lived in process and over HTTP, and be
 * counted.
 */
import type { MockBackend } from '../../mocks/backend/mock-backend.ts';
import type { MockFault } from '../../mocks/backend/wire.ts';

/** What a request says beside its method and its path. */
export interface Said {
  as?: string;
  id?: string;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  key?: string;
}

type Named = {
  [Name in keyof MockBackend]: MockBackend[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof MockBackend];
type Says<Name extends Named> = readonly [route: string, says: (...args: Parameters<MockBackend[Name]>) => Said];

/** How each is written as a request. */
const requests = {
  account: says('account', 'GET /license-account', (as) => ({ as })),
  quote: says('quote', 'POST /license-quotes', (as, change, etag) => ({ as, body: { changes: [change], etag } })),
  order: says('order', 'POST /license-orders', (as, quoteId, key) => ({ as, key, body: { quoteId } })),
  operation: says('operation', 'GET /license-operations/{id}', (as, id) => ({ as, id })),
  findOperations: says('findOperations', 'GET /license-operations', (as, key) => ({
    as,
    query: { idempotencyKey: key },
  })),
  assignments: says('assignments', 'GET /addon-assignments', (as, query) => ({ as, query: { ...query } })),
  actionLog: says('actionLog', 'GET /action-log', (as, query) => ({ as, query: { ...query } })),
  state: says('state', 'GET /__mock__/state', () => ({})),
  startScenario: says('startScenario', 'POST /__mock__/scenario', (name, seed) => ({ body: { name, seed } })),
  advance: says('advance', 'POST /__mock__/clock', (advance) => ({ body: { advance } })),
  advanceTo: says('advanceTo', 'POST /__mock__/clock', (to) => ({ body: { to } })),
  setClock: says('setClock', 'POST /__mock__/clock', (clock) => ({ body: clock })),
  createUser: says('createUser', 'POST /__mock__/users', (user) => ({ body: user })),
  setPermissions: says('setPermissions', 'POST /__mock__/users/{id}', (id, permissions) => ({
    id,
    body: { permissions },
  })),
  activateUser: says('activateUser', 'POST /__mock__/users/{id}/activate', (id) => ({ id })),
  deactivateUser: says('deactivateUser', 'POST /__mock__/users/{id}/deactivate', (id) => ({ id })),
  assign: says('assign', 'POST /__mock__/assignments', (userId, lineId) => ({ body: { userId, lineId } })),
  unassign: says('unassign', 'DELETE /__mock__/assignments/{id}', (id) => ({ id })),
  setUnitPrice: says('setUnitPrice', 'POST /__mock__/lines/{id}', (id, unitPrice) => ({ id, body: { unitPrice } })),
  queueOutcome: says('queueOutcome', 'POST /__mock__/operations/next', (next) => ({ body: next })),
  queueFaults: says('queueFaults', 'POST /__mock__/faults', (faults) => ({ body: faults })),
} as const;

export type CallName = keyof typeof requests;
export type CallOf<Name extends CallName> = Name extends CallName
  ? { readonly name: Name; readonly args: Parameters<MockBackend[Name]> }
  : never;
export type Call = CallOf<CallName>;

/** A call with the fault that it met, or time that passed outside. */
export type Happening = { call: Call; fault: MockFault | undefined; refused: string | undefined } | { outside: number };

export const callNames = Object.keys(requests) as readonly CallName[];

/** Method and path (`GET /license-account`) of each call. */
export const routes: readonly string[] = Object.values(requests).map(([route]) => route);

/** A call as a request: a path of the contract is without its base, one of the controls is whole. */
export function asRequest({ name, args }: Call): Said & { method: string; path: string } {
  const [route, write] = requests[name] as readonly [string, (...args: readonly unknown[]) => Said];
  const [method = '', template = ''] = route.split(' ');
  const said = write(...args);
  return { ...said, method, path: template.replace('{id}', encodeURIComponent(said.id ?? '')) };
}

export function carryOut<Name extends CallName>(
  backend: MockBackend,
  name: Name,
  args: Parameters<MockBackend[Name]>,
): ReturnType<MockBackend[Name]> {
  return Reflect.apply(backend[name], backend, args) as ReturnType<MockBackend[Name]>;
}

function says<Name extends Named>(_: Name, route: string, write: Says<Name>[1]): Says<Name> {
  return [route, write];
}
