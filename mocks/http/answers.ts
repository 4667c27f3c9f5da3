/** Answers: JSON, problems (RFC 9457), and the headers every one of them has. */
import type { Refusal } from '../backend/refusals.ts';
import type { ProblemType } from '../backend/wire.ts';

const STATUS: Readonly<Record<ProblemType, number>> = {
  unauthenticated: 401,
  'not-allowed': 403,
  'invalid-request': 400,
  'idempotency-key-missing': 400,
  'invalid-cursor': 400,
  'not-found': 404,
  'quote-used': 409,
  'quote-expired': 409,
  'line-busy': 409,
  'quote-outdated': 409,
  stale: 412,
  'idempotency-key-reused': 422,
  'not-editable': 422,
  'below-minimum': 422,
  'above-maximum': 422,
  'effective-not-allowed': 422,
  'no-change': 422,
  'rate-limited': 429,
  'internal-error': 500,
};

const TITLES: Readonly<Record<ProblemType, string>> = {
  unauthenticated: 'Nobody is signed in',
  'not-allowed': 'This takes a right you do not have',
  'invalid-request': 'The request is not as the contract has it',
  'idempotency-key-missing': 'An order needs an Idempotency-Key',
  'invalid-cursor': 'This cursor does not belong to this query',
  'not-found': 'There is no such thing',
  'quote-used': 'This quote has been ordered',
  'quote-expired': 'This quote has expired',
  'line-busy': 'A change of this line is being processed',
  'quote-outdated': 'What was quoted has changed',
  stale: 'The account has changed',
  'idempotency-key-reused': 'This key belongs to another quote',
  'not-editable': 'This number cannot be changed',
  'below-minimum': 'Fewer than allowed',
  'above-maximum': 'More than allowed',
  'effective-not-allowed': 'A lower number applies from the next period',
  'no-change': 'This number stands already',
  'rate-limited': 'Too many requests',
  'internal-error': 'Something went wrong',
};

/** Cross-origin pages may read these; what they carry is in the body, too. */
const EXPOSED = 'ETag, Location, Retry-After';

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return answer(status, body, 'application/json', headers);
}

export function noContent(): Response {
  return new Response(null, { status: 204, headers: common() });
}

/** A refusal as a problem; `status` where it is not the type's own. */
export function problem(refusal: Refusal, more: { status?: number; retryAfterMs?: number } = {}): Response {
  const { type, ...facts } = refusal;
  const { status = STATUS[type], retryAfterMs } = more;
  const body = { type, title: TITLES[type], status, ...facts, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  return answer(status, body, 'application/problem+json', {
    ...retryAfter(retryAfterMs),
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  });
}

/** Seconds, rounded up. */
export function retryAfter(milliseconds: number | undefined): Record<string, string> {
  return milliseconds === undefined ? {} : { 'Retry-After': String(Math.ceil(milliseconds / 1000)) };
}

/** The answer to a preflight, which comes without authentication. */
export function preflight(request: Request): Response {
  const wanted = request.headers.get('Access-Control-Request-Headers');
  return new Response(null, {
    status: 204,
    headers: {
      ...common(),
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers': wanted ?? 'Authorization, Accept, Accept-Language, Content-Type, Idempotency-Key',
      'Access-Control-Max-Age': '600',
      Vary: 'Access-Control-Request-Headers',
    },
  });
}

function answer(status: number, body: unknown, type: string, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...common(), 'Content-Type': type, ...headers } });
}

function common(): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': EXPOSED,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}
