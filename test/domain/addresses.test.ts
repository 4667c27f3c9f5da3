import { describe, expect, it } from 'vitest';
import { addressOf, placeAt, schemeOf, type AddressScheme, type Place } from '../../src/domain/addresses.ts';
import { WHOLE_TABLE } from '../../src/domain/table/table-state.ts';
import type { View } from '../../src/domain/views.ts';

const path: AddressScheme = { in: 'path', base: '/licences' };
const root: AddressScheme = { in: 'path', base: '' };
const hash: AddressScheme = { in: 'hash', base: '' };
const deepHash: AddressScheme = { in: 'hash', base: '/licences' };
const ORIGIN = 'https://shell.example';

describe('the place that an address names', () => {
  it.each<[scheme: AddressScheme, address: string, view: View | undefined]>([
    [path, '/licences', 'licenses'],
    [path, '/licences/', 'licenses'],
    [path, '/licences/licenses', 'licenses'],
    [path, '/licences/add-ons', 'add-ons'],
    [path, '/licences/add-ons/', 'add-ons'],
    [path, '/licences/action-log?x=1#y', 'action-log'],
    [path, '/licences/invoices', 'licenses'],
    [path, '/licences/add-ons/7', 'licenses'],
    [path, '/licencesold/add-ons', undefined],
    [path, '/employees', undefined],
    [path, '/', undefined],
    [root, '/', 'licenses'],
    [root, '/add-ons', 'add-ons'],
    [hash, '/anywhere', 'licenses'],
    [hash, '/anywhere#', 'licenses'],
    [hash, '/anywhere#/', 'licenses'],
    [hash, '/anywhere#/add-ons', 'add-ons'],
    [hash, '/anywhere#section-2', undefined],
    [deepHash, '/', 'licenses'],
    [deepHash, '/#/licences/action-log', 'action-log'],
    [deepHash, '/#/employees', undefined],
    [deepHash, '/#//shell.example/licences/add-ons', undefined],
  ])('%o %s', (scheme, address, view) => {
    expect(placeAt(ORIGIN + address, scheme)?.view).toBe(view);
  });

  it.each<[AddressScheme, string]>([
    [path, '/licences/add-ons?tab=2&q=anna+b%C3%A5th&line=crm&sort=-assigned'],
    [deepHash, '/?q=not-ours#/licences/add-ons?q=anna%20b%C3%A5th&line=crm&sort=-assigned'],
  ])('search, module and order are in its query: %o', (scheme, address) => {
    expect(placeAt(ORIGIN + address, scheme)?.table).toEqual({ query: 'anna båth', lineId: 'crm', sort: '-assigned' });
  });

  it('what the query does not say is as it is without', () => {
    expect(placeAt(`${ORIGIN}/licences/add-ons?q=`, path)?.table).toEqual(WHOLE_TABLE);
  });
});

describe('the address of a place', () => {
  const table = { query: 'anna & båth', lineId: 'crm', sort: '-assigned' };

  it.each<[scheme: AddressScheme, from: string, view: View, to: string]>([
    [path, '/licences', 'add-ons', '/licences/add-ons?q=anna+%26+b%C3%A5th&line=crm&sort=-assigned'],
    [path, '/licences/add-ons?q=anna', 'licenses', '/licences'],
    [path, '/licences/add-ons?q=anna', 'action-log', '/licences/action-log'],
    [root, '/add-ons', 'licenses', '/'],
    [hash, '/app?q=1', 'action-log', '/app?q=1#/action-log'],
    [hash, '/app#/action-log', 'licenses', '/app#/'],
    [deepHash, '/', 'add-ons', '/#/licences/add-ons?q=anna+%26+b%C3%A5th&line=crm&sort=-assigned'],
  ])('%o from %s to %s', (scheme, from, view, to) => {
    expect(addressOf({ view, table }, scheme, ORIGIN + from)).toBe(ORIGIN + to);
  });

  it.each<[scheme: AddressScheme, from: string, to: string]>([
    [path, '/licences?flag&a=%20b&sort=old#part', '/licences/add-ons?flag&a=%20b&q=x#part'],
    [deepHash, '/?flag#/licences?tab=%201#row', '/?flag#/licences/add-ons?tab=%201&q=x#row'],
  ])('what is not ours stays letter by letter: %o', (scheme, from, to) => {
    const place = { view: 'add-ons', table: { ...WHOLE_TABLE, query: 'x' } } as const;
    expect(addressOf(place, scheme, ORIGIN + from)).toBe(ORIGIN + to);
  });

  it('says nothing of what a host says is undefined', () => {
    const table = { query: undefined, lineId: 'crm', sort: undefined } as unknown as Place['table'];
    expect(addressOf({ view: 'add-ons', table }, path, `${ORIGIN}/licences`)).toBe(
      `${ORIGIN}/licences/add-ons?line=crm`,
    );
  });

  it('leads back to the place, whatever was typed', () => {
    for (const query of ['', '=', '&q=', '#', '%', '%zz', '+ +', '日本', '?/', '\u{1F600}', '"<b>']) {
      for (const [scheme, sort] of [path, root, hash, deepHash].flatMap((one) => [
        [one, 'module'] as const,
        [one, ''] as const,
      ])) {
        const place = { view: 'add-ons', table: { query, lineId: query, sort } } as const;
        const from = `${ORIGIN}${scheme.in === 'path' ? scheme.base || '/' : '/'}`;
        expect(placeAt(addressOf(place, scheme, from), scheme)).toEqual(place);
      }
    }
  });
});

describe('what a host may ask for', () => {
  it.each([
    ['path', '/licences', { in: 'path', base: '/licences' }],
    ['path', 'licences/', { in: 'path', base: '/licences' }],
    ['path', '/å b', { in: 'path', base: '/%C3%A5%20b' }],
    ['path', '/', { in: 'path', base: '' }],
    ['path', '//', { in: 'path', base: '' }],
    ['path', '//other.example/licences?a#b', { in: 'path', base: '/other.example/licences' }],
    ['path', 'lic/ä ö/?x', { in: 'path', base: '/lic/%C3%A4%20%C3%B6' }],
    ['path', '/licences//#/x/', { in: 'path', base: '/licences' }],
    ['path', ' /licences/ ', { in: 'path', base: '/licences' }],
    ['path', '\\\\other.example\\licences\\', { in: 'path', base: '/other.example/licences' }],
    ['hash', '/licences/?x', { in: 'hash', base: '/licences' }],
    ['path', '?x', 'no-base'],
    ['path', ' ', 'no-base'],
    ['hash', '', { in: 'hash', base: '' }],
    ['hash', '/licences', { in: 'hash', base: '/licences' }],
    ['path', '', 'no-base'],
    ['path', null, 'no-base'],
    ['hash', null, { in: 'hash', base: '' }],
    ['none', '/licences', undefined],
    ['', '', undefined],
    [null, '', undefined],
    ['history', '/licences', 'unknown'],
  ])('%s below %s', (routing, base, expected) => {
    expect(schemeOf(routing, base)).toEqual(expected);
  });

  it.each([7, {}, new URL('https://any/licences'), true])('a base that is no text is none: %s', (base) => {
    expect(schemeOf('path', base as unknown as string)).toBe('no-base');
    expect(schemeOf('hash', base as unknown as string)).toEqual({ in: 'hash', base: '' });
  });
});
