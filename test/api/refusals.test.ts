import { describe, expect, test } from 'vitest';
import { namedRefusal } from '../../src/api/named-refusals.ts';
import { refusalOf } from '../../src/api/refusals.ts';

const changedBy = { id: 'u-02', name: 'Björn Dahl' };
const changes = [{ lineId: 'standard', field: 'purchased', from: 25, to: 26 }];

const body = (type: string, facts: object = {}): object => ({ type, title: 'for developers', status: 400, ...facts });

describe('a refusal known by name', () => {
  test.each([
    [403, 'not-allowed'],
    [400, 'idempotency-key-missing'],
    [400, 'invalid-cursor'],
    [404, 'not-found'],
    [409, 'quote-used'],
    [409, 'quote-expired'],
    [409, 'line-busy'],
    [422, 'idempotency-key-reused'],
    [422, 'not-editable'],
    [422, 'above-maximum'],
    [422, 'effective-not-allowed'],
    [422, 'no-change'],
  ])('%i %s is itself, without what is meant for developers', (status, type) => {
    expect(refusalOf(status, body(type, { detail: 'words', other: 1 }), null, namedRefusal)).toEqual({ type });
  });

  test.each<[string, number, string, object, object]>([
    ['who changed what', 412, 'stale', { changedBy, changes }, { changedBy, changes }],
    ['what the system changed', 412, 'stale', { changes }, { changes }],
    ['nothing of an etag that is not known', 412, 'stale', {}, { changes: [] }],
    ['what outdated the quote (M4)', 409, 'quote-outdated', { changedBy, changes }, { changedBy, changes }],
    [
      'the account’s support address (C6)',
      422,
      'below-minimum',
      { supportEmail: 'a@b.se' },
      { supportEmail: 'a@b.se' },
    ],
    ['no address on other lines', 422, 'below-minimum', {}, {}],
    [
      'what was wrong',
      400,
      'invalid-request',
      { errors: [{ pointer: '/etag', code: 'x' }] },
      { errors: [{ pointer: '/etag', code: 'x' }] },
    ],
    ['nothing in particular', 400, 'invalid-request', {}, { errors: [] }],
  ])('tells %s', (_name, status, type, facts, expected) => {
    expect(refusalOf(status, body(type, facts), null, namedRefusal)).toEqual({ type, ...expected });
  });
});

describe('a refusal that is not as agreed', () => {
  test.each<[string, number, unknown, object]>([
    ['an unknown name', 409, body('under-maintenance'), { type: 'refused', status: 409, refusal: 'under-maintenance' }],
    ['an unknown name on 403', 403, body('suspended'), { type: 'refused', status: 403, refusal: 'suspended' }],
    ['a very long name', 409, body('x'.repeat(500)), { type: 'refused', status: 409, refusal: 'x'.repeat(100) }],
    ['no name, on 403', 403, body('about:blank'), { type: 'not-allowed' }],
    ['no body, on 404', 404, undefined, { type: 'not-found' }],
    ['no body, on 410', 410, undefined, { type: 'refused', status: 410, refusal: '' }],
    ['HTML, on 403', 403, undefined, { type: 'not-allowed' }],
    ['a name that is no text', 409, body('x', { type: 7 }), { type: 'refused', status: 409, refusal: '' }],
    [
      'mistyped facts',
      412,
      body('stale', { changes: [{ lineId: 7 }] }),
      { type: 'refused', status: 412, refusal: 'stale' },
    ],
    [
      'a nameless person',
      409,
      body('quote-outdated', { changedBy: {} }),
      { type: 'refused', status: 409, refusal: 'quote-outdated' },
    ],
    [
      'an address that is none (C6)',
      422,
      body('below-minimum', { supportEmail: 'a b' }),
      { type: 'refused', status: 422, refusal: 'below-minimum' },
    ],
    ['a name of JavaScript’s own', 409, body('constructor'), { type: 'refused', status: 409, refusal: 'constructor' }],
    [
      '__proto__',
      409,
      JSON.parse('{"__proto__":{"type":"quote-used"}}'),
      { type: 'refused', status: 409, refusal: '' },
    ],
    [
      'a refusal only this side speaks of',
      409,
      body('refused', { refusal: 'x' }),
      { type: 'refused', status: 409, refusal: 'refused' },
    ],
  ])('%s falls back to what is certain', (_name, status, problem, expected) => {
    expect(refusalOf(status, problem, null, namedRefusal)).toEqual(expected);
  });

  test('401 and 429 are what they are, whatever the body says', () => {
    expect(refusalOf(401, body('quote-used'), null, namedRefusal)).toEqual({ type: 'unauthenticated' });
    expect(refusalOf(429, body('quote-used'), '2', namedRefusal)).toEqual({ type: 'rate-limited', retryAfterMs: 2000 });
    expect(refusalOf(429, body('rate-limited', { retryAfterMs: 1500 }), '2', namedRefusal)).toEqual({
      type: 'rate-limited',
      retryAfterMs: 1500,
    });
    expect(refusalOf(429, body('rate-limited', { retryAfterMs: -5 }), null, namedRefusal)).toEqual({
      type: 'rate-limited',
    });
  });
});

describe('a refusal of a call whose status says all', () => {
  test.each<[string, number, unknown, object]>([
    ['by its name', 403, body('not-allowed'), { type: 'not-allowed' }],
    ['without one', 403, undefined, { type: 'not-allowed' }],
    ['by the name of another call', 409, body('quote-used'), { type: 'refused', status: 409, refusal: 'quote-used' }],
    ['by another name', 403, body('suspended'), { type: 'refused', status: 403, refusal: 'suspended' }],
  ])('is what it is, %s', (_name, status, problem, expected) => {
    expect(refusalOf(status, problem, null)).toEqual(expected);
  });
});

test('T5: a date in Retry-After is of another clock, and says nothing', () => {
  expect(refusalOf(429, undefined, 'Tue, 24 Nov 2026 09:05:00 GMT', namedRefusal)).toEqual({ type: 'rate-limited' });
});
