import { WHOLE_TABLE, type TableState } from './table/table-state.ts';
import { viewOf, type View } from './views.ts';

/** Who owns the address: the host, or this page in the hash or the path. */
export type Routing = 'none' | 'hash' | 'path';

/** What of an address is ours. */
export interface AddressScheme {
  readonly in: 'hash' | 'path';
  /** As the platform writes it and without a slash at its end; empty for everything. */
  readonly base: string;
}

/** What can be found again by its address. */
export interface Place {
  readonly view: View;
  readonly table: TableState;
}

const isOurs = (parameter: string): boolean => /^(q|line|sort)(=|$)/.test(parameter);

/** What a host asked for; undefined where it wants no routing, or what is wrong. A whole site is not ours unless it says so. */
export function schemeOf(
  routing: string | null | undefined,
  basePath: string | null | undefined,
): AddressScheme | 'unknown' | 'no-base' | undefined {
  if (routing === 'hash' || routing === 'path') {
    const path = typeof basePath === 'string' ? basePath.replace(/[?#].*/s, '').trim() : '';
    if (routing === 'path' && !path) return 'no-base';
    const { pathname } = new URL(`https://any/${path.replace(/^[/\\]+/, '')}`);
    return { in: routing, base: pathname.replace(/\/+$/, '') };
  }
  return !routing || routing === 'none' ? undefined : 'unknown';
}

/** The place that an address names; undefined where it is not one of ours. What we do not know below our base is the first view. */
export function placeAt(href: string, scheme: AddressScheme): Place | undefined {
  const address = routedPart(new URL(href), scheme);
  if (!address || !`${address.pathname}/`.startsWith(`${scheme.base}/`)) return undefined;
  const said = (name: string, otherwise: string): string => address.searchParams.get(name) ?? otherwise;
  return {
    view: viewOf(address.pathname.slice(scheme.base.length + 1).replace(/\/$/, '')),
    table: {
      query: said('q', WHOLE_TABLE.query),
      lineId: said('line', WHOLE_TABLE.lineId),
      sort: said('sort', WHOLE_TABLE.sort),
    },
  };
}

/** The address of a place, seen from another: what is not ours in that one stays as it is, letter by letter. */
export function addressOf({ view, table }: Place, scheme: AddressScheme, from: string): string {
  const page = new URL(from);
  const address = routedPart(page, scheme) ?? page;
  address.pathname = view === 'licenses' ? scheme.base || '/' : `${scheme.base}/${view}`;
  const foreign = address.search.slice(1).split('&');
  const ours = view === 'add-ons' ? parametersOf(table) : '';
  address.search = [...foreign.filter((one) => !isOurs(one)), ours].filter(Boolean).join('&');
  if (scheme.in === 'hash') page.hash = address.href.slice(address.origin.length);
  return page.href;
}

/** Only what is not as it is without. */
function parametersOf(table: Partial<TableState>): string {
  // A host may say of a part that it is undefined.
  const { query = WHOLE_TABLE.query, lineId = WHOLE_TABLE.lineId, sort = WHOLE_TABLE.sort } = table;
  const said = new URLSearchParams();
  if (query !== WHOLE_TABLE.query) said.set('q', query);
  if (lineId !== WHOLE_TABLE.lineId) said.set('line', lineId);
  if (sort !== WHOLE_TABLE.sort) said.set('sort', sort);
  return said.toString();
}

/** The part of an address that we read and write, as a URL of its own; a hash that is no path is somebody else's. */
function routedPart(page: URL, scheme: AddressScheme): URL | undefined {
  if (scheme.in === 'path') return page;
  const path = page.hash.slice(1) || `${scheme.base}/`;
  return path.startsWith('/') ? new URL(`https://any${path}`) : undefined;
}
