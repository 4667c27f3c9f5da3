/** A network that answers what a test has written down, call by call. */
export interface Sent {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly request: Request;
}

/** An answer; `network-error` reaches nothing, `silence` never answers. */
type Reply = Response | 'network-error' | 'silence';
export type Script = Reply | ((sent: Sent) => Reply | Promise<Reply>);

export interface ScriptedNetwork {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sent: readonly Sent[];
  /** What to answer to `GET /license-account`, one after another; the last one again and again. */
  on(call: string, ...script: Script[]): void;
}

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    },
  });

export const problem = (status: number, type: string, facts: object = {}, headers = {}): Response =>
  json(status, { type, title: type, status, ...facts }, headers);

export function createScriptedNetwork(): ScriptedNetwork {
  const scripts = new Map<string, Script[]>();
  const sent: Sent[] = [];
  return {
    sent,
    on: (call, ...script) => {
      scripts.set(call, script);
    },
    fetch: async (request) => {
      const entry = await describe(request);
      sent.push(entry);
      const script = scriptFor(scripts, entry);
      const next = script.length > 1 ? script.shift() : script[0];
      const reply = typeof next === 'function' ? await next(entry) : next;
      if (reply === 'silence') return new Promise<never>(() => undefined);
      if (reply === undefined || reply === 'network-error') throw new TypeError('Failed to fetch');
      return reply.clone();
    },
  };
}

async function describe(request: Request): Promise<Sent> {
  const { pathname, search } = new URL(request.url);
  const text = await request.clone().text();
  return {
    method: request.method,
    path: pathname + search,
    url: request.url,
    headers: request.headers,
    body: text === '' ? undefined : JSON.parse(text),
    request,
  };
}

function scriptFor(scripts: ReadonlyMap<string, Script[]>, { method, path }: Sent): Script[] {
  const call = `${method} ${path.replace(/^.*\/api\/v1/, '').replace(/\?.*$/, '')}`;
  const script = scripts.get(call);
  if (!script) throw new Error(`The test has no answer for ${call}`);
  return script;
}
