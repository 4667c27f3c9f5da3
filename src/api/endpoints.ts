/** The calls of the contract but for the account, as data: what is asked, and what its answer must look like. */
import type { AssignmentPage, Change, LogPage, Operation, Quote } from '../domain/model.ts';
import type { Check, Checked } from './checks.ts';
import type { ListQuery } from './license-api.ts';
import { assignmentPage, logPage, operationList, orderAnswer, quote } from './later-schemas.ts';
import { namedRefusal as named } from './named-refusals.ts';
import { operation } from './schemas.ts';
import type { Call } from './transport.ts';

const map = <A, B>(checked: Checked<A>, to: (value: A) => B): Checked<B> =>
  checked.ok ? { ok: true, value: to(checked.value) } : checked;

/** `?a=1&b=2`, in this order, without what is not asked for. */
function queryString(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text && `?${text}`;
}

function get<T>(route: string, check: Check<T>, path: string): Call<T> {
  return { method: 'GET', route, path, check, named };
}

export const createQuote = (change: Change, etag: string): Call<Quote> => ({
  method: 'POST',
  route: '/license-quotes',
  body: { changes: [change], etag },
  check: quote,
  named,
});

export const placeOrder = (quoteId: string, key: string): Call<Operation> => ({
  method: 'POST',
  route: '/license-orders',
  body: { quoteId },
  headers: { 'Idempotency-Key': `"${key}"` },
  check: (body) => map(orderAnswer(body), (answer) => answer.operation),
  named,
});

export const getOperation = (id: string): Call<Operation> =>
  get('/license-operations/{id}', operation, `/license-operations/${encodeURIComponent(id.toWellFormed())}`);

export const findOperation = (idempotencyKey: string): Call<Operation | undefined> =>
  get(
    '/license-operations',
    (body) => map(operationList(body), ({ items }) => items[0]),
    `/license-operations${queryString({ idempotencyKey })}`,
  );

export const listAssignments = ({ lineId, limit, cursor }: ListQuery): Call<AssignmentPage> =>
  get('/addon-assignments', assignmentPage, `/addon-assignments${queryString({ lineId, limit, cursor })}`);

export const listActionLog = ({
  lineId,
  actorId,
  limit,
  cursor,
}: ListQuery & { readonly actorId?: string }): Call<LogPage> =>
  get('/action-log', logPage, `/action-log${queryString({ lineId, actorId, limit, cursor })}`);
