/** Cursors are opaque, say where to go on (an id) and belong to one query: those of another are refused. */

/** What a list is filtered by; a cursor goes on only there. */
export type CursorQuery = readonly (string | undefined)[];

export function writeCursor(query: CursorQuery, after: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify([describe(query), after]));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The id to go on after; undefined for what is no cursor of this query. */
export function readCursor(query: CursorQuery, cursor: string): string | undefined {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, (char) => char.charCodeAt(0)),
    );
    const value = JSON.parse(text) as unknown;
    if (!Array.isArray(value) || value.length !== 2 || value[0] !== describe(query)) return undefined;
    return typeof value[1] === 'string' ? value[1] : undefined;
  } catch {
    return undefined;
  }
}

function describe(query: CursorQuery): string {
  return JSON.stringify(query.map((each) => each ?? null));
}
