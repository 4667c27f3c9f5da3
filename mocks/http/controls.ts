/** The controls of the simulated backend, without authentication. Bad input answers 400 with what is allowed. */
import { ANY_COUNT, ERROR_STATUS, LATENCY_MS, onlyOfStatus, SHORTEST_EMAIL } from '../backend/control-inputs.ts';
import { FAULT_KINDS } from '../backend/faults.ts';
import { accepted, invalid, map, type Result } from '../backend/refusals.ts';
import type { MockFault } from '../backend/wire.ts';
import { json, noContent } from './answers.ts';
import type { Context, Route } from './context.ts';
import { own, Reader, readJson } from './reading.ts';

const CONTROLS = '/__mock__';

const HIGHEST_SEED = 0xffffffff;

export const controlRoutes: readonly Route[] = [
  { method: 'GET', path: `${CONTROLS}/state`, endpoint: ({ backend }) => accepted(json(200, backend.state())) },
  { method: 'POST', path: `${CONTROLS}/scenario`, endpoint: withBody(startScenario) },
  { method: 'POST', path: `${CONTROLS}/clock`, endpoint: withBody(setClock) },
  { method: 'POST', path: `${CONTROLS}/users`, endpoint: withBody(createUser) },
  { method: 'POST', path: `${CONTROLS}/users/{id}`, endpoint: withBody(setPermissions) },
  {
    method: 'POST',
    path: `${CONTROLS}/users/{id}/activate`,
    endpoint: ({ backend, id }) => map(backend.activateUser(id), ok),
  },
  {
    method: 'POST',
    path: `${CONTROLS}/users/{id}/deactivate`,
    endpoint: ({ backend, id }) => map(backend.deactivateUser(id), ok),
  },
  { method: 'POST', path: `${CONTROLS}/assignments`, endpoint: withBody(assign) },
  {
    method: 'DELETE',
    path: `${CONTROLS}/assignments/{id}`,
    endpoint: ({ backend, id }) => map(backend.unassign(id), noContent),
  },
  { method: 'POST', path: `${CONTROLS}/lines/{id}`, endpoint: withBody(setUnitPrice) },
  { method: 'POST', path: `${CONTROLS}/operations/next`, endpoint: withBody(queueOutcome) },
  { method: 'POST', path: `${CONTROLS}/faults`, endpoint: withBody(queueFaults) },
];

type Control = (context: Context, fields: Record<string, unknown>, reader: Reader) => Result<Response>;

function withBody(control: Control): (context: Context) => Promise<Result<Response>> {
  return async (context) => {
    const body = await readJson(context.request);
    if (!body.ok) return body;
    const reader = new Reader();
    return control(context, reader.object(body.value, ''), reader);
  };
}

function ok(value: unknown): Response {
  return json(200, value);
}

function created(value: unknown): Response {
  return json(201, value);
}

function startScenario({ backend }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  const name = reader.text(fields, 'name', '');
  const seed = reader.ifGiven(fields, 'seed', () =>
    reader.integer(fields, 'seed', '', { least: 0, most: HIGHEST_SEED }),
  );
  const input = reader.end(() => null);
  return input.ok ? map(backend.startScenario(name, seed), ok) : input;
}

function setClock({ backend }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  const given = (['advance', 'to', 'mode'] as const).filter((name) => own(fields, name) !== undefined);
  const [what] = given;
  if (what === undefined || given.length > 1) {
    return invalid('', 'one-of', 'Exactly one of them.', ['{"advance"}', '{"to"}', '{"mode", "speed"?}']);
  }
  const value = reader.text(fields, what, '');
  const speed = reader.ifGiven(fields, 'speed', () => reader.number(fields, 'speed', ''));
  if (speed !== undefined && what !== 'mode') reader.note('/speed', 'not-allowed', ['speed only with mode']);
  const input = reader.end(() => null);
  if (!input.ok) return input;
  if (what === 'advance') return map(backend.advance(value), ok);
  if (what === 'to') return map(backend.advanceTo(value), ok);
  // The backend judges mode and speed itself and says which there are.
  return map(backend.setClock({ mode: value as 'manual', ...(speed !== undefined && { speed }) }), ok);
}

function createUser({ backend }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  const name = reader.text(fields, 'name', '');
  const email = reader.text(fields, 'email', '', SHORTEST_EMAIL);
  const department = reader.ifGiven(fields, 'department', () => reader.text(fields, 'department', '', 0)) ?? '';
  const input = reader.end(() => ({ name, email, department }));
  return input.ok ? map(backend.createUser(input.value), created) : input;
}

function setPermissions({ backend, id }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  const permissions = reader.object(own(fields, 'permissions'), '/permissions');
  const view = reader.boolean(permissions, 'view', '/permissions');
  const buy = reader.boolean(permissions, 'buy', '/permissions');
  const input = reader.end(() => ({ view, buy }));
  return input.ok ? map(backend.setPermissions(id, input.value), ok) : input;
}

function assign({ backend }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  const userId = reader.text(fields, 'userId', '');
  const lineId = reader.text(fields, 'lineId', '');
  const input = reader.end(() => null);
  return input.ok ? map(backend.assign(userId, lineId), created) : input;
}

function setUnitPrice({ backend, id }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  const unitPrice = reader.integer(fields, 'unitPrice', '', ANY_COUNT);
  const input = reader.end(() => unitPrice);
  return input.ok ? map(backend.setUnitPrice(id, input.value), ok) : input;
}

function queueOutcome({ backend }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  const outcome = reader.choice(fields, 'outcome', '', ['applied', 'failed']);
  const delay = reader.ifGiven(fields, 'delay', () => reader.text(fields, 'delay', ''));
  const error = reader.ifGiven(fields, 'error', () => reader.text(fields, 'error', ''));
  const input = reader.end(() => ({
    outcome,
    ...(delay !== undefined && { delay }),
    ...(error !== undefined && { error }),
  }));
  return input.ok ? map(backend.queueOutcome(input.value), noContent) : input;
}

function queueFaults({ backend }: Context, fields: Record<string, unknown>, reader: Reader): Result<Response> {
  if (['next', 'latencyMs', 'clear'].every((name) => own(fields, name) === undefined)) {
    return invalid('', 'missing', 'At least one of them.', ['{"next"}', '{"latencyMs"}', '{"clear"}']);
  }
  const faults = reader.ifGiven(fields, 'next', () => reader.array(fields, 'next', '')) ?? [];
  const next = faults.map((each, at) => readFault(reader, each, `/next/${at}`));
  const latencyMs = reader.ifGiven(fields, 'latencyMs', () => reader.integer(fields, 'latencyMs', '', LATENCY_MS));
  const clear = reader.ifGiven(fields, 'clear', () => reader.boolean(fields, 'clear', '')) ?? false;
  const input = reader.end(() => ({ next, clear, ...(latencyMs !== undefined && { latencyMs }) }));
  return input.ok ? map(backend.queueFaults(input.value), noContent) : input;
}

function readFault(reader: Reader, value: unknown, pointer: string): MockFault {
  const fields = reader.object(value, pointer);
  const match = reader.text(fields, 'match', pointer);
  const kind = reader.choice(fields, 'kind', pointer, FAULT_KINDS);
  // Of a kind that is none nothing is known but that; `kind` is then only a stand-in.
  if (own(fields, 'kind') !== kind) return { match, kind };
  if (kind === 'status') return { match, kind, ...readStatus(reader, fields, pointer) };
  for (const name of ['status', 'retryAfterMs']) {
    reader.ifGiven(fields, name, () => reader.note(`${pointer}/${name}`, 'not-allowed', [onlyOfStatus(name)]));
  }
  return { match, kind };
}

function readStatus(
  reader: Reader,
  fields: Record<string, unknown>,
  pointer: string,
): Pick<MockFault, 'status' | 'retryAfterMs'> {
  const status = reader.integer(fields, 'status', pointer, ERROR_STATUS);
  const retryAfterMs = reader.ifGiven(fields, 'retryAfterMs', () =>
    reader.integer(fields, 'retryAfterMs', pointer, ANY_COUNT),
  );
  return { status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
