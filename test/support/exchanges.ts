/**
 * In every runner the simulated backend's handler is replaced by one that holds each exchange to the OpenAPI document, so
 * that no test has to remember it. In Node the document is at hand; a page asks the server that it came from.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Exchange } from './checked-handler.ts';
import { OpenApiValidator } from './openapi-validator.ts';

/** Where a page sends what it wants checked. */
export const CHECK_PATH = '/__exchange';

const validator = new OpenApiValidator();

/** What of an exchange is not as documented. A request may be wrong, to see it refused, but not wrong and accepted. */
export function mismatchesIn({ request, response }: Exchange): string[] {
  const asked = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    ...(request.body !== '' && { body: request.body }),
  });
  const answered = new Response(response.status === 204 ? null : response.body, {
    status: response.status,
    headers: response.headers,
  });
  return [
    ...(answered.ok ? validator.requestMismatches(asked, request.body, request.basePath) : []),
    ...validator.responseMismatches(asked, answered, response.body, request.basePath),
  ];
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The module that stands for the handler; its own import of the real one is left alone. */
export const CHECKED = { node: file('checked-handler.node.ts'), page: file('checked-handler.page.ts') } as const;

/** Only an import as it is written: what a runner has resolved already is asked for by its whole path. */
export function isHandler(source: string, importer: string | undefined): boolean {
  return (
    /^\.{1,2}\/(.*\/)?http\/handler\.ts$/.test(source) && !/\/checked-handler\.[a-z]+\.ts(\?|$)/.test(importer ?? '')
  );
}

/** For Vitest, in Node and in a page. */
export function checkExchanges(where: keyof typeof CHECKED): Plugin {
  return {
    name: 'timelog:check-exchanges',
    enforce: 'pre',
    resolveId: (source, importer) => (isHandler(source, importer) ? CHECKED[where] : undefined),
    configureServer(server) {
      server.middlewares.use(CHECK_PATH, (request, response) => void answerCheck(request, response));
    },
  };
}

/** The answer to a page: what is wrong, as a JSON list. */
export async function answerCheck(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const exchange = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Exchange;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(mismatchesIn(exchange)));
}
