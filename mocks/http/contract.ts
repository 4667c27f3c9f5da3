/** The contract's endpoints: 401 and 403, then 400, then what the backend says. */
import { userIdOfToken, type Right } from '../backend/identity.ts';
import type { ListPage } from '../backend/lists.ts';
import { map, refused, type Result } from '../backend/refusals.ts';
import { json, retryAfter } from './answers.ts';
import type { Context, Route } from './context.ts';
import { writeCursor, type CursorQuery } from './cursors.ts';
import { readKey, readListQuery, readOperationQuery, readOrderRequest, readQuoteRequest } from './inputs.ts';
import { languageOf } from './language.ts';

export const API = '/api/v1';

export const contractRoutes: readonly Route[] = [
  { method: 'GET', path: `${API}/license-account`, endpoint: getAccount },
  { method: 'POST', path: `${API}/license-quotes`, endpoint: createQuote },
  { method: 'POST', path: `${API}/license-orders`, endpoint: placeOrder },
  { method: 'GET', path: `${API}/license-operations`, endpoint: findOperations },
  { method: 'GET', path: `${API}/license-operations/{id}`, endpoint: getOperation },
  { method: 'GET', path: `${API}/addon-assignments`, endpoint: listAssignments },
  { method: 'GET', path: `${API}/action-log`, endpoint: listLog },
];

function getAccount(context: Context): Result<Response> {
  const viewer = signedIn(context, 'view');
  if (!viewer.ok) return viewer;
  const language = languageOf(context.request.headers.get('Accept-Language'));
  return map(context.backend.account(viewer.value, language), (account) =>
    json(200, account, { ETag: quoted(account.etag), Vary: 'Accept-Language', 'Content-Language': language }),
  );
}

async function createQuote(context: Context): Promise<Result<Response>> {
  const buyer = signedIn(context, 'buy');
  if (!buyer.ok) return buyer;
  const input = await readQuoteRequest(context.request);
  if (!input.ok) return input;
  const { change, etag } = input.value;
  return map(context.backend.quote(buyer.value, change, etag), (quote) => json(201, quote));
}

async function placeOrder(context: Context): Promise<Result<Response>> {
  const buyer = signedIn(context, 'buy');
  if (!buyer.ok) return buyer;
  const key = readKey(context.request);
  if (!key.ok) return key;
  const input = await readOrderRequest(context.request);
  if (!input.ok) return input;
  return map(context.backend.order(buyer.value, input.value.quoteId, key.value), (operation) =>
    json(
      202,
      { operation },
      {
        Location: `${context.basePath}${API}/license-operations/${operation.id}`,
        ...retryAfter(operation.retryAfterMs),
      },
    ),
  );
}

function findOperations(context: Context): Result<Response> {
  const viewer = signedIn(context, 'view');
  if (!viewer.ok) return viewer;
  const key = readOperationQuery(context.url.searchParams);
  if (!key.ok) return key;
  return map(context.backend.findOperations(viewer.value, key.value), (items) => json(200, { items }));
}

function getOperation(context: Context): Result<Response> {
  const viewer = signedIn(context, 'view');
  if (!viewer.ok) return viewer;
  return map(context.backend.operation(viewer.value, context.id), (operation) =>
    json(200, operation, retryAfter(operation.retryAfterMs)),
  );
}

function listAssignments(context: Context): Result<Response> {
  const viewer = signedIn(context, 'view');
  if (!viewer.ok) return viewer;
  const input = readListQuery(context.url.searchParams, ['lineId'], 'addon-assignments');
  if (!input.ok) return input;
  const { filters, query, limit, after } = input.value;
  return map(context.backend.assignments(viewer.value, { lineId: filters.get('lineId'), limit, after }), (page) =>
    json(200, { ...pageOf(page, query), etag: page.etag }, { ETag: quoted(page.etag) }),
  );
}

function listLog(context: Context): Result<Response> {
  const viewer = signedIn(context, 'view');
  if (!viewer.ok) return viewer;
  const input = readListQuery(context.url.searchParams, ['lineId', 'actorId'], 'action-log');
  if (!input.ok) return input;
  const { filters, query, limit, after } = input.value;
  const [lineId, actorId] = [filters.get('lineId'), filters.get('actorId')];
  return map(context.backend.actionLog(viewer.value, { lineId, actorId, limit, after }), (page) =>
    json(200, pageOf(page, query)),
  );
}

/** The id of who is asking, if that is somebody with the right. */
function signedIn({ backend, request }: Context, right: Right): Result<string> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (token === undefined) return refused('unauthenticated', 'Send Authorization: Bearer mock-<userId>.');
  return map(backend.authorize(userIdOfToken(token), right), ({ id }) => id);
}

function pageOf<Item>({ items, after, total }: ListPage<Item>, query: CursorQuery): object {
  return { items, total, ...(after !== null && { next: writeCursor(query, after) }) };
}

function quoted(etag: string): string {
  return `"${etag}"`;
}
