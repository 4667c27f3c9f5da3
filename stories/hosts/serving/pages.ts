/** A folder of built files as a server would give them. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
};

/** One file of a folder; `index.html` where an address ends in a slash. */
export async function fileOf(folder: string, path: string, headers: Record<string, string>): Promise<Response> {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  try {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const body = new Uint8Array(await readFile(file));
    return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers } });
  } catch {
    return new Response('Not found', { status: 404, headers });
  }
}
