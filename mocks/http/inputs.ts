/** What the contract's requests carry, read and judged (400). */
import { accepted, invalid, refused, type Result } from '../backend/refusals.ts';
import type { Change } from '../backend/wire.ts';
import { readCursor, type CursorQuery } from './cursors.ts';
import { Reader, readJson } from './reading.ts';

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const BARE_UUID = new RegExp(`^${UUID}$`);
const QUOTED_UUID = new RegExp(`^"(${UUID})"$`);
const DEFAULT_LIMIT = 500;
const HIGHEST_LIMIT = 5000;

export async function readQuoteRequest(request: Request): Promise<Result<{ change: Change; etag: string }>> {
  const body = await readJson(request);
  if (!body.ok) return body;
  const reader = new Reader();
  const fields = reader.object(body.value, '');
  const etag = reader.text(fields, 'etag', '');
  const changes = reader.array(fields, 'changes', '', { least: 1, most: 1 }).map((each) => readChange(reader, each));
  return reader.end(() => ({ change: changes[0] ?? unread(), etag }));
}

export async function readOrderRequest(request: Request): Promise<Result<{ quoteId: string }>> {
  const body = await readJson(request);
  if (!body.ok) return body;
  const reader = new Reader();
  const quoteId = reader.text(reader.object(body.value, ''), 'quoteId', '');
  return reader.end(() => ({ quoteId }));
}

/** The UUID of an order's `Idempotency-Key`, which is quoted. */
export function readKey(request: Request): Result<string> {
  const header = request.headers.get('Idempotency-Key');
  if (header === null) return refused('idempotency-key-missing', 'Send Idempotency-Key: "<uuid>".');
  const key = QUOTED_UUID.exec(header)?.[1];
  if (key === undefined) return invalid('Idempotency-Key', 'not-a-quoted-uuid', 'Send a UUID in double quotes.');
  return accepted(key);
}

export function readOperationQuery(query: URLSearchParams): Result<string> {
  const key = query.get('idempotencyKey');
  if (key === null) return invalid('idempotencyKey', 'missing', 'Say which key.');
  return BARE_UUID.test(key) ? accepted(key) : invalid('idempotencyKey', 'not-a-uuid', 'A UUID, without quotes.');
}

export interface ListInput {
  filters: Map<string, string>;
  /** What a cursor of this list is bound to. */
  query: CursorQuery;
  limit: number;
  after: string | undefined;
}

/** `limit`, `cursor` and the filters of a list; a cursor of another query is no cursor here. */
export function readListQuery(search: URLSearchParams, names: readonly string[], list: string): Result<ListInput> {
  const limitText = search.get('limit') ?? String(DEFAULT_LIMIT);
  const limit = /^\d{1,5}$/.test(limitText) ? Number(limitText) : 0;
  if (limit < 1 || limit > HIGHEST_LIMIT) {
    return invalid('limit', 'out-of-range', `A whole number from 1 to ${HIGHEST_LIMIT}.`);
  }
  const filters = new Map(names.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? ''] as const] : [])));
  const empty = [...filters].find(([, value]) => value === '');
  if (empty) return invalid(empty[0], 'too-short', 'At least one character.');
  const query = [list, ...names.map((name) => filters.get(name))];
  const cursor = search.get('cursor');
  const after = cursor === null ? undefined : readCursor(query, cursor);
  if (cursor !== null && after === undefined)
    return refused('invalid-cursor', 'This cursor does not belong to this query.');
  return accepted({ filters, query, limit, after });
}

function readChange(reader: Reader, value: unknown): Change {
  const pointer = '/changes/0';
  const change = reader.object(value, pointer);
  return {
    lineId: reader.text(change, 'lineId', pointer),
    quantity: reader.integer(change, 'quantity', pointer),
    effective: reader.choice(change, 'effective', pointer, ['now', 'next-period']),
  };
}

/** Never called: `Reader.end` only builds what was read without a mistake. */
function unread(): never {
  throw new Error('A change was accepted without having been read.');
}
